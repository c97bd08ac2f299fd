extension Formula {
  /// The formulas this one is made of, from left to right.
  ///
  /// Scripts are not among them: they are ink, and whether they are a name, an index or a power is not for the tree to say.
  public var children: [Formula] {
    switch node {
    case .number, .symbol, .empty: []
    case .accented(_, let inner): [inner]
    case .scripted(let base, _, _, _): [base]
    case .fraction(let above, let below): [above, below]
    case .quotient(let dividend, let divisor): [dividend, divisor]
    case .root(let radicand, let degree): degree.map { [$0, radicand] } ?? [radicand]
    case .bracket(_, let elements): elements
    case .product(let factors): factors.map(\.formula)
    case .sum(let terms): terms.map(\.formula)
    case .relation(let left, let sides): [left] + sides.map(\.formula)
    }
  }

  /// Whether the condition holds for this formula or any part of it, scripts aside.
  public func contains(where condition: (Formula) -> Bool) -> Bool {
    condition(self) || children.contains { $0.contains(where: condition) }
  }

  /// This formula with one of its ``children`` replaced.
  ///
  /// - Precondition: `place` is an index of `children`.
  public func replacingChild(_ place: Int, by child: Formula) -> Formula {
    precondition(children.indices.contains(place), "a formula has no child at \(place)")
    var count = 0
    let next = rebuilt { part in
      defer { count += 1 }
      return count == place ? child : part
    }
    return Formula(next, at: range)
  }

  /// This formula with its parts rewritten from the inside out; `nil` leaves a part as it is.
  ///
  /// A scripted part is handed over with its scripts, which may be rewritten there. Places are kept.
  public func mapped(_ transform: (Formula) -> Formula?) -> Formula {
    let rebuilt = Formula(rebuilt { $0.mapped(transform) }, at: range)
    return transform(rebuilt) ?? rebuilt
  }

  /// The shape with each child rewritten, in the order of ``children``.
  private func rebuilt(_ map: (Formula) -> Formula) -> Node {
    switch node {
    case .number, .symbol, .empty: node
    case .accented(let accent, let inner): .accented(accent, map(inner))
    case .scripted(let base, let below, let above, let primes):
      .scripted(map(base), subscript: below, superscript: above, primes: primes)
    case .fraction(let above, let below): .fraction(map(above), map(below))
    case .quotient(let dividend, let divisor): .quotient(map(dividend), map(divisor))
    case .root(let radicand, let degree?): Self.root(degree: map(degree), map(radicand))
    case .root(let radicand, nil): .root(map(radicand), degree: nil)
    case .bracket(let bracket, let elements): .bracket(bracket, elements.map(map))
    case .product(let factors): .product(factors.map { Factor($0.join, map($0.formula)) })
    case .sum(let terms): .sum(terms.map { Term($0.sign, map($0.formula)) })
    case .relation(let left, let sides):
      .relation(map(left), sides.map { Side($0.relation, map($0.formula)) })
    }
  }

  private static func root(degree: Formula, _ radicand: Formula) -> Node {
    .root(radicand, degree: degree)
  }
}
