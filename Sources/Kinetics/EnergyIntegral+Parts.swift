import Algebra
import Derivations
import Notation

/// One derivative of one function in a product, to be moved off by parts.
private struct Movable {
  /// The factor of the product: the function itself, or the average in which it stands.
  var factor: Symbol
  /// The function, its derivative taken off.
  var primitive: RationalFunction
  /// The derivative taken off: by ε, or by a component of **p** under an average.
  var variable: Variable
  /// What stands beside the function, under the average if it is in one.
  var companion: RationalFunction
}

extension Elaborator {
  /// A product of functions of ε written as C·P′, where one derivative can be moved off; `nil` where none can.
  ///
  /// With several functions in a term, derivatives are moved off the first one declared.
  mutating func lowered(_ functions: Monomial) -> (
    primitive: RationalFunction, companion: RationalFunction
  )? {
    guard let movable = movable(in: functions), movable.variable == .energy else { return nil }
    return (movable.primitive, movable.companion)
  }

  /// ∫dε w A ⟨C ∂J/∂pᵢ⟩ with the derivative moved off J, as an integrand; `nil` where there is no such derivative.
  ///
  /// In d dimensions ⟨∂G/∂pᵢ⟩ = ε^{1−d/2} ∂_ε(ε^{d/2−1} ⟨vᵢ G⟩) with **v** = ∂ε/∂**p**, Gauss's theorem for a ball of momenta.
  /// With a weight in proportion to ε^{d/2−1} the integral of a derivative is zero; with any other it is what this leaves.
  mutating func movedOffMomentum(
    _ functions: Monomial, _ weight: RationalFunction
  ) throws(Refusal) -> RationalFunction? {
    guard let movable = movable(in: functions), case .momentum = movable.variable else {
      return nil
    }
    var w = weight
    for factor in functions.factors where factor.symbol != movable.factor {
      w = w * (RationalFunction(factor.symbol).power(factor.exponent) ?? RationalFunction(1))
    }
    w = reduced(w)
    let product = reduced(movable.companion * movable.primitive)
    let flow = try mean(product * energyRate(along: movable.variable))
    let remainder = try mean(
      movable.primitive * derivative(of: movable.companion, by: movable.variable))
    let exponent =
      Rational(Integer(dimension), Integer(2)) - Rational(Fault.boundaryWeight.isPlanted ? 0 : 1)
    guard let inverse = atom(.energy).reciprocal else { return nil }
    let rate = try w * RationalFunction(exponent) * inverse - derivative(of: w, by: .energy)
    for (boundary, _) in reduced(w * flow).numerator.split(over: dependsOnEnergy) {
      let term = RationalFunction(Polynomial(boundary, coefficient: 1))
      remark("$\(latex(term))$ vanishes at both ends of an integral over the energy")
    }
    return rate * flow - w * remainder
  }

  private mutating func mean(_ expression: RationalFunction) throws(Refusal) -> RationalFunction {
    try averaged(reduced(expression), over: 0, SourceRange(0, 0))
  }

  // MARK: Which derivative to move

  private mutating func movable(in functions: Monomial) -> Movable? {
    let places = occurrences(in: functions)
    func order(_ jet: Jet) -> [Int] {
      [scope.position(of: jet.name), jet.spin ?? -1] + jet.spatial
        + [jet.imaginary ? 1 : 0]
    }
    let first = places.map(\.jet).min { order($0).lexicographicallyPrecedes(order($1)) }
    guard let first else { return nil }
    let found = places.filter { bare($0.jet) == bare(first) }
    let isFirst = places.allSatisfy {
      bare($0.jet) == bare(first) || order(first).lexicographicallyPrecedes(order($0.jet))
    }
    guard isFirst else { return nil }
    if found.count == 1, found[0].exponent == 1 {
      return lowering(found[0].jet, in: functions, at: found[0].factor)
    }
    return places.count == found.count ? byPowerRule(found, functions) : nil
  }

  /// A function without its derivatives.
  private func bare(_ jet: Jet) -> Jet {
    var base = jet
    base.derivatives = []
    return base
  }

  /// Every function in a product with its exponent, and the factor in which it stands.
  private func occurrences(in functions: Monomial) -> [(jet: Jet, exponent: Int, factor: Symbol)] {
    var result: [(jet: Jet, exponent: Int, factor: Symbol)] = []
    for factor in functions.factors {
      switch atom(of: factor.symbol) {
      case .function(let jet): result.append((jet, factor.exponent, factor.symbol))
      case .average(let inside):
        for inner in inside.numerator.leadingMonomial.factors {
          guard case .function(let jet) = atom(of: inner.symbol) else { continue }
          result.append((jet, inner.exponent * factor.exponent, factor.symbol))
        }
      default: break
      }
    }
    return result
  }

  /// The first derivative that can be taken off a function which occurs once.
  private mutating func lowering(_ jet: Jet, in functions: Monomial, at factor: Symbol) -> Movable?
  {
    let isAveraged: Bool
    var companion = RationalFunction(1)
    let factors: [(symbol: Symbol, exponent: Int)]
    if case .average(let inside) = atom(of: factor) {
      isAveraged = true
      factors = inside.numerator.leadingMonomial.factors.map { ($0.symbol, $0.exponent) }
    } else {
      isAveraged = false
      factors = functions.factors.map { ($0.symbol, $0.exponent) }
    }
    let place = jet.derivatives.firstIndex { variable in
      if case .momentum = variable { return isAveraged }
      return variable == .energy && !isAveraged
    }
    guard let place else { return nil }
    for (symbol, exponent) in factors where atom(of: symbol) != .function(jet) {
      companion =
        companion * (RationalFunction(symbol).power(exponent) ?? RationalFunction(1))
    }
    var lower = jet
    let variable = lower.derivatives.remove(at: place)
    // At another argument the chain rule must give the derivative back.
    guard
      jet.arguments.isEmpty
        || (try? derivative(of: atom(.function(lower)), by: variable)) == atom(.function(jet))
    else { return nil }
    return Movable(
      factor: factor, primitive: atom(.function(lower)), variable: variable, companion: companion)
  }

  /// F^k F′ = (F^{k+1})′/(k+1), where F and F′ are the only functions.
  private mutating func byPowerRule(
    _ found: [(jet: Jet, exponent: Int, factor: Symbol)], _ functions: Monomial
  ) -> Movable? {
    guard found.count == 2, found.allSatisfy({ $0.jet.arguments.isEmpty }) else { return nil }
    for (low, high) in [(found[0], found[1]), (found[1], found[0])] where high.exponent == 1 {
      guard var movable = lowering(high.jet, in: functions, at: high.factor),
        movable.primitive == atom(.function(low.jet)),
        low.factor == high.factor || movable.variable == .energy
      else { continue }
      let power = movable.primitive.power(low.exponent + 1) ?? RationalFunction()
      movable.companion =
        movable.companion.quotient(by: movable.primitive.power(low.exponent) ?? RationalFunction(1))
        ?? RationalFunction(1)
      movable.primitive = power * RationalFunction(Rational(Integer(1), Integer(low.exponent + 1)))
      return movable
    }
    return nil
  }
}
