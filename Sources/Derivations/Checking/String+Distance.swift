extension String {
  /// The number of single-letter edits to another string.
  func distance(to other: String) -> Int {
    let a = Array(self)
    let b = Array(other)
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var previous = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let current = row[j + 1]
        row[j + 1] = x == y ? previous : 1 + Swift.min(previous, row[j], row[j + 1])
        previous = current
      }
    }
    return row[b.count]
  }
}
