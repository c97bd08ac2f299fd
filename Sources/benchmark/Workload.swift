import Algebra

/// A task that is timed, and whose result is proved right.
struct Workload {
  let name: String
  let note: String
  /// How often it is repeated; the median counts.
  let repetitions: Int
  /// Does the work; whether the result is right.
  let run: () -> Bool
}

extension RationalFunction {
  /// self/other for a denominator that is known not to vanish.
  static func ratio(_ n: RationalFunction, _ d: RationalFunction) -> RationalFunction {
    n.quotient(by: d) ?? 0
  }
}
