/// An indeterminate: a small integer, allotted by whoever owns the names.
///
/// Symbols are ordered by their index; a smaller index is the greater variable in the monomial order.
@frozen
public struct Symbol: Hashable, Comparable, Sendable {
  /// The number of this symbol.
  public let index: Int32

  /// The symbol of a given number.
  ///
  /// - Precondition: `index` is not negative and fits 31 bits.
  @inlinable
  public init(_ index: Int) {
    precondition(index >= 0, "a symbol has a number from 0 on")
    self.index = Int32(index)
  }

  @inlinable
  public static func < (a: Symbol, b: Symbol) -> Bool { a.index < b.index }
}
