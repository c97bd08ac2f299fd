import Algebra

/// The product of k general spin matrices.
struct PauliProduct {
  let factors: [SpinMatrix]

  init(count: Int) {
    factors = (0..<count).map { k in
      let a = (0..<4).map { ComplexScalar(RationalFunction(Symbol(4 * k + $0))) }
      return SpinMatrix(identity: a[0], sigma: Array(a[1...]))
    }
  }

  /// Whether the expansion has 4ᵏ terms and agrees with the product of numbers at one point.
  func run() -> Bool {
    guard let product = factors.dropFirst().reduce(factors.first, { a, b in a.map { $0 * b } })
    else { return false }
    let parts = ([product.identity] + product.sigma).flatMap { [$0.re, $0.im] }
    return parts.reduce(0) { $0 + $1.numerator.termCount } == 1 << (2 * factors.count)
  }

  /// Whether the expansion agrees with the product of numbers at one point.
  func agrees() -> Bool {
    let values = Dictionary(
      uniqueKeysWithValues: (0..<(4 * factors.count)).map {
        (Symbol($0), Rational($0 * $0 % 7 - 3))
      })
    guard let product = factors.dropFirst().reduce(factors.first, { a, b in a.map { $0 * b } }),
      let numbers = factors.dropFirst().reduce(
        factors.first?.evaluated(at: values), { a, b in a.map { $0 * b.evaluated(at: values) } })
    else { return false }
    return product.evaluated(at: values) == numbers
  }
}

extension SpinMatrix {
  func evaluated(at values: [Symbol: Rational]) -> SpinMatrix {
    func value(_ z: ComplexScalar) -> ComplexScalar {
      ComplexScalar(re: z.re.evaluated(at: values) ?? 0, im: z.im.evaluated(at: values) ?? 0)
    }
    return SpinMatrix(identity: value(identity), sigma: sigma.map(value))
  }
}

/// f·(f + 1) for f = (1 + x + y + z + t)ⁿ.
struct DenseProduct {
  let n: Int
  let f: Polynomial
  private let expectedTerms: Int

  init(n: Int, terms: Int) {
    self.n = n
    f = (0..<4).reduce(1) { $0 + Polynomial(Symbol($1)) }.power(n)
    expectedTerms = terms
  }

  func run() -> Bool { (f * (f + 1)).termCount == expectedTerms }

  /// Whether the value at (1, 1, 1, 1) is 5ⁿ(5ⁿ + 1) and at (2, 3, 5, 7) is 18ⁿ(18ⁿ + 1).
  func agrees() -> Bool {
    let product = f * (f + 1)
    return [[1, 1, 1, 1], [2, 3, 5, 7]].allSatisfy { point in
      let values = Dictionary(
        uniqueKeysWithValues: point.enumerated().map { (Symbol($0), Rational($1)) })
      let power = Rational(1 + point.reduce(0, +)).power(n)
      return product.evaluated(at: values).constantValue == power * (power + 1)
    }
  }
}
