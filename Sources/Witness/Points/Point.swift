/// A random point of a prime field: a value for whatever a testimony leaves free.
///
/// Every value follows from a salt and a name, so that some can be drawn anew while the others stay.
struct Point: Sendable {
  let field: PrimeField
  let dimension: Int
  let salt: UInt64
  /// The axes on which constant vectors have components, where not on all; **p** has one more.
  let span: Int?
  /// Salts of the names that are drawn anew.
  var salts: [String: UInt64] = [:]

  init(in field: PrimeField, dimension: Int, span: Int? = nil, salt: UInt64) {
    self.field = field
    self.span = span
    self.dimension = dimension
    self.salt = salt ^ field.modulus
  }

  /// The salt that a name's values follow from.
  func salt(of name: String) -> UInt64 { salts[name] ?? salt }

  private func generator(_ name: String) -> Generator { Generator(seed: salt(of: name), name) }

  /// A constant: positive, so that the root of its square is the constant itself; complex where declared so.
  func constant(_ ink: String, isComplex: Bool) -> Jet {
    var generator = generator("constant " + ink)
    if !isComplex { return Jet(generator.positive(in: field), in: field) }
    return Jet(
      real: [generator.residue(in: field)], imaginary: [generator.residue(in: field)], in: field)
  }

  /// Whether a constant of no declared sign is negative.
  func isTurned(_ name: String) -> Bool {
    var generator = generator("sign of " + name)
    return generator.next() & 1 == 1
  }

  /// A constant vector, whose modulus exists.
  func vector(_ ink: String) -> [Jet] {
    vector(size: "modulus " + ink, direction: "vector " + ink, axes: span)
  }

  private func vector(size: String, direction: String, axes: Int?) -> [Jet] {
    var sizes = generator(size)
    var directions = generator(direction)
    let modulus = sizes.positive(in: field)
    let axes = min(axes ?? dimension, dimension)
    let components = Cubature.direction(axes, in: field, &directions).map {
      Jet(field.product($0, modulus), in: field)
    }
    return components + (axes..<dimension).map { _ in Jet(0, in: field) }
  }

  var time: Jet {
    var generator = generator("time")
    return Jet(generator.residue(in: field), in: field)
  }

  var position: [Jet] {
    var generator = generator("position")
    return (0..<dimension).map { _ in Jet(generator.residue(in: field), in: field) }
  }

  func momentum(primed: Bool) -> [Jet] {
    primed
      ? vector(size: "modulus of p'", direction: "direction of p'", axes: nil)
      : vector(size: "modulus of p", direction: "direction of p", axes: span.map { $0 + 1 })
  }

  /// The residue that stands for e^{−ε}, or for a power of ε, at an energy.
  func residue(_ name: String, at energy: UInt64) -> UInt64 {
    var generator = Generator(seed: salt(of: name), name, energy)
    return generator.positive(in: field)
  }
}
