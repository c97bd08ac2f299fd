import Algebra
import Notation

extension Elaborator {
  /// An integral over bound momenta in a model, whose functions of two momenta decay in both energies.
  mutating func evaluate(_ integral: MomentumIntegral, in model: Model) throws(Refusal)
    -> RationalFunction?
  {
    guard var value = try evaluate(integral.integrand, in: model) else { return nil }
    for tag in 1...max(1, integral.directions) where integral.directions > 0 {
      // p̂ = p/|p|, as averages take it.
      var momenta: [Symbol: RationalFunction] = [:]
      for i in 0..<dimension {
        let unit = atom(.direction(i, tag: -tag))
        momenta[unit.symbols[0]] = direction(-tag).entries[i].re
      }
      guard let there = value.substituting(momenta) else { return nil }
      value = try theory.average(&self, Value(reduced(there)), -tag, SourceRange(0, 0)).entries[0]
        .re
    }
    for label in 1...max(1, integral.energies) where integral.energies > 0 {
      let elaborator = self
      func isBound(_ symbol: Symbol) -> Bool { elaborator.depends(symbol, onEnergy: -label) }
      guard !value.denominator.symbols.contains(where: isBound) else { return nil }
      var total = RationalFunction()
      for (monomial, coefficient) in value.numerator.split(over: isBound) {
        let moved = try relocated(
          RationalFunction(Polynomial(monomial, coefficient: 1)),
          Relocation(energies: [-label: atom(.energy)]))
        guard let moment = energyMoment(moved, in: model) else { return nil }
        total += RationalFunction(coefficient) * moment
      }
      value = total.quotient(by: RationalFunction(value.denominator)) ?? 0
    }
    return value
  }
}
