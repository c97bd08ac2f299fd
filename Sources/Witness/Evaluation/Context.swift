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

  /// How a delta function is evaluated.
  enum Deltas: Sendable {
    /// No integral sifts it.
    case refused
    /// As 0, its argument noted.
    case noted
    /// As 0.
    case off
    /// As 1 where its argument is zero, else as 0.
    case on
  }

  var time: Jet
  var position: [Jet]
  var momentum: [Jet]
  var primed: [Jet]
  /// An energy in place of that of the momentum, which then gives the direction alone.
  var energy: Jet?
  /// An energy in place of that of **p**′.
  var primedEnergy: Jet?
  /// What delta functions are under the integral that sifts them.
  var deltas = Deltas.refused
  /// Whether an argument stands in place of the momentum.
  var momentumIsReplaced = false
  /// Whether an integral over ε′ sets the size of **p**′; elsewhere an average over its direction takes that of **p**.
  var primedSizeIsBound = false
  var constants: [String: Jet] = [:]
  /// The arguments of functionals, and **p**′ where these were applied.
  var placeholders: [(ink: String, expression: Expression, primed: [Jet])] = []
  var marks: [Mark] = []
  /// The number of δ in use.
  var level: Int
}
