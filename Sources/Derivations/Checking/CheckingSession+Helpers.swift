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

extension Formula {
  /// The equations of a chain a = b = c.
  var equations: [(left: Formula, right: Formula)] {
    guard case .relation(let first, let sides) = node else { return [] }
    var result: [(Formula, Formula)] = []
    var previous = first
    for side in sides {
      result.append((previous, side.formula))
      previous = side.formula
    }
    return result
  }
}

extension Statement {
  /// Under what condition a claim holds that a statement resting on it would lose; `nil` if there is none.
  func condition(_ rows: [Formula]) -> String? {
    for clause in clauses {
      switch clause {
      case .with, .withEquations: return "holds only with what it names after *with*"
      case .solves: return "says of a solution that it is one, not that there is no other"
      case .toOrder, .through, .orderByOrder: return "holds up to an order"
      default: break
      }
    }
    let hasOrder = rows.contains { row in
      row.equations.contains {
        $0.left.strippingOrder.order != nil || $0.right.strippingOrder.order != nil
      }
    }
    return hasOrder ? "holds up to an order" : nil
  }

  /// Every label its clauses cite.
  var citedLabels: [String] { citations.map(\.label) }

  /// Every citation in its clauses.
  var citations: [LabelReference] {
    clauses.flatMap { clause -> [LabelReference] in
      switch clause {
      case .followsFrom(let labels), .from(let labels), .solves(let labels),
        .equivalentTo(let labels), .with(let labels):
        labels
      default: []
      }
    }
  }
}

extension String {
  /// The number of single-letter edits to another string.
  func distance(to other: String) -> Int {
    let a = Array(self)
    let b = Array(other)
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var previous = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let current = row[j + 1]
        row[j + 1] = x == y ? previous : 1 + Swift.min(previous, row[j], row[j + 1])
        previous = current
      }
    }
    return row[b.count]
  }
}
