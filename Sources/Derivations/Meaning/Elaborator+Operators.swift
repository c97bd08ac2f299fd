import Algebra
import Notation

extension Elaborator {
  /// ∂ and ∇ with what they differentiate by, the trace, the divergence; `nil` for any other name.
  mutating func operatorName(_ formula: Formula, _ context: Context) throws(Refusal) -> Operator? {
    var core = formula
    var sub: Formula.Script?
    var power: Formula?
    if case .scripted(let base, let subscript_, let superscript, 0) = formula.node {
      core = base
      sub = subscript_
      power = superscript?.formula
    }
    guard case .symbol(let symbol) = core.node, scope.resolve(formula) == nil else { return nil }
    var operation: Operator
    switch symbol {
    case "\\partial":
      guard let variable = sub?.formula else {
        throw objection(
          "\\partial has no subscript", "write \\partial_t or \\frac{\\partial}{\\partial t}",
          formula.range)
      }
      operation = try differentiation(by: variable, context)
    case "\\nabla":
      guard let variable = sub?.formula else {
        operation = .gradient(.position, .open)
        break
      }
      if let found = scope.resolve(variable), scope.names[found.key]?.role == .index {
        operation = .gradient(.position, actual([.named(variable.ink)], context)[0])
      } else {
        operation = try differentiation(by: variable, context)
      }
    case "\\mathrm{Tr}", "\\mathrm{tr}": return .trace
    case "\\mathrm{div}": return .divergence
    default: return nil
    }
    guard let power else { return operation }
    guard case .number(let digits) = power.node, let count = Int(digits), (1...8).contains(count)
    else {
      throw objection(
        "an operator is raised to \(power.latex)", "its power is a number from 1 to 8",
        formula.range)
    }
    var single = operation
    var repetitions = count
    if case .gradient(let vector, .open) = operation {
      guard count % 2 == 0 else {
        throw objection(
          "an odd power of a gradient", "only even powers of \\nabla are read", formula.range)
      }
      single = .laplacian(vector)
      operation = single
      repetitions = count / 2
    }
    for _ in 1..<repetitions { operation = .composed(single, operation) }
    return operation
  }

  /// An operator applied several times, where its superscript says so.
  func power(of operation: Operator, _ superscript: Formula.Script?, _ formula: Formula)
    throws(Refusal) -> Operator
  {
    guard let superscript else { return operation }
    guard let count = Int(superscript.ink.joined()), (1...8).contains(count) else {
      throw objection(
        "an operator is raised to \(superscript.ink.joined())", "its power is a number from 1 to 8",
        formula.range)
    }
    var result = operation
    for _ in 1..<count { result = .composed(operation, result) }
    return result
  }

  /// ∂ by a variable, ∇ by the position or the momentum, or one named component of it.
  mutating func differentiation(by formula: Formula, _ context: Context) throws(Refusal) -> Operator
  {
    guard let found = scope.resolve(formula), let known = scope.names[found.key] else {
      if let component = try componentDerivative(formula, context) { return component }
      throw objection(
        "\(formula.latex) is not a variable", "differentiate by a declared variable", formula.range)
    }
    guard found.primes == 0, found.power == nil else {
      throw objection(
        "a derivative by \(formula.latex) is not read",
        "write the derivative by the variable without a prime, as a function, and take that at the other place",
        formula.range)
    }
    func letter() -> Index {
      guard case .named(let name)? = found.indices.first else { return .open }
      return actual([.named(name)], context)[0]
    }
    switch known.role {
    case .time: return .derivative(.time)
    case .energy: return .derivative(.energy)
    case .coordinate: return .derivative(.coordinate(found.key))
    case .constant: return .derivative(.constant(found.key))
    case .position: return .gradient(.position, letter())
    case .momentum: return .gradient(.momentum(tag: context.tag), letter())
    default:
      throw objection(
        "\(formula.latex) cannot be differentiated by",
        "differentiate by t, a position, a momentum, ε, a variable or a constant", formula.range)
    }
  }

  /// `r_i`, `p_j` in a plain typeface, as components of a bold vector of the same letter.
  private func componentDerivative(_ formula: Formula, _ context: Context) throws(Refusal)
    -> Operator?
  {
    guard case .scripted(let base, let sub?, nil, 0) = formula.node,
      case .symbol(let letter) = base.node,
      sub.ink.count == 1, scope.names[sub.ink[0]]?.role == .index
    else { return nil }
    let index = actual([.named(sub.ink[0])], context)[0]
    if scope.positionInk == "\\mathbf{\(letter)}" { return .gradient(.position, index) }
    if scope.momentumInk == "\\mathbf{\(letter)}" {
      return .gradient(.momentum(tag: context.tag), index)
    }
    return nil
  }

  /// `\frac{\partial f}{\partial t}`, `\frac{d}{dt}` and their powers; `nil` for an ordinary fraction.
  mutating func derivativeFraction(_ top: Formula, _ bottom: Formula, _ context: Context)
    throws(Refusal) -> Item?
  {
    func head(_ formula: Formula) -> (symbol: String, power: Int, rest: [Formula.Factor])? {
      var factors: [Formula.Factor] = [Formula.Factor(.beside, formula)]
      if case .product(let inner) = formula.node { factors = inner }
      var core = factors[0].formula
      var power = 1
      if case .scripted(let base, nil, let sup?, 0) = core.node, let digits = sup.ink.first,
        let count = Int(digits)
      {
        core = base
        power = count
      }
      guard case .symbol(let symbol) = core.node else { return nil }
      return (symbol, power, Array(factors.dropFirst()))
    }
    guard let upper = head(top), let lower = head(bottom), upper.symbol == lower.symbol,
      lower.rest.count == 1,
      (1...8).contains(upper.power)
    else { return nil }
    switch upper.symbol {
    case "\\partial": break
    case "d", "\\mathrm{d}":
      if scope.names[upper.symbol] != nil { return nil }
    default: return nil
    }
    guard lower.power == 1 else {
      throw objection(
        "a power of \(lower.symbol) below a derivative",
        "the power stands at the variable, as in \\frac{\\partial^2 f}{\\partial x^2}",
        bottom.range)
    }
    var variable = lower.rest[0].formula
    if upper.power > 1 {
      guard case .scripted(let base, let sub, let sup?, 0) = variable.node,
        sup.ink == [String(upper.power)]
      else { return nil }
      variable =
        sub == nil
        ? base
        : Formula(.scripted(base, subscript: sub, superscript: nil, primes: 0), at: variable.range)
    }
    var operation = try differentiation(by: variable, context)
    let single = operation
    for _ in 1..<upper.power { operation = .composed(single, operation) }
    guard !upper.rest.isEmpty else { return .operation(operation) }
    let operandFormula =
      upper.rest.count == 1
      ? upper.rest[0].formula : Formula(.product(upper.rest), at: top.range)
    let operand = try value(of: operandFormula, in: context)
    return .value(try apply(operation, operand, leftIsOpen: false, top.range))
  }

  /// An operator applied to a value.
  ///
  /// Where an index is open on the left, the gradient closes that one, and the operand's own index is kept as the held one.
  mutating func apply(
    _ operation: Operator, _ value: Value, leftIsOpen: Bool, _ range: SourceRange
  ) throws(Refusal) -> Value {
    switch operation {
    case .derivative(let variable):
      return try differentiated(value, by: variable)
    case .gradient(let vector, let index):
      return try gradient(vector, index, value, leftIsOpen: leftIsOpen, range)
    case .laplacian(let vector):
      if scope.axes != nil { return try laplacian(vector, value) }
      var total = value.scaled(by: 0)
      for i in 0..<(Fault.laplacianAxes.isPlanted ? dimension - 1 : dimension) {
        let second = try differentiated(
          differentiated(value, by: vector.component(i)), by: vector.component(i))
        total = try unwrap(total.sum(second), range)
      }
      return total
    case .identity: return value
    case .trace:
      guard value.isMatrix else {
        throw objection(
          "the trace of a \(value.typeInWords)", "a trace is taken of a spin matrix", range)
      }
      var result = value
      result.isMatrix = false
      result.entries = stride(from: 0, to: value.entries.count, by: 4).map {
        Fault.traceOfIdentity.isPlanted
          ? value.entries[$0] : value.entries[$0] + value.entries[$0]
      }
      return result
    case .divergence:
      guard value.indices.contains(.open) else {
        throw objection(
          "the divergence of a \(value.typeInWords)", "a divergence is taken of a spatial vector",
          range)
      }
      return try gradient(.position, .open, value, leftIsOpen: false, range)
    case .sum(let terms):
      var total: Value?
      for term in terms {
        let part = try apply(
          term.term, value, leftIsOpen: leftIsOpen && operation.closesLeft, range)
        let signed = term.negative ? part.negated : part
        if let sum = total { total = try unwrap(sum.sum(signed), range) } else { total = signed }
      }
      return total ?? value
    case .scaled(let factor, let inner):
      let closes = factor.indices.contains(.open)
      let acted = try apply(inner, value, leftIsOpen: closes, range)
      let join: SpinJoin = factor.isVector && acted.isVector ? .dot : .beside
      return try multiplied(factor, by: acted, join, range).releasing(
        dimension)
    case .composed(let outer, let inner):
      let first = try apply(inner, value, leftIsOpen: false, range)
      return try apply(outer, first, leftIsOpen: leftIsOpen, range)
    }
  }

  private mutating func gradient(
    _ vector: Operator.VectorVariable, _ index: Index, _ value: Value, leftIsOpen: Bool,
    _ range: SourceRange
  ) throws(Refusal) -> Value {
    let fresh = Index.named("\u{2207}")
    try requireFewIndices(value.indices.count + 1)
    var components: [Value] = []
    for i in 0..<dimension { components.append(try differentiated(value, by: vector.component(i))) }
    var entries: [ComplexScalar] = []
    for component in components { entries += component.entries }
    var raw = value
    raw.indices = [fresh] + value.indices
    raw.entries = entries
    if case .named(let letter) = index {
      guard !value.summed.contains(letter) else {
        throw objection(
          "the index \(letter) occurs three times",
          "an index occurs once, or twice to be summed over", range)
      }
      return try contractRepeated(raw.renaming([fresh: index], dimension: dimension))
    }
    guard value.indices.contains(.open) else {
      return raw.renaming([fresh: .open], dimension: dimension)
    }
    if leftIsOpen { return raw.renaming([fresh: .open, .open: .held], dimension: dimension) }
    return try contractRepeated(raw.renaming([fresh: .open], dimension: dimension))
  }

  package mutating func differentiated(_ value: Value, by variable: Variable) throws(Refusal)
    -> Value
  {
    try value.mapped { entry throws(Refusal) in
      ComplexScalar(
        re: try derivative(of: entry.re, by: variable),
        im: try derivative(of: entry.im, by: variable))
    }
  }
}
