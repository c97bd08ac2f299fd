/// A row of a claim with one small thing in it changed, which ought to be false.
public struct Mutant: Sendable {
  /// The row that is changed.
  public var label: String
  /// The part that differs, as written.
  public var written: String
  /// What stands in its place; empty where the part is dropped.
  public var changed: String
  /// The whole row with the change made, in LaTeX.
  public var formula: String
  /// What became of it.
  public var fate: Fate

  /// What became of it.
  public enum Fate: Sendable, Hashable {
    /// No formula of any type, as the cube of a vector is none, or none of the type of the row.
    case unreadable
    /// It is false, as it must be: where the premises hold it does not.
    case fails
    /// It is true, since what is changed makes no difference.
    case harmless(Reason)
    /// It holds as well as the claim, and nothing says why it should.
    case survives
    /// Neither was found.
    case undecided(String)
    /// The witness objects to what was found: a fault of the checker.
    case disagreement(String)
  }

  /// Why a mutant is true.
  public enum Reason: String, Sendable, Hashable {
    /// The changed side is the written one, whatever the premises.
    case identity = "both are the same by algebra alone"
    /// The changed side is the written one, by the premises.
    case premises = "both are the same by the premises"
    /// It asks for less than the claim.
    case weaker = "it follows from the claim"
    /// It asks for more than the claim, and the next order vanishes, too.
    case sharper = "the next order vanishes, too"
    /// The equations that are solved have other solutions.
    case otherSolution = "the equations have this solution, too"
    /// The equations that are solved follow without the row.
    case idleRow = "the other rows are enough"
  }
}

/// What became of the mutants of a claim, and of its premises.
public struct Mutations: Sendable {
  public var mutants: [Mutant] = []
  /// Premises without which the claim holds, each by itself.
  public var idlePremises: [String] = []
  /// The claim holds with no premise at all.
  public var isIdentity = false
  /// Why it was not changed, where it was not.
  public var omission: String?

  /// How many came to an end of this kind.
  public func count(where matches: (Mutant.Fate) -> Bool) -> Int {
    mutants.count { matches($0.fate) }
  }
}

extension Mutant.Fate {
  /// True, for a reason.
  public var isHarmless: Bool { if case .harmless = self { true } else { false } }
}
