extension Evaluator {
  /// (2a, 2b, 1 − a² − b²)/(1 + a² + b²) with random a, b; at the base point a = b = 0 for the first declared one.
  ///
  /// Where gradients are kept to an order, the variables enter times a small parameter whose next power vanishes.
  mutating func unitVector(
    _ function: Vocabulary.Function, _ order: Int, _ context: Context
  ) throws(Obstacle) -> [Jet] {
    // Under averages and integrals over momenta it is asked for again and again at one place.
    guard context.constants.isEmpty else { return try computedVector(function, order, context) }
    let known = unitVectors[function.key]?.first {
      $0.time == context.time && $0.position.elementsEqual(context.position, by: ==)
    }
    if let known { return known.value }
    let value = try computedVector(function, order, context)
    if unitVectors[function.key]?.count ?? 0 > 12 { unitVectors[function.key] = nil }
    unitVectors[function.key, default: []].append((context.time, context.position, value))
    return value
  }

  private mutating func computedVector(
    _ function: Vocabulary.Function, _ order: Int, _ context: Context
  ) throws(Obstacle) -> [Jet] {
    if let known = try givenVector(function, context) { return known }
    let small = smallness(order)
    var displacements: [Jet] = []
    var slopes: [[UInt64?]] = []
    let base = base
    for place in function.arguments {
      let (here, there) = (
        try coordinates([place], context), try coordinates([place], base)
      )
      for index in here.indices {
        displacements.append((here[index] - there[index]) * small)
        slopes.append(
          (0..<2).map { spin in
            given.gradients[
              GivenValues.Gradient(
                function: function.key, spin: spin, variable: place, index: index)]
          })
      }
    }
    let a = plane(function, 0, displacements, slopes)
    let b = plane(function, 1, displacements, slopes)
    let square = a * a + b * b
    let one = square.one
    guard let scale = (one + square).inverse else { throw .vanishingDivisor }
    return [(a + a) * scale, (b + b) * scale, (one - square) * scale]
  }

  /// The parameter that counts gradients kept to an order: 1 where all are kept.
  private func smallness(_ order: Int) -> Jet {
    guard let levels = program.gradientLevels[order] else { return Jet(1, in: field) }
    return levels.reduce(Jet(0, in: field)) { $0 + .infinitesimal($1, in: field) }
  }

  /// The parameter of all unit vectors.
  func gradientMark() throws(Obstacle) -> Jet {
    guard program.gradientLevels.count == 1, let order = program.gradientLevels.keys.first else {
      throw .beyond("gradients of more than one kind")
    }
    return smallness(order)
  }

  /// The components that a counterexample gives; `nil` where it gives none.
  private mutating func givenVector(
    _ function: Vocabulary.Function, _ context: Context
  ) throws(Obstacle) -> [Jet]? {
    let trees = (0..<3).map { spin in
      given.functions[
        GivenValues.Component(function: function.key, spatial: [], spin: spin, imaginary: false)]?
        .expression
    }
    guard trees.contains(where: { $0 != nil }) else { return nil }
    var result: [Jet] = []
    for tree in trees {
      guard let tree else {
        result.append(Jet(0, in: field))
        continue
      }
      let value = try evaluate(tree, context)
      guard value.isNumber else { throw .beyond("a value of \(function.ink) that is no number") }
      result.append(value.components[0])
    }
    return result
  }

  /// One stereographic coordinate.
  private func plane(
    _ function: Vocabulary.Function, _ spin: Int, _ displacements: [Jet], _ slopes: [[UInt64?]]
  ) -> Jet {
    if given.isComplete {
      let half = Jet(field.inverse(2) ?? 0, in: field)
      return zip(displacements, slopes).reduce(half.zero) {
        $0 + $1.0 * half * Jet($1.1[spin] ?? 0, in: field)
      }
    }
    let random = RandomFunction(
      salt: point.salt(of: "function " + function.ink), name: function.key, component: UInt64(spin))
    var value = random(displacements, in: field)
    if let salt = point.salts["slopes " + function.ink] {
      // The derivatives are drawn anew, and the value is kept.
      let other = RandomFunction(salt: salt, name: function.key, component: UInt64(spin))
      let zeros = displacements.map(\.zero)
      value = other(displacements, in: field) - other(zeros, in: field) + random(zeros, in: field)
    }
    guard function.isFrame else { return value }
    return value - random(displacements.map(\.zero), in: field)
  }
}
