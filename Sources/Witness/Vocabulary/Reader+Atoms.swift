import Notation

extension Reader {
  private static let opaque: Set<String> = [
    "\\sin", "\\cos", "\\tan", "\\cot", "\\exp", "\\ln", "\\log", "\\sinh", "\\cosh", "\\tanh",
    "\\arcsin", "\\arccos", "\\arctan",
  ]

  /// The factor at an index with its arguments, or with what it takes from its right.
  func atom(_ factors: [Formula.Factor], _ index: inout Int) throws(Obstacle) -> Expression {
    guard index < factors.count else { throw .beyond("a function without its argument") }
    let formula = factors[index].formula
    if !wholes.isEmpty, let rule = wholes[formula] {
      index += 1
      return .rule(rule, [], further: [], [])
    }
    let name = Name(formula)
    if name?.base == "\\int" { return try integral(factors, &index) }
    if let name, formula.node == .symbol("\\delta"), vocabulary.matches(name).isEmpty,
      index + 1 < factors.count, factors[index + 1].join == .beside,
      case .bracket(.round, let elements) = factors[index + 1].formula.node, elements.count == 1
    {
      index += 2
      return .delta(try expression(elements[0]))
    }
    if let name, vocabulary.matches(name).isEmpty, let taking = try prefix(name, formula) {
      index += 1
      while index < factors.count, let next = try `operator`(factors[index].formula) {
        index += 1
        return taking(.applied(next, try atom(factors, &index), curl: false))
      }
      return taking(try atom(factors, &index))
    }
    index += 1
    guard let name else { return try simple(formula) }
    if index < factors.count, factors[index].join == .beside,
      let (shape, elements, power) = bracket(factors[index].formula),
      let application = try applied(name, formula, shape, elements)
    {
      index += 1
      guard let power else { return application }
      return .power(application, try expression(power))
    }
    return try named(name, formula, arguments: nil)
  }

  /// What a name does that takes the factor to its right: a trace, a part, a divergence, tan and its like.
  private func prefix(
    _ name: Name, _ formula: Formula
  ) throws(Obstacle) -> ((Expression) -> Expression)? {
    let power = superscript(formula)
    if Self.opaque.contains(name.base) && name.sub.isEmpty {
      guard let power else { return { .opaque(name.base, $0) } }
      let exponent = try expression(power)
      return { .power(.opaque(name.base, $0), exponent) }
    }
    guard power == nil else { return nil }
    switch name.base {
    case "\\mathrm{Tr}", "\\mathrm{tr}": return { .trace($0) }
    case "\\mathrm{Re}": return { .part($0, imaginary: false) }
    case "\\mathrm{Im}": return { .part($0, imaginary: true) }
    case "\\mathrm{div}":
      return { operand in
        let divergence = Operator.derivative(.coordinate(.position), .open(0))
        return .chain([
          Expression.Link(join: .beside, expression: .applied(divergence, operand, curl: false))
        ])
      }
    default: return nil
    }
  }

  /// A bracket with the power on it, if the formula is one.
  private func bracket(_ formula: Formula) -> (Formula.Bracket, [Formula], Formula?)? {
    switch formula.node {
    case .bracket(let shape, let elements): return (shape, elements, nil)
    case .scripted(let inner, nil, let above, 0):
      guard case .bracket(let shape, let elements) = inner.node, let power = above?.formula else {
        return nil
      }
      return (shape, elements, power)
    default: return nil
    }
  }

  func superscript(_ formula: Formula) -> Formula? {
    guard case .scripted(_, _, let above, _) = formula.node else { return nil }
    return above?.formula
  }

  /// A formula that takes nothing from its right.
  private func simple(_ formula: Formula) throws(Obstacle) -> Expression {
    switch formula.node {
    case .number(let text): return try number(text)
    case .fraction(let above, let below):
      if let derivative = try derivative(above, below) { return derivative }
      return .quotient(try expression(above), try expression(below))
    case .quotient(let above, let below):
      return .quotient(try expression(above), try expression(below))
    case .root(let radicand, nil): return .root(try expression(radicand))
    case .root(let radicand, .some(let degree)):
      guard degree.node == .number("2") else { throw .beyond("a root that is not square") }
      return .root(try expression(radicand))
    case .bracket(let shape, let elements): return try bracket(shape, elements)
    case .scripted(let inner, let below, let above, 0): return try scripted(inner, below, above)
    case .sum, .product, .relation, .empty: return try expression(formula)
    case .accented(let accent, let inner):
      guard accent == "dot" else { throw .beyond("an accent over a formula") }
      return .applied(.derivative(.coordinate(.time), nil), try expression(inner), curl: false)
    default: throw .beyond("a formula of a shape unknown to it")
    }
  }

  private func number(_ text: String) throws(Obstacle) -> Expression {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, text.utf8.count < 2000 else {
      throw .beyond("the number \(text.prefix(20))")
    }
    if parts.count == 1 { return text.allSatisfy { $0 == "0" } ? .literalZero : .number(text, "1") }
    return .number(String(parts[0] + parts[1]), "1" + String(repeating: "0", count: parts[1].count))
  }

  private func bracket(_ shape: Formula.Bracket, _ elements: [Formula]) throws(Obstacle)
    -> Expression
  {
    if shape == .curly, elements.count == 2 {
      return .poisson(try expression(elements[0]), try expression(elements[1]))
    }
    guard elements.count == 1 else { throw .beyond("a bracket with commas") }
    if shape == .bar, let name = Name(elements[0]), vocabulary.matches(name).isEmpty,
      var bold = Optional(name), bold.sub.isEmpty, bold.sup.isEmpty
    {
      bold.base = "\\mathbf{\(name.base)}"
      if !vocabulary.matches(bold).isEmpty {
        return .modulus(try named(bold, elements[0], arguments: nil))
      }
    }
    let inner = try expression(elements[0])
    switch shape {
    case .round, .square, .curly: return inner
    case .bar: return .modulus(inner)
    case .angle: return .average(inner, primed: false)
    }
  }

  private func scripted(
    _ inner: Formula, _ below: Formula.Script?, _ above: Formula.Script?
  ) throws(Obstacle) -> Expression {
    if let below {
      guard above == nil, case .bracket(.square, let elements) = inner.node, elements.count == 2,
        below.ink == ["+"] || below.ink == ["-"]
      else { throw .beyond("a subscript on a formula") }
      return .commutator(
        try expression(elements[0]), try expression(elements[1]), plus: below.ink == ["+"])
    }
    guard let exponent = above?.formula else { throw .beyond("a superscript that is no power") }
    return .power(try expression(inner), try expression(exponent))
  }
}
