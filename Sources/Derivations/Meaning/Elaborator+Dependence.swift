package import Algebra

extension Elaborator {
  /// Whether an atom depends on the direction of the momentum of a tag.
  package func depends(_ symbol: Symbol, onDirection tag: Int) -> Bool {
    switch table[symbol] {
    case .momentum(_, let other), .direction(_, let other): return other == tag
    case .function(let jet):
      return jet.otherTag == tag || jet.tag == tag && scope.dependsOnDirection(jet.name)
    case .average(let inside):
      return tag != 0 && inside.symbols.contains { depends($0, onDirection: tag) }
    case .momentumIntegral(let integral):
      return integral.integrand.symbols.contains { depends($0, onDirection: tag) }
    case .root(let inside), .opaque(_, let inside), .delta(let inside):
      return inside.symbols.contains { depends($0, onDirection: tag) }
    default: return false
    }
  }

  /// Whether an atom depends on the energy of a label, 0 for ε.
  package func depends(_ symbol: Symbol, onEnergy label: Int) -> Bool {
    func inside(_ expression: RationalFunction) -> Bool {
      expression.symbols.contains { depends($0, onEnergy: label) }
    }
    switch table[symbol] {
    case .energy, .momentum, .momentumModulus: return label == 0
    case .boundEnergy(let other): return other == label
    case .function(let jet):
      if label == 0, jet.arguments[.energy] == nil, scope.dependsOnEnergy(jet.name) { return true }
      return jet.arguments.values.contains(where: inside)
    case .integral(let integrand): return label != 0 && inside(integrand)
    case .average(let integrand): return inside(integrand)
    case .momentumIntegral(let integral): return inside(integral.integrand)
    case .root(let argument), .opaque(_, let argument), .delta(let argument):
      return inside(argument)
    default: return false
    }
  }

  /// Whether an integral depends on a momentum or an energy that it does not bind.
  func depends(_ integral: MomentumIntegral, on variable: Variable) -> Bool {
    integral.integrand.symbols.contains { symbol in
      switch variable {
      case .energy: depends(symbol, onEnergy: 0)
      case .boundEnergy(let label): depends(symbol, onEnergy: label)
      case .momentum(_, let tag):
        depends(symbol, onEnergy: 0) || depends(symbol, onDirection: tag)
      default: false
      }
    }
  }

  /// Whether an atom couples several momenta.
  package func joinsMomenta(_ symbol: Symbol) -> Bool {
    switch table[symbol] {
    case .momentumIntegral: true
    case .function(let jet): jet.otherTag != nil || jet.arguments[.otherEnergy] != nil
    default: false
    }
  }
}
