import Algebra
import Notation

/// Writes a result in terms of given names: where a name is defined, its definition is inverted for the highest derivative in it.
struct Collector {
  private var elaborator: Elaborator
  private var leading: [String] = []
  /// Jets that are replaced: the function, how often it is differentiated by ε, and what it equals.
  private var rules: [(jet: Jet, value: RationalFunction)] = []

  init(_ elaborator: Elaborator, _ names: [Formula]) throws(Refusal) {
    self.elaborator = elaborator
    let kept = names.compactMap { elaborator.scope.resolve($0)?.key }
    for name in names {
      guard let found = elaborator.scope.resolve(name) else {
        throw elaborator.objection(
          "\(name.latex) is not declared", "collect by declared or defined names", name.range)
      }
      leading.append(found.key)
      guard elaborator.scope.definitions[found.key] != nil else { continue }
      try invert(name, found.key, kept)
    }
  }

  /// Solves name = definition for the function of highest derivative in it that is not itself a name to collect by.
  private mutating func invert(_ name: Formula, _ key: String, _ kept: [String]) throws(Refusal) {
    let value = try elaborator.value(of: name)
    guard let expression = value.realScalar.map({ elaborator.reduced($0) }) else { return }
    var best: Jet?
    var signature = Signature()
    for symbol in expression.symbols {
      guard case .function(let jet) = elaborator.table[symbol], !elaborator.scope.hasRule(jet.name)
      else { continue }
      if let own = elaborator.scope.names[jet.name]?.signatures.first, own.energy, !own.direction {
        signature.energy = true
      }
      guard !kept.contains(jet.name), expression.numerator.degree(in: symbol) == 1,
        !expression.denominator.contains(symbol)
      else { continue }
      if best == nil || jet.derivatives.count > best!.derivatives.count { best = jet }
    }
    guard let best else { return }
    // In here the name is a function of its own.
    elaborator.scope.definitions[key] = nil
    var declared = elaborator.scope.names[key]
    declared?.role = .function(.init())
    declared?.signatures = [signature]
    elaborator.scope.names[key] = declared
    elaborator.unfolded = [:]
    let own = elaborator.atom(.function(Jet(name: key, spatial: [])))
    let symbol = elaborator.table.symbol(.function(best))
    let difference = expression - own
    let parts = difference.numerator.coefficients(in: symbol)
    guard parts.count == 2, let solved = RationalFunction(-parts[0], over: parts[1]) else { return }
    rules.append((best, solved))
  }

  /// An expression as LaTeX, the names put in.
  mutating func latex(_ expression: RationalFunction) throws(Refusal) -> String {
    var current = expression
    for _ in 0..<12 {
      var values: [Symbol: RationalFunction] = [:]
      for symbol in current.symbols {
        guard case .function(let jet) = elaborator.table[symbol],
          let rule = rules.first(where: {
            $0.jet.name == jet.name && jet.derivatives.count >= $0.jet.derivatives.count
          })
        else { continue }
        var value = rule.value
        for variable in jet.derivatives.dropFirst(rule.jet.derivatives.count) {
          value = try elaborator.derivative(of: value, by: variable)
        }
        values[symbol] = value
      }
      if values.isEmpty { break }
      current = elaborator.reduced(current.substituting(values) ?? current)
    }
    return Typesetter(elaborator, leading: leading).latex(current)
  }
}
