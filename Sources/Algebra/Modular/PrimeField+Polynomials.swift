/// Polynomials in one variable: the coefficients by power, the last one not zero.
extension PrimeField {
  static func trim(_ a: inout [UInt]) {
    while a.last == 0 { a.removeLast() }
  }

  func value(_ a: [UInt], at x: UInt) -> UInt {
    a.reversed().reduce(0) { sum(product($0, x), $1) }
  }

  func product(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    if a.isEmpty || b.isEmpty { return [] }
    var result = [UInt](repeating: 0, count: a.count + b.count - 1)
    for i in a.indices {
      for j in b.indices { result[i + j] = sum(result[i + j], product(a[i], b[j])) }
    }
    return result
  }

  /// The multiple with leading coefficient 1.
  func monic(_ a: [UInt]) -> [UInt] {
    guard let lead = a.last, lead != one else { return a }
    let scale = reciprocal(lead)
    return a.map { product($0, scale) }
  }

  /// The remainder by a monic divisor.
  func remainder(_ a: [UInt], by divisor: [UInt]) -> [UInt] {
    var rest = a
    reduce(&rest, by: divisor) { _, _ in }
    return rest
  }

  /// The quotient by a monic divisor.
  func quotient(_ a: [UInt], by divisor: [UInt]) -> [UInt] {
    if a.count < divisor.count { return [] }
    var (rest, quotient) = (a, [UInt](repeating: 0, count: a.count - divisor.count + 1))
    reduce(&rest, by: divisor) { quotient[$0] = $1 }
    return quotient
  }

  @inline(__always)
  private func reduce(_ rest: inout [UInt], by divisor: [UInt], _ digit: (Int, UInt) -> Void) {
    let n = divisor.count
    while rest.count >= n, let lead = rest.popLast() {
      let shift = rest.count + 1 - n
      digit(shift, lead)
      if lead == 0 { continue }
      for i in 0..<(n - 1) {
        rest[shift + i] = difference(rest[shift + i], product(lead, divisor[i]))
      }
    }
    PrimeField.trim(&rest)
  }

  /// The monic greatest common divisor, by Euclid; empty if both are zero.
  func greatestCommonDivisor(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    var (x, y) = a.count >= b.count ? (a, b) : (b, a)
    while !y.isEmpty {
      if y.count == 1 || !Allowance.permits(y.count * (x.count - y.count + 1)) { return [one] }
      y = monic(y)
      (x, y) = (y, remainder(x, by: y))
    }
    return monic(x)
  }
}
