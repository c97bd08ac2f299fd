extension DocumentReport {
  /// What was found as a person reads it: a line for every Claim, Refute and Derive, and below it what must be
  /// known of it. A quiet text has only what is not as expected.
  public func text(_ style: TextStyle = TextStyle(), isQuiet: Bool = false) -> String {
    statements.filter { $0.keyword.isJudged && $0.standing != .unanswered }
      .filter { !isQuiet || !$0.standing.isExpected }
      .map { $0.text(style, path: document.path) + "\n" }.joined()
  }
}

extension StatementReport {
  /// The kind and the label: `Claim (9)`.
  public var title: String { keyword.rawValue + (label.map { " (\($0))" } ?? "") }

  /// One line, and for what is not as expected the reasons; no line break at the end.
  func text(_ style: TextStyle, path: String) -> String {
    var lines = [heading(style, path: path)]
    if standing.isExpected {
      if standing == .holds, !assumptions.isEmpty {
        lines += style.list("    assuming ", assumptions).map { style.set($0, .faint) }
      }
    } else {
      lines += complaint(style)
    }
    return lines.joined(separator: "\n")
  }

  /// The mark, the title, the place, and how it stands where that is not plain from the mark.
  func heading(_ style: TextStyle, path: String) -> String {
    let words = standing == .holds ? "" : ": " + verdictInWords
    return
      "\(style.mark(standing)) \(style.set(title, .strong))  \(style.set("\(path):\(line)", .faint))\(words)"
  }

  private var verdictInWords: String {
    switch (keyword, standing) {
    case (_, .refuted): "refuted"
    case (.refute, .fails): "holds, and should not"
    case (.derive, .fails): "the block is not the result"
    default: verdict?.rawValue ?? "no verdict"
    }
  }

  /// Why it is not as expected, row by row.
  private func complaint(_ style: TextStyle) -> [String] {
    var lines: [String] = []
    let wrong = rows.filter { $0.outcome.verdict != .holds }
    if let reason, wrong.isEmpty { lines += indented(reason) }
    if keyword == .derive, let derived { lines += ["    the result is"] + indented(derived, by: 6) }
    for row in wrong {
      if rows.count > 1 { lines.append("    row (\(row.label)): \(row.outcome.verdict.rawValue)") }
      lines += row.complaint(style)
    }
    if !assumptions.isEmpty { lines += style.list("    assuming ", assumptions) }
    return lines
  }
}

extension RowReport {
  /// The reason, and for a failure the difference, its order and the counterexample with both values.
  func complaint(_ style: TextStyle) -> [String] {
    var lines: [String] = []
    if let reason = outcome.reason { lines += indented(reason) }
    guard let failure = outcome.failure else { return lines }
    lines +=
      ["    the two sides differ by"] + indented(differenceInWords(failure.difference), by: 6)
    if let order = failure.order, let parameter = failure.parameter {
      lines.append("    first at order \(order) in $\(parameter)$")
    }
    let values = failure.counterexample.map { "$\($0.name) = \($0.value)$" }
    if !values.isEmpty { lines += style.list("    where ", values) }
    if let (left, right) = failure.sides {
      lines.append("    the left side is $\(left)$, the right side $\(right)$")
    }
    if let repairs = outcome.repairs { lines += repairs.lines(besides: label) }
    return lines
  }
}

/// A difference as a formula; words before it, `spin component x:`, stay words.
private func differenceInWords(_ difference: String) -> String {
  guard let colon = difference.firstIndex(of: ":"), !difference[..<colon].contains("\\"),
    difference[..<colon].contains("component")
  else { return "$\(difference)$" }
  let formula = difference[colon...].dropFirst().drop { $0 == " " }
  return "\(difference[...colon]) $\(formula)$"
}

/// The lines of a text, each behind blanks.
func indented(_ text: String, by count: Int = 4) -> [String] {
  text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 }
}
