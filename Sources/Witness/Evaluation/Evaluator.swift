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
  var energyPerSquare: Jet??
  /// Unit vectors at the last places that they were asked for at.
  var unitVectors: [String: [(time: Jet, position: [Jet], value: [Jet])]] = [:]
  /// The coefficients of random functions.
  var coefficients: [RandomFunction: [UInt64]] = [:]
  /// Functions of one momentum at most, at the places that they were asked for at.
  var knownParts: [Place: [Part]] = [:]
  /// How many coefficients these have, at most.
  var coefficientCount = 0
  /// Functions whose given values depend on nothing but their arguments.
  var steadiness: [String: Bool] = [:]
  /// The depth of the evaluation.
  var nesting = 0
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
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Self.nestingLimit else {
      throw .beyond("definitions nested too deeply, or circular")
    }
    let value = try compute(expression, context)
    budget -= value.components.count << (context.level / 2)
    guard budget > 0 else { throw .beyond("more work than is allowed") }
    try checkTime()
    return value
  }

  /// Looks at the clock now and then.
  private mutating func checkTime() throws(Obstacle) {
    looks &+= 1
    if looks == 0 { try SecondPath.checkTime() }
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
}
