package import Notation

extension Formula {
  /// The equations of a chain a = b = c.
  package var equations: [(left: Formula, right: Formula)] {
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
