import Testing

@testable import Algebra

struct IntegerTests {
  @Test(arguments: 0..<200) func integersAreARing(seed: Int) {
    var dice = Dice(seed: seed)
    expectRingLaws(dice.integer(), dice.integer(), dice.integer(), seed)
  }

  @Test(arguments: 0..<200) func quotientTimesDivisorPlusRemainderGivesTheNumberBack(seed: Int) {
    var dice = Dice(seed: seed)
    let (n, d) = (dice.integer(words: 8), dice.integer(words: 4))
    if d.isZero { return }
    let (q, r) = n.quotientAndRemainder(dividingBy: d)
    #expect(q * d + r == n && r.magnitude < d.magnitude && r.signum * n.signum >= 0)
    #expect((n * d).exactQuotient(by: d) == n)
    #expect(
      n.modulo(1_000_003)
        == (n.quotientAndRemainder(dividingBy: 1_000_003).remainder
        + 1_000_003).modulo(1_000_003))
  }

  @Test(arguments: 0..<100) func textAndNumberAreTheSame(seed: Int) {
    var dice = Dice(seed: seed)
    let n = dice.integer(words: 9)
    #expect(Integer(n.description) == n)
    #expect(n.bitWidth == (-n).bitWidth && n.bitWidth == (n * 2).bitWidth - (n.isZero ? 0 : 1))
  }

  private static let readings: [(String, Integer)] = [
    ("-9223372036854775808", Integer(Int.min)), ("+17", 17), ("000", 0), ("-0", 0),
    ("9223372036854775808", -Integer(Int.min)),
    ("340282366920938463463374607431768211456", Integer(2).power(128)),
    ("8683317618811886495518194401280000000", (1...33).reduce(1) { $0 * Integer($1) }),
  ]

  @Test(arguments: readings) func decimalTextIsRead(text: String, value: Integer) {
    #expect(Integer(text) == value)
  }

  @Test(arguments: ["", "-", "+", "1 ", "1.0", "--1", "٣", "0x1", "1e3"])
  func otherTextIsRefused(text: String) {
    #expect(Integer(text) == nil)
  }

  @Test(arguments: 0..<100) func greatestCommonDivisorsDivideAndLeaveCoprimes(seed: Int) {
    var dice = Dice(seed: seed)
    let (a, b, g) = (dice.integer(words: 4), dice.integer(words: 4), dice.integer(words: 4))
    let common = (a * g).greatestCommonDivisor(with: b * g)
    #expect(common == a.greatestCommonDivisor(with: b) * g.magnitude)
    if common.isZero { return }
    let (x, y) = ((a * g).exactQuotient(by: common), (b * g).exactQuotient(by: common))
    #expect(y.flatMap { x?.greatestCommonDivisor(with: $0) } == 1)
  }

  @Test func orderIsThatOfTheDifference() {
    let samples = [
      Integer(Int.min) * 3, Integer(Int.min) - 1, Integer(Int.min), -1, 0, 1,
      Integer(Int.max), Integer(Int.max) + 1, Integer(Int.max) * 7,
    ]
    for a in samples {
      for b in samples { #expect((a < b) == ((a - b).signum < 0)) }
    }
  }

  @Test func karatsubaAgreesWithTheSchoolbook() {
    var dice = Dice(seed: 5)
    for size in [40, 41, 67, 95, 130] {
      let a = (0..<size).map { _ in UInt(dice.word()) } + [1]
      let b = (0..<(size - 3)).map { $0 % 7 == 0 ? UInt.max : UInt(dice.word()) } + [UInt.max]
      var expected = Limbs.schoolbook(a, b)
      Limbs.trim(&expected)
      #expect(Limbs.product(a, b) == expected)
      #expect(Limbs.quotientAndRemainder(expected, by: b) == (a, []))
    }
  }

  @Test func extremeWordsDoNotTrap() {
    let least = Integer(Int.min)
    #expect(least.quotientAndRemainder(dividingBy: -1).quotient == -least)
    #expect(least.magnitude.description == "9223372036854775808")
    #expect(least.greatestCommonDivisor(with: least) == -least)
    #expect(least.greatestCommonDivisor(with: 0) == -least)
    #expect(Integer(0).power(0) == 1 && least.power(3).description.hasPrefix("-784637716923335"))
  }
}
