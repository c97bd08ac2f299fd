/// ∫₀^∞ g(ε) εˢ e^{−kε} dε from the values of a polynomial g at a few nodes.
///
/// Exact for Laurent polynomials from the lowest power that converges up to ``degree`` more. Γ(s + 1) and k^{−s} of a
/// fraction s have no residue; an arbitrary one stands for each, so that only their functional equations are used.
struct EnergyRule: Sendable {
  static let degree = 20
  /// The degree for integrals over two momenta.
  static let coarseDegree = 10

  /// How many nodes a rule of a degree takes, those that check it included.
  static func nodeCount(degree: Int = Self.degree) -> Int { degree + 2 }

  /// One weight for each node up to the degree; the others have none.
  let weights: [UInt64]
  /// How the value at each further node follows from those before, for any admissible g.
  let checks: [[UInt64]]

  /// The rule at given nodes; `nil` if the nodes are not independent.
  ///
  /// A `fraction` is the residue of an exponent that is no number, and that `s` counts: it is taken as more than zero.
  init?(
    nodes: [UInt64], degree: Int = Self.degree, decays k: Int, exponent s: Exponent,
    fraction symbolic: UInt64? = nil, in field: PrimeField
  ) {
    let isSymbolic = symbolic != nil && s.numerator != 0
    let floor = isSymbolic ? 0 : s.floor
    let remainder = isSymbolic ? s.numerator : s.remainder
    guard let inverseDecay = field.inverse(field.residue(signed: k)),
      let fraction = isSymbolic
        ? symbolic : Exponent(s.remainder, s.denominator)?.residue(in: field)
    else { return nil }
    let lowest = -floor - (remainder == 0 ? 0 : 1)
    let used = nodes.prefix(degree + 1)
    let powers = (0...degree).map { step in
      nodes.map { node in
        field.product(
          field.power(node, UInt64(step)), Self.power(node, lowest, field))
      }
    }
    // q = fraction + j runs through the exponents; the moment is Γ(q + 1) k^{−q − 1}.
    var j = floor + lowest
    var moment = inverseDecay
    if remainder != 0 {
      let kind = UInt64(bitPattern: Int64(remainder))
      let unit = UInt64(isSymbolic ? 0 : s.denominator)
      var generator = Generator(seed: 1, "moment", kind, unit, UInt64(k))
      if k > 1 { moment = field.product(moment, generator.residue(in: field)) }
      var gamma = Generator(seed: 2, "moment", kind, unit)
      moment = field.product(moment, gamma.residue(in: field))
    }
    if j < 0 {
      guard let inverse = field.inverse(fraction) else { return nil }
      moment = field.product(field.product(moment, inverse), field.residue(signed: k))
    }
    var rows: [[UInt64]] = []
    for step in 0...degree {
      rows.append(powers[step].prefix(used.count) + [moment])
      j += 1
      moment = field.product(
        field.product(moment, field.sum(fraction, field.residue(signed: j))), inverseDecay)
    }
    guard let weights = LinearSystem(field: field, rows: rows).solution() else { return nil }
    self.weights = weights
    var checks: [[UInt64]] = []
    for extra in nodes.indices.dropFirst(used.count) {
      let rows = powers.map { $0.prefix(used.count) + [$0[extra]] }
      guard let check = LinearSystem(field: field, rows: rows.map(Array.init)).solution() else {
        return nil
      }
      checks.append(check)
    }
    self.checks = checks
  }

  private static func power(_ a: UInt64, _ n: Int, _ field: PrimeField) -> UInt64 {
    n >= 0 ? field.power(a, UInt64(n)) : field.power(field.inverse(a) ?? 0, UInt64(-n))
  }
}
