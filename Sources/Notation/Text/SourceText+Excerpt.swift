extension SourceText {
  /// How many columns of a long line are shown.
  private static let window = 100

  /// The line in which a range begins, and below it a caret at its first character and `~` under the rest of it.
  ///
  ///     \omega_{sd} \boldsymbl{n}
  ///                 ^~~~~~~~~~
  ///
  /// Tabs stay tabs, so that the caret stands where it belongs; of a long line the part around the caret is shown.
  public func excerpt(for range: SourceRange) -> String {
    let start = position(of: range.lowerBound)
    let end = position(of: range.upperBound)
    let line = Array(line(start.line))
    let first = min(start.column - 1, line.count)
    let behind = end.line == start.line ? min(end.column - 1, line.count) : line.count
    let length = max(behind - first, 1)

    var lower = 0
    var upper = line.count
    if line.count > SourceText.window {
      lower = min(max(first - SourceText.window / 3, 0), line.count - SourceText.window)
      upper = lower + SourceText.window
    }
    let head = lower > 0 ? "…" : ""
    let tail = upper < line.count ? "…" : ""
    let padding = line[lower..<first].map { $0 == "\t" ? "\t" : " " }.joined()
    let underline = "^" + String(repeating: "~", count: min(length, upper - first + 1) - 1)
    let indent = head.isEmpty ? "" : " "
    return head + String(line[lower..<upper]) + tail + "\n" + indent + padding + underline
  }
}
