extension DenseGrid {
  /// The product of two sums of terms, layer by layer of the first symbol.
  ///
  /// - Precondition: the grid holds the product, and no partial sum of coefficients overflows A.
  /// - Complexity: O(n·m + size of the box).
  func product<A: FixedWidthInteger & SignedInteger>(
    _ a: Terms<Int>, _ b: Terms<Int>, in _: A.Type
  ) -> ([UInt], [A]) {
    let (p, q) = (runs(numbers(a.exponents)), runs(numbers(b.exponents)))
    var (exponents, coefficients): ([UInt], [A]) = ([], [])
    var sums = [A](repeating: 0, count: layer)
    for height in (0..<sizes[0]).reversed() {
      var isEmpty = true
      for run in p where run.height <= height {
        guard let other = q.first(where: { $0.height == height - run.height }) else { continue }
        isEmpty = false
        DenseGrid.accumulate(run, a.coefficients, other, b.coefficients, into: &sums)
      }
      if isEmpty { continue }
      for i in sums.indices.reversed() where sums[i] != 0 {
        append(height * layer + i, to: &exponents)
        coefficients.append(sums[i])
        sums[i] = 0
      }
    }
    return (exponents, coefficients)
  }

  /// Terms with the same power of the first symbol: their numbers within the layer.
  private struct Run {
    let height: Int
    let start: Int
    var numbers: [Int]
  }

  private func runs(_ numbers: [Int]) -> [Run] {
    var runs: [Run] = []
    for (i, number) in numbers.enumerated() {
      let (height, place) = number.quotientAndRemainder(dividingBy: layer)
      if runs.last?.height == height {
        runs[runs.count - 1].numbers.append(place)
      } else {
        runs.append(Run(height: height, start: i, numbers: [place]))
      }
    }
    return runs
  }

  @inline(__always)
  private static func accumulate<A: FixedWidthInteger & SignedInteger>(
    _ run: Run, _ a: [Int], _ other: Run, _ b: [Int], into sums: inout [A]
  ) {
    let count = other.numbers.count
    sums.withUnsafeMutableBufferPointer { sums in
      b.withUnsafeBufferPointer { b in
        other.numbers.withUnsafeBufferPointer { places in
          for (i, place) in run.numbers.enumerated() {
            let factor = A(truncatingIfNeeded: a[run.start + i])
            for j in 0..<count {
              sums[place &+ places[j]] &+= factor &* A(truncatingIfNeeded: b[other.start &+ j])
            }
          }
        }
      }
    }
  }
}
