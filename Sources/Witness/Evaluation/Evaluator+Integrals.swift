/// A power of e^{−ε} and one of the scale of the declared rules: how a part of an integrand depends on the energy.
private struct Powers: Hashable {
  var decays: Int
  var scales: Int
}

extension Evaluator {
  /// ∫₀^∞ dε: where delta functions sift it, the integrand at their roots; the rest by a rule.
  mutating func energyIntegral(
    _ inner: Expression, primed: Bool, _ context: Context
  ) throws(Obstacle) -> Value {
    // Term by term, of which each has one power of what decays, two momenta take a tenth of the work.
    let terms = cubature.isCoarse ? inner.expanded : []
    if terms.count > 1 || terms.first?.isNegative ?? false {
      var result: Value?
      for term in terms {
        let value = try energyIntegral(term.expression, primed: primed, context)
        let signed = term.isNegative ? value.negated : value
        result = try result?.adding(signed) ?? signed
      }
      if let result { return result }
    }
    guard program.holdsDelta else { return try regularIntegral(inner, primed: primed, context) }
    let (roots, isSifted) = try roots(inner, primed: primed, context)
    var plain = context
    plain.deltas = .off
    var result = isSifted ? nil : try regularIntegral(inner, primed: primed, plain)
    for root in roots {
      var there = at(root, primed: primed, context)
      there.deltas = .off
      let without = try evaluate(inner, there).negated
      there.deltas = .on
      let part = try evaluate(inner, there).adding(without)
      result = try result?.adding(part) ?? part
    }
    guard let result else { throw .beyond("an integral of nothing") }
    return result
  }

  /// The context in which an integral takes its energy at a value.
  private func at(_ energy: Jet, primed: Bool, _ context: Context) -> Context {
    var result = context
    if primed {
      result.primedEnergy = energy
      result.primedSizeIsBound = true
    } else {
      result.energy = energy
    }
    return result
  }

  /// The energies at which the arguments of delta functions vanish, their slope being 1 or −1; and whether there are any and
  /// nothing is left without them.
  private mutating func roots(
    _ inner: Expression, primed: Bool, _ context: Context
  ) throws(Obstacle) -> (roots: [Jet], isSifted: Bool) {
    let outside = deltaArguments
    defer { deltaArguments = outside }
    var generator = Generator(seed: 7, "delta")
    var energies: [Jet] = []
    var samples: [[Jet]] = []
    var isSifted = true
    for _ in 0..<3 {
      let energy = Jet(generator.positive(in: field), in: field)
      var there = at(energy, primed: primed, context)
      there.deltas = .noted
      deltaArguments = []
      let rest = try evaluate(inner, there)
      if !rest.components.allSatisfy(\.isZero) { isSifted = false }
      energies.append(energy)
      samples.append(deltaArguments)
    }
    var roots: [Jet] = []
    guard samples.allSatisfy({ $0.count == samples[0].count }),
      let step = (energies[1] - energies[0]).inverse
    else { throw .beyond("delta functions that come and go with the energy") }
    for (first, (second, third)) in zip(samples[0], zip(samples[1], samples[2])) {
      let slope = (second - first) * step
      guard slope * slope == slope.one,
        third == first + slope * (energies[2] - energies[0])
      else { throw .beyond("a delta function of what is not an energy and a constant") }
      let root = energies[0] - first * slope
      if !roots.contains(where: { $0 == root }) { roots.append(root) }
    }
    return (roots, isSifted && !roots.isEmpty)
  }

  /// δ of a value, as the integral that sifts it asks.
  mutating func delta(_ argument: Expression, _ context: Context) throws(Obstacle) -> Jet {
    switch context.deltas {
    case .refused: throw .beyond("a delta function outside an integral over its energy")
    case .off: return Jet(0, in: field)
    case .noted, .on:
      let value = try evaluate(argument, context)
      guard value.isNumber else { throw .beyond("a delta function of what is no number") }
      if case .noted = context.deltas {
        deltaArguments.append(value.components[0])
        return Jet(0, in: field)
      }
      return Jet(value.components[0].isZero ? 1 : 0, in: field)
    }
  }

  /// The integrand at a few energies, split by its powers of e^{−ε} and of the functions with rules.
  private mutating func regularIntegral(
    _ inner: Expression, primed: Bool, _ context: Context
  ) throws(Obstacle) -> Value {
    let momentum = primed ? context.primed : context.momentum
    guard let inverse = try modulus(momentum).inverse else { throw .vanishingDivisor }
    let direction = momentum.map { $0 * inverse }
    var generator = Generator(seed: 3, "nodes", UInt64(context.marks.count))
    var outer: [UInt64] = []
    for energy in [Coordinate.energy(primed: false), .energy(primed: true)]
    where energy != .energy(primed: primed) {
      outer.append(try components(of: energy, context)[0].base)
    }
    var contexts: [Context] = []
    var nodes: [UInt64] = []
    let degree = cubature.isCoarse ? EnergyRule.coarseDegree : EnergyRule.degree
    for _ in 0..<EnergyRule.nodeCount(degree: degree) {
      let size = Jet(generator.positive(in: field), in: field)
      var node = context
      let there = direction.map { $0 * size }
      if primed {
        node.primed = there
        node.primedEnergy = nil
      } else {
        node.momentum = there
        node.energy = nil
      }
      if primed { node.primedSizeIsBound = true }
      let energy = try energy(at: there, context)
      guard energy == energy.standard, energy.isReal else {
        throw .beyond("an integral over an energy that varies")
      }
      guard energy.base != 0 else { throw .vanishingDivisor }
      node.marks.append(Context.Mark(energy: energy.base, decay: 1, scale: 1, outer: outer))
      nodes.append(energy.base)
      contexts.append(node)
    }
    var powers = try powers(of: inner, contexts[0])
    if powers.isEmpty { powers = try self.powers(of: inner, contexts[1]) }
    if powers.isEmpty { return try evaluate(inner, contexts[0]).scaled(by: Jet(0, in: field)) }
    guard powers.allSatisfy({ $0.decays > 0 }) else {
      throw .beyond("an integral over the energy of what need not decay")
    }
    let samples = try contexts.map { node throws(Obstacle) in try parts(inner, node, powers) }
    var result: Value?
    for (place, power) in powers.enumerated() {
      let part = try integrated(samples.map { $0[place] }, power, nodes)
      result = try result?.adding(part) ?? part
    }
    guard let result else { throw .beyond("an integral of nothing") }
    return result
  }

  /// The powers that are tried.
  private var candidates: [Powers] {
    let scales = program.vocabulary.functions.compactMap(\.homogeneity).map {
      $0.numerator * (program.exponentUnit / $0.denominator)
    }
    let lowest = 2 * min(scales.min() ?? 0, 0)
    let highest = 2 * max(scales.max() ?? 0, 0)
    return (0...3).flatMap { decays in
      (max(lowest, -24)...min(highest, 24)).map { Powers(decays: decays, scales: $0) }
    }
  }

  /// The powers that occur at one energy; none where the integrand vanishes at random marks, for then it does at all.
  private mutating func powers(
    of inner: Expression, _ node: Context
  ) throws(Obstacle) -> [Powers] {
    var generator = Generator(seed: 8, "marks")
    let (decay, scale) = (generator.residue(in: field), generator.residue(in: field))
    let marked = try sample(inner, node, decay, scale)
    if marked.components.allSatisfy(\.isZero) { return [] }
    let one = try single(inner, node, (marked, decay, scale), among: candidates)
    return one.isEmpty ? try support(inner, node, among: candidates) : one
  }

  /// The one power that occurs, if it is one: tried at two pairs of marks, the first of which is given.
  private mutating func single(
    _ inner: Expression, _ node: Context, _ first: (value: Value, decay: UInt64, scale: UInt64),
    among all: [Powers]
  ) throws(Obstacle) -> [Powers] {
    let plain = try sample(inner, node, 1, 1)
    if plain.components.allSatisfy(\.isZero) { return [] }
    var generator = Generator(seed: 6, "marks")
    let marks = (generator.residue(in: field), generator.residue(in: field))
    let second = (try sample(inner, node, marks.0, marks.1), marks.0, marks.1)
    var left = all
    for (marked, decay, scale) in [first, second] {
      left = left.filter {
        let weight = Jet(monomial($0, decay, scale), in: field)
        return plain.scaled(by: weight).components == marked.components
      }
    }
    return left.count == 1 ? left : []
  }

  /// The powers that occur, found at one energy and tried at one more pair of marks.
  private mutating func support(
    _ inner: Expression, _ node: Context, among all: [Powers]
  ) throws(Obstacle) -> [Powers] {
    let parts = try parts(inner, node, all)
    var generator = Generator(seed: 5, "marks")
    let (decay, scale) = (generator.residue(in: field), generator.residue(in: field))
    var expected = try sample(inner, node, decay, scale)
    for (power, part) in zip(all, parts) {
      let weight = monomial(power, decay, scale)
      expected = try expected.adding(part.scaled(by: Jet(field.negative(weight), in: field)))
    }
    guard expected.components.allSatisfy(\.isZero) else {
      throw .beyond("an integrand that is no polynomial in decaying functions")
    }
    return zip(all, parts).filter { !$0.1.components.allSatisfy(\.isZero) }.map(\.0)
  }

  private func monomial(_ power: Powers, _ decay: UInt64, _ scale: UInt64) -> UInt64 {
    let size = field.power(scale, UInt64(power.scales.magnitude))
    return field.product(
      field.power(decay, UInt64(power.decays)), power.scales < 0 ? field.inverse(size) ?? 0 : size)
  }

  private mutating func sample(
    _ inner: Expression, _ node: Context, _ decay: UInt64, _ scale: UInt64
  ) throws(Obstacle) -> Value {
    var marked = node
    marked.marks[marked.marks.count - 1].decay = decay
    marked.marks[marked.marks.count - 1].scale = scale
    return try evaluate(inner, marked)
  }

  /// The coefficient of each power in the integrand at one energy, if no others occur.
  private mutating func parts(
    _ inner: Expression, _ node: Context, _ powers: [Powers]
  ) throws(Obstacle) -> [Value] {
    var generator = Generator(seed: 4, "marks")
    var rows: [[UInt64]] = []
    var samples: [Value] = []
    for place in powers.indices {
      let (decay, scale) = (generator.residue(in: field), generator.residue(in: field))
      let unit = powers.indices.map { $0 == place ? UInt64(1) : 0 }
      rows.append(powers.map { monomial($0, decay, scale) } + unit)
      samples.append(try sample(inner, node, decay, scale))
    }
    var system = LinearSystem(field: field, rows: rows)
    guard system.reduce(width: powers.count).count == powers.count else { throw .vanishingDivisor }
    return try system.rows.map { row throws(Obstacle) in
      try combination(row.dropFirst(powers.count), samples)
    }
  }

  private func combination(
    _ weights: ArraySlice<UInt64>, _ values: [Value]
  ) throws(Obstacle) -> Value {
    var result: Value?
    for (weight, value) in zip(weights, values) {
      let term = value.scaled(by: Jet(weight, in: field))
      result = try result?.adding(term) ?? term
    }
    guard let result else { throw .beyond("an empty sum") }
    return result
  }

  /// The integral of one part from its values at the nodes, after a check that it is a polynomial.
  private func integrated(
    _ values: [Value], _ power: Powers, _ nodes: [UInt64]
  ) throws(Obstacle) -> Value {
    guard let exponent = Exponent(power.scales, program.exponentUnit),
      let rule = EnergyRule(
        nodes: nodes,
        degree: cubature.isCoarse ? EnergyRule.coarseDegree : EnergyRule.degree,
        decays: power.decays, exponent: exponent,
        fraction: program.symbolicExponent == nil ? nil : try residue(of: exponent), in: field)
    else { throw .beyond("an integral over the energy with this power") }
    for (check, value) in zip(rule.checks, values.suffix(rule.checks.count)) {
      let difference = try combination(check[...], values).adding(value.negated)
      guard difference.components.allSatisfy(\.isZero) else {
        throw .beyond("an integrand that is no polynomial in the energy")
      }
    }
    return try combination(rule.weights[...], values)
  }
}
