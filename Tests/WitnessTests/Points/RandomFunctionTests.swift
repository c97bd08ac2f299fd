import Testing

@testable import Witness

@Suite("Random functions")
struct RandomFunctionTests {
  static let field = PrimeField.all[0]

  @Test(
    "The value at plain coordinates is that at coordinates with derivatives, these aside",
    arguments: 0..<8)
  func plain(count: Int) {
    let function = RandomFunction(salt: 2026, name: "f", component: UInt64(count))
    var generator = Generator(seed: UInt64(count))
    let coordinates = (0..<count).map { _ in Jet(generator.residue(in: Self.field), in: Self.field)
    }
    let shifted = coordinates.enumerated().map { place, coordinate in
      coordinate + .infinitesimal(place % 3, in: Self.field)
    }
    let value = function(coordinates, in: Self.field)
    #expect(value == function(shifted, in: Self.field).standard)
    #expect(count == 0 || value != function(shifted, in: Self.field))
  }

  @Test("Coefficients kept from before give the same value, and other components others")
  func coefficients() {
    let point = (1...3).map { Jet.integer($0, in: Self.field) }
    let function = RandomFunction(salt: 1, name: "f")
    let kept = function.coefficients(count: 3, in: Self.field)
    #expect(function.value(point, kept, in: Self.field) == function(point, in: Self.field))
    let other = RandomFunction(salt: 1, name: "f", component: 1)
    #expect(other(point, in: Self.field) != function(point, in: Self.field))
  }
}
