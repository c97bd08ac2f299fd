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
  ///
  /// Numerator and denominator over the same Π dᵏ, which cancels: one division at the end.
  public func substituting(_ values: [Symbol: RationalFunction]) -> RationalFunction? {
    let replaced = symbols.filter { values[$0] != nil }
    if replaced.isEmpty { return self }
    let degrees = replaced.map { max(numerator.degree(in: $0), denominator.degree(in: $0)) }
    let heights = Dictionary(uniqueKeysWithValues: zip(replaced, degrees))
    return RationalFunction(
      numerator.substituting(fractions: values, heights),
      over: denominator.substituting(fractions: values, heights))
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

  /// The value, with s replaced by n/d, times Π d^height.
  fileprivate func substituting(
    fractions values: [Symbol: RationalFunction], _ heights: [Symbol: Int]
  ) -> Polynomial {
    if heights.keys.allSatisfy({ values[$0]?.isPolynomial ?? true }) {
      return substituting(values.mapValues(\.numerator))
    }
    var sum = Polynomial()
    for (monomial, coefficient) in split(over: { heights[$0] != nil }) {
      var product = coefficient
      for (s, height) in heights.sorted(by: { $0.key < $1.key }) {
        guard let value = values[s] else { continue }
        let exponent = monomial.exponent(of: s)
        product *= value.numerator.power(exponent) * value.denominator.power(height - exponent)
      }
      sum += product
    }
    return sum
  }
}
