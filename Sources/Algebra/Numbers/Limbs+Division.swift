extension Limbs {
  static func quotientAndRemainder(_ a: [UInt], by limb: UInt) -> ([UInt], UInt) {
    var quotient = a
    var remainder: UInt = 0
    for i in a.indices.reversed() {
      (quotient[i], remainder) = limb.dividingFullWidth((remainder, a[i]))
    }
    trim(&quotient)
    return (quotient, remainder)
  }

  /// ⌊a/b⌋ and a mod b, b ≠ 0 (Knuth, TAOCP 4.3.1, algorithm D).
  static func quotientAndRemainder(_ a: [UInt], by b: [UInt]) -> ([UInt], [UInt]) {
    if compare(a, b) < 0 { return ([], a) }
    if b.count == 1 {
      let (quotient, remainder) = quotientAndRemainder(a, by: b[0])
      return (quotient, remainder == 0 ? [] : [remainder])
    }
    let shift = b[b.count - 1].leadingZeroBitCount
    let divisor = shiftedLeft(b, by: shift)
    var rest = shiftedLeft(a, by: shift)
    if rest.count == a.count { rest.append(0) }
    let n = divisor.count
    var quotient = [UInt](repeating: 0, count: rest.count - n)
    for j in quotient.indices.reversed() {
      var digit = estimate(rest, divisor, at: j)
      if subtract(divisor, times: digit, from: &rest, at: j) {
        digit &-= 1
        addBack(divisor, to: &rest, at: j)
      }
      quotient[j] = digit
    }
    rest.removeLast(rest.count - n)
    trim(&rest)
    trim(&quotient)
    return (quotient, shiftedRight(rest, by: shift))
  }

  /// The quotient digit at j, or one more than it.
  private static func estimate(_ rest: [UInt], _ divisor: [UInt], at j: Int) -> UInt {
    let n = divisor.count
    let top = UInt128(rest[j + n]) &<< 64 | UInt128(rest[j + n - 1])
    let lead = UInt128(divisor[n - 1])
    let below = UInt128(divisor[n - 2])
    var (digit, left) = top.quotientAndRemainder(dividingBy: lead)
    while digit &>> 64 != 0 || digit &* below > left &<< 64 | UInt128(rest[j + n - 2]) {
      digit -= 1
      left += lead
      if left &>> 64 != 0 { break }
    }
    return UInt(truncatingIfNeeded: digit)
  }

  /// rest −= divisor·digit·Xʲ; whether it went below zero.
  private static func subtract(
    _ divisor: [UInt], times digit: UInt, from rest: inout [UInt], at j: Int
  ) -> Bool {
    var carry: UInt128 = 0
    var borrow: Int128 = 0
    for i in divisor.indices {
      carry = UInt128(divisor[i]) &* UInt128(digit) &+ carry
      borrow += Int128(rest[j + i]) - Int128(UInt(truncatingIfNeeded: carry))
      rest[j + i] = UInt(truncatingIfNeeded: borrow)
      borrow &>>= 64
      carry &>>= 64
    }
    borrow += Int128(rest[j + divisor.count]) - Int128(carry)
    rest[j + divisor.count] = UInt(truncatingIfNeeded: borrow)
    return borrow < 0
  }

  private static func addBack(_ divisor: [UInt], to rest: inout [UInt], at j: Int) {
    var carry: UInt128 = 0
    for i in divisor.indices {
      carry += UInt128(rest[j + i]) + UInt128(divisor[i])
      rest[j + i] = UInt(truncatingIfNeeded: carry)
      carry &>>= 64
    }
    rest[j + divisor.count] &+= UInt(truncatingIfNeeded: carry)
  }
}
