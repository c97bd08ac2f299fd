public import Notation

extension Testimony {
  /// What is said of the combinations Σ c·V of the members of a list.
  public struct Combinations: Sendable {
    /// The members V.
    public var members: [Formula]
    /// The variables that coefficients are functions of, or what they are polynomials in.
    public var over: [Formula]
    public var assertion: Assertion

    public init(
      members: [Formula], over: [Formula], assertion: Assertion
    ) {
      self.members = members
      self.over = over
      self.assertion = assertion
    }
  }

  /// What is said.
  public enum Assertion: Sendable {
    /// Σ c·V = 0 with functions c of variables leaves no c but zero.
    case independent
    /// A combination that vanishes: coefficients, not all zero, of components of members.
    case vanishing([(member: Int, spatial: [Int], coefficient: ComponentTree)])
    /// A formula that is no combination of the members, with polynomials as coefficients.
    case outside(Formula)
    /// D·U = Σ N·V for a formula U and independent members; D and N are polynomials in the one formula of `over`, given by
    /// their coefficients from the lowest on, each a numerator and a denominator, and D vanishes at a number where some N does not.
    case pole(
      Formula, divisor: [(String, String)], numerators: [[(String, String)]],
      at: (String, String))
  }
}
