/// A polynomial with random coefficients, the same for the same salt and name.
///
/// A sum of fourth powers of random affine forms: cheap in many variables, and its derivatives up to the third are
/// as independent as those of any function.
struct RandomFunction: Hashable, Sendable {
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
    value(coordinates, coefficients(count: coordinates.count, in: field), in: field)
  }

  /// The constant term; then for each form its constant, what each coordinate is multiplied by, and what its power is.
  func coefficients(count: Int, in field: PrimeField) -> [UInt64] {
    var generator = Generator(seed: salt, name, component)
    let length = count == 0 ? 1 : 1 + (3 + count) * (2 + count)
    return (0..<length).map { _ in generator.residue(in: field) }
  }

  /// The value at a point by given coefficients.
  func value(_ coordinates: [Jet], _ coefficients: [UInt64], in field: PrimeField) -> Jet {
    let isPlain = coordinates.allSatisfy(\.isPlain)
    let width = coordinates.count + 2
    var result = Jet(coefficients[0], in: field)
    for start in stride(from: 1, to: coefficients.count, by: width) {
      let scale = coefficients[start + width - 1]
      if isPlain {
        var form = coefficients[start]
        for (place, coordinate) in coordinates.enumerated() {
          form = field.sum(form, field.product(coefficients[start + 1 + place], coordinate.base))
        }
        result.add(scale, times: Jet(field.power(form, UInt64(degree)), in: field))
      } else {
        var form = Jet(coefficients[start], in: field)
        for (place, coordinate) in coordinates.enumerated() {
          form.add(coefficients[start + 1 + place], times: coordinate)
        }
        result.add(scale, times: form.power(degree))
      }
    }
    return result
  }
}
