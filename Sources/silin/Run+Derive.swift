import Derivations

extension Run {
  /// `silin derive`: what each Derive yields, whatever its block says.
  mutating func derive(_ document: Document) {
    var found = withOwnObjections(checker.check(document, only: derivations(of: document)))
    object(to: found)
    found.statements = wanted(found.statements.filter { $0.keyword == .derive }, in: found)
    for statement in found.statements where statement.standing != .unanswered {
      if statement.derived == nil || statement.standing == .undecided {
        status = status.joined(ExitCode(statement.standing))
      } else {
        count += 1
      }
      if isText { console.write(found.derivation(of: statement, style)) }
    }
    if !isText { record.take(found) }
  }

  /// The labels of the Derives asked for; none, which means all statements, where one of these has no label.
  func derivations(of document: Document) -> Set<String> {
    if !invocation.only.isEmpty { return Set(invocation.only) }
    let labels = document.statements.filter { $0.keyword == .derive }.map(\.label)
    if labels.contains(nil) { return [] }
    return labels.isEmpty ? ["\n"] : Set(labels.compactMap { $0 })
  }
}
