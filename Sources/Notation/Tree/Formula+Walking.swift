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

  /// This formula with its parts rewritten from the inside out; `nil` leaves a part as it is.
  ///
  /// A scripted part is handed over with its scripts, which may be rewritten there. Places are kept.
  public func mapped(_ transform: (Formula) -> Formula?) -> Formula {
    let rebuilt = Formula(rebuilt { $0.mapped(transform) }, at: range)
    return transform(rebuilt) ?? rebuilt
  }

  private func rebuilt(_ map: (Formula) -> Formula) -> Node {
    switch node {
    case .number, .symbol, .empty: node
    case .accented(let accent, let inner): .accented(accent, map(inner))
    case .scripted(let base, let below, let above, let primes):
      .scripted(map(base), subscript: below, superscript: above, primes: primes)
    case .fraction(let above, let below): .fraction(map(above), map(below))
    case .quotient(let dividend, let divisor): .quotient(map(dividend), map(divisor))
    case .root(let radicand, let degree): .root(map(radicand), degree: degree.map(map))
    case .bracket(let bracket, let elements): .bracket(bracket, elements.map(map))
    case .product(let factors): .product(factors.map { Factor($0.join, map($0.formula)) })
    case .sum(let terms): .sum(terms.map { Term($0.sign, map($0.formula)) })
    case .relation(let left, let sides):
      .relation(map(left), sides.map { Side($0.relation, map($0.formula)) })
    }
  }
}
