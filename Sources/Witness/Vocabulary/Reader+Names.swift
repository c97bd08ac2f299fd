import Notation

extension Reader {
  /// A name with the bracket behind it, if the bracket is its argument list.
  func application(
    _ name: Name, _ formula: Formula, _ shape: Formula.Bracket, _ elements: [Formula]
  ) throws(Obstacle) -> Expression? {
    guard !elements.isEmpty else { return nil }
    // No argument holds a derivative: such a bracket is a factor.
    if shape == .round, elements.contains(where: { $0.contains(where: \.isDerivativeSign) }) {
      return nil
    }
    // A power between the name and its arguments is one of the value: u²(x) is u(x)².
    let matches = vocabulary.matches(name).filter { takes(shape, $0.entry) }
    if matches.isEmpty {
      if name.base == "O", vocabulary.matches(name).isEmpty { throw .beyond("a remainder O(…)") }
      return nil
    }
    return try named(name, formula, arguments: elements)
  }

  private func takes(_ shape: Formula.Bracket, _ entry: Vocabulary.Entry) -> Bool {
    if case .rule(let index) = entry.meaning, rules[index].placeholder != nil {
      return shape == .square
    }
    return shape == .round && entry.takesArguments
  }

  /// What a name means, with arguments or with those it was declared with.
  func named(_ name: Name, _ formula: Formula, arguments: [Formula]?) throws(Obstacle) -> Expression
  {
    let matches = vocabulary.matches(name)
    guard !matches.isEmpty else { return try undeclared(name, formula) }
    let match = try choose(matches, arguments, name)
    var result = try meaning(of: match, arguments, name)
    if !match.power.isEmpty {
      guard let power = superscript(formula) else {
        throw .beyond("the superscript of \(name.ink)")
      }
      result = .power(result, try expression(power))
    }
    return result
  }

  /// Of the entries of one name, the one whose arguments are meant; a definition before a declaration.
  private func choose(
    _ matches: [Vocabulary.Match], _ arguments: [Formula]?, _ name: Name
  ) throws(Obstacle) -> Vocabulary.Match {
    func isRule(_ match: Vocabulary.Match) -> Bool {
      switch match.entry.meaning {
      case .rule, .placeholder: true
      default: false
      }
    }
    if let placeholder = matches.last(where: {
      if case .placeholder = $0.entry.meaning { true } else { false }
    }) {
      return placeholder
    }
    let declared = matches.filter { !isRule($0) }
    let lists = Set((declared.isEmpty ? matches : declared).map { Set($0.entry.arguments) })
    if lists.count < 2 { return matches.first(where: isRule) ?? matches[0] }
    let wanted = sorts(arguments ?? [])
    let fitting = matches.filter { match in
      wanted.map { Set($0.map(\.undirected)) == Set(match.entry.arguments.map(\.undirected)) }
        ?? (arguments?.count == match.entry.arguments.count)
    }
    guard let best = fitting.first(where: isRule) ?? fitting.first else {
      throw .beyond("\(name.ink) with these arguments")
    }
    return best
  }

  /// The variables that arguments stand for, primes aside; `nil` if one is an expression.
  private func sorts(_ arguments: [Formula]) -> [Argument.Place]? {
    var names: [Name] = []
    for argument in arguments {
      guard var name = Name(argument) else { return nil }
      name.primes = 0
      names.append(name)
    }
    return vocabulary.places(names)
  }

  private func meaning(
    of match: Vocabulary.Match, _ arguments: [Formula]?, _ name: Name
  ) throws(Obstacle) -> Expression {
    if match.primes > 0 {
      guard case .coordinate(let coordinate) = match.entry.meaning, match.primes == 1,
        let primed = coordinate.primed
      else { throw .beyond("the prime on \(name.ink)") }
      return .coordinate(primed, try index(of: match, spatial: primed.isSpatial))
    }
    switch match.entry.meaning {
    case .constant(let ink): return .constant(ink)
    case .spatialConstant(let ink):
      return .spatialConstant(ink, try index(of: match, spatial: true) ?? .open(0))
    case .coordinate(let coordinate):
      return .coordinate(coordinate, try index(of: match, spatial: coordinate.isSpatial))
    case .function(let index):
      return .function(
        index, try labels(match, rank: vocabulary.functions[index].rank),
        try self.arguments(arguments ?? [], of: match.entry))
    case .rule(let index):
      return .rule(
        index, match.slots, further: match.further, try applied(arguments ?? [], match.entry, index)
      )
    case .placeholder:
      return .placeholder(
        match.entry.name.ink, further: match.further,
        try self.arguments(arguments ?? [], of: match.entry))
    case .measure: throw .beyond("a measure outside an integral")
    }
  }

  private func index(of match: Vocabulary.Match, spatial: Bool) throws(Obstacle) -> Label? {
    let written = match.slots + match.further
    if written.count > 1 { throw .beyond("a vector with two indices") }
    return spatial ? written.first ?? .open(0) : nil
  }

  /// The indices of a function, those not written left open.
  private func labels(_ match: Vocabulary.Match, rank: Int) throws(Obstacle) -> [Label] {
    var labels = match.slots + match.further
    if labels.count > rank { throw .beyond("\(match.entry.name.ink) with too many indices") }
    while labels.count < rank { labels.append(.open(0)) }
    var next = 0
    return labels.map { label in
      guard case .open = label else { return label }
      next += 1
      return .open(next - 1)
    }
  }

  private func applied(
    _ arguments: [Formula], _ entry: Vocabulary.Entry, _ rule: Int
  ) throws(Obstacle) -> [Argument] {
    guard let placeholder = rules[rule].placeholder else {
      return try self.arguments(arguments, of: entry)
    }
    guard arguments.count == 1 else { throw .beyond("a functional without its argument") }
    return [Argument(place: .constant(placeholder.ink), expression: try expression(arguments[0]))]
  }
}

extension Argument.Place {
  /// The momentum in place of its direction: a function of one may be asked for at the other.
  fileprivate var undirected: Self {
    guard case .coordinate(.direction(let primed)) = self else { return self }
    return .coordinate(.momentum(primed: primed))
  }
}

extension Coordinate {
  var isSpatial: Bool {
    switch self {
    case .position, .momentum, .direction: true
    case .time, .energy: false
    }
  }

  var unprimed: Coordinate {
    switch self {
    case .momentum: .momentum(primed: false)
    case .direction: .direction(primed: false)
    case .energy: .energy(primed: false)
    case .time, .position: self
    }
  }
}

extension Formula {
  /// Whether it is ∂ or ∇, scripts aside.
  fileprivate var isDerivativeSign: Bool {
    node == .symbol("\\partial") || node == .symbol("\\nabla")
  }
}
