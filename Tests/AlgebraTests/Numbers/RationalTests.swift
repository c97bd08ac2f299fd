import Algebra
import Testing

struct RationalTests {
  @Test(arguments: 0..<200) func rationalsAreAField(seed: Int) {
    var dice = Dice(seed: seed)
    let (a, b, c) = (dice.rational(), dice.rational(), dice.rational())
    expectRingLaws(a, b, c, seed)
    expectFieldLaws(a, b, seed)
    #expect((a < b) == ((a - b).signum < 0))
    for x in [a, a + b, a * b] {
      #expect(x.denominator.signum == 1)
      #expect(x.numerator.greatestCommonDivisor(with: x.denominator).isOne)
    }
  }

  @Test func fractionsAreReducedAndPrinted() {
    #expect(Rational(6, -4).description == "-3/2" && Rational(-6, -3).description == "2")
    #expect(Rational(0, -7) == 0 && Rational(2, 3).power(-3) == Rational(27, 8))
    #expect(Rational(-2, 3).power(-3) == Rational(-27, 8))
    #expect(Rational(-3, 5).reciprocal == Rational(-5, 3))
  }

  @Test func zeroHasNoReciprocal() {
    #expect(Rational(0).reciprocal == nil && Rational(1).quotient(by: 0) == nil)
  }
}
