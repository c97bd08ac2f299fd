import Notation

extension Reader {
  /// What is integrated over, and the weight that comes with it.
  private struct Measure {
    var steps: [Coordinate] = []
    var weights: [Expression] = []
  }

  /// An integral with the product to its right.
  func integral(_ factors: [Formula.Factor], _ index: inout Int) throws(Obstacle) -> Expression {
    try checkBounds(factors[index].formula)
    index += 1
    var measure = Measure()
    while index < factors.count {
      if let (variable, rest) = try differentials(factors[index].formula) {
        index += 1
        try add(variable, to: &measure)
        measure.weights.append(rest)
      } else if isSign(factors[index].formula), index + 1 < factors.count {
        try add(factors[index + 1].formula, to: &measure)
        index += 2
      } else {
        break
      }
    }
    guard !measure.steps.isEmpty else { throw .beyond("an integral without a measure") }
    var integrand = Array(factors[index...])
    index = factors.count
    var body = Expression.number("1", "1")
    if !integrand.isEmpty {
      integrand[0].join = .beside
      body = try expression(Formula(.product(integrand)))
    }
    return try nest(measure, around: body)
  }

  /// The averages and integrals of a measure around a body, each weight as far outside as it may stand.
  private func nest(_ measure: Measure, around body: Expression) throws(Obstacle) -> Expression {
    let steps = Set(measure.steps)
    var weights = measure.weights
    let fixed = weights.filter(\.isFixed)
    weights.removeAll(where: \.isFixed)
    let last = measure.steps.last
    let meets = last == .direction(primed: false) && steps.contains(.energy(primed: false))
    let ofEnergy = meets ? weights.filter(isOfEnergy) : []
    if meets { weights.removeAll(where: isOfEnergy) }
    var result = Self.product(weights + [body])
    for step in measure.steps.reversed() {
      switch step {
      case .energy(let primed): result = .energyIntegral(result, primed: primed)
      case .direction(let primed): result = .average(result, primed: primed)
      default: throw .beyond("an integral over this variable")
      }
      if step == last { result = Self.product(ofEnergy + [result]) }
    }
    return Self.product(fixed + [result])
  }

  private static func product(_ factors: [Expression]) -> Expression {
    factors.count == 1
      ? factors[0] : .chain(factors.map { Expression.Link(join: .beside, expression: $0) })
  }

  /// Whether an expression is a function of the energy of **p** alone, as declared.
  private func isOfEnergy(_ expression: Expression) -> Bool {
    switch expression {
    case .function(let index, _, let arguments):
      arguments.isEmpty
        && vocabulary.functions[index].arguments == [.coordinate(.energy(primed: false))]
    case .chain(let links): links.allSatisfy { isOfEnergy($0.expression) }
    default: expression.isFixed
    }
  }

  private func checkBounds(_ formula: Formula) throws(Obstacle) {
    guard case .scripted(_, let below, let above, _) = formula.node else { return }
    guard below?.ink ?? ["0"] == ["0"], above?.ink ?? ["\\infty"] == ["\\infty"] else {
      throw .beyond("an integral with other bounds than 0 and ∞")
    }
  }

  private func isSign(_ formula: Formula) -> Bool {
    formula.node == .symbol("d") || formula.node == .symbol("\\mathrm{d}")
  }

  /// The variable of dx/c or d x, and the factor that stands beside it.
  private func differentials(_ formula: Formula) throws(Obstacle) -> (Formula, Expression)? {
    guard case .fraction(let above, let below) = formula.node,
      case .product(var factors) = above.node,
      factors.count >= 2, isSign(factors[0].formula)
    else { return nil }
    let variable = factors[1].formula
    factors.removeFirst(2)
    if factors.isEmpty { return (variable, .quotient(.number("1", "1"), try expression(below))) }
    factors[0].join = .beside
    return (variable, .quotient(try expression(Formula(.product(factors))), try expression(below)))
  }

  private func add(_ variable: Formula, to measure: inout Measure) throws(Obstacle) {
    guard let name = Name(variable) else { throw .beyond("an integral over a formula") }
    if let coordinate = vocabulary.coordinate(of: name) {
      measure.steps.append(coordinate)
      if case .direction = coordinate { measure.weights.append(solidAngle) }
      return
    }
    var bare = name
    bare.primes -= 1
    let exact = vocabulary.measures.first { $0.name == name }
    guard let declared = exact ?? vocabulary.measures.first(where: { $0.name == bare }) else {
      throw .beyond("an integral over \(name.ink)")
    }
    var inner = Measure()
    try expand(declared.formula, into: &inner)
    if exact == nil {
      let shift = Argument(
        place: .coordinate(.momentum(primed: false)),
        expression: .coordinate(.momentum(primed: true), .open(0)))
      inner.weights = inner.weights.map { .at([shift], $0) }
      inner.steps = inner.steps.map { $0.primed ?? $0 }
    }
    measure.steps += inner.steps
    measure.weights += inner.weights
  }

  /// The parts of a declared measure: differentials in any places, the rest weights.
  private func expand(_ formula: Formula, into measure: inout Measure) throws(Obstacle) {
    var factors = [Formula.Factor(.beside, formula)]
    if case .product(let several) = formula.node { factors = several }
    var weights: [Formula.Factor] = []
    var index = 0
    while index < factors.count {
      let factor = factors[index].formula
      if factor.node == .symbol("\\int") {
        index += 1
      } else if let (variable, rest) = try differentials(factor) {
        index += 1
        try addVariable(variable, to: &measure)
        measure.weights.append(rest)
      } else if isSign(factor), index + 1 < factors.count {
        try addVariable(factors[index + 1].formula, to: &measure)
        index += 2
      } else {
        weights.append(factors[index])
        index += 1
      }
    }
    if weights.isEmpty { return }
    weights[0].join = .beside
    measure.weights.append(try expression(Formula(.product(weights))))
  }

  private func addVariable(_ variable: Formula, to measure: inout Measure) throws(Obstacle) {
    guard let coordinate = Name(variable).flatMap(vocabulary.coordinate) else {
      throw .beyond("a measure of something that is no variable")
    }
    measure.steps.append(coordinate)
    if case .direction = coordinate { measure.weights.append(solidAngle) }
  }

  /// ∫dp̂: 4π, 2π or 2.
  private var solidAngle: Expression {
    let number = Expression.Link(
      join: .beside, expression: .number(vocabulary.dimension == 3 ? "4" : "2", "1"))
    if vocabulary.dimension == 1 { return number.expression }
    return .chain([number, Expression.Link(join: .beside, expression: .constant("\\pi"))])
  }
}

extension Expression {
  /// Whether it is made of numbers and constants.
  fileprivate var isFixed: Bool {
    switch self {
    case .number, .constant: true
    case .chain(let links): links.allSatisfy(\.expression.isFixed)
    case .quotient(let above, let below), .power(let above, let below):
      above.isFixed && below.isFixed
    default: false
    }
  }
}
