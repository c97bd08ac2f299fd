/// A polynomial with random coefficients, the same for the same salt and name.
///
/// A sum of fourth powers of random affine forms: cheap in many variables, and its derivatives up to the third are
/// as independent as those of any function.
struct RandomFunction: Sendable {
  static let degree = 4
  /// The degree under integrals over two momenta.
  static let coarseDegree = 2

  let salt: UInt64
  let name: String
  /// Which component of the function it is.
  var component: UInt64 = 0
  var degree = Self.degree

  /// The value at a point.
  func callAsFunction(_ coordinates: [Jet], in field: PrimeField) -> Jet {
    var generator = Generator(seed: salt, name, component)
    var result = Jet(generator.residue(in: field), in: field)
    if coordinates.isEmpty { return result }
    for _ in 0..<(3 + coordinates.count) {
      var form = Jet(generator.residue(in: field), in: field)
      for coordinate in coordinates {
        form.add(generator.residue(in: field), times: coordinate)
      }
      result.add(generator.residue(in: field), times: form.power(degree))
    }
    return result
  }
}
