import Algebra

/// A linear system over the field that coefficients are in, solved by elimination with the simplest pivots first.
struct CoefficientMatrix {
  /// The equations: a coefficient for each unknown, and behind them what may stand on the right.
  private(set) var rows: [[RationalFunction]] = []
  /// The number of unknowns.
  let width: Int
  /// The row of each unknown that is determined, once it is reduced.
  private(set) var pivots: [Int: Int] = [:]
  /// The minor that shows the rank: the product of the pivots.
  private(set) var minor = RationalFunction(1)
  private var known: Set<[RationalFunction]> = []

  /// The most equations and unknowns that are tried.
  private static let limit = (rows: 4_000, columns: 120)

  init(width: Int) throws(Refusal) {
    guard width <= Self.limit.columns else {
      throw .limit("a list of more than \(Self.limit.columns) components")
    }
    self.width = width
  }

  /// Adds an equation, unless it says nothing new.
  mutating func append(_ row: [RationalFunction]) throws(Refusal) {
    guard row.contains(where: { !$0.isZero }), known.insert(row).inserted else { return }
    guard rows.count < Self.limit.rows else {
      throw .limit("more than \(Self.limit.rows) equations")
    }
    rows.append(row)
  }

  var rank: Int { pivots.count }

  /// Brings it to reduced echelon form.
  mutating func reduce(_ elaborator: inout Elaborator) throws(Refusal) {
    var used: Set<Int> = []
    while let (row, column) = simplest(notIn: used) {
      try elaborator.checkTime()
      let pivot = rows[row][column]
      guard let inverse = elaborator.rationalized(inverseOf: pivot) else {
        throw .limit("a divisor that vanishes")
      }
      minor = elaborator.reduced(minor * pivot)
      used.insert(row)
      pivots[column] = row
      rows[row] = rows[row].map { $0.isZero ? $0 : elaborator.reduced($0 * inverse) }
      for other in rows.indices where other != row && !rows[other][column].isZero {
        let factor = rows[other][column]
        for place in rows[other].indices where !rows[row][place].isZero {
          rows[other][place] = elaborator.reduced(
            rows[other][place] - factor * rows[row][place])
        }
      }
    }
  }

  /// The entry that is the least work to divide by, in a row and a column not yet used.
  private func simplest(notIn used: Set<Int>) -> (row: Int, column: Int)? {
    var best: (cost: Int, row: Int, column: Int)?
    for row in rows.indices where !used.contains(row) {
      for column in 0..<width where pivots[column] == nil && !rows[row][column].isZero {
        let entry = rows[row][column]
        let cost =
          entry.constantValue != nil
          ? 0 : entry.numerator.termCount + entry.denominator.termCount
        if best.map({ cost < $0.cost }) ?? true { best = (cost, row, column) }
        if cost == 0 { return (row, column) }
      }
    }
    return best.map { ($0.row, $0.column) }
  }

  /// Whether a column behind the unknowns is a combination of theirs.
  func isConsistent(_ column: Int) -> Bool {
    let used = Set(pivots.values)
    return rows.indices.allSatisfy { used.contains($0) || rows[$0][column].isZero }
  }

  /// The unknowns that give a column behind them, those that are free zero.
  func solution(_ column: Int) -> [RationalFunction] {
    (0..<width).map { pivots[$0].map { rows[$0][column] } ?? RationalFunction() }
  }

  /// Unknowns, not all zero, that make every equation vanish: for each that is free, the ones that go with it.
  var nullVectors: [[RationalFunction]] {
    (0..<width).filter { pivots[$0] == nil }.map { free in
      (0..<width).map { column in
        if column == free { return RationalFunction(1) }
        return pivots[column].map { -rows[$0][free] } ?? RationalFunction()
      }
    }
  }
}
