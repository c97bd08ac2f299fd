extension Polynomial {
  /// The quotient, if the divisor divides this polynomial; nil otherwise.
  ///
  /// - Precondition: divisor ≠ 0.
  public func exactQuotient(by divisor: Polynomial) -> Polynomial? {
    precondition(!divisor.isZero, "division by zero")
    if isZero { return self }
    if let value = divisor.constantValue { return quotient(by: value) }
    guard divisor.symbols.allSatisfy(contains) else { return nil }
    for s in divisor.symbols where divisor.degree(in: s) > degree(in: s) { return nil }
    let lead = divisor.leadingMonomial
    let scale = divisor.leadingCoefficient
    var (rest, quotient) = (self, Polynomial())
    while !rest.isZero {
      guard let monomial = rest.leadingMonomial.quotient(by: lead) else { return nil }
      guard let ratio = rest.leadingCoefficient.quotient(by: scale) else { return nil }
      let term = Polynomial(monomial, coefficient: ratio)
      quotient += term
      rest -= divisor * term
    }
    return quotient
  }

  private func quotient(by value: Rational) -> Polynomial? {
    value.reciprocal.map(scaled(by:))
  }

  /// The number c for which self = c·primitivePart; of the sign of the leading coefficient.
  public var content: Rational {
    if isZero { return 0 }
    let common = coefficients.content()
    return Rational(leadingCoefficient.signum < 0 ? -common : common, denominator)
  }

  /// The multiple with coprime integer coefficients, the leading one positive; 0 for zero.
  public var primitivePart: Polynomial {
    if isZero { return self }
    let common = coefficients.content()
    let divisor = leadingCoefficient.signum < 0 ? -common : common
    return Polynomial(
      canonical: symbols, packing, exponents, coefficients.divided(by: divisor), over: 1)
  }
}
