import Algebra

extension Elaborator {
  /// Whether a value is a number, rational or with roots of rational numbers.
  func isNumber(_ value: RationalFunction) -> Bool {
    value.symbols.allSatisfy { symbol in
      if case .root(let inside) = table[symbol] { return inside.constantValue != nil }
      return false
    }
  }

  /// Whether a value at a point is certainly another number than zero.
  ///
  /// A polynomial in one transcendental number, or linear in one irrational root, is; with two such numbers it may not be, unless
  /// they make an ``ExponentialSum``. e^x, sin x and their kin are transcendental for rational x ≠ 0 (Lindemann).
  func isSurelyNotZero(_ value: RationalFunction) -> Bool {
    if value.isZero { return false }
    var numbers = 0
    // A function with a rule takes values at different energies that may be related.
    var ruled: Set<Jet> = []
    for symbol in value.symbols {
      if case .function(let jet) = table[symbol], scope.hasRule(jet.name) { ruled.insert(jet) }
    }
    if ruled.count > 1, ruled.contains(where: { !$0.arguments.isEmpty }) {
      return isSumOfPositive(value, ruled)
    }
    for symbol in value.symbols {
      switch table[symbol] {
      case .root(let inside):
        guard inside.constantValue != nil else { return false }
        numbers += 1
      case .opaque(let name, let argument):
        guard let rational = argument.constantValue, !rational.isZero, name != "\\ln",
          name != "\\log"
        else { return false }
        numbers += 1
      default: break
      }
    }
    return numbers <= 1
      || isNonzeroExponentialSum(value.numerator) && isNonzeroExponentialSum(value.denominator)
  }

  /// Whether a value is linear in positive functions at positive energies, with numbers of one sign.
  private func isSumOfPositive(_ value: RationalFunction, _ ruled: Set<Jet>) -> Bool {
    let isPositive = ruled.allSatisfy { jet in
      guard scope.names[jet.name]?.sign == .positive, jet.derivatives.isEmpty else { return false }
      guard let energy = jet.arguments[.energy] else { return true }
      return energy.constantValue.map { $0.signum > 0 } ?? false
    }
    guard isPositive, value.denominator.isConstant else { return false }
    if let unequal = areUnequal(value.numerator, Array(ruled)) { return unequal }
    let signs = Set(value.numerator.terms.map(\.coefficient.signum))
    return signs.count == 1
      && value.numerator.terms.allSatisfy { term in
        term.monomial.factors.allSatisfy { factor in
          if case .function(let jet) = table[factor.symbol] { return ruled.contains(jet) }
          return false
        }
      }
  }

  /// Whether a·ν(x) + b·ν(y) is not zero, where ε ν′ = s ν with a rational s: ν(x)/ν(y) = (x/y)ˢ; `nil` for another shape.
  private func areUnequal(_ value: Polynomial, _ ruled: [Jet]) -> Bool? {
    guard value.termCount == 2, ruled.count == 2, ruled[0].name == ruled[1].name else { return nil }
    var reader = self
    var coefficients: [Rational] = []
    var energies: [Rational] = []
    for term in value.terms {
      guard term.monomial.factors.count == 1, term.monomial.factors[0].exponent == 1,
        case .function(let jet) = table[term.monomial.factors[0].symbol], ruled.contains(jet),
        let energy = jet.arguments[.energy]?.constantValue
      else { return nil }
      coefficients.append(term.coefficient)
      energies.append(energy)
    }
    let bare = reader.atom(.function(ruled[0].bare))
    let epsilon = reader.atom(.energy)
    guard let rate = try? reader.derivative(of: bare, by: .energy),
      let exponent = (rate * epsilon).quotient(by: bare)?.constantValue,
      let above = exponent.numerator.asInt, let below = exponent.denominator.asInt,
      abs(above) <= 12, below <= 12, let inverse = coefficients[0].reciprocal,
      let ratio = RationalFunction(energies[0]).quotient(by: RationalFunction(energies[1]))
    else { return nil }
    let balance = RationalFunction(-(coefficients[1] * inverse))
    guard let number = balance.constantValue, number.signum > 0 else { return true }
    return balance.power(below) != ratio.power(above)
  }
}
