extension ModularGCD {
  /// For each symbol, a degree that the greatest common divisor cannot exceed; nil if the points
  /// were unlucky.
  ///
  /// The divisor of the images in which all symbols but one have values: it has a multiple of the
  /// image of the true divisor, whose degree does not drop where that of one operand does not.
  mutating func degreeBounds(
    _ f: Terms<UInt>, _ g: Terms<UInt>, _ degrees: [(Int, Int)]
  ) -> [Int]? {
    for _ in 0..<4 {
      let tables = degrees.map { powers(of: point(), through: max($0, $1)) }
      let (p, q) = (images(f, tables), images(g, tables))
      var bounds: [Int] = []
      for k in degrees.indices {
        if p[k].count <= degrees[k].0, q[k].count <= degrees[k].1 { break }
        bounds.append(field.greatestCommonDivisor(p[k], q[k]).count - 1)
      }
      if bounds.count == degrees.count { return bounds }
    }
    return nil
  }

  private func powers(of x: UInt, through n: Int) -> [UInt] {
    var powers = [field.one]
    for _ in 0..<n { powers.append(field.product(powers[powers.count - 1], x)) }
    return powers
  }

  /// For each symbol s with value x the image in s, where s is x·s and all others have their values.
  private func images(_ f: Terms<UInt>, _ tables: [[UInt]]) -> [[UInt]] {
    var images = tables.map { [UInt](repeating: 0, count: $0.count) }
    let m = packing.words
    var exponents = [Int](repeating: 0, count: tables.count)
    let places = tables.indices.map { (packing.word($0), packing.shift($0)) }
    for i in f.coefficients.indices {
      var value = f.coefficients[i]
      for (k, (word, shift)) in places.enumerated() {
        let exponent = Int(f.exponents[i * m + word] &>> shift & packing.mask)
        exponents[k] = exponent
        if exponent > 0 { value = field.product(value, tables[k][exponent]) }
      }
      for (k, exponent) in exponents.enumerated() {
        images[k][exponent] = field.sum(images[k][exponent], value)
      }
    }
    for k in images.indices { PrimeField.trim(&images[k]) }
    return images
  }
}
