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
  /// Depends on the energy of a second momentum.
  public var otherEnergy = false
  /// Depends on the direction of a second momentum.
  public var otherDirection = false
  /// Further real variables, by ink, ascending.
  public var coordinates: [String] = []

  /// No argument at all.
  public init() {
    coordinates = []
  }

  /// Whether nothing is depended on.
  public var isEmpty: Bool { self == Signature() }

  /// Whether it is a function of two momenta.
  public var joinsMomenta: Bool { otherEnergy || otherDirection }

  /// Takes in one more argument; `false` where what it names is no variable, or has no second one.
  mutating func insert(_ role: Scope.Role, key: String, isOther: Bool) -> Bool {
    switch (role, isOther) {
    case (.time, false): time = true
    case (.position, false): position = true
    case (.energy, false): energy = true
    // A function of the direction alone is one of the momentum.
    case (.momentum, false), (.direction, false): (energy, direction) = (true, true)
    case (.energy, true): otherEnergy = true
    case (.direction, true): otherDirection = true
    case (.momentum, true): (otherEnergy, otherDirection) = (true, true)
    case (.coordinate, false): coordinates.append(key)
    default: return false
    }
    return true
  }
}
