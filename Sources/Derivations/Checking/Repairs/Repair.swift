public import Notation

/// A small edit of a printed equation that makes it hold.
public struct Repair: Sendable, Hashable {
  /// The label of the row that is edited.
  public var label: String
  /// The part that differs, as printed.
  public var printed: String
  /// What would hold in its place; empty where the part is to be dropped.
  public var repaired: String
  /// The whole equation with the edit made.
  public var formula: Formula
}

/// The nearest true formulas of a row that fails: what was found among its small edits.
public struct Repairs: Sendable {
  /// The edits that make it hold, the smallest first; at most ``RepairSearch/most`` of them.
  public var found: [Repair] = []
  /// How many edits were tried.
  public var tried = 0
  /// Whether the search stopped at a bound before all edits were tried.
  public var isStopped = false
}
