import Algebra

/// Premises brought to triangular form: each spent on one symbol, in which it is linear where that can be had.
///
/// Gauss's elimination over the field of fractions in all other symbols, with the combination of premises that gives each row; a
/// premise that is linear in nothing divides with remainder (Ritt's triangular sets).
struct Elimination: Sendable {
  /// A row: Σ multipliers·parts, equal to `expression`.
  struct Row: Sendable {
    var expression: RationalFunction
    var multipliers: [Int: RationalFunction]
  }

  /// A solved row: `symbol` with coefficient `pivot` in it.
  struct Pivot: Sendable {
    var symbol: Symbol
    var pivot: RationalFunction
    /// What the symbol equals, where the row is linear in it.
    var value: RationalFunction
    /// The row's numerator as a polynomial in the symbol.
    var coefficients: [RationalFunction]
    var row: Row

    var degree: Int { coefficients.count - 1 }
  }

  private(set) var pivots: [Pivot] = []
  /// A combination of the premises that is a non-zero number, or positive by declared signs: they contradict each other.
  private(set) var contradiction: RationalFunction?
  /// Rows that could not be solved for any symbol.
  private(set) var unsolved: [Row] = []

  init(
    _ parts: [Part], _ elaborator: inout Elaborator, preferring preferred: [Symbol] = [],
    lowestDerivativesFirst: Bool = false
  ) throws(Refusal) {
    let choice = PivotChoice(preferred, lowestDerivativesFirst: lowestDerivativesFirst)
    var rows = parts.indices.map {
      Row(expression: parts[$0].expression, multipliers: [$0: RationalFunction(1)])
    }
    // What each row would be spent on is found anew where the row has changed.
    var candidates: [PivotChoice.Candidate?] = []
    func look(at row: Row, _ elaborator: Elaborator) -> PivotChoice.Candidate? {
      note(row, elaborator)
      return contradiction == nil ? choice.candidate(in: row, elaborator) : nil
    }
    rows.removeAll { $0.expression.isZero }
    for row in rows { candidates.append(look(at: row, elaborator)) }
    while contradiction == nil {
      try elaborator.checkTime()
      guard let place = PivotChoice.best(of: candidates), let best = candidates[place]
      else { break }
      let row = rows.remove(at: place)
      candidates.remove(at: place)
      let coefficients = row.expression.numerator.coefficients(in: best.symbol)
      let leading = coefficients[coefficients.count - 1]
      guard let value = RationalFunction(-coefficients[0], over: leading) else { break }
      let solved = Pivot(
        symbol: best.symbol, pivot: RationalFunction(leading),
        value: coefficients.count == 2 ? elaborator.reduced(value) : RationalFunction(),
        coefficients: coefficients.map { RationalFunction($0) }, row: row)
      pivots.append(solved)
      for other in rows.indices where rows[other].expression.numerator.contains(solved.symbol) {
        rows[other] = try Self.eliminated(rows[other], solved, &elaborator)
        candidates[other] = nil
        if !rows[other].expression.isZero { candidates[other] = look(at: rows[other], elaborator) }
      }
      let kept = rows.indices.filter { !rows[$0].expression.isZero }
      (rows, candidates) = (kept.map { rows[$0] }, kept.map { candidates[$0] })
    }
    unsolved = rows
  }

  /// Keeps a row that cannot vanish.
  private mutating func note(_ row: Row, _ elaborator: Elaborator) {
    // A combination in which something was divided by that may vanish contradicts nothing.
    let isSure = row.multipliers.values.allSatisfy { factor in
      let divisor = RationalFunction(factor.denominator)
      return factor.denominator.isConstant || elaborator.isPositive(divisor)
        || elaborator.isPositive(-divisor)
    }
    guard isSure,
      elaborator.isPositive(row.expression) || elaborator.isPositive(-row.expression)
        || row.expression.constantValue != nil
    else { return }
    contradiction = row.expression
  }

  /// A row with the pivot's symbol replaced by what it equals; the multipliers follow.
  static func eliminated(_ row: Row, _ pivot: Pivot, _ elaborator: inout Elaborator) throws(Refusal)
    -> Row
  {
    try elaborator.checkTime()
    let numerator = row.expression.numerator
    let degree = numerator.degree(in: pivot.symbol)
    guard numerator.contains(pivot.symbol), degree > 0 else { return row }
    // num(u) = Q(u)·R(u) + rest(u), where R is the numerator of the pivot's row.
    let divisor = RationalFunction(row.expression.denominator).reciprocal ?? RationalFunction(1)
    var rest = numerator.coefficients(in: pivot.symbol).map { RationalFunction($0) }
    guard degree >= pivot.degree, let inverse = pivot.pivot.reciprocal else { return row }
    var quotient = RationalFunction()
    let unknown = RationalFunction(pivot.symbol)
    for k in stride(from: degree, through: pivot.degree, by: -1) where !rest[k].isZero {
      let factor = rest[k] * inverse
      quotient += factor * (unknown.power(k - pivot.degree) ?? 1)
      for (j, coefficient) in pivot.coefficients.enumerated() {
        rest[k - pivot.degree + j] -= factor * coefficient
      }
    }
    var carry = RationalFunction()
    for (k, coefficient) in rest.enumerated() where !coefficient.isZero {
      carry += coefficient * (unknown.power(k) ?? 1)
    }
    guard carry.numerator.termCount < Elaborator.termLimit else {
      throw .shortage(.terms)
    }
    let scale = quotient * divisor * RationalFunction(pivot.row.expression.denominator)
    var multipliers = row.multipliers
    for (part, factor) in pivot.row.multipliers {
      let next = (multipliers[part] ?? RationalFunction()) - scale * factor
      multipliers[part] = next.isZero ? nil : next
    }
    let left = Fault.remainderOfElimination.isPlanted ? RationalFunction() : carry * divisor
    return Row(expression: elaborator.reduced(left), multipliers: multipliers)
  }

  /// What is left of an expression, and the combination Σ N·part that was taken off.
  func reduce(_ expression: RationalFunction, _ elaborator: inout Elaborator) throws(Refusal) -> Row
  {
    var row = Row(expression: elaborator.reduced(expression), multipliers: [:])
    for pivot in pivots { row = try Self.eliminated(row, pivot, &elaborator) }
    row.multipliers = row.multipliers.mapValues { -$0 }
    return row
  }
}
