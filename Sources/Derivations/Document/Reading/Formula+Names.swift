import Notation

/// What a declaration needs to know of the ink of a name.
extension Formula {
  /// Whether it is a name: a letter with its accents, scripts and primes.
  var isName: Bool {
    switch node {
    case .symbol: true
    case .accented(_, let formula), .scripted(let formula, _, _, _): formula.isName
    default: false
    }
  }

  /// Whether it is a relation of any kind.
  var isRelation: Bool {
    if case .relation = node { true } else { false }
  }

  /// Whether it is an equation, of two sides or more.
  var isEquation: Bool {
    guard case .relation(_, let sides) = node else { return false }
    return sides.allSatisfy { $0.relation == .equal || $0.relation == .equivalent }
  }

  /// Its two sides if it is an equation of two.
  var sidesOfEquation: (left: Formula, right: Formula)? {
    guard isEquation, case .relation(let left, let sides) = node, sides.count == 1 else {
      return nil
    }
    return (left, sides[0].formula)
  }

  /// The name and its arguments: `f` and `\mathbf{p}, t` of `f(\mathbf{p}, t)`; the arguments are `nil` where
  /// there are no brackets. `nil` if it is no name.
  var nameWithArguments: (name: Formula, arguments: [Formula]?)? {
    if isName { return (self, nil) }
    guard case .product(let factors) = node, factors.count == 2, factors[0].formula.isName,
      factors[1].join == .beside, case .bracket(.round, let list) = factors[1].formula.node
    else { return nil }
    return (factors[0].formula, list.filter { $0.node != .empty })
  }

  /// The variable of a differential: `\tau` of `d\tau`.
  var variableOfDifferential: Formula? {
    guard case .product(let factors) = node, factors.count == 2, factors[1].join == .beside,
      case .symbol(let letter) = factors[0].formula.node, letter == "d" || letter == "\\mathrm{d}",
      factors[1].formula.isName
    else { return nil }
    return factors[1].formula
  }
}
