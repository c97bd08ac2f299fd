/// Sorted sums of terms: packed monomials, one after the other and descending, beside coefficients.
struct Terms<C: Equatable> {
  var exponents: [UInt]
  var coefficients: [C]
}

extension Terms where C: TermCoefficient {
  /// The sum over a common packing.
  ///
  /// - Complexity: O(n + m) in the numbers of terms.
  func sum(with other: Terms, words m: Int, _ overflow: inout Bool) -> Terms {
    let (n1, n2) = (coefficients.count, other.coefficients.count)
    var sums: [C] = []
    sums.reserveCapacity(n1 + n2)
    var isTooWide = false
    let words = [UInt](unsafeUninitializedCapacity: (n1 + n2) * m) { words, count in
      exponents.withUnsafeBufferPointer { x in
        other.exponents.withUnsafeBufferPointer { y in
          var (i, j, k) = (0, 0, 0)
          while i < n1, j < n2 {
            let order = Terms.order(x, i, y, j, m)
            if order == 0 {
              let sum = coefficients[i].plus(other.coefficients[j], &isTooWide)
              if sum != C.zero {
                Terms.copy(x, i, to: words, &k, m)
                sums.append(sum)
              }
              i += 1
              j += 1
            } else if order > 0 {
              Terms.copy(x, i, to: words, &k, m)
              sums.append(coefficients[i])
              i += 1
            } else {
              Terms.copy(y, j, to: words, &k, m)
              sums.append(other.coefficients[j])
              j += 1
            }
          }
          for i in i..<n1 { Terms.copy(x, i, to: words, &k, m) }
          for j in j..<n2 { Terms.copy(y, j, to: words, &k, m) }
          sums += coefficients[i...]
          sums += other.coefficients[j...]
          count = k
        }
      }
    }
    overflow = overflow || isTooWide
    return Terms(exponents: words, coefficients: sums)
  }

  @inline(__always)
  private static func copy(
    _ x: UnsafeBufferPointer<UInt>, _ i: Int, to words: UnsafeMutableBufferPointer<UInt>,
    _ k: inout Int, _ m: Int
  ) {
    for w in 0..<m {
      words.initializeElement(at: k, to: x[i * m + w])
      k += 1
    }
  }

  @inline(__always)
  private static func order(
    _ x: UnsafeBufferPointer<UInt>, _ i: Int, _ y: UnsafeBufferPointer<UInt>, _ j: Int, _ m: Int
  ) -> Int {
    for w in 0..<m {
      let (a, b) = (x[i * m + w], y[j * m + w])
      if a != b { return a > b ? 1 : -1 }
    }
    return 0
  }
}
