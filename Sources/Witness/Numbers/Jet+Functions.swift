extension Jet {
  /// 1/x by Newton's iteration, or `nil` if the part without δ has no inverse.
  var inverse: Jet? {
    let (a, b) = (base, imaginaryBase)
    guard let scale = field.inverse(field.sum(field.product(a, a), field.product(b, b))) else {
      return nil
    }
    var result = Jet(
      field.product(a, scale), imaginary: field.product(field.negative(b), scale), in: field)
    let two = Jet.integer(2, in: field)
    var exact = 1
    while exact <= order {
      result = result * (two - self * result)
      exact *= 2
    }
    return result
  }

  /// xⁿ for n ≥ 0.
  func power(_ exponent: Int) -> Jet {
    var result = one
    var square = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    return result
  }

  /// The positive root of a real number whose part without δ is a square, not zero; otherwise `nil`.
  var squareRoot: Jet? {
    guard isReal, base != 0, let root = field.squareRoot(base) else { return nil }
    if order == 0 { return Jet(root, in: field) }
    guard let half = field.inverse(2) else { return nil }
    return scaledPower(half).map { $0 * Jet(root, in: field) }
  }

  /// (x/x₀)ˢ, where x₀ is the part without δ: a finite binomial series, or `nil` if x₀ = 0 or x is not real.
  func scaledPower(_ exponent: UInt64) -> Jet? {
    guard isReal, base != 0 else { return nil }
    guard order > 0, let inverse = field.inverse(base) else { return one }
    let small = self * Jet(inverse, in: field) - one
    return small.series { n in
      guard let divisor = field.inverse(UInt64(n)) else { return 0 }
      return field.product(field.difference(exponent, UInt64(n - 1)), divisor)
    }
  }

  /// e^{−(x − x₀)}, where x₀ is the part without δ.
  var decay: Jet {
    (self - standard).series { n in field.negative(field.inverse(UInt64(n)) ?? 0) }
  }

  /// e^x of a nilpotent x.
  var exponentialSeries: Jet { series { n in field.inverse(UInt64(n)) ?? 0 } }

  /// Σ xⁿ/kₙ of a nilpotent x over the n ≥ 1 that have a k.
  func powerSeries(_ divisor: (Int) -> Int?) -> Jet {
    var result = zero
    var power = one
    var n = 1
    while n <= order {
      power = power * self
      if let k = divisor(n), let scale = field.inverse(field.residue(signed: k)) {
        result = result + power * Jet(scale, in: field)
      }
      n += 1
    }
    return result
  }

  /// 1 + r₁x + r₁r₂x² + … of a nilpotent x, where rₙ is the ratio of one coefficient to the one before.
  private func series(_ ratio: (Int) -> UInt64) -> Jet {
    var result = one
    var term = one
    var n = 1
    while n <= order {
      term = term * self * Jet(ratio(n), in: field)
      result = result + term
      n += 1
    }
    return result
  }
}
