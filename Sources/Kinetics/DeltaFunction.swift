import Algebra
import Derivations

extension Elaborator {
  /// ∫dε δ(aε + b) X(ε) = X(−b/a)/|a| for the terms that hold a δ of the energy of a label, and the terms that hold none.
  ///
  /// a is a constant of known sign. A root that is not positive by declared signs is listed as taken to be so.
  mutating func sifted(_ expression: RationalFunction, _ label: Int) throws(Refusal) -> (
    value: RationalFunction, rest: RationalFunction
  ) {
    let elaborator = self
    func isDelta(_ symbol: Symbol) -> Bool {
      if case .delta = elaborator.atom(of: symbol) {
        return elaborator.depends(symbol, onEnergy: label)
      }
      return false
    }
    guard expression.symbols.contains(where: isDelta) else { return (0, expression) }
    guard !expression.denominator.symbols.contains(where: isDelta) else {
      throw .limit("something is divided by a delta function")
    }
    let divisor = RationalFunction(expression.denominator).reciprocal ?? 1
    var total = RationalFunction()
    var rest = RationalFunction()
    for (monomial, coefficient) in expression.numerator.split(over: isDelta) {
      let weight = RationalFunction(coefficient) * divisor
      if monomial.isOne {
        rest += weight
        continue
      }
      guard monomial.degree == 1, case .delta(let argument) = atom(of: monomial.factors[0].symbol)
      else { throw .limit("a product of delta functions of one energy") }
      let (root, slope) = try root(of: argument, label)
      total += try relocated(weight, Relocation(energies: [label: root])).quotient(by: slope) ?? 0
    }
    return (total, rest)
  }

  /// The root of an argument that is affine in the energy of a label, and the modulus of its slope.
  private mutating func root(of argument: RationalFunction, _ label: Int) throws(Refusal) -> (
    root: RationalFunction, slope: RationalFunction
  ) {
    let energy = label == 0 ? atom(.energy) : atom(.boundEnergy(label))
    let slope = argument.derivative(by: energy.symbols[0])
    let offset = (argument - slope * energy) * RationalFunction(Fault.deltaRoot.sign)
    let isAffine = (slope.symbols + offset.symbols).allSatisfy { !depends($0, onEnergy: label) }
    guard isAffine, let root = (-offset).quotient(by: slope) else {
      throw .limit("a delta function of what is not linear in the energy")
    }
    let modulus: RationalFunction
    if isPositive(slope) {
      modulus = slope
    } else if isPositive(-slope) {
      modulus = Fault.deltaSlope.isPlanted ? slope : -slope
    } else {
      throw .limit("a delta function whose slope has no known sign")
    }
    let isEnergy = root.symbols.count == 1 && root == RationalFunction(root.symbols[0])
    if !isEnergy, !isPositive(root) {
      remark("$\(latex(root)) > 0$, where a delta function is sifted")
    }
    return (root, modulus)
  }

  /// A product with the energy of a label called ε.
  mutating func renamed(_ product: RationalFunction, _ label: Int) throws(Refusal)
    -> RationalFunction
  {
    try relocated(product, Relocation(energies: [label: atom(.energy)]))
  }
}
