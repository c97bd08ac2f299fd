/// A quotient of polynomials with rational coefficients.
///
/// Canonical: numerator and denominator are coprime, the denominator has coprime integer
/// coefficients and a positive leading one. So `==` is mathematical equality, in the field of
/// fractions.
public struct RationalFunction: Hashable, Sendable {
  /// The numerator, coprime to the denominator.
  public let numerator: Polynomial
  /// The denominator: primitive, with a positive leading coefficient; 1 for a polynomial.
  public let denominator: Polynomial

  /// The quotient with these parts, which are canonical.
  init(canonical numerator: Polynomial, over denominator: Polynomial) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The quotient of coprime polynomials, d ≠ 0.
  init(coprime n: Polynomial, over d: Polynomial) {
    if n.isZero {
      self.init(canonical: n, over: 1)
      return
    }
    let content = d.content
    if content.isOne {
      self.init(canonical: n, over: d)
    } else {
      let scale = Rational(content.denominator, content.numerator)
      self.init(canonical: n.scaled(by: scale), over: d.primitivePart)
    }
  }

  /// Zero.
  public init() { self.init(canonical: 0, over: 1) }
  /// The constant equal to a machine word.
  public init(_ value: Int) { self.init(canonical: Polynomial(value), over: 1) }
  /// The constant equal to a rational number.
  public init(_ value: Rational) { self.init(canonical: Polynomial(value), over: 1) }
  /// A polynomial.
  public init(_ value: Polynomial) { self.init(canonical: value, over: 1) }
  /// One symbol.
  public init(_ s: Symbol) { self.init(canonical: Polynomial(s), over: 1) }

  /// n/d, reduced; nil if d is zero.
  public init?(_ n: Polynomial, over d: Polynomial) {
    if d.isZero { return nil }
    self.init(reducing: n, over: d)
  }

  /// n/d, reduced, d ≠ 0.
  init(reducing n: Polynomial, over d: Polynomial) {
    let common = n.greatestCommonDivisor(with: d)
    if !common.isConstant, let p = n.exactQuotient(by: common), let q = d.exactQuotient(by: common)
    {
      self.init(coprime: p, over: q)
    } else {
      self.init(coprime: n, over: d)
    }
  }

  /// Whether this is 0.
  public var isZero: Bool { numerator.isZero }
  /// Whether this is 1.
  public var isOne: Bool { numerator.isOne && denominator.isOne }
  /// Whether the denominator is 1.
  public var isPolynomial: Bool { denominator.isOne }
  /// The value, if no symbol occurs.
  public var constantValue: Rational? { isPolynomial ? numerator.constantValue : nil }
  /// The symbols that occur, ascending.
  public var symbols: [Symbol] { Polynomial.union(numerator.symbols, denominator.symbols) }

  /// Whether a symbol occurs.
  public func contains(_ s: Symbol) -> Bool { numerator.contains(s) || denominator.contains(s) }
}

extension RationalFunction: ExpressibleByIntegerLiteral {
  /// The constant written as a literal.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension RationalFunction: CustomStringConvertible {
  /// "(numerator)/(denominator)", or the numerator of a polynomial.
  public var description: String {
    isPolynomial ? numerator.description : "(\(numerator))/(\(denominator))"
  }
}
