import Notation

extension Evaluator {
  /// The value of a variable.
  mutating func coordinate(
    _ coordinate: Coordinate, _ label: Label?, _ context: Context
  ) throws(Obstacle) -> Value {
    let values = try components(of: coordinate, context)
    guard coordinate.isSpatial else { return scalar(values[0]) }
    return vector(values, label ?? .open(0))
  }

  /// The numbers that a variable is.
  mutating func components(
    of coordinate: Coordinate, _ context: Context
  ) throws(Obstacle) -> [Jet] {
    switch coordinate {
    case .time: return [context.time]
    case .position: return context.position
    case .momentum(primed: true):
      reads.primed = true
      return try scaled(context.primed, to: context.primedEnergy, context)
    case .momentum(primed: false):
      if !context.momentumIsReplaced { reads.momentum = true }
      return try scaled(context.momentum, to: context.energy, context)
    case .direction(let primed):
      if primed {
        reads.primed = true
      } else if !context.momentumIsReplaced {
        reads.momentum = true
      }
      let momentum = primed ? context.primed : context.momentum
      guard let inverse = try modulus(momentum).inverse else { throw .vanishingDivisor }
      return momentum.map { $0 * inverse }
    case .energy(primed: false):
      if let energy = context.energy { return [energy] }
      if !context.momentumIsReplaced { reads.momentum = true }
      return [try energy(at: context.momentum, context)]
    case .energy(primed: true):
      if let energy = context.primedEnergy { return [energy] }
      reads.primed = true
      return [try energy(at: context.primed, context)]
    }
  }

  /// The energy of a momentum.
  mutating func energy(at momentum: [Jet], _ context: Context) throws(Obstacle) -> Jet {
    if context.constants.isEmpty {
      if energyPerSquare == nil { energyPerSquare = try .some(findEnergyPerSquare()) }
      if let known = energyPerSquare, let scale = known {
        return momentum.dropFirst().reduce(momentum[0] * momentum[0]) { $0 + $1 * $1 } * scale
      }
    }
    return try kineticEnergy(at: momentum, context)
  }

  /// What the square of the momentum is multiplied by in the energy, if that is so at three of them.
  private mutating func findEnergyPerSquare() throws(Obstacle) -> Jet? {
    var scale: Jet?
    for round in 0..<3 {
      var generator = Generator(seed: point.salt, "energy", UInt64(round))
      let momentum = (0..<dimension).map { _ in Jet(generator.residue(in: field), in: field) }
      let square = momentum.reduce(Jet(0, in: field)) { $0 + $1 * $1 }
      guard let inverse = square.inverse else { return nil }
      let next = try kineticEnergy(at: momentum, base) * inverse
      if let scale, scale != next { return nil }
      scale = next
    }
    return scale
  }

  /// The energy of a momentum by its formula.
  private mutating func kineticEnergy(
    at momentum: [Jet], _ context: Context
  ) throws(Obstacle) -> Jet {
    var inner = context
    inner.momentum = momentum
    inner.energy = nil
    let value = try evaluate(try program.kinetic.get(), inner)
    guard value.isNumber else { throw .beyond("an energy that is no number") }
    return value.components[0]
  }

  /// A momentum of the same direction whose energy is given; the energy is a multiple of its square.
  private mutating func scaled(
    _ momentum: [Jet], to energy: Jet?, _ context: Context
  ) throws(Obstacle) -> [Jet] {
    guard let energy else { return momentum }
    guard let inverse = try self.energy(at: momentum, context).inverse else {
      throw .vanishingDivisor
    }
    guard let scale = (energy * inverse).squareRoot else { throw .missingRoot }
    return momentum.map { $0 * scale }
  }

  /// The root of the sum of squares.
  func modulus(_ components: [Jet]) throws(Obstacle) -> Jet {
    let square = components.dropFirst().reduce(components[0] * components[0]) { $0 + $1 * $1 }
    guard let root = square.squareRoot else { throw .missingRoot }
    return root
  }

  /// The context in which variables have other values.
  mutating func bind(_ arguments: [Argument], _ context: Context) throws(Obstacle) -> Context {
    var result = context
    for argument in arguments where !argument.isIdle {
      let value = try evaluate(argument.expression, context)
      switch argument.place {
      case .constant(let ink):
        guard value.isNumber else { throw .beyond("an argument that is no number") }
        result.constants[ink] = value.components[0]
      case .coordinate(let coordinate):
        guard value.block == 1, value.labels.count == (coordinate.isSpatial ? 1 : 0) else {
          throw .beyond("an argument of another type")
        }
        switch coordinate {
        case .time: result.time = value.components[0]
        case .position: result.position = value.components
        case .momentum(primed: true):
          result.primed = value.components
          result.primedEnergy = nil
        case .momentum(primed: false):
          result.momentum = value.components
          result.momentumIsReplaced = true
          result.energy = nil
        case .energy(primed: false): result.energy = value.components[0]
        case .direction(primed: false):
          let size = try modulus(context.momentum)
          result.momentum = value.components.map { $0 * size }
          result.momentumIsReplaced = true
        case .energy(primed: true): result.primedEnergy = value.components[0]
        case .direction(primed: true):
          let size = try modulus(context.primed)
          result.primed = value.components.map { $0 * size }
        }
      }
    }
    return result
  }
}

extension Argument {
  /// Whether it leaves the position or the time what it is.
  fileprivate var isIdle: Bool {
    switch (place, expression) {
    case (.coordinate(.time), .coordinate(.time, _)): true
    case (.coordinate(.position), .coordinate(.position, _)): true
    default: false
    }
  }
}
