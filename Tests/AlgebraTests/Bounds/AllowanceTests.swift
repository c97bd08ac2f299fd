import Algebra
import Testing

@Suite("An allowance")
struct AllowanceTests {
  /// (1 + Σ xₖ)ⁿ in several symbols.
  private static func power(_ symbols: Int, _ n: Int) -> Polynomial {
    (0..<symbols).reduce(Polynomial(1)) { $0 + Polynomial(Symbol($1)) }.power(n)
  }

  @Test("A product with more terms than are allowed spends it, one with fewer does not")
  func terms() {
    let (small, large) = (Allowance(terms: 2000), Allowance(terms: 2000))
    let product = Allowance.$current.withValue(small) { Self.power(3, 4) * Self.power(3, 4) }
    #expect(product == Self.power(3, 8))
    #expect(small.shortage == nil)
    let other = Allowance.$current.withValue(large) { Self.power(5, 9) }
    #expect(large.shortage == .terms)
    #expect(!other.isZero)
  }

  @Test("A degree or a number beyond what is calculated with spends it")
  func digits() {
    let (degree, number) = (Allowance(terms: 2000), Allowance(terms: 2000))
    _ = Allowance.$current.withValue(degree) { (Polynomial(Symbol(0)) + 1).power(3).power(40_000) }
    #expect(degree.shortage != nil)
    let huge = Allowance.$current.withValue(number) { Integer(7).power(10_000_000) }
    #expect(number.shortage == .digits)
    #expect(!huge.isZero)
  }

  @Test("What grew too large can be forgotten, an interruption cannot")
  func forgetting() {
    let (grown, stopped) = (Allowance(terms: 10), Allowance(terms: 10) { .interruption })
    _ = Allowance.$current.withValue(grown) { Self.power(3, 8) }
    grown.forgetGrowth()
    #expect(grown.shortage == nil)
    _ = Allowance.$current.withValue(stopped) { Self.power(5, 12) }
    for _ in 0..<1000 { stopped.look() }
    stopped.forgetGrowth()
    #expect(stopped.shortage == .interruption)
  }

  @Test("Wherever it ends, every operation comes back", arguments: 0..<40)
  func anywhere(seed: Int) {
    var dice = Dice(seed: seed)
    let allowance = Allowance(terms: dice.roll(5...400), looks: dice.roll(0...30))
    Allowance.$current.withValue(allowance) {
      for _ in 0..<30 {
        let a = dice.nonZeroPolynomial(terms: 12, exponent: 9)
        let b = dice.nonZeroPolynomial(terms: 12, exponent: 9)
        let c = dice.nonZeroPolynomial(terms: 12, exponent: 4).power(3)
        let (p, q) = (a * c, b * c)
        _ = p.greatestCommonDivisor(with: q)
        _ = p.exactQuotient(by: c)
        _ = p.factors
        if let x = RationalFunction(p, over: q), let y = RationalFunction(q, over: a * a) {
          _ = (x + y) * x - y.derivative(by: Symbol(0))
          _ = x.substituting([Symbol(0): y, Symbol(1): x])
        }
        _ = allowance.look()
      }
    }
    _ = allowance.shortage
  }
}
