extension Polynomial {
  /// The largest coefficient whose divisors are tried.
  private static let rootSearchBound = 100_000
  /// The highest degree of a polynomial whose roots are sought.
  private static let rootSearchDegree = 64

  /// A square-free polynomial in one symbol, with its rational roots split off.
  var univariatePieces: [Polynomial] {
    guard let s = symbols.first, (2...Polynomial.rootSearchDegree).contains(degree(at: 0)) else {
      return [self]
    }
    var (rest, pieces): (Polynomial, [Polynomial]) = (self, [])
    for factor in linearCandidates(in: s) {
      if rest.degree(in: s) < 2 { break }
      guard let quotient = rest.exactQuotient(by: factor) else { continue }
      pieces.append(factor)
      rest = quotient
    }
    return rest.isConstant ? pieces : pieces + [rest.primitivePart]
  }

  /// q·s − p for the divisors p of the last and q of the first coefficient, if those are small.
  private func linearCandidates(in s: Symbol) -> [Polynomial] {
    let x = Polynomial(s)
    guard !constantTerm.isZero else { return [x] }
    guard let first = coefficients[0].asInt?.magnitude,
      let last = coefficients[termCount - 1].asInt?.magnitude,
      first <= Polynomial.rootSearchBound, last <= Polynomial.rootSearchBound
    else { return [] }
    var candidates: [Polynomial] = []
    for q in Polynomial.divisors(Int(first)) {
      for p in Polynomial.divisors(Int(last))
      where Integer.greatestCommonDivisor(UInt(p), UInt(q)) == 1 {
        let qx = x.scaled(by: Rational(q))
        candidates.append(qx - Polynomial(p))
        candidates.append(qx + Polynomial(p))
      }
    }
    return candidates
  }

  private static func divisors(_ n: Int) -> [Int] {
    var (low, high): ([Int], [Int]) = ([], [])
    var k = 1
    while k * k <= n {
      if n % k == 0 {
        low.append(k)
        if k * k != n { high.append(n / k) }
      }
      k += 1
    }
    return low + high.reversed()
  }
}
