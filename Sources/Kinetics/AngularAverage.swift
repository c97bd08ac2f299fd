import Algebra
import Derivations
import Notation

extension Elaborator {
  /// The isotropic average over the direction of the momentum of a tag, at fixed energy.
  ///
  /// ⟨p̂ᵢ p̂ⱼ⟩ = δᵢⱼ/d; odd powers vanish. A function of the direction becomes an average of its own, an opaque function of ε.
  mutating func averaged(_ value: Value, over tag: Int, _ range: SourceRange) throws(Refusal)
    -> Value
  {
    try value.mapped { entry throws(Refusal) in
      ComplexScalar(
        re: try averaged(entry.re, over: tag, range), im: try averaged(entry.im, over: tag, range))
    }
  }

  mutating func averaged(
    _ expression: RationalFunction, over tag: Int, _ range: SourceRange
  ) throws(Refusal) -> RationalFunction {
    if expression.isZero { return expression }
    if expression.denominator.symbols.contains(where: { depends($0, onDirection: tag) }) {
      throw .limit("an average of a quotient whose divisor depends on the direction")
    }
    let hides = expression.symbols.contains { symbol in
      switch atom(of: symbol) {
      case .root, .opaque, .delta: depends(symbol, onDirection: tag)
      default: false
      }
    }
    if hides { throw .limit("an average of a root or another function of the direction") }
    var total = RationalFunction()
    for (monomial, coefficient) in expression.numerator.split(over: {
      depends($0, onDirection: tag)
    }) {
      // What couples the direction to another momentum is averaged as a whole.
      let average =
        monomial.factors.contains { joinsMomenta($0.symbol) }
        ? try bound(
          RationalFunction(Polynomial(monomial, coefficient: 1)), direction: tag, energy: nil)
        : try averaged(monomial, over: tag)
      total += RationalFunction(coefficient) * average
    }
    return total * (RationalFunction(expression.denominator).reciprocal ?? RationalFunction(1))
  }

  /// The average of a product of momentum components and functions of the direction.
  private mutating func averaged(_ monomial: Monomial, over tag: Int) throws(Refusal)
    -> RationalFunction
  {
    var exponents = Array(repeating: 0, count: dimension)
    var opaque = RationalFunction(1)
    for factor in monomial.factors {
      if case .momentum(let i, _) = atom(of: factor.symbol) {
        exponents[i] += factor.exponent
      } else {
        let plain = retagged(atom(of: factor.symbol), to: 0)
        for _ in 0..<factor.exponent { opaque = opaque * atom(plain) }
      }
    }
    let degree = exponents.reduce(0, +)
    if opaque.isOne {
      guard degree % 2 == 0 else { return RationalFunction() }
      if degree > 0 { try requireKineticEnergy() }
      let square = atom(.energy) * momentumSquaredPerEnergy
      let factor = RationalFunction(Fault.fourthMoment.isPlanted && degree == 4 ? 3 : 1)
      return factor * (square.power(degree / 2) ?? RationalFunction()) * mean(of: exponents)
    }
    for i in 0..<dimension {
      for _ in 0..<exponents[i] { opaque = opaque * atom(.momentum(i, tag: 0)) }
    }
    // The reduced form is a sum of monomials, each an average of its own.
    let normal = reduced(opaque)
    var total = RationalFunction()
    for (inner, coefficient) in normal.numerator.split(over: { depends($0, onDirection: 0) }) {
      total +=
        inner.isOne
        ? RationalFunction(coefficient)
        : RationalFunction(coefficient)
          * average(of: inner)
    }
    return total * (RationalFunction(normal.denominator).reciprocal ?? RationalFunction(1))
  }

  /// ⟨A⟩ of a monomial that is no number.
  private mutating func average(of monomial: Monomial) -> RationalFunction {
    guard Fault.averageOfProduct.isPlanted else {
      return atom(.average(RationalFunction(Polynomial(monomial, coefficient: 1))))
    }
    return monomial.factors.reduce(1) { product, factor in
      let one = atom(.average(RationalFunction(factor.symbol)))
      return product * (one.power(factor.exponent) ?? 1)
    }
  }

  /// ⟨Π p̂ᵢ^eᵢ⟩, with the dimension of space a number or a symbol.
  private mutating func mean(of exponents: [Int]) -> RationalFunction {
    guard let axes = scope.axes else {
      return RationalFunction(
        DirectionMoments.average(
          exponents: exponents,
          dimension: Fault.momentsOfDirection.isPlanted ? dimension + 1 : dimension))
    }
    var result = RationalFunction(Rational(DirectionMoments.pairings(exponents: exponents)))
    for k in stride(from: 0, to: exponents.reduce(0, +), by: 2) {
      let factor = atom(.constant(axes.symbol)) + RationalFunction(k)
      result = result.quotient(by: factor) ?? result
    }
    return result
  }

  private func retagged(_ atom: Atom, to tag: Int) -> Atom {
    switch atom {
    case .momentum(let i, _): return .momentum(i, tag: tag)
    case .function(var jet):
      jet.tag = tag
      jet.derivatives = jet.derivatives.map {
        if case .momentum(let i, _) = $0 { .momentum(i, tag: tag) } else { $0 }
      }
      return .function(jet)
    default: return atom
    }
  }
}
