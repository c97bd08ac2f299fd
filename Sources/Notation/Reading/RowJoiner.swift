/// Joins the lines of a block into rows, by the rules of ``FormulaParser/rows(in:at:)``.
struct RowJoiner {
  /// The lines of each row, and the rows that only hope for a relation.
  private var rows: [[Token]] = []
  private var current: Candidate?

  /// Lines that may be one row.
  private struct Candidate {
    /// Parts that are joined for good; the parts become one row if a relation is found, and rows of their own if not.
    var parts: [[Token]]
    var hasRelation: Bool
    var opened: Int
    var endsInPunctuation: Bool
  }

  mutating func take(_ line: Line) {
    if line.isWord { return flush() }
    if continues(line) { append(line) } else { begin(line) }
  }

  mutating func finished() -> [[Token]] {
    flush()
    return rows.filter { !$0.isEmpty }
  }

  private enum Continuation { case never, perhaps, surely }

  private func continues(_ line: Line) -> Bool { continuation(of: line) != .never }

  private func continuation(of line: Line) -> Continuation {
    guard let current, let first = line.first else { return .never }
    switch first {
    case .relation, .join, .stroke: return .surely
    case .sign:
      if current.hasRelation { return line.hasRelation ? .never : .surely }
      return current.endsInPunctuation ? .never : .surely
    default: break
    }
    if current.opened > 0 { return line.hasRelation ? .never : .surely }
    return current.hasRelation || current.endsInPunctuation ? .never : .perhaps
  }

  private mutating func begin(_ line: Line) {
    flush()
    let (tokens, isPunctuated) = stripped(line.tokens, opened: line.opened)
    current = Candidate(
      parts: [tokens], hasRelation: line.hasRelation || line.first?.isRelation == true,
      opened: max(line.opened, 0), endsInPunctuation: isPunctuated)
    if tokens.isEmpty { current = nil }
  }

  private mutating func append(_ line: Line) {
    guard var candidate = current else { return }
    let isSure = continuation(of: line) == .surely
    let startsInside = candidate.opened > 0
    candidate.opened = max(candidate.opened + line.opened, 0)
    var (tokens, isPunctuated) = stripped(line.tokens, opened: candidate.opened)
    if let first = tokens.first, first.kind.isNullDelimiter { tokens.removeFirst() }
    let last = candidate.parts.count - 1
    if candidate.parts[last].last?.kind.isNullDelimiter == true {
      candidate.parts[last].removeLast()
    }
    if isSure { candidate.parts[last] += tokens } else { candidate.parts.append(tokens) }
    let isRelation = line.hasRelation || line.first?.isRelation == true
    candidate.hasRelation = candidate.hasRelation || (isRelation && !startsInside)
    candidate.endsInPunctuation = isPunctuated
    current = candidate
  }

  /// The tokens without punctuation at their end, unless a bracket is open there.
  private func stripped(_ tokens: [Token], opened: Int) -> (tokens: [Token], isPunctuated: Bool) {
    var tokens = tokens
    guard opened <= 0 else { return (tokens, false) }
    let count = tokens.count
    while tokens.last?.kind.isPunctuation == true { tokens.removeLast() }
    return (tokens, tokens.count < count)
  }

  private mutating func flush() {
    guard let candidate = current else { return }
    current = nil
    if candidate.hasRelation {
      rows.append(candidate.parts.flatMap { $0 })
    } else {
      rows += candidate.parts
    }
  }
}

extension Token.Kind {
  var isNullDelimiter: Bool {
    if case .delimiter(let delimiter) = self { delimiter.bracket == nil } else { false }
  }
}
