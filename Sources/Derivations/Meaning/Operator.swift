import Algebra

/// What acts on the factor to its right.
indirect enum Operator: Sendable {
  case derivative(Variable)
  /// ∇ of the position or of the momentum of a tag; with a letter it is one named component.
  case gradient(VectorVariable, Index)
  /// ∇² of the position or of the momentum of a tag.
  case laplacian(VectorVariable)
  /// What acts by leaving everything as it is: a scalar in a sum of operators is it, scaled.
  case identity
  /// The trace over spin.
  case trace
  /// The divergence with respect to the position.
  case divergence
  case sum([(negative: Bool, term: Operator)])
  /// A coefficient on the left, whose open index a gradient closes.
  case scaled(Value, Operator)
  case composed(Operator, Operator)

  /// The vectors one can take a gradient in.
  enum VectorVariable: Hashable, Sendable {
    case position
    case momentum(tag: Int)

    func component(_ i: Int) -> Variable {
      switch self {
      case .position: .position(i)
      case .momentum(let tag): .momentum(i, tag: tag)
      }
    }
  }

  /// The constants that it differentiates by.
  var constants: Set<String> {
    switch self {
    case .derivative(.constant(let key)): [key]
    case .derivative, .gradient, .laplacian, .identity, .trace, .divergence: []
    case .sum(let terms): terms.reduce(into: []) { $0.formUnion($1.term.constants) }
    case .scaled(_, let inner): inner.constants
    case .composed(let outer, let inner): outer.constants.union(inner.constants)
    }
  }

  /// Whether an index open on its left is closed by this operator, and not by what it acts on.
  var closesLeft: Bool {
    switch self {
    case .gradient(_, .open): true
    case .derivative, .gradient, .laplacian, .identity, .trace, .divergence: false
    case .sum(let terms): terms.contains { $0.term.closesLeft }
    case .scaled(let value, let inner): value.indices.contains(.open) ? false : inner.closesLeft
    case .composed(let outer, let inner): outer.closesLeft || inner.closesLeft
    }
  }
}
