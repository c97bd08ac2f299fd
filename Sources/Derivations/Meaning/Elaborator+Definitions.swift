import Algebra
import Notation

extension Elaborator {
  /// Which list of arguments a bracket is, and at which momentum it is taken.
  mutating func argumentList(
    _ bracket: Formula, of name: Formula, _ context: Context
  ) throws(Refusal) -> (signature: Signature, tag: Int) {
    guard case .bracket(.round, let elements) = bracket.node else {
      return (Signature(), context.tag)
    }
    var signature = Signature()
    var tag = context.tag
    for element in elements {
      guard let found = scope.resolve(element), let role = scope.names[found.key]?.role,
        found.power == nil
      else {
        throw objection(
          "\(element.latex) is not an argument of \(name.latex)",
          "the arguments of a function are declared variables", element.range)
      }
      switch role {
      case .time: signature.time = true
      case .position: signature.position = true
      case .energy:
        guard found.primes == 0 else { throw primedEnergy(element) }
        signature.energy = true
      case .momentum:
        guard found.primes == 0 else { throw primedEnergy(element) }
        signature.energy = true
        signature.direction = true
      case .direction:
        signature.direction = true
        signature.energy = true
        if found.primes > 0 {
          guard let primed = context.primed else {
            throw objection(
              "\(element.latex) stands outside an integral over it",
              "write \\int\\frac{d\(element.latex)}{4\\pi} in front", element.range)
          }
          tag = primed
        }
      case .coordinate:
        signature.coordinates.append(found.key)
      default:
        throw objection(
          "\(element.latex) is not an argument of \(name.latex)",
          "the arguments of a function are declared variables", element.range)
      }
    }
    return (signature, tag)
  }

  /// The value of a definition's right side, its index letters and its momentum put in.
  mutating func unfold(
    _ definition: Scope.Definition, _ slots: [Index], _ tag: Int, _ formula: Formula,
    _ context: Context,
    placeholder: Formula? = nil
  ) throws(Refusal) -> Value {
    let id = definition.key + "/\(definition.signature)"
    guard !context.path.contains(id) else {
      throw objection(
        "\(formula.latex) is defined by itself",
        "a chain of definitions ends in declared names: "
          + (context.path + [id]).map { id in
            let key = String(id.prefix { $0 != "/" })
            return scope.names[key]?.name.latex ?? key
          }.joined(separator: " → "), formula.range)
    }
    let memo = "\(id)|\(slots)|\(tag)|\(placeholder?.latex ?? "")"
    if placeholder == nil, let known = unfolded[memo] { return known }
    var inner = Context()
    inner.tag = tag
    inner.path = context.path + [id]
    inner.unfolding = freshTag()
    for (place, letter) in definition.letters.enumerated() where place < slots.count {
      if let letter { inner.letters[letter] = slots[place] }
    }
    if let placeholder, let key = definition.placeholder {
      inner.placeholders[key] = (placeholder, [context])
    }
    var result: Value
    do {
      result = try value(of: definition.right, in: inner)
    } catch .objection(let fault) where placeholder != nil {
      throw .objection(Objection(fault.kind, at: formula.range))
    }
    if result.isLiteralZero, let known = scope.names[definition.key], known.role != .defined {
      // 0 fits every type: here it has the type of the name.
      let hidden = scope.definitions[definition.key]
      scope.definitions[definition.key] = nil
      defer { scope.definitions[definition.key] = hidden }
      wantsType = true
      defer { wantsType = false }
      let typed = try declared(
        Resolution(key: definition.key, slots: slots), formula, nil, Context())
      result = typed.scaled(by: 0)
    } else if let hidden = definition.letters.firstIndex(of: nil), hidden < slots.count,
      slots[hidden] != .open
    {
      result = result.renaming([.open: slots[hidden]], dimension: dimension)
    }
    result = try contractRepeated(result)
    if let stray = result.indices.first(where: {
      if case .named(let letter) = $0 { letter.contains("#") } else { false }
    }),
      case .named(let letter) = stray
    {
      throw objection(
        "the index \(letter.prefix { $0 != "#" }) is open on the right side of the definition of \(formula.latex) alone",
        "a free index stands on both sides", formula.range)
    }
    result.summed = []
    if placeholder == nil { unfolded[memo] = result }
    return result
  }

  /// A functional applied to an expression: `\mathcal{I}[f]`.
  mutating func functional(_ name: Formula, _ argument: Formula, _ context: Context) throws(Refusal)
    -> Value?
  {
    guard let found = scope.resolve(name), let definition = scope.definitions[found.key]?.first,
      definition.placeholder != nil
    else { return nil }
    return try unfold(
      definition, actual(found.slots, context), context.tag, name, context, placeholder: argument)
  }
}
