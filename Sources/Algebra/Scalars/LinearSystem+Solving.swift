extension LinearSystem {
  /// All unknowns, those that remain free apart.
  public func solved() -> Solution {
    let columns = Array(unknowns.indices)
    var elimination = Elimination(rows: rows)
    elimination.run(over: columns)
    if elimination.isInconsistent {
      return Solution(kind: .inconsistent, values: [:], free: [], pivots: [])
    }
    let bound = Set(elimination.pivots.map(\.column))
    let free = columns.filter { !bound.contains($0) }
    let values = elimination.values(unknowns: unknowns)
    return Solution(
      kind: free.isEmpty ? .unique : .underdetermined,
      values: Dictionary(uniqueKeysWithValues: values.map { (unknowns[$0], $1) }),
      free: free.map { unknowns[$0] }, pivots: elimination.divisors)
  }

  /// One unknown alone; nil unless the system is consistent and determines it.
  public func solved(for unknown: Symbol) -> RationalFunction? {
    guard let last = unknowns.firstIndex(of: unknown) else { return nil }
    let others = unknowns.indices.filter { $0 != last }
    var elimination = Elimination(rows: rows)
    elimination.run(over: others)
    elimination.run(over: [last])
    if elimination.isInconsistent { return nil }
    guard let pivot = elimination.pivots.last, pivot.column == last else { return nil }
    let row = elimination.rows[pivot.row]
    return RationalFunction(reducing: -row[unknowns.count], over: row[last])
  }
}
