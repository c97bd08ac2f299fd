/// A display block on its way to rows: lines without their environments.
struct Block {
  /// The lines as they stand in the text, cut at line breaks and environments.
  private var lines: [[Token]] = []
  /// What is wrong with the environments.
  private(set) var errors: [SyntaxError] = []

  /// The open environments, outermost first.
  private var open: [(name: String, text: String, range: SourceRange)] = []
  private var line: [Token] = []
  /// The error if ink follows the end of an environment that the line stands behind.
  private var lastEnd: SyntaxError?
  private var braces = 0

  private static let environments: Set<String> = [
    "aligned", "align", "align*", "alignedat", "alignat", "alignat*", "array", "split", "gather",
    "gather*", "gathered", "cases", "equation", "equation*", "eqnarray", "eqnarray*", "multline",
    "multline*", "displaymath", "math",
  ]

  init(tokens: [Token], source: Source) {
    for token in tokens { take(token, from: source) }
    endLine()
    for environment in open {
      errors.append(
        SyntaxError(.unbalanced(opening: environment.text), at: environment.range))
    }
  }

  private mutating func take(_ token: Token, from source: Source) {
    switch token.kind {
    case .lineBreak: endLine()
    case .tag: break
    case .begin(let name): begin(name, token, text: source.text(in: token.range))
    case .end(let name): end(name, token, text: source.text(in: token.range))
    case .ampersand where braces <= 0 && !open.isEmpty: break
    default:
      if token.kind == .openBrace { braces += 1 }
      if token.kind == .closeBrace { braces -= 1 }
      line.append(token)
    }
  }

  private mutating func begin(_ name: String, _ token: Token, text: String) {
    if !Block.environments.contains(name) {
      errors.append(SyntaxError(.unknownEnvironment(name), at: token.range))
    } else if line.contains(where: { $0.kind != .quad && !$0.kind.isPunctuation }) {
      errors.append(SyntaxError(.misplacedEnvironment(text), at: token.range))
      line = []
    }
    endLine()
    open.append((name, text, token.range))
  }

  private mutating func end(_ name: String, _ token: Token, text: String) {
    endLine()
    lastEnd = SyntaxError(.misplacedEnvironment(text), at: token.range)
    guard let environment = open.popLast() else {
      return errors.append(SyntaxError(.unopened(closing: text), at: token.range))
    }
    if environment.name != name {
      let kind = SyntaxError.Kind.mismatched(opening: environment.text, closing: text)
      errors.append(SyntaxError(kind, at: token.range))
    }
  }

  /// Ends the line. Behind an environment may stand punctuation, a number, and, after a gap, more formulas.
  private mutating func endLine() {
    if let end = lastEnd {
      line = Array(line.drop { $0.kind.isPunctuation })
      if let first = line.first, first.kind != .quad {
        if !Line.isNumber(line) { errors.append(end) }
        line = []
      }
    }
    lines.append(line)
    line = []
    lastEnd = nil
    braces = 0
  }

  /// The tokens of each row.
  func rows() -> [[Token]] {
    var joiner = RowJoiner()
    for line in lines { joiner.take(line) }
    return joiner.finished()
  }
}
