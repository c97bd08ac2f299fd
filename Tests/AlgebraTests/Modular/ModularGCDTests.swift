import Testing

@testable import Algebra

struct ModularGCDTests {
  private let symbols = (0..<4).map { Polynomial(Symbol($0)) }

  @Test(arguments: 0..<40) func theModularWayAgreesWithEuclid(seed: Int) {
    var dice = Dice(seed: seed)
    let count = dice.roll(1...3)
    let (a, b, g) = (
      dice.nonZeroPolynomial(symbols: count), dice.nonZeroPolynomial(symbols: count),
      dice.nonZeroPolynomial(symbols: count)
    )
    let (p, q) = ((a * g).primitivePart, (b * g).primitivePart)
    if p.symbols != q.symbols || p.symbols.isEmpty { return }
    #expect(p.greatestCommonDivisor(with: q) == p.remainderDivisor(with: q, in: p.symbols[0]))
  }

  @Test(arguments: 0..<20) func coefficientsBeyondOnePrimeAreFound(seed: Int) {
    var dice = Dice(seed: seed)
    func polynomial() -> Polynomial {
      (0..<4).reduce(symbols[dice.roll(0...3)].power(2)) { sum, k in
        sum + symbols[k].scaled(by: Rational(dice.integer(words: 4) + 1))
          * symbols[dice.roll(0...3)]
          + Polynomial(Rational(dice.integer(words: 3)))
      }
    }
    let (a, b, g) = (polynomial(), polynomial(), polynomial())
    let common = (a * g).greatestCommonDivisor(with: b * g)
    #expect(common == a.greatestCommonDivisor(with: b) * g.primitivePart, "seed \(seed)")
    expectCanonical(common, seed)
  }

  @Test func primesThatDivideLeadingCoefficientsAreSkipped() {
    let prime = Rational(Integer(Int((1 << 62) - 57)))
    let (x, y) = (symbols[0], symbols[1])
    let g = (x * y).scaled(by: prime) + x + y + 1
    let (a, b) = (x.scaled(by: prime) - y, y.scaled(by: prime) + x * x + 3)
    #expect((a * g).greatestCommonDivisor(with: b * g) == g)
    #expect((a * g).greatestCommonDivisor(with: (b * g).scaled(by: prime)) == g)
    let h = (x + y).scaled(by: prime) + 1
    #expect((h * a).greatestCommonDivisor(with: h * (x - y)) == h)
  }

  @Test func primesThatDivideOtherCoefficientsDoNoHarm() {
    let prime = Rational(Integer(Int((1 << 62) - 57)))
    let (x, y) = (symbols[0], symbols[1])
    let g = x * x + (x * y).scaled(by: prime) + y.scaled(by: prime) + 1
    let (a, b) = (x + y.scaled(by: prime), x * y - Polynomial(prime))
    #expect((a * g).greatestCommonDivisor(with: b * g) == g)
  }

  /// Small primes have many unlucky points: a wrong result must have the greater leading monomial.
  @Test(arguments: 0..<150) func unluckyPointsNeverLoseAFactor(seed: Int) {
    var dice = Dice(seed: seed)
    let field = PrimeField(below: UInt(dice.roll(6...60)))
    let (a, b, g) = (
      dice.nonZeroPolynomial(), dice.nonZeroPolynomial(), dice.nonZeroPolynomial()
    )
    let (p, q) = ((a * g).primitivePart, (b * g).primitivePart)
    let common = p.greatestCommonDivisor(with: q)
    let names = (0..<3).map { Symbol($0) }
    let packing = Packing(count: 3, largestExponent: 9)
    func image(_ p: Polynomial) -> Terms<UInt> {
      let words = p.exponents(over: names, packing)
      var terms = Terms<UInt>(exponents: [], coefficients: [])
      for i in 0..<p.termCount where field.element(p.coefficients[i]) != 0 {
        terms.exponents.append(words[i])
        terms.coefficients.append(field.element(p.coefficients[i]))
      }
      return terms
    }
    let (f, h) = (image(p), image(q))
    let isLeadKept = field.element(common.coefficients[0]) != 0
    if f.coefficients.isEmpty || h.coefficients.isEmpty || !isLeadKept { return }
    let bounds = names.map { common.degree(in: $0) }
    var search = ModularGCD(field: field, packing: packing, bounds: bounds)
    guard let found = search.divisor(f, h, through: 2) else { return }
    let lead = common.exponents(over: names, packing)[0]
    #expect(found.exponents[0] >= lead, "seed \(seed)")
    if found.exponents[0] > lead { return }
    let scale = field.element(common.coefficients[0])
    let expected = image(common)
    #expect(found.exponents == expected.exponents, "seed \(seed)")
    #expect(found.coefficients.map { field.product($0, scale) } == expected.coefficients)
  }

  @Test func degreesTooHighForTablesAreLeftToEuclid() {
    let x = Polynomial(Monomial(Symbol(0), power: 1 << 30), coefficient: 1)
    let y = symbols[1]
    #expect((x + y).greatestCommonDivisor(with: x + y + 1) == 1)
    #expect(((x + y) * (x - y)).greatestCommonDivisor(with: (x + y) * y) == x + y)
  }

  @Test func divisorsInManySymbolsAreFound() {
    let s = (0..<7).map { Polynomial(Symbol($0)) }
    let g = s.reduce(1, +) * (s[0] * s[1] - s[2] * s[3] + s[6].power(2))
    let a = (s[0] + s[1] * s[2] - 2) * (s[4] - s[5] * s[6] + 1)
    let b = (s[0] - s[1] * s[2] + 3) * (s[4] + s[5] * s[6])
    #expect((a * g).greatestCommonDivisor(with: b * g) == g.primitivePart)
  }
}
