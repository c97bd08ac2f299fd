/// Why a formula has no value here.
enum Obstacle: Error, Hashable {
  /// A divisor vanishes at this point: another may do.
  case vanishingDivisor
  /// A root does not exist in this field at this point: another may do.
  case missingRoot
  /// The witness cannot evaluate it anywhere.
  case beyond(String)
}

extension Obstacle {
  /// Two rules for an average do not agree.
  static let inexactAverage = Obstacle.beyond("an average of so high a degree in the direction")
}
