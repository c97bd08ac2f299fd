/// A list at random points of one field.
struct ListTrial {
  let examination: ListExamination
  let cubature: Cubature
  let field: PrimeField
  let seed: UInt64

  /// The members, what coefficients are polynomials in, and the image, at one point.
  struct Sample {
    var members: [Value]
    var over: [Jet]
    var image: Value?
  }

  var program: Program { examination.program }

  /// A point of its own for each number.
  func point(_ number: Int) -> Point {
    Point(
      in: field, dimension: program.vocabulary.dimension,
      salt: seed &+ UInt64(number) &* 0x7f4a_7c15_0000_0001)
  }

  /// A point with what may vary drawn anew; of textures the derivatives alone, if the values are to stay.
  func redrawn(_ point: Point, _ round: Int, keepingValues: Bool) -> Point {
    var point = point
    let salt = point.salt &+ UInt64(round + 1) &* 0xd6e8_feb8_6659_fd93
    if keepingValues {
      for ink in examination.textures { point.salts["slopes " + ink] = salt }
    } else {
      for name in examination.free { point.salts[name] = salt }
    }
    return point
  }

  func evaluator(_ point: Point) -> Evaluator {
    Evaluator(program, at: point, cubature: cubature, budget: SecondPath.budget)
  }

  func sample(_ point: Point) throws(Obstacle) -> Sample {
    var evaluator = evaluator(point)
    var sample = Sample(members: [], over: [], image: nil)
    for member in examination.members {
      sample.members.append(try evaluator.evaluate(member, evaluator.base))
    }
    if let image = examination.image {
      sample.image = try evaluator.evaluate(image, evaluator.base)
      for expression in examination.over {
        let value = try evaluator.evaluate(expression, evaluator.base)
        guard value.isNumber else { throw .beyond("coefficients in what is no number") }
        sample.over.append(value.components[0])
      }
    }
    return sample
  }

  /// The residues of a value for some values of its indices: every component of spin, real and imaginary, every power of δ.
  func residues(
    _ value: Value, _ spatial: [Int], like shape: (isVector: Bool, isMatrix: Bool)
  ) throws(Obstacle) -> [UInt64] {
    let spins: [Int?] =
      shape.isVector && shape.isMatrix
      ? [] : shape.isVector ? [0, 1, 2] : shape.isMatrix ? [0, 1, 2, 3] : [nil]
    guard !spins.isEmpty else { throw .beyond("a list of vectors of matrices") }
    let width = 1 << program.baseLevel
    var result: [UInt64] = []
    for spin in spins {
      for imaginary in [false, true] {
        let number = try value.component(
          Testimony.Component(spatial: spatial, spin: spin, imaginary: imaginary))
        result += (0..<width).map { $0 < number.real.count ? number.real[$0] : 0 }
      }
    }
    return result
  }

  func shape(_ values: [Value]) -> (isVector: Bool, isMatrix: Bool) {
    (values.contains(where: \.isVector), values.contains(where: \.isMatrix))
  }

  /// The values of the open indices of a value.
  func assignments(_ value: Value) -> [[Int]] {
    value.isLiteralZero
      ? [[]] : Value.indices(program.vocabulary.dimension, count: value.labels.count)
  }

  func residue(_ number: (String, String)) throws(Obstacle) -> UInt64 {
    guard let above = field.residue(decimal: number.0),
      let below = field.residue(decimal: number.1),
      let inverse = field.inverse(below)
    else { throw .beyond("the number \(number.0.prefix(20))/\(number.1.prefix(20))") }
    return field.product(above, inverse)
  }

  /// A polynomial's value, by Horner's rule.
  func value(_ polynomial: [UInt64], at x: Jet) -> Jet {
    polynomial.reversed().reduce(x.zero) { $0 * x + Jet($1, in: field) }
  }

  /// Points drawn until as many as asked can be evaluated.
  func samples(
    _ count: Int, _ draw: (Int) -> Point?
  ) throws(Obstacle) -> [Sample] {
    var result: [Sample] = []
    var round = 0
    while result.count < count {
      round += 1
      guard round <= SecondPath.attempts else {
        throw .beyond("too few points at which the list has values")
      }
      guard let point = draw(round) else { continue }
      do throws(Obstacle) {
        result.append(try sample(point))
      } catch {
        if case .beyond = error { throw error }
      }
    }
    return result
  }
}
