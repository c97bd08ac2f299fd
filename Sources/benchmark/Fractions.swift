import Algebra

/// Σ (kη + a)/(η² + kbη + c + k) as one reduced fraction.
struct FractionSum {
  let terms: [RationalFunction]

  init(count: Int) {
    let s = (0..<4).map { RationalFunction(Symbol($0)) }
    terms = (1...count).map { k in
      let d = s[0] * s[0] + (s[2] * s[0]).scaled(by: Rational(k)) + s[3] + RationalFunction(k)
      return .ratio(s[0].scaled(by: Rational(k)) + s[1], d)
    }
  }

  /// Whether the sum has the known size and equals itself summed backwards.
  func run() -> Bool {
    let forward = terms.reduce(0, +)
    let backward = terms.reversed().reduce(0, +)
    return forward.numerator.termCount == 240 && forward.denominator.termCount == 165
      && (forward - backward).isZero
  }
}
