import Algebra
import Notation

extension Elaborator {
  /// A name put in by substitution depends on what it was declared to depend on, and on nothing else.
  mutating func checkArguments(_ premise: PremiseRow) throws(Refusal) {
    guard let pattern = scope.pattern(of: premise.left), let known = scope.names[pattern.key],
      known.role != .defined
    else { return }
    let allowed = known.signatures.first ?? Signature()
    let value = try value(of: premise.right, in: context(of: pattern))
    var queue = value.entries.flatMap { reduced($0.re).symbols + reduced($0.im).symbols }
    while let symbol = queue.popLast() {
      if let name = anyName(symbol), !scope.isUnit(name), name != pattern.key {
        let latex = scope.names[name]?.name.latex ?? name
        throw objection(
          "\(premise.left.latex) is declared, and does not depend on \(latex), which may be any",
          "declare \(latex) without *any*, or **Define** the left side", premise.right.range)
      }
      let (needed, inside) = dependence(of: symbol)
      queue += inside
      let excess =
        (needed.time && !allowed.time) || (needed.position && !allowed.position)
        || (needed.energy && !allowed.energy)
        || (needed.direction && !allowed.direction)
        || !Set(needed.coordinates).isSubset(of: allowed.coordinates)
      guard excess else { continue }
      throw objection(
        "\(premise.left.latex) was not declared to depend on all that this depends on: $\(Typesetter(self).atom(symbol))$",
        "declare it with more arguments, or mend the right side", premise.right.range)
    }
  }

  /// What an atom depends on by itself, and the atoms in it that may depend on more.
  private func dependence(of symbol: Symbol) -> (direct: Signature, inside: [Symbol]) {
    var direct = Signature()
    switch table[symbol] {
    case .time: direct.time = true
    case .position: direct.position = true
    case .energy, .momentumModulus: direct.energy = true
    case .momentum: direct.direction = true
    case .coordinate(let name): direct.coordinates = [name]
    case .function(let jet):
      direct = scope.names[jet.name]?.signatures.first ?? Signature()
      if jet.tag < 0 { direct.direction = false }
      if jet.arguments[.energy] != nil { direct.energy = false }
      return (direct, jet.arguments.values.flatMap(\.symbols))
    case .momentumIntegral(let integral): return (direct, integral.integrand.symbols)
    case .average(let inside):
      let rest = inside.symbols.filter { symbol in
        switch table[symbol] {
        case .momentum: false
        case .function(let jet): !scope.dependsOnDirection(jet.name)
        default: true
        }
      }
      return (direct, rest)
    case .root(let inside), .opaque(_, let inside), .delta(let inside):
      return (direct, inside.symbols)
    default: break
    }
    return (direct, [])
  }

  /// All that a value depends on.
  mutating func arguments(of value: Value) -> Signature {
    var result = Signature()
    var queue = value.entries.flatMap { reduced($0.re).symbols + reduced($0.im).symbols }
    while let symbol = queue.popLast() {
      let (direct, inside) = dependence(of: symbol)
      queue += inside
      result.time = result.time || direct.time
      result.position = result.position || direct.position
      result.energy = result.energy || direct.energy || direct.direction
      result.direction = result.direction || direct.direction
      result.coordinates = Set(result.coordinates + direct.coordinates).sorted()
    }
    return result
  }
}
