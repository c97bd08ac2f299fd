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
      var needed = Signature()
      if let name = anyName(symbol), !scope.isUnit(name), name != pattern.key {
        let latex = scope.names[name]?.name.latex ?? name
        throw objection(
          "\(premise.left.latex) is declared, and does not depend on \(latex), which may be any",
          "declare \(latex) without *any*, or **Define** the left side", premise.right.range)
      }
      switch table[symbol] {
      case .time: needed.time = true
      case .position: needed.position = true
      case .energy, .momentumModulus: needed.energy = true
      case .momentum: needed.direction = true
      case .coordinate(let name): needed.coordinates = [name]
      case .function(let jet):
        needed = scope.names[jet.name]?.signatures.first ?? Signature()
        if jet.tag < 0 { needed.direction = false }
        if jet.arguments[.energy] != nil { needed.energy = false }
        queue += jet.arguments.values.flatMap(\.symbols)
      case .momentumIntegral(let integral): queue += integral.integrand.symbols
      case .average(let inside):
        queue += inside.symbols.filter { symbol in
          switch table[symbol] {
          case .momentum: false
          case .function(let jet): !scope.dependsOnDirection(jet.name)
          default: true
          }
        }
      case .root(let inside), .opaque(_, let inside), .delta(let inside): queue += inside.symbols
      default: break
      }
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
}
