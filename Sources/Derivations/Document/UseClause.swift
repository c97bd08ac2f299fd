public import Notation

/// What a Use brings in: another document, some of its statements or all, with symbols renamed if asked.
public struct UseClause: Hashable, Sendable {
  /// The path as written, relative to the document that uses it.
  public let path: String
  /// Where the path stands.
  public let pathRange: SourceRange
  /// The statements named; empty for all of them.
  public let labels: [LabelReference]
  /// The symbols renamed: `with $\eta = \bar\eta$`.
  public let renamings: [Renaming]

  /// A symbol of the other document and its name in this one.
  public struct Renaming: Hashable, Sendable {
    /// The name in the document used: the left side.
    public let from: Formula
    /// The name in the document that uses it: the right side.
    public let to: Formula
  }
}
