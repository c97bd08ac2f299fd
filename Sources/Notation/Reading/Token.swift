/// A piece of ink, with its place in the text.
///
/// Typefaces and spellings are already settled: `\bm{n}` is the symbol `\boldsymbol{n}`. Spacing leaves no token, but
/// `\quad` does, since rows may be split there. What cannot be read is a fault, which is thrown by whoever meets it:
/// so one bad row of a block does not hide the others.
struct Token: Sendable {
  var kind: Kind
  var range: SourceRange

  enum Kind: Sendable, Hashable {
    case symbol(String)
    case digit(UInt8)
    /// A factor that was read before: scripts are read as ink first, and then once more as a formula.
    case formula(Formula)
    case openBrace
    case closeBrace
    case delimiter(Delimiter)
    case sign(Formula.Term.Sign)
    case join(Formula.Factor.Join)
    case relation(Formula.Side.Relation)
    case stroke
    case star
    case comma
    case period
    case semicolon
    /// `'`
    case prime
    /// `\prime`
    case primeMacro
    case `subscript`
    case superscript
    case accent(String)
    case fraction
    case root
    case ampersand
    case lineBreak
    case quad
    case begin(String)
    case end(String)
    case tag
    case fault(SyntaxError.Kind)
  }
}

/// A bracket sign: `(`, `\right]`, `\bigl|`.
struct Delimiter: Sendable, Hashable {
  enum Side: Sendable { case open, close, either }

  /// Its shape; `nil` for the invisible delimiter `\left.`
  var bracket: Formula.Bracket?
  var side: Side
  /// Whether it is written with `\left` or `\right`, which come in pairs.
  var stretches = false

  /// Whether a bracket that this delimiter opens is closed by `other`.
  func closes(with other: Delimiter) -> Bool {
    bracket == other.bracket && stretches == other.stretches
      && (side == .either) == (other.side == .either)
  }
}
