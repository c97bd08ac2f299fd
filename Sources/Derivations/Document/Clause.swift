public import Notation

/// What the words of a statement ask for, one phrase a clause.
///
/// The formulas and label references in a clause know where they stand; where the whole phrase stands is in
/// ``Statement/clauseRanges``.
public indirect enum Clause: Hashable, Sendable {
  /// `follows from (8), (9)`: the premises of a Claim or a Refute.
  case followsFrom([LabelReference])
  /// `from (8), (9)`: the premises of a Derive.
  case from([LabelReference])
  /// `solves (8), (9)`: the statements the rows are put into.
  case solves([LabelReference])
  /// `equivalent to (8), (9)`: follows from them, and they from it.
  case equivalentTo([LabelReference])
  /// `with (8)`: a statement used as a substitution.
  case with([LabelReference])
  /// `with $x = …$`: equations used as substitutions in this statement alone.
  case withEquations([Formula])
  /// `to first order in $…$`: the highest order kept, 0 for "zeroth".
  case toOrder(Int, in: Formula)
  /// `order by order in $…$`.
  case orderByOrder(in: Formula)
  /// `through $\eta^5$`: the highest power compared.
  case through(Formula)
  /// `for every $x$ of $…$` or `for every $x$ of (8), (9)`.
  case forEvery(Formula, of: Family)
  /// `solving for $…$`: the unknowns, in the order asked.
  case solvingFor([Formula])
  /// `in terms of $…$`: the names to collect by.
  case inTermsOf([Formula])
  /// `averaged over $…$`.
  case averagedOver(Formula)
  /// `integrated over $…$`.
  case integratedOver(Formula)
  /// `projected on $…$`.
  case projectedOn([Formula])
  /// `independent`, or `independent over functions of $…$`: empty stands for constants.
  case independent(over: [Formula])
  /// `closed under $…$`, or `closed under $…$ over polynomials in $…$`: empty stands for constants.
  case closed(under: [Formula], over: [Formula])
  /// `in the limit $x \to 0$`: the constant, and what it tends to.
  case inTheLimit(Formula, to: Formula)

  /// What "for every" ranges over.
  public enum Family: Hashable, Sendable {
    /// Formulas named one by one.
    case formulas([Formula])
    /// The formulas of the statements cited.
    case statements([LabelReference])
  }
}
