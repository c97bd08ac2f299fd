import Algebra

/// A small deterministic source of random elements (SplitMix64), so that a seed names a failure.
struct Dice {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func word() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(word() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// An integer of up to so many words, often near a power of 2⁶⁴.
  mutating func integer(words: Int = 3) -> Integer {
    var value: Integer = 0
    for _ in 0..<roll(0...words) {
      let word: Int
      switch roll(0...5) {
      case 0: word = 0
      case 1: word = .max
      case 2: word = .min
      case 3: word = -1
      default: word = Int(truncatingIfNeeded: self.word())
      }
      value = value * Integer(Int.max) * 2 + Integer(word)
    }
    return roll(0...1) == 0 ? value : Integer(roll(-9...9))
  }

  mutating func rational() -> Rational {
    let d = integer(words: 2)
    return Rational(integer(words: 2), d.isZero ? 1 : d)
  }

  /// A polynomial in symbols below a bound; some have large or fractional coefficients.
  mutating func polynomial(symbols: Int = 3, terms: Int = 5, exponent: Int = 3) -> Polynomial {
    let kind = roll(0...4)
    return Polynomial(
      terms: (0..<roll(0...terms)).map { _ in
        let factors = (0..<roll(0...3)).map { _ in
          (Symbol(roll(0...(symbols - 1))), roll(0...exponent))
        }
        let coefficient =
          kind == 0 ? rational() : kind == 1 ? Rational(integer()) : Rational(roll(-5...5))
        return (monomial: Monomial(factors), coefficient: coefficient)
      })
  }

  /// A polynomial with small coefficients that is not zero.
  mutating func nonZeroPolynomial(symbols: Int = 3, terms: Int = 4, exponent: Int = 2) -> Polynomial
  {
    while true {
      let p = Polynomial(
        terms: (0..<roll(1...terms)).map { _ in
          let factors = (0..<roll(0...3)).map { _ in
            (Symbol(roll(0...(symbols - 1))), roll(0...exponent))
          }
          return (monomial: Monomial(factors), coefficient: Rational(roll(-5...5)))
        })
      if !p.isZero { return p }
    }
  }

  mutating func fraction() -> RationalFunction {
    RationalFunction(
      nonZeroPolynomial(terms: 3), over: nonZeroPolynomial(terms: 2)) ?? 0
  }
}
