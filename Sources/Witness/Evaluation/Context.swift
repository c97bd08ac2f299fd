/// Where a formula is evaluated: the variables' values and what is bound.
struct Context: Sendable {
  /// An energy that is integrated over, and what stands there for e^{−ε} and for the powers of ε in declared rules.
  struct Mark: Sendable {
    var energy: UInt64
    var decay: UInt64
    var scale: UInt64
    /// The energies in force outside the integral.
    var outer: [UInt64]
  }

  var time: Jet
  var position: [Jet]
  var momentum: [Jet]
  var primed: [Jet]
  /// An energy in place of that of the momentum, which is then not to be used.
  var energy: Jet?
  /// Whether an argument stands in place of the momentum.
  var momentumIsReplaced = false
  /// Whether an integral over ε′ sets the size of **p**′; elsewhere an average over its direction takes that of **p**.
  var primedSizeIsBound = false
  var constants: [String: Jet] = [:]
  var placeholders: [(ink: String, expression: Expression)] = []
  var marks: [Mark] = []
  /// The number of δ in use.
  var level: Int
  /// The depth of the evaluation.
  var nesting = 0
}
