import Notation

/// Reads formulas into expressions by the names of a vocabulary.
struct Reader: Sendable {
  /// A defined name, or a whole left side that is replaced where it stands.
  struct Rule: Sendable {
    var slots: [Label]
    var placeholder: Name?
    var right: Formula
    /// The type that its name is declared with.
    var type: Vocabulary.TypeOfName?
  }

  static let depthLimit = 120

  var vocabulary: Vocabulary
  var rules: [Rule] = []
  /// Left sides that are no names.
  var wholes: [Formula: Int] = [:]
  var depth = 0

  init(_ vocabulary: Vocabulary, substitutions: [Testimony.Equation]) throws(Obstacle) {
    self.vocabulary = vocabulary
    for equation in substitutions { try add(equation) }
  }

  /// Adds a substitution under the name on its left.
  private mutating func add(_ equation: Testimony.Equation) throws(Obstacle) {
    var left = equation.left
    var arguments: [Formula]?
    var placeholder: Name?
    if case .product(let factors) = left.node, factors.count == 2,
      case .bracket(let shape, let elements) = factors[1].formula.node,
      Name(factors[0].formula) != nil
    {
      if shape == .round { arguments = elements }
      if shape == .square, elements.count == 1 { placeholder = Name(elements[0]) }
      if arguments != nil || placeholder != nil { left = factors[0].formula }
    }
    rules.append(Rule(slots: [], placeholder: placeholder, right: equation.right))
    guard let name = Name(left) else {
      if Self.mentionsDerivative(left) {
        throw .beyond("a derivative as the left side of a substitution")
      }
      wholes[left] = rules.count - 1
      return
    }
    let declared = vocabulary.matches(name).filter {
      $0.further.isEmpty && $0.power.isEmpty && $0.primes == 0
    }
    var places = placeholder.map { [Argument.Place.constant($0.ink)] } ?? []
    if let arguments {
      let names = arguments.compactMap(Name.init)
      guard names.count == arguments.count else { throw .beyond("a left side at an expression") }
      places = vocabulary.places(names)
    } else if placeholder == nil {
      // A rule with arguments is another name: it says nothing of the one without.
      let lists = declared.filter { if case .rule = $0.entry.meaning { false } else { true } }
        .map(\.entry.arguments)
      if let first = lists.first, lists.allSatisfy({ $0 == first }) { places = first }
    }
    let entry = Vocabulary.Entry(
      name: name, meaning: .rule(rules.count - 1), hasSlots: true, arguments: places)
    rules[rules.count - 1].type = declared.first.flatMap { vocabulary.type(of: $0.entry) }
    rules[rules.count - 1].slots = vocabulary.slots(of: entry)
    vocabulary.add(entry)
  }

  private static func mentionsDerivative(_ formula: Formula) -> Bool {
    guard case .product(let factors) = formula.node, let first = factors.first else { return false }
    return ["\\partial", "\\nabla"].contains(Name(first.formula)?.base)
  }

  /// The right side of a rule.
  func body(of rule: Int) throws(Obstacle) -> Expression {
    var reader = self
    if let placeholder = rules[rule].placeholder {
      let entry = Vocabulary.Entry(
        name: placeholder, meaning: .placeholder, hasSlots: false,
        arguments: [.coordinate(.momentum(primed: false))])
      reader.vocabulary.add(entry)
    }
    return try reader.expression(rules[rule].right)
  }

  /// What a formula means.
  func expression(_ formula: Formula) throws(Obstacle) -> Expression {
    var reader = self
    reader.depth += 1
    if reader.depth > Self.depthLimit { throw .beyond("a formula nested too deeply") }
    return try reader.read(formula)
  }

  private func read(_ formula: Formula) throws(Obstacle) -> Expression {
    if !wholes.isEmpty, let rule = wholes[formula] { return .rule(rule, [], further: [], []) }
    switch formula.node {
    case .sum(let terms):
      var result: [Expression.Term] = []
      for term in terms {
        result.append(
          Expression.Term(
            isNegative: try isNegative(term.sign), expression: try expression(term.formula)))
      }
      return .sum(result)
    case .product(let factors):
      let (links, dangling) = try links(factors)
      guard dangling == nil else { throw .beyond("an operator that acts on nothing") }
      return .chain(links)
    case .relation: throw .beyond("a relation inside a formula")
    case .empty: throw .beyond("an empty formula")
    default:
      let (links, dangling) = try links([Formula.Factor(.beside, formula)])
      guard dangling == nil, links.count == 1 else {
        throw .beyond("an operator that acts on nothing")
      }
      return links[0].expression
    }
  }

  func isNegative(_ sign: Formula.Term.Sign) throws(Obstacle) -> Bool {
    switch sign {
    case .plus: false
    case .minus: true
    case .plusMinus, .minusPlus: throw .beyond("a double sign")
    }
  }

  /// The factors of a product, each operator with what it acts on; operators left over at the end apart.
  func links(
    _ factors: [Formula.Factor]
  ) throws(Obstacle) -> ([Expression.Link], (Formula.Factor.Join, [Operator])?) {
    var links: [Expression.Link] = []
    var index = 0
    while index < factors.count {
      let join = factors[index].join
      var operators: [Operator] = []
      while index < factors.count, let next = try `operator`(factors[index].formula) {
        operators.append(next)
        index += 1
      }
      if index == factors.count { return (links, (join, operators)) }
      let curl = !operators.isEmpty && factors[index].join == .cross
      var operand = try atom(factors, &index)
      for (place, next) in operators.reversed().enumerated() {
        operand = .applied(next, operand, curl: curl && place == 0)
      }
      links.append(Expression.Link(join: join, expression: operand))
    }
    return (links, nil)
  }
}
