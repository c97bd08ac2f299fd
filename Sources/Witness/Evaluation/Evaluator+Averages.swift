extension Evaluator {
  /// The isotropic average over the direction of **p**, or of **p**′.
  ///
  /// **p**′ has the size of **p** unless an integral over ε′ gives it its own.
  mutating func average(
    _ inner: Expression, primed: Bool, _ context: Context
  ) throws(Obstacle) -> Value {
    let sized = primed && context.primedSizeIsBound
    let size = try modulus(components(of: .momentum(primed: sized), context))
    var shifted = context
    var result: Value?
    for (direction, weight) in zip(cubature.points, cubature.weights) {
      let momentum = direction.map { Jet($0, in: field) * size }
      if primed { shifted.primed = momentum } else { shifted.momentum = momentum }
      let value = try evaluate(inner, shifted).scaled(by: Jet(weight, in: field))
      result = try result?.adding(value) ?? value
    }
    guard let result else { throw .beyond("an average over no directions") }
    return result
  }
}
