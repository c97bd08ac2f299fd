/// A line of a display block, or a part of one between gaps, and what decides whether it continues a row.
struct Line {
  var tokens: [Token]
  /// By how much it opens more brackets and braces than it closes.
  private(set) var opened = 0
  /// Whether a relation sign stands outside the brackets that it opens, behind its first ink.
  private(set) var hasRelation = false
  /// The first sign in ink.
  private(set) var first: Token.Kind?

  init(_ tokens: [Token]) {
    self.tokens = tokens
    for token in tokens {
      let isFirst = first == nil && !token.kind.isInvisible
      if isFirst { first = token.kind }
      opened += token.kind.opening
      if case .relation = token.kind, opened <= 0, !isFirst { hasRelation = true }
    }
  }

  /// Whether it is nothing but an upright word, such as `\text{with}`.
  var isWord: Bool {
    let ink = tokens.filter { !$0.kind.isPunctuation && $0.kind != .quad }
    guard ink.count == 1, case .symbol(let name) = ink[0].kind else { return false }
    return name.hasPrefix("\\text{") || (name.hasPrefix("\\mathrm{") && name.utf8.count > 10)
  }

  /// A line cut at its gaps: where punctuation or a lone word stands before, or a relation on either side.
  static func pieces(of tokens: [Token]) -> [Line] {
    var gaps: [[Token]] = [[]]
    var opened = 0
    for token in tokens {
      opened += token.kind.opening
      if token.kind != .quad {
        gaps[gaps.count - 1].append(token)
      } else if opened <= 0 {
        gaps.append([])
      }
    }
    var pieces: [Line] = []
    for gap in gaps where !gap.isEmpty {
      let next = Line(gap)
      guard let last = pieces.last else {
        pieces.append(next)
        continue
      }
      let parts = last.isWord || next.isWord || last.tokens.last?.kind.isPunctuation == true
      if parts || (last.hasRelation && next.hasRelation) {
        pieces.append(next)
      } else {
        pieces[pieces.count - 1].append(next)
      }
    }
    return pieces
  }

  private mutating func append(_ other: Line) {
    hasRelation = hasRelation || other.hasRelation || other.first?.isRelation == true
    opened += other.opened
    tokens += other.tokens
  }
}

extension Token.Kind {
  /// What a token adds to the number of open brackets; bars do not tell.
  var opening: Int {
    switch self {
    case .openBrace: 1
    case .closeBrace: -1
    case .delimiter(let delimiter) where delimiter.bracket != nil:
      switch delimiter.side {
      case .open: 1
      case .close: -1
      case .either: 0
      }
    default: 0
    }
  }

  var isRelation: Bool { if case .relation = self { true } else { false } }

  /// Whether it leaves no ink at the head of a line.
  var isInvisible: Bool {
    switch self {
    case .openBrace, .closeBrace, .quad: true
    case .delimiter(let delimiter): delimiter.bracket == nil
    default: false
    }
  }
}
