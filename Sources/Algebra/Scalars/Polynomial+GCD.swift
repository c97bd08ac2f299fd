extension Polynomial {
  /// The greatest common divisor: primitive integer coefficients, the leading one positive;
  /// gcd(0, 0) = 0.
  public func greatestCommonDivisor(with other: Polynomial) -> Polynomial {
    if isZero { return other.primitivePart }
    if other.isZero { return primitivePart }
    if isConstant || other.isConstant { return 1 }
    let (a, b) = (primitivePart, other.primitivePart)
    if a == b { return a }
    if let s = a.symbols.first(where: { !b.contains($0) }) { return a.content(in: s, with: b) }
    if let s = b.symbols.first(where: { !a.contains($0) }) { return b.content(in: s, with: a) }
    return Polynomial.primitiveRemainders(a, b, in: a.symbols[0])
  }

  /// The greatest common divisor of the coefficients of the powers of a symbol and one polynomial.
  func content(in s: Symbol, with other: Polynomial = 0) -> Polynomial {
    var common = other
    for coefficient in coefficients(in: s).sorted(by: { $0.termCount < $1.termCount }) {
      common = common.greatestCommonDivisor(with: coefficient)
      if common.isOne { break }
    }
    return common
  }

  /// Euclid's algorithm in one symbol with primitive pseudo-remainders.
  private static func primitiveRemainders(
    _ a: Polynomial, _ b: Polynomial, in s: Symbol
  ) -> Polynomial {
    let (p, q) = (a.content(in: s), b.content(in: s))
    let common = p.greatestCommonDivisor(with: q)
    guard var x = a.exactQuotient(by: p), var y = b.exactQuotient(by: q) else { return common }
    if x.degree(in: s) < y.degree(in: s) { swap(&x, &y) }
    while !y.isZero {
      if !y.contains(s) { return common }
      let rest = x.pseudoRemainder(by: y, in: s)
      x = y
      y = rest.isZero ? rest : rest.exactQuotient(by: rest.content(in: s)) ?? rest
    }
    return (common * x).primitivePart
  }

  /// The remainder of a multiple of this polynomial by a power of the divisor's leading coefficient.
  private func pseudoRemainder(by divisor: Polynomial, in s: Symbol) -> Polynomial {
    let d = divisor.coefficients(in: s)
    let lead = d[d.count - 1]
    var rest = self
    while rest.degree(in: s) >= d.count - 1, !rest.isZero {
      let r = rest.coefficients(in: s)
      let shift = Monomial(s, power: r.count - d.count)
      rest = lead * rest - (r[r.count - 1] * divisor).multiplied(by: shift)
    }
    return rest
  }
}
