extension Polynomial {
  /// The product.
  public static func * (a: Polynomial, b: Polynomial) -> Polynomial {
    if a.isZero || b.isZero { return 0 }
    if let value = a.constantValue { return b.scaled(by: value) }
    if let value = b.constantValue { return a.scaled(by: value) }
    if a.termCount > b.termCount { return b * a }
    if a.termCount == 1 { return b.multiplied(byTerm: a) }
    let half = a.termCount / 2
    return a.terms(0..<half) * b + a.terms(half..<a.termCount) * b
  }

  public static func *= (a: inout Polynomial, b: Polynomial) { a = a * b }

  /// The product with a monomial.
  public func multiplied(by m: Monomial) -> Polynomial {
    m.isOne ? self : self * Polynomial(m, coefficient: 1)
  }

  /// The nth power, 0⁰ = 1.
  ///
  /// - Precondition: n ≥ 0.
  public func power(_ n: Int) -> Polynomial {
    precondition(n >= 0, "a negative power of a polynomial")
    var (result, base, n) = (Polynomial(1), self, n)
    while n > 0 {
      if n & 1 == 1 { result *= base }
      n >>= 1
      if n > 0 { base *= base }
    }
    return result
  }

  private func terms(_ range: Range<Int>) -> Polynomial {
    let m = packing.words
    return Polynomial(
      symbols: symbols, packing: packing,
      exponents: Array(exponents[(range.lowerBound * m)..<(range.upperBound * m)]),
      coefficients: coefficients.selecting(range), over: denominator)
  }

  private func multiplied(byTerm term: Polynomial) -> Polynomial {
    let symbols = Polynomial.union(symbols, term.symbols)
    let packing = Packing(
      count: symbols.count, largestExponent: exponentBound + term.exponentBound)
    var words = exponents(over: symbols, packing)
    let shift = term.exponents(over: symbols, packing)
    let m = packing.words
    for i in 0..<termCount {
      for k in 0..<m { words[i * m + k] &+= shift[k] }
    }
    return Polynomial(
      symbols: symbols, packing: packing, exponents: words,
      coefficients: coefficients.scaled(by: term.coefficients[0]),
      over: denominator * term.denominator)
  }
}
