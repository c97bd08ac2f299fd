import Algebra
import Notation

extension Elaborator {
  /// The value of a definition's right side, its index letters and its momentum put in.
  mutating func unfold(
    _ definition: Scope.Definition, _ slots: [Index], _ site: Site, _ formula: Formula,
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
    // A body of two momenta is read at momenta of its own, and then moved.
    let joins = definition.signature.joinsMomenta
    let tag = joins ? 0 : site.tag
    var inner = self.context(of: definition)
    var change = Relocation(arguments: site.arguments)
    if let energy = site.energy { change.energies[0] = energy }
    if joins {
      if site.tag != 0 { change.tags[0] = site.tag }
      if let primed = inner.primed { change.tags[primed] = site.otherTag }
      if let label = inner.primedEnergy { change.energies[label] = site.otherEnergy }
    }
    let memo = "\(id)|\(slots)|\(tag)|\(placeholder?.latex ?? "")"
    if placeholder == nil, !joins, let known = unfolded[memo] {
      return try moved(known, change)
    }
    inner.tag = tag
    inner.path = context.path + [id]
    inner.unfolding = freshTag()
    for (place, letter) in definition.letters.enumerated() where place < slots.count {
      let slot = Fault.orderOfLetters.isPlanted ? slots.count - 1 - place : place
      if let letter { inner.letters[letter] = slots[slot] }
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
    if placeholder == nil, !joins { unfolded[memo] = result }
    return try moved(result, change)
  }

  /// A right side at other arguments, where roots of delta functions that were taken as positive are others, too.
  private mutating func moved(_ value: Value, _ change: Relocation) throws(Refusal) -> Value {
    for root in rootsTakenPositive {
      let there = try relocated(root, change)
      if there != root, !isPositive(there) { takePositive(there) }
    }
    return try relocated(value, change)
  }

  /// A functional applied to an expression: `\mathcal{I}[f]`.
  mutating func functional(_ name: Formula, _ argument: Formula, _ context: Context) throws(Refusal)
    -> Value?
  {
    guard let found = scope.resolve(name), let definition = scope.definitions[found.key]?.first,
      definition.placeholder != nil
    else { return nil }
    guard found.power == nil, found.primes == 0 else {
      throw objection(
        "\(name.latex) may be a power of the value, or the functional applied again",
        "write the power around it, or one bracket in the other", name.range)
    }
    return try unfold(
      definition, actual(found.slots, context), Site(tag: context.tag), name, context,
      placeholder: argument)
  }
}
