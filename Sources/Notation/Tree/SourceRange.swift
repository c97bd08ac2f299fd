/// A half-open range of UTF-8 offsets in the text a formula was read from.
///
/// Offsets, not lines: a line and column are computed only when a person is to be told.
public struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var lowerBound: Int
  /// The offset one past the last byte; never less than `lowerBound`.
  public var upperBound: Int

  /// The range from `lowerBound` up to, not including, `upperBound`.
  ///
  /// - Precondition: `lowerBound <= upperBound`.
  public init(_ lowerBound: Int, _ upperBound: Int) {
    precondition(lowerBound <= upperBound, "a range ends before it begins")
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }

  /// The smallest range that holds both.
  public func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(lowerBound, other.lowerBound), max(upperBound, other.upperBound))
  }
}
