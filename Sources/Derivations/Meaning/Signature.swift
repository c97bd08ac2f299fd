/// What a function depends on; (**p**) and (p̂, ε) are one list.
public struct Signature: Hashable, Sendable {
  /// Depends on the time.
  public var time = false
  /// Depends on the position.
  public var position = false
  /// Depends on the energy.
  public var energy = false
  /// Depends on the direction of the momentum.
  public var direction = false
  /// Further real variables, by ink, ascending.
  public var coordinates: [String] = []

  /// No argument at all.
  public init() {
    coordinates = []
  }

  /// Whether nothing is depended on.
  public var isEmpty: Bool { self == Signature() }
}
