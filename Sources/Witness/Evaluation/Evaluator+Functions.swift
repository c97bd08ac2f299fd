extension Evaluator {
  /// A declared function with all its components.
  mutating func function(
    _ index: Int, _ labels: [Label], _ context: Context
  ) throws(Obstacle) -> Value {
    let function = program.vocabulary.functions[index]
    if let order = function.gradientOrder {
      return Value(
        dimension: dimension, isVector: true, try unitVector(function, order, context))
    }
    var components: [Jet] = []
    let spins = function.shape == .scalar ? 1 : function.shape == .spinVector ? 3 : 4
    let coordinates = try self.coordinates(function.arguments, context)
    let factor = try energyFactor(function, context)
    for spatial in Value.indices(dimension, count: function.rank) {
      var block: [Jet] = []
      for spin in 0..<spins {
        block.append(try entry(function, spatial, spin, coordinates, factor, context))
      }
      components += function.shape == .spinMatrix ? Self.matrix(block) : block
    }
    let value = Value(
      dimension: dimension, labels: labels, isVector: function.shape == .spinVector,
      isMatrix: function.shape == .spinMatrix, components)
    return try value.summedOverRepeatedLetters()
  }

  /// a + **b**·σ row by row, from a and the three components of **b**.
  private static func matrix(_ block: [Jet]) -> [Jet] {
    let i = Jet.imaginaryUnit(in: block[0].field)
    return [
      block[0] + block[3], block[1] - i * block[2], block[1] + i * block[2], block[0] - block[3],
    ]
  }

  /// One component of a declared function; `nil` where the expression is none or the component does not exist.
  mutating func single(
    _ component: Testimony.Component, of expression: Expression, _ context: Context
  ) throws(Obstacle) -> Jet? {
    guard case .function(let index, let labels, let arguments) = expression else { return nil }
    let function = program.vocabulary.functions[index]
    let opens = labels.allSatisfy { label in if case .open = label { true } else { false } }
    let spins = function.shape == .scalar ? 1 : function.shape == .spinVector ? 3 : 4
    guard function.gradientOrder == nil, opens, component.spatial.count == function.rank,
      component.spatial.allSatisfy({ (0..<dimension).contains($0) }),
      (0..<spins).contains(component.spin ?? 0)
    else { return nil }
    let inner = try bind(arguments, context)
    let value = try entry(
      function, component.spatial, component.spin ?? 0, try coordinates(function.arguments, inner),
      try energyFactor(function, inner), inner)
    return component.imaginary ? value.imaginaryPart : value.realPart
  }

  /// The numbers that arguments are.
  mutating func coordinates(
    _ places: [Argument.Place], _ context: Context
  ) throws(Obstacle) -> [Jet] {
    var result: [Jet] = []
    for place in places {
      switch place {
      case .constant(let ink): result.append(constant(ink, context))
      case .coordinate(let coordinate): result += try components(of: coordinate, context)
      }
    }
    return result
  }

  private mutating func entry(
    _ function: Vocabulary.Function, _ spatial: [Int], _ spin: Int, _ coordinates: [Jet],
    _ factor: Jet?, _ context: Context
  ) throws(Obstacle) -> Jet {
    var result = try part(function, spatial, spin, false, coordinates, factor, context)
    if function.isComplex {
      let imaginary = try part(function, spatial, spin, true, coordinates, factor, context)
      result = result + Jet.imaginaryUnit(in: field) * imaginary
    }
    return result
  }

  private mutating func part(
    _ function: Vocabulary.Function, _ spatial: [Int], _ spin: Int, _ imaginary: Bool,
    _ coordinates: [Jet], _ factor: Jet?, _ context: Context
  ) throws(Obstacle) -> Jet {
    if given.isComplete {
      let key = GivenValues.Component(
        function: function.key, spatial: spatial, spin: spin, imaginary: imaginary)
      if let (expression, decays) = given.functions[key] {
        let value = try evaluate(expression, context)
        guard value.isNumber else {
          throw .beyond("a value of \(function.ink) that is no number")
        }
        guard decays else { return value.components[0] }
        let first = value.components[0] * (try decay(context))
        guard function.dependsOnEnergy(primed: true) else { return first }
        return first * (try decay(context, primed: true))
      }
      if function.homogeneity == nil { return Jet(0, in: field) }
    }
    let code = spatial.reduce(UInt64(spin) * 2 + (imaginary ? 1 : 0)) { $0 * 4 + UInt64($1) + 16 }
    let random = RandomFunction(
      salt: point.salt(of: "function " + function.ink), name: function.key, component: code,
      degree: cubature.isCoarse ? RandomFunction.coarseDegree : RandomFunction.degree)
    let varying = function.homogeneity == nil ? coordinates : []
    var value = random(varying, in: field)
    if function.isSymmetric {
      value = value + random(try self.coordinates(try exchanged(function), context), in: field)
    }
    if let sign = function.sign, program.holdsRoots {
      // A square is positive in every field.
      value = sign == .negative ? -(value * value) : value * value
    }
    return factor.map { $0 * value } ?? value
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

  /// What a function's polynomial is multiplied by: ε³e^{−ε} where it must vanish at both ends of an integral, εˢ where a rule
  /// declares it.
  private mutating func energyFactor(
    _ function: Vocabulary.Function, _ context: Context
  ) throws(Obstacle) -> Jet? {
    if let exponent = function.homogeneity {
      guard function.arguments == [.coordinate(.energy(primed: false))] else {
        throw .beyond("a rule for \(function.ink), which is no function of the energy alone")
      }
      return try homogeneous(exponent, context)
    }
    guard program.integratesEnergy else { return nil }
    var result: Jet?
    for primed in [false, true] where function.dependsOnEnergy(primed: primed) {
      let energy = try components(of: .energy(primed: primed), context)[0]
      let factor = try decay(context, primed: primed) * energy * energy * energy
      result = result.map { $0 * factor } ?? factor
    }
    return result
  }

  /// e^{−ε}.
  mutating func decay(
    _ context: Context, primed: Bool = false
  ) throws(Obstacle) -> Jet {
    let energy = try components(of: .energy(primed: primed), context)[0]
    if energy.base == 0 { return energy.decay }
    return energy.decay * Jet(try residue("decay", energy.base, context) { $0.decay }, in: field)
  }

  /// A constant times εˢ.
  private mutating func homogeneous(
    _ exponent: Exponent, _ context: Context
  ) throws(Obstacle) -> Jet {
    let energy = try components(of: .energy(primed: false), context)[0]
    guard let scaled = energy.scaledPower(try residue(of: exponent)) else {
      throw .vanishingDivisor
    }
    let root = try residue("power", energy.base, context) { $0.scale }
    let count = exponent.numerator * (program.exponentUnit / exponent.denominator)
    let size = field.power(root, UInt64(count.magnitude))
    guard let value = count < 0 ? field.inverse(size) : size else { throw .vanishingDivisor }
    return scaled * Jet(value, in: field)
  }

  /// An exponent as a residue.
  func residue(of exponent: Exponent) throws(Obstacle) -> UInt64 {
    guard let unit = program.symbolicExponent else { return exponent.residue(in: field) }
    var evaluator = self
    let value = try evaluator.evaluate(unit, base)
    guard value.isNumber, value.components[0].isPlain else {
      throw .beyond("an exponent that is no real number")
    }
    return field.product(exponent.residue(in: field), value.components[0].base)
  }

  /// What stands for a transcendental function of an energy: a mark under an integral, a random residue elsewhere.
  private func residue(
    _ name: String, _ energy: UInt64, _ context: Context, _ mark: (Context.Mark) -> UInt64
  ) throws(Obstacle) -> UInt64 {
    if let found = context.marks.last(where: { $0.energy == energy }) { return mark(found) }
    if let last = context.marks.last, !last.outer.contains(energy) {
      throw .beyond("a shifted energy under an integral over the energy")
    }
    return point.residue(name, at: energy)
  }
}

extension Vocabulary.Function {
  /// Whether it depends on the energy of **p**, or of **p**′.
  func dependsOnEnergy(primed: Bool) -> Bool {
    arguments.contains(.coordinate(.energy(primed: primed)))
      || arguments.contains(.coordinate(.momentum(primed: primed)))
  }
}
