/// A deterministic stream of words: SplitMix64 (Steele, Lea and Flood, 2014).
struct Generator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The stream that belongs to a seed, a name and a few numbers.
  init(seed: UInt64, _ name: String, _ numbers: UInt64...) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ seed
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    self.init(seed: hash)
    for number in numbers { state = next() ^ number }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A residue that is not zero.
  mutating func residue(in field: PrimeField) -> UInt64 {
    let value = field.residue(next())
    return value == 0 ? 1 : value
  }

  /// A residue that is a square, not zero.
  mutating func positive(in field: PrimeField) -> UInt64 {
    let root = residue(in: field)
    return field.product(root, root)
  }
}
