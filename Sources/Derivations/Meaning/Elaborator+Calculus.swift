public import Algebra
import Notation

extension Elaborator {
  /// |**p**|²/ε, 2m for ε = **p**²/2m; 1 where no energy is declared, which ``requireKineticEnergy()`` guards.
  package var momentumSquaredPerEnergy: RationalFunction { momentumSquared ?? RationalFunction(1) }

  /// The derivative of an expression by a variable, atom by atom.
  ///
  /// The energy derivative is taken at fixed directions of all momenta, so ∂_ε **p** = **p**/2ε.
  public mutating func derivative(of expression: RationalFunction, by variable: Variable)
    throws(Refusal) -> RationalFunction
  {
    try checkTime()
    if case .constant(let name) = variable, name == scope.axes?.symbol {
      throw .limit("the dimension of space is a whole number, by which nothing is differentiated")
    }
    var parts: [Symbol: RationalFunction] = [:]
    for symbol in expression.symbols {
      parts[symbol] = try derivative(ofAtom: symbol, by: variable)
    }
    if parts.values.allSatisfy(\.isZero) { return RationalFunction() }
    return expression.applying { parts[$0] ?? RationalFunction() }
  }

  private mutating func derivative(ofAtom symbol: Symbol, by variable: Variable) throws(Refusal)
    -> RationalFunction
  {
    let zero = RationalFunction()
    switch table[symbol] {
    case .constant(let name):
      if variable == .constant(name) { return RationalFunction(1) }
      if case .constant = variable, constantsAreTied, name != "\\pi" {
        throw .limit(
          "whether a constant depends on another is for the premises to say, and they are not solved for it"
        )
      }
      return zero
    case .component, .modulus: return zero
    case .time:
      return variable == .time ? RationalFunction(Fault.derivativeOfTime.isPlanted ? 2 : 1) : zero
    case .coordinate(let name): return variable == .coordinate(name) ? RationalFunction(1) : zero
    case .position(let i): return variable == .position(i) ? RationalFunction(1) : zero
    case .energy: return try energyRate(along: variable)
    case .boundEnergy(let label):
      return variable == .boundEnergy(label) ? RationalFunction(1) : zero
    case .direction(_, let tag):
      if case .momentum(_, let other) = variable, other == tag {
        throw .limit("a derivative by the momentum of a direction")
      }
      return zero
    case .delta(let inside):
      guard try derivative(of: inside, by: variable).isZero else {
        throw .limit("a derivative of a delta function")
      }
      return zero
    case .momentumIntegral(let integral):
      return try derivative(of: integral, by: variable)
    case .momentum(let i, let tag):
      if case .momentum(let j, let other) = variable, other == tag {
        return RationalFunction(i == j ? 1 : 0)
      }
      return try radialRate(RationalFunction(symbol), along: variable)
    case .momentumModulus: return try radialRate(RationalFunction(symbol), along: variable)
    case .function(let jet): return try derivative(of: jet, by: variable)
    case .root(let radicand):
      let rate = try derivative(of: radicand, by: variable)
      if rate.isZero { return zero }
      let twice =
        RationalFunction(symbol) * RationalFunction(Fault.derivativeOfRoot.isPlanted ? 1 : 2)
      return rate * (rationalized(inverseOf: twice) ?? zero)
    case .average(let inside):
      if case .momentum = variable {
        let rate = try energyRate(along: variable)
        return try average(derivative(of: inside, by: .energy)) * rate
      }
      return try average(derivative(of: inside, by: variable))
    case .integral(let inside):
      switch variable {
      case .energy, .momentum: return zero
      default:
        let rate = try derivative(of: inside, by: variable)
        if rate.isZero { return zero }
        return try theory.energyIntegral(&self, Value(rate), 0, SourceRange(0, 0)).entries[0].re
      }
    case .opaque(let name, let argument):
      let rate = try derivative(of: argument, by: variable)
      if rate.isZero { return zero }
      return rate * (try opaqueRate(name, argument, RationalFunction(symbol)))
    }
  }

  /// The average of an expression in the momentum of tag 0.
  private mutating func average(_ inside: RationalFunction) throws(Refusal) -> RationalFunction {
    if inside.isZero { return RationalFunction() }
    return try theory.average(&self, Value(inside), 0, SourceRange(0, 0)).entries[0].re
  }

  /// ∂ε by a variable: 1 by ε, 2ε **p**/|**p**|² by a momentum.
  package mutating func energyRate(along variable: Variable) throws(Refusal) -> RationalFunction {
    switch variable {
    case .energy: return RationalFunction(1)
    case .momentum(let j, let tag):
      try requireKineticEnergy()
      let p = atom(.momentum(j, tag: tag))
      let twice = p * RationalFunction(Fault.gradientOfEnergy.isPlanted ? 1 : 2)
      return twice.quotient(by: momentumSquaredPerEnergy) ?? RationalFunction()
    default: return RationalFunction()
    }
  }

  /// Refuses what needs the energy as a function of the momentum where that is not declared.
  package func requireKineticEnergy() throws(Refusal) {
    guard momentumSquared == nil, scope.has(.energy) else { return }
    throw .limit(
      "the energy is not declared as a function of the momentum, such as $\\epsilon = \\mathbf{p}^2/2m$"
    )
  }

  /// The rate of what is proportional to √ε at fixed direction.
  private mutating func radialRate(_ x: RationalFunction, along variable: Variable)
    throws(Refusal) -> RationalFunction
  {
    if case .energy = variable { try requireKineticEnergy() }
    let rate = try energyRate(along: variable)
    if rate.isZero { return rate }
    let twice = atom(.energy) * RationalFunction(Fault.rateOfMomentum.isPlanted ? 1 : 2)
    return (x * rate).quotient(by: twice) ?? RationalFunction()
  }

  private mutating func derivative(of jet: Jet, by variable: Variable) throws(Refusal)
    -> RationalFunction
  {
    guard let signature = scope.names[jet.name]?.signatures.first else { return RationalFunction() }
    if signature.joinsMomenta || !jet.arguments.isEmpty {
      return try chained(jet, signature, by: variable)
    }
    switch variable {
    case .boundEnergy: return RationalFunction()
    case .time: return signature.time ? raised(jet, variable) : RationalFunction()
    case .position: return signature.position ? raised(jet, variable) : RationalFunction()
    case .coordinate(let name):
      return signature.coordinates.contains(name) ? raised(jet, variable) : RationalFunction()
    case .constant:
      throw .limit("a declared function may depend on a constant it is differentiated by")
    case .energy:
      if signature.direction {
        try requireKineticEnergy()
        var total = RationalFunction()
        for i in 0..<dimension {
          total += atom(.momentum(i, tag: jet.tag)) * raised(jet, .momentum(i, tag: jet.tag))
        }
        let twice = atom(.energy) * RationalFunction(Fault.rateAlongDirection.isPlanted ? 1 : 2)
        return total.quotient(by: twice) ?? RationalFunction()
      }
      guard signature.energy else { return RationalFunction() }
      if let rule = try energyRule(jet) { return rule }
      return raised(jet, .energy)
    case .momentum(_, let tag):
      if signature.direction, tag == jet.tag { return raised(jet, variable) }
      let rate = try energyRate(along: variable)
      return try derivative(of: jet, by: .energy) * rate
    }
  }

  /// The chain rule for a function whose arguments are not as declared: Σ ∂_a f · ∂a.
  private mutating func chained(_ jet: Jet, _ signature: Signature, by variable: Variable)
    throws(Refusal) -> RationalFunction
  {
    var total = RationalFunction()
    if case .position = variable, signature.position { total += raised(jet, variable) }
    if case .momentum(_, let tag) = variable,
      signature.direction && tag == jet.tag || tag == jet.otherTag
    {
      throw .limit(
        "a derivative by the momentum of a function at another energy, or of two momenta")
    }
    var slots: [(Jet.Argument, Variable)] = []
    if signature.time { slots.append((.time, .time)) }
    slots += signature.coordinates.map { (.coordinate($0), .coordinate($0)) }
    if signature.energy { slots.append((.energy, .energy)) }
    if signature.otherEnergy { slots.append((.otherEnergy, .energy)) }
    for (argument, slot) in slots {
      let value = try value(of: argument, in: jet)
      let rate = try derivative(of: value, by: variable)
      if rate.isZero { continue }
      guard !signature.joinsMomenta || slot != .energy else {
        throw .limit("a derivative by the energy of a function of two momenta")
      }
      if slot == .energy, let rule = try energyRule(jet) {
        total += rule * rate
      } else {
        total += Fault.chainRule.isPlanted ? raised(jet, slot) : raised(jet, slot) * rate
      }
    }
    return total
  }

  /// A derivative of what is integrated, where the variable is none of the momenta that it is taken at.
  private mutating func derivative(of integral: MomentumIntegral, by variable: Variable)
    throws(Refusal) -> RationalFunction
  {
    switch variable {
    case .time, .position, .coordinate, .constant:
      return try rebound(derivative(of: integral.integrand, by: variable), like: integral)
    case .energy, .boundEnergy, .momentum:
      guard !depends(integral, on: variable) else {
        throw .limit("a derivative by a momentum of an integral over another")
      }
      return RationalFunction()
    }
  }

  private mutating func raised(_ jet: Jet, _ variable: Variable) -> RationalFunction {
    var next = jet
    next.derivatives.append(variable)
    next.derivatives.sort()
    return atom(.function(next))
  }

  /// ∂_ε of a function that is declared with a differential rule.
  private mutating func energyRule(_ jet: Jet) throws(Refusal) -> RationalFunction? {
    guard let rule = scope.rules[jet.name], case .relation(let left, let sides) = rule.node,
      sides.count == 1
    else { return nil }
    scope.rules[jet.name] = nil
    defer { scope.rules[jet.name] = rule }
    let difference = try residual(left, sides[0].formula)
    var first = jet
    first.derivatives = [.energy]
    first.arguments = [:]
    let unknown = table.symbol(.function(first))
    guard let entry = difference.realScalar else { return nil }
    let parts = entry.numerator.coefficients(in: unknown)
    guard parts.count == 2,
      let solved = RationalFunction(
        Fault.energyRuleSign.isPlanted ? parts[0] : -parts[0], over: parts[1])
    else {
      throw objection(
        "this rule does not give one derivative",
        "write a rule such as $\\epsilon\\,\\partial_\\epsilon\\nu = \\frac12\\nu$", rule.range)
    }
    guard let energy = jet.arguments[.energy] else { return solved }
    return try relocated(solved, Relocation(energies: [0: energy]))
  }

  private mutating func opaqueRate(
    _ name: String, _ argument: RationalFunction, _ itself: RationalFunction
  ) throws(Refusal) -> RationalFunction {
    let one = RationalFunction(1)
    switch name {
    case "\\exp", "\\sinh", "\\cosh", "\\sin", "\\cos":
      let partner = [
        "\\exp": "\\exp", "\\sinh": "\\cosh", "\\cosh": "\\sinh", "\\sin": "\\cos",
        "\\cos": "\\sin",
      ][name]!
      let rate = atom(.opaque(partner, argument))
      return name == "\\cos" ? -rate : rate
    case "\\tan": return one + itself * itself
    case "\\tanh": return one - itself * itself
    case "\\arctan": return (one + argument * argument).reciprocal ?? one
    default: return argument.reciprocal ?? one
    }
  }
}
