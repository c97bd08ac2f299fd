import Algebra
import Notation

/// The search for a model: a point that respects the declared signs and makes every premise zero.
///
/// Constants are drawn, or solved for where a premise ties them; functions are polynomials whose coefficients solve the premises,
/// which are linear in them. Deterministic: the same document finds the same point.
struct ModelSearch {
  var elaborator: Elaborator
  let parts: [RationalFunction]
  let others: [RationalFunction]
  /// The premises in the frame of the texture.
  let framed: [RationalFunction]
  /// How functions are found.
  var manner = Manner.polynomial
  /// Premises that hold for one texture, not split: as written, before they are put into a frame.
  let raw: [RationalFunction]
  var state: UInt64 = 0x5117
  /// Spin vectors that are drawn turn at a rational rate, so that their length is constant.
  var isTurning = false
  /// Functions that decay are drawn without any other dependence: the first thing to try, for integrals of others are long.
  var isSimple = false
  /// Unit vectors after the first vary, too.
  var othersVary = false

  /// A search for a model of `parts`, or of `raw` where the texture is one of the things to find.
  init(
    _ elaborator: Elaborator, parts: [RationalFunction], raw: [RationalFunction],
    others: [RationalFunction]
  ) {
    self.elaborator = elaborator
    self.parts = raw.isEmpty ? parts : raw
    framed = parts
    self.raw = raw
    self.others = others + [elaborator.momentumSquared].compactMap { $0 }
  }

  /// A model in which the premises vanish and what is asked holds; `nil` if the search finds none.
  ///
  /// `accept` is given the elaborator and the model, and answers with the model, its point chosen, or `nil`.
  mutating func find(
    _ accept: (inout Elaborator, Model) throws(Refusal) -> Model?
  ) -> (model: Model, elaborator: Elaborator)? {
    // What was found before the search must be sound; only what a trial came to can be forgotten.
    guard Allowance.current?.shortage == nil else { return nil }
    var textures: [Texture] =
      raw.isEmpty ? [.numbers] : countsGradients ? [.uniform, .varying] : [.uniform]
    let whole = textures
    for (manner, degree) in Manner.order where manner != .free || mayBeFree {
      self.manner = manner
      textures = isEvolving ? [.numbers] : manner == .free ? [whole[0]] : whole
      for attempt in 0..<(manner == .free ? 1 : 4 * textures.count) {
        isTurning = attempt / textures.count % 2 == 1
        isSimple = attempt < textures.count && degree == 1
        othersVary = attempt / textures.count > 1
        Allowance.current?.forgetGrowth()
        var trial = elaborator
        do throws(Refusal) {
          guard
            let model = try draw(degree, textures[attempt % textures.count], &trial)
          else { continue }
          if let accepted = try accept(&trial, model) {
            try trial.checkTime()
            return (accepted, trial)
          }
        } catch {}
        // A trial that grew too large says nothing of the next; time that is used up ends them all.
        Allowance.current?.forgetGrowth()
        if (try? trial.checkTime()) == nil { return nil }
      }
    }
    return nil
  }

  /// Whether gradients are kept to the first order or not counted, as they are in a model.
  private var countsGradients: Bool { elaborator.gradientOrders.allSatisfy { $0 == 1 } }

  // MARK: Drawing

  /// What the unit vector is in a model.
  enum Texture {
    /// Its derivatives at the point are numbers of their own, for the premises hold for any.
    case numbers
    /// (0, 0, 1) everywhere.
    case uniform
    /// (2a, 2b, 1 − a² − b²)/(1 + a² + b²) with a, b linear in its arguments; (λ a, λ b, 1) to first order in λ where no more
    /// of its gradients is kept.
    case varying
  }

  mutating func random(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }

  mutating func number(_ sign: Declaration.Sign?) -> Rational {
    let magnitude = Rational(Integer(random(1...7)), Integer(random(1...3)))
    switch sign {
    case .positive, .nonnegative: return magnitude
    case .negative, .nonpositive: return -magnitude
    default: return random(0...1) == 0 ? magnitude : -magnitude
    }
  }

  /// Every symbol the expressions rest on, those inside averages, integrals and roots included.
  func reach(_ expressions: [RationalFunction], _ elaborator: Elaborator) -> Set<Symbol> {
    var seen: Set<Symbol> = []
    var queue = expressions.flatMap(\.symbols)
    while let symbol = queue.popLast() {
      guard seen.insert(symbol).inserted else { continue }
      switch elaborator.table[symbol] {
      case .average(let inside), .integral(let inside), .root(let inside), .opaque(_, let inside),
        .delta(let inside):
        queue += inside.symbols
      case .momentumIntegral(let integral): queue += integral.integrand.symbols
      case .function(let jet): queue += jet.arguments.values.flatMap(\.symbols)
      default: break
      }
    }
    return seen
  }

  /// The functions that stand under an average or an integral, where the sign of one matters everywhere.
  var namesUnderIntegrals: Set<String> {
    let all = reach(parts + others + framed, elaborator)
    let insides = all.flatMap { symbol -> [RationalFunction] in
      switch elaborator.table[symbol] {
      case .average(let inside), .integral(let inside): [inside]
      case .momentumIntegral(let integral): [integral.integrand]
      default: []
      }
    }
    return Set(
      reach(insides, elaborator).compactMap { symbol in
        if case .function(let jet) = elaborator.table[symbol] { jet.name } else { nil }
      })
  }

  mutating func draw(
    _ degree: Int, _ texture: Texture, _ elaborator: inout Elaborator
  ) throws(Refusal) -> Model? {
    var model = Model()
    let inForce = isEvolving ? framed : parts
    let inPremises = reach(inForce, elaborator)
    let all = inPremises.union(reach(others, elaborator)).sorted()
    let decays = all.contains { symbol in
      switch elaborator.table[symbol] {
      case .integral: true
      case .momentumIntegral(let integral): integral.energies > 0
      default: false
      }
    }
    if let axes = elaborator.scope.axes {
      let number = AdaptedAxes.samples[random(0...(AdaptedAxes.samples.count - 1))]
      model.numbers[elaborator.table.symbol(.constant(axes.symbol))] = RationalFunction(number)
    }
    var vectors: Set<String> = []
    var unknownFunctions: [Jet] = []
    var evolving: [Symbol] = []
    for symbol in all {
      switch elaborator.table[symbol] {
      case .component(let name, _), .modulus(let name):
        if vectors.insert(name).inserted { drawVector(name, &model, &elaborator) }
      case .function(let jet):
        var base = jet.bare
        let known = elaborator.scope.names[jet.name]
        if elaborator.unitVectors.contains(jet.name) {
          if jet.name != elaborator.unitVectors[0], texture == .numbers {
            let kind: Texture = othersVary && countsGradients ? .varying : .uniform
            for (k, component) in self.texture(jet.name, kind, &elaborator).enumerated() {
              base.spin = k
              model.functions[base] = component
            }
          } else if texture == .numbers, isEvolving {
            evolving.append(symbol)
          } else if texture == .numbers {
            if inPremises.contains(symbol), !jet.derivatives.isEmpty { return nil }
            model.numbers[symbol] = RationalFunction(number(nil))
          } else if model.functions[base] == nil {
            for (k, component) in self.texture(jet.name, texture, &elaborator).enumerated() {
              base.spin = k
              model.functions[base] = component
            }
          }
        } else if elaborator.scope.hasRule(jet.name) {
          continue
        } else if known?.signatures.first?.isEmpty ?? true {
          model.numbers[symbol] = RationalFunction(number(known?.sign))
        } else if model.functions[base] == nil, !unknownFunctions.contains(base) {
          unknownFunctions.append(base)
        }
        if decays, elaborator.scope.dependsOnEnergy(jet.name), !elaborator.scope.hasRule(jet.name) {
          model.decaying.insert(jet.name)
        }
      case .constant(let name) where name == elaborator.scope.axes?.symbol: break
      case .constant("\\pi"):
        // What is not zero at a number near π is no identity of algebra, so not zero at π; of sin π and its kin this says nothing.
        let isOpaque = all.contains {
          if case .opaque = elaborator.table[$0] { true } else { false }
        }
        if isOpaque { return nil }
        model.numbers[symbol] = RationalFunction(Rational(Integer(103_993), Integer(33_102)))
      case .constant(let name):
        model.numbers[symbol] = RationalFunction(
          number(elaborator.scope.names[name]?.sign))
      default: break
      }
    }
    guard try tie(&model, &elaborator) else { return nil }
    if elaborator.scope.axes != nil,
      !AdaptedAxes.samples.contains(elaborator.dimension(of: model) ?? 0)
    {
      return nil
    }
    if let scale = elaborator.momentumSquared {
      // The relation |p|² ∝ ε holds in the model with its numbers.
      elaborator.momentumSquaredCache = try elaborator.evaluate(scale, in: model)
    }
    if isEvolving { return try evolve(unknownFunctions, evolving, degree, model, &elaborator) }
    if let direct = try solveSources(unknownFunctions, degree, model, &elaborator) { return direct }
    return try solve(unknownFunctions, degree, model, &elaborator)
  }

  /// The components of a texture: at the origin the first unit vector is (0, 0, 1), and others are (2, 3, 6)/7.
  mutating func texture(_ name: String, _ kind: Texture, _ elaborator: inout Elaborator)
    -> [RationalFunction]
  {
    let isFirst = name == elaborator.unitVectors[0]
    let sevenths = [[3, -6, 2], [6, 2, -3], [2, 3, 6]]
    let axes = (0..<3).map { axis in
      (0..<3).map { k in
        isFirst
          ? RationalFunction(axis == k ? 1 : 0)
          : RationalFunction(Rational(Integer(sevenths[axis][k]), Integer(7)))
      }
    }
    let isUniform = kind == .uniform || !isFirst && !othersVary
    guard !isUniform, let signature = elaborator.scope.names[name]?.signatures.first else {
      return axes[2]
    }
    let isGentle = elaborator.gradientOrder(of: name) != nil
    let one = RationalFunction(1)
    var slopes: [RationalFunction] = []
    for place in 0..<2 {
      var slope = RationalFunction()
      if signature.time {
        slope += elaborator.atom(.time) * RationalFunction(Rational(random(1...3)))
      }
      for coordinate in signature.coordinates {
        slope +=
          elaborator.atom(.coordinate(coordinate)) * RationalFunction(Rational(random(1...3)))
      }
      // A texture of exact length is kept simple: each angle varies along one axis.
      let directions =
        !signature.position
        ? []
        : isGentle ? Array(0..<elaborator.dimension) : [min(place, elaborator.dimension - 1)]
      for i in directions {
        slope += elaborator.atom(.position(i)) * RationalFunction(Rational(random(-3 ... -1)))
      }
      slopes.append(slope)
    }
    let weights: [RationalFunction]
    if isGentle {
      weights = [slopes[0] * elaborator.textureMark, slopes[1] * elaborator.textureMark, one]
    } else {
      let square = slopes[0] * slopes[0] + slopes[1] * slopes[1]
      let scale = (one + square).reciprocal ?? one
      let two = RationalFunction(2)
      weights = [slopes[0] * two * scale, slopes[1] * two * scale, (one - square) * scale]
    }
    return (0..<3).map { k in
      (0..<3).reduce(RationalFunction()) { $0 + weights[$1] * axes[$1][k] }
    }
  }

  /// A vector whose modulus is rational.
  mutating func drawVector(_ name: String, _ model: inout Model, _ elaborator: inout Elaborator) {
    let bases = [
      [[1]], [[3, 4], [5, 12], [4, 3]], [[2, 3, 6], [1, 2, 2], [2, -1, 2], [4, 4, 7]],
    ][(elaborator.scope.axes?.vectors ?? elaborator.dimension) - 1]
    let base = bases[random(0...(bases.count - 1))]
    let mayVanish = elaborator.scope.names[name]?.sign == nil
    let scale = manner == .free && mayVanish ? 0 : number(nil)
    for i in base.indices {
      model.numbers[elaborator.table.symbol(.component(name, i))] = RationalFunction(
        Rational(base[i]) * scale)
    }
  }
}
