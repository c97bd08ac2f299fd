import Testing

@testable import Witness

@Suite("Prime fields")
struct PrimeFieldTests {
  static let fields = PrimeField.all

  @Test("Sums, products and inverses are those of the machine's division", arguments: fields)
  func arithmetic(field: PrimeField) {
    let p = field.modulus
    var generator = Generator(seed: 7)
    let edges: [UInt64] = [0, 1, 2, p - 1, p - 2, p / 2, (1 << 60) + 5]
    for round in 0..<500 {
      let a = round < 49 ? edges[round / 7] : field.residue(generator.next())
      let b = round < 49 ? edges[round % 7] : field.residue(generator.next())
      let wide = a.multipliedFullWidth(by: b)
      #expect(field.product(a, b) == p.dividingFullWidth(wide).remainder)
      #expect(field.sum(a, b) == (a + b) % p)
      #expect(field.sum(field.difference(a, b), b) == a)
      #expect(field.sum(a, field.negative(a)) == 0)
      #expect(field.inverse(a).map { field.product($0, a) } == (a == 0 ? nil : 1))
    }
  }

  @Test("One of ±a is a square, and small numbers have roots", arguments: fields)
  func roots(field: PrimeField) {
    var generator = Generator(seed: 8)
    for _ in 0..<50 {
      let a = generator.residue(in: field)
      #expect((field.squareRoot(a) == nil) != (field.squareRoot(field.negative(a)) == nil))
    }
    for small in [2, 3, 5, 7, 11, 13] as [UInt64] {
      let root = field.squareRoot(small)
      #expect(root.map { field.product($0, $0) } == small)
      #expect(root.flatMap(field.squareRoot) != nil)
    }
  }

  @Test(
    "Decimal digits are reduced",
    arguments: [
      ("0", 0), ("-1", -1), ("+17", 17), ("2305843009213682039", 0), ("2305843009213682042", 3),
    ] as [(String, Int)])
  func decimal(text: String, value: Int) {
    let field = PrimeField.all[0]
    #expect(field.residue(decimal: text) == field.residue(signed: value))
  }

  @Test("What is no number has no residue", arguments: ["", "-", "1.5", "x", "--1"])
  func noNumber(text: String) {
    #expect(PrimeField.all[0].residue(decimal: text) == nil)
  }

  @Test("Elimination finds ranks and solutions")
  func elimination() {
    let field = PrimeField.all[0]
    #expect(LinearSystem(field: field, rows: [[1, 2, 3], [2, 4, 6], [0, 1, 1]]).rank == 2)
    #expect(LinearSystem(field: field, rows: [[1, 1, 5], [1, 2, 8]]).solution() == [2, 3])
    #expect(LinearSystem(field: field, rows: [[1, 1, 5], [2, 2, 8]]).solution() == nil)
    #expect(LinearSystem(field: field, rows: []).solution() == nil)
  }
}
