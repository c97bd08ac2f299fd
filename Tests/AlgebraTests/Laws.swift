import Algebra
import Testing

/// What the law kit needs of a ring.
protocol SampledRing: Hashable, ExpressibleByIntegerLiteral {
  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static prefix func - (a: Self) -> Self
}

/// What the law kit needs of a field.
protocol SampledField: SampledRing {
  func quotient(by divisor: Self) -> Self?
}

extension Integer: SampledRing {}
extension Rational: SampledField {}
extension Polynomial: SampledRing {}
extension RationalFunction: SampledField {}
extension ComplexScalar: SampledRing {}

/// The laws of a commutative ring for three samples.
func expectRingLaws<R: SampledRing>(_ a: R, _ b: R, _ c: R, _ seed: Int) {
  #expect(
    [
      a + b == b + a, (a + b) + c == a + (b + c), a + 0 == a, a - a == 0, a - b == a + -b,
      a * b == b * a, (a * b) * c == a * (b * c), a * 1 == a, a * 0 == 0, -(-a) == a,
      a * (b + c) == a * b + a * c, (a + b).hashValue == (b + a).hashValue,
      (a == b) == (a - b == 0),
    ].allSatisfy { $0 }, "ring laws, seed \(seed)")
}

/// The laws of a field beyond those of a ring.
func expectFieldLaws<F: SampledField>(_ a: F, _ b: F, _ seed: Int) {
  if b == 0 {
    #expect(a.quotient(by: b) == nil)
  } else {
    #expect(
      a.quotient(by: b).map { $0 * b } == a && b.quotient(by: b) == 1, "field laws, seed \(seed)")
  }
}

/// Additivity and Leibniz's rule.
func expectDerivationLaws<R: SampledRing>(_ a: R, _ b: R, _ seed: Int, _ d: (R) -> R) {
  #expect(
    d(a + b) == d(a) + d(b) && d(a * b) == d(a) * b + a * d(b) && d(1) == 0,
    "derivation laws, seed \(seed)")
}

/// Whether a polynomial is represented as its terms demand.
func expectCanonical(_ p: Polynomial, _ seed: Int) {
  let terms = p.terms
  let rebuilt = Polynomial(terms: terms.reversed())
  let descending = zip(terms, terms.dropFirst()).allSatisfy { $0.monomial > $1.monomial }
  #expect(
    rebuilt == p && rebuilt.hashValue == p.hashValue && descending
      && terms.allSatisfy { !$0.coefficient.isZero }, "canonical form, seed \(seed)")
}

/// Whether a fraction is coprime with a primitive, positive denominator.
func expectCanonical(_ f: RationalFunction, _ seed: Int) {
  expectCanonical(f.numerator, seed)
  expectCanonical(f.denominator, seed)
  let common = f.numerator.greatestCommonDivisor(with: f.denominator)
  #expect(
    f.denominator.content == 1 && (common == 1 || f.isZero && f.denominator == 1), "seed \(seed)")
}
