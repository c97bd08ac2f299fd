import Testing

@testable import Witness

@Suite("Signs of roots")
struct RootTests {
  private static func finding(_ left: String, _ right: String, signed: Bool) throws -> Finding {
    var laboratory = try Laboratory()
    for place in laboratory.testimony.declarations.indices {
      if case .constant = laboratory.testimony.declarations[place].kind, signed {
        laboratory.testimony.declarations[place].sign = .positive
      }
    }
    return try laboratory.finding(left, right)
  }

  @Test("The root of a square of a sum is the sum where its terms are positive")
  func sums() throws {
    let square = "\\sqrt{(\\Delta+\\tau)^2}"
    #expect(try Self.finding(square, "\\Delta+\\tau", signed: true) == .agrees(points: 2))
    for (right, signed) in [
      ("\\Delta+2\\tau", true), ("\\Delta+2\\tau", false), ("-\\Delta-\\tau", true),
    ] {
      guard case .objects = try Self.finding(square, right, signed: signed) else {
        Issue.record("\(right)")
        continue
      }
    }
    let unsigned = try ["\\Delta+\\tau", "-\\Delta-\\tau"].map { right in
      try Self.finding(square, right, signed: false)
    }
    #expect(unsigned.contains { if case .cannotSay = $0 { true } else { false } })
    #expect(!unsigned.contains { if case .objects = $0 { true } else { false } })
  }

  @Test(
    "Of a fraction of small numbers the sign is seen, of a random residue not", arguments: 0..<2)
  func fractions(_ number: Int) throws {
    let field = PrimeField.all[number]
    var generator = Generator(seed: 11, "fractions", UInt64(number))
    for _ in 0..<200 {
      let above = 1 + generator.next() % 200_000
      let below = try #require(field.inverse(1 + generator.next() % 200_000))
      let fraction = field.product(above, below)
      #expect(field.signOfFraction(fraction) == 1)
      #expect(field.signOfFraction(field.negative(fraction)) == -1)
      #expect(field.signOfFraction(generator.residue(in: field)) == nil)
    }
    #expect(field.signOfFraction(0) == nil)
  }
}
