extension RationalFunction {
  /// The sum.
  public static func + (a: RationalFunction, b: RationalFunction) -> RationalFunction {
    combined(a, b, +)
  }

  /// The difference.
  public static func - (a: RationalFunction, b: RationalFunction) -> RationalFunction {
    combined(a, b, -)
  }

  /// Sums by Henrici's rules (1956): greatest common divisors of the smallest possible parts.
  private static func combined(
    _ a: RationalFunction, _ b: RationalFunction,
    _ operation: (Polynomial, Polynomial) -> Polynomial
  ) -> RationalFunction {
    if a.denominator == b.denominator {
      let sum = operation(a.numerator, b.numerator)
      return a.isPolynomial
        ? RationalFunction(sum) : RationalFunction(reducing: sum, over: a.denominator)
    }
    let common = a.denominator.greatestCommonDivisor(with: b.denominator)
    guard !common.isConstant, let p = a.denominator.exactQuotient(by: common),
      let q = b.denominator.exactQuotient(by: common)
    else {
      let sum = operation(a.numerator * b.denominator, b.numerator * a.denominator)
      return RationalFunction(coprime: sum, over: a.denominator * b.denominator)
    }
    let sum = operation(a.numerator * q, b.numerator * p)
    let reduced = RationalFunction(reducing: sum, over: common)
    return RationalFunction(coprime: reduced.numerator, over: p * q * reduced.denominator)
  }

  /// The product.
  public static func * (a: RationalFunction, b: RationalFunction) -> RationalFunction {
    if a.isPolynomial, b.isPolynomial { return RationalFunction(a.numerator * b.numerator) }
    let p = RationalFunction(reducing: a.numerator, over: b.denominator)
    let q = RationalFunction(reducing: b.numerator, over: a.denominator)
    return RationalFunction(
      coprime: p.numerator * q.numerator, over: p.denominator * q.denominator)
  }

  /// The opposite.
  public static prefix func - (a: RationalFunction) -> RationalFunction {
    RationalFunction(canonical: -a.numerator, over: a.denominator)
  }

  /// Adds b to a.
  public static func += (a: inout RationalFunction, b: RationalFunction) { a = a + b }
  /// Subtracts b from a.
  public static func -= (a: inout RationalFunction, b: RationalFunction) { a = a - b }
  /// Multiplies a by b.
  public static func *= (a: inout RationalFunction, b: RationalFunction) { a = a * b }

  /// The product with a number.
  public func scaled(by factor: Rational) -> RationalFunction {
    factor.isZero
      ? 0 : RationalFunction(canonical: numerator.scaled(by: factor), over: denominator)
  }

  /// 1/self, nil for zero.
  public var reciprocal: RationalFunction? {
    isZero ? nil : RationalFunction(coprime: denominator, over: numerator)
  }

  /// self/divisor, nil if the divisor is zero.
  public func quotient(by divisor: RationalFunction) -> RationalFunction? {
    divisor.reciprocal.map { self * $0 }
  }

  /// The nth power, 0⁰ = 1; nil for a negative power of zero.
  public func power(_ n: Int) -> RationalFunction? {
    if n < 0 { return reciprocal?.power(-n) }
    return RationalFunction(canonical: numerator.power(n), over: denominator.power(n))
  }
}
