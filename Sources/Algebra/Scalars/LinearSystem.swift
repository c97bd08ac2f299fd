/// Equations that are affine in some unknowns: each row, a rational function, is to be zero.
public struct LinearSystem: Sendable {
  /// The unknowns, in the order given.
  public let unknowns: [Symbol]
  /// The coefficients of the unknowns and then the constant term, row by row, denominators cleared.
  let rows: [[Polynomial]]

  /// The system row = 0 for all rows; nil unless every row's numerator is affine in the unknowns
  /// and its denominator is free of them.
  ///
  /// - Precondition: the unknowns are distinct.
  public init?(rows: [RationalFunction], unknowns: [Symbol]) {
    self.unknowns = unknowns
    var matrix: [[Polynomial]] = []
    for row in rows {
      if row.denominator.symbols.contains(where: unknowns.contains) { return nil }
      var entries = [Polynomial](repeating: 0, count: unknowns.count + 1)
      for (monomial, coefficient) in row.numerator.split(over: unknowns.contains) {
        if monomial.degree > 1 { return nil }
        let column = monomial.symbols.first.flatMap(unknowns.firstIndex) ?? unknowns.count
        entries[column] = coefficient
      }
      matrix.append(entries)
    }
    self.rows = matrix
  }

  /// What elimination finds.
  public struct Solution: Sendable {
    /// How many solutions there are.
    public enum Kind: Sendable {
      /// One.
      case unique
      /// One for each choice of the free unknowns.
      case underdetermined
      /// None.
      case inconsistent
    }

    /// How many solutions there are, where no pivot vanishes.
    public let kind: Kind
    /// The unknowns that are determined, in terms of the free ones; empty if inconsistent.
    public let values: [Symbol: RationalFunction]
    /// The unknowns that may be chosen.
    public let free: [Symbol]
    /// What was divided by and is taken as non-zero: by Cramer's rule the last pivot, a minor of the
    /// matrix, is enough. Empty if that is a number.
    public let pivots: [Polynomial]
  }
}
