/// A rational number, reduced, with a positive denominator.
@frozen public struct Rational: Hashable, Sendable {
  /// The numerator, coprime to the denominator.
  public let numerator: Integer
  /// The denominator, positive.
  public let denominator: Integer

  @usableFromInline init(reduced numerator: Integer, over denominator: Integer) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The rational number equal to a machine word.
  public init(_ value: Int) { self.init(reduced: .small(value), over: 1) }

  /// The rational number equal to an integer.
  public init(_ value: Integer) { self.init(reduced: value, over: 1) }

  /// n/d, reduced.
  ///
  /// - Precondition: d ≠ 0.
  public init(_ n: Integer, _ d: Integer) {
    precondition(!d.isZero, "a rational number with denominator zero")
    if d.isOne {
      self.init(reduced: n, over: d)
      return
    }
    let common = n.greatestCommonDivisor(with: d)
    let divisor = d.isNegative ? -common : common
    self.init(
      reduced: n.quotientAndRemainder(dividingBy: divisor).quotient,
      over: d.quotientAndRemainder(dividingBy: divisor).quotient)
  }

  /// Whether this is 0.
  public var isZero: Bool { numerator.isZero }
  /// Whether this is 1.
  public var isOne: Bool { numerator.isOne && denominator.isOne }
  /// Whether the denominator is 1.
  public var isInteger: Bool { denominator.isOne }
  /// −1, 0 or 1.
  public var signum: Int { numerator.signum }
  /// The absolute value.
  public var magnitude: Rational { Rational(reduced: numerator.magnitude, over: denominator) }
}

extension Rational {
  /// The sum.
  public static func + (a: Rational, b: Rational) -> Rational {
    if a.denominator == b.denominator {
      return Rational(a.numerator + b.numerator, a.denominator)
    }
    return Rational(
      a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
  }

  /// The difference.
  public static func - (a: Rational, b: Rational) -> Rational { a + -b }

  /// The product.
  public static func * (a: Rational, b: Rational) -> Rational {
    Rational(a.numerator * b.numerator, a.denominator * b.denominator)
  }

  /// The opposite.
  public static prefix func - (a: Rational) -> Rational {
    Rational(reduced: -a.numerator, over: a.denominator)
  }

  /// Adds b to a.
  public static func += (a: inout Rational, b: Rational) { a = a + b }
  /// Subtracts b from a.
  public static func -= (a: inout Rational, b: Rational) { a = a - b }
  /// Multiplies a by b.
  public static func *= (a: inout Rational, b: Rational) { a = a * b }

  /// 1/self, nil for zero.
  public var reciprocal: Rational? {
    switch numerator.signum {
    case 0: nil
    case 1: Rational(reduced: denominator, over: numerator)
    default: Rational(reduced: -denominator, over: -numerator)
    }
  }

  /// self/divisor, nil if the divisor is zero.
  public func quotient(by divisor: Rational) -> Rational? {
    divisor.reciprocal.map { self * $0 }
  }

  /// The nth power, 0⁰ = 1.
  ///
  /// - Precondition: n ≥ 0, or self ≠ 0.
  public func power(_ n: Int) -> Rational {
    if n >= 0 { return Rational(reduced: numerator.power(n), over: denominator.power(n)) }
    precondition(!isZero, "a negative power of zero")
    let inverse = Rational(denominator, numerator)
    return Rational(reduced: inverse.numerator.power(-n), over: inverse.denominator.power(-n))
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// The constant written as a literal.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: Comparable {
  /// Whether a is less than b.
  public static func < (a: Rational, b: Rational) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
}

extension Rational: CustomStringConvertible {
  /// "3/2", or "3" for an integer.
  public var description: String {
    isInteger ? numerator.description : "\(numerator)/\(denominator)"
  }
}
