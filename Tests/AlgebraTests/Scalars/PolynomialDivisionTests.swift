import Algebra
import Testing

struct PolynomialDivisionTests {
  @Test(arguments: 0..<120) func quotientsUndoProducts(seed: Int) {
    var dice = Dice(seed: seed)
    let (symbols, exponent) = PolynomialTests.shapes[seed % PolynomialTests.shapes.count]
    let a = dice.polynomial(symbols: symbols, terms: 20, exponent: exponent)
    let b = dice.polynomial(symbols: symbols, terms: 9, exponent: exponent)
    if b.isZero { return }
    #expect((a * b).exactQuotient(by: b) == a)
    #expect((a * b).exactQuotient(by: -b) == -a)
    if !b.isConstant { #expect((a * b + 1).exactQuotient(by: b) == nil) }
  }

  @Test(arguments: 0..<30) func quotientsByFewerSymbolsAndFractionsAreRight(seed: Int) {
    var dice = Dice(seed: seed)
    let (a, b) = (dice.polynomial(symbols: 12, terms: 60), dice.nonZeroPolynomial(symbols: 2))
    let p = a.scaled(by: Rational(35, 6)) + Polynomial(Symbol(13)).scaled(by: Rational(1, 4))
    #expect((p * b).exactQuotient(by: b) == p)
    #expect(
      (p * b).exactQuotient(by: b.scaled(by: Rational(-2, 7))) == p.scaled(by: Rational(-7, 2)))
  }

  @Test func inexactDivisionsAreRefused() {
    let (x, y) = (Polynomial(Symbol(0)), Polynomial(Symbol(1)))
    #expect((x * x + 1).exactQuotient(by: x + 1) == nil && x.exactQuotient(by: y) == nil)
    #expect(
      (x * y + y).exactQuotient(by: x * x) == nil && Polynomial(1).exactQuotient(by: x) == nil)
    #expect(
      (x * x - y * y).exactQuotient(by: (x - y).scaled(by: 2)) == (x + y).scaled(by: Rational(1, 2))
    )
    #expect(Polynomial().exactQuotient(by: x) == 0)
  }

  @Test(arguments: 0..<100) func commonDivisorsAreFoundAndTheRestIsCoprime(seed: Int) throws {
    var dice = Dice(seed: seed)
    let symbols = dice.roll(1...5)
    let (a, b, g) = (
      dice.nonZeroPolynomial(symbols: symbols), dice.nonZeroPolynomial(symbols: symbols),
      dice.nonZeroPolynomial(symbols: symbols)
    )
    let (p, q) = (a * g, b * g)
    let common = p.greatestCommonDivisor(with: q)
    #expect(common.exactQuotient(by: g) != nil && common == q.greatestCommonDivisor(with: p))
    #expect(common.content == 1)
    let x = try #require(p.exactQuotient(by: common))
    let y = try #require(q.exactQuotient(by: common))
    #expect(x.greatestCommonDivisor(with: y) == 1)
    #expect(a.greatestCommonDivisor(with: b) * g.primitivePart == common)
  }

  @Test func commonDivisorsWithZeroAndConstants() {
    let x = Polynomial(Symbol(0)).scaled(by: Rational(-4, 3))
    #expect(Polynomial().greatestCommonDivisor(with: 0) == 0)
    #expect(Polynomial().greatestCommonDivisor(with: x) == Polynomial(Symbol(0)))
    #expect(
      x.greatestCommonDivisor(with: 6) == 1
        && x.greatestCommonDivisor(with: x * x) == Polynomial(Symbol(0)))
  }

  @Test(arguments: 0..<40) func factorsMultiplyBackAndAreCoprime(seed: Int) {
    var dice = Dice(seed: seed)
    let p = (1...3).reduce(Polynomial(dice.roll(1...4))) { product, k in
      product * dice.nonZeroPolynomial(symbols: 3, terms: 2).power(k)
    }
    for factors in [p.squareFreeFactors, p.factors] {
      #expect(factors.reduce(Polynomial(p.content)) { $0 * $1.factor.power($1.multiplicity) } == p)
      for (i, a) in factors.enumerated() {
        #expect(!a.factor.isConstant && a.factor.content == 1)
        for b in factors[..<i] { #expect(a.factor.greatestCommonDivisor(with: b.factor) == 1) }
        for s in a.factor.symbols {
          let slope = a.factor.derivative(by: s)
          #expect(!a.factor.greatestCommonDivisor(with: slope).contains(s))
        }
      }
    }
  }

  @Test func productsOverSeparateSymbolsAreSplit() {
    let (eta, e) = (Polynomial(Symbol(0)), Polynomial(Symbol(1)))
    let square = eta * eta
    let p = (1 + square) * e * (3 * e + 2) * (2 * eta - 3).power(2) * (eta * e + 1)
    #expect(Set(p.factors.map(\.factor)) == [1 + square, e, 3 * e + 2, 2 * eta - 3, eta * e + 1])
    let even = (1 + square) * (1 + 3 * square) * (2 * eta - 1) * eta
    #expect(Set(even.factors.map(\.factor)) == [1 + square, 3 * square + 1, 2 * eta - 1, eta])
    #expect(Polynomial(7).factors.isEmpty && Polynomial().factors.isEmpty)
  }
}
