import Testing

@testable import Witness

@Suite("Complex numbers with derivatives")
struct JetTests {
  static let field = PrimeField.all[0]

  /// A random number of some δ, complex where the last argument says so.
  static func random(_ seed: UInt64, _ levels: Int, complex: Bool = true) -> Jet {
    var generator = Generator(seed: seed)
    func part() -> [UInt64] { (0..<(1 << levels)).map { _ in generator.residue(in: field) } }
    return Jet(real: part(), imaginary: complex ? part() : [], in: field)
  }

  /// Numbers of every length, as many as laws need.
  static let samples = (0..<12).map { random(UInt64($0), $0 % 4, complex: $0 % 3 != 0) }

  @Test("The laws of a commutative ring", arguments: 0..<10)
  func ring(index: Int) {
    let (a, b, c) = (Self.samples[index], Self.samples[index + 1], Self.samples[index + 2])
    #expect(a + b == b + a)
    #expect(a * b == b * a)
    #expect((a * b) * c == a * (b * c))
    #expect(a * (b + c) == a * b + a * c)
    #expect(a - a == a.zero)
    #expect(-a + a == a.zero)
    #expect(a * a.one == a)
  }

  @Test("A product is the naive one of polynomials in the δ", arguments: 0..<10)
  func naiveProduct(index: Int) {
    let (a, b) = (Self.random(UInt64(index), 3, complex: false), Self.random(99, 3, complex: false))
    var naive = [UInt64](repeating: 0, count: 8)
    for i in 0..<8 {
      for j in 0..<8 where i & j == 0 {
        naive[i + j] = Self.field.sum(naive[i + j], Self.field.product(a.real[i], b.real[j]))
      }
    }
    #expect(a * b == Jet(real: naive, in: Self.field))
  }

  @Test("Inverses and roots undo products", arguments: 0..<12)
  func inverses(index: Int) {
    let a = Self.samples[index]
    #expect(a.inverse.map { $0 * a } == a.one)
    let square = a.realPart * a.realPart
    #expect(square.squareRoot.map { $0 * $0 } == square)
  }

  @Test(
    "A number without derivatives reckons as the same number with derivatives that vanish",
    arguments: 0..<12)
  func plain(index: Int) {
    let (a, b) = (Self.samples[index].standard, Self.samples[(index + 5) % 12].standard)
    func long(_ x: Jet) -> Jet {
      Jet(
        real: [x.base, 0, 0, 0], imaginary: x.isReal ? [] : [x.imaginaryBase, 0], in: Self.field)
    }
    #expect(a + b == long(a) + long(b))
    #expect(a - b == long(a) - b)
    #expect(a * b == a * long(b))
    #expect(-a == -long(a))
    #expect(a.inverse == long(a).inverse)
    #expect(a.power(3) == long(a).power(3))
    #expect((a * a).squareRoot == (long(a) * long(a)).squareRoot)
    var (short, other) = (a, long(a))
    short.add(7, times: b)
    other.add(7, times: b)
    #expect(short == other)
    #expect(short == a + b * .integer(7, in: Self.field))
    other = a
    other.add(7, times: long(b))
    #expect(short == other)
    #expect(other.base == short.base && other.imaginaryBase == short.imaginaryBase)
  }

  @Test("δ squares to zero, i to −1, and zero has no inverse")
  func units() {
    let delta = Jet.infinitesimal(2, in: Self.field)
    let i = Jet.imaginaryUnit(in: Self.field)
    #expect(delta * delta == delta.zero)
    #expect(i * i == -i.one)
    #expect((i * i).isReal)
    #expect(delta.inverse == nil)
    #expect(delta.isNilpotent)
  }

  @Test("Coefficients are derivatives: of a power, a quotient, a root")
  func derivatives() {
    let x = Jet(49, in: Self.field)
    let shifted = x + .infinitesimal(0, in: Self.field)
    #expect(shifted.power(5).coefficient(of: 0) == x.power(4) * .integer(5, in: Self.field))
    #expect(shifted.inverse?.coefficient(of: 0) == (x * x).inverse.map { -$0 })
    let fourteen = Jet.integer(14, in: Self.field)
    let slope = shifted.squareRoot?.coefficient(of: 0)
    #expect(slope.map { $0 * fourteen * $0 * fourteen } == x.one)
    #expect(shifted.decay.coefficient(of: 0) == -x.one)
  }

  @Test("A scaled power has the declared logarithmic derivative")
  func homogeneity() throws {
    let shifted = Jet(10, in: Self.field) + .infinitesimal(0, in: Self.field)
    let half = try #require(Exponent(1, 2)).residue(in: Self.field)
    let value = try #require(shifted.scaledPower(half))
    #expect(value.coefficient(of: 0) * .integer(20, in: Self.field) == value.one)
  }

  @Test(
    "Exponents are in lowest terms, with floor and remainder",
    arguments: [
      (1, 2, 0, 1), (-1, 2, -1, 1), (4, 2, 2, 0), (3, -2, -2, 1), (-4, 2, -2, 0),
    ])
  func exponents(above: Int, below: Int, floor: Int, remainder: Int) throws {
    let exponent = try #require(Exponent(above, below))
    #expect(exponent.floor == floor)
    #expect(exponent.remainder == remainder)
    #expect(exponent.denominator > 0)
  }
}
