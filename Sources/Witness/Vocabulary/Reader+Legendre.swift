import Notation

extension Reader {
  /// What a name and the bracket behind it are, if the bracket belongs to it.
  func applied(
    _ name: Name, _ formula: Formula, _ shape: Formula.Bracket, _ elements: [Formula]
  ) throws(Obstacle) -> Expression? {
    if let polynomial = try legendre(name, shape, elements) { return polynomial }
    return try application(name, formula, shape, elements)
  }

  /// Pₙ of a bracket behind an undeclared `P_n`, from (n + 1) Pₙ₊₁ = (2n + 1) x Pₙ − n Pₙ₋₁.
  private func legendre(
    _ name: Name, _ shape: Formula.Bracket, _ elements: [Formula]
  ) throws(Obstacle) -> Expression? {
    guard name.base == "P", name.sub.count == 1, name.sup.isEmpty, name.primes == 0,
      let degree = Int(name.sub[0]), shape == .round, elements.count == 1,
      vocabulary.matches(name).isEmpty
    else { return nil }
    guard vocabulary.dimension == 3, (0...10).contains(degree) else {
      throw .beyond("the Legendre polynomial \(name.ink)")
    }
    let x = try expression(elements[0])
    var previous = Expression.number("0", "1")
    var current = Expression.number("1", "1")
    for n in 0..<degree {
      let next = Expression.sum([
        Expression.Term(
          isNegative: false, expression: Self.times("\(2 * n + 1)", over: "\(n + 1)", [x, current])),
        Expression.Term(
          isNegative: true, expression: Self.times("\(n)", over: "\(n + 1)", [previous])),
      ])
      (previous, current) = (current, next)
    }
    return current
  }

  private static func times(
    _ above: String, over below: String, _ factors: [Expression]
  ) -> Expression {
    .chain(
      ([.number(above, below)] + factors).map { Expression.Link(join: .beside, expression: $0) })
  }
}
