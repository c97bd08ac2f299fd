public import Notation

/// The name of a statement where another statement cites it: the `(22)` of "follows from (22)".
public struct LabelReference: Hashable, Sendable {
  /// The text in the brackets, with single blanks: `28a, series`.
  public let label: String
  /// Where it stands, brackets included.
  public let range: SourceRange
}
