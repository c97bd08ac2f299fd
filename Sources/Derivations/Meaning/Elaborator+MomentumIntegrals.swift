package import Algebra

extension Elaborator {
  /// The integral of an expression over the direction of a tag (an average), the energy of a label, or both: its terms with what
  /// does not depend on them in front.
  package mutating func bound(
    _ expression: RationalFunction, direction tag: Int?, energy label: Int?
  ) throws(Refusal) -> RationalFunction {
    var current = expression
    if tag != nil, scope.axes != nil {
      throw .limit(
        "an integral over directions that are coupled is not read where the dimension is a symbol")
    }
    if let tag {
      // p = |p| p̂, and |p| belongs to the energy.
      var units: [Symbol: RationalFunction] = [:]
      for symbol in expression.symbols {
        guard case .momentum(let i, tag) = table[symbol] else { continue }
        units[symbol] = atom(.momentumModulus) * atom(.direction(i, tag: tag))
      }
      current = reduced(current.substituting(units) ?? current)
    }
    return try collected(current) { elaborator, symbol in
      tag.map { elaborator.depends(symbol, onDirection: $0) } ?? false
        || label.map { elaborator.depends(symbol, onEnergy: $0) } ?? false
    } binding: { elaborator, product throws(Refusal) in
      if product.isOne { return try Self.integralOfOne(overEnergy: label != nil) }
      var change = Relocation()
      var integral = MomentumIntegral(directions: 0, energies: 0, integrand: product)
      if let inner = try elaborator.innerIntegral(product) {
        integral = inner.integral
        integral.integrand = inner.rest * inner.integral.integrand
      }
      if let tag {
        integral.directions += 1
        change.tags[tag] = -integral.directions
      }
      if let label {
        integral.energies += 1
        change.energies[label] = elaborator.atom(.boundEnergy(-integral.energies))
      }
      integral.integrand = try elaborator.relocated(integral.integrand, change)
      return try elaborator.rebound(integral.integrand, like: integral)
    }
  }

  /// The integral of another integrand over the same bound variables.
  mutating func rebound(_ integrand: RationalFunction, like integral: MomentumIntegral)
    throws(Refusal) -> RationalFunction
  {
    try collected(integrand) { elaborator, symbol in
      (1...max(1, integral.directions)).contains { elaborator.depends(symbol, onDirection: -$0) }
        || (1...max(1, integral.energies)).contains { elaborator.depends(symbol, onEnergy: -$0) }
    } binding: { elaborator, product throws(Refusal) in
      if product.isOne { return try Self.integralOfOne(overEnergy: integral.energies > 0) }
      var whole = integral
      whole.integrand = product
      return try elaborator.atom(.momentumIntegral(elaborator.canonical(whole)))
    }
  }

  private static func integralOfOne(overEnergy: Bool) throws(Refusal) -> RationalFunction {
    if overEnergy { throw .limit("an integral over the energy of what does not decay") }
    return 1
  }

  /// Σ coefficient · bound(product) over the terms of an expression.
  private mutating func collected(
    _ expression: RationalFunction, _ isBound: (Elaborator, Symbol) -> Bool,
    binding: (inout Elaborator, RationalFunction) throws(Refusal) -> RationalFunction
  ) throws(Refusal) -> RationalFunction {
    let elaborator = self
    let below = expression.denominator.split { isBound(elaborator, $0) }
    guard below.count == 1 else {
      throw .limit("an integral whose divisor mixes what is integrated over with what is not")
    }
    let divisor = RationalFunction(Polynomial(below[0].monomial, coefficient: 1))
    var total = RationalFunction()
    for (monomial, coefficient) in expression.numerator.split(over: { isBound(elaborator, $0) }) {
      let product = RationalFunction(Polynomial(monomial, coefficient: 1)).quotient(by: divisor)
      total += try RationalFunction(coefficient) * binding(&self, product ?? 0)
    }
    return total.quotient(by: RationalFunction(below[0].coefficient)) ?? 0
  }

  /// The one integral in a product, and what stands beside it.
  private func innerIntegral(_ product: RationalFunction) throws(Refusal) -> (
    integral: MomentumIntegral, rest: RationalFunction
  )? {
    var found: (integral: MomentumIntegral, rest: RationalFunction)?
    for symbol in product.symbols {
      guard case .momentumIntegral(let integral) = table[symbol] else { continue }
      guard found == nil, !product.denominator.contains(symbol),
        product.numerator.degree(in: symbol) == 1,
        let rest = product.quotient(by: RationalFunction(symbol))
      else { throw .limit("an integral of a product of integrals") }
      found = (integral, rest)
    }
    return found
  }

  /// The numbering of bound variables whose integrand has the least symbols.
  private mutating func canonical(_ integral: MomentumIntegral) throws(Refusal) -> MomentumIntegral
  {
    guard integral.directions <= 3, integral.energies <= 3 else {
      throw .limit("an integral over more than three momenta")
    }
    if integral.directions == 1, integral.energies == 0 || integral.integrand.isOne {
      return integral
    }
    var best = integral
    var bestOrder: [Int]?
    for directions in Self.permutations(integral.directions) {
      for energies in Self.permutations(integral.energies) {
        var change = Relocation()
        for (old, new) in directions.enumerated() where old != new {
          change.tags[-old - 1] = -new - 1
        }
        for (old, new) in energies.enumerated() where old != new {
          change.energies[-old - 1] = atom(.boundEnergy(-new - 1))
        }
        let trial = try relocated(integral.integrand, change)
        let order = Self.order(trial)
        if bestOrder.map({ order.lexicographicallyPrecedes($0) }) ?? true {
          bestOrder = order
          best.integrand = trial
        }
      }
    }
    return best
  }

  private static func order(_ product: RationalFunction) -> [Int] {
    [product.numerator, product.denominator].flatMap { polynomial in
      polynomial.leadingMonomial.factors.flatMap { [Int($0.symbol.index), $0.exponent] } + [-1]
    }
  }

  private static func permutations(_ count: Int) -> [[Int]] {
    if count == 0 { return [[]] }
    return permutations(count - 1).flatMap { shorter in
      (0..<count).map { place in
        var longer = shorter
        longer.insert(count - 1, at: place)
        return longer
      }
    }
  }
}
