/// A line of a display block, or a part of one, and what decides whether it continues a row.
struct Line {
  private(set) var tokens: [Token]
  /// By how much it opens more brackets and braces than it closes.
  private(set) var opened = 0
  /// Whether a relation sign stands outside the brackets that it opens, behind its first ink.
  private(set) var hasRelation = false
  /// The first sign in ink.
  private(set) var first: Token.Kind?
  /// How many tokens are neither punctuation nor gaps.
  private var inkCount = 0

  init(_ tokens: [Token]) {
    self.tokens = tokens
    for token in tokens {
      let isFirst = first == nil && !token.kind.isInvisible
      if isFirst { first = token.kind }
      if !token.kind.isPunctuation, token.kind != .quad { inkCount += 1 }
      opened += token.kind.opening
      if case .relation = token.kind, opened <= 0, !isFirst { hasRelation = true }
    }
  }

  /// Whether it begins with a relation sign.
  var startsWithRelation: Bool { if case .relation = first { true } else { false } }

  /// Whether it is nothing but an upright word, such as `\text{with}`.
  var isWord: Bool {
    guard inkCount == 1, case .symbol(let name) = first else { return false }
    return name.hasPrefix("\\text{") || (name.hasPrefix("\\mathrm{") && name.utf8.count > 10)
  }

  /// Whether it is the number of an equation: `(28a)`.
  private var isNumber: Bool {
    guard (3...7).contains(inkCount), case .delimiter(let open) = tokens[0].kind,
      open.bracket == .round, open.side == .open, case .digit = tokens[1].kind
    else { return false }
    return tokens[2..<inkCount].allSatisfy { token in
      switch token.kind {
      case .digit: true
      case .symbol(let name): name.utf8.count == 1
      case .delimiter(let close): close.bracket == .round && close.side == .close
      default: false
      }
    }
  }

  /// A line cut at its commas and semicolons, and at its gaps where a row may end; without its number.
  ///
  /// Signs within brackets do not cut; `inside` says how many are open before the line.
  static func pieces(of tokens: [Token], inside: Int = 0) -> [Line] {
    var cuts: [[Token]] = [[]]
    var opened = inside
    for token in tokens {
      opened += token.kind.opening
      if token.kind != .quad { cuts[cuts.count - 1].append(token) }
      guard opened <= 0 else { continue }
      if token.kind == .quad || token.kind == .comma || token.kind == .semicolon { cuts.append([]) }
    }
    var lines = cuts.filter { !$0.isEmpty }.map(Line.init)
    if lines.count > 1, lines[lines.count - 1].isNumber { lines.removeLast() }
    var pieces: [Line] = []
    for line in lines {
      let begins = pieces.last?.ends(before: line) ?? true
      if begins { pieces.append(line) } else { pieces[pieces.count - 1].append(line) }
    }
    return pieces
  }

  /// Whether a row ends in the gap between this line and the next.
  private func ends(before next: Line) -> Bool {
    isWord || next.isWord || tokens.last?.kind.isPunctuation == true
      || (hasRelation && next.hasRelation)
  }

  private mutating func append(_ other: Line) {
    hasRelation = hasRelation || other.hasRelation || other.startsWithRelation
    opened += other.opened
    inkCount += other.inkCount
    tokens += other.tokens
  }

  /// Whether the tokens say nothing but the number of an equation.
  static func isNumber(_ tokens: [Token]) -> Bool { Line(tokens).isNumber }
}

extension Token.Kind {
  /// Whether it ends a row and belongs to none.
  var isPunctuation: Bool { self == .comma || self == .period || self == .semicolon }

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

  /// Whether it leaves no ink at the head of a line.
  var isInvisible: Bool {
    switch self {
    case .openBrace, .closeBrace, .quad: true
    default: isNullDelimiter
    }
  }

  /// Whether it is `\left.` or `\right.`
  var isNullDelimiter: Bool {
    if case .delimiter(let delimiter) = self { delimiter.bracket == nil } else { false }
  }
}
