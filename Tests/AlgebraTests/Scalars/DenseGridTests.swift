import Testing

@testable import Algebra

struct DenseGridTests {
  private let packing = Packing(count: 3, largestExponent: 9)

  /// All monomials of a box with coefficients of about so many bits.
  private func box(_ dice: inout Dice, sizes: [Int], bits: Int) -> Terms<Int> {
    var terms = Terms<Int>(exponents: [], coefficients: [])
    for i in (0..<sizes[0]).reversed() {
      for j in (0..<sizes[1]).reversed() {
        for k in (0..<sizes[2]).reversed() where dice.roll(0...2) > 0 {
          terms.exponents += packing.packed([i, j, k])
          terms.coefficients.append(Int(truncatingIfNeeded: dice.word()) >> (64 - bits) | 1)
        }
      }
    }
    return terms
  }

  @Test(arguments: [10, 30, 61]) func gridAndMergeAndHeapAgree(bits: Int) throws {
    var dice = Dice(seed: bits)
    let (a, b) = (
      box(&dice, sizes: [3, 4, 3], bits: bits), box(&dice, sizes: [2, 3, 4], bits: bits)
    )
    let grid = try #require(DenseGrid(degrees: [3, 5, 5], packing: packing, limit: 1000))
    let (words, sums) = grid.product(a, b, in: Int128.self)
    let wide = Terms(exponents: a.exponents, coefficients: a.coefficients.map { Integer($0) })
    let other = Terms(exponents: b.exponents, coefficients: b.coefficients.map { Integer($0) })
    var overflow = false
    let expected = wide.product(with: other, words: 1, &overflow)
    #expect(!overflow)
    #expect(words == expected.exponents && sums.map { Integer($0) } == expected.coefficients)

    let room = packing.packed([2, 3, 2])
    var division = HeapDivision(words, by: b.exponents, packing, room: room)
    let quotient = division.quotient(expected.coefficients, other.coefficients)
    #expect(quotient?.exponents == a.exponents && quotient?.coefficients == wide.coefficients)
    let narrow = expected.coefficients.compactMap(\.asInt)
    if narrow.count < sums.count { return }
    let product = Terms(exponents: words, coefficients: narrow)
    var again = HeapDivision(words, by: b.exponents, packing, room: room)
    for result in [
      grid.quotient(product, b, room: [2, 3, 2]), again.quotient(narrow, b.coefficients),
    ] {
      guard case .exact(let quotient) = result else {
        Issue.record("not exact")
        continue
      }
      #expect(quotient.exponents == a.exponents && quotient.coefficients == a.coefficients)
    }
  }

  @Test(arguments: [20, 31, 50, 62]) func denseProductsOfAnyWidthAreRight(bits: Int) throws {
    var dice = Dice(seed: bits)
    func polynomial() -> Polynomial {
      let terms = box(&dice, sizes: [3, 3, 3], bits: bits)
      return Polynomial(
        symbols: (0..<3).map { Symbol($0) }, packing: packing, exponents: terms.exponents,
        coefficients: .words(terms.coefficients))
    }
    let (a, b) = (polynomial(), polynomial())
    let product = a * b
    expectCanonical(product, bits)
    let point = Dictionary(
      uniqueKeysWithValues: (0..<3).map { (Symbol($0), Rational(3 - $0 * $0)) })
    #expect(product.evaluated(at: point) == a.evaluated(at: point) * b.evaluated(at: point))
    #expect(product.exactQuotient(by: a) == b && (product + 1).exactQuotient(by: b) == nil)
  }

  @Test func monomialsOfTwoWordsAreLaidOut() {
    let x = Polynomial(Symbol(0))
    let a = (0...200).reduce(Polynomial()) { $0 * x + Polynomial($1 % 7 + 1) }
    let b = (1...4).reduce(Polynomial(1)) { $0 * (Polynomial(Symbol($1)) + Polynomial($1)) }
    let product = a * b
    #expect(product.packing.words == 2 && product.termCount == 201 * 16)
    expectCanonical(product, 0)
    #expect(product.exactQuotient(by: b) == a && product.exactQuotient(by: a) == b)
    #expect(
      product.split(over: b.contains).allSatisfy { $0.coefficient.primitivePart == a.primitivePart }
    )
  }

  @Test func numbersOrderAsMonomialsDo() throws {
    let grid = try #require(DenseGrid(degrees: [2, 1, 3], packing: packing, limit: 24))
    var words: [UInt] = []
    for number in (0..<grid.count).reversed() { grid.append(number, to: &words) }
    #expect(words == words.sorted(by: >) && grid.numbers(words) == Array((0..<24).reversed()))
    #expect(DenseGrid(degrees: [2, 1, 3], packing: packing, limit: 23) == nil)
  }
}
