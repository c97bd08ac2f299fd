import Algebra
import Notation

extension Elaborator {
  /// Pₙ(x) where `P_n` is not declared and a bracket stands behind it; `nil` for any other name.
  ///
  /// 2ⁿ Pₙ(x) = Σ (−1)ᵏ (n over k) (2n − 2k over n) xⁿ⁻²ᵏ. Refused but in three dimensions, and beyond ``legendreLimit``.
  mutating func legendre(
    _ name: Formula, _ argument: Formula, _ context: Context
  ) throws(Refusal) -> Value? {
    guard case .scripted(let base, let sub?, nil, 0) = name.node, base.node == .symbol("P"),
      sub.ink.count == 1, let n = Int(sub.ink[0]), n >= 0, scope.resolve(name) == nil,
      scope.resolve(base) == nil
    else { return nil }
    guard dimension == 3, scope.axes == nil else {
      throw objection(
        "\(name.latex) is a Legendre polynomial in three dimensions only",
        "declare a function of that name", name.range)
    }
    guard n <= Self.legendreLimit else {
      throw objection(
        "Legendre polynomials are read up to P_{\(Self.legendreLimit)}",
        "state it for a smaller number", name.range)
    }
    guard let x = try value(of: argument, in: context).realScalar else {
      throw objection(
        "the argument of \(name.latex) is not a real scalar", "write a number, or a scalar product",
        argument.range)
    }
    var total = RationalFunction()
    for k in 0...(n / 2) {
      let coefficient =
        Rational(Self.binomial(n, k)) * Rational(Self.binomial(2 * n - 2 * k, n))
        * Rational(k % 2 == 0 || Fault.legendreSign.isPlanted ? 1 : -1)
      total += RationalFunction(coefficient) * (x.power(n - 2 * k) ?? 1)
    }
    return Value(
      reduced(total * RationalFunction(Rational(Integer(1), Integer(2).power(n)))))
  }

  /// The highest Legendre polynomial read: its average with a direction is exact in both paths.
  static let legendreLimit = 10

  private static func binomial(_ n: Int, _ k: Int) -> Int {
    (0..<k).reduce(1) { $0 * (n - $1) / ($1 + 1) }
  }
}
