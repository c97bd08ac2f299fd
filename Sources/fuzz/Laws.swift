extension Generation {
  /// The same value written in another way: a few laws of algebra and calculus, each at a random place.
  mutating func rewritten(_ x: Expression) -> Expression {
    var result = x
    for _ in 0..<(1 + random.below(5)) {
      result = atRandomPlace(result) { generation, part in generation.law(part) }
    }
    return result
  }

  /// With one small change at a random place, which most often changes the value.
  mutating func edited(_ x: Expression) -> Expression {
    atRandomPlace(x) { generation, part in generation.edit(part) }
  }

  /// Goes down a random path and changes what it meets at the end of it.
  private mutating func atRandomPlace(
    _ x: Expression, _ change: (inout Generation, Expression) -> Expression
  ) -> Expression {
    let parts = x.parts
    guard !parts.isEmpty, random.below(3) > 0 else { return change(&self, x) }
    let chosen = random.below(parts.count)
    let new = atRandomPlace(parts[chosen], change)
    var place = -1
    return x.rebuilt { part in
      place += 1
      return place == chosen ? new : part
    }
  }

  private mutating func law(_ x: Expression) -> Expression {
    switch x {
    case .sum(let terms): return .sum(terms.reversed())
    case .product(.sum(let terms), let right): return .sum(terms.map { .product($0, right) })
    case .product(let left, .sum(let terms)): return .sum(terms.map { .product(left, $0) })
    case .product(let left, let right) where left.sort == .scalar && right.sort == .scalar:
      return .product(right, left)
    case .power(let base, 2): return .product(base, base)
    case .power(let base, let n): return .product(base, .power(base, n - 1))
    case .quotient(.sum(let terms), let divisor): return .sum(terms.map { .quotient($0, divisor) })
    case .dot(let left, let right): return .dot(right, left)
    case .cross(let a, .cross(let b, let c)):
      return .sum([.product(.dot(a, c), b), .negative(.product(.dot(a, b), c))])
    case .cross(let a, let b): return .negative(.cross(b, a))
    case .timeDerivative(.sum(let terms)): return .sum(terms.map { .timeDerivative($0) })
    case .timeDerivative(.product(let a, let b)):
      return .sum([.product(.timeDerivative(a), b), .product(a, .timeDerivative(b))])
    case .timeDerivative(.dot(let a, let b)):
      return .sum([.dot(.timeDerivative(a), b), .dot(a, .timeDerivative(b))])
    case .gradient(.product(let a, let b), let by):
      return .sum([
        .product(b, .gradient(a, byMomentum: by)), .product(a, .gradient(b, byMomentum: by)),
      ])
    case .along(let direction, .product(let a, let b)) where a.sort == .scalar:
      return .sum([.product(.along(direction, a), b), .product(a, .along(direction, b))])
    case .poisson(let a, .product(let b, let c)):
      return .sum([.product(.poisson(a, b), c), .product(b, .poisson(a, c))])
    case .poisson(let a, let b):
      return random.below(2) == 0
        ? .negative(.poisson(b, a))
        : .sum([
          .dot(.gradient(a, byMomentum: false), .gradient(b, byMomentum: true)),
          .negative(.dot(.gradient(a, byMomentum: true), .gradient(b, byMomentum: false))),
        ])
    case .average(.sum(let terms)): return .sum(terms.map { .average($0) })
    case .commutator(.pauli(let a), .pauli(let b), 1):
      return .identity(.product(.number(2, .scalar), .dot(a, b)))
    case .commutator(let a, let b, let sign):
      return .sum([
        .product(a, b), sign < 0 ? .negative(.product(b, a)) : .product(b, a),
      ])
    case .integral(let terms):
      return .integral(
        terms.flatMap { term -> [EnergyTerm] in
          guard term.derivatives > 0, term.power > 0 else { return [term] }
          var moved = term
          moved.number *= -term.power
          moved.power -= 1
          moved.derivatives -= 1
          return [moved]
        })
    case .negative(.negative(let inner)): return inner
    default:
      let other = expression(x.sort, 1)
      if other.contains({ if case .average = $0 { true } else { false } }) { return x }
      return .sum([x, other, .negative(other)])
    }
  }

  private mutating func edit(_ x: Expression) -> Expression {
    switch x {
    case .number(let value, let sort): return .number(value + 1, sort)
    case .name(let name):
      let others = Name.allCases.filter {
        $0 != name && $0.sort == name.sort && names.contains($0)
      }
      return others.isEmpty ? .negative(x) : .name(pick(others))
    case .sum(let terms) where terms.count > 1 && random.below(2) == 0:
      return terms.count == 2 ? terms[random.below(2)] : .sum(Array(terms.dropLast()))
    case .power(let base, let exponent): return .power(base, exponent == 2 ? 3 : 2)
    case .cross(let a, let b): return .cross(b, a)
    case .poisson(let a, let b): return .poisson(b, a)
    case .commutator(let a, let b, let sign): return .commutator(a, b, sign: -sign)
    case .integral(var terms):
      terms[0].number += 4
      return .integral(terms)
    default: return random.below(2) == 0 ? .negative(x) : .product(.number(2, .scalar), x)
    }
  }
}
