import Algebra

extension CoefficientField {
  /// The equations that Σ c·(an expression for each c) = 0 is for the coefficients: one for each monomial in what is not fixed.
  ///
  /// - Parameter strict: what is held counts as fixed, not as free.
  func equations(
    _ entries: [RationalFunction], strict: Bool, _ elaborator: inout Elaborator
  ) throws(Refusal) -> [[RationalFunction]] {
    var free: Set<Symbol> = []
    let folded = try entries.map { entry throws(Refusal) in try fold(entry, &elaborator) }
    for symbol in Set(folded.flatMap(\.symbols)) {
      switch try part(symbol, elaborator) {
      case .free: free.insert(symbol)
      case .fixed: break
      case .held: if !strict { free.insert(symbol) }
      }
    }
    var common = Polynomial(1)
    for entry in folded where entry.denominator.symbols.contains(where: free.contains) {
      let shared = common.greatestCommonDivisor(with: entry.denominator)
      guard let rest = entry.denominator.exactQuotient(by: shared) else { continue }
      common = common * rest
    }
    var rows: [Monomial: [RationalFunction]] = [:]
    for (place, entry) in folded.enumerated() {
      let cleared = try fold(
        elaborator.reduced(entry * RationalFunction(common)), &elaborator)
      guard !cleared.denominator.symbols.contains(where: free.contains) else {
        throw .limit("a divisor with a root of something that varies")
      }
      let divisor = RationalFunction(cleared.denominator).reciprocal ?? 1
      for (monomial, coefficient) in cleared.numerator.split(over: free.contains) {
        rows[
          monomial, default: Array(repeating: RationalFunction(), count: entries.count)
        ][place] += RationalFunction(coefficient) * divisor
      }
    }
    return rows.sorted { $0.key > $1.key }.map(\.value)
  }

  /// Refuses what hangs on how the energy depends on the momentum, where that is not declared.
  func refuseUnknownEnergy(
    _ entries: some Sequence<RationalFunction>, _ elaborator: Elaborator
  ) throws(Refusal) {
    guard elaborator.momentumSquared == nil, elaborator.scope.axes == nil else { return }
    var (holdsEnergy, isCurved) = (false, false)
    for entry in entries {
      for symbol in entry.symbols {
        switch elaborator.table[symbol] {
        case .energy, .momentumModulus:
          if try part(symbol, elaborator) != .fixed { holdsEnergy = true }
        default: break
        }
      }
      for term in entry.numerator.terms + entry.denominator.terms {
        var degree = 0
        for factor in term.monomial.factors {
          guard case .momentum = elaborator.table[factor.symbol],
            try part(factor.symbol, elaborator) != .fixed
          else { continue }
          degree += factor.exponent
        }
        if degree > 1 { isCurved = true }
      }
    }
    guard isCurved,
      holdsEnergy || named.contains(where: { elaborator.scope.named(.energy)?.key == $0 })
    else { return }
    throw .limit("how the energy depends on the momentum is not declared")
  }

  /// The normal form of an expression.
  func normal(
    _ expression: RationalFunction, _ elaborator: inout Elaborator
  ) throws(Refusal) -> RationalFunction {
    try fold(elaborator.reduced(expression), &elaborator)
  }

  /// An expression in which the square of the second component of a unit vector is replaced, where its third one is fixed.
  func fold(
    _ expression: RationalFunction, _ elaborator: inout Elaborator
  ) throws(Refusal) -> RationalFunction {
    var result = expression
    for (symbol, _) in generators {
      guard case .function(var jet) = elaborator.table[symbol] else { continue }
      jet.spin = 0
      let first = elaborator.atom(.function(jet))
      jet.spin = 1
      let second = elaborator.table.symbol(.function(jet))
      let third = RationalFunction(symbol)
      let square = RationalFunction(1) - first * first - third * third
      func folded(_ polynomial: Polynomial) -> RationalFunction {
        var sum = RationalFunction()
        for (power, part) in polynomial.coefficients(in: second).enumerated() {
          let unit = square.power(power / 2) ?? 1
          let odd = power % 2 == 1 ? RationalFunction(second) : 1
          sum += RationalFunction(part) * unit * odd
        }
        return sum
      }
      guard let next = folded(result.numerator).quotient(by: folded(result.denominator)) else {
        throw .limit("a divisor vanishes in the frame of the texture")
      }
      result = next
    }
    return result
  }
}
