/// Points of the unit sphere of a prime field, with weights whose sums are isotropic averages.
///
/// Exact for polynomials up to ``degree``; in one dimension for every function.
struct Cubature: Sendable {
  static let degree = 8

  let points: [[UInt64]]
  let weights: [UInt64]

  /// The rule for a dimension from 1 to 3.
  init(dimension: Int, in field: PrimeField) {
    guard dimension > 1 else {
      let half = field.power(2, field.modulus - 2)
      points = [[1], [field.negative(1)]]
      weights = [half, half]
      return
    }
    let monomials = Self.monomials(dimension)
    var generator = Generator(seed: 0, "sphere", UInt64(dimension))
    var points: [[UInt64]] = []
    var weights: [UInt64]?
    while weights == nil {
      points = monomials.map { _ in Self.direction(dimension, in: field, &generator) }
      let rows = monomials.map { exponents in
        points.map { Self.value(of: exponents, at: $0, field) }
          + [Self.moment(exponents, dimension, field)]
      }
      weights = LinearSystem(field: field, rows: rows).solution()
    }
    self.points = points
    self.weights = weights ?? []
  }

  /// A random unit vector.
  static func direction(
    _ dimension: Int, in field: PrimeField, _ generator: inout Generator
  ) -> [UInt64] {
    if dimension == 1 { return [generator.next() & 1 == 0 ? 1 : field.negative(1)] }
    while true {
      let plane = (1..<dimension).map { _ in generator.residue(in: field) }
      let square = plane.reduce(0) { field.sum($0, field.product($1, $1)) }
      guard let scale = field.inverse(field.sum(1, square)) else { continue }
      return plane.map { field.product(field.product(2, $0), scale) }
        + [field.product(field.difference(1, square), scale)]
    }
  }

  /// ⟨xᵃ yᵇ zᶜ⟩ = Π (a − 1)!! / d(d + 2)…(d + n − 2) for even exponents of sum n, otherwise 0.
  static func moment(_ exponents: [Int], _ dimension: Int, _ field: PrimeField) -> UInt64 {
    guard exponents.allSatisfy({ $0.isMultiple(of: 2) }) else { return 0 }
    var above: UInt64 = 1
    for exponent in exponents {
      for odd in stride(from: 1, to: exponent, by: 2) { above = field.product(above, UInt64(odd)) }
    }
    var below: UInt64 = 1
    for step in stride(from: 0, to: exponents.reduce(0, +), by: 2) {
      below = field.product(below, UInt64(dimension + step))
    }
    return field.product(above, field.inverse(below) ?? 0)
  }

  /// The product of powers of a point's coordinates.
  static func value(of exponents: [Int], at point: [UInt64], _ field: PrimeField) -> UInt64 {
    zip(exponents, point).reduce(1) { field.product($0, field.power($1.1, UInt64($1.0))) }
  }

  /// A basis of the polynomials on the sphere: the last coordinate at most once.
  private static func monomials(_ dimension: Int) -> [[Int]] {
    var result: [[Int]] = []
    for last in 0...1 {
      for first in 0...(degree - last) {
        if dimension == 2 {
          result.append([first, last])
        } else {
          for second in 0...(degree - last - first) { result.append([first, second, last]) }
        }
      }
    }
    return result
  }
}
