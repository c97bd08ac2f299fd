import Algebra

extension Elaborator {
  /// ∫dε of a polynomial times a power of e^{−ε} and of functions with a power law; in units of ∫dε ν e^{−kε}.
  mutating func energyMoment(_ integrand: RationalFunction, in model: Model)
    -> RationalFunction?
  {
    let energy = table.symbol(.energy)
    let mark = table.symbol(.opaque("\\exp", -atom(.energy)))
    let isRadial = integrand.symbols.allSatisfy { symbol in
      switch table[symbol] {
      case .momentumModulus, .momentum, .root, .average: false
      default: true
      }
    }
    guard isRadial else { return nil }
    guard !integrand.denominator.contains(energy), !integrand.denominator.contains(mark) else {
      return nil
    }
    var total = RationalFunction()
    for (monomial, coefficient) in integrand.numerator.split(over: { symbol in
      switch table[symbol] {
      case .energy, .opaque: true
      case .function(let jet): scope.hasRule(jet.name)
      default: false
      }
    }) {
      let decays = monomial.exponent(of: mark)
      let isPlain = monomial.factors.allSatisfy { factor in
        if case .opaque = table[factor.symbol] { return factor.symbol == mark }
        return true
      }
      guard isPlain else { return nil }
      guard decays > 0 else { return nil }
      var slope = RationalFunction()
      var weights = RationalFunction(1)
      for factor in monomial.factors {
        guard case .function(let jet) = table[factor.symbol] else { continue }
        guard let rule = try? derivative(of: RationalFunction(factor.symbol), by: .energy) else {
          return nil
        }
        slope +=
          (rule * RationalFunction(energy)).quotient(by: RationalFunction(factor.symbol))!
          * RationalFunction(factor.exponent)
        weights =
          weights * (RationalFunction(factor.symbol).power(factor.exponent) ?? RationalFunction(1))
        guard jet.derivatives.isEmpty else { return nil }
      }
      guard let s = (try? evaluate(slope, in: model))??.constantValue else { return nil }
      // ∫ε^{n+s}e^{−kε} = (s+1)…(s+n)/kⁿ · ∫ε^s e^{−kε}
      var moment = Rational(1)
      for step in 0..<monomial.exponent(of: energy) {
        moment = moment * (s + Rational(step + 1)) * Rational(Integer(1), Integer(decays))
      }
      let unit: RationalFunction
      if weights.isOne {
        unit = RationalFunction(Rational(Integer(1), Integer(decays)))
      } else {
        unit = atom(
          .integral(weights * (RationalFunction(mark).power(decays) ?? RationalFunction(1))))
      }
      total += RationalFunction(coefficient) * RationalFunction(moment) * unit
    }
    return total * (RationalFunction(integrand.denominator).reciprocal ?? RationalFunction(1))
  }
}
