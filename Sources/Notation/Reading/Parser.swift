/// Reads tokens into a formula by recursive descent: relations of sums of products of factors.
///
/// Each production takes the tokens that are its own and stops at the first that is not. It is linear in the number of
/// tokens, and its recursion is bounded by ``depthLimit``.
struct Parser {
  /// How deep brackets, braces, scripts and arguments may be nested.
  static let depthLimit = 100
  /// How many digits a number may have.
  static let digitLimit = 1000

  let source: Source
  let tokens: [Token]
  var index = 0
  var depth = 0
  /// Whether the innermost open bracket is `|`, so that the next `|` closes it.
  var insideBars = false
  /// Whether a product may end in `\cdot` or `\times`, which then waits for its last factor.
  var mayWait = false

  init(source: Source, tokens: [Token], depth: Int = 0) {
    self.source = source
    self.tokens = tokens
    self.depth = depth
  }

  /// The kind of the next token; `nil` at the end.
  var kind: Token.Kind? { index < tokens.count ? tokens[index].kind : nil }

  /// Where the next token stands; an empty range at the end.
  var here: SourceRange {
    if index < tokens.count { return tokens[index].range }
    let end = tokens.last?.range.upperBound ?? source.base
    return SourceRange(end, end)
  }

  /// The range from `start` to the end of the last token taken.
  func range(from start: Int) -> SourceRange {
    let end = index > 0 ? tokens[index - 1].range.upperBound : start
    return SourceRange(start, max(start, end))
  }

  /// Goes one level deeper; whoever enters leaves, unless it throws.
  mutating func enter() throws(SyntaxError) {
    guard depth < Parser.depthLimit else {
      throw SyntaxError(.tooDeep(limit: Parser.depthLimit), at: here)
    }
    depth += 1
  }

  mutating func leave() { depth -= 1 }

  /// The whole of the tokens as one formula.
  mutating func whole() throws(SyntaxError) -> Formula {
    guard !tokens.isEmpty else { throw SyntaxError(.empty, at: here) }
    skipEmptyGroups()
    if index == tokens.count { return Formula(.empty, at: range(from: source.base)) }
    let formula = try relation()
    guard index == tokens.count else { throw misfit() }
    return formula
  }

  /// The whole of the tokens as formulas with commas between them.
  mutating func wholeList() throws(SyntaxError) -> [Formula] {
    guard !tokens.isEmpty else { throw SyntaxError(.empty, at: here) }
    var elements = [try relation()]
    while case .comma = kind {
      index += 1
      elements.append(try relation())
    }
    guard index == tokens.count else { throw misfit() }
    return elements
  }

  mutating func relation() throws(SyntaxError) -> Formula {
    let start = here.lowerBound
    let left = try sum()
    var sides: [Formula.Side] = []
    while case .relation(let sign) = kind {
      index += 1
      sides.append(Formula.Side(sign, try sum()))
    }
    guard !sides.isEmpty else { return left }
    for side in [left] + sides.map(\.formula) {
      if case .relation = side.node { throw SyntaxError(.invisibleBraces, at: side.range) }
    }
    return Formula(.relation(left, sides), at: range(from: start))
  }

  /// Terms and their signs; a sign is written before the first term or between two, never behind a sign.
  private mutating func sum() throws(SyntaxError) -> Formula {
    skipEmptyGroups()
    let start = here.lowerBound
    var first = Formula.Term.Sign.plus
    if case .sign(let sign) = kind {
      index += 1
      first = sign
    }
    var terms = [Formula.Term(first, try product())]
    while case .sign(let sign) = kind {
      index += 1
      terms.append(Formula.Term(sign, try product()))
    }
    if terms.count == 1, first == .plus { return terms[0].formula }
    for term in terms where term.formula.isSumOrRelation {
      throw SyntaxError(.invisibleBraces, at: term.formula.range)
    }
    return Formula(.sum(terms), at: range(from: start))
  }

  /// Passes `{}`, which leaves no ink, unless it is the base of a script.
  mutating func skipEmptyGroups() {
    while emptyGroupIsNext, !scriptFollowsEmptyGroup { index += 2 }
  }

  var emptyGroupIsNext: Bool {
    guard index + 1 < tokens.count else { return false }
    return tokens[index].kind == .openBrace && tokens[index + 1].kind == .closeBrace
  }

  var scriptFollowsEmptyGroup: Bool {
    guard index + 2 < tokens.count else { return false }
    let kind = tokens[index + 2].kind
    return kind == .subscript || kind == .superscript
  }
}

extension Formula {
  var isSumOrRelation: Bool {
    switch node {
    case .sum, .relation: true
    default: false
    }
  }
}

/// The text that tokens came from, to name what was found.
struct Source: Sendable {
  let bytes: [UInt8]
  let base: Int

  init(_ text: String, at base: Int) {
    bytes = Array(text.utf8)
    self.base = base
  }

  /// The ink in `range`, shortened where it is long.
  func text(in range: SourceRange) -> String {
    let slice = bytes[(range.lowerBound - base)..<(range.upperBound - base)]
    let text = String(decoding: slice.prefix(160), as: UTF8.self)
    return text.count > 40 ? text.prefix(39) + "…" : text
  }
}
