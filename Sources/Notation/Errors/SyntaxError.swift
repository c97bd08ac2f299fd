/// What keeps a text from being read as a formula, and where.
///
/// An error is data: its wording is made on demand, by ``message`` and ``advice``.
public struct SyntaxError: Error, Sendable, Hashable {
  /// What is wrong.
  public var kind: Kind
  /// The ink that is wrong, as UTF-8 offsets; empty where something is missing.
  public var range: SourceRange

  /// An error of a given kind at a given place.
  public init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// Below or above.
  public enum ScriptPlace: String, Sendable, Hashable {
    /// `x_a`
    case `subscript`
    /// `x^a`
    case superscript
  }

  /// The things that can be wrong.
  public enum Kind: Sendable, Hashable {
    /// A macro that is not in the table, with its backslash.
    case unknownMacro(String)
    /// An environment whose rows are not read, such as `pmatrix`.
    case unknownEnvironment(String)
    /// A character that is not LaTeX mathematics, such as `ε` or `$`.
    case unknownCharacter(Character)
    /// A bracket, brace or environment that is opened and never closed.
    case unbalanced(opening: String)
    /// A bracket, brace or environment that is closed by another kind.
    case mismatched(opening: String, closing: String)
    /// A bracket, brace or environment that is closed and was never opened.
    case unopened(closing: String)
    /// Ink that cannot stand where it stands.
    case unexpected(found: String)
    /// A letter, number or bracket is missing; `nil` at the end of the formula.
    case expectedFactor(found: String?)
    /// A macro lacks its argument.
    case expectedArgument(macro: String)
    /// `\left` and its kin without a bracket behind them.
    case expectedDelimiter(macro: String)
    /// Nesting beyond the limit.
    case tooDeep(limit: Int)
    /// A number of more digits than the limit.
    case numberTooLong(limit: Int)
    /// A number beside a number, which on paper is one number.
    case adjacentNumbers
    /// `x^12`, which TeX reads as `x^{1}2`.
    case unbracedDigits
    /// A base with two subscripts or two superscripts.
    case scriptTwice(ScriptPlace)
    /// `x_{}`
    case emptyScript
    /// `{}_x`, or a script at the start of a formula.
    case scriptWithoutBase
    /// `{ab}^2`: a script on braces that hold more than one symbol.
    case scriptOnGroup
    /// `{a+b}c`: braces that would have to be brackets to be seen.
    case invisibleBraces
    /// `a/b/c`
    case secondStroke
    /// `\left.` or `\right.` where no line break explains it.
    case nullDelimiter(String)
    /// `&` outside an environment, or inside braces.
    case misplacedAlignment
    /// `\\` where a single formula is read.
    case misplacedLineBreak
    /// `\begin` or `\end` in the middle of a formula.
    case misplacedEnvironment(String)
    /// A formula without ink.
    case empty
  }
}
