public import Algebra

/// Values at which premises can be tried: numbers for constants, polynomials for functions.
///
/// Derivatives, averages and integrals are computed from them, never chosen.
public struct Model: Sendable {
  /// Numbers for constants, components of constant vectors, functions without arguments, opaque atoms, and for derivatives of a
  /// texture at the point where it is (0, 0, 1).
  public internal(set) var numbers: [Symbol: RationalFunction] = [:]
  /// Polynomials in the coordinates for the components of functions; times e^{−ε} where they decay.
  public internal(set) var functions: [Jet: RationalFunction] = [:]
  /// The functions that are multiplied by e^{−ε}.
  public internal(set) var decaying: Set<String> = []
  /// The premises hold at the point only: the functions are the beginning of a power series in the time, or in the one variable
  /// there is, whose further terms the premises give (Cauchy and Kovalevskaya).
  public internal(set) var isLocal = false
  /// Numbers for the coordinates, once a point is chosen.
  public internal(set) var point: [Symbol: RationalFunction] = [:]
}

extension Model {
  /// Whether the texture varies, to first order in λ.
  func isGentle(_ elaborator: Elaborator) -> Bool {
    var elaborator = elaborator
    let mark = elaborator.textureMark
    return functions.values.contains { value in mark.symbols.allSatisfy { value.contains($0) } }
  }
}

extension Elaborator {
  /// λ, the size of the gradients of a texture in a model, of which only the first power is kept.
  var textureMark: RationalFunction {
    mutating get { atom(.constant("\\lambda\u{2099}")) }
  }

  /// Without the powers of λ beyond the first.
  mutating func gentle(_ expression: RationalFunction) -> RationalFunction {
    let mark = textureMark.symbols[0]
    guard expression.numerator.contains(mark), !expression.denominator.contains(mark) else {
      return expression
    }
    let kept = expression.numerator.terms.filter { $0.monomial.exponent(of: mark) <= 1 }
    return RationalFunction(Polynomial(terms: kept))
      * (RationalFunction(expression.denominator).reciprocal ?? RationalFunction(1))
  }

  /// An expression at a point, the insides of roots and opaque functions too.
  mutating func put(_ point: [Symbol: RationalFunction], into expression: RationalFunction)
    throws(Refusal) -> RationalFunction?
  {
    var values: [Symbol: RationalFunction] = [:]
    let isShifted = expression.symbols.contains { symbol in
      if case .function(let jet) = table[symbol] { return jet.arguments[.energy] != nil }
      return false
    }
    for symbol in expression.symbols {
      if let value = point[symbol] {
        values[symbol] = value
        continue
      }
      switch table[symbol] {
      case .root(let radicand):
        guard let inside = try put(point, into: radicand) else { return nil }
        if let number = inside.constantValue, number.signum < 0 { return nil }
        values[symbol] =
          inside.constantValue?.exactRoot.map { RationalFunction($0) } ?? atom(.root(inside))
      case .opaque(let name, let argument):
        guard let inside = try put(point, into: argument) else { return nil }
        values[symbol] = atom(.opaque(name, inside))
      case .function(var jet) where isShifted && scope.hasRule(jet.name) && jet == jet.bare:
        // Beside its values at other energies, this one is at a number, too.
        guard let energy = point[table.symbol(.energy)] else { continue }
        jet.arguments[.energy] = energy
        values[symbol] = atom(.function(jet))
      case .function(var jet) where !jet.arguments.isEmpty:
        for (argument, value) in jet.arguments {
          guard let inside = try put(point, into: value) else { return nil }
          jet.arguments[argument] = inside
        }
        values[symbol] = atom(.function(jet))
      default: break
      }
    }
    return expression.substituting(values).map { reduced($0) }
  }

  /// An expression in a model: a rational function of the coordinates. `nil` where it has no value there.
  mutating func evaluate(_ expression: RationalFunction, in model: Model) throws(Refusal)
    -> RationalFunction?
  {
    try checkTime()
    var values: [Symbol: RationalFunction] = [:]
    for symbol in expression.symbols {
      guard let value = try evaluate(symbol, in: model) else { return nil }
      values[symbol] = value
    }
    guard let result = expression.substituting(values) else { return nil }
    return reduced(result)
  }

  private mutating func evaluate(_ symbol: Symbol, in model: Model) throws(Refusal)
    -> RationalFunction?
  {
    if let number = model.numbers[symbol] { return number }
    switch table[symbol] {
    case .time, .position, .coordinate, .momentum, .energy, .momentumModulus, .boundEnergy,
      .direction:
      return RationalFunction(symbol)
    case .delta: return nil
    case .momentumIntegral(let integral): return try evaluate(integral, in: model)
    case .constant, .component: return RationalFunction(symbol)
    case .modulus(let name):
      var sum = RationalFunction()
      for i in 0..<(scope.axes?.vectors ?? dimension) {
        let c = atom(.component(name, i))
        let value = c.symbols.first.flatMap { model.numbers[$0] } ?? c
        sum += value * value
      }
      guard let number = sum.constantValue?.exactRoot else { return atom(.root(sum)) }
      return RationalFunction(number)
    case .root(let radicand):
      guard let inside = try evaluate(radicand, in: model) else { return nil }
      guard let number = inside.constantValue else { return atom(.root(inside)) }
      if number.signum < 0 { return nil }
      return number.exactRoot.map { RationalFunction($0) } ?? atom(.root(inside))
    case .opaque(let name, let argument):
      guard let inside = try evaluate(argument, in: model) else { return nil }
      return atom(.opaque(name, inside))
    case .average(let inside):
      guard let value = try evaluate(inside, in: model) else { return nil }
      return try theory.average(&self, Value(value), 0, .init(0, 0)).entries[0].re
    case .integral(let inside):
      guard let value = try evaluate(inside, in: model) else { return nil }
      return energyMoment(value, in: model)
    case .function(let jet): return try evaluate(jet, in: model)
    }
  }

  private mutating func evaluate(_ jet: Jet, in model: Model) throws(Refusal) -> RationalFunction? {
    var change = Relocation()
    if jet.tag != 0 { change.tags[0] = jet.tag }
    change.tags[Self.second] = jet.otherTag
    for (argument, value) in jet.arguments {
      guard let value = try evaluate(value, in: model) else { return nil }
      switch argument {
      case .energy: change.energies[0] = value
      case .otherEnergy: change.energies[Self.second] = value
      default: change.arguments[argument] = value
      }
    }
    guard var value = model.functions[jet.bare] else {
      var there = Jet(
        name: jet.name, spatial: jet.spatial, spin: jet.spin, imaginary: jet.imaginary)
      there.derivatives = jet.derivatives
      return try relocated(atom(.function(there)), change)
    }
    let decays = model.decaying.contains(jet.name)
    for variable in jet.derivatives {
      switch variable {
      case .energy:
        let rate = value.derivative(by: table.symbol(.energy))
        value = decays ? rate - value : rate
      case .momentum(let i, _):
        let momentum = table.symbol(.momentum(i, tag: 0))
        let rate = try energyRate(along: .momentum(i, tag: 0))
        var radial = value.derivative(by: table.symbol(.energy))
        if decays { radial -= value }
        value = value.derivative(by: momentum) + radial * rate
      case .position(let i): value = value.derivative(by: table.symbol(.position(i)))
      case .time: value = value.derivative(by: table.symbol(.time))
      case .coordinate(let name): value = value.derivative(by: table.symbol(.coordinate(name)))
      case .constant, .boundEnergy: value = RationalFunction()
      }
    }
    if decays {
      value = value * decayMark
      if jet.arguments[.otherEnergy] != nil {
        value = value * atom(.opaque("\\exp", -atom(.boundEnergy(Self.second))))
      }
    }
    return try relocated(value, change)
  }

  /// The tag and the label of the second momentum in a model's functions of two.
  package static let second = 1_000_000

  /// e^{−ε}, as an indeterminate.
  var decayMark: RationalFunction {
    mutating get { atom(.opaque("\\exp", -atom(.energy))) }
  }
}
