import Notation

/// Evaluates expressions at a point.
struct Evaluator {
  static let nestingLimit = 160
  static let levelLimit = 9

  let program: Program
  let point: Point
  let cubature: Cubature
  /// What a counterexample gives.
  let given: GivenValues
  /// The point itself, where nothing is bound.
  let base: Context
  /// What is left of the work that may be done.
  var budget: Int
  /// Whether the directions of **p** and **p**′ have been read.
  var reads = (momentum: false, primed: false)
  /// The arguments of the delta functions met since an integral began to note them.
  var deltaArguments: [Jet] = []
  /// The squares of roots whose sign follows from nothing declared.
  var openRoots: Set<UInt64> = []
  /// Those of them that are taken with the other sign.
  var turnedRoots: Set<UInt64> = []
  /// The energy is this times the square of the momentum, once that is known; `nil` inside if it is not so.
  private var energyPerSquare: Jet??
  /// Unit vectors at the last places that they were asked for at.
  var unitVectors: [String: [(time: Jet, position: [Jet], value: [Jet])]] = [:]
  private var hiddenLevel = 0
  private var looks: UInt8 = 0

  init(
    _ program: Program, at point: Point, given: GivenValues = GivenValues(), cubature: Cubature,
    budget: Int
  ) {
    self.program = program
    self.point = point
    self.given = given
    self.cubature = cubature
    self.budget = budget
    let field = point.field
    base = Context(
      time: given.time.map { Jet($0, in: field) } ?? point.time,
      position: given.position?.map { Jet($0, in: field) } ?? point.position,
      momentum: given.momentum?.map { Jet($0, in: field) } ?? point.momentum(primed: false),
      primed: point.momentum(primed: true), level: program.baseLevel)
  }

  var field: PrimeField { point.field }
  var dimension: Int { point.dimension }

  /// A number that no set of hidden labels has had.
  mutating func freshLevel() -> Int {
    hiddenLevel += 1
    return hiddenLevel
  }

  func scalar(_ jet: Jet) -> Value { Value(dimension: dimension, [jet]) }

  func vector(_ jets: [Jet], _ label: Label) -> Value {
    Value(dimension: dimension, labels: [label], jets)
  }

  /// The value of an expression.
  mutating func evaluate(_ expression: Expression, _ context: Context) throws(Obstacle) -> Value {
    var inner = context
    inner.nesting += 1
    guard inner.nesting <= Self.nestingLimit else {
      throw .beyond("definitions nested too deeply, or circular")
    }
    let value = try compute(expression, inner)
    budget -= value.components.count << (context.level / 2)
    guard budget > 0 else { throw .beyond("more work than is allowed") }
    try checkTime()
    return value
  }

  /// Looks at the clock now and then.
  private mutating func checkTime() throws(Obstacle) {
    looks &+= 1
    guard looks == 0, let deadline = SecondPath.deadline, ContinuousClock.now > deadline else {
      return
    }
    throw .beyond("more time than is allowed; --timeout gives it more")
  }

  private mutating func compute(
    _ expression: Expression, _ context: Context
  ) throws(Obstacle) -> Value {
    switch expression {
    case .literalZero:
      var zero = scalar(Jet(0, in: field))
      zero.isLiteralZero = true
      return zero
    case .number(let above, let below): return scalar(try number(above, below))
    case .imaginaryUnit: return scalar(.imaginaryUnit(in: field))
    case .identity: return scalar(Jet(1, in: field)).timesIdentity()
    case .pauli: return .pauli(dimension: dimension, in: field)
    case .constant(let ink): return scalar(constant(ink, context))
    case .spatialConstant(let ink, let label): return vector(spatialConstant(ink), label)
    case .coordinate(let coordinate, let label):
      return try self.coordinate(coordinate, label, context)
    case .kronecker(let a, let b): return try kronecker(a, b)
    case .function(let index, let labels, let arguments):
      return try function(index, labels, bind(arguments, context))
    case .rule(let index, let slots, let further, let arguments):
      return try rule(index, slots, further, arguments, context)
    case .placeholder(let ink, let further, let arguments):
      return try placeholder(ink, further, arguments, context)
    case .at(let arguments, let inner): return try evaluate(inner, bind(arguments, context))
    case .component(let inner, let component):
      return scalar(try self.component(component, of: inner, context))
    case .delta(let argument): return scalar(try delta(argument, context))
    case .decay: return scalar(try decay(context))
    case .gradientMark: return scalar(try gradientMark())
    case .applied(let next, let operand, let curl):
      return try applied(next, operand, curl: curl, context)
    case .average(let inner, let primed): return try average(inner, primed: primed, context)
    case .energyIntegral(let inner, let primed):
      return try energyIntegral(inner, primed: primed, context)
    case .sum, .chain, .power, .quotient, .root, .modulus, .direction, .commutator, .poisson,
      .trace,
      .part, .opaque:
      return try combine(expression, context)
    }
  }

  private func number(_ above: String, _ below: String) throws(Obstacle) -> Jet {
    if below == "1", let whole = field.residue(decimal: above) { return Jet(whole, in: field) }
    guard let numerator = field.residue(decimal: above),
      let denominator = field.residue(decimal: below)
    else { throw .beyond("the number \(above.prefix(20))/\(below.prefix(20))") }
    guard let inverse = field.inverse(denominator) else { throw .vanishingDivisor }
    return Jet(field.product(numerator, inverse), in: field)
  }

  private func kronecker(_ a: Label, _ b: Label) throws(Obstacle) -> Value {
    let entries = Value.indices(dimension, count: 2).map { Jet($0[0] == $0[1] ? 1 : 0, in: field) }
    return try Value(dimension: dimension, labels: [a, b], entries).summedOverRepeatedLetters()
  }

  func constant(_ ink: String, _ context: Context) -> Jet {
    if let value = context.constants[ink] { return value }
    if let value = given.constants[ink] { return Jet(value, in: field) }
    if let (real, imaginary) = given.complexConstants[ink] {
      return Jet(real: [real], imaginary: [imaginary], in: field)
    }
    return drawn(ink)
  }

  /// A random value of a constant, of the declared sign; where signs matter and none is declared, of either.
  func drawn(_ ink: String) -> Jet {
    let vocabulary = program.vocabulary
    let value = point.constant(ink, isComplex: vocabulary.complexConstants.contains(ink))
    if vocabulary.signs[ink] == .negative { return -value }
    guard program.holdsRoots, vocabulary.unsigned.contains(ink) else { return value }
    return point.isTurned("constant " + ink) ? -value : value
  }

  func spatialConstant(_ ink: String) -> [Jet] {
    let random = point.vector(ink)
    guard let values = given.vectors[ink] else { return random }
    return random.indices.map { values[$0].map { Jet($0, in: field) } ?? random[$0].zero }
  }

  private mutating func coordinate(
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
    for argument in arguments {
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
