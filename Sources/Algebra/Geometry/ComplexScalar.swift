/// A complex number whose parts are rational functions of real symbols.
public struct ComplexScalar: Hashable, Sendable {
  /// The real part.
  public var re: RationalFunction
  /// The imaginary part.
  public var im: RationalFunction

  /// re + i·im.
  public init(re: RationalFunction, im: RationalFunction = 0) {
    self.re = re
    self.im = im
  }

  /// A real number.
  public init(_ re: RationalFunction) { self.init(re: re) }

  /// The imaginary unit.
  public static let i = ComplexScalar(re: 0, im: 1)

  /// Whether this is 0.
  public var isZero: Bool { re.isZero && im.isZero }

  /// The conjugate, re − i·im.
  public var conjugate: ComplexScalar { ComplexScalar(re: re, im: -im) }

  /// The product with i.
  public var timesI: ComplexScalar { ComplexScalar(re: -im, im: re) }

  /// 1/z = z̄/|z|², nil for zero.
  public var reciprocal: ComplexScalar? {
    (re * re + im * im).reciprocal.map { ComplexScalar(re: re * $0, im: -im * $0) }
  }

  /// The product with a real number.
  public func scaled(by factor: Rational) -> ComplexScalar {
    ComplexScalar(re: re.scaled(by: factor), im: im.scaled(by: factor))
  }

  /// The sum.
  public static func + (a: ComplexScalar, b: ComplexScalar) -> ComplexScalar {
    ComplexScalar(re: a.re + b.re, im: a.im + b.im)
  }

  /// The difference.
  public static func - (a: ComplexScalar, b: ComplexScalar) -> ComplexScalar {
    ComplexScalar(re: a.re - b.re, im: a.im - b.im)
  }

  /// The product.
  public static func * (a: ComplexScalar, b: ComplexScalar) -> ComplexScalar {
    ComplexScalar(re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re)
  }

  /// The opposite.
  public static prefix func - (a: ComplexScalar) -> ComplexScalar {
    ComplexScalar(re: -a.re, im: -a.im)
  }

  /// Adds b to a.
  public static func += (a: inout ComplexScalar, b: ComplexScalar) { a = a + b }
  /// Subtracts b from a.
  public static func -= (a: inout ComplexScalar, b: ComplexScalar) { a = a - b }
  /// Multiplies a by b.
  public static func *= (a: inout ComplexScalar, b: ComplexScalar) { a = a * b }
}

extension ComplexScalar: ExpressibleByIntegerLiteral {
  /// The constant written as a literal.
  public init(integerLiteral value: Int) { self.init(RationalFunction(value)) }
}
