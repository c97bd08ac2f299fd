import Notation

extension Scope {
  /// Whether a formula, its names unfolded, mentions a name.
  func mentions(_ formula: Formula, _ key: String, _ seen: Set<String> = []) -> Bool {
    if let found = resolve(formula) {
      if found.key == key { return true }
      if seen.contains(found.key) { return false }
      for definition in definitions[found.key] ?? []
      where mentions(definition.right, key, seen.union([found.key])) {
        return true
      }
      return false
    }
    return formula.children.contains { mentions($0, key, seen) }
  }
}

extension Scope.Definition {
  /// The name alone, without arguments.
  var nameFormula: Formula {
    if case .product(let factors) = left.node { return factors[0].formula }
    return left
  }
}
