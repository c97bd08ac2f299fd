import Testing

@testable import Algebra

struct PolynomialTests {
  /// Symbols and exponents from one field a word to several words a monomial.
  static let shapes = [
    (1, 3), (3, 3), (5, 200), (3, 100_000), (9, 2), (20, 1), (40, 6), (4, 1 << 40),
  ]

  @Test(arguments: 0..<160) func polynomialsAreARing(seed: Int) {
    var dice = Dice(seed: seed)
    let (symbols, exponent) = PolynomialTests.shapes[seed % PolynomialTests.shapes.count]
    let (a, b, c) = (
      dice.polynomial(symbols: symbols, terms: 8, exponent: exponent),
      dice.polynomial(symbols: symbols, exponent: exponent),
      dice.polynomial(symbols: symbols, exponent: exponent)
    )
    expectRingLaws(a, b, c, seed)
    for p in [a, a + b, a - b, a * b, a * b - c, a.scaled(by: Rational(-6, 35))] {
      expectCanonical(p, seed)
    }
  }

  @Test(arguments: 0..<80) func productsAgreeWithTheSchoolbook(seed: Int) {
    var dice = Dice(seed: seed)
    let (symbols, exponent) = PolynomialTests.shapes[seed % PolynomialTests.shapes.count]
    let a = dice.polynomial(symbols: symbols, terms: 30, exponent: exponent)
    let b = dice.polynomial(symbols: symbols, terms: 40, exponent: exponent)
    var sums: [Monomial: Rational] = [:]
    for x in a.terms {
      for y in b.terms {
        sums[x.monomial * y.monomial, default: 0] += x.coefficient * y.coefficient
      }
    }
    #expect(a * b == Polynomial(terms: sums.map { (monomial: $0, coefficient: $1) }))
  }

  @Test(arguments: 0..<60) func partsMakeTheWhole(seed: Int) {
    var dice = Dice(seed: seed)
    let p = dice.polynomial(symbols: 6, terms: 12)
    let s = Symbol(dice.roll(0...5))
    var sum = Polynomial()
    for (k, c) in p.coefficients(in: s).enumerated() {
      #expect(!c.contains(s))
      sum += c * Polynomial(s).power(k)
    }
    #expect(sum == p && p.coefficients(in: s).count == (p.isZero ? 0 : p.degree(in: s) + 1))
    #expect(p.leadingCoefficient(in: s) == p.coefficients(in: s).last ?? 0)
    #expect(p.hasNoNegativeCoefficient == p.terms.allSatisfy { $0.coefficient.signum > 0 })
    let square = p * p
    #expect(square.leadingCoefficient(in: s) == p.leadingCoefficient(in: s).power(2))
    let parts = p.split { $0.index % 2 == 0 }
    #expect(parts.map(\.monomial) == parts.map(\.monomial).sorted(by: >))
    #expect(
      parts.allSatisfy { $0.coefficient.symbols.allSatisfy { $0.index % 2 == 1 } }
        && parts.reduce(Polynomial()) { $0 + $1.coefficient.multiplied(by: $1.monomial) } == p)
    #expect(
      p.primitivePart.scaled(by: p.content) == p && p.primitivePart.leadingCoefficient.signum >= 0)
    #expect(
      p.terms.reduce(Polynomial()) { $0 + Polynomial($1.monomial, coefficient: $1.coefficient) }
        == p)
  }

  @Test(arguments: 0..<60) func derivativesObeyLeibnizAndTheChainRule(seed: Int) {
    var dice = Dice(seed: seed)
    let (p, q) = (dice.polynomial(), dice.polynomial())
    let (x, y) = (Symbol(0), Symbol(1))
    expectDerivationLaws(p, q, seed) { $0.derivative(by: x) }
    expectCanonical(p.derivative(by: x), seed)
    let u = dice.polynomial(symbols: 2, terms: 3, exponent: 2)
    let composed = p.substituting([x: u])
    let outer = p.derivative(by: x).substituting([x: u]) * u.derivative(by: y)
    #expect(composed.derivative(by: y) == outer + p.derivative(by: y).substituting([x: u]))
  }

  @Test(arguments: 0..<60) func substitutionIsARingMap(seed: Int) {
    var dice = Dice(seed: seed)
    let (p, q) = (dice.polynomial(exponent: 2), dice.polynomial(exponent: 2))
    let values = [Symbol(0): dice.polynomial(terms: 3), Symbol(1): Polynomial(Symbol(0))]
    func image(_ p: Polynomial) -> Polynomial { p.substituting(values) }
    #expect(image(p + q) == image(p) + image(q) && image(p * q) == image(p) * image(q))
    let point = [Symbol(0): dice.rational(), Symbol(2): Rational(3, 7)]
    #expect((p * q).evaluated(at: point) == p.evaluated(at: point) * q.evaluated(at: point))
    #expect(!p.evaluated(at: point).contains(Symbol(0)))
    #expect(p.evaluated(at: point) == p.substituting(point.mapValues(Polynomial.init)))
    expectCanonical(p.evaluated(at: point), seed)
  }

  @Test func smallFactsHold() {
    let (x, y) = (Polynomial(Symbol(0)), Polynomial(Symbol(1)))
    let p = x * x * y - x.scaled(by: Rational(3, 2)) + 7
    #expect(p.description == "s0^2*s1 - 3/2*s0 + 7" && p.constantTerm == 7 && p.termCount == 3)
    #expect(p.totalDegree == 3 && p.degree(in: Symbol(1)) == 1 && p.degree(in: Symbol(9)) == 0)
    #expect(p.leadingMonomial == Monomial([(Symbol(0), 2), (Symbol(1), 1)]))
    #expect(
      Polynomial(5).constantValue == 5 && p.constantValue == nil && Polynomial().constantValue == 0)
    #expect((x + y).power(3).coefficients(in: Symbol(0))[1] == (y * y).scaled(by: 3))
    #expect((x - x).isZero && (x - x).symbols.isEmpty && Polynomial(0).power(0) == 1)
  }

  @Test func highPowersAreNotLost() {
    let x = Polynomial(Monomial(Symbol(0), power: 1 << 61), coefficient: 1)
    #expect((x * x).degree(in: Symbol(0)) == 1 << 62 && (x * x).exactQuotient(by: x) == x)
    #expect((x + 1).derivative(by: Symbol(0)).leadingCoefficient == Rational(Integer(1 << 61)))
    #expect((x + 1).substituting([Symbol(0): 1]) == 2)
  }
}
