extension Polynomial {
  /// The greatest common divisor by Euclid's algorithm in one symbol, with primitive
  /// pseudo-remainders.
  ///
  /// Needs no table of powers, so it serves where degrees are too high for the modular way, and it
  /// is the naive twin of that in tests.
  func remainderDivisor(with other: Polynomial, in s: Symbol) -> Polynomial {
    let (p, q) = (content(in: s), other.content(in: s))
    let common = p.greatestCommonDivisor(with: q)
    guard var x = exactQuotient(by: p), var y = other.exactQuotient(by: q) else { return common }
    if x.degree(in: s) < y.degree(in: s) { swap(&x, &y) }
    while !y.isZero {
      if !y.contains(s) || Allowance.isSpent { return common }
      let rest = x.pseudoRemainder(by: y, in: s)
      x = y
      y = rest.isZero ? rest : rest.exactQuotient(by: rest.content(in: s)) ?? rest
    }
    return (common * x).primitivePart
  }

  /// The remainder of a multiple of this polynomial by a power of the divisor's leading coefficient.
  private func pseudoRemainder(by divisor: Polynomial, in s: Symbol) -> Polynomial {
    let degree = divisor.degree(in: s)
    let lead = divisor.leadingCoefficient(in: s)
    var rest = self
    while !rest.isZero, rest.degree(in: s) >= degree, !Allowance.isSpent {
      let shift = Monomial(s, power: rest.degree(in: s) - degree)
      rest = lead * rest - (rest.leadingCoefficient(in: s) * divisor).multiplied(by: shift)
    }
    return rest
  }
}
