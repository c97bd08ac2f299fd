extension RationalFunction {
  /// ∂self/∂s.
  public func derivative(by s: Symbol) -> RationalFunction {
    applying { $0 == s ? 1 : 0 }
  }

  /// D self for the derivation D that sends each symbol s to derivation(s): Σ ∂self/∂s·D s.
  public func applying(_ derivation: (Symbol) -> RationalFunction) -> RationalFunction {
    let images = symbols.map { ($0, derivation($0)) }.filter { !$1.isZero }
    let p = numerator.applying(images)
    if isPolynomial { return p }
    // The quotient rule as (Dp − (p/q)·Dq)/q.
    let difference = p - self * denominator.applying(images)
    return difference * RationalFunction(coprime: 1, over: denominator)
  }

  /// The value with some symbols replaced, all at once; nil if a denominator vanishes.
  public func substituting(_ values: [Symbol: RationalFunction]) -> RationalFunction? {
    if !symbols.contains(where: { values[$0] != nil }) { return self }
    let p = numerator.substituting(fractions: values)
    return p.quotient(by: denominator.substituting(fractions: values))
  }

  /// The value with some symbols replaced by numbers; nil if a denominator vanishes.
  public func evaluated(at values: [Symbol: Rational]) -> RationalFunction? {
    let d = denominator.evaluated(at: values)
    return RationalFunction(numerator.evaluated(at: values), over: d)
  }
}

extension Polynomial {
  fileprivate func applying(_ images: [(Symbol, RationalFunction)]) -> RationalFunction {
    var sum = RationalFunction()
    for (s, image) in images where contains(s) {
      sum += RationalFunction(derivative(by: s)) * image
    }
    return sum
  }

  /// The value over the common denominator Π dᵏ, with k the degree in each replaced symbol.
  fileprivate func substituting(fractions values: [Symbol: RationalFunction]) -> RationalFunction {
    if values.values.allSatisfy(\.isPolynomial) {
      return RationalFunction(substituting(values.mapValues(\.numerator)))
    }
    var sum = RationalFunction()
    for (monomial, coefficient) in split(over: { values[$0] != nil }) {
      var product = RationalFunction(coefficient)
      for (s, exponent) in monomial.factors {
        if let power = values[s]?.power(exponent) { product *= power }
      }
      sum += product
    }
    return sum
  }
}
