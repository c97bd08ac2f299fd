/// What a spatial index of a value is called.
package enum Label: Hashable, Sendable {
  /// A letter, summed over where it occurs twice.
  case named(String)
  /// Unnamed; numbered in the order of the ink, so that neighbours pair.
  case open(Int)
  /// Unnamed and set aside: it belongs to what an operator acts on.
  case hidden(level: Int, Int)
}
