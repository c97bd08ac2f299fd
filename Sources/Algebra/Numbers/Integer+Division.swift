extension Integer {
  /// q and r with self = q·divisor + r, |r| < |divisor|, r zero or of the sign of self.
  ///
  /// - Precondition: divisor ≠ 0.
  public func quotientAndRemainder(
    dividingBy divisor: Integer
  ) -> (quotient: Integer, remainder: Integer) {
    precondition(!divisor.isZero, "division by zero")
    if case .small(let x) = self, case .small(let y) = divisor, y != -1 {
      let (quotient, remainder) = x.quotientAndRemainder(dividingBy: y)
      return (.small(quotient), .small(remainder))
    }
    guard Integer.permits(self, divisor) else { return (self, 0) }
    let (quotient, remainder) = Limbs.quotientAndRemainder(limbs, by: divisor.limbs)
    return (
      Integer(isNegative: isNegative != divisor.isNegative, limbs: quotient),
      Integer(isNegative: isNegative, limbs: remainder)
    )
  }

  /// The quotient, if the divisor divides without a remainder.
  ///
  /// - Precondition: divisor ≠ 0.
  public func exactQuotient(by divisor: Integer) -> Integer? {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder.isZero ? quotient : nil
  }

  /// The greatest natural number that divides both; gcd(0, 0) = 0.
  public func greatestCommonDivisor(with other: Integer) -> Integer {
    var (a, b) = (magnitude, other.magnitude)
    while !b.isZero {
      if case .small(let x) = a, case .small(let y) = b {
        return .small(Int(Integer.greatestCommonDivisor(x.magnitude, y.magnitude)))
      }
      (a, b) = (b, a.quotientAndRemainder(dividingBy: b).remainder)
    }
    return a
  }

  /// Stein's binary algorithm (1967).
  static func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
    if a == 0 { return b }
    if b == 0 { return a }
    let shift = (a | b).trailingZeroBitCount
    var x = a &>> UInt(a.trailingZeroBitCount)
    var y = b
    while y != 0 {
      y &>>= UInt(y.trailingZeroBitCount)
      if x > y { swap(&x, &y) }
      y -= x
    }
    return x &<< UInt(shift)
  }

  /// The residue in 0 ..< prime.
  ///
  /// - Precondition: prime ≠ 0.
  public func modulo(_ prime: UInt64) -> UInt64 {
    var residue: UInt64 = 0
    switch self {
    case .small(let word):
      residue = UInt64(word.magnitude) % prime
    case .big(let large):
      for limb in large.limbs.reversed() {
        residue = prime.dividingFullWidth((residue, UInt64(limb))).remainder
      }
    }
    return isNegative && residue != 0 ? prime - residue : residue
  }
}
