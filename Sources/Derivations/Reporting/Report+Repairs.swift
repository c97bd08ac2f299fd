extension Repairs {
  /// The nearest true formulas: what to write for what, and the whole equation; or that there are none.
  ///
  /// The row that is edited is named where it is not the one the lines belong to.
  func lines(besides label: String) -> [String] {
    guard !found.isEmpty else { return ["    " + emptyHanded] }
    var lines = ["    nearest true formula\(found.count == 1 ? "" : "s")"]
    for repair in found {
      let row = repair.label == label ? "" : "(\(repair.label)) "
      lines += indented("\(row)\(repair.change)", by: 6)
      lines += indented("in full $\(repair.formula.latex)$", by: 8)
    }
    if isStopped { lines.append("      the search stopped after \(tried) small edits") }
    return lines
  }

  private var emptyHanded: String {
    isStopped
      ? "no true formula was found near it: the search stopped after \(tried) small edits"
      : "no true formula was found near it: \(tried) small edits were tried"
  }
}

extension Repair {
  /// What to write for what, in words.
  var change: String {
    repaired.isEmpty ? "drop $\(printed)$" : "$\(printed)$ → $\(repaired)$"
  }
}
