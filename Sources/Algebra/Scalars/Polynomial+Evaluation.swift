extension Polynomial {
  /// The value with some symbols replaced by numbers.
  ///
  /// In integers, over the common denominator Π dᵏ with k the degree in each replaced symbol.
  public func evaluated(at values: [Symbol: Rational]) -> Polynomial {
    var masks = [UInt](repeating: 0, count: packing.words)
    var (tables, scale): ([(place: Int, powers: [UInt: Integer])], Integer) = ([], denominator)
    for (k, s) in symbols.enumerated() {
      if let value = values[s] {
        let degree = degree(at: k)
        tables.append((place: k, powers: powers(of: value, at: k, degree)))
        scale *= value.denominator.power(degree)
      } else {
        masks[packing.word(k)] |= packing.mask &<< packing.shift(k)
      }
    }
    if tables.isEmpty { return self }
    let m = packing.words
    var (words, sums): ([UInt], [Integer]) = ([], [])
    for group in tables.count == symbols.count ? [Array(0..<termCount)] : groups(by: masks) {
      var sum: Integer = 0
      for i in group {
        var product = coefficients[i]
        for (place, powers) in tables {
          if let power = powers[packing.exponent(place, in: exponents, at: i * m)] {
            product *= power
          }
        }
        sum += product
      }
      if sum.isZero { continue }
      for w in 0..<m { words.append(exponents[group[0] * m + w] & masks[w]) }
      sums.append(sum)
    }
    return Polynomial(
      symbols: symbols, packing: packing, exponents: words, coefficients: Coefficients(sums),
      over: scale)
  }

  /// nᵉ·d^(degree − e) for the value n/d and each exponent e in which the symbol at k occurs.
  private func powers(of value: Rational, at k: Int, _ degree: Int) -> [UInt: Integer] {
    var powers: [UInt: Integer] = [:]
    for i in stride(from: 0, to: exponents.count, by: packing.words) {
      let exponent = packing.exponent(k, in: exponents, at: i)
      if powers[exponent] != nil { continue }
      let e = Int(exponent)
      powers[exponent] = value.numerator.power(e) * value.denominator.power(degree - e)
    }
    return powers
  }
}
