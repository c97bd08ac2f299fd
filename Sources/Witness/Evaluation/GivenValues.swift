/// What a counterexample gives in place of random values, as residues of one field.
struct GivenValues: Sendable {
  /// A component of a function.
  struct Component: Hashable, Sendable {
    var function: String
    var spatial: [Int]
    var spin: Int
    var imaginary: Bool
  }

  /// The first derivative of a component of a unit vector.
  struct Gradient: Hashable, Sendable {
    var function: String
    var spin: Int
    var variable: Argument.Place
    var index: Int
  }

  var constants: [String: UInt64] = [:]
  var complexConstants: [String: (real: UInt64, imaginary: UInt64)] = [:]
  var vectors: [String: [Int: UInt64]] = [:]
  var functions: [Component: (expression: Expression, decays: Bool)] = [:]
  var gradients: [Gradient: UInt64] = [:]
  var time: UInt64?
  var position: [UInt64]?
  var momentum: [UInt64]?
  /// Whether functions not given are zero, and gradients.
  var isComplete = false
}
