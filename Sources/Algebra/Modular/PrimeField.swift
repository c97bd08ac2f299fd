/// The integers modulo a word-size prime, in Montgomery's form (1985): x is held as x·2⁶⁴.
struct PrimeField: Sendable {
  let prime: UInt
  /// prime⁻¹ modulo 2⁶⁴.
  private let inverse: UInt
  /// 2¹²⁸ modulo the prime.
  private let square: UInt
  /// The element 1.
  let one: UInt

  /// The residues modulo an odd number below 2⁶³.
  init(modulus: UInt) {
    prime = modulus
    var inverse = modulus
    for _ in 0..<5 { inverse &*= 2 &- modulus &* inverse }
    self.inverse = inverse
    one = modulus.dividingFullWidth((1, 0)).remainder
    square = modulus.dividingFullWidth((one, 0)).remainder
  }

  /// The residues modulo the greatest prime below 2⁶², which is 2⁶² − 57.
  static let first = PrimeField(modulus: (1 << 62) - 57)

  /// The greatest prime below a number, which is at least 5.
  init(below bound: UInt) {
    var candidate = (bound - 1) | 1
    if candidate >= bound { candidate -= 2 }
    while !PrimeField(modulus: candidate).isPrime { candidate -= 2 }
    self.init(modulus: candidate)
  }

  /// The element equal to a number.
  func element(_ value: UInt) -> UInt { product(value % prime, square) }

  /// The element equal to an integer.
  func element(_ value: Integer) -> UInt { product(UInt(value.modulo(UInt64(prime))), square) }

  /// The residue of an element, below the prime.
  func residue(_ element: UInt) -> UInt { product(element, 1) }

  @inline(__always)
  func product(_ a: UInt, _ b: UInt) -> UInt {
    let (high, low) = a.multipliedFullWidth(by: b)
    let excess = (low &* inverse).multipliedFullWidth(by: prime).high
    return high >= excess ? high &- excess : high &- excess &+ prime
  }

  @inline(__always)
  func sum(_ a: UInt, _ b: UInt) -> UInt {
    let sum = a &+ b
    return sum >= prime ? sum &- prime : sum
  }

  @inline(__always)
  func difference(_ a: UInt, _ b: UInt) -> UInt { a >= b ? a &- b : a &- b &+ prime }

  func power(_ base: UInt, _ n: UInt) -> UInt {
    var (result, base, n) = (one, base, n)
    while n > 0 {
      if n & 1 == 1 { result = product(result, base) }
      n >>= 1
      if n > 0 { base = product(base, base) }
    }
    return result
  }

  /// The inverse of an element that is not zero, by Fermat.
  func reciprocal(_ a: UInt) -> UInt { power(a, prime - 2) }

  /// Whether the modulus is prime: Miller's test (1976) with the bases that decide below 2⁶⁴.
  private var isPrime: Bool {
    let bases: [UInt] = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]
    for base in bases where prime % base == 0 { return prime == base }
    let twos = (prime - 1).trailingZeroBitCount
    let minusOne = difference(0, one)
    return bases.allSatisfy { base in
      var x = power(element(base), (prime - 1) >> UInt(twos))
      if x == one { return true }
      for _ in 0..<twos {
        if x == minusOne { return true }
        x = product(x, x)
      }
      return false
    }
  }
}
