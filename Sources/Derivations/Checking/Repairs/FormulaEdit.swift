import Notation

/// An equation with one small thing in it changed.
struct FormulaEdit: Sendable {
  /// What is changed, the smallest change first.
  enum Kind: Int, Comparable, Sendable {
    /// The sign of a term.
    case sign
    /// Twice or half a term.
    case two
    /// An exponent one higher or lower, a square or a root added or dropped.
    case exponent
    /// An accent, a prime, a superscript or another typeface of the same letter.
    case mark
    /// The order of a bracket's two entries, `\cdot` for `\times`, a commutator for an anticommutator.
    case arrangement
    /// The sign of every term of a side.
    case signs
    /// A number next to the one that is written.
    case number
    /// One name for another of its type.
    case symbol
    /// The same, wherever it stands.
    case everywhere
    /// A factor dropped, turned over, or taken from elsewhere in the equation.
    case factor
    /// A term dropped.
    case term
    /// A constant that does not occur in the equation, or its inverse, as a factor.
    case constant

    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  let kind: Kind
  let formula: Formula

  init(_ kind: Kind, _ formula: Formula) {
    self.kind = kind
    self.formula = formula
  }

  /// The same change seen from further out.
  func within(_ whole: (Formula) -> Formula) -> FormulaEdit { FormulaEdit(kind, whole(formula)) }
}
