/// What every script begins with: Python that gives the names of its vocabulary their meaning.
enum Prelude {
  /// The parts, in order.
  static let parts = [
    head, components, values, meaning, calculus, points, checking, lists, main,
  ]
}
