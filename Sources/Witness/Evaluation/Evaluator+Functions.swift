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
    let parts = try parts(function, index, context)
    var components = try scaled(parts, function, context)
    if function.isComplex {
      let i = Jet.imaginaryUnit(in: field)
      components = stride(from: 0, to: components.count, by: 2).map {
        components[$0] + i * components[$0 + 1]
      }
    }
    if function.shape == .spinMatrix {
      components = stride(from: 0, to: components.count, by: 4).flatMap {
        Self.matrix(components, at: $0)
      }
    }
    let value = Value(
      dimension: dimension, labels: labels, isVector: function.shape == .spinVector,
      isMatrix: function.shape == .spinMatrix, components)
    return try value.summedOverRepeatedLetters()
  }

  /// a + **b**·σ row by row, from a and the three components of **b**.
  private static func matrix(_ all: [Jet], at place: Int) -> [Jet] {
    let (a, x, y, z) = (all[place], all[place + 1], all[place + 2], all[place + 3])
    let turned = Jet.imaginaryUnit(in: a.field) * y
    return [a + z, x - turned, x + turned, a - z]
  }

  /// One component of a declared function; `nil` where the expression is none or the component does not exist.
  mutating func single(
    _ component: Testimony.Component, of expression: Expression, _ context: Context
  ) throws(Obstacle) -> Jet? {
    guard case .function(let index, let labels, let arguments) = expression else { return nil }
    let function = program.vocabulary.functions[index]
    let opens = labels.allSatisfy { label in if case .open = label { true } else { false } }
    guard function.gradientOrder == nil, opens, component.spatial.count == function.rank,
      component.spatial.allSatisfy({ (0..<dimension).contains($0) }),
      (0..<function.spins).contains(component.spin ?? 0)
    else { return nil }
    guard !component.imaginary || function.isComplex else { return Jet(0, in: field) }
    let inner = try bind(arguments, context)
    let part = try part(
      function, component.spatial, component.spin ?? 0, component.imaginary,
      try coordinates(function.arguments, inner), inner)
    return try scaled([part], function, inner)[0]
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

  /// What a function's polynomial is multiplied by: ε³e^{−ε} where it must vanish at both ends of an integral, εˢ where a rule
  /// declares it.
  mutating func energyFactor(
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
  /// The number of its components with the same spatial indices.
  var spins: Int {
    switch shape {
    case .scalar: 1
    case .spinVector: 3
    case .spinMatrix: 4
    }
  }

  /// Whether it depends on the energy of **p**, or of **p**′.
  func dependsOnEnergy(primed: Bool) -> Bool {
    arguments.contains(.coordinate(.energy(primed: primed)))
      || arguments.contains(.coordinate(.momentum(primed: primed)))
  }
}
