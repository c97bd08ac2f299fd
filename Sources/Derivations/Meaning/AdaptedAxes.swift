/// The axes of a space whose dimension d is a symbol, turned so that as few as can be carry components.
///
/// The first axes span the constant spatial vectors. Once a formula is read the next one carries what is left of **p**. On the
/// others, the representatives, nothing has a component then: any of the remaining axes can be exchanged for them.
package struct AdaptedAxes: Hashable, Sendable {
  /// The key of the constant d.
  package var symbol: String
  /// The number of constant spatial vectors.
  package var vectors: Int

  /// How many equivalent axes stand for all of them; a sum needs one for each other index and one more.
  static let representatives = 4
  /// The most constant spatial vectors: with **p** they fill the largest space in which the second path counts axes.
  static let vectorLimit = 2

  /// The axes that are summed over one by one.
  package var explicit: Int { vectors + 1 }
  /// The number of axes in use.
  package var count: Int { explicit + Self.representatives }
  /// The dimensions that a point may have, in which the second path can put in numbers.
  static let samples = [2, 3]
  /// Those of them that have every explicit axis, in which a proof can be seen.
  package var samples: [Int] { Self.samples.filter { $0 >= explicit } }

  /// Whether of all components that an exchange of representatives makes of one this is the first.
  func isFirst(_ assignment: [Int]) -> Bool {
    var next = explicit
    for axis in assignment where axis >= explicit {
      if axis > next { return false }
      if axis == next { next += 1 }
    }
    return true
  }
}
