import Notation

extension DocumentReport {
  /// A statement explained: its formula, its premises, the combination that proves it or the values that refute
  /// it, and everything it assumes. No line break at the end.
  public func explanation(of statement: StatementReport, _ style: TextStyle = TextStyle()) -> String
  {
    var lines = [statement.heading(style, path: document.path)]
    if statement.rows.isEmpty {
      lines += written(statement.line)
    }
    if !statement.premises.isEmpty {
      lines += style.list("    from ", statement.premises.map { "(\($0))" })
    }
    if let reason = statement.reason, statement.rows.isEmpty { lines += indented(reason) }
    if let derived = statement.derived { lines += ["    the result is"] + indented(derived, by: 6) }
    let common = statement.rows.count > 1 ? statement.commonSteps : 0
    if common > 0 { lines += statement.rows[0].steps(..<common) }
    for row in statement.rows {
      lines += row.explanation(style, isAlone: statement.rows.count == 1, from: common)
    }
    let shared = statement.rows.flatMap(\.outcome.assumptions)
    let rest = statement.assumptions.filter { !shared.contains($0) }
    if !rest.isEmpty { lines += style.list("    assuming ", rest) }
    return lines.joined(separator: "\n")
  }

  /// The formulas of the statement on a line, as written.
  private func written(_ line: Int) -> [String] {
    guard let statement = statement(onLine: line) else { return [] }
    return statement.rows.map { "    $\($0.formula.latex)$" }
  }

  /// The statement of the document whose keyword stands on a line.
  func statement(onLine line: Int) -> Statement? {
    document.statements.first {
      document.source.position(of: $0.range.lowerBound).line == line
    }
  }
}

extension StatementReport {
  /// How many steps, from the first on, the proofs of all its rows share.
  fileprivate var commonSteps: Int {
    let proofs = rows.map(\.outcome.steps).filter { !$0.isEmpty }
    guard let first = proofs.first, proofs.count == rows.count else { return 0 }
    return first.indices.first { place in
      proofs.contains { $0.count <= place || $0[place] != first[place] }
    } ?? 0
  }
}

extension RowReport {
  /// Steps of the proof, numbered.
  fileprivate func steps(_ range: some RangeExpression<Int>) -> [String] {
    outcome.steps.indices.filter { range.contains($0) }.map {
      "    \($0 + 1). \(outcome.steps[$0])"
    }
  }

  fileprivate func explanation(_ style: TextStyle, isAlone: Bool, from first: Int) -> [String] {
    var lines: [String] = []
    if !isAlone { lines.append("    (\(label)): \(outcome.verdict.rawValue)") }
    lines.append("    $\(formula)$")
    lines += steps(first...)
    lines += complaint(style)
    if !outcome.assumptions.isEmpty { lines += style.list("    assuming ", outcome.assumptions) }
    return lines
  }
}

extension DocumentReport {
  /// What a Derive yields, as a display formula to be copied, or why it yields nothing.
  public func derivation(of statement: StatementReport, _ style: TextStyle = TextStyle()) -> String
  {
    guard let derived = statement.derived, statement.standing != .undecided else {
      return statement.text(style, path: document.path) + "\n"
    }
    let place = style.set("\(document.path):\(statement.line)", .faint)
    return "\(style.set(statement.title, .strong))  \(place)\n$$\n\(derived)\n$$\n"
  }
}

extension DocumentReport {
  /// A Derive with what became of its block, or why that is not known.
  public func acceptance(
    of statement: StatementReport, _ words: String?, _ style: TextStyle = TextStyle()
  ) -> String {
    guard let words else { return statement.text(style, path: document.path) + "\n" }
    return statement.heading(style, path: document.path) + ": " + words + "\n"
  }
}
