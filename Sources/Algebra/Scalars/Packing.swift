/// How the exponents of a monomial lie in machine words.
///
/// Each exponent has a field of the same width, a power of two; the first symbol has the most
/// significant field of the first word, so that words compare as monomials do. The top bit of a
/// field is free, which lets a division see a borrow.
struct Packing: Hashable, Sendable {
  /// The number of symbols.
  let count: Int
  /// The bits of a field.
  let width: Int
  /// The words of a monomial, at least one.
  let words: Int

  /// The packing in the fewest words, with the widest fields among those.
  init(count: Int, largestExponent: UInt) {
    let needed = 65 - largestExponent.leadingZeroBitCount
    precondition(needed <= 64, "an exponent beyond 2⁶³ − 1")
    var width = 2
    while width < needed { width *= 2 }
    let words = Packing.words(count, width)
    while width < 64, Packing.words(count, width * 2) == words { width *= 2 }
    self.count = count
    self.width = width
    self.words = words
  }

  private static func words(_ count: Int, _ width: Int) -> Int { max(1, (count * width + 63) >> 6) }

  /// The word that holds field i.
  func word(_ i: Int) -> Int { (i * width) >> 6 }

  /// The number of bits below field i in its word.
  func shift(_ i: Int) -> UInt { UInt(64 - width - (i * width) & 63) }

  /// The bits of a field at the bottom of a word.
  var mask: UInt { width == 64 ? .max : (1 &<< UInt(width)) &- 1 }

  /// The top bits of all fields of a word.
  var guards: UInt {
    var bits: UInt = 0
    for i in 0..<(64 / width) { bits |= 1 &<< (shift(i) + UInt(width - 1)) }
    return bits
  }

  /// The exponent in field i of the monomial whose words begin at an offset.
  func exponent(_ i: Int, in words: [UInt], at offset: Int = 0) -> UInt {
    (words[offset + word(i)] &>> shift(i)) & mask
  }

  /// The words of a monomial given its exponents.
  func packed(_ exponents: [Int]) -> [UInt] {
    var result = [UInt](repeating: 0, count: words)
    for (i, exponent) in exponents.enumerated() {
      result[word(i)] |= UInt(exponent) &<< shift(i)
    }
    return result
  }
}
