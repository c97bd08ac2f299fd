/// Why a formula has no value here.
enum Obstacle: Error, Hashable {
  /// A divisor vanishes, or a root does not exist, at this point: another may do.
  case unluckyPoint(String)
  /// The witness cannot evaluate it anywhere.
  case beyond(String)
}
