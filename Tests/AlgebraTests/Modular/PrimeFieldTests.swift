import Testing

@testable import Algebra

struct PrimeFieldTests {
  private let field = PrimeField(below: 1 << 62)

  @Test func thePrimesAreFound() {
    #expect(field.prime == PrimeField.first.prime)
    #expect(PrimeField(below: field.prime).prime == (1 << 62) - 87)
    var (prime, primes) = (UInt(100), [UInt]())
    while prime > 5 {
      prime = PrimeField(below: prime).prime
      primes.append(prime)
    }
    #expect(primes.reversed().prefix(6) == [5, 7, 11, 13, 17, 19] && primes.count == 23)
  }

  @Test(arguments: 0..<50) func residuesMultiplyAsNumbersDo(seed: Int) {
    var dice = Dice(seed: seed)
    let (x, y) = (UInt(dice.word()), UInt(dice.word()))
    let (a, b) = (field.element(x), field.element(y))
    let product = UInt128(x) * UInt128(y) % UInt128(field.prime)
    #expect(field.residue(field.product(a, b)) == UInt(product))
    #expect(
      field.product(a, field.reciprocal(a)) == field.one && field.element(UInt(1)) == field.one)
    #expect(field.residue(field.sum(a, field.difference(b, a))) == y % field.prime)
    #expect(field.residue(field.element(Integer(-1))) == field.prime - 1)
  }

  @Test(arguments: 0..<20) func euclidFindsTheCommonFactor(seed: Int) {
    var dice = Dice(seed: seed)
    func polynomial(_ n: Int) -> [UInt] {
      (0..<n).map { _ in field.element(UInt(dice.word())) } + [field.one]
    }
    let (a, b, g) = (polynomial(4), polynomial(3), polynomial(2))
    let (p, q) = (field.product(a, g), field.product(b, g))
    #expect(field.greatestCommonDivisor(p, q) == g && field.quotient(p, by: g) == a)
    #expect(field.remainder(p, by: g).isEmpty && field.greatestCommonDivisor([], q) == q)
    let x = field.element(UInt(7))
    #expect(field.value(p, at: x) == field.product(field.value(a, at: x), field.value(g, at: x)))
  }
}
