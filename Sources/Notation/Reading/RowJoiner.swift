/// Joins the lines of a block into rows, by the rules of ``FormulaParser/rows(in:at:)``.
struct RowJoiner {
  private var rows: [[Token]] = []
  private var current: RowCandidate?

  private enum Continuation { case never, perhaps, surely }

  /// Takes the next line of the block.
  mutating func take(_ tokens: [Token]) {
    let isInside = continuation(of: Line(tokens)) == .surely
    let inside = isInside ? current?.opened ?? 0 : 0
    for piece in Line.pieces(of: tokens, inside: inside) {
      if piece.isWord {
        flush()
        continue
      }
      switch continuation(of: piece) {
      case .surely: current?.append(piece, isSure: true)
      case .perhaps: current?.append(piece, isSure: false)
      case .never:
        flush()
        current = RowCandidate(piece)
      }
    }
  }

  /// The tokens of each row.
  mutating func finished() -> [[Token]] {
    flush()
    return rows
  }

  private func continuation(of line: Line) -> Continuation {
    guard let current, let first = line.first else { return .never }
    if current.isUnfinished { return .surely }
    switch first {
    case .relation, .join, .stroke: return .surely
    case .sign:
      if current.endsInPunctuation { return .never }
      return current.hasRelation && line.hasRelation ? .never : .surely
    default: break
    }
    if current.opened > 0 { return line.hasRelation ? .never : .surely }
    return current.hasRelation || current.endsInPunctuation ? .never : .perhaps
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
