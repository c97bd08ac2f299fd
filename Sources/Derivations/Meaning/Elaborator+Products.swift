import Algebra
import Notation

extension Elaborator {
  /// A product: operators take the factor to their right, juxtaposition binds before `\cdot` and `\times`.
  mutating func product(
    _ factors: [Formula.Factor], _ range: SourceRange, _ context: Context
  ) throws(Refusal) -> Item {
    if let place = factors.firstIndex(where: { $0.formula.isIntegralSign }) {
      return .value(try integral(factors, at: place, range, context))
    }
    var segments: [(join: Formula.Factor.Join, item: Item)] = []
    var position = 0
    while position < factors.count {
      let join = position == 0 ? .beside : factors[position].join
      let place = factors[position].formula.range
      var current: Value?
      if join != .cross, case .value(let value)? = segments.last?.item { current = value }
      let item = try operand(
        factors, &position, context, leftIsOpen: current?.indices.contains(.open) ?? false)
      guard join == .beside, let last = segments.last else {
        segments.append((join, item))
        continue
      }
      segments[segments.count - 1].item = try beside(last.item, item, place)
    }
    return try chain(segments, range)
  }

  mutating func beside(_ left: Item, _ right: Item, _ range: SourceRange) throws(Refusal) -> Item {
    switch (left, right) {
    case (.value(let a), .value(let b)):
      let product = try multiplied(a, by: b, .beside, range)
      try guardSize(product)
      return .value(product.releasing(dimension))
    case (.value(let a), .operation(let b)): return .operation(.scaled(a, b))
    case (.operation(let a), .operation(let b)): return .operation(.composed(a, b))
    case (.operation, .value):
      throw objection(
        "an operator is followed by nothing it can act on", "write a factor to its right", range)
    }
  }

  /// The next factor, with its argument list; an operator has acted on the factor after it.
  mutating func operand(
    _ factors: [Formula.Factor], _ position: inout Int, _ context: Context, leftIsOpen: Bool = false
  ) throws(Refusal) -> Item {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else { throw .limit("the formula nests too deeply") }
    let formula = factors[position].formula
    let start = position
    position += 1
    let item = try applied(factors, formula, &position, context)
    guard case .operation(let operation) = item, position < factors.count else { return item }
    let join = factors[position].join
    if join != .beside {
      guard case .gradient = operation else { return item }
    }
    let operandPlace = factors[position].formula.range
    if case .trace = operation,
      case .scripted(let base, _, .some, _) = factors[position].formula.node,
      case .bracket = base.node
    {
      throw objection(
        "a power behind the argument of a trace",
        "write the power of the trace around it, or that of the matrix inside", operandPlace)
    }
    let right = try operand(factors, &position, context)
    switch right {
    case .operation(let inner): return .operation(.composed(operation, inner))
    case .value(let value):
      switch join {
      case .beside:
        return .value(
          try apply(operation, value, leftIsOpen: leftIsOpen, factors[start].formula.range))
      case .dot:
        guard value.indices.contains(.open) else {
          throw objection(
            "a divergence needs a spatial vector, not a \(value.typeInWords)",
            "write the gradient without \\cdot", operandPlace)
        }
        return .value(try apply(operation, value, leftIsOpen: false, operandPlace))
      case .cross:
        guard dimension == 3, value.indices.contains(.open) else {
          throw objection(
            "a curl needs a spatial vector in 3 dimensions", "write components with index letters",
            operandPlace)
        }
        let held = value.renaming([.open: .held], dimension: dimension)
        let gradient = try apply(operation, held, leftIsOpen: false, operandPlace)
        return .value(curl(gradient))
      }
    }
  }

  /// A name with the bracket after it, where that is its argument list or what a functional acts on.
  mutating func applied(
    _ factors: [Formula.Factor], _ formula: Formula, _ position: inout Int, _ context: Context
  ) throws(Refusal) -> Item {
    guard position < factors.count, factors[position].join == .beside, formula.isName else {
      if let opaque = try opaqueFunction(formula, factors, &position, context) {
        return .value(opaque)
      }
      return try item(formula, context)
    }
    let next = factors[position].formula
    if let delta = try delta(formula, next, context) {
      position += 1
      return .value(delta)
    }
    if case .bracket(.square, let elements) = next.node, elements.count == 1,
      let value = try functional(formula, elements[0], context)
    {
      position += 1
      return .value(value)
    }
    if let opaque = try opaqueFunction(formula, factors, &position, context) {
      return .value(opaque)
    }
    var list = next
    var power: Formula.Script?
    if case .scripted(let base, nil, let superscript?, 0) = next.node,
      case .bracket(.round, _) = base.node
    {
      list = base
      power = superscript
    }
    if case .bracket(.round, let elements) = list.node {
      if takesArguments(formula, elements, context) {
        position += 1
        let applied = try name(formula, arguments: list, context)
        guard let power, case .value(let value) = applied else { return applied }
        return .value(
          try raised(value, to: power.formula ?? Formula(.empty, at: power.range), next, context))
      }
      if elements.count == 1,
        let value = try legendre(formula, elements[0], context)
      {
        position += 1
        guard let power else { return .value(value) }
        return .value(
          try raised(value, to: power.formula ?? Formula(.empty, at: power.range), next, context))
      }
      // No argument holds a derivative: such a bracket is a factor.
      let isFactor = elements.contains {
        $0.contains { $0.node == .symbol("\\partial") || $0.node == .symbol("\\nabla") }
      }
      if !isFactor,
        hasArguments(formula, context) || (elements.allSatisfy(isVariable) && isDefined(formula))
      {
        throw objection(
          "\(list.latex) is not an argument list that \(formula.latex) was declared with",
          "an argument list holds variables, or a shifted one such as \\epsilon + \\Delta; for a product, put the bracket in front",
          next.range)
      }
    }
    return try item(formula, context)
  }

  /// δ(x) of an argument that holds an energy; `nil` for any other name or argument.
  private mutating func delta(_ name: Formula, _ next: Formula, _ context: Context) throws(Refusal)
    -> Value?
  {
    guard name.node == .symbol("\\delta"), scope.resolve(name) == nil,
      case .bracket(.round, let elements) = next.node, elements.count == 1
    else { return nil }
    let argument = try value(of: elements[0], in: context).realScalar.map { reduced($0) }
    guard let argument,
      argument.symbols.contains(where: { symbol in
        switch table[symbol] {
        case .energy, .boundEnergy: true
        default: false
        }
      })
    else {
      throw objection(
        "the argument of \\delta holds no energy",
        "an integral over an energy sifts it, as in \\delta(\\epsilon' - \\epsilon)", next.range)
    }
    return Value(delta(argument))
  }

  /// Whether a name is declared or defined with arguments.
  func hasArguments(_ name: Formula, _ context: Context) -> Bool {
    if context.placeholders[name.ink] != nil { return true }
    guard let found = scope.resolve(name) else { return false }
    let signatures =
      (scope.names[found.key]?.signatures ?? [])
      + (scope.definitions[found.key] ?? []).map(\.signature)
    return signatures.contains { !$0.isEmpty }
  }

  /// Whether a name is known by its definition alone.
  private func isDefined(_ name: Formula) -> Bool {
    guard let found = scope.resolve(name) else { return false }
    return scope.names[found.key]?.role == .defined && found.power == nil
  }

  /// Whether a formula is a declared variable.
  func isVariable(_ formula: Formula) -> Bool {
    guard let found = scope.resolve(formula) else { return false }
    switch scope.names[found.key]?.role {
    case .time, .position, .momentum, .energy, .direction, .coordinate: return true
    default: return false
    }
  }

  /// Whether a bracket after a name is its argument list: the name has one, and every element is a declared variable.
  func takesArguments(_ name: Formula, _ elements: [Formula], _ context: Context) -> Bool {
    guard hasArguments(name, context) else { return false }
    return elements.allSatisfy { element in
      if let found = scope.resolve(element) {
        return found.power == nil && found.indices.isEmpty && isVariable(element)
      }
      return isShifted(element)
    }
  }

  /// Whether a formula is another value of a variable: a sum or a multiple in which one occurs, and no function or derivative.
  private func isShifted(_ formula: Formula) -> Bool {
    func holds(_ part: Formula) -> Bool {
      guard scope.resolve(part) == nil else { return isScalarVariable(part) }
      return part.children.contains(where: holds)
    }
    func isAllowed(_ part: Formula) -> Bool {
      if let found = scope.resolve(part) {
        switch scope.names[found.key]?.role {
        case .function, .momentum, .position, .direction: return false
        default: return true
        }
      }
      if part.node == .symbol("\\partial") || part.node == .symbol("\\nabla") { return false }
      return part.children.allSatisfy(isAllowed)
    }
    return holds(formula) && isAllowed(formula)
  }

  private func isScalarVariable(_ formula: Formula) -> Bool {
    guard let found = scope.resolve(formula) else { return false }
    switch scope.names[found.key]?.role {
    case .time, .energy, .coordinate: return true
    default: return false
    }
  }
}

extension Value {
  /// The held index becomes the unnamed one again.
  func releasing(_ dimension: Int) -> Value {
    indices.contains(.held) && !indices.contains(.open)
      ? renaming([.held: .open], dimension: dimension) : self
  }
}

extension Formula {
  var isIntegralSign: Bool {
    switch node {
    case .symbol("\\int"): true
    case .scripted(let base, _, _, _): base.isIntegralSign
    default: false
    }
  }
}
