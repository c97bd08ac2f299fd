/// Reads the trees of a certificate into expressions.
struct TreeReader {
  let reader: Reader
  var depth = 0

  func expression(_ tree: ComponentTree) throws(Obstacle) -> Expression {
    if depth > Reader.depthLimit { throw .beyond("a tree nested too deeply") }
    var inner = self
    inner.depth += 1
    return try inner.read(tree)
  }

  private func read(_ tree: ComponentTree) throws(Obstacle) -> Expression {
    switch tree {
    case .number(let above, let below): return .number(above, below)
    case .sum(let terms):
      var result: [Expression.Term] = []
      for term in terms {
        result.append(Expression.Term(isNegative: false, expression: try expression(term)))
      }
      return result.isEmpty ? .number("0", "1") : .sum(result)
    case .product(let factors):
      var links: [Expression.Link] = []
      for factor in factors {
        links.append(Expression.Link(join: .beside, expression: try expression(factor)))
      }
      return links.isEmpty ? .number("1", "1") : .chain(links)
    case .power(let base, let exponent):
      return .power(try expression(base), .number(String(exponent), "1"))
    case .quotient(let above, let below):
      return .quotient(try expression(above), try expression(below))
    case .decay: return .decay
    case .constant(ComponentTree.gradientMark): return .gradientMark
    case .constant(let ink): return try named(ink)
    case .variable(let ink, let component): return fixed(try named(ink), component)
    case .modulus(let ink): return .modulus(try named(ink))
    case .function(let ink, let spatial, let spin, let imaginary, let derivatives, let primed):
      var result = Expression.component(
        try function(ink),
        Testimony.Component(spatial: spatial, spin: spin, imaginary: imaginary))
      for derivative in derivatives { result = .applied(try by(derivative), result, curl: false) }
      guard primed else { return result }
      let shift = Argument(
        place: .coordinate(.momentum(primed: false)),
        expression: .coordinate(.momentum(primed: true), .open(0)))
      return .at([shift], result)
    case .root(let radicand): return .root(try expression(radicand))
    case .average(let inner, let primed): return .average(try expression(inner), primed: primed)
    case .integral(let inner, let primed):
      return .energyIntegral(try expression(inner), primed: primed)
    case .at(let values, let inner):
      var arguments: [Argument] = []
      for value in values {
        arguments.append(
          Argument(
            place: try place(value.variable, primed: value.primed),
            expression: try expression(value.value)))
      }
      return .at(arguments, try expression(inner))
    case .opaque(let name, let argument): return .opaque(name, try expression(argument))
    }
  }

  private func named(_ ink: String) throws(Obstacle) -> Expression {
    guard let formula = Vocabulary.formula(from: ink) else { throw .beyond("the name \(ink)") }
    guard let name = Name(formula) else { return try reader.expression(formula) }
    return try reader.named(name, formula, arguments: nil)
  }

  /// A function by its name, its indices in the order of their places; or a constant that is complex.
  private func function(_ ink: String) throws(Obstacle) -> Expression {
    guard let name = Vocabulary.formula(from: ink).flatMap(Name.init) else { return try named(ink) }
    let matches = reader.vocabulary.matches(name)
    let constants = matches.filter { match in
      if case .constant = match.entry.meaning { true } else { false }
    }
    if !constants.isEmpty && constants.count < matches.count {
      throw .beyond("\(ink), a constant and a function, without its arguments")
    }
    let expression = try named(ink)
    guard case .function(let index, let labels, let arguments) = expression else {
      return expression
    }
    return .function(index, labels.indices.map { .open($0) }, arguments)
  }

  /// The variable of an ink, or that of **p**′.
  private func place(_ ink: String, primed: Bool) throws(Obstacle) -> Argument.Place {
    switch try named(ink) {
    case .coordinate(let coordinate, _):
      guard primed else { return .coordinate(coordinate) }
      guard let other = coordinate.primed else { throw .beyond("a prime on \(ink)") }
      return .coordinate(other)
    case .constant(let name): return .constant(name)
    default: throw .beyond("a value of \(ink)")
    }
  }

  private func fixed(_ expression: Expression, _ component: Int?) -> Expression {
    guard let component else { return expression }
    return .component(
      expression, Testimony.Component(spatial: [component], spin: nil, imaginary: false))
  }

  /// A partial derivative as an operator.
  func by(_ derivative: ComponentTree.Derivative) throws(Obstacle) -> Operator {
    switch try named(derivative.variable) {
    case .coordinate(let coordinate, _):
      return .partial(.coordinate(coordinate), derivative.component)
    case .constant(let ink): return .partial(.constant(ink), nil)
    default: throw .beyond("a derivative by \(derivative.variable)")
    }
  }
}
