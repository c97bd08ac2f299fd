extension Polynomial {
  /// The number of terms.
  public var termCount: Int { coefficients.count }

  /// Whether this is 0.
  public var isZero: Bool { coefficients.isEmpty }

  /// Whether this is 1.
  public var isOne: Bool {
    symbols.isEmpty && termCount == 1 && coefficients[0].isOne && denominator.isOne
  }

  /// Whether no symbol occurs.
  public var isConstant: Bool { symbols.isEmpty }

  /// The value, if no symbol occurs.
  public var constantValue: Rational? { isConstant ? constantTerm : nil }

  /// The coefficient of the monomial 1.
  public var constantTerm: Rational {
    let last = termCount - 1
    if last < 0 || exponents.suffix(packing.words).contains(where: { $0 != 0 }) { return 0 }
    return coefficient(at: last)
  }

  /// The terms, in descending order of their monomials.
  public var terms: [(monomial: Monomial, coefficient: Rational)] {
    (0..<termCount).map { (monomial: monomial(at: $0), coefficient: coefficient(at: $0)) }
  }

  /// Whether no coefficient is negative.
  public var hasNoNegativeCoefficient: Bool {
    (0..<termCount).allSatisfy { coefficients[$0].signum > 0 }
  }

  /// The coefficient of the greatest monomial, 0 for zero.
  public var leadingCoefficient: Rational { isZero ? 0 : coefficient(at: 0) }

  /// The greatest monomial, 1 for zero.
  public var leadingMonomial: Monomial { isZero ? Monomial() : monomial(at: 0) }

  func coefficient(at i: Int) -> Rational { Rational(coefficients[i], denominator) }

  func monomial(at i: Int) -> Monomial {
    var (occurring, powers): ([Symbol], [Int]) = ([], [])
    for k in symbols.indices {
      let exponent = packing.exponent(k, in: exponents, at: i * packing.words)
      if exponent != 0 {
        occurring.append(symbols[k])
        powers.append(Int(exponent))
      }
    }
    return Monomial(symbols: occurring, exponents: powers)
  }

  /// Whether a symbol occurs.
  public func contains(_ s: Symbol) -> Bool { symbols.contains(s) }

  /// The highest sum of exponents in a term; 0 for zero.
  public var totalDegree: Int {
    (0..<termCount).reduce(0) { max($0, monomial(at: $1).degree) }
  }

  /// The highest power of a symbol that occurs; 0 for zero.
  public func degree(in s: Symbol) -> Int {
    symbols.firstIndex(of: s).map(degree(at:)) ?? 0
  }

  /// The highest power of the symbol at an index.
  func degree(at k: Int) -> Int {
    if k == 0 { return Int(packing.exponent(0, in: exponents)) }
    let (word, shift, mask) = (packing.word(k), packing.shift(k), packing.mask)
    return exponents.withUnsafeBufferPointer { exponents in
      var (highest, i) = (UInt(0), word)
      while i < exponents.count {
        highest = max(highest, exponents[i] &>> shift & mask)
        i += packing.words
      }
      return Int(highest)
    }
  }
}
