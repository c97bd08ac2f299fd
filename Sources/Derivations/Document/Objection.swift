public import Notation

/// Something wrong in a document, and where: data, worded in one place.
///
/// The place is a range in a text; which file the text came from is the caller's to know.
public struct Objection: Error, Hashable, Sendable {
  /// What is wrong.
  public var kind: Kind
  /// Where.
  public var range: SourceRange

  /// An objection of a kind at a place.
  public init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  /// An error of the LaTeX parser, at its place.
  public init(_ error: SyntaxError) {
    self.init(.syntax(error), at: error.range)
  }

  /// What can be wrong in a document.
  public enum Kind: Hashable, Sendable {
    // The file.
    /// The file is not UTF-8.
    case notUTF8
    /// The file holds nothing but blanks.
    case emptyDocument

    // Markdown.
    /// A `$` without its partner.
    case unclosedFormula
    /// A `$$` or a math fence without its end.
    case unclosedDisplay
    /// A code fence without its end.
    case unclosedFence
    /// A `<!--` without `-->`.
    case unclosedComment
    /// A `(` without its partner.
    case unclosedBracket
    /// A bold keyword that does not begin its line.
    case keywordInsideLine(Statement.Keyword)
    /// A bold word that is nearly a keyword.
    case misspeltKeyword(String, meant: Statement.Keyword)

    // Statements.
    /// A label that an earlier statement has.
    case repeatedLabel(String, first: SourceRange)
    /// Brackets with nothing in them where a label stands.
    case emptyLabel
    /// A word, or another thing in the text, that the grammar does not know at its place.
    case unexpected(String, expected: [String])
    /// The words end too early.
    case unexpectedEnd(expected: [String])
    /// A phrase that is known, but not with this keyword.
    case misplacedPhrase(String, Statement.Keyword, allowed: [String])
    /// A second of the phrases that say what is to be shown.
    case secondTest(String, Statement.Keyword)
    /// Text in the paragraph of a statement, after the period that ends its words.
    case textAfterPeriod(String)
    /// A statement without a formula.
    case missingFormula(Statement.Keyword)
    /// A display block right after a statement that has its formula among its words.
    case secondFormula

    // Declarations.
    /// A formula that is no name, where a name is declared or renamed.
    case notAName
    /// An argument that is no name.
    case argumentNotAName
    /// Names without a word of what they are.
    case missingKind
    /// Words that are known, but together are nothing a symbol can be.
    case unknownKind(String)
    /// Two different signs of one name.
    case conflictingSigns(Declaration.Sign, Declaration.Sign)
    /// A sign of what is not a real number.
    case needlessSign
    /// Arguments of what is constant, or is a variable itself.
    case needlessArguments
    /// A relation after a name that is no sign: `a > b`.
    case notASign
    /// A formula after "with" that is not an equation.
    case notAnEquation
    /// A measure whose name does not begin with `d`.
    case notAMeasure
    /// A second dimension in one Let.
    case secondDimension
    /// A number, of a rank, an order or dimensions, that is not in reach.
    case number(String, of: String)

    /// An error of the LaTeX parser.
    case syntax(SyntaxError)
    /// What the meaning of the document objects to.
    case meaning(String, advice: String)
  }
}
