/// Fraction-free elimination (Bareiss, 1968): every entry stays a minor of the original matrix, so
/// the division by the pivot before is exact.
struct Elimination {
  private(set) var rows: [[Polynomial]]
  /// The rows and columns of the pivots, in the order chosen.
  private(set) var pivots: [(row: Int, column: Int)] = []
  private var last: Polynomial = 1
  private var open: [Int]

  init(rows: [[Polynomial]]) {
    self.rows = rows
    open = Array(rows.indices)
  }

  /// What was divided by: by Cramer's rule the last pivot alone, if it is not a number.
  var divisors: [Polynomial] { last.isConstant ? [] : [last.primitivePart] }

  /// Whether some row without unknowns is not zero.
  var isInconsistent: Bool {
    open.contains { row in
      rows[row].dropLast().allSatisfy(\.isZero) && rows[row].last?.isZero == false
    }
  }

  /// Eliminates as many of the columns as have a pivot.
  mutating func run(over columns: [Int]) {
    var left = columns
    while let (row, column) = smallestPivot(among: left) {
      pivots.append((row, column))
      left.removeAll { $0 == column }
      open.removeAll { $0 == row }
      let pivot = rows[row][column]
      for other in open { rows[other] = eliminated(rows[other], by: rows[row], column, pivot) }
      last = pivot
    }
  }

  /// The entry that costs least: few terms, then few entries beside it.
  private func smallestPivot(among columns: [Int]) -> (row: Int, column: Int)? {
    var best: (row: Int, column: Int)?
    var least = (Int.max, Int.max)
    for row in open {
      let entries = rows[row].count { !$0.isZero }
      for column in columns where !rows[row][column].isZero {
        let below = open.count { !rows[$0][column].isZero }
        let cost = (rows[row][column].termCount, (entries - 1) * (below - 1))
        if cost < least {
          least = cost
          best = (row, column)
        }
      }
    }
    return best
  }

  private func eliminated(
    _ row: [Polynomial], by pivotRow: [Polynomial], _ column: Int, _ pivot: Polynomial
  ) -> [Polynomial] {
    let factor = row[column]
    return row.indices.map { k in
      if k == column { return 0 }
      let minor = pivot * row[k] - factor * pivotRow[k]
      return minor.exactQuotient(by: last) ?? minor
    }
  }

  /// The unknowns of all pivots in terms of the others, by column.
  ///
  /// By Cramer's rule the last pivot is a common denominator, so that each step back divides exactly.
  func values(unknowns: [Symbol]) -> [Int: RationalFunction] {
    var numerators: [Int: Polynomial] = [:]
    for (row, column) in pivots.reversed() {
      let entries = rows[row]
      var sum = entries[unknowns.count] * last
      for k in unknowns.indices where k != column && !entries[k].isZero {
        sum += entries[k] * (numerators[k] ?? Polynomial(unknowns[k]) * last)
      }
      numerators[column] = -(sum.exactQuotient(by: entries[column]) ?? sum)
    }
    return numerators.mapValues { RationalFunction(reducing: $0, over: last) }
  }
}
