import Notation

extension Vocabulary {
  /// How an entry fits the ink of a name.
  struct Match {
    var entry: Entry
    /// The indices at the places of the entry's slots.
    var slots: [Label]
    /// Indices written beyond the entry's name.
    var further: [Label]
    /// A superscript that is no index: a power.
    var power: [String]
    var primes: Int
    /// How much of the ink belongs to the name.
    fileprivate var length: Int
  }

  /// The entries that fit best, the longest names.
  func matches(_ name: Name) -> [Match] {
    let all = (entries[name.base] ?? []).compactMap { match($0, name) }
    let longest = all.map(\.length).max()
    return all.filter { $0.length == longest }
  }

  private func match(_ entry: Entry, _ name: Name) -> Match? {
    guard let below = fit(entry.name.sub, name.sub, entry.hasSlots),
      let above = fit(entry.name.sup, name.sup, entry.hasSlots),
      name.primes >= entry.name.primes, below.rest.allSatisfy(isScriptIndex)
    else { return nil }
    let isSpatial = entry.isSpatial(functions)
    let raised = !above.rest.isEmpty && isSpatial && above.rest.allSatisfy(isScriptIndex)
    if !below.rest.isEmpty && !isSpatial { return nil }
    if !raised && !above.rest.isEmpty && !entry.name.sup.isEmpty { return nil }
    return Match(
      entry: entry, slots: below.slots + above.slots,
      further: (below.rest + (raised ? above.rest : [])).map(label),
      power: raised ? [] : above.rest, primes: name.primes - entry.name.primes,
      length: entry.name.sub.count + entry.name.sup.count + entry.name.primes)
  }

  private func isScriptIndex(_ piece: String) -> Bool { isIndex(piece) || isHidden(piece) }

  /// The label of a piece of a script.
  func label(_ piece: String) -> Label { isHidden(piece) ? .open(0) : .named(piece) }

  /// Matches the beginning of a script against a name's; pieces of the name that are indices fit any index.
  private func fit(
    _ pattern: [String], _ pieces: [String], _ hasSlots: Bool
  ) -> (slots: [Label], rest: [String])? {
    guard pattern.count <= pieces.count else { return nil }
    var slots: [Label] = []
    for (wanted, piece) in zip(pattern, pieces) {
      if hasSlots && isScriptIndex(wanted) {
        guard isScriptIndex(piece) else { return nil }
        slots.append(label(piece))
      } else if wanted != piece {
        return nil
      }
    }
    return (slots, Array(pieces.dropFirst(pattern.count)))
  }

  /// The slots in an entry's own name.
  func slots(of entry: Entry) -> [Label] {
    entry.hasSlots ? (entry.name.sub + entry.name.sup).filter(isScriptIndex).map(label) : []
  }
}

extension Vocabulary {
  /// The type of what a name stands for.
  struct TypeOfName: Sendable {
    var rank = 0
    var shape = Testimony.Shape.scalar
  }

  /// The type of a declared name.
  func type(of entry: Entry) -> TypeOfName? {
    switch entry.meaning {
    case .constant: TypeOfName()
    case .spatialConstant: TypeOfName(rank: 1)
    case .coordinate(let coordinate): TypeOfName(rank: coordinate.isSpatial ? 1 : 0)
    case .function(let index):
      TypeOfName(rank: functions[index].rank, shape: functions[index].shape)
    case .rule, .placeholder, .measure: nil
    }
  }
}

extension Vocabulary.Entry {
  /// Whether an index can be written on the name.
  func isSpatial(_ functions: [Vocabulary.Function]) -> Bool {
    switch meaning {
    case .constant, .measure: false
    case .spatialConstant, .rule, .placeholder: true
    case .coordinate(let coordinate):
      switch coordinate {
      case .position, .momentum, .direction: true
      case .time, .energy: false
      }
    case .function(let index): functions[index].rank > 0
    }
  }
}
