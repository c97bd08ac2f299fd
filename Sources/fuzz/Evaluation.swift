/// A complex number, for matrices.
struct Complex {
  var re: Double
  var im: Double = 0

  static func + (a: Complex, b: Complex) -> Complex { Complex(re: a.re + b.re, im: a.im + b.im) }
  static func * (a: Complex, b: Complex) -> Complex {
    Complex(re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re)
  }
  func scaled(_ factor: Double) -> Complex { Complex(re: re * factor, im: im * factor) }
  var size: Double { max(abs(re), abs(im)) }
}

/// What an expression is at a point, by the definition of everything in it and nothing else: one component for a scalar, three for
/// a vector, four for a matrix. Sums of products of derivatives come from Leibniz's rule, averages from a sum over the sphere.
struct Evaluation {
  var world: World
  /// The largest number met, for the rounding.
  var largest = 1.0

  mutating func value(_ x: Expression, _ d: [Variable] = []) -> [Complex] {
    let result = component(x, d)
    for entry in result { largest = max(largest, entry.size) }
    return result
  }

  private mutating func component(_ x: Expression, _ d: [Variable]) -> [Complex] {
    switch x {
    case .number(let value, let sort):
      let count = sort == .scalar ? 1 : sort == .spinMatrix ? 4 : 3
      return [Complex](repeating: Complex(re: d.isEmpty ? Double(value) : 0), count: count)
    case .name(let name):
      return (world.fields[name] ?? []).map { Complex(re: $0.value(d, at: world.point)) }
    case .sum(let terms):
      return terms.dropFirst().reduce(value(terms[0], d)) { sum, term in
        zip(sum, value(term, d)).map { $0 + $1 }
      }
    case .negative(let inner): return value(inner, d).map { $0.scaled(-1) }
    case .product(let left, let right):
      let isMatrix = left.sort == .spinMatrix && right.sort == .spinMatrix
      return leibniz(left, right, d) { a, b in
        if isMatrix { return Self.product(a, b) }
        return a.count == 1 ? b.map { a[0] * $0 } : a.map { $0 * b[0] }
      }
    case .power(let base, let exponent):
      let rest: Expression = exponent == 2 ? base : .power(base, exponent - 1)
      return leibniz(base, rest, d) { [$0[0] * $1[0]] }
    case .quotient(let top, let bottom): return quotient(top, bottom, d)
    case .dot(let left, let right):
      return leibniz(left, right, d) { a, b in
        [zip(a, b).map { $0 * $1 }.reduce(Complex(re: 0), +)]
      }
    case .cross(let left, let right):
      return leibniz(left, right, d) { a, b in
        (0..<3).map { k in
          let (i, j) = ((k + 1) % 3, (k + 2) % 3)
          return a[i] * b[j] + (a[j] * b[i]).scaled(-1)
        }
      }
    case .timeDerivative(let inner): return value(inner, d + [.time])
    case .gradient(let inner, let byMomentum):
      return (0..<3).map { value(inner, d + [byMomentum ? .momentum($0) : .position($0)])[0] }
    case .along(let direction, let inner):
      var total: [Complex] = []
      for axis in 0..<3 {
        let part = split(d) { own, other, evaluation in
          let a = evaluation.value(direction, own)[axis]
          return evaluation.value(inner, other + [.position(axis)]).map { a * $0 }
        }
        total = total.isEmpty ? part : zip(total, part).map { $0 + $1 }
      }
      return total
    case .poisson(let left, let right):
      var total = Complex(re: 0)
      for axis in 0..<3 {
        for (a, b, sign) in [(left, right, 1.0), (right, left, -1.0)] {
          let part = split(d) { own, other, evaluation in
            [
              evaluation.value(a, own + [.position(axis)])[0]
                * evaluation.value(b, other + [.momentum(axis)])[0]
            ]
          }
          total = total + part[0].scaled(sign)
        }
      }
      return [total]
    case .average(let inner): return average(inner, d)
    case .integral(let terms):
      guard d.isEmpty else { return [Complex(re: 0)] }
      return [Complex(re: terms.reduce(0) { $0 + world.integral($1) })]
    case .pauli(let vector):
      let v = value(vector, d)
      let i = Complex(re: 0, im: 1)
      return [v[2], v[0] + (i * v[1]).scaled(-1), v[0] + i * v[1], v[2].scaled(-1)]
    case .identity(let scalar):
      let s = value(scalar, d)[0]
      return [s, Complex(re: 0), Complex(re: 0), s]
    case .commutator(let left, let right, let sign):
      let ab = leibniz(left, right, d, Self.product)
      let ba = leibniz(right, left, d, Self.product)
      return zip(ab, ba).map { $0 + $1.scaled(Double(sign)) }
    }
  }

  private static func product(_ a: [Complex], _ b: [Complex]) -> [Complex] {
    [
      a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2],
      a[2] * b[1] + a[3] * b[3],
    ]
  }

  /// The sum over all ways to share derivatives between two.
  private mutating func split(
    _ d: [Variable], _ body: ([Variable], [Variable], inout Evaluation) -> [Complex]
  ) -> [Complex] {
    var total: [Complex] = []
    for choice in 0..<(1 << d.count) {
      let own = d.indices.filter { choice >> $0 & 1 == 1 }.map { d[$0] }
      let other = d.indices.filter { choice >> $0 & 1 == 0 }.map { d[$0] }
      let part = body(own, other, &self)
      total = total.isEmpty ? part : zip(total, part).map { $0 + $1 }
    }
    return total
  }

  private mutating func leibniz(
    _ left: Expression, _ right: Expression, _ d: [Variable],
    _ join: ([Complex], [Complex]) -> [Complex]
  ) -> [Complex] {
    split(d) { own, other, evaluation in
      join(evaluation.value(left, own), evaluation.value(right, other))
    }
  }

  /// From top = q·bottom: the derivative of q that is sought is what is left of the derivative of the top.
  private mutating func quotient(
    _ top: Expression, _ bottom: Expression, _ d: [Variable]
  ) -> [Complex] {
    var rest = value(top, d)
    let divisor = value(bottom)[0].re
    for choice in 0..<(1 << d.count) - 1 {
      let own = d.indices.filter { choice >> $0 & 1 == 1 }.map { d[$0] }
      let other = d.indices.filter { choice >> $0 & 1 == 0 }.map { d[$0] }
      let below = value(bottom, other)[0].re
      rest = zip(rest, quotient(top, bottom, own)).map { $0 + $1.scaled(-below) }
    }
    largest = max(largest, 1 / abs(divisor))
    return rest.map { $0.scaled(1 / divisor) }
  }

  /// Over the directions of the momentum: Gauss's rule in the cosine of the polar angle, equal steps in the other angle.
  private mutating func average(_ inner: Expression, _ d: [Variable]) -> [Complex] {
    let point = world.point
    let radius = (point[4] * point[4] + point[5] * point[5] + point[6] * point[6]).squareRoot()
    var total: [Complex] = []
    for (z, weight, cosine, sine) in Sphere.nodes {
      let rim = (1 - z * z).squareRoot()
      world.point.replaceSubrange(4..., with: [rim * cosine, rim * sine, z].map { $0 * radius })
      let part = value(inner, d).map { $0.scaled(weight) }
      total = total.isEmpty ? part : zip(total, part).map { $0 + $1 }
    }
    world.point = point
    return total
  }
}

/// Points and weights on the sphere, exact for polynomials up to degree 23.
enum Sphere {
  static let nodes: [(z: Double, weight: Double, cosine: Double, sine: Double)] = {
    let (n, m) = (12, 24)
    var circle: [(Double, Double)] = [(1, 0)]
    // cos and sin of 15° from the half-angle formulas, the others by turning on.
    let cosine = ((1 + (3.0).squareRoot() / 2) / 2).squareRoot()
    let sine = ((1 - (3.0).squareRoot() / 2) / 2).squareRoot()
    for _ in 1..<m {
      let (x, y) = circle[circle.count - 1]
      circle.append((x * cosine - y * sine, x * sine + y * cosine))
    }
    var result: [(z: Double, weight: Double, cosine: Double, sine: Double)] = []
    for k in 0..<n {
      // Newton's iteration for the roots of P₁₂, from points evenly spread in the angle.
      var z = 1 - 2 * (Double(k) + 0.5) / Double(n)
      z = z * (1.5 - 0.5 * z * z)
      var slope = 1.0
      for _ in 0..<60 {
        var (p, q) = (1.0, 0.0)
        for j in 0..<n { (p, q) = ((Double(2 * j + 1) * z * p - Double(j) * q) / Double(j + 1), p) }
        slope = Double(n) * (z * p - q) / (z * z - 1)
        z -= p / slope
      }
      let weight = 1 / ((1 - z * z) * slope * slope) / Double(m)
      for (x, y) in circle { result.append((z, weight, x, y)) }
    }
    return result
  }()
}
