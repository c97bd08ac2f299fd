public import Notation

/// What a run found: document by document, statement by statement.
public struct Report: Sendable {
  public var documents: [DocumentReport]
  public init(documents: [DocumentReport]) { self.documents = documents }
}

/// What was found in one document.
public struct DocumentReport: Sendable {
  /// The document, for its text and places.
  public var document: Document
  /// All that is wrong in it, of form and of meaning, in order of place.
  public var objections: [Objection]
  /// Its statements in order.
  public var statements: [StatementReport]
  /// What each declared name was understood to be.
  public var symbols: [SymbolReport]
  /// The check was interrupted: the statements end where it got.
  public var isInterrupted = false

  public init(
    document: Document, objections: [Objection], statements: [StatementReport],
    symbols: [SymbolReport]
  ) {
    self.document = document
    self.objections = objections
    self.statements = statements
    self.symbols = symbols
  }
}

/// What a declared or defined name was understood to be.
public struct SymbolReport: Sendable {
  /// The name in LaTeX.
  public var name: String
  /// Its kind in words, with arguments and sign.
  public var meaning: String
  /// What it is defined as, in LaTeX.
  public var definition: String?
}

/// What was found of one statement.
public struct StatementReport: Sendable {
  public var keyword: Statement.Keyword
  public var label: String?
  /// Where its keyword stands, from 1.
  public var line: Int
  /// `nil` for Let, Define, Assume and Use.
  public var verdict: Verdict?
  /// Whether it came out as its word says.
  public var isExpected: Bool
  /// The labels of the premises.
  public var premises: [String] = []
  /// Licences, divisors taken as non-zero, dropped boundary terms, constants.
  public var assumptions: [String] = []
  /// Why it is not decided, vacuous or contradictory.
  public var reason: String?
  /// The rows, with certificates, counterexamples and proofs.
  public var rows: [RowReport] = []
  /// What a Derive yields: the block's text, without `$$`.
  public var derived: String?
  /// What became of its changed forms, where these were asked for.
  public var mutations: Mutations?
  /// Where the block stands that `accept` rewrites.
  public var blockRange: SourceRange?
}

/// What was found of one row of a statement.
public struct RowReport: Sendable {
  public var label: String
  /// The row in LaTeX.
  public var formula: String
  public var outcome: RowOutcome
}
