/// Lines of a block that may be one row.
struct RowCandidate {
  /// Lines joined for good. The parts become one row if a relation sign is found, and rows of their own if not.
  private(set) var parts: [[Token]]
  private(set) var hasRelation: Bool
  /// How many brackets and braces are open at its end.
  private(set) var opened: Int
  private(set) var endsInPunctuation = false

  /// Whether its last sign asks for something behind it: `a =`, `b +`, but not `c_+`.
  var isUnfinished: Bool {
    guard let tokens = parts.last, let last = tokens.last else { return false }
    switch last.kind {
    case .relation, .sign, .join, .stroke:
      let before = tokens.dropLast().last?.kind
      return before != .subscript && before != .superscript
    default: return false
    }
  }

  /// A line that begins a row; `nil` if it has no ink.
  init?(_ line: Line) {
    parts = [line.tokens]
    hasRelation = line.hasRelation || line.startsWithRelation
    opened = max(line.opened, 0)
    dropPunctuation()
    if parts[0].isEmpty { return nil }
  }

  /// Puts a line behind the others; `\right.` and `\left.` at the break have no partner and go.
  mutating func append(_ line: Line, isSure: Bool) {
    let last = parts.count - 1
    if parts[last].last?.kind.isNullDelimiter == true { parts[last].removeLast() }
    let startsWithNull = line.tokens.first?.kind.isNullDelimiter == true
    let tokens = line.tokens.dropFirst(startsWithNull ? 1 : 0)
    if isSure { parts[last] += tokens } else { parts.append(Array(tokens)) }
    if opened == 0, line.hasRelation || line.startsWithRelation { hasRelation = true }
    opened = max(opened + line.opened, 0)
    dropPunctuation()
  }

  /// Drops punctuation at the end, unless a bracket is open there.
  private mutating func dropPunctuation() {
    endsInPunctuation = false
    let last = parts.count - 1
    while opened == 0, parts[last].last?.kind.isPunctuation == true {
      parts[last].removeLast()
      endsInPunctuation = true
    }
  }
}
