/// Mean values over all directions of products of the components of a unit vector.
public enum DirectionMoments {
  /// The mean of Π xᵢ^eᵢ over the unit sphere in d dimensions.
  ///
  /// Zero if some eᵢ is odd, otherwise Π (eᵢ − 1)!! / (d·(d + 2)⋯(d + Σe − 2)).
  ///
  /// - Precondition: d ≥ 1, no more than d exponents, none negative.
  public static func average(exponents: [Int], dimension d: Int) -> Rational {
    precondition(d >= 1 && exponents.count <= d, "a direction has d components")
    precondition(exponents.allSatisfy { $0 >= 0 }, "a moment with a negative exponent")
    let numerator = pairings(exponents: exponents)
    if numerator.isZero { return 0 }
    var denominator = Integer(1)
    for k in stride(from: 0, to: exponents.reduce(0, +), by: 2) { denominator *= Integer(d + k) }
    return Rational(numerator, denominator)
  }

  /// Π (eᵢ − 1)!!, in how many ways Σe factors can be paired so that each pair is of one axis: zero if some eᵢ is odd.
  public static func pairings(exponents: [Int]) -> Integer {
    if exponents.contains(where: { $0 % 2 == 1 }) { return 0 }
    var product = Integer(1)
    for exponent in exponents {
      for k in stride(from: exponent - 1, to: 1, by: -2) { product *= Integer(k) }
    }
    return product
  }
}
