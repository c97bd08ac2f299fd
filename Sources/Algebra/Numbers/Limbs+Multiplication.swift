extension Limbs {
  /// Below this many limbs the schoolbook product is the faster one.
  private static let karatsubaThreshold = 40

  static func product(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    if a.isEmpty || b.isEmpty { return [] }
    var result =
      min(a.count, b.count) < karatsubaThreshold ? schoolbook(a, b) : karatsuba(a, b)
    trim(&result)
    return result
  }

  /// The schoolbook product; not trimmed.
  static func schoolbook(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    var result = [UInt](repeating: 0, count: a.count + b.count)
    result.withUnsafeMutableBufferPointer { r in
      for i in a.indices {
        var carry: UInt128 = 0
        let x = UInt128(a[i])
        for j in b.indices {
          carry = x &* UInt128(b[j]) &+ UInt128(r[i + j]) &+ carry
          r[i + j] = UInt(truncatingIfNeeded: carry)
          carry &>>= 64
        }
        r[i + b.count] = UInt(truncatingIfNeeded: carry)
      }
    }
    return result
  }

  /// (a₀ + a₁X)(b₀ + b₁X) with three products instead of four (Karatsuba, 1962); not trimmed.
  static func karatsuba(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    let half = (max(a.count, b.count) + 1) / 2
    let (a0, a1) = halves(a, at: half)
    let (b0, b1) = halves(b, at: half)
    let low = product(a0, b0)
    let high = product(a1, b1)
    let all = product(sum(a0, a1), sum(b0, b1))
    let middle = difference(difference(all, low), high)
    var result = [UInt](repeating: 0, count: a.count + b.count)
    add(low, to: &result, at: 0)
    add(middle, to: &result, at: half)
    add(high, to: &result, at: 2 * half)
    return result
  }

  private static func halves(_ a: [UInt], at half: Int) -> ([UInt], [UInt]) {
    if a.count <= half { return (a, []) }
    var low = Array(a[..<half])
    trim(&low)
    return (low, Array(a[half...]))
  }

  private static func add(_ a: [UInt], to result: inout [UInt], at offset: Int) {
    var carry: UInt128 = 0
    var i = offset
    for limb in a {
      carry += UInt128(limb) + UInt128(result[i])
      result[i] = UInt(truncatingIfNeeded: carry)
      carry &>>= 64
      i += 1
    }
    while carry != 0 {
      carry += UInt128(result[i])
      result[i] = UInt(truncatingIfNeeded: carry)
      carry &>>= 64
      i += 1
    }
  }
}
