import Notation

/// The parts of expressions that are not negative, or whose opposite is, where a field does not tell so.
struct SignSurvey {
  static let limit = 60

  let program: Program
  private(set) var found: [Expression] = []

  init(program: Program) { self.program = program }

  mutating func visit(_ expression: Expression) {
    if !program.isProduct(expression), let sign = program.sign(of: expression),
      found.count < Self.limit
    {
      let opposite = Expression.Term(isNegative: true, expression: expression)
      found.append(sign == .positive ? expression : .sum([opposite]))
    }
    if case .sum = expression { visit(termsOf: expression) }
    for child in expression.children { visit(child) }
  }

  /// In √a − b = c the root can be b + c.
  private mutating func visit(termsOf sum: Expression) {
    let terms = sum.expanded
    for (place, root) in terms.enumerated() where root.expression.isRoot {
      var others = terms
      others.remove(at: place)
      for other in others.indices where !root.isNegative { others[other].isNegative.toggle() }
      let rest = Expression.sum(others)
      if program.sign(of: rest) == .positive, found.count < Self.limit { found.append(rest) }
    }
  }
}

extension Expression {
  /// Whether it is a root or a modulus.
  fileprivate var isRoot: Bool {
    switch self {
    case .root, .modulus: true
    case .chain(let links): links.count == 1 && links[0].expression.isRoot
    default: false
    }
  }
}

extension Testimony {
  /// Whether a root, a modulus or a half power occurs anywhere.
  var holdsRoots: Bool {
    var formulas = substitutions.flatMap { [$0.left, $0.right] }
    formulas += splits.flatMap { [$0.premise.left, $0.premise.right] }
    formulas += identities.flatMap { [$0.claim.left, $0.claim.right] }
    return formulas.contains(where: \.holdsRoot)
  }
}

extension Formula {
  private var isQuotient: Bool {
    switch node {
    case .fraction, .quotient: true
    default: false
    }
  }

  /// Whether a root, a modulus or a power that is a fraction stands in it.
  var holdsRoot: Bool {
    contains { part in
      switch part.node {
      case .root, .bracket(.bar, _): return true
      case .scripted(let base, _, let above?, _):
        if base.node == .symbol("e") || base.node == .symbol("\\mathrm{e}") { return false }
        return above.formula?.contains { $0.isQuotient } ?? false
      default: return false
      }
    }
  }
}
