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
    if !symbols.contains(where: { values[$0] != nil }) { return self }
    let parts = split(over: { values[$0] != nil })
    var powers: [Symbol: [Int: Polynomial]] = [:]
    for s in symbols {
      guard let value = values[s] else { continue }
      powers[s] = value.powers(Set(parts.map { $0.monomial.exponent(of: s) }))
    }
    var sum = Polynomial()
    for (monomial, coefficient) in parts {
      var product = coefficient
      for (s, exponent) in monomial.factors {
        if let power = powers[s]?[exponent] { product *= power }
      }
      sum += product
    }
    return sum
  }

  /// Some powers, each from the one before.
  private func powers(_ exponents: Set<Int>) -> [Int: Polynomial] {
    var (powers, last, power): ([Int: Polynomial], Int, Polynomial) = ([:], 0, 1)
    for exponent in exponents.sorted() {
      power *= self.power(exponent - last)
      last = exponent
      powers[exponent] = power
    }
    return powers
  }
}
