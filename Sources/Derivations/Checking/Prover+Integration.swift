import Algebra
import Notation

extension Prover {
  /// A premise's component, multiplied by a weight and integrated over the energy and all directions of the momentum.
  struct Integrated {
    var premise: Int
    var place: ComponentPlace
    var derivatives: [Variable]
    /// What it was multiplied by: a function of the energy, and components of the momentum.
    var weight: RationalFunction
    var expression: RationalFunction
    /// What was dropped at the ends.
    var remarks: [String]
  }

  /// The premises that hold at every momentum, integrated with the weights of the integrals that occur.
  ///
  /// Of those weights the ones with the fewest components of the momentum are tried first, all where `widely`. What has no
  /// integral, for it need not decay, is left out.
  mutating func integrated(
    _ residuals: [(
      premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
    )], and claims: [RationalFunction], widely: Bool
  ) throws(Refusal) -> [Integrated] {
    var weights: [RationalFunction] = []
    for expression in residuals.map(\.expression) + claims {
      for symbol in expression.symbols {
        guard case .integral(let inside) = elaborator.table[symbol] else { continue }
        let weight = weight(of: inside)
        if !weights.contains(weight) { weights.append(weight) }
      }
    }
    let lowest = weights.map(momentumDegree).min() ?? 0
    weights.removeAll { !widely && momentumDegree($0) > lowest || momentumDegree($0) > 3 }
    if elaborator.scope.axes != nil { weights.removeAll { momentum(in: $0) } }
    guard !weights.isEmpty, weights.count <= 16 else { return [] }
    var result: [Integrated] = []
    for residual in residuals
    where dependsOnMomentum(residual.expression) && elaborator.isFixed(residual.place) {
      for weight in weights {
        try elaborator.checkTime()
        let before = elaborator.remarks
        elaborator.remarks = []
        let value = integral(of: elaborator.reduced(weight * residual.expression))
        let dropped = elaborator.remarks
        elaborator.remarks = before
        guard let value, !value.isZero else { continue }
        result.append(
          Integrated(
            premise: residual.premise, place: residual.place, derivatives: residual.derivatives,
            weight: weight, expression: value, remarks: dropped))
      }
    }
    return result
  }

  /// ∫dε⟨…⟩; `nil` where it cannot be taken.
  private mutating func integral(of integrand: RationalFunction) -> RationalFunction? {
    let nowhere = SourceRange(0, 0)
    guard
      let mean = try? elaborator.theory.average(&elaborator, Value(integrand), 0, nowhere),
      let value = try? elaborator.theory.energyIntegral(&elaborator, mean, 0, nowhere)
    else { return nil }
    return elaborator.reduced(value.entries[0].re)
  }

  /// What stands beside the unknown functions in an integrand: powers of ε, components of **p**, functions given by a rule.
  private mutating func weight(of integrand: RationalFunction) -> RationalFunction {
    var result =
      integrand.denominator.termCount == 1
      ? RationalFunction(integrand.denominator).reciprocal ?? 1 : RationalFunction(1)
    for factor in integrand.numerator.leadingMonomial.factors {
      let power = RationalFunction(factor.symbol).power(factor.exponent) ?? 1
      switch elaborator.table[factor.symbol] {
      case .energy, .momentumModulus: result = result * power
      case .function(let jet) where elaborator.scope.hasRule(jet.name): result = result * power
      case .average(let inside):
        for inner in inside.numerator.leadingMonomial.factors {
          guard case .momentum = elaborator.table[inner.symbol] else { continue }
          result = result * (RationalFunction(inner.symbol).power(inner.exponent) ?? 1)
        }
      default: break
      }
    }
    return result
  }

  /// The degree of a weight in the momentum; |**p**| and the powers of ε count too, but for what a density of states has.
  private func momentumDegree(_ weight: RationalFunction) -> Int {
    weight.numerator.leadingMonomial.factors.reduce(0) { total, factor in
      switch elaborator.table[factor.symbol] {
      case .momentum: total + factor.exponent
      case .energy: total + 2 * factor.exponent
      default: total
      }
    }
  }

  /// The premises' components, averaged and integrated ones too, as parts.
  struct Rows {
    var splits: [Certificate.Split] = []
    var parts: [Part] = []
    /// Which split a part is of, and which of its parts.
    var splitOf: [(split: Int, part: Int)] = []
    /// The number of parts that no integral gave; the others follow from these in a model, whose functions decay.
    var plain = 0
  }

  func rows(
    _ residuals: [(
      premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
    )],
    _ averages: [(
      premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
    )], _ integrals: [Integrated], _ licence: Licence
  ) -> Rows {
    var rows = Rows()
    var sources = residuals.map { (Certificate.Split($0, averaged: false), $0.expression) }
    sources += averages.map { (Certificate.Split($0, averaged: true), $0.expression) }
    sources += integrals.map { (Certificate.Split($0), $0.expression) }
    for (number, (source, expression)) in sources.enumerated() {
      if number == residuals.count + averages.count { rows.plain = rows.parts.count }
      let pieces = elaborator.split(
        expression, licence, premise: source.premise, place: source.place,
        derivatives: source.derivatives)
      var split = source
      split.parts = pieces.map { ($0.structure, $0.expression) }
      rows.splits.append(split)
      for place in pieces.indices { rows.splitOf.append((number, place)) }
      rows.parts += pieces
    }
    if integrals.isEmpty { rows.plain = rows.parts.count }
    return rows
  }

  /// Whether all claims are combinations of what was eliminated.
  mutating func reduces(_ claims: [RationalFunction], _ elimination: Elimination) throws(Refusal)
    -> Bool
  {
    for claim in claims {
      guard try elimination.reduce(claim, &elaborator).expression.isZero else { return false }
    }
    return true
  }

  private func momentum(in weight: RationalFunction) -> Bool {
    weight.symbols.contains { symbol in
      if case .momentum = elaborator.table[symbol] { return true }
      return false
    }
  }

  private func dependsOnMomentum(_ expression: RationalFunction) -> Bool {
    expression.symbols.contains { symbol in
      switch elaborator.table[symbol] {
      case .momentum, .energy, .average: true
      case .function(let jet): elaborator.scope.dependsOnEnergy(jet.name)
      default: false
      }
    }
  }
}

extension Certificate.Split {
  /// A premise's component, averaged or not, before it is split.
  init(
    _ residual: (
      premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
    ), averaged: Bool
  ) {
    self.init(
      premise: residual.premise, place: residual.place, derivatives: residual.derivatives,
      averaged: averaged, parts: [])
  }

  /// A premise's component, integrated, before it is split.
  init(_ integral: Prover.Integrated) {
    self.init(
      premise: integral.premise, place: integral.place, derivatives: integral.derivatives,
      weight: integral.weight, parts: [])
  }
}
