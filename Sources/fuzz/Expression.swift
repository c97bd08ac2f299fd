/// What kind of thing an expression is.
enum Sort: CaseIterable {
  case scalar, spinVector, spatialVector, spinMatrix
}

/// A variable by which is differentiated.
enum Variable: Hashable {
  case time
  case position(Int)
  case momentum(Int)
}

/// A declared name with what it depends on.
enum Name: String, CaseIterable {
  case a, b, c
  case n, f, g
  case s = "\\boldsymbol{s}"
  case u = "\\boldsymbol{u}"
  case w = "\\boldsymbol{w}"
  case field = "\\mathbf{E}"
  case momentum = "\\mathbf{p}"

  var sort: Sort {
    switch self {
    case .a, .b, .c, .n, .f, .g: .scalar
    case .s, .u, .w: .spinVector
    case .field, .momentum: .spatialVector
    }
  }

  /// Whether it depends on time, position, momentum.
  var dependence: (time: Bool, position: Bool, momentum: Bool) {
    switch self {
    case .a, .b, .c, .w, .field: (false, false, false)
    case .n: (true, false, false)
    case .f, .s: (true, true, false)
    case .g, .u: (true, false, true)
    case .momentum: (false, false, true)
    }
  }
}

/// A typed expression, which knows how it is written and what it is at a point.
indirect enum Expression: Hashable {
  case number(Int, Sort)
  case name(Name)
  case sum([Expression])
  case negative(Expression)
  /// A scalar times anything, or two matrices.
  case product(Expression, Expression)
  case power(Expression, Int)
  /// Anything over a scalar that does not vanish identically.
  case quotient(Expression, Expression)
  case dot(Expression, Expression)
  case cross(Expression, Expression)
  case timeDerivative(Expression)
  case gradient(Expression, byMomentum: Bool)
  /// A spatial vector · the gradient by position of a scalar or a spin vector.
  case along(Expression, Expression)
  case poisson(Expression, Expression)
  case average(Expression)
  /// ∫dε Σ number·constant·εᵏ·∂ʲh.
  case integral([EnergyTerm])
  /// A spin vector · σ̂.
  case pauli(Expression)
  /// A scalar · Î.
  case identity(Expression)
  case commutator(Expression, Expression, sign: Int)

  var sort: Sort {
    switch self {
    case .number(_, let sort): sort
    case .name(let name): name.sort
    case .sum(let terms): terms[0].sort
    case .negative(let inner), .timeDerivative(let inner), .average(let inner): inner.sort
    case .product(let left, let right): left.sort == .scalar ? right.sort : left.sort
    case .quotient(let top, _): top.sort
    case .power, .dot, .poisson, .integral: .scalar
    case .cross(let left, _): left.sort
    case .gradient: .spatialVector
    case .along(_, let inner): inner.sort
    case .pauli, .identity, .commutator: .spinMatrix
    }
  }

  /// The direct parts.
  var parts: [Expression] {
    switch self {
    case .number, .name, .integral: []
    case .sum(let terms): terms
    case .negative(let x), .power(let x, _), .timeDerivative(let x), .gradient(let x, _),
      .average(let x), .pauli(let x), .identity(let x):
      [x]
    case .product(let x, let y), .quotient(let x, let y), .dot(let x, let y), .cross(let x, let y),
      .along(let x, let y), .poisson(let x, let y), .commutator(let x, let y, _):
      [x, y]
    }
  }

  /// The same with each direct part rewritten.
  func rebuilt(_ change: (Expression) -> Expression) -> Expression {
    switch self {
    case .number, .name, .integral: self
    case .sum(let terms): .sum(terms.map(change))
    case .negative(let x): .negative(change(x))
    case .power(let x, let n): .power(change(x), n)
    case .timeDerivative(let x): .timeDerivative(change(x))
    case .gradient(let x, let byMomentum): .gradient(change(x), byMomentum: byMomentum)
    case .average(let x): .average(change(x))
    case .pauli(let x): .pauli(change(x))
    case .identity(let x): .identity(change(x))
    case .product(let x, let y): .product(change(x), change(y))
    case .quotient(let x, let y): .quotient(change(x), change(y))
    case .dot(let x, let y): .dot(change(x), change(y))
    case .cross(let x, let y): .cross(change(x), change(y))
    case .along(let x, let y): .along(change(x), change(y))
    case .poisson(let x, let y): .poisson(change(x), change(y))
    case .commutator(let x, let y, let sign): .commutator(change(x), change(y), sign: sign)
    }
  }

  /// Whether something in it, or it itself, is so.
  func contains(_ isWanted: (Expression) -> Bool) -> Bool {
    isWanted(self) || parts.contains { $0.contains(isWanted) }
  }

  /// With an expression in place of a name.
  func replacing(_ name: Name, by value: Expression) -> Expression {
    self == .name(name) ? value : rebuilt { $0.replacing(name, by: value) }
  }
}

/// number·constant·εᵏ·∂ʲh of one of two functions of the energy that decay.
struct EnergyTerm: Hashable {
  var number: Int
  var constant: Name
  var power: Int
  var derivatives: Int
  var isFirst: Bool
}
