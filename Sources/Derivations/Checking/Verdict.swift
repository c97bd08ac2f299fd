public import Algebra
public import Notation

/// What is said of a statement.
public enum Verdict: String, Sendable, Hashable {
  /// A certificate and a point exist.
  case holds
  /// A counterexample exists.
  case fails
  /// Neither a certificate nor a counterexample was found, or a limit was reached.
  case undecided
  /// A divisor must vanish.
  case vacuous
  /// The premises imply 1 = 0.
  case contradictory
  /// The witness objects to what the first path says: a fault of the checker.
  case disagreement = "internal disagreement"

  /// Which verdict a statement of several rows has: the gravest.
  var gravity: Int {
    switch self {
    case .holds: 0
    case .undecided: 1
    case .fails: 2
    case .vacuous: 3
    case .contradictory: 4
    case .disagreement: 5
    }
  }
}

/// What proves that a row of a claim follows: the premises, their parts, and the combination of these for each component.
public struct Certificate: Sendable {
  /// A premise row as written.
  public struct Premise: Sendable {
    public var label: String
    public var left: Formula
    public var right: Formula
  }
  /// A component of a premise and the parts it was split into.
  public struct Split: Sendable {
    public var premise: Int
    public var place: ComponentPlace
    public var derivatives: [Variable]
    /// Whether the component was averaged over the directions of the momentum before it was split.
    public var averaged = false
    /// What it was multiplied by before it was integrated over the energy and averaged over the directions, and then split.
    public var weight: RationalFunction? = nil
    public var parts: [(structure: Monomial, expression: RationalFunction)]
  }
  /// C = Σ coefficient·part + remainder of one component C of the claim.
  public struct Identity: Sendable {
    public var place: ComponentPlace
    public var terms: [(coefficient: RationalFunction, split: Int, part: Int)]
    public var remainder: RationalFunction
  }
  public var premises: [Premise] = []
  /// Equations used by substitution.
  public var substitutions: [Premise] = []
  public var splits: [Split] = []
  public var identities: [Identity] = []
  public var left: Formula
  public var right: Formula
  /// For a claim up to O(x^order): the constant x and the order.
  public var order: (symbol: String, order: Int)?
  /// The elaborator, which knows what each symbol stands for.
  public var elaborator: Elaborator
}

/// Why a row of a claim fails.
public struct Failure: Sendable {
  /// Left minus right after the premises are used, in simplest LaTeX.
  public var difference: String
  /// The lowest order of the small parameter at which it appears.
  public var order: Int?
  /// The small parameter.
  public var parameter: String?
  /// Names and values, in order of declaration, and last the two sides.
  public var counterexample: [(name: String, value: String)]
  /// The values of the two sides at the counterexample; `nil` where only their difference has one.
  public var sides: (left: String, right: String)?
  /// The model itself, for the witness.
  public var model: Model
  /// The elaborator that knows the model's symbols.
  public var elaborator: Elaborator
  /// The premises and the claim, for the witness.
  public var certificate: Certificate
  /// Which component differs.
  public var place: ComponentPlace
}

/// What became of one row of a claim.
public struct RowOutcome: Sendable {
  public var verdict: Verdict
  /// Why it is undecided, vacuous or contradictory.
  public var reason: String?
  /// Licences, divisors, boundary terms, symbols taken as constant.
  public var assumptions: [String] = []
  public var certificate: Certificate?
  public var failure: Failure?
  /// The nearest true formulas of a row that fails; `nil` where none are looked for.
  public var repairs: Repairs?
  /// For a list: what is found of the combinations of its members.
  public var combinations: Combinations?
  /// A certificate exists, and only the point that shows the claim not to be empty is missing.
  var isProven = false
  /// The proof, step by step.
  public var steps: [String] = []
  /// Where a claim holds: a point at which its premises do.
  var point: (model: Model, elaborator: Elaborator)?
}
