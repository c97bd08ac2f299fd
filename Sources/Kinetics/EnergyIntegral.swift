import Algebra
import Derivations
import Notation

extension Elaborator {
  /// ∫dε of a value, modulo total derivatives: the boundary terms are dropped and listed.
  ///
  /// In the normal form no derivative stands on a function that occurs alone in its term, and every factor that does not depend
  /// on ε stands in front.
  mutating func integratedOverEnergy(_ value: Value, _ label: Int, _ range: SourceRange)
    throws(Refusal) -> Value
  {
    try value.mapped { entry throws(Refusal) in
      ComplexScalar(
        re: try integrated(entry.re, label, range), im: try integrated(entry.im, label, range))
    }
  }

  /// The terms with a δ are sifted, those that couple the energy to another momentum are kept as they are, the others brought to
  /// normal form.
  private mutating func integrated(
    _ expression: RationalFunction, _ label: Int, _ range: SourceRange
  ) throws(Refusal) -> RationalFunction {
    if expression.isZero { return expression }
    var (total, rest) = try sifted(expression, label)
    let elaborator = self
    func couples(_ symbol: Symbol) -> Bool {
      elaborator.depends(symbol, onEnergy: label)
        && (elaborator.joinsMomenta(symbol)
          || label != 0 && elaborator.depends(symbol, onEnergy: 0))
    }
    let divisor = RationalFunction(rest.denominator).reciprocal ?? 1
    var coupled = RationalFunction()
    var plain = RationalFunction()
    for (monomial, coefficient) in rest.numerator.split(over: couples) {
      let term =
        RationalFunction(Polynomial(monomial, coefficient: 1)) * RationalFunction(coefficient)
        * divisor
      if monomial.isOne { plain += term } else { coupled += term }
    }
    if !coupled.isZero { total += try bound(coupled, direction: nil, energy: label) }
    if plain.isZero { return total }
    if label == 0 { return total + (try alongDirections(plain, range)) }
    return total + (try free(plain, label, range))
  }

  /// An integral over an energy with a label: what does not depend on it goes in front, the rest is an integral over ε.
  private mutating func free(
    _ expression: RationalFunction, _ label: Int, _ range: SourceRange
  ) throws(Refusal) -> RationalFunction {
    let elaborator = self
    func isBound(_ symbol: Symbol) -> Bool { elaborator.depends(symbol, onEnergy: label) }
    let below = expression.denominator.split(over: isBound)
    guard below.count == 1 else {
      throw .limit("an integral whose divisor mixes what is integrated over with what is not")
    }
    let inner = RationalFunction(Polynomial(below[0].monomial, coefficient: 1)).reciprocal ?? 1
    let outer = RationalFunction(below[0].coefficient).reciprocal ?? 1
    var total = RationalFunction()
    for (monomial, coefficient) in expression.numerator.split(over: isBound) {
      let product = RationalFunction(Polynomial(monomial, coefficient: 1)) * inner
      let moved = try renamed(product, label)
      total += RationalFunction(coefficient) * (try alongDirections(moved, range))
    }
    return total * outer
  }

  /// The integral at fixed directions: each **p** is |**p**| p̂, and p̂ stands in front.
  private mutating func alongDirections(
    _ expression: RationalFunction, _ range: SourceRange
  ) throws(Refusal) -> RationalFunction {
    let modulus = atom(.momentumModulus)
    var outward: [Symbol: RationalFunction] = [:]
    var back: [Symbol: RationalFunction] = [:]
    for symbol in expression.symbols {
      guard case .momentum(let i, let tag) = atom(of: symbol) else { continue }
      let direction = atom(.constant("\u{0}direction \(i) \(tag)"))
      outward[symbol] = modulus * direction
      back[direction.symbols[0]] = (modulus * RationalFunction(symbol)).quotient(
        by: atom(.energy) * momentumSquaredPerEnergy)
    }
    guard let radial = expression.substituting(outward) else {
      throw .limit("an integral that has no value")
    }
    let result = try integrated(reduced(radial), range)
    return back.isEmpty ? result : reduced(result.substituting(back) ?? result)
  }

  private mutating func integrated(
    _ expression: RationalFunction, _ range: SourceRange
  ) throws(Refusal) -> RationalFunction {
    var rest = expression
    var total = RationalFunction()
    var steps = 0
    while !rest.isZero {
      steps += 1
      guard steps < 500 else { throw .limit("an integral that parts do not bring to an end") }
      if rest.symbols.contains(where: isFunctionOfDirection) {
        throw objection(
          "an integral over the energy of a function of the direction",
          "average over the direction first", range)
      }
      guard !rest.denominator.symbols.contains(where: isFunctionOfEnergy) else {
        throw .limit("an integral whose divisor is a function of the energy")
      }
      let parts = rest.numerator.split(over: isFunctionOfEnergy)
      let divisor = RationalFunction(rest.denominator).reciprocal ?? RationalFunction(1)
      rest = RationalFunction()
      for (functions, weight) in parts {
        let w = RationalFunction(weight) * divisor
        if let (primitive, companion) = lowered(functions) {
          // ∫ w·C·P′ = −∫ (w·C)′·P
          let rate = try derivative(of: reduced(w * companion), by: .energy)
          rest -= rate * primitive * RationalFunction(Fault.partsSign.sign)
          for (boundary, _) in reduced(w * companion * primitive).numerator.split(
            over: dependsOnEnergy)
          {
            let term = RationalFunction(Polynomial(boundary, coefficient: 1))
            remark("$\(latex(term))$ vanishes at both ends of an integral over the energy")
          }
        } else if let moved = try movedOffMomentum(functions, w) {
          rest += moved
        } else {
          total += try constantFactorsOut(w, functions)
        }
      }
      rest = reduced(rest)
    }
    return total
  }

  private mutating func constantFactorsOut(_ weight: RationalFunction, _ functions: Monomial)
    throws(Refusal) -> RationalFunction
  {
    let functionPart = RationalFunction(Polynomial(functions, coefficient: 1))
    // A divisor that mixes ε with constants stays inside; one that is a power of ε does too, its constants go out.
    let inner: RationalFunction
    let outer: RationalFunction
    let pieces = weight.denominator.split(over: dependsOnEnergy)
    if pieces.count == 1 {
      inner =
        functionPart
        * (RationalFunction(Polynomial(pieces[0].monomial, coefficient: 1)).reciprocal
          ?? RationalFunction(1))
      outer = RationalFunction(pieces[0].coefficient).reciprocal ?? RationalFunction(1)
    } else {
      inner =
        functionPart * (RationalFunction(weight.denominator).reciprocal ?? RationalFunction(1))
      outer = RationalFunction(1)
    }
    var total = RationalFunction()
    for (monomial, coefficient) in weight.numerator.split(over: dependsOnEnergy) {
      let integrand = inner * RationalFunction(Polynomial(monomial, coefficient: 1))
      if functions.isOne { throw .limit("an integral over the energy of what does not decay") }
      total += RationalFunction(coefficient) * atom(.integral(integrand))
    }
    return total * outer
  }

  private func isFunctionOfDirection(_ symbol: Symbol) -> Bool {
    if case .function(let jet) = atom(of: symbol) { return scope.dependsOnDirection(jet.name) }
    return false
  }

  /// A declared function of the energy, not one given by a differential rule, or an average.
  private func isFunctionOfEnergy(_ symbol: Symbol) -> Bool {
    switch atom(of: symbol) {
    case .function(let jet): scope.dependsOnEnergy(jet.name) && !scope.hasRule(jet.name)
    case .average: true
    default: false
    }
  }

  func dependsOnEnergy(_ symbol: Symbol) -> Bool {
    switch atom(of: symbol) {
    case .energy, .momentumModulus, .average, .momentum: true
    case .function(let jet): scope.dependsOnEnergy(jet.name)
    case .root(let inside), .opaque(_, let inside): inside.symbols.contains(where: dependsOnEnergy)
    default: false
    }
  }
}
