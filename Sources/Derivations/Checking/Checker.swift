public import Notation

/// Checks documents: each statement from the premises it names.
public struct Checker: Sendable {
  /// The physical system whose vocabulary the documents use.
  public let theory: Theory
  /// The second path: it examines a row's certificate or counterexample and answers with an objection, or `nil` if it agrees.
  public let witness: (@Sendable (RowOutcome) -> WitnessAnswer)?
  /// How much may be spent on a row.
  public var limits = Limits()
  /// For which rows that fail the nearest true formulas are looked for.
  public var search = Search.surprises
  /// Whether claims that hold are changed in small ways, to see that they fail then.
  public var mutates = false
  /// How many changed forms of a row are tried; all of them where it is `nil`.
  public var mutantLimit: Int?
  /// Finds the document that a Use names, given its path and the path of the document that uses it.
  public let loader: @Sendable (_ path: String, _ user: String) -> Document?

  public init(
    theory: Theory, witness: (@Sendable (RowOutcome) -> WitnessAnswer)? = nil,
    loader: @escaping @Sendable (_ path: String, _ user: String) -> Document? = { _, _ in nil }
  ) {
    self.theory = theory
    self.witness = witness
    self.loader = loader
  }

  /// Where the nearest true formulas are looked for.
  public enum Search: Sendable {
    /// Nowhere.
    case nothing
    /// In statements that do not come out as their word says.
    case surprises
    /// In every statement that fails, a Refute too.
    case everything
  }

  /// What the second path says of a row.
  public enum WitnessAnswer: Sendable {
    case agrees
    case objects(String)
    case cannotSay(String)
  }

  /// Every statement of a document, with its verdict; only the labels given, and what they rest on, if any are.
  public func check(_ document: Document, only labels: Set<String> = []) -> DocumentReport {
    var session = CheckingSession(self, document, only: labels)
    return session.run()
  }
}
