extension Evaluator {
  /// One component of an expression.
  mutating func component(
    _ component: Testimony.Component, of expression: Expression, _ context: Context
  ) throws(Obstacle) -> Jet {
    if let single = try single(component, of: expression, context) { return single }
    return try evaluate(expression, context).component(component)
  }
}

extension Value {
  /// One component: letters in alphabetical order first, then the unnamed index.
  func component(_ component: Testimony.Component) throws(Obstacle) -> Jet {
    if isLiteralZero { return components[0] }
    let letters = labels.compactMap { label in
      if case .named(let letter) = label { letter } else { nil }
    }.sorted()
    let order = letters.map { Label.named($0) } + open.map { Label.open($0) }
    guard order.count == component.spatial.count, let turned = ordered(order) else {
      throw .beyond(
        "a component with \(component.spatial.count) indices of a value with \(labels.count)")
    }
    guard component.spatial.allSatisfy({ (0..<dimension).contains($0) }) else {
      throw .beyond("a component that does not exist")
    }
    let start = zip(turned.strides, component.spatial).reduce(0) { $0 + $1.0 * $1.1 }
    let cell = Value(
      dimension: dimension, isVector: isVector, isMatrix: isMatrix,
      Array(turned.components[start..<(start + block)]))
    let number = try cell.spinComponent(component.spin)
    return component.imaginary ? number.imaginaryPart : number.realPart
  }

  /// Every component there is, real and imaginary; a scalar's has no number for its spin.
  var places: [Testimony.Component] {
    let spins: [Int?] = block == 1 ? [nil] : (0..<block).map { $0 }
    return Self.indices(dimension, count: labels.count).flatMap { spatial in
      spins.flatMap { spin in
        [false, true].map { Testimony.Component(spatial: spatial, spin: spin, imaginary: $0) }
      }
    }
  }

  private func spinComponent(_ spin: Int?) throws(Obstacle) -> Jet {
    switch (isVector, isMatrix, spin) {
    case (false, false, nil), (false, false, 0): return components[0]
    case (false, false, .some(1...3)): return components[0].zero
    case (true, false, .some(let k)) where (0..<3).contains(k): return components[k]
    case (false, true, .some(let k)) where (0..<4).contains(k):
      return projected(on: k).components[0]
    case (true, true, .some(let k)) where (0..<12).contains(k):
      return projected(on: k % 4).components[k / 4]
    default: throw .beyond("a spin component that does not exist")
    }
  }
}
