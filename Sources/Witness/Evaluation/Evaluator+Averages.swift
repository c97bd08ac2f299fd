extension Evaluator {
  /// The isotropic average over the direction of **p**, or of **p**′.
  ///
  /// **p**′ has the size of **p** unless an integral over ε′ gives it its own. A sum is averaged term by term, and what
  /// does not read the direction is evaluated once.
  mutating func average(
    _ inner: Expression, primed: Bool, _ context: Context
  ) throws(Obstacle) -> Value {
    let before = reads
    let sized = primed && context.primedSizeIsBound
    let size = try modulus(sized ? context.primed : context.momentum)
    reads = before
    let rule = (cubature.points, cubature.weights)
    let result = try average(inner, by: rule, size, primed: primed, context)
    if let check = cubature.check {
      let other = try average(inner, by: check, size, primed: primed, context)
      guard try result.adding(other.negated).components.allSatisfy(\.isZero) else {
        throw .inexactAverage
      }
    }
    if primed { reads.primed = before.primed } else { reads.momentum = before.momentum }
    return result
  }

  private mutating func average(
    _ inner: Expression, by rule: (points: [[UInt64]], weights: [UInt64]), _ size: Jet,
    primed: Bool, _ context: Context
  ) throws(Obstacle) -> Value {
    let momenta = rule.points.map { direction in direction.map { Jet($0, in: field) * size } }
    return try average(inner, over: momenta, rule.weights, primed: primed, context)
  }

  private mutating func average(
    _ inner: Expression, over momenta: [[Jet]], _ weights: [UInt64], primed: Bool,
    _ context: Context
  ) throws(Obstacle) -> Value {
    if case .sum(let terms) = inner {
      var result: Value?
      for term in terms {
        let value = try average(term.expression, over: momenta, weights, primed: primed, context)
        let signed = term.isNegative ? value.negated : value
        result = try result?.adding(signed) ?? signed
      }
      guard let result else { throw .beyond("an empty sum") }
      return result
    }
    if case .chain(let links) = inner, links.count == 1 {
      return try average(links[0].expression, over: momenta, weights, primed: primed, context)
    }
    var shifted = context
    if !primed { shifted.momentumIsReplaced = false }
    if primed && !context.primedSizeIsBound { shifted.primedEnergy = context.energy }
    var result: Value?
    for (momentum, weight) in zip(momenta, weights) {
      if primed { shifted.primed = momentum } else { shifted.momentum = momentum }
      if result == nil {
        if primed { reads.primed = false } else { reads.momentum = false }
      }
      let value = try evaluate(inner, shifted)
      if result == nil, !(primed ? reads.primed : reads.momentum) { return value }
      let weighted = value.scaled(by: Jet(weight, in: field))
      result = try result?.adding(weighted) ?? weighted
    }
    guard let result else { throw .beyond("an average over no directions") }
    return result
  }
}
