import Notation

/// A testimony's names and definitions, read once.
struct Program: Sendable {
  let reader: Reader
  /// The right sides of the substitutions; a fault in one matters only where it is used.
  let bodies: [Result<Expression, Obstacle>]
  let kinetic: Result<Expression, Obstacle>
  /// Left minus right of the declared rules, which must vanish.
  let rules: [Expression]
  /// Whether functions of the energy must decay.
  let integratesEnergy: Bool
  /// Whether a delta function occurs anywhere.
  let holdsDelta: Bool
  /// Whether a root or a modulus occurs anywhere: then signs matter.
  let holdsRoots: Bool
  /// Expressions that are not negative by the declared signs, though they need be no squares of a field.
  private(set) var nonnegative: [Expression] = []
  /// The common denominator of the exponents in declared rules.
  let exponentUnit: Int
  /// What exponents in declared rules are multiples of, where that is made of constants.
  let symbolicExponent: Expression?
  /// The δ whose sum is the small parameter of gradients kept to an order.
  let gradientLevels: [Int: Range<Int>]
  /// The number of δ reserved for them.
  let baseLevel: Int

  var vocabulary: Vocabulary { reader.vocabulary }

  /// Reads a testimony; `further` equations are evaluated with it.
  init(_ testimony: Testimony, further: [Testimony.Equation] = []) throws(Obstacle) {
    guard (1...3).contains(testimony.dimension) else {
      throw .beyond("a space of \(testimony.dimension) dimensions")
    }
    let reader = try Reader(Vocabulary(testimony), substitutions: testimony.substitutions)
    self.reader = reader
    bodies = reader.rules.indices.map { index in
      Result { () throws(Obstacle) in try reader.body(of: index) }
    }
    kinetic = Result { () throws(Obstacle) in
      guard let formula = reader.vocabulary.kinetic else {
        throw .beyond("an energy without a momentum")
      }
      return try reader.expression(formula)
    }
    holdsDelta =
      testimony.holdsDelta
      || further.contains { $0.left.holdsDelta || $0.right.holdsDelta }
    holdsRoots =
      testimony.holdsRoots || further.contains { $0.left.holdsRoot || $0.right.holdsRoot }
    integratesEnergy = testimony.integratesEnergy(reader.vocabulary)
    exponentUnit = reader.vocabulary.functions.compactMap(\.homogeneity?.denominator).reduce(1) {
      $0.isMultiple(of: $1) ? $0 : $0 * $1
    }
    let scaling = reader.vocabulary.functions.filter { $0.homogeneity != nil }
    let units = Set(scaling.map(\.exponentUnit))
    guard units.count <= 1 else {
      throw .beyond("rules with different exponents made of constants")
    }
    symbolicExponent = try units.first?.map { unit throws(Obstacle) in
      try TreeReader(reader: reader).expression(unit)
    }
    var levels: [Int: Range<Int>] = [:]
    var next = 0
    for order in Set(reader.vocabulary.functions.compactMap(\.gradientOrder)).sorted()
    where order > 0 {
      levels[order] = next..<(next + order)
      next += order
    }
    if next > 4 { throw .beyond("gradients kept to so high an order") }
    gradientLevels = levels
    baseLevel = next
    rules = try testimony.rules.map { rule throws(Obstacle) in
      try reader.difference(rule)
    }
  }

  /// Notes what in expressions is not negative, for roots that it may be.
  mutating func noteSigns(in expressions: [Expression]) {
    guard holdsRoots else { return }
    var survey = SignSurvey(program: self)
    for expression in expressions { survey.visit(expression) }
    for case .success(let body) in bodies { survey.visit(body) }
    nonnegative = survey.found
  }

  /// Left minus right.
  func difference(_ equation: Testimony.Equation) throws(Obstacle) -> Expression {
    try reader.difference(equation)
  }

  /// The expression that a tree of a certificate is.
  func expression(_ tree: ComponentTree) throws(Obstacle) -> Expression {
    try TreeReader(reader: reader).expression(tree)
  }
}

extension Reader {
  /// Left minus right.
  fileprivate func difference(_ equation: Testimony.Equation) throws(Obstacle) -> Expression {
    .sum([
      Expression.Term(isNegative: false, expression: try expression(equation.left)),
      Expression.Term(isNegative: true, expression: try expression(equation.right)),
    ])
  }
}

extension Testimony {
  /// Whether a delta function occurs anywhere.
  fileprivate var holdsDelta: Bool {
    var formulas = substitutions.flatMap { [$0.left, $0.right] }
    formulas += splits.flatMap { [$0.premise.left, $0.premise.right] }
    formulas += identities.flatMap { [$0.claim.left, $0.claim.right] }
    return formulas.contains(where: \.holdsDelta)
  }

  /// Whether an integral over the energy occurs anywhere.
  fileprivate func integratesEnergy(_ vocabulary: Vocabulary) -> Bool {
    var formulas = substitutions.flatMap { [$0.left, $0.right] }
    formulas += splits.flatMap { [$0.premise.left, $0.premise.right] }
    formulas += identities.flatMap { [$0.claim.left, $0.claim.right] }
    formulas += vocabulary.measures.map(\.formula)
    if formulas.contains(where: { $0.contains { $0.isEnergyDifferential(vocabulary) } }) {
      return true
    }
    if splits.contains(where: { $0.weight != nil }) { return true }
    let trees =
      splits.flatMap { $0.parts.flatMap { [$0.structure, $0.part] } }
      + identities.flatMap { identity in
        [identity.divisor] + identity.terms.map(\.coefficient)
          + (identity.remainder.map { [$0.cofactor] } ?? [])
      }
    return trees.contains(where: \.integrates)
  }
}

extension ComponentTree {
  /// Whether an integral over the energy occurs in it.
  fileprivate var integrates: Bool {
    var rest = [self]
    while let tree = rest.popLast() {
      switch tree {
      case .integral: return true
      case .sum(let all), .product(let all): rest += all
      case .power(let inner, _), .root(let inner), .average(let inner, _), .opaque(_, let inner):
        rest.append(inner)
      case .at(let values, let inner): rest += values.map(\.value) + [inner]
      case .quotient(let above, let below): rest += [above, below]
      case .number, .constant, .variable, .modulus, .function, .decay: break
      }
    }
    return false
  }
}

extension Formula {
  /// Whether a δ stands among its factors.
  fileprivate var holdsDelta: Bool {
    contains { part in
      guard case .product(let factors) = part.node else { return false }
      return factors.contains { $0.formula.node == .symbol("\\delta") }
    }
  }

  /// Whether dε stands somewhere in this product, or dε′.
  fileprivate func isEnergyDifferential(_ vocabulary: Vocabulary) -> Bool {
    guard case .product(let factors) = node else { return false }
    for (sign, variable) in zip(factors, factors.dropFirst()) {
      guard sign.formula.node == .symbol("d") || sign.formula.node == .symbol("\\mathrm{d}"),
        let name = Name(variable.formula)
      else { continue }
      if case .energy = vocabulary.coordinate(of: name) { return true }
    }
    return false
  }
}
