/// The integers modulo a prime p = 2⁶¹ − c, as machine words less than p.
///
/// All primes in use are 7 modulo 8 and have 2, 3, 5, 7, 11 and 13 among their squares. So −1 is not a square,
/// exactly one of ±a is, and that one counts as positive: products of positive residues are positive, as are the
/// small numbers whose roots occur in formulas.
struct PrimeField: Hashable, Sendable {
  /// What p lacks to 2⁶¹.
  let deficit: UInt64

  /// The primes in use: two for identities, the others for numbers whose roots do not exist in these.
  static let all = [
    11_913, 14_241, 20_961, 21_633, 23_481, 26_961,
    27_033, 30_873, 31_713, 33_753, 36_273, 36_921,
  ].map { PrimeField(deficit: $0) }

  /// p.
  var modulus: UInt64 { Self.mask &+ 1 &- deficit }

  private static let mask: UInt64 = (1 << 61) - 1

  /// The residue of a word.
  func residue(_ word: UInt64) -> UInt64 { word % modulus }

  /// The residue of a signed word.
  func residue(signed word: Int) -> UInt64 {
    let size = residue(UInt64(word.magnitude))
    return word < 0 ? negative(size) : size
  }

  /// The residue of a number in decimal digits, with a sign or without; `nil` if it is not one.
  func residue(decimal text: String) -> UInt64? {
    var digits = Substring(text)
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    guard !digits.isEmpty else { return nil }
    var value: UInt64 = 0
    for character in digits.utf8 {
      guard character >= 48, character <= 57 else { return nil }
      value = sum(product(value, 10), UInt64(character - 48))
    }
    return isNegative ? negative(value) : value
  }

  func sum(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let s = a &+ b
    return s >= modulus ? s &- modulus : s
  }

  func difference(_ a: UInt64, _ b: UInt64) -> UInt64 {
    a >= b ? a &- b : a &+ modulus &- b
  }

  func negative(_ a: UInt64) -> UInt64 { a == 0 ? 0 : modulus &- a }

  /// ab, folded twice at bit 61, where 2⁶¹ = c.
  func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let wide = a.multipliedFullWidth(by: b)
    let once = ((wide.high &<< 3) | (wide.low &>> 61)).multipliedFullWidth(by: deficit)
    let twice = ((once.high &<< 3) | (once.low &>> 61)) &* deficit
    var s = (wide.low & Self.mask) &+ (once.low & Self.mask) &+ twice
    if s >= modulus { s &-= modulus }
    if s >= modulus { s &-= modulus }
    return s
  }

  /// aⁿ.
  func power(_ a: UInt64, _ n: UInt64) -> UInt64 {
    var result: UInt64 = 1
    var square = a
    var rest = n
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, square) }
      square = product(square, square)
      rest >>= 1
    }
    return result
  }

  /// 1/a, or `nil` for zero.
  func inverse(_ a: UInt64) -> UInt64? {
    switch a {
    case 0: nil
    case 1: 1
    case 2: modulus / 2 + 1
    default: power(a, modulus - 2)
    }
  }

  /// The positive root of a square, or `nil` where there is none.
  func squareRoot(_ a: UInt64) -> UInt64? {
    let root = power(a, (modulus + 1) / 4)
    return product(root, root) == a ? root : nil
  }
}
