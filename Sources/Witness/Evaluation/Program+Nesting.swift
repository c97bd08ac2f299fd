extension Program {
  /// Whether an integral over a whole momentum stands inside another.
  func nestsIntegrals(_ expression: Expression) -> Bool { depth(of: expression) > 1 }

  /// Whether an integral over a whole momentum stands in an expression.
  func integratesMomentum(_ expression: Expression) -> Bool { depth(of: expression) > 0 }

  /// How many integrals over the energy with an average in them stand inside one another.
  private func depth(of expression: Expression) -> Int {
    var known: [Int: Int] = [:]
    return depth(of: expression, &known)
  }

  /// The same, with what is known of definitions; a definition inside itself adds nothing.
  private func depth(of expression: Expression, _ known: inout [Int: Int]) -> Int {
    var deepest = 0
    var isMomentum = false
    for child in expression.children {
      deepest = max(deepest, depth(of: child, &known))
    }
    switch expression {
    case .rule(let index, _, _, _):
      if known[index] == nil, let body = try? bodies[index].get() {
        known[index] = 0
        known[index] = depth(of: body, &known)
      }
      deepest += known[index] ?? 0
    case .energyIntegral(let inner, _): isMomentum = inner.averages
    default: break
    }
    return deepest + (isMomentum ? 1 : 0)
  }
}

extension Expression {
  /// Whether an average stands in it.
  fileprivate var averages: Bool {
    if case .average = self { return true }
    return children.contains(where: \.averages)
  }

  /// The expressions it is made of; what an operator holds is left out.
  var children: [Expression] {
    switch self {
    case .literalZero, .number, .imaginaryUnit, .identity, .pauli, .constant, .spatialConstant,
      .coordinate, .kronecker, .decay, .gradientMark:
      []
    case .function(_, _, let arguments), .rule(_, _, _, let arguments),
      .placeholder(_, _, let arguments):
      arguments.map(\.expression)
    case .sum(let terms): terms.map(\.expression)
    case .chain(let links): links.map(\.expression)
    case .power(let a, let b), .quotient(let a, let b), .commutator(let a, let b, _),
      .poisson(let a, let b):
      [a, b]
    case .root(let inner), .modulus(let inner), .direction(let inner), .applied(_, let inner, _),
      .trace(let inner), .part(let inner, _), .average(let inner, _), .energyIntegral(let inner, _),
      .delta(let inner), .opaque(_, let inner), .component(let inner, _):
      [inner]
    case .at(let arguments, let inner): arguments.map(\.expression) + [inner]
    }
  }
}
