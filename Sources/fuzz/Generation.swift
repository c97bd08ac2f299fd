/// Writes random expressions that have a type and a meaning.
struct Generation {
  var random: Random
  /// The names that may be used.
  var names = Set(Name.allCases)
  /// Whether averages may be written here: an average is not averaged again, nor differentiated by the momentum.
  private var mayAverage = true

  init(seed: UInt64) { random = Random(state: seed) }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[random.below(choices.count)]
  }

  /// An expression of a sort, with so many levels of operations at most.
  mutating func expression(_ sort: Sort, _ depth: Int) -> Expression {
    if depth <= 0 { return leaf(sort) }
    switch sort {
    case .scalar: return scalar(depth - 1)
    case .spinVector, .spatialVector: return vector(sort, depth - 1)
    case .spinMatrix: return matrix(depth - 1)
    }
  }

  private mutating func leaf(_ sort: Sort) -> Expression {
    let choices = Name.allCases.filter { $0.sort == sort && names.contains($0) }
    switch sort {
    case .scalar where choices.isEmpty || random.below(4) == 0:
      return .number(1 + random.below(5), .scalar)
    case .spinMatrix:
      return random.below(3) == 0 ? .identity(leaf(.scalar)) : .pauli(leaf(.spinVector))
    default: return .name(pick(choices))
    }
  }

  /// What does not vanish for all values of the constants.
  private mutating func divisor() -> Expression {
    let constant = Expression.name(pick([.a, .b, .c]))
    return random.below(2) == 0
      ? .sum([.number(1 + random.below(3), .scalar), .power(constant, 2)])
      : .sum([constant, .product(.number(2 + random.below(3), .scalar), .name(.c))])
  }

  private mutating func withoutAverages(_ body: (inout Generation) -> Expression) -> Expression {
    let before = mayAverage
    mayAverage = false
    defer { mayAverage = before }
    return body(&self)
  }

  private mutating func common(_ sort: Sort, _ depth: Int) -> Expression {
    switch random.below(mayAverage && names.contains(.momentum) ? 7 : 6) {
    case 0: return .sum([expression(sort, depth), expression(sort, depth)])
    case 1: return .sum([expression(sort, depth), .negative(expression(sort, depth))])
    case 2, 3: return .product(expression(.scalar, depth), expression(sort, depth))
    case 4: return .quotient(expression(sort, depth), divisor())
    case 5: return .timeDerivative(expression(sort, depth))
    default: return .average(withoutAverages { $0.expression(sort, min(depth, 2)) })
    }
  }

  private mutating func scalar(_ depth: Int) -> Expression {
    switch random.below(12) {
    case 0: return .dot(expression(.spinVector, depth), expression(.spinVector, depth))
    case 1: return .dot(expression(.spatialVector, depth), expression(.spatialVector, depth))
    case 2: return .power(expression(.scalar, min(depth, 2)), 2 + random.below(2))
    case 3: return .along(expression(.spatialVector, depth), expression(.scalar, depth))
    case 4 where names.contains(.momentum):
      return withoutAverages {
        .poisson($0.expression(.scalar, depth), $0.expression(.scalar, depth))
      }
    case 5: return .integral((0..<(1 + random.below(2))).map { _ in energyTerm() })
    default: return common(.scalar, depth)
    }
  }

  private mutating func energyTerm() -> EnergyTerm {
    EnergyTerm(
      number: pick([-3, -2, -1, 1, 2, 3]), constant: pick([.a, .b, .c]), power: random.below(4),
      derivatives: random.below(3), isFirst: random.below(2) == 0)
  }

  private mutating func vector(_ sort: Sort, _ depth: Int) -> Expression {
    switch random.below(9) {
    case 0, 1: return .cross(expression(sort, depth), expression(sort, depth))
    case 2 where sort == .spatialVector:
      return .gradient(expression(.scalar, depth), byMomentum: false)
    case 3 where sort == .spatialVector && names.contains(.momentum):
      return withoutAverages { .gradient($0.expression(.scalar, depth), byMomentum: true) }
    case 2 where sort == .spinVector:
      return .along(expression(.spatialVector, depth), expression(sort, depth))
    default: return common(sort, depth)
    }
  }

  private mutating func matrix(_ depth: Int) -> Expression {
    switch random.below(10) {
    case 0, 1: return .pauli(expression(.spinVector, depth))
    case 2: return .identity(expression(.scalar, depth))
    case 3: return .product(expression(.spinMatrix, depth), expression(.spinMatrix, depth))
    case 4, 5:
      return .commutator(
        expression(.spinMatrix, depth), expression(.spinMatrix, depth),
        sign: random.below(2) == 0 ? -1 : 1)
    default: return common(.spinMatrix, depth)
    }
  }
}
