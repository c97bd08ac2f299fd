public import Notation

/// The number of spatial dimensions, as a Let gives it: `in 3 dimensions`.
public struct DimensionDeclaration: Hashable, Sendable {
  /// The number.
  public let dimension: Dimension
  /// Where it stands, from "in" to "dimensions".
  public let range: SourceRange
}

/// A number of spatial dimensions.
public enum Dimension: Hashable, Sendable {
  /// A number, written in digits or as a word.
  case number(Int)
  /// A symbol: `in $d$ dimensions`.
  case symbol(Formula)
}
