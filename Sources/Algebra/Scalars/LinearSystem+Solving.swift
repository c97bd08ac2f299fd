extension LinearSystem {
  /// All unknowns, those that remain free apart.
  public func solved() -> Solution {
    let columns = Array(unknowns.indices)
    var elimination = Elimination(rows: rows, columns: columns)
    elimination.run(over: columns)
    if elimination.isInconsistent {
      return Solution(kind: .inconsistent, values: [:], free: [], pivots: elimination.divisors)
    }
    let bound = Set(elimination.pivots.map(\.column))
    let free = columns.filter { !bound.contains($0) }
    var values: [Int: RationalFunction] = [:]
    for (row, column) in elimination.pivots.reversed() {
      values[column] = elimination.value(of: column, row: row) {
        values[$0] ?? RationalFunction(unknowns[$0])
      }
    }
    return Solution(
      kind: free.isEmpty ? .unique : .underdetermined,
      values: Dictionary(uniqueKeysWithValues: values.map { (unknowns[$0], $1) }),
      free: free.map { unknowns[$0] }, pivots: elimination.divisors)
  }

  /// One unknown alone; nil unless the system is consistent and determines it.
  public func solved(for unknown: Symbol) -> RationalFunction? {
    guard let last = unknowns.firstIndex(of: unknown) else { return nil }
    let others = unknowns.indices.filter { $0 != last }
    var elimination = Elimination(rows: rows, columns: others + [last])
    elimination.run(over: others)
    elimination.run(over: [last])
    if elimination.isInconsistent { return nil }
    guard let pivot = elimination.pivots.last, pivot.column == last else { return nil }
    return elimination.value(of: last, row: pivot.row) { _ in 0 }
  }
}
