extension Polynomial {
  /// The sum.
  ///
  /// - Complexity: O(n + m) in the numbers of terms.
  public static func + (a: Polynomial, b: Polynomial) -> Polynomial {
    if a.isZero { return b }
    if b.isZero { return a }
    return combined(a, b, subtracting: false)
  }

  /// The difference.
  ///
  /// - Complexity: O(n + m) in the numbers of terms.
  public static func - (a: Polynomial, b: Polynomial) -> Polynomial {
    if a.isZero { return -b }
    if b.isZero { return a }
    return combined(a, b, subtracting: true)
  }

  /// The opposite.
  public static prefix func - (a: Polynomial) -> Polynomial {
    Polynomial(
      canonical: a.symbols, a.packing, a.exponents, a.coefficients.scaled(by: -1),
      over: a.denominator)
  }

  /// Adds b to a.
  public static func += (a: inout Polynomial, b: Polynomial) { a = a + b }
  /// Subtracts b from a.
  public static func -= (a: inout Polynomial, b: Polynomial) { a = a - b }

  /// The product with a number.
  public func scaled(by factor: Rational) -> Polynomial {
    if factor.isZero || isZero { return 0 }
    if factor.isOne || !Allowance.permits(terms: termCount) { return self }
    let inner = denominator.greatestCommonDivisor(with: factor.numerator)
    let outer = coefficients.content(with: factor.denominator)
    let up = factor.numerator.quotientAndRemainder(dividingBy: inner).quotient
    let down = factor.denominator.quotientAndRemainder(dividingBy: outer).quotient
    return Polynomial(
      canonical: symbols, packing, exponents, coefficients.divided(by: outer).scaled(by: up),
      over: denominator.quotientAndRemainder(dividingBy: inner).quotient * down)
  }

  private static func combined(
    _ a: Polynomial, _ b: Polynomial, subtracting: Bool
  ) -> Polynomial {
    if !Allowance.permits(terms: a.termCount + b.termCount) { return a }
    let symbols = union(a.symbols, b.symbols)
    let packing =
      a.packing == b.packing && symbols.count == a.symbols.count
      ? a.packing
      : Packing(count: symbols.count, largestExponent: a.exponentBound | b.exponentBound)
    let (x, y) = (a.exponents(over: symbols, packing), b.exponents(over: symbols, packing))
    let common = a.denominator.greatestCommonDivisor(with: b.denominator)
    let up = b.denominator.quotientAndRemainder(dividingBy: common).quotient
    let other = a.denominator.quotientAndRemainder(dividingBy: common).quotient
    let p = a.coefficients.scaled(by: up)
    let q = b.coefficients.scaled(by: subtracting ? -other : other)
    let denominator = a.denominator * up
    if case .words(let p) = p, case .words(let q) = q {
      var overflow = false
      let sum = Terms(exponents: x, coefficients: p).sum(
        with: Terms(exponents: y, coefficients: q), words: packing.words, &overflow)
      if !overflow { return Polynomial(sum, symbols, packing, over: denominator) }
    }
    var overflow = false
    let sum = Terms(exponents: x, coefficients: p.integers).sum(
      with: Terms(exponents: y, coefficients: q.integers), words: packing.words, &overflow)
    return Polynomial(sum, symbols, packing, over: denominator)
  }
}

extension Polynomial {
  init(_ terms: Terms<Int>, _ symbols: [Symbol], _ packing: Packing, over denominator: Integer) {
    self.init(
      symbols: symbols, packing: packing, exponents: terms.exponents,
      coefficients: .words(terms.coefficients), over: denominator)
  }

  init(_ terms: Terms<Integer>, _ symbols: [Symbol], _ packing: Packing, over denominator: Integer)
  {
    self.init(
      symbols: symbols, packing: packing, exponents: terms.exponents,
      coefficients: Coefficients(terms.coefficients), over: denominator)
  }
}
