extension DenseGrid {
  /// The quotient of two sums of terms, the remainder laid out over the whole box.
  ///
  /// - Precondition: the grid is the box of the dividend, and room its degrees minus the divisor's.
  /// - Complexity: O(n·m + size of the box) for n terms of the quotient and m of the divisor.
  func quotient(_ a: Terms<Int>, _ b: Terms<Int>, room: [Int]) -> Division {
    var rest = [Int128](repeating: 0, count: count)
    for (i, number) in numbers(a.exponents).enumerated() {
      rest[number] = Int128(a.coefficients[i])
    }
    let places = numbers(b.exponents)
    let (lead, scale) = (places[0], Int128(b.coefficients[0]))
    let lowest = sizes.indices.map { lead / steps[$0] % sizes[$0] }
    var quotient = Terms<Int>(exponents: [], coefficients: [])
    for number in rest.indices.reversed() where rest[number] != 0 {
      var left = number
      for k in sizes.indices {
        let exponent = left / steps[k] - lowest[k]
        if exponent < 0 || exponent > room[k] { return .inexact }
        left %= steps[k]
      }
      let (wide, remainder) = rest[number].quotientAndRemainder(dividingBy: scale)
      if remainder != 0 { return .inexact }
      guard let digit = Int(exactly: wide) else { return .overflow }
      if !Allowance.permits(places.count) { return .inexact }
      let offset = number - lead
      if !DenseGrid.subtract(b.coefficients, times: digit, at: offset, places, from: &rest) {
        return .overflow
      }
      append(offset, to: &quotient.exponents)
      quotient.coefficients.append(digit)
    }
    return .exact(quotient)
  }

  /// Whether the sums did not overflow.
  @inline(__always)
  private static func subtract(
    _ b: [Int], times digit: Int, at offset: Int, _ places: [Int], from rest: inout [Int128]
  ) -> Bool {
    var isExact = true
    rest.withUnsafeMutableBufferPointer { rest in
      for j in b.indices {
        let product = Int128(digit) &* Int128(b[j])
        let (sum, overflow) = rest[offset + places[j]].subtractingReportingOverflow(product)
        rest[offset + places[j]] = sum
        if overflow { isExact = false }
      }
    }
    return isExact
  }
}
