extension Evaluator {
  /// The real or the imaginary part of a component of a declared function, before what it is multiplied by.
  struct Part {
    var value: Jet
    var factor = Factor.energy

    /// What it is multiplied by.
    enum Factor {
      case none
      /// e^{−ε} for each momentum.
      case decay
      /// That of random functions.
      case energy
    }
  }

  /// Where a declared function is asked for: the coefficients of all its arguments.
  struct Place: Hashable {
    var function: Int
    fileprivate private(set) var words: [UInt64] = []

    fileprivate init(_ function: Int, _ coordinates: [Jet]) {
      self.function = function
      words.reserveCapacity(coordinates.count)
      for coordinate in coordinates {
        if coordinate.isPlain {
          words.append(coordinate.base)
        } else {
          // No residue has these bits, so that no other list of coordinates reads the same.
          words.append(.max - UInt64(coordinate.real.count))
          words += coordinate.real
          words.append(.max - UInt64(coordinate.imaginary.count))
          words += coordinate.imaginary
        }
      }
    }
  }

  /// How many coefficients are kept.
  private static let coefficientLimit = 1 << 20

  /// The parts of all components of a declared function, those of complex ones in pairs.
  ///
  /// Under integrals the same places come again and again, those of one momentum at least.
  mutating func parts(
    _ function: Vocabulary.Function, _ index: Int, _ context: Context
  ) throws(Obstacle) -> [Part] {
    let coordinates = try self.coordinates(function.arguments, context)
    let recurs =
      !(function.dependsOnEnergy(primed: true) && function.dependsOnEnergy(primed: false))
      && (!given.isComplete || context.constants.isEmpty && isSteady(function))
    let place = Place(index, recurs ? coordinates : [])
    if recurs, let known = knownParts[place] { return known }
    var result: [Part] = []
    for spatial in Value.indices(dimension, count: function.rank) {
      for spin in 0..<function.spins {
        result.append(try part(function, spatial, spin, false, coordinates, context))
        guard function.isComplex else { continue }
        result.append(try part(function, spatial, spin, true, coordinates, context))
      }
    }
    if recurs {
      let width = 1 << context.level
      coefficientCount += place.words.count + 2 * width * result.count
      if coefficientCount > Self.coefficientLimit {
        knownParts = [:]
        coefficientCount = 0
      }
      knownParts[place] = result
    }
    return result
  }

  /// Whether the values that a counterexample gives a function are polynomials and quotients of them, so that nothing but the
  /// arguments decides them.
  private mutating func isSteady(_ function: Vocabulary.Function) -> Bool {
    if let known = steadiness[function.key] { return known }
    let isSteady = given.functions.allSatisfy { key, value in
      key.function != function.key || value.expression.isRational
    }
    steadiness[function.key] = isSteady
    return isSteady
  }

  /// Parts times what each is multiplied by.
  mutating func scaled(
    _ parts: [Part], _ function: Vocabulary.Function, _ context: Context
  ) throws(Obstacle) -> [Jet] {
    let factor = try energyFactor(function, context)
    var decay = Jet(1, in: field)
    if parts.contains(where: { $0.factor == .decay }) {
      decay = try self.decay(context)
      if function.dependsOnEnergy(primed: true) {
        decay = decay * (try self.decay(context, primed: true))
      }
    }
    return parts.map { part in
      switch part.factor {
      case .none: part.value
      case .energy: factor.map { $0 * part.value } ?? part.value
      case .decay: decay * part.value
      }
    }
  }

  /// One part at its arguments: given, or random.
  mutating func part(
    _ function: Vocabulary.Function, _ spatial: [Int], _ spin: Int, _ imaginary: Bool,
    _ coordinates: [Jet], _ context: Context
  ) throws(Obstacle) -> Part {
    if given.isComplete {
      let key = GivenValues.Component(
        function: function.key, spatial: spatial, spin: spin, imaginary: imaginary)
      if let (expression, decays) = given.functions[key] {
        let value = try evaluate(expression, context)
        guard value.isNumber else {
          throw .beyond("a value of \(function.ink) that is no number")
        }
        return Part(value: value.components[0], factor: decays ? .decay : .none)
      }
      if function.homogeneity == nil { return Part(value: Jet(0, in: field), factor: .none) }
    }
    let code = spatial.reduce(UInt64(spin) * 2 + (imaginary ? 1 : 0)) { $0 * 4 + UInt64($1) + 16 }
    let random = RandomFunction(
      salt: point.salt(of: "function " + function.ink), name: function.key, component: code,
      degree: cubature.isCoarse ? RandomFunction.coarseDegree : RandomFunction.degree)
    let varying = function.homogeneity == nil ? coordinates : []
    let coefficients = coefficients(of: random, varying.count)
    var value = random.value(varying, coefficients, in: field)
    if function.isSymmetric {
      let exchanged = try self.coordinates(try exchanged(function), context)
      value = value + random.value(exchanged, coefficients, in: field)
    }
    if let sign = function.sign, program.holdsRoots {
      // A square is positive in every field.
      value = sign == .negative ? -(value * value) : value * value
    }
    return Part(value: value)
  }

  private mutating func coefficients(of random: RandomFunction, _ count: Int) -> [UInt64] {
    if let known = coefficients[random] { return known }
    let drawn = random.coefficients(count: count, in: field)
    coefficients[random] = drawn
    return drawn
  }

  /// The arguments of a function of two momenta, these exchanged.
  private func exchanged(_ function: Vocabulary.Function) throws(Obstacle) -> [Argument.Place] {
    let result = function.arguments.map { place -> Argument.Place in
      switch place {
      case .coordinate(.momentum(let primed)): .coordinate(.momentum(primed: !primed))
      case .coordinate(.energy(let primed)): .coordinate(.energy(primed: !primed))
      default: place
      }
    }
    guard Set(result) == Set(function.arguments) else {
      throw .beyond("the symmetry of \(function.ink)")
    }
    return result
  }
}

extension Expression {
  /// Made of numbers, names and variables by sums, products, powers and quotients.
  fileprivate var isRational: Bool {
    switch self {
    case .literalZero, .number, .imaginaryUnit, .constant, .spatialConstant, .coordinate: true
    case .sum(let terms): terms.allSatisfy(\.expression.isRational)
    case .chain(let links): links.allSatisfy(\.expression.isRational)
    case .power(let a, let b), .quotient(let a, let b): a.isRational && b.isRational
    case .component(let inner, _): inner.isRational
    default: false
    }
  }
}
