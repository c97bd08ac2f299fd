/// Reads LaTeX into formulas.
///
/// It knows shape, not meaning: what a symbol is, and whether a bracket behind it holds arguments, is decided by others.
/// Ranges are UTF-8 offsets in the text, shifted by `offset`, the place of the text in its document. No text traps or
/// hangs it: it works in linear time, and refuses to nest deeper than a hundred levels.
public enum FormulaParser {
  /// The one formula or relation that the text is.
  public static func formula(
    in text: String, at offset: Int = 0
  ) throws(SyntaxError) -> Formula {
    var parser = parser(of: text, at: offset)
    return try parser.whole()
  }

  /// The formulas of a text with commas between them; each may be a relation.
  ///
  /// A comma in a bracket or a script does not count. In `\hbar, m > 0` the sign belongs to the last element alone.
  public static func list(
    in text: String, at offset: Int = 0
  ) throws(SyntaxError) -> [Formula] {
    var parser = parser(of: text, at: offset)
    return try parser.wholeList()
  }

  /// The operators of a text with commas between them: formulas, of which one may end in `\cdot` or `\times`.
  ///
  /// The factor that such a sign waits for is ``Formula/Node/empty``: `\boldsymbol{n}\times` is a product of two factors.
  public static func operators(
    in text: String, at offset: Int = 0
  ) throws(SyntaxError) -> [Formula] {
    var parser = parser(of: text, at: offset)
    parser.mayWait = true
    return try parser.wholeList()
  }

  /// The rows of a display block, and what is wrong with the rows that could not be read.
  ///
  /// The block may stand in environments (`aligned`, `array`, `split`, `gathered`, `cases`, `equation` and their kin).
  /// Alignment signs, tags, labels, empty rows and punctuation at the end of a row are dropped, and so are a row of one
  /// upright word, such as `\text{with}`, and a number behind a comma or a gap at the end of a line, such as `\quad(28a)`.
  ///
  /// A row ends at `\\`, and outside brackets at a comma or semicolon. It ends at `\quad` and `\qquad` outside brackets if
  /// a period stands before, if a lone word stands beside, or if there is a relation sign on either side; elsewhere
  /// they are spacing.
  ///
  /// What follows continues the row before it
  /// - if that row ends in a sign that asks for more, as `a =` does;
  /// - if it begins with a relation sign, `\cdot`, `\times` or `/`;
  /// - if it begins with `+`, `-`, `\pm` or `\mp` and the row before does not end in punctuation, unless both have a
  ///   relation sign of their own;
  /// - if a bracket is still open, unless it has a relation sign of its own;
  /// - if the row before has no relation sign, does not end in punctuation, and gets its relation sign in this way.
  ///
  /// Where lines are joined, the `\right.` before and the `\left.` behind the break are dropped.
  public static func rows(
    in text: String, at offset: Int = 0
  ) -> (rows: [Row], errors: [SyntaxError]) {
    let source = Source(text, at: offset)
    let block = Block(tokens: Lexer.tokens(of: source.bytes, at: offset), source: source)
    var rows: [Row] = []
    var errors = block.errors
    for tokens in block.rows() {
      let faults = tokens.compactMap { token -> SyntaxError? in
        if case .fault(let kind) = token.kind { SyntaxError(kind, at: token.range) } else { nil }
      }
      errors += faults
      guard faults.isEmpty else { continue }
      do throws(SyntaxError) {
        var parser = Parser(source: source, tokens: tokens)
        let formula = try parser.whole()
        rows.append(Row(formula: formula, range: formula.range))
      } catch {
        errors.append(error)
      }
    }
    return (rows, errors.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// One formula of a display block.
  public struct Row: Sendable, Hashable {
    /// What it says.
    public var formula: Formula
    /// Where it stands, from its first ink to its last.
    public var range: SourceRange

    /// A formula and its place.
    public init(formula: Formula, range: SourceRange) {
      self.formula = formula
      self.range = range
    }
  }

  private static func parser(of text: String, at offset: Int) -> Parser {
    let source = Source(text, at: offset)
    let tokens = Lexer.tokens(of: source.bytes, at: offset).filter { $0.kind != .quad }
    return Parser(source: source, tokens: tokens)
  }
}

extension Formula.Script {
  /// The script that says `formula`: a power, say.
  public init(_ formula: Formula) {
    let written = try? FormulaParser.formula(in: "x^{\(formula.latex)}")
    if let written, case .scripted(_, _, let script?, _) = written.node {
      self.init(ink: script.ink, formula: formula, range: formula.range)
    } else {
      self.init(ink: [formula.latex], formula: formula, range: formula.range)
    }
  }
}
