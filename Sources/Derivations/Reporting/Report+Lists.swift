import Notation

extension DocumentReport {
  /// Every statement of the document, those of Use and Let among them, in order of place.
  public var allStatements: [StatementReport] {
    let known = Set(statements.map(\.line))
    let others = document.statements.compactMap { statement -> StatementReport? in
      let line = document.source.position(of: statement.range.lowerBound).line
      if known.contains(line) { return nil }
      return StatementReport(
        keyword: statement.keyword, label: statement.label, line: line, verdict: nil,
        isExpected: !statement.keyword.isJudged, blockRange: statement.blockRange)
    }
    return (statements + others).sorted { $0.line < $1.line }
  }

  /// Whether a label, of a statement or of one of its rows, is this statement's.
  public func answers(_ statement: StatementReport, to name: String) -> Bool {
    if statement.label == name || statement.rows.contains(where: { $0.label == name }) {
      return true
    }
    guard let written = self.statement(onLine: statement.line), written.label != nil else {
      return false
    }
    return written.rows.indices.contains { written.rowLabel($0) == name }
  }

  /// Kind, label and place of each statement given, a line each.
  public func listing(of statements: [StatementReport], _ style: TextStyle = TextStyle()) -> String
  {
    let width = statements.map(\.title.count).max() ?? 0
    return statements.map { statement in
      let padding = String(repeating: " ", count: width - statement.title.count + 2)
      return style.set(statement.title, .strong) + padding
        + style.set("\(document.path):\(statement.line)", .faint) + "\n"
    }.joined()
  }

  /// What each name was understood to be, a line each, with its definition below.
  public func glossary(_ style: TextStyle = TextStyle()) -> String {
    let width = min(symbols.map(\.name.count).max() ?? 0, 24)
    return symbols.map { symbol in
      let padding = String(repeating: " ", count: max(width - symbol.name.count, 0) + 2)
      let definition = symbol.definition.map { "    $\($0)$\n" } ?? ""
      return "\(style.set(symbol.name, .strong))\(padding)\(symbol.meaning)\n\(definition)"
    }.joined()
  }
}
