import Notation

extension Reader {
  /// The operator that a formula is; `nil` if it is none.
  func `operator`(_ formula: Formula) throws(Obstacle) -> Operator? {
    if depth > Self.depthLimit { throw .beyond("a formula nested too deeply") }
    // Names are unfolded each time they stand somewhere.
    try SecondPath.checkTime()
    var reader = self
    reader.depth += 1
    switch formula.node {
    case .symbol, .accented: return try reader.operatorName(formula, below: nil, above: nil)
    case .scripted(let inner, let below, let above, 0):
      if case .symbol = inner.node {
        return try reader.operatorName(formula, below: below, above: above)
      }
      guard below == nil, let power = above?.formula, case .bracket = inner.node,
        let base = try reader.operator(inner)
      else { return nil }
      return .power(base, try exponent(power))
    case .fraction(let above, let below), .quotient(let above, let below):
      if let variable = try reader.differential(above, below) { return variable }
      guard let inner = try reader.operator(above) else { return nil }
      let divisor = Expression.quotient(.number("1", "1"), try reader.expression(below))
      return .product([Expression.Link(join: .beside, expression: divisor)], .beside, [inner])
    case .bracket(let shape, let elements):
      guard elements.count == 1, shape == .round || shape == .square || shape == .curly else {
        return nil
      }
      return try reader.operator(elements[0])
    case .sum(let terms): return try reader.sum(terms)
    case .product(let factors):
      guard let last = factors.last, try reader.operator(last.formula) != nil else { return nil }
      let (links, dangling) = try reader.links(factors)
      return dangling.map { .product(links, $0.0, $0.1) }
    default: return nil
    }
  }

  private func sum(_ terms: [Formula.Term]) throws(Obstacle) -> Operator? {
    var result: [(isNegative: Bool, operator: Operator)] = []
    var found = false
    for term in terms {
      if let next = try `operator`(term.formula) {
        found = true
        result.append((try isNegative(term.sign), next))
      }
    }
    guard found else { return nil }
    if result.count == terms.count { return .sum(result) }
    result = []
    for term in terms {
      var next = try `operator`(term.formula)
      if next == nil { next = .factor(try expression(term.formula)) }
      if let next { result.append((try isNegative(term.sign), next)) }
    }
    return .sum(result)
  }

  /// ∂ and ∇ with what they are by, and defined names of operators.
  private func operatorName(
    _ formula: Formula, below: Formula.Script?, above: Formula.Script?
  ) throws(Obstacle) -> Operator? {
    guard let name = Name(formula) else { return nil }
    if name.base == "\\nabla" || (name.base == "\\partial" && below != nil) {
      guard name.primes == 0 else { throw .beyond("a prime on a derivative") }
      var result = Operator.derivative(.coordinate(.position), .open(0))
      if let below { result = try derivative(by: below) }
      guard let power = above?.formula else { return result }
      return .power(result, try exponent(power))
    }
    for match in vocabulary.matches(name) where match.power.isEmpty && match.further.isEmpty {
      guard case .rule(let index) = match.entry.meaning, rules[index].placeholder == nil else {
        continue
      }
      return try `operator`(rules[index].right)
    }
    return nil
  }

  private func exponent(_ formula: Formula) throws(Obstacle) -> Int {
    guard case .number(let text) = formula.node, let value = Int(text), (1...4).contains(value)
    else {
      throw .beyond("a power of an operator")
    }
    return value
  }

  private func derivative(by script: Formula.Script) throws(Obstacle) -> Operator {
    if script.ink.count == 1, vocabulary.isIndex(script.ink[0]) {
      return .derivative(.coordinate(.position), .named(script.ink[0]))
    }
    guard let formula = script.formula, let name = Name(formula) else {
      throw .beyond("a derivative by \(script.ink.joined())")
    }
    return try derivative(by: name)
  }

  /// The derivative by a variable; by one of its components if the name carries an index.
  private func derivative(by name: Name) throws(Obstacle) -> Operator {
    if let coordinate = vocabulary.coordinate(of: name) {
      return .derivative(.coordinate(coordinate), coordinate.isSpatial ? .open(0) : nil)
    }
    if let index = name.sub.last ?? name.sup.last, vocabulary.isIndex(index) {
      for coordinate in [Coordinate.position, .momentum(primed: false)] {
        guard let ink = vocabulary.ink(of: coordinate) else { continue }
        var bare = name
        (bare.sub, bare.sup) = ([], [])
        if ink == bare.ink || ink == "\\mathbf{\(bare.ink)}" {
          return .derivative(.coordinate(coordinate), .named(index))
        }
      }
    }
    for match in vocabulary.matches(name) where match.power.isEmpty && match.primes == 0 {
      if case .constant(let ink) = match.entry.meaning { return .derivative(.constant(ink), nil) }
    }
    throw .beyond("a derivative by \(name.ink)")
  }

  /// ∂/∂t and d/dt.
  private func differential(_ above: Formula, _ below: Formula) throws(Obstacle) -> Operator? {
    var count = 1
    var sign = above
    if case .scripted(let inner, nil, let power, 0) = above.node, let power = power?.formula {
      sign = inner
      guard isDifferential(sign) else { return nil }
      count = try exponent(power)
    }
    guard isDifferential(sign), let variable = try differentiated(below, sign, count) else {
      return nil
    }
    return count == 1 ? variable : .power(variable, count)
  }

  /// ∂f/∂t and df/dt.
  func derivative(_ above: Formula, _ below: Formula) throws(Obstacle) -> Expression? {
    guard case .product(let factors) = above.node, factors.count > 1,
      let by = try differential(factors[0].formula, below)
    else { return nil }
    var rest = Array(factors.dropFirst())
    rest[0].join = .beside
    return .applied(by, try expression(Formula(.product(rest))), curl: false)
  }

  private func isDifferential(_ formula: Formula) -> Bool {
    guard case .symbol(let text) = formula.node else { return false }
    return ["\\partial", "d", "\\mathrm{d}"].contains(text) && entriesAreEmpty(text)
  }

  private func entriesAreEmpty(_ text: String) -> Bool { vocabulary.entries[text]?.isEmpty ?? true }

  /// The variable under a stroke: ∂t, or ∂t² where the derivative is of second order.
  private func differentiated(
    _ below: Formula, _ sign: Formula, _ count: Int
  ) throws(Obstacle) -> Operator? {
    guard case .product(let factors) = below.node, factors.count == 2, factors[0].formula == sign,
      var name = Name(factors[1].formula)
    else { return nil }
    if count > 1 {
      guard name.sup == [String(count)] else { return nil }
      name.sup = []
    }
    return try derivative(by: name)
  }
}
