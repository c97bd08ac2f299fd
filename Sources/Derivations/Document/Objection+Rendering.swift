public import Notation

extension Objection {
  /// The objection as a person reads it: file, line and column, the line with a caret under the place, and
  /// what to do.
  ///
  ///     derivations/x.md:12:9: error: the symbol \foo is not declared
  ///       $$ a + \foo $$
  ///              ^~~~
  ///       Declare it with **Let**, …
  public func rendered(in source: SourceText, path: String) -> String {
    let (line, column) = source.position(of: range.lowerBound)
    var message = message
    if case .repeatedLabel(_, let first) = kind {
      message += ", first on line \(source.position(of: first.lowerBound).line)"
    }
    let lines =
      ["\(path):\(line):\(column): error: \(message)"]
      + (source.excerpt(for: range) + "\n" + advice).split(separator: "\n").map { "  \($0)" }
    return lines.joined(separator: "\n")
  }
}
