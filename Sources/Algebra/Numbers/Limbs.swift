/// Arithmetic of natural numbers held as little-endian limbs without leading zeros.
enum Limbs {
  static func trim(_ a: inout [UInt]) {
    while a.last == 0 { a.removeLast() }
  }

  static func bitWidth(_ a: [UInt]) -> Int {
    guard let top = a.last else { return 0 }
    return a.count * 64 - top.leadingZeroBitCount
  }

  /// −1, 0 or 1 as a is less than, equal to or greater than b.
  static func compare(_ a: [UInt], _ b: [UInt]) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    for i in a.indices.reversed() where a[i] != b[i] { return a[i] < b[i] ? -1 : 1 }
    return 0
  }

  static func sum(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    var result: [UInt] = []
    result.reserveCapacity(long.count + 1)
    var carry: UInt128 = 0
    for i in long.indices {
      carry += UInt128(long[i])
      if i < short.count { carry += UInt128(short[i]) }
      result.append(UInt(truncatingIfNeeded: carry))
      carry &>>= 64
    }
    if carry != 0 { result.append(UInt(carry)) }
    return result
  }

  /// a − b, where a ≥ b.
  static func difference(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    var result: [UInt] = []
    result.reserveCapacity(a.count)
    var borrow: Int128 = 0
    for i in a.indices {
      borrow += Int128(a[i])
      if i < b.count { borrow -= Int128(b[i]) }
      result.append(UInt(truncatingIfNeeded: borrow))
      borrow &>>= 64
    }
    trim(&result)
    return result
  }

  static func shiftedLeft(_ a: [UInt], by bits: Int) -> [UInt] {
    if a.isEmpty { return [] }
    let (words, rest) = (bits / 64, bits % 64)
    var result = [UInt](repeating: 0, count: words)
    result.reserveCapacity(words + a.count + 1)
    guard rest > 0 else { return result + a }
    var carry: UInt = 0
    for limb in a {
      result.append(limb &<< UInt(rest) | carry)
      carry = limb &>> UInt(64 - rest)
    }
    if carry != 0 { result.append(carry) }
    return result
  }

  static func shiftedRight(_ a: [UInt], by bits: Int) -> [UInt] {
    let (words, rest) = (bits / 64, bits % 64)
    if words >= a.count { return [] }
    var result = Array(a[words...])
    guard rest > 0 else { return result }
    for i in result.indices {
      let above = i + 1 < result.count ? result[i + 1] : 0
      result[i] = result[i] &>> UInt(rest) | above &<< UInt(64 - rest)
    }
    trim(&result)
    return result
  }
}
