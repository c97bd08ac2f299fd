/// Linear algebra over a prime field by elimination.
struct LinearSystem {
  let field: PrimeField
  /// The rows, all of one length.
  var rows: [[UInt64]]

  /// Brings the rows to reduced echelon form over the first `width` columns and gives the pivots' columns.
  mutating func reduce(width: Int) -> [Int] {
    var pivots: [Int] = []
    for column in 0..<width {
      let next = pivots.count
      guard next < rows.count,
        let found = (next..<rows.count).first(where: { rows[$0][column] != 0 }),
        let scale = field.inverse(rows[found][column])
      else { continue }
      rows.swapAt(found, next)
      let pivot = rows[next].map { field.product($0, scale) }
      rows[next] = pivot
      for index in rows.indices where index != next && rows[index][column] != 0 {
        let factor = field.negative(rows[index][column])
        for k in column..<pivot.count where pivot[k] != 0 {
          rows[index][k] = field.sum(rows[index][k], field.product(factor, pivot[k]))
        }
      }
      pivots.append(column)
    }
    return pivots
  }

  /// The number of independent rows.
  var rank: Int {
    var copy = self
    return copy.reduce(width: rows.first?.count ?? 0).count
  }

  /// One solution x of A x = b with the free unknowns zero, or `nil` where there is none; the last column is b.
  func solution() -> [UInt64]? {
    guard let width = rows.first.map({ $0.count - 1 }), width >= 0 else { return nil }
    var copy = self
    let pivots = copy.reduce(width: width)
    guard copy.rows[pivots.count...].allSatisfy({ $0[width] == 0 }) else { return nil }
    var result = [UInt64](repeating: 0, count: width)
    for (row, column) in pivots.enumerated() { result[column] = copy.rows[row][width] }
    return result
  }
}
