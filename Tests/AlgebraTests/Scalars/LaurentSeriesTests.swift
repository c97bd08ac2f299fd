import Algebra
import Testing

struct LaurentSeriesTests {
  @Test(arguments: 0..<40) func theRestBeyondTheOrderIsOfHigherOrder(seed: Int) throws {
    var dice = Dice(seed: seed)
    let s = Symbol(dice.roll(0...2))
    let x = RationalFunction(s)
    let shift = try #require(x.power(dice.roll(-2...2)))
    let f = dice.fraction() * shift
    let series = try #require(LaurentSeries(f, in: s, through: 4))
    #expect(series.valuation == f.valuation(in: s) && series.coefficient(of: 5) == nil)
    #expect(series.coefficient(of: series.valuation - 1) == (series.valuation > 5 ? nil : 0))
    var sum = RationalFunction()
    for (k, c) in series.coefficients.enumerated() {
      #expect(!c.contains(s))
      sum += c * (x.power(series.valuation + k) ?? 0)
    }
    #expect(series.coefficients.first.map { !$0.isZero } ?? (series.valuation > 4))
    #expect((f - sum).valuation(in: s).map { $0 > 4 } ?? true, "seed \(seed)")
  }

  @Test func theGeometricSeriesIsFound() throws {
    let x = RationalFunction(Symbol(0))
    let f = try #require((x * (1 - x)).reciprocal)
    let series = try #require(LaurentSeries(f, in: Symbol(0), through: 3))
    #expect(series.valuation == -1 && series.coefficients == [1, 1, 1, 1, 1])
  }

  @Test func zeroHasNoSeries() {
    #expect(LaurentSeries(0, in: Symbol(0), through: 3) == nil)
    #expect(RationalFunction().valuation(in: Symbol(0)) == nil)
    #expect(
      LaurentSeries(RationalFunction(Symbol(0)), in: Symbol(0), through: 0)?.coefficients == [])
  }
}
