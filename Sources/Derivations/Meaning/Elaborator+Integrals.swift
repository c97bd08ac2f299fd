import Algebra
import Notation

extension Elaborator {
  /// What an integral sign is followed by.
  private enum Measure {
    case average(primed: Bool)
    case energy(primed: Bool)
    case weight(Formula)
  }

  /// An integral, which takes the product to its right; what stands on its left multiplies it.
  mutating func integral(
    _ factors: [Formula.Factor], at place: Int, _ range: SourceRange, _ context: Context
  ) throws(Refusal) -> Value {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else { throw .limit("the formula nests too deeply") }
    var rest = Array(factors[(place + 1)...])
    let sign = factors[place].formula
    guard case .symbol = sign.node else {
      throw objection(
        "an integral with bounds",
        "integrals run over the whole range and are written without bounds", sign.range)
    }
    let measures = try measure(&rest, sign, context)
    var inner = context
    var bound: (tag: Int, primed: Bool)?
    var label: Int?
    for measure in measures {
      switch measure {
      case .average(let primed):
        let tag = freshTag()
        bound = (tag, primed)
        if primed { inner.primed = tag } else { inner.tag = tag }
      case .energy(let primed):
        label = primed ? freshTag() : 0
        if primed { inner.primedEnergy = label }
      case .weight: break
      }
    }
    let weights: [Formula.Factor] = measures.compactMap {
      if case .weight(let formula) = $0 { Formula.Factor(.beside, formula) } else { nil }
    }
    var body = rest
    if !body.isEmpty { body[0].join = .beside }
    guard !body.isEmpty || !weights.isEmpty else {
      throw objection(
        "an integral of nothing", "write what is integrated to the right of the measure", range)
    }
    var result = Value(RationalFunction(1))
    if !body.isEmpty {
      guard case .value(let value) = try product(body, range, inner) else {
        throw objection("an integral of an operator", "write the factor it acts on", range)
      }
      result = value
    }
    if let bound { result = try theory.average(&self, result, bound.tag, range) }
    for weight in weights {
      var factor = try value(of: weight.formula, in: context)
      if let label, label != 0, !Fault.weightOfMeasure.isPlanted {
        factor = try relocated(factor, Relocation(energies: [0: atom(.boundEnergy(label))]))
      }
      result = try multiplied(factor, by: result, .beside, range)
    }
    if let label {
      try requireKnownRoots(at: label)
      result = try theory.energyIntegral(&self, result, label, range)
    }
    guard place > 0 else { return result }
    guard case .value(let left) = try product(Array(factors[..<place]), range, context) else {
      throw objection(
        "an operator stands before an integral without brackets",
        "write brackets around the integral", range)
    }
    let join = factors[place].join
    if join == .beside || left.isScalar {
      return try multiplied(left, by: result, .beside, range)
    }
    throw objection(
      "an integral stands behind \\cdot or \\times", "write brackets around the integral", range)
  }

  /// The measure at the head of what follows the sign: dε, dp̂/4π, or a declared one.
  private mutating func measure(
    _ rest: inout [Formula.Factor], _ sign: Formula, _ context: Context
  ) throws(Refusal) -> [Measure] {
    guard let first = rest.first?.formula else {
      throw objection(
        "an integral without a measure",
        "write d\\epsilon, \\frac{d\\hat{\\mathbf{p}}}{4\\pi} or a declared measure", sign.range)
    }
    if case .fraction(let top, let bottom) = first.node, case .product(let pieces) = top.node,
      pieces.count == 2,
      pieces[0].formula.isDifferential
    {
      rest.removeFirst()
      return [try average(pieces[1].formula, bottom)]
    }
    guard first.isDifferential, rest.count >= 2 else {
      throw objection(
        "an integral without a measure",
        "write d\\epsilon, \\frac{d\\hat{\\mathbf{p}}}{4\\pi} or a declared measure right behind \\int",
        first.range)
    }
    let variable = rest[1].formula
    rest.removeFirst(2)
    guard let found = scope.resolve(variable), let known = scope.names[found.key], found.primes < 2,
      found.power == nil
    else {
      throw objection(
        "\(variable.latex) is not a variable of integration",
        "integrate over the energy, a direction, or a declared measure", variable.range)
    }
    switch known.role {
    case .energy: return [.energy(primed: found.primes > 0)]
    case .measure(let formula):
      var factors = [Formula.Factor(.beside, formula)]
      if case .product(let inner) = formula.node { factors = inner }
      var result: [Measure] = []
      while !factors.isEmpty {
        if factors[0].formula.isDifferential || factors[0].formula.isAverageMeasure {
          result += try measure(&factors, sign, context)
        } else {
          result.append(.weight(factors.removeFirst().formula))
        }
        // A name in the measure keeps the bracket of its arguments.
        if case .weight(let name)? = result.last, let next = factors.first?.formula,
          case .bracket(.round, _) = next.node
        {
          result[result.count - 1] = .weight(
            Formula(
              .product([Formula.Factor(.beside, name), factors.removeFirst()]), at: name.range))
        }
      }
      if found.primes > 0 {
        result = try result.map { measure throws(Refusal) in
          switch measure {
          case .average(primed: false): return .average(primed: true)
          case .energy(primed: false): return .energy(primed: true)
          case .weight: return measure
          default:
            throw objection(
              "\(variable.latex) is a measure of primed variables with one more prime",
              "declare the measure of the momentum without a prime", variable.range)
          }
        }
      }
      return result
    default:
      throw objection(
        "\(variable.latex) is not a variable of integration",
        "integrate over the energy, a direction, or a declared measure", variable.range)
    }
  }

  private func average(_ variable: Formula, _ divisor: Formula) throws(Refusal) -> Measure {
    guard let found = scope.resolve(variable), scope.names[found.key]?.role == .direction,
      found.power == nil
    else {
      throw objection(
        "\(variable.latex) is not a direction",
        "an average is taken over the declared direction of the momentum", variable.range)
    }
    let known = ["2", "2\\pi", "4\\pi"]
    var expected = known[min(max(dimension, 1), 3) - 1]
    var count = "\(dimension)"
    var isRight = divisor.latex.filter({ $0 != " " }) == expected
    if let axes = scope.axes {
      count = scope.names[axes.symbol]?.name.latex ?? axes.symbol
      expected = "\\Omega_\(count)"
      isRight = scope.isSolidAngle(divisor)
    }
    guard isRight else {
      throw objection(
        "the measure of a direction in \(count) dimensions is divided by \(divisor.latex)",
        "write \\frac{d\(variable.latex)}{\(expected)}", divisor.range)
    }
    return .average(primed: found.primes > 0)
  }
}

extension Formula {
  var isDifferential: Bool { node == .symbol("d") || node == .symbol("\\mathrm{d}") }

  var isAverageMeasure: Bool {
    if case .fraction(let top, _) = node, case .product(let pieces) = top.node {
      return pieces[0].formula.isDifferential
    }
    return false
  }
}
