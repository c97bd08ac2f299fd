/// A piece of the ink of a script, and the tokens that say the same to the formula parser.
struct InkPiece {
  var text: String
  var tokens: [Token]

  init(_ text: String, _ tokens: [Token]) {
    self.text = text
    self.tokens = tokens
  }

  /// A factor that is read already.
  init(_ formula: Formula) {
    self.init(formula.ink, [Token(kind: .formula(formula), range: formula.range)])
  }
}

/// Scripts are read as ink: symbols, numbers and signs in any order, `\mathrm{sf}+` as well as `n+1`.
///
/// Every part is read once, as ink, and its formula is made of the parts; so nesting costs no second reading.
extension Parser {
  /// The pieces up to a closing brace or bracket, or the end.
  mutating func inkPieces() throws(SyntaxError) -> [InkPiece] {
    var pieces: [InkPiece] = []
    while let kind {
      switch kind {
      case .closeBrace: return pieces
      case .delimiter(let delimiter):
        guard startsFactor || (delimiter.side == .either && expectsFactor(after: pieces)) else {
          if delimiter.bracket == nil { throw misfit() }
          return pieces
        }
        pieces.append(try bracketPiece(openedBy: delimiter))
      case .openBrace: pieces += try groupPieces()
      case .symbol, .digit, .formula, .accent, .fraction, .root, .fault:
        let factor = InkPiece(try scripts(on: try atom()))
        if let last = pieces.last?.tokens.last, case .formula(let before) = last.kind,
          case .number = before.node, case .formula(let after) = factor.tokens[0].kind,
          after.startsWithDigit
        {
          throw SyntaxError(.adjacentNumbers, at: after.range)
        }
        pieces.append(factor)
      case .sign, .join, .relation, .comma, .stroke, .star, .prime, .primeMacro:
        pieces.append(signPiece())
      default: throw misfit()
      }
    }
    return pieces
  }

  /// Whether a bar behind these pieces opens rather than closes.
  private func expectsFactor(after pieces: [InkPiece]) -> Bool {
    switch pieces.last?.tokens.last?.kind {
    case nil, .sign, .join, .relation, .comma, .stroke: true
    default: false
    }
  }

  /// A sign as a piece, in its one spelling.
  mutating func signPiece() -> InkPiece {
    let token = tokens[index]
    index += 1
    let text =
      switch token.kind {
      case .sign(let sign): sign.latex
      case .join(let join): join.latex
      case .relation(let relation): relation.rawValue
      case .stroke: "/"
      case .star: "*"
      case .prime, .primeMacro: "\\prime"
      default: ","
      }
    return InkPiece(text, [token])
  }

  /// Braces in a script: their content, and scripts on it if it is a single factor.
  private mutating func groupPieces() throws(SyntaxError) -> [InkPiece] {
    let opening = here
    if emptyGroupIsNext {
      guard !scriptFollowsEmptyGroup else { throw SyntaxError(.scriptWithoutBase, at: opening) }
      index += 2
      return []
    }
    try enter()
    index += 1
    let pieces = try inkPieces()
    try closeInk(openedAt: opening)
    leave()
    guard kind == .subscript || kind == .superscript || kind == .prime else { return pieces }
    guard pieces.count == 1, pieces[0].tokens.count == 1,
      case .formula(let base) = pieces[0].tokens[0].kind
    else { throw SyntaxError(.scriptOnGroup, at: range(from: opening.lowerBound)) }
    return [InkPiece(try scripts(on: base))]
  }

  /// A bracket in a script; one piece, with its scripts.
  private mutating func bracketPiece(
    openedBy delimiter: Delimiter
  ) throws(SyntaxError) -> InkPiece {
    let opening = tokens[index]
    guard let shape = delimiter.bracket else { throw misfit() }
    try enter()
    index += 1
    let outer = insideBars
    insideBars = shape == .bar && delimiter.side == .either
    let pieces = try inkPieces()
    try close(delimiter, at: opening.range)
    insideBars = outer
    leave()
    let content = [opening] + pieces.flatMap(\.tokens) + [tokens[index - 1]]
    if let formula = formula(of: content) { return InkPiece(try scripts(on: formula)) }
    var writer = LaTeXWriter()
    writer.write(ink: pieces.map(\.text), in: shape)
    let fault = Token(kind: .fault(.unexpected(found: "(")), range: opening.range)
    return InkPiece(writer.text, [fault])
  }

  mutating func closeInk(openedAt opening: SourceRange) throws(SyntaxError) {
    switch kind {
    case .closeBrace: index += 1
    case nil: throw SyntaxError(.unbalanced(opening: "{"), at: opening)
    default:
      let closing = source.text(in: here)
      throw SyntaxError(.mismatched(opening: "{", closing: closing), at: here)
    }
  }
}
