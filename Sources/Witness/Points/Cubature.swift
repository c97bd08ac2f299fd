/// Points of the unit sphere of a prime field, with weights whose sums are isotropic averages.
///
/// Exact for polynomials up to ``degree``; in one dimension for every function. In three dimensions it is the rule of
/// fifty points by Lebedev (1976), turned by a random rotation: its weights are rational, and the roots of 2, 3 and 11
/// exist in the fields in use. What is of a higher degree is told by a rule that is turned in a second way.
struct Cubature: Sendable {
  static let degree = 11
  /// That of the rule for what an objection rests on.
  static let fineDegree = 25
  /// That of the rule for integrals over two momenta, which takes fewer points.
  static let coarseDegree = 5

  let points: [[UInt64]]
  let weights: [UInt64]
  /// Whether it is the rule for integrals over two momenta.
  let isCoarse: Bool
  /// Points and weights that must give the same: what they do not agree on is of a higher degree than the rule is exact to.
  private(set) var check: (points: [[UInt64]], weights: [UInt64])?

  /// How many points a rule takes.
  enum Fineness { case coarse, usual, fine }

  /// Two rules, turned differently: where they give the same, they are exact.
  static func pair(_ fineness: Fineness, dimension: Int, in field: PrimeField) -> [Cubature] {
    (1...2).map { (turn: UInt64) in
      switch fineness {
      case .coarse: Cubature(dimension: dimension, coarse: true, turn: turn, in: field)
      case .usual: Cubature(dimension: dimension, turn: turn, in: field)
      case .fine: Cubature(fine: dimension, turn: turn, in: field)
      }
    }
  }

  /// A rule that refuses what it is not exact for.
  ///
  /// - Parameter nested: whether it is for integrals over two momenta.
  static func careful(
    _ fineness: Fineness, dimension: Int, nested: Bool, in field: PrimeField
  ) -> Cubature {
    let rules = pair(fineness, dimension: dimension, in: field)
    var result = Cubature(points: rules[0].points, weights: rules[0].weights, isCoarse: nested)
    result.check = (rules[1].points, rules[1].weights)
    return result
  }

  private init(points: [[UInt64]], weights: [UInt64], isCoarse: Bool) {
    self.points = points
    self.weights = weights
    self.isCoarse = isCoarse
  }

  /// The rule of ``fineDegree``.
  private init(fine dimension: Int, turn: UInt64, in field: PrimeField) {
    switch dimension {
    case 1: self.init(dimension: 1, in: field)
    case 2:
      let (points, weights) = Self.circle(Self.fineDegree, turn, field)
      self.init(points: points, weights: weights, isCoarse: false)
    default:
      let (points, weights) = Self.circles(Self.fineDegree, turn, field)
      self.init(points: points, weights: weights, isCoarse: false)
    }
  }

  /// The rule for a dimension from 1 to 3, turned at random by the number of its turn.
  init(dimension: Int, coarse: Bool = false, turn: UInt64 = 0, in field: PrimeField) {
    isCoarse = coarse
    switch dimension {
    case 1:
      points = [[1], [field.negative(1)]]
      weights = [UInt64](repeating: Self.ratio(1, 2, field), count: 2)
    case 2: (points, weights) = Self.circle(coarse ? Self.coarseDegree : Self.degree, turn, field)
    default:
      (points, weights) = Self.sphere(
        coarse ? Self.coarseOrbits(field) : Self.orbits(field), turn, field)
    }
  }

  private static func ratio(_ above: UInt64, _ below: UInt64, _ field: PrimeField) -> UInt64 {
    field.product(above, field.inverse(below) ?? 0)
  }

  /// Random points of a circle, as many as there are independent polynomials, and the weights that fit their moments.
  private static func circle(
    _ degree: Int, _ turn: UInt64, _ field: PrimeField
  ) -> ([[UInt64]], [UInt64]) {
    let monomials = (0...degree).map { [$0, 0] } + (0..<degree).map { [$0, 1] }
    var generator = Generator(seed: turn, "circle")
    while true {
      let points = monomials.map { _ in direction(2, in: field, &generator) }
      let rows = monomials.map { exponents in
        points.map { value(of: exponents, at: $0, field) } + [moment(exponents, 2, field)]
      }
      let system = LinearSystem(field: field, rows: rows)
      if system.rank == points.count, let weights = system.solution() { return (points, weights) }
    }
  }

  private typealias Orbit = (seed: [UInt64], square: UInt64, weight: UInt64)

  /// The orbits of (1, 0, 0), (0, 1, 1)/√2, (1, 1, 1)/√3 and (1, 1, 3)/√11 under the group of the cube.
  private static func orbits(_ field: PrimeField) -> [Orbit] {
    [
      ([1, 0, 0], 1, ratio(4, 315, field)), ([0, 1, 1], 2, ratio(64, 2835, field)),
      ([1, 1, 1], 3, ratio(27, 1280, field)), ([1, 1, 3], 11, ratio(14641, 725_760, field)),
    ]
  }

  /// Two of them: fourteen points.
  private static func coarseOrbits(_ field: PrimeField) -> [Orbit] {
    [([1, 0, 0], 1, ratio(1, 15, field)), ([1, 1, 1], 3, ratio(3, 40, field))]
  }

  private static func sphere(
    _ orbits: [Orbit], _ turn: UInt64, _ field: PrimeField
  ) -> ([[UInt64]], [UInt64]) {
    let rotation = rotation(turn, field)
    var points: [[UInt64]] = []
    var weights: [UInt64] = []
    for orbit in orbits {
      let scale = field.squareRoot(ratio(1, orbit.square, field)) ?? 0
      var images: Set<[UInt64]> = []
      for turn in 0..<3 {
        let turned = (0..<3).map { field.product(orbit.seed[($0 + turn) % 3], scale) }
        for signs in 0..<8 {
          images.insert(
            (0..<3).map { signs >> $0 & 1 == 0 ? turned[$0] : field.negative(turned[$0]) })
        }
      }
      points += images.map { image in rotation.map { dot($0, image, field) } }
      weights += [UInt64](repeating: orbit.weight, count: images.count)
    }
    return (points, weights)
  }

  /// Circles of a sphere at random heights, each with the rule for a circle, weighted so that ∫zᵏdz/2 is right; turned.
  private static func circles(
    _ degree: Int, _ turn: UInt64, _ field: PrimeField
  ) -> ([[UInt64]], [UInt64]) {
    var generator = Generator(seed: turn, "circles")
    let rotation = rotation(turn, field)
    let (around, shares) = circle(degree, turn, field)
    var rims: [[UInt64]] = []
    while rims.count <= degree {
      let (x, z) = (generator.residue(in: field), generator.residue(in: field))
      let square = field.difference(1, field.sum(field.product(x, x), field.product(z, z)))
      guard let y = field.squareRoot(square), !rims.contains(where: { $0[2] == z }) else {
        continue
      }
      rims.append([x, y, z])
    }
    let rows = (0...degree).map { power in
      rims.map { field.power($0[2], UInt64(power)) } + [moment([0, 0, power], 3, field)]
    }
    let heights = LinearSystem(field: field, rows: rows).solution() ?? []
    var points: [[UInt64]] = []
    var weights: [UInt64] = []
    for (rim, height) in zip(rims, heights) {
      for (turned, share) in zip(around, shares) {
        let x = field.difference(
          field.product(turned[0], rim[0]), field.product(turned[1], rim[1]))
        let y = field.sum(field.product(turned[1], rim[0]), field.product(turned[0], rim[1]))
        points.append(rotation.map { dot($0, [x, y, rim[2]], field) })
        weights.append(field.product(height, share))
      }
    }
    return (points, weights)
  }

  private static func dot(_ a: [UInt64], _ b: [UInt64], _ field: PrimeField) -> UInt64 {
    zip(a, b).reduce(0) { field.sum($0, field.product($1.0, $1.1)) }
  }

  /// A random rotation: the product of two reflections.
  private static func rotation(_ turn: UInt64, _ field: PrimeField) -> [[UInt64]] {
    var generator = Generator(seed: turn, "rotation")
    let mirrors = (0..<2).map { _ in direction(3, in: field, &generator) }
    return (0..<3).map { row in
      mirrors.reduce((0..<3).map { $0 == row ? 1 : 0 }) { vector, mirror in
        let twice = field.product(2, dot(vector, mirror, field))
        return zip(vector, mirror).map { field.difference($0, field.product(twice, $1)) }
      }
    }
  }

  /// A random unit vector.
  static func direction(
    _ dimension: Int, in field: PrimeField, _ generator: inout Generator
  ) -> [UInt64] {
    if dimension == 1 { return [generator.next() & 1 == 0 ? 1 : field.negative(1)] }
    while true {
      let plane = (1..<dimension).map { _ in generator.residue(in: field) }
      let square = dot(plane, plane, field)
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
    return ratio(above, below, field)
  }

  /// The product of powers of a point's coordinates.
  static func value(of exponents: [Int], at point: [UInt64], _ field: PrimeField) -> UInt64 {
    zip(exponents, point).reduce(1) { field.product($0, field.power($1.1, UInt64($1.0))) }
  }
}
