import Algebra
import Notation

extension Prover {
  /// The declared functions a formula rests on once everything is put in.
  mutating func functionNames(_ formula: Formula) throws(Refusal) -> Set<String> {
    let value = try elaborator.value(of: formula)
    var names: Set<String> = []
    var queue = value.entries.flatMap { $0.re.symbols + $0.im.symbols }
    while let symbol = queue.popLast() {
      switch elaborator.table[symbol] {
      case .function(let jet): names.insert(jet.name)
      case .average(let inside), .integral(let inside): queue += inside.symbols
      case .momentumIntegral(let integral): queue += integral.integrand.symbols
      default: break
      }
    }
    return names.filter { !elaborator.scope.hasRule($0) }
  }

  /// Whether an atom's inside depends on a constant.
  func hides(_ constant: Symbol, in symbol: Symbol) -> Bool {
    switch elaborator.table[symbol] {
    case .function(let jet):
      if let rule = elaborator.scope.rules[jet.name],
        case .constant(let name) = elaborator.table[constant]
      {
        rule.contains { $0.isName && elaborator.scope.resolve($0)?.key == name }
      } else {
        jet.arguments.values.contains { $0.contains(constant) }
      }
    case .momentumIntegral(let integral):
      integral.integrand.contains(constant)
        || integral.integrand.symbols.contains { hides(constant, in: $0) }
    case .root(let inside), .opaque(_, let inside), .average(let inside), .integral(let inside):
      inside.contains(constant) || inside.symbols.contains { hides(constant, in: $0) }
    default: false
    }
  }

  func functionName(_ symbol: Symbol) -> String? {
    if case .function(let jet) = elaborator.table[symbol], !elaborator.scope.hasRule(jet.name) {
      return jet.name
    }
    return nil
  }

  func symbols(of parts: [Part], notIn kept: Set<String>) -> [Symbol] {
    Set(parts.flatMap { $0.expression.symbols }).sorted().filter {
      functionName($0).map { !kept.contains($0) } ?? false
    }
  }

  /// The symbols of a claim's left side where it is a name alone, so that the difference is written without them.
  mutating func leftSymbols(_ goal: Goal) throws(Refusal) -> [Symbol] {
    guard goal.left.isName else { return [] }
    let value = try elaborator.value(of: goal.left)
    let entries = value.entries.flatMap { [$0.re, $0.im] }.filter { !$0.isZero }
    guard entries.allSatisfy({ $0.symbols.count == 1 }) else { return [] }
    return entries.flatMap(\.symbols)
  }

  mutating func expansionSymbol(_ goal: Goal) throws(Refusal) -> Symbol? {
    let named =
      goal.order?.symbol ?? parameter
      ?? elaborator.scope.small.first.flatMap { elaborator.scope.names[$0]?.name }
    guard let named else { return nil }
    guard let found = elaborator.scope.resolve(named),
      case .constant? = elaborator.scope.names[found.key]?.role
    else {
      guard goal.order != nil else { return nil }
      throw elaborator.objection(
        "\(named.latex) is not a declared constant", "expand in a constant declared with **Let**",
        named.range)
    }
    if found.key == elaborator.scope.axes?.symbol {
      throw elaborator.objection(
        "\(named.latex) is the dimension of space, a whole number",
        "expand in a constant that can be small", named.range)
    }
    return elaborator.table.symbol(.constant(found.key))
  }

  func valuation(_ expression: RationalFunction, _ symbol: Symbol) -> Int? {
    expression.valuation(in: symbol)
  }
}
