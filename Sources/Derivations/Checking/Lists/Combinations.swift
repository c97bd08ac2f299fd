public import Algebra
public import Notation

/// What is found of the combinations Σ c·V of the members of a list, for the witness.
public struct Combinations: Sendable {
  /// The members V as written.
  public var members: [Formula]
  /// What the coefficients are functions of, or polynomials in; where it is empty they are constants.
  public var over: [Formula]
  public var finding: Finding
  /// The elaborator that knows what each symbol stands for.
  public var elaborator: Elaborator

  /// A coefficient and the component of the member that it multiplies.
  public struct Term: Sendable {
    public var member: Int
    /// Values of the member's open spatial indices, letters first.
    public var spatial: [Int]
    public var coefficient: RationalFunction
  }

  /// What is found.
  public enum Finding: Sendable {
    /// Σ c·V = 0 leaves no c but zero.
    case independent
    /// A combination that vanishes, with coefficients that do not.
    case vanishing([Term])
    /// A formula that is no combination of the members.
    case outside(Formula)
    /// D·U = Σ N·V for a formula U and independent members, where D and N are polynomials in the one name of `over`, given by
    /// their coefficients from the lowest on, and D vanishes where some N does not.
    case pole(Formula, divisor: [Rational], numerators: [[Rational]], at: Rational)
  }
}
