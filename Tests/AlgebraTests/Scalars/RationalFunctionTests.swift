import Algebra
import Testing

struct RationalFunctionTests {
  @Test(arguments: 0..<60) func rationalFunctionsAreAField(seed: Int) {
    var dice = Dice(seed: seed)
    let (a, b, c) = (dice.fraction(), dice.fraction(), dice.fraction())
    expectRingLaws(a, b, c, seed)
    expectFieldLaws(a, b, seed)
    for f in [a, a + b, a * b, a - c, -b, (a + 1).scaled(by: Rational(-2, 3))] {
      expectCanonical(f, seed)
    }
    #expect(a.symbols.allSatisfy(a.contains) && (a - a + 1).isOne && (a - a).constantValue == 0)
    #expect(a.power(-3) == (a * a * a).reciprocal)
  }

  @Test(arguments: 0..<40) func derivationsObeyLeibnizAndTheChainRule(seed: Int) throws {
    var dice = Dice(seed: seed)
    let (f, g) = (dice.fraction(), dice.fraction())
    let (x, y) = (Symbol(0), Symbol(1))
    let images = [x: dice.fraction(), y: 1]
    expectDerivationLaws(f, g, seed) { $0.applying { images[$0] ?? 0 } }
    expectDerivationLaws(f, g, seed) { $0.derivative(by: x) }
    let u = RationalFunction(dice.nonZeroPolynomial(terms: 2), over: Polynomial(Symbol(2)) + 2) ?? 0
    guard let composed = f.substituting([x: u]),
      let outer = f.derivative(by: x).substituting([x: u]),
      let partial = f.derivative(by: y).substituting([x: u])
    else { return }
    #expect(composed.derivative(by: y) == outer * u.derivative(by: y) + partial)
  }

  @Test(arguments: 0..<40) func substitutionIsAFieldMap(seed: Int) {
    var dice = Dice(seed: seed)
    let (f, g) = (dice.fraction(), dice.fraction())
    let values = [Symbol(0): dice.fraction(), Symbol(1): RationalFunction(Symbol(0))]
    guard let p = f.substituting(values), let q = g.substituting(values) else { return }
    #expect((f + g).substituting(values) == p + q && (f * g).substituting(values) == p * q)
  }

  @Test func vanishingDenominatorsAreRefused() {
    let x = RationalFunction(Symbol(0))
    #expect(RationalFunction(1, over: 0) == nil && RationalFunction().reciprocal == nil)
    #expect(x.quotient(by: x - x) == nil && RationalFunction().power(-1) == nil)
    #expect(RationalFunction().power(0) == 1)
    #expect(x.reciprocal?.substituting([Symbol(0): 0]) == nil)
    #expect((x - 1).reciprocal?.evaluated(at: [Symbol(0): 1]) == nil)
    #expect((x - 1).reciprocal?.evaluated(at: [Symbol(0): 3])?.constantValue == Rational(1, 2))
  }
}
