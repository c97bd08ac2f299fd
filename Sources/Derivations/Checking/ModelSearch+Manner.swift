import Algebra

extension ModelSearch {
  /// How the functions of a model are found.
  enum Manner {
    /// Polynomials that solve the premises.
    case polynomial
    /// Such polynomials in the time and along one axis, where no constant vector drives anything: what moves freely is of higher
    /// degree than others need.
    case free
    /// Premises are read as equations of motion.
    case evolving
    /// Polynomials, but for numbers in place of those that must be drawn: what is divided by them stays a polynomial.
    case plain

    /// Every manner with the degrees it is tried with.
    ///
    /// Equations of motion come early: their points are found at once, those of higher degree are dear.
    static let order: [(manner: Manner, degree: Int)] = [
      (.polynomial, 1), (.free, 3), (.evolving, 2), (.polynomial, 2), (.polynomial, 3), (.plain, 1),
    ]
  }

  var isEvolving: Bool { manner == .evolving }

  /// Whether the premises differentiate what depends on position and momentum, so that it may move freely.
  var mayBeFree: Bool {
    parts.flatMap(\.symbols).contains { symbol in
      guard case .function(let jet) = elaborator.table[symbol],
        let signature = elaborator.scope.names[jet.name]?.signatures.first
      else { return false }
      return signature.position && signature.direction && !jet.derivatives.isEmpty
    }
  }
}
