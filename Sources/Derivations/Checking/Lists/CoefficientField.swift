import Algebra
import Notation

/// What the coefficients of a combination may depend on, and what varies beside them.
///
/// Expressions are polynomials in the atoms that vary. Such a polynomial vanishes identically only if each of its coefficients does,
/// for these atoms take all values: derivatives of what is called any, at a point, and the variables that are not named.
struct CoefficientField {
  /// How an atom enters a combination.
  enum Part {
    /// It varies while the coefficients stay what they are.
    case free
    /// The coefficients may depend on it.
    case fixed
    /// It stays what it is at a point, and the coefficients may not depend on it.
    case held
  }

  /// Whether coefficients are polynomials in what is named, not functions of it: then they depend on no declared function.
  let arePolynomials: Bool
  /// The keys of the variables and constants that are named.
  private(set) var named: Set<String> = []
  /// The keys of the constants that an operator differentiates by: coefficients depend on them only where they are named.
  var differentiated: Set<String> = []
  /// The symbols that stand for what polynomials are in, in the order named.
  private(set) var generators: [(symbol: Symbol, formula: Formula)] = []
  /// Variables that stay at a point, for something not known as a function of them occurs.
  private var heldVariables: Set<Symbol> = []

  /// The field of functions of variables.
  init(functionsOf formulas: [Formula], _ elaborator: Elaborator) throws(Refusal) {
    arePolynomials = false
    for formula in formulas {
      guard let found = elaborator.scope.resolve(formula), found.power == nil,
        let role = elaborator.scope.names[found.key]?.role
      else { throw Self.noVariable(formula, elaborator) }
      switch role {
      case .time, .position, .coordinate, .energy, .constant: named.insert(found.key)
      case .momentum:
        named.insert(found.key)
        if let energy = elaborator.scope.named(.energy)?.key { named.insert(energy) }
      default: throw Self.noVariable(formula, elaborator)
      }
    }
  }

  private static func noVariable(_ formula: Formula, _ elaborator: Elaborator) -> Refusal {
    elaborator.objection(
      "\(formula.latex) is not a variable",
      "coefficients are functions of the time, the position, the momentum, the energy or a declared variable",
      formula.range)
  }

  /// The ring of polynomials in variables, constants, and scalar products of the first unit vector with others.
  init(polynomialsIn formulas: [Formula], _ elaborator: inout Elaborator) throws(Refusal) {
    arePolynomials = true
    for formula in formulas {
      guard let value = try elaborator.value(of: formula).realScalar else {
        throw elaborator.objection(
          "\(formula.latex) is not a real scalar", "coefficients are polynomials in scalars",
          formula.range)
      }
      let framed = try elaborator.framed(value)
      guard framed.symbols.count == 1, let symbol = framed.symbols.first,
        framed == RationalFunction(symbol)
      else { throw Self.noGenerator(formula) }
      switch elaborator.table[symbol] {
      case .time, .coordinate, .energy: break
      case .constant(let key): named.insert(key)
      case .function(let jet)
      where jet.spin == 2 && jet.derivatives.isEmpty && elaborator.scope.isUnit(jet.name): break
      default: throw Self.noGenerator(formula)
      }
      generators.append((symbol, formula))
    }
  }

  private static func noGenerator(_ formula: Formula) -> Refusal {
    .limit(
      "coefficients are read as polynomials in variables, in constants and in scalar products of the unit vector declared first with another, not in $\(formula.latex)$"
    )
  }

  // MARK: Parts

  /// Notes what stays at a point because something in the expressions does.
  mutating func hold(_ symbols: some Sequence<Symbol>, _ elaborator: Elaborator) throws(Refusal) {
    for symbol in symbols where try part(symbol, elaborator) == .held {
      switch elaborator.table[symbol] {
      case .function(let jet):
        for atom in variables(of: jet.name, elaborator) { heldVariables.insert(atom) }
      case .root(let inside), .opaque(_, let inside):
        try hold(inside.symbols, elaborator)
        for inner in inside.symbols {
          if case .function = elaborator.table[inner], try part(inner, elaborator) == .free {
            throw .limit("a root or a function of something that is called any")
          }
          heldVariables.insert(inner)
        }
      default: break
      }
    }
  }

  /// The symbols of the variables in use that a function depends on.
  private func variables(of name: String, _ elaborator: Elaborator) -> [Symbol] {
    guard let signature = elaborator.scope.names[name]?.signatures.first else { return [] }
    return elaborator.table.atoms.indices.map { Symbol($0) }.filter { symbol in
      switch elaborator.table[symbol] {
      case .time: signature.time
      case .position: signature.position
      case .coordinate(let key): signature.coordinates.contains(key)
      case .energy, .momentumModulus: signature.energy || signature.direction
      case .momentum: signature.direction
      default: false
      }
    }
  }

  /// How an atom enters.
  func part(_ symbol: Symbol, _ elaborator: Elaborator) throws(Refusal) -> Part {
    if generators.contains(where: { $0.symbol == symbol }) { return .fixed }
    let part = try freedom(symbol, elaborator)
    return part == .free && heldVariables.contains(symbol) ? .held : part
  }

  private func freedom(_ symbol: Symbol, _ elaborator: Elaborator) throws(Refusal) -> Part {
    let scope = elaborator.scope
    func isNamed(_ role: Scope.Role) -> Bool {
      scope.named(role).map { named.contains($0.key) } ?? false
    }
    switch elaborator.table[symbol] {
    case .constant(let key):
      let varies = scope.names[key]?.isAny == true || differentiated.contains(key)
      return varies && !named.contains(key) ? .free : .fixed
    case .component(let key, _): return scope.names[key]?.isAny == true ? .free : .fixed
    case .modulus(let key):
      if scope.names[key]?.isAny == true {
        throw .limit("the modulus of a vector that is called any")
      }
      return .fixed
    case .time: return isNamed(.time) ? .fixed : .free
    case .position: return isNamed(.position) ? .fixed : .free
    case .coordinate(let key): return named.contains(key) ? .fixed : .free
    case .momentum(_, tag: 0): return isNamed(.momentum) ? .fixed : .free
    case .energy, .momentumModulus: return isNamed(.energy) ? .fixed : .free
    case .momentum: throw .limit("a momentum that an average binds")
    case .function(let jet): return try part(jet, elaborator)
    case .root(let inside), .opaque(_, let inside):
      for inner in inside.symbols where try part(inner, elaborator) != .fixed { return .held }
      return .fixed
    case .average, .integral, .momentumIntegral, .delta, .boundEnergy, .direction:
      throw .limit("averages and integrals in a list are not decided yet")
    }
  }

  private func part(_ jet: Jet, _ elaborator: Elaborator) throws(Refusal) -> Part {
    let scope = elaborator.scope
    guard jet.tag == 0, let declared = scope.names[jet.name] else {
      throw .limit("a function outside the average that binds it")
    }
    guard jet.arguments.isEmpty, jet.otherTag == nil else {
      throw .limit("functions at other arguments in a list are not decided yet")
    }
    let signature = declared.signatures.first ?? Signature()
    if declared.isAny {
      if signature.direction, jet.derivatives.contains(.energy) {
        throw .limit("the derivative by the energy of a function of the momentum")
      }
      if scope.hasRule(jet.name) { throw .limit("a function with a rule that is called any") }
    }
    let isPointwise = !arePolynomials && areNamed(signature, scope)
    if declared.isAny { return isPointwise && !signature.isEmpty ? .fixed : .free }
    return isPointwise ? .fixed : .held
  }

  /// Whether all arguments are named.
  private func areNamed(_ signature: Signature, _ scope: Scope) -> Bool {
    func isNamed(_ role: Scope.Role) -> Bool {
      scope.named(role).map { named.contains($0.key) } ?? false
    }
    return (!signature.time || isNamed(.time)) && (!signature.position || isNamed(.position))
      && (!signature.energy || isNamed(.energy)) && (!signature.direction || isNamed(.momentum))
      && signature.coordinates.allSatisfy(named.contains)
  }
}
