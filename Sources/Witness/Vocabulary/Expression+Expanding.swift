extension Expression {
  /// The terms that a linear expression in sums is the sum of: sums behind averages, integrals and factors taken apart.
  ///
  /// A few at most; an expression of more is one term.
  var expanded: [Term] {
    let terms = distributed
    return terms.count <= 12 ? terms : [Term(isNegative: false, expression: self)]
  }

  private var distributed: [Term] {
    func wrapped(_ inner: Expression, _ wrap: (Expression) -> Expression) -> [Term] {
      inner.expanded.map { Term(isNegative: $0.isNegative, expression: wrap($0.expression)) }
    }
    switch self {
    case .sum(let terms):
      return terms.flatMap { term in
        term.expression.expanded.map {
          Term(isNegative: $0.isNegative != term.isNegative, expression: $0.expression)
        }
      }
    case .average(let inner, let primed):
      return wrapped(inner) { .average($0, primed: primed) }
    case .energyIntegral(let inner, let primed):
      return wrapped(inner) { .energyIntegral($0, primed: primed) }
    case .chain(let links):
      for (place, link) in links.enumerated() {
        let terms = link.expression.expanded
        if terms.count == 1, !terms[0].isNegative { continue }
        return terms.flatMap { term in
          var next = links
          next[place].expression = term.expression
          // The other factors may be sums, too.
          return Expression.chain(next).expanded.map {
            Term(isNegative: $0.isNegative != term.isNegative, expression: $0.expression)
          }
        }
      }
      return [Term(isNegative: false, expression: self)]
    default: return [Term(isNegative: false, expression: self)]
    }
  }
}
