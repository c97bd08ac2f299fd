import Notation

/// The nearest true formulas of a row that fails, as JSON: what was found, among how many edits, and whether these were all.
struct NearestRecord: Encodable, Sendable {
  /// An edit: in which row, what is printed, what would hold in its place, and the whole equation.
  struct Edit: Encodable, Sendable {
    var row: String
    var printed: String
    var repaired: String
    var formula: String
  }

  var row: String
  var formulas: [Edit]
  var tried: Int
  var stopped: Bool

  /// What was found for a row; `nil` where nothing was looked for.
  init?(_ row: RowReport) {
    guard let repairs = row.outcome.repairs else { return nil }
    self.row = row.label
    formulas = repairs.found.map { repair in
      Edit(
        row: repair.label, printed: repair.printed, repaired: repair.repaired,
        formula: repair.formula.latex)
    }
    tried = repairs.tried
    stopped = repairs.isStopped
  }
}
