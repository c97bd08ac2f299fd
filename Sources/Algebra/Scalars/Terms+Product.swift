extension Terms where C: TermCoefficient {
  /// The product over a common packing, by merging products with single terms pairwise.
  ///
  /// - Complexity: O(n·m·log n) for the fewer n and the more m terms.
  func product(with other: Terms, words: Int, _ overflow: inout Bool) -> Terms {
    coefficients.count > other.coefficients.count
      ? other.product(of: other.coefficients.indices, with: self, words: words, &overflow)
      : product(of: coefficients.indices, with: other, words: words, &overflow)
  }

  private func product(
    of range: Range<Int>, with other: Terms, words m: Int, _ overflow: inout Bool
  ) -> Terms {
    if overflow { return other }
    if range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      let low = product(of: range.lowerBound..<middle, with: other, words: m, &overflow)
      let high = product(of: middle..<range.upperBound, with: other, words: m, &overflow)
      return low.sum(with: high, words: m, &overflow)
    }
    let factor = coefficients[range.lowerBound]
    var products: [C] = []
    products.reserveCapacity(other.coefficients.count)
    var isTooWide = false
    for coefficient in other.coefficients { products.append(coefficient.times(factor, &isTooWide)) }
    overflow = overflow || isTooWide
    let shifted = other.shifted(by: exponents[(range.lowerBound * m)..<(range.lowerBound * m + m)])
    return Terms(exponents: shifted, coefficients: products)
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
