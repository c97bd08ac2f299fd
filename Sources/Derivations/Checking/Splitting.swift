import Algebra
import Notation

/// Which structures premises are split over, and by what licence.
struct Licence: Sendable {
  /// Derivatives of an *any* texture are free.
  var texture = false
  /// All dependence on the direction of the momentum is explicit.
  var direction = false
  /// Constant vectors declared *any*.
  var vectors: Set<String> = []
  /// Constants declared *any*.
  var constants: Set<String> = []

  /// The licences in words.
  func list(_ elaborator: Elaborator) -> [String] {
    var result: [String] = []
    if texture, let n = elaborator.unitVectors.first,
      let name = elaborator.scope.names[n]?.name.latex
    {
      result.append(
        "premises are split over $\(name)$ and its derivatives, for they hold for any texture and nothing else depends on position or time"
      )
    }
    if direction {
      result.append(
        "premises are split over the directions of the momentum, on which nothing opaque depends")
    }
    for name in constants.sorted() {
      result.append(
        "premises are split over the powers of $\(elaborator.scope.names[name]?.name.latex ?? name)$, for they hold for any"
      )
    }
    for vector in vectors.sorted() {
      result.append("premises are split over the components of $\(vector)$, for they hold for any")
    }
    return result
  }
}

extension Elaborator {
  /// The licences that these expressions leave.
  func licence(premises: [RationalFunction], claims: [RationalFunction]) -> Licence {
    var licence = Licence()
    var textureIsFree = true
    var directionIsFree = true
    var splitVectors: Set<String> = []
    var heldVectors: Set<String> = []
    let units = Set(unitVectors)
    let coordinates = Set(units.flatMap { scope.names[$0]?.signatures.first?.coordinates ?? [] })
    /// Whether what depends on such arguments can depend on a texture.
    func isPlaced(_ signature: Signature) -> Bool {
      signature.time || signature.position || !coordinates.isDisjoint(with: signature.coordinates)
    }
    /// What stands inside something opaque is not split, nor free of what it depends on.
    func hold(_ symbol: Symbol, momentum: Bool) {
      switch table[symbol] {
      case .component(let name, _), .constant(let name), .modulus(let name):
        heldVectors.insert(name)
      case .function(let jet):
        let signature = scope.names[jet.name]?.signatures.first ?? Signature()
        if units.contains(jet.name) || isPlaced(signature) { textureIsFree = false }
        if momentum, signature.direction { directionIsFree = false }
        hold(jet)
      case .time, .position: textureIsFree = false
      case .coordinate(let key): if coordinates.contains(key) { textureIsFree = false }
      case .momentum: if momentum { directionIsFree = false }
      case .average(let inside), .integral(let inside):
        for inner in inside.symbols { hold(inner, momentum: false) }
      case .momentumIntegral(let integral):
        // What couples momenta depends on directions in ways that are not explicit.
        directionIsFree = false
        for inner in integral.integrand.symbols { hold(inner, momentum: true) }
      case .root(let inside), .opaque(_, let inside):
        for inner in inside.symbols { hold(inner, momentum: momentum) }
      default: break
      }
    }
    func hold(_ jet: Jet) {
      for inner in jet.arguments.values.flatMap(\.symbols) { hold(inner, momentum: true) }
    }
    func visit(_ symbol: Symbol) {
      switch table[symbol] {
      case .function(let jet):
        let signature = scope.names[jet.name]?.signatures.first ?? Signature()
        if !units.contains(jet.name), isPlaced(signature) { textureIsFree = false }
        if signature.direction { directionIsFree = false }
        hold(jet)
      case .time, .position: textureIsFree = false
      case .coordinate(let key): if coordinates.contains(key) { textureIsFree = false }
      case .component(let name, _):
        if isAny(name, but: .licenceOfVectors) { splitVectors.insert(name) }
      case .constant(let name):
        if isAny(name, but: .licenceOfConstants) { splitVectors.insert(name) }
      case .modulus(let name): heldVectors.insert(name)
      case .average, .integral, .momentumIntegral: hold(symbol, momentum: false)
      case .root(let inside), .opaque(_, let inside):
        for inner in inside.symbols { hold(inner, momentum: true) }
      default: break
      }
    }
    for expression in premises + claims { for symbol in expression.symbols { visit(symbol) } }
    for expression in premises {
      for symbol in expression.denominator.symbols {
        if case .momentum = table[symbol] { directionIsFree = false }
        if case .component(let name, _) = table[symbol] { heldVectors.insert(name) }
        if case .constant(let name) = table[symbol] { heldVectors.insert(name) }
        if case .function(let jet) = table[symbol], units.contains(jet.name) {
          textureIsFree = false
        }
      }
    }
    let anyTexture = units.count == 1 && units.allSatisfy { isAny($0, but: .licenceOfTexture) }
    licence.texture =
      anyTexture && textureIsFree && premises.contains { $0.symbols.contains(where: isTextureJet) }
    licence.direction =
      directionIsFree
      && premises.contains {
        $0.symbols.contains { if case .momentum = table[$0] { true } else { false } }
      }
    for name in splitVectors.subtracting(heldVectors) {
      if case .constant? = scope.names[name]?.role {
        licence.constants.insert(name)
      } else {
        licence.vectors.insert(name)
      }
    }
    if licence.texture {
      // A premise that leaves a condition on the texture alone constrains it, and is not for any.
      for expression in premises {
        for (monomial, coefficient) in expression.numerator.split(over: isTextureJet)
        where !monomial.isOne {
          let unknown = coefficient.symbols.contains {
            if case .function = table[$0] { true } else { false }
          }
          if !unknown { licence.texture = false }
        }
      }
    }
    return licence
  }

  /// The name of something declared *any* that an atom belongs to.
  func anyName(_ symbol: Symbol) -> String? {
    let name: String
    switch table[symbol] {
    case .constant(let key), .component(let key, _), .modulus(let key): name = key
    case .function(let jet): name = jet.name
    default: return nil
    }
    return scope.names[name]?.isAny == true ? name : nil
  }

  /// Whether a name is declared *any*.
  private func isAny(_ name: String, but fault: Fault) -> Bool {
    scope.names[name]?.isAny == true || fault.isPlanted
  }

  func isTextureJet(_ symbol: Symbol) -> Bool {
    guard case .function(let jet) = table[symbol] else { return false }
    return unitVectors.contains(jet.name)
  }

  func isSplit(_ symbol: Symbol, _ licence: Licence) -> Bool {
    switch table[symbol] {
    case .function: return licence.texture && isTextureJet(symbol)
    case .momentum: return licence.direction
    case .component(let name, _): return licence.vectors.contains(name)
    case .constant(let name): return licence.constants.contains(name)
    default: return false
    }
  }

  /// A premise's component as the equations its parts give.
  func split(
    _ expression: RationalFunction, _ licence: Licence, premise: Int, place: ComponentPlace,
    derivatives: [Variable]
  ) -> [Part] {
    let divisor = RationalFunction(expression.denominator).reciprocal ?? RationalFunction(1)
    return expression.numerator.split(over: { isSplit($0, licence) }).map { monomial, coefficient in
      Part(
        premise: premise, place: place, derivatives: derivatives, structure: monomial,
        expression: RationalFunction(coefficient) * divisor)
    }
  }
}
