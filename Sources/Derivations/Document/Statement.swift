public import Notation

/// One statement of a document: a bold word, the words after it, and its formulas.
public struct Statement: Sendable {
  /// The words that begin a statement.
  public enum Keyword: String, Hashable, Sendable, CaseIterable {
    case `let` = "Let"
    case define = "Define"
    case assume = "Assume"
    case use = "Use"
    case claim = "Claim"
    case refute = "Refute"
    case derive = "Derive"
  }

  /// The word that begins it.
  public let keyword: Keyword
  /// The text in the brackets after the keyword, with single blanks: `28a, series`.
  public let label: String?
  /// Where the keyword and the words stand.
  public let range: SourceRange
  /// Where the label stands, brackets included.
  public let labelRange: SourceRange?
  /// What the words ask for, in order; empty for Let and Use.
  public let clauses: [Clause]
  /// Where each of the clauses stands.
  public let clauseRanges: [SourceRange]
  /// The symbols a Let declares.
  public let declarations: [Declaration]
  /// The dimension a Let declares.
  public let dimension: DimensionDeclaration?
  /// What a Use brings in.
  public let use: UseClause?
  /// The formulas of its display block, or those written among its words.
  public let rows: [Row]
  /// Where the text between the `$$` stands; `nil` if the statement has no display block.
  public let blockRange: SourceRange?
}

/// One formula of a statement and where it stands.
public typealias Row = FormulaParser.Row
