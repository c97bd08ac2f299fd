import Algebra
import Notation

/// Tells at once what cannot follow: the premises hold at a point, so what follows from them holds there, too.
struct Sieve {
  private let model: Model
  private var elaborator: Elaborator
  /// Values of sides that were read before.
  private var values: [Formula: Value] = [:]
  /// Values of atoms at the point.
  private var numbers: [Symbol: RationalFunction] = [:]
  /// Up to an order nothing need vanish.
  private let isOpen: Bool
  /// The atoms in the premises and in the printed equation: the beginning of a power series has no other derivatives.
  private var known: Set<Symbol> = []

  /// What remains of an equation once the premises are used, where it holds up to an order.
  private let remainder: (elimination: Elimination, order: Int, parameter: Symbol)?

  /// A sieve for the edits of what a prover found to fail: the counterexample.
  init(_ goal: Goal, _ failure: Failure, _ prover: Prover) {
    self.init(goal, (failure.model, failure.elaborator), failure.certificate, prover)
  }

  /// A sieve at a point where the premises hold.
  init(
    _ goal: Goal, _ point: (model: Model, elaborator: Elaborator), _ certificate: Certificate,
    _ prover: Prover
  ) {
    model = point.model
    var prover = prover
    if let order = goal.order, let elimination = prover.premisesInForce,
      let parameter = try? prover.expansionSymbol(goal)
    {
      remainder = (elimination, order.order, parameter)
      elaborator = prover.elaborator
    } else {
      remainder = nil
      elaborator = point.elaborator
    }
    isOpen = goal.order != nil && remainder == nil
    for side in [goal.left, goal.right] { values[side] = try? elaborator.value(of: side) }
    var equations = certificate.premises.map { ($0.left, $0.right) }
    equations.append((goal.left, goal.right))
    for (left, right) in equations {
      guard let residual = try? elaborator.residual(left, right) else { continue }
      for component in residual.components(dimension: elaborator.dimension) {
        known.formUnion((try? elaborator.framed(component.expression))?.symbols ?? [])
      }
    }
  }

  /// Whether an equation can be read, and may follow.
  mutating func passes(_ goal: Goal) -> Bool { refuses(goal) == nil }

  /// Why an equation cannot follow.
  enum Ground {
    /// It cannot be read.
    case unreadable
    /// It is false at the point.
    case isFalse
  }

  /// Why an equation cannot follow; `nil` if it may.
  mutating func refuses(_ goal: Goal) -> Ground? {
    guard let left = value(of: goal.left), let right = value(of: goal.right),
      case .success(let residual) = left.sum(right.negated)
    else { return .unreadable }
    return mayVanish(residual) ? nil : .isFalse
  }

  private mutating func mayVanish(_ residual: Value) -> Bool {
    if isOpen { return true }
    return residual.components(dimension: elaborator.dimension).allSatisfy {
      remainder == nil ? !isSurelyNotZero($0.expression) : vanishesToOrder($0.expression)
    }
  }

  private mutating func vanishesToOrder(_ expression: RationalFunction) -> Bool {
    guard let (elimination, order, parameter) = remainder,
      let framed = try? elaborator.framed(expression),
      let rest = try? elimination.reduce(framed, &elaborator).expression
    else { return true }
    return rest.valuation(in: parameter).map { $0 >= order } ?? true
  }

  private mutating func value(of side: Formula) -> Value? {
    if let value = values[side] { return value }
    return try? elaborator.value(of: side)
  }

  private mutating func isSurelyNotZero(_ expression: RationalFunction) -> Bool {
    guard let framed = try? elaborator.framed(expression) else { return false }
    var values: [Symbol: RationalFunction] = [:]
    for symbol in framed.symbols {
      guard isKnown(symbol), let number = number(symbol) else { return isForeign(symbol) }
      values[symbol] = number
    }
    guard let value = framed.substituting(values) else { return false }
    return elaborator.isSurelyNotZero(elaborator.gentle(elaborator.reduced(value)))
  }

  /// What an atom is at the point; numbers are put together faster than the polynomials they come from.
  private mutating func number(_ symbol: Symbol) -> RationalFunction? {
    if let number = numbers[symbol] { return number }
    guard let inside = try? elaborator.evaluate(RationalFunction(symbol), in: model),
      let number = try? elaborator.put(model.point, into: inside)
    else { return nil }
    numbers[symbol] = number
    return number
  }

  /// Whether an average or integral stands neither in the premises nor in the printed equation, so that nothing cancels it.
  private func isForeign(_ symbol: Symbol) -> Bool {
    switch elaborator.table[symbol] {
    case .average, .integral, .momentumIntegral: !known.contains(symbol)
    default: false
    }
  }

  /// Whether the model says what an atom is.
  private func isKnown(_ symbol: Symbol) -> Bool {
    guard model.isLocal else { return true }
    switch elaborator.table[symbol] {
    case .function(let jet): return jet.derivatives.isEmpty || known.contains(symbol)
    case .average, .integral, .momentumIntegral: return known.contains(symbol)
    default: return true
    }
  }
}
