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
      if join == .beside, case .value(let value)? = segments.last?.item { current = value }
      let item = try operand(factors, &position, context, leftIsOpen: current?.indices.contains(.open) ?? false)
      guard join == .beside, let last = segments.last else {
        segments.append((join, item))
        continue
      }
      segments[segments.count - 1].item = try beside(last.item, item, place)
    }
    return try chain(segments, range)
  }

  private mutating func beside(_ left: Item, _ right: Item, _ range: SourceRange) throws(Refusal) -> Item {
    switch (left, right) {
    case (.value(let a), .value(let b)):
      let product = try unwrap(a.product(b, .beside, dimension: dimension), range)
      try guardSize(product)
      return .value(product.releasing(dimension))
    case (.value(let a), .operation(let b)): return .operation(.scaled(a, b))
    case (.operation(let a), .operation(let b)): return .operation(.composed(a, b))
    case (.operation, .value):
      throw objection("an operator is followed by nothing it can act on", "write a factor to its right", range)
    }
  }

  /// The next factor, with its argument list; an operator has acted on the factor after it.
  private mutating func operand(
    _ factors: [Formula.Factor], _ position: inout Int, _ context: Context, leftIsOpen: Bool = false
  ) throws(Refusal) -> Item {
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
    let right = try operand(factors, &position, context)
    switch right {
    case .operation(let inner): return .operation(.composed(operation, inner))
    case .value(let value):
      switch join {
      case .beside:
        return .value(try apply(operation, value, leftIsOpen: leftIsOpen, factors[start].formula.range))
      case .dot:
        guard value.indices.contains(.open) else {
          throw objection("a divergence needs a spatial vector, not a \(value.typeInWords)", "write the gradient without \\cdot", operandPlace)
        }
        return .value(try apply(operation, value, leftIsOpen: false, operandPlace))
      case .cross:
        guard dimension == 3, value.indices.contains(.open) else {
          throw objection("a curl needs a spatial vector in 3 dimensions", "write components with index letters", operandPlace)
        }
        let held = value.renaming([.open: .held], dimension: dimension)
        let gradient = try apply(operation, held, leftIsOpen: false, operandPlace)
        return .value(curl(gradient))
      }
    }
  }

  /// A name with the bracket after it, where that is its argument list or what a functional acts on.
  private mutating func applied(
    _ factors: [Formula.Factor], _ formula: Formula, _ position: inout Int, _ context: Context
  ) throws(Refusal) -> Item {
    guard position < factors.count, factors[position].join == .beside, formula.isName else {
      if let opaque = try opaqueFunction(formula, factors, &position, context) { return .value(opaque) }
      return try item(formula, context)
    }
    let next = factors[position].formula
    if case .bracket(.square, let elements) = next.node, elements.count == 1,
      let value = try functional(formula, elements[0], context)
    {
      position += 1
      return .value(value)
    }
    if let opaque = try opaqueFunction(formula, factors, &position, context) { return .value(opaque) }
    if case .bracket(.round, let elements) = next.node {
      if takesArguments(formula, elements, context) {
        position += 1
        return try name(formula, arguments: next, context)
      }
      if hasArguments(formula, context), elements.count > 1 || elements[0].contains(where: isVariable) {
        throw objection(
          "\(next.latex) is not an argument list that \(formula.latex) was declared with",
          "shifted and other arguments are not read yet; for a product, put the bracket in front", next.range)
      }
    }
    return try item(formula, context)
  }

  /// Whether a name is declared or defined with arguments.
  private func hasArguments(_ name: Formula, _ context: Context) -> Bool {
    if context.placeholders[name.ink] != nil { return true }
    guard let found = scope.resolve(name) else { return false }
    let signatures =
      (scope.names[found.key]?.signatures ?? []) + (scope.definitions[found.key] ?? []).map(\.signature)
    return signatures.contains { !$0.isEmpty }
  }

  /// Whether a formula is a declared variable.
  private func isVariable(_ formula: Formula) -> Bool {
    guard let found = scope.resolve(formula) else { return false }
    switch scope.names[found.key]?.role {
    case .time, .position, .momentum, .energy, .direction, .coordinate: return true
    default: return false
    }
  }

  /// Whether a bracket after a name is its argument list: the name has one, and every element is a declared variable.
  private func takesArguments(_ name: Formula, _ elements: [Formula], _ context: Context) -> Bool {
    let variables = elements.allSatisfy { element in
      guard let found = scope.resolve(element), found.power == nil, found.indices.isEmpty else { return false }
      return isVariable(element)
    }
    return variables && hasArguments(name, context)
  }

  /// `\sin x`, `\exp(…)`: an opaque function of the next factor.
  private mutating func opaqueFunction(
    _ formula: Formula, _ factors: [Formula.Factor], _ position: inout Int, _ context: Context
  ) throws(Refusal) -> Value? {
    var core = formula
    var power: Formula?
    if case .scripted(let base, nil, let sup?, 0) = formula.node {
      core = base
      power = sup.formula
    }
    guard case .symbol(let name) = core.node, Self.opaqueNames.contains(name), position < factors.count else { return nil }
    let place = factors[position].formula
    guard case .value(let argument) = try operand(factors, &position, context), let real = argument.realScalar else {
      throw objection("\(name) needs a real scalar", "write its argument in brackets", place.range)
    }
    let value = Value(atom(.opaque(name, reduced(real))))
    return try power.map { power throws(Refusal) in try raised(value, to: power, formula, context) } ?? value
  }

  static let opaqueNames: Set<String> = [
    "\\sin", "\\cos", "\\tan", "\\exp", "\\ln", "\\log", "\\sinh", "\\cosh", "\\tanh", "\\arctan",
  ]

  // MARK: Chains of \cdot and \times

  /// A chain of dots and crosses, read the one way that types.
  private mutating func chain(
    _ segments: [(join: Formula.Factor.Join, item: Item)], _ range: SourceRange
  ) throws(Refusal) -> Item {
    if segments.count == 1 { return segments[0].item }
    if case .operation(let operation) = segments[segments.count - 1].item {
      let left = try chain(Array(segments.dropLast()), range)
      guard case .value(let value) = left else {
        throw objection("two operators are joined by a dot", "write them side by side", range)
      }
      return .operation(.scaled(value, operation))
    }
    var values: [Value] = []
    for segment in segments {
      guard case .value(let value) = segment.item else {
        throw objection("an operator stands inside a chain of products", "write brackets around what it acts on", range)
      }
      values.append(value)
    }
    guard values.count <= 8 else { throw .limit("a chain of more than 8 dots and crosses") }
    let joins = segments.map(\.join)
    var mismatch = TypeMismatch("these factors do not fit", "check \\cdot and \\times")
    var table: [[[Value]]] = Array(repeating: Array(repeating: [], count: values.count), count: values.count)
    for i in values.indices { table[i][i] = [values[i]] }
    for length in 1..<values.count {
      for i in 0..<(values.count - length) {
        let j = i + length
        for k in i..<j {
          for a in table[i][k] {
            for b in table[k + 1][j] {
              switch joined(a, joins[k + 1], b) {
              case .success(let value):
                if !table[i][j].contains(where: { same($0, value) }) { table[i][j].append(value) }
              case .failure(let reason): mismatch = reason
              }
            }
          }
        }
      }
    }
    let readings = table[0][values.count - 1]
    guard let reading = readings.first else { throw objection(mismatch.message, mismatch.advice, range) }
    guard readings.count == 1 else {
      throw objection("this chain of products can be read in two ways", "write brackets", range)
    }
    try guardSize(reading)
    return .value(reading)
  }

  private func same(_ a: Value, _ b: Value) -> Bool {
    a.indices == b.indices && a.isVector == b.isVector && a.isMatrix == b.isMatrix && a.entries == b.entries
  }

  private mutating func joined(_ a: Value, _ join: Formula.Factor.Join, _ b: Value) -> Result<Value, TypeMismatch> {
    if join != .cross, a.isVector, b.isVector { return a.product(b, join == .dot ? .dot : .beside, dimension: dimension) }
    if join == .cross, a.isVector, b.isVector { return a.product(b, .cross, dimension: dimension) }
    let spatial = a.indices.contains(.open) && b.indices.contains(.open)
    switch join {
    case .beside: return a.product(b, .beside, dimension: dimension)
    case .dot:
      guard spatial || a.isScalar || b.isScalar else {
        return .failure(
          TypeMismatch("\\cdot stands between a \(a.typeInWords) and a \(b.typeInWords)", "both sides of \\cdot are spin vectors or both are spatial vectors"))
      }
      return a.product(b, .beside, dimension: dimension)
    case .cross:
      guard spatial, !a.isVector, !b.isVector else {
        return .failure(
          TypeMismatch("\\times stands between a \(a.typeInWords) and a \(b.typeInWords)", "both sides of \\times are spin vectors or both are spatial vectors"))
      }
      guard dimension == 3 else {
        return .failure(TypeMismatch("the spatial cross product needs 3 dimensions", "write components with index letters"))
      }
      switch a.product(b.renaming([.open: .held], dimension: 3), .beside, dimension: 3) {
      case .success(let tensor): return .success(curl(tensor))
      case .failure(let reason): return .failure(reason)
      }
    }
  }

  /// ε_ijk T_jk of the open and the held index.
  private func curl(_ tensor: Value) -> Value {
    let rest = tensor.indices.filter { $0 != .open && $0 != .held }
    let indices = (rest + [.open]).sorted()
    let count = tensor.spinCount
    var result = tensor
    result.indices = indices
    result.entries = []
    let openPlace = tensor.indices.firstIndex(of: .open)!
    let heldPlace = tensor.indices.firstIndex(of: .held)!
    for assignment in Assignments(count: indices.count, dimension: 3) {
      let i = assignment[indices.firstIndex(of: .open)!]
      func entry(_ j: Int, _ k: Int, _ component: Int) -> ComplexScalar {
        var full = Array(repeating: 0, count: tensor.indices.count)
        for (place, index) in tensor.indices.enumerated() where index != .open && index != .held {
          full[place] = assignment[indices.firstIndex(of: index)!]
        }
        full[openPlace] = j
        full[heldPlace] = k
        return tensor.entries[Assignments.position(of: full, dimension: 3) * count + component]
      }
      for component in 0..<count {
        result.entries.append(
          entry((i + 1) % 3, (i + 2) % 3, component) - entry((i + 2) % 3, (i + 1) % 3, component))
      }
    }
    return result
  }
}

extension Value {
  /// The held index becomes the unnamed one again.
  func releasing(_ dimension: Int) -> Value {
    indices.contains(.held) && !indices.contains(.open) ? renaming([.held: .open], dimension: dimension) : self
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
