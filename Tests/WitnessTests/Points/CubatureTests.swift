import Testing

@testable import Witness

@Suite("Averages over directions and integrals over the energy")
struct CubatureTests {
  static let field = PrimeField.all[1]

  @Test(
    "Moments of the unit vector",
    arguments: [
      (3, [2, 0, 0], 1, 3), (3, [0, 0, 4], 1, 5), (3, [2, 2, 0], 1, 15), (3, [1, 1, 0], 0, 1),
      (3, [10, 0, 0], 1, 11), (3, [4, 4, 2], 9, 10395), (3, [5, 4, 2], 0, 1), (2, [6, 4], 3, 256),
      (3, [4, 2, 2], 1, 315), (3, [2, 2, 2], 1, 105), (3, [8, 0, 0], 1, 9), (3, [0, 3, 4], 0, 1),
      (2, [2, 0], 1, 2), (2, [4, 0], 3, 8), (2, [2, 2], 1, 8), (2, [8, 0], 35, 128),
      (2, [3, 4], 0, 1),
      (1, [2], 1, 1), (1, [3], 0, 1), (1, [100], 1, 1),
    ] as [(Int, [Int], Int, Int)])
  func moments(dimension: Int, exponents: [Int], above: Int, below: Int) {
    let field = Self.field
    let rule = Cubature(dimension: dimension, in: field)
    let sum = zip(rule.points, rule.weights).reduce(UInt64(0)) {
      field.sum($0, field.product($1.1, Cubature.value(of: exponents, at: $1.0, field)))
    }
    #expect(field.product(sum, field.residue(signed: below)) == field.residue(signed: above))
  }

  @Test(
    "The rule of fewer points is exact to its degree, however it is turned, and not beyond",
    arguments: [2, 3], [0, 1, 7])
  func coarse(dimension: Int, turn: UInt64) {
    let field = Self.field
    let rule = Cubature(dimension: dimension, coarse: true, turn: turn, in: field)
    func error(_ exponents: [Int]) -> UInt64 {
      let sum = zip(rule.points, rule.weights).reduce(UInt64(0)) {
        field.sum($0, field.product($1.1, Cubature.value(of: exponents, at: $1.0, field)))
      }
      return field.difference(sum, Cubature.moment(exponents, dimension, field))
    }
    let rest = [Int](repeating: 0, count: dimension - 2)
    for a in 0...Cubature.coarseDegree {
      for b in 0...(Cubature.coarseDegree - a) { #expect(error([a, b] + rest) == 0) }
    }
    #expect(error([6, 2] + rest) != 0)
  }

  @Test("Points are unit vectors", arguments: 1...3)
  func unit(dimension: Int) {
    let field = Self.field
    for point in Cubature(dimension: dimension, in: field).points {
      #expect(point.reduce(0) { field.sum($0, field.product($1, $1)) } == 1)
    }
  }

  @Test("The energy rule knows ∫εⁿe^{−kε}dε = n!/kⁿ⁺¹", arguments: [1, 2], [0, 1, 5, 12])
  func factorials(decays: Int, power: Int) throws {
    let field = Self.field
    let nodes = (1...EnergyRule.nodeCount()).map { UInt64($0 * $0 + 3) }
    let whole = try #require(Exponent(0, 1))
    let rule = try #require(EnergyRule(nodes: nodes, decays: decays, exponent: whole, in: field))
    let sum = zip(nodes, rule.weights).reduce(UInt64(0)) {
      field.sum($0, field.product($1.1, field.power($1.0, UInt64(power))))
    }
    var expected: UInt64 = 1
    if power > 0 { for n in 1...power { expected = field.product(expected, UInt64(n)) } }
    #expect(field.product(sum, field.power(UInt64(decays), UInt64(power + 1))) == expected)
    for (check, node) in zip(rule.checks, nodes.suffix(rule.checks.count)) {
      let predicted = zip(nodes, check).reduce(UInt64(0)) {
        field.sum($0, field.product($1.1, field.power($1.0, UInt64(power))))
      }
      #expect(predicted == field.power(node, UInt64(power)))
    }
  }

  @Test(
    "With a fractional power the moments obey Γ(q + 1) = q Γ(q)",
    arguments: [(1, 2), (-1, 2), (3, 4)])
  func recursion(above: Int, below: Int) throws {
    let field = Self.field
    let nodes = (1...EnergyRule.nodeCount()).map { UInt64($0 * $0 + 3) }
    let exponent = try #require(Exponent(above, below))
    let rule = try #require(EnergyRule(nodes: nodes, decays: 2, exponent: exponent, in: field))
    let moments = (0..<4).map { power in
      zip(nodes, rule.weights).reduce(UInt64(0)) {
        field.sum($0, field.product($1.1, field.power($1.0, UInt64(power))))
      }
    }
    for n in 0..<3 {
      let q = field.sum(exponent.residue(in: field), UInt64(n + 1))
      #expect(field.product(2, moments[n + 1]) == field.product(q, moments[n]))
    }
  }
}
