import Algebra
import Derivations

extension Elaborator {
  /// ∫dε δ(aε + b) X(ε) = X(−b/a)/|a| for the terms that hold a δ of the energy of a label, and the terms that hold none.
  ///
  /// a is a constant of known sign. A root that is not positive is refused; one of no known sign is listed as taken to be
  /// positive, and no energy that it depends on may be integrated over then.
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
    try requireKnownRoots(at: label)
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
    guard !root.isZero, !isPositive(-root) else {
      throw .limit("a delta function whose root is no energy inside the range of the integral")
    }
    if !isPositive(root), !isEnergy(root) { takePositive(root) }
    return (root, modulus)
  }

  /// Whether an expression is an energy, of this momentum or of another.
  private func isEnergy(_ expression: RationalFunction) -> Bool {
    guard expression.symbols.count == 1, expression == RationalFunction(expression.symbols[0])
    else { return false }
    return switch atom(of: expression.symbols[0]) {
    case .energy, .boundEnergy: true
    default: false
    }
  }

  /// A product with the energy of a label called ε.
  mutating func renamed(_ product: RationalFunction, _ label: Int) throws(Refusal)
    -> RationalFunction
  {
    try relocated(product, Relocation(energies: [label: atom(.energy)]))
  }
}
