/// The box of all monomials up to given degrees, numbered so that numbers order as monomials do and
/// add as monomials multiply.
struct DenseGrid {
  let packing: Packing
  /// The number of exponents of each symbol.
  let sizes: [Int]
  /// The step of each symbol's exponent.
  let steps: [Int]
  /// The number of monomials without the first symbol: a layer of the box.
  let layer: Int

  /// The box; nil if it has more monomials than the limit.
  init?(degrees: [Int], packing: Packing, limit: Int) {
    var (steps, size) = ([Int](repeating: 1, count: degrees.count), 1)
    for k in degrees.indices.reversed() {
      steps[k] = size
      if degrees[k] >= limit { return nil }
      let (product, overflow) = size.multipliedReportingOverflow(by: degrees[k] + 1)
      if overflow || product > limit { return nil }
      size = product
    }
    self.packing = packing
    self.steps = steps
    sizes = degrees.map { $0 + 1 }
    layer = steps[0]
  }

  /// The number of all monomials.
  var count: Int { layer * sizes[0] }

  /// The numbers of packed monomials.
  func numbers(_ exponents: [UInt]) -> [Int] {
    let m = packing.words
    var result = [Int](repeating: 0, count: exponents.count / m)
    for k in sizes.indices {
      let (word, shift, mask, step) = (packing.word(k), packing.shift(k), packing.mask, steps[k])
      for i in result.indices {
        result[i] += Int(exponents[i * m + word] &>> shift & mask) * step
      }
    }
    return result
  }

  /// Appends the packed monomial of a number.
  func append(_ number: Int, to exponents: inout [UInt]) {
    var (rest, word, next) = (number, UInt(0), 0)
    for k in sizes.indices {
      let (exponent, left) = rest.quotientAndRemainder(dividingBy: steps[k])
      rest = left
      if packing.word(k) != next {
        exponents.append(word)
        (word, next) = (0, next + 1)
      }
      word |= UInt(exponent) &<< packing.shift(k)
    }
    exponents.append(word)
  }
}
