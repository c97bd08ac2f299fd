extension Polynomial {
  /// ∂self/∂s.
  public func derivative(by s: Symbol) -> Polynomial {
    guard let k = symbols.firstIndex(of: s) else { return 0 }
    let (m, word, unit) = (packing.words, packing.word(k), UInt(1) &<< packing.shift(k))
    var (words, values): ([UInt], [Integer]) = ([], [])
    for i in 0..<termCount {
      let exponent = packing.exponent(k, in: exponents, at: i * m)
      if exponent == 0 { continue }
      words += exponents[(i * m)..<(i * m + m)]
      words[words.count - m + word] -= unit
      values.append(coefficients[i] * Integer(exponent))
    }
    return Polynomial(
      symbols: symbols, packing: packing, exponents: words, coefficients: Coefficients(values),
      over: denominator)
  }

  /// The value with some symbols replaced by polynomials, all at once.
  public func substituting(_ values: [Symbol: Polynomial]) -> Polynomial {
    var powers: [Symbol: [Polynomial]] = [:]
    for s in symbols {
      if let value = values[s] { powers[s] = value.powers(through: degree(in: s)) }
    }
    if powers.isEmpty { return self }
    var sum = Polynomial()
    for (monomial, coefficient) in split(over: { powers[$0] != nil }) {
      var product = coefficient
      for (s, exponent) in monomial.factors {
        if let power = powers[s]?[exponent] { product *= power }
      }
      sum += product
    }
    return sum
  }

  /// The value with some symbols replaced by numbers.
  public func evaluated(at values: [Symbol: Rational]) -> Polynomial {
    substituting(values.mapValues(Polynomial.init))
  }

  private func powers(through n: Int) -> [Polynomial] {
    var powers: [Polynomial] = [1]
    for _ in 0..<n { powers.append(powers[powers.count - 1] * self) }
    return powers
  }
}
