extension Terms<Int> {
  /// The product over a common packing, by merging products with single terms pairwise; nil if a
  /// coefficient overflows.
  ///
  /// - Complexity: O(n·m·log n) for the fewer n and the more m terms.
  func product(with other: Terms, words: Int) -> Terms? {
    coefficients.count > other.coefficients.count
      ? other.product(of: 0..<other.coefficients.count, with: self, words: words)
      : product(of: 0..<coefficients.count, with: other, words: words)
  }

  private func product(of range: Range<Int>, with other: Terms, words m: Int) -> Terms? {
    if range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      guard let low = product(of: range.lowerBound..<middle, with: other, words: m),
        let high = product(of: middle..<range.upperBound, with: other, words: m)
      else { return nil }
      return low.sum(with: high, words: m)
    }
    let factor = coefficients[range.lowerBound]
    var products: [Int] = []
    products.reserveCapacity(other.coefficients.count)
    for coefficient in other.coefficients {
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: factor)
      if overflow { return nil }
      products.append(product)
    }
    let shifted = other.shifted(by: exponents[(range.lowerBound * m)..<(range.lowerBound * m + m)])
    return Terms(exponents: shifted, coefficients: products)
  }
}

extension Terms<Integer> {
  /// The product over a common packing, as for words.
  func product(with other: Terms, words: Int) -> Terms? {
    coefficients.count > other.coefficients.count
      ? other.product(of: 0..<other.coefficients.count, with: self, words: words)
      : product(of: 0..<coefficients.count, with: other, words: words)
  }

  private func product(of range: Range<Int>, with other: Terms, words m: Int) -> Terms? {
    if range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      guard let low = product(of: range.lowerBound..<middle, with: other, words: m),
        let high = product(of: middle..<range.upperBound, with: other, words: m)
      else { return nil }
      return low.sum(with: high, words: m)
    }
    let factor = coefficients[range.lowerBound]
    let shifted = other.shifted(by: exponents[(range.lowerBound * m)..<(range.lowerBound * m + m)])
    return Terms(exponents: shifted, coefficients: other.coefficients.map { $0 * factor })
  }
}

extension Terms {
  /// The monomials times another.
  func shifted(by monomial: ArraySlice<UInt>) -> [UInt] {
    if monomial.count == 1 {
      let shift = monomial[monomial.startIndex]
      return exponents.map { $0 &+ shift }
    }
    var result = exponents
    for (k, shift) in monomial.enumerated() where shift != 0 {
      for i in stride(from: k, to: result.count, by: monomial.count) { result[i] &+= shift }
    }
    return result
  }
}
