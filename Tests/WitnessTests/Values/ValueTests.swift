import Notation
import Testing

@testable import Witness

@Suite("Values in components")
struct ValueTests {
  static let field = PrimeField.all[0]

  static func vector(_ label: Label, _ numbers: [Int]) -> Value {
    Value(dimension: 3, labels: [label], numbers.map { .integer($0, in: field) })
  }

  static func spin(_ numbers: [Int]) -> Value {
    Value(dimension: 3, isVector: true, numbers.map { .integer($0, in: field) })
  }

  @Test("σₐσᵦ = δₐᵦ + i εₐᵦᵧ σᵧ, all sixteen with σ₀ = 1", arguments: 0..<4, 0..<4)
  func pauli(a: Int, b: Int) throws {
    func sigma(_ k: Int) throws -> Value {
      if k == 0 { return Value(dimension: 3, [Jet(1, in: Self.field)]).timesIdentity() }
      return try Self.spin((1...3).map { $0 == k ? 1 : 0 })
        .joined(with: .pauli(dimension: 3, in: Self.field), by: .dot)
    }
    let product = try sigma(a).joined(with: sigma(b), by: .beside)
    for k in 0..<4 {
      let component = product.projected(on: k).components[0]
      var expected = Jet(0, in: Self.field)
      if a == 0 || b == 0 {
        expected = .integer(k == a + b ? 1 : 0, in: Self.field)
      } else if a == b {
        expected = .integer(k == 0 ? 1 : 0, in: Self.field)
      } else if k == 6 - a - b {
        let sign = (b - a + 3) % 3 == 1 ? 1 : -1
        expected = .imaginaryUnit(in: Self.field) * .integer(sign, in: Self.field)
      }
      #expect(component == expected)
    }
  }

  @Test("Letters that occur twice are summed over; three times is an error")
  func letters() throws {
    let (p, q) = (Self.vector(.named("i"), [1, 2, 3]), Self.vector(.named("i"), [4, 5, 6]))
    let product = try p.joined(with: q, by: .beside)
    #expect(product.isNumber)
    #expect(product.components[0] == .integer(32, in: Self.field))
    let tensor = Value(
      dimension: 3, labels: [.named("i"), .named("i"), .named("i")],
      [Jet](repeating: Jet(1, in: Self.field), count: 27))
    #expect(throws: Obstacle.self) { try tensor.summedOverRepeatedLetters() }
  }

  @Test("A chain of dots and crosses is read the one way that has a type")
  func chain() throws {
    let (a, b, c) = (Self.spin([1, 2, 3]), Self.spin([0, 1, 4]), Self.spin([5, 6, 0]))
    var triple = Chain()
    triple.append(.beside, a)
    triple.append(.dot, b)
    triple.append(.cross, c)
    #expect(
      try triple.product().components == [.integer(1 * -24 + 2 * 20 + 3 * -5, in: Self.field)])
    var none = Chain()
    none.append(.beside, a)
    none.append(.beside, b)
    #expect(throws: Obstacle.self) { try none.product() }
  }

  @Test(
    "A sum aligns letters, takes numbers beside matrices for multiples of Î, and lets 0 be anything"
  )
  func sums() throws {
    let tensor = try Self.vector(.named("i"), [1, 2, 3]).joined(
      with: Self.vector(.named("j"), [4, 5, 6]), by: .beside)
    let turned = try #require(tensor.ordered([.named("j"), .named("i")]))
    #expect(
      try tensor.adding(turned).components
        == tensor.scaled(by: .integer(2, in: Self.field)).components)
    let one = Value(dimension: 3, [Jet(1, in: Self.field)])
    #expect(
      try one.adding(one.timesIdentity()).projected(on: 0).components[0]
        == .integer(2, in: Self.field))
    var zero = Value(dimension: 3, [Jet(0, in: Self.field)])
    zero.isLiteralZero = true
    #expect(try zero.adding(tensor).components == tensor.components)
    #expect(throws: Obstacle.self) { try one.adding(tensor) }
  }
}
