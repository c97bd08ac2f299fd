import Algebra

/// Gauss's elimination over the rationals, on sparse rows; the key −1 holds the constant term.
enum RationalElimination {
  /// A solution of row = 0 for all rows, free unknowns drawn; `nil` if there is none.
  static func solve(_ rows: [[Int: Rational]], unknowns: Int, free: () -> Rational) -> [Rational]? {
    var pivots: [(column: Int, row: [Int: Rational])] = []
    var byColumn: [Int: Int] = [:]
    for var row in rows {
      while let column = row.keys.filter({ $0 >= 0 }).max(), let known = byColumn[column] {
        let factor = row[column]!
        for (key, value) in pivots[known].row {
          let next = (row[key] ?? 0) - factor * value
          row[key] = next.isZero ? nil : next
        }
      }
      row = row.filter { !$0.value.isZero }
      guard let column = row.keys.max() else { continue }
      if column < 0 { return nil }
      let inverse = row[column]!.reciprocal!
      byColumn[column] = pivots.count
      pivots.append((column, row.mapValues { $0 * inverse }))
    }
    var values: [Rational] = []
    for column in 0..<unknowns {
      guard let known = byColumn[column] else {
        values.append(free())
        continue
      }
      // The pivot is the greatest column of its row, so all others are already known.
      var value = Rational(0)
      for (key, factor) in pivots[known].row where key != column {
        value = value - factor * (key < 0 ? 1 : values[key])
      }
      values.append(value)
    }
    return values
  }
}
