import Algebra
import Testing

struct MonomialTests {
  @Test func exponentsOfARepeatedSymbolAdd() {
    let m = Monomial([(Symbol(2), 1), (Symbol(0), 3), (Symbol(2), 4), (Symbol(1), 0)])
    #expect(m.factors.map(\.symbol) == [Symbol(0), Symbol(2)])
    #expect(m.factors.map(\.exponent) == [3, 5] && m.degree == 8)
    #expect(m.exponent(of: Symbol(1)) == 0 && m.exponent(of: Symbol(2)) == 5)
  }

  @Test(arguments: 0..<50) func quotientsUndoProducts(seed: Int) {
    var dice = Dice(seed: seed)
    func monomial() -> Monomial {
      Monomial((0..<3).map { _ in (Symbol(dice.roll(0...3)), dice.roll(0...2)) })
    }
    let (a, b, c) = (monomial(), monomial(), monomial())
    #expect((a * b).quotient(by: b) == a && a * b == b * a && a * Monomial() == a)
    #expect(a < b ? a * c < b * c : b * c <= a * c)
  }

  @Test func aMonomialThatDoesNotDivideIsRefused() {
    let (x, y) = (Monomial(Symbol(0)), Monomial(Symbol(1), power: 2))
    #expect(x.quotient(by: y) == nil && (x * y).quotient(by: x * x) == nil)
    #expect(Monomial().quotient(by: x) == nil && x.quotient(by: Monomial()) == x)
  }

  @Test func smallerSymbolsAreGreaterVariables() {
    #expect(Monomial(Symbol(0)) > Monomial(Symbol(1), power: 9) && Monomial(Symbol(7)) > Monomial())
  }
}
