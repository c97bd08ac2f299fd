package import Algebra

/// Where a function is taken: at which momenta, energies and other arguments.
struct Site: Sendable {
  /// The direction of its momentum.
  var tag: Int
  /// The direction of its second momentum.
  var otherTag: Int?
  /// Its energy; `nil` for ε.
  var energy: RationalFunction?
  /// The energy of its second momentum.
  var otherEnergy: RationalFunction?
  /// Values of its other arguments, where they are not the declared variables.
  var arguments: [Jet.Argument: RationalFunction] = [:]

  /// The arguments as declared, at the momentum of a tag.
  init(tag: Int) {
    self.tag = tag
  }

  /// Whether nothing but the direction differs from what is declared.
  var isPlain: Bool {
    otherTag == nil && energy == nil && otherEnergy == nil && arguments.isEmpty
  }
}

/// Other directions and energies for those in an expression, put in all at once.
package struct Relocation {
  /// The direction of a tag becomes that of another.
  package var tags: [Int: Int] = [:]
  /// The energy of a label, 0 for ε, becomes an expression.
  package var energies: [Int: RationalFunction] = [:]
  /// Other scalar arguments.
  package var arguments: [Jet.Argument: RationalFunction] = [:]

  /// A change of some tags, energies and arguments.
  package init(
    tags: [Int: Int] = [:], energies: [Int: RationalFunction] = [:],
    arguments: [Jet.Argument: RationalFunction] = [:]
  ) {
    self.tags = tags
    self.energies = energies
    self.arguments = arguments
  }

  var isIdentity: Bool { tags.isEmpty && energies.isEmpty && arguments.isEmpty }
}
