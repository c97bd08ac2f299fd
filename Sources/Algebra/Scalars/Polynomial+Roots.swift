extension Polynomial {
  /// The largest coefficient whose divisors are tried.
  private static let rootSearchBound = 20_000
  /// The highest degree of a polynomial whose roots are sought.
  private static let rootSearchDegree = 64

  /// Coprime factors of a square-free polynomial in one symbol s: those of the rational values of s,
  /// and of powers sᵏ if only those occur in the rest.
  var univariatePieces: [Polynomial] {
    guard let s = symbols.first, degree(at: 0) <= Polynomial.rootSearchDegree else { return [self] }
    var pieces = linearPieces(in: s)
    let rest = pieces.removeLast()
    let step = rest.terms.reduce(0) {
      Int(Integer.greatestCommonDivisor(UInt($0), UInt($1.monomial.degree)))
    }
    if step < 2 { return pieces + [rest] }
    let deflated = Polynomial(
      terms: rest.terms.map {
        (monomial: Monomial(s, power: $0.monomial.degree / step), coefficient: $0.coefficient)
      })
    let power = Polynomial(Monomial(s, power: step), coefficient: 1)
    return pieces + deflated.linearPieces(in: s).map { $0.substituting([s: power]) }
  }

  /// The factors of the rational roots, and last what remains.
  private func linearPieces(in s: Symbol) -> [Polynomial] {
    let x = Polynomial(s)
    if degree(in: s) > 1, constantTerm.isZero, let rest = exactQuotient(by: x) {
      return [x] + rest.linearPieces(in: s)
    }
    var (rest, pieces): (Polynomial, [Polynomial]) = (self, [])
    for factor in linearCandidates(in: s) {
      if rest.degree(in: s) < 2 { break }
      guard let quotient = rest.exactQuotient(by: factor) else { continue }
      pieces.append(factor)
      rest = quotient
    }
    return pieces + [rest]
  }

  /// q·s − p for the divisors p of the last and q of the first coefficient, if those are small.
  private func linearCandidates(in s: Symbol) -> [Polynomial] {
    guard let first = coefficients[0].asInt?.magnitude,
      let last = coefficients[termCount - 1].asInt?.magnitude,
      max(first, last) <= Polynomial.rootSearchBound
    else { return [] }
    let x = Polynomial(s)
    var candidates: [Polynomial] = []
    for q in Polynomial.divisors(first) {
      for p in Polynomial.divisors(last) where Integer.greatestCommonDivisor(p, q) == 1 {
        let qx = x.scaled(by: Rational(Integer(q)))
        let constant = Polynomial(Rational(Integer(p)))
        candidates += [qx - constant, qx + constant]
      }
    }
    return candidates
  }

  private static func divisors(_ n: UInt) -> [UInt] {
    var (low, high): ([UInt], [UInt]) = ([], [])
    var k: UInt = 1
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
