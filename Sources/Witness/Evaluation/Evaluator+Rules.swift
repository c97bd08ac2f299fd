extension Evaluator {
  /// A defined name: its right side where it is used, under the indices it is used with.
  mutating func rule(
    _ index: Int, _ slots: [Label], _ further: [Label], _ arguments: [Argument], _ context: Context
  ) throws(Obstacle) -> Value {
    let body = try program.bodies[index].get()
    let rule = program.reader.rules[index]
    var inner: Context
    if let placeholder = rule.placeholder {
      guard let argument = arguments.first else {
        throw .beyond("a functional without its argument")
      }
      inner = context
      inner.placeholders.append((placeholder.ink, argument.expression, context.primed))
    } else {
      inner = try bind(arguments, context)
    }
    var value = try evaluate(body, inner)
    if value.isLiteralZero, let type = rule.type { value = zero(of: type, rule.slots) }
    return try Self.renamed(value, from: rule.slots, to: slots, further)
  }

  /// The zero of a declared type.
  private func zero(of type: Vocabulary.TypeOfName, _ slots: [Label]) -> Value {
    var labels = slots
    while labels.count < type.rank { labels.append(.open(labels.count)) }
    var value = Value(
      dimension: dimension, labels: labels, isVector: type.shape == .spinVector,
      isMatrix: type.shape == .spinMatrix, [])
    let count = Value.indices(dimension, count: labels.count).count * value.block
    value.components = [Jet](repeating: Jet(0, in: field), count: count)
    return value
  }

  /// The argument of a functional, evaluated where its placeholder stands.
  mutating func placeholder(
    _ ink: String, _ further: [Label], _ arguments: [Argument], _ context: Context
  ) throws(Obstacle) -> Value {
    guard let place = context.placeholders.lastIndex(where: { $0.ink == ink }) else {
      throw .beyond("the placeholder \(ink) outside its functional")
    }
    var inner = try bind(arguments, context)
    inner.placeholders = Array(context.placeholders[..<place])
    let (_, expression, primed) = context.placeholders[place]
    let outer = reads.primed
    reads.primed = false
    let value = try evaluate(expression, inner)
    guard !reads.primed || primed.elementsEqual(context.primed, by: ==) else {
      throw .beyond("the argument of a functional at a momentum that the functional binds, too")
    }
    reads.primed = reads.primed || outer
    return try Self.renamed(value, from: [], to: [], further)
  }

  /// A value under the indices of a use in place of those of the definition.
  private static func renamed(
    _ value: Value, from slots: [Label], to actual: [Label], _ further: [Label]
  ) throws(Obstacle) -> Value {
    guard slots.count == actual.count else { throw .beyond("a definition with other indices") }
    var opens = 0
    var targets: [Label: Label] = [:]
    for (slot, label) in zip(slots, actual) {
      if targets[slot] != nil { throw .beyond("a definition with one index twice") }
      if case .open = label {
        targets[slot] = .open(opens)
        opens += 1
      } else {
        targets[slot] = label
      }
    }
    var rest = further[...]
    var labels: [Label] = []
    for label in value.labels {
      if let target = targets[label] {
        labels.append(target)
      } else if case .open = label {
        if let next = rest.popFirst(), case .named = next {
          labels.append(next)
        } else {
          labels.append(.open(opens))
          opens += 1
        }
      } else {
        labels.append(label)
      }
    }
    if !rest.isEmpty && !value.isLiteralZero { throw .beyond("an index on what has none") }
    var result = value
    result.labels = labels
    return try result.summedOverRepeatedLetters()
  }
}
