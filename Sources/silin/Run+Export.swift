import Derivations
import Export

extension Run {
  /// `silin export`: the claims of one document in another language.
  mutating func export(_ document: Document) {
    guard documents == 0 else {
      return object(
        to: document.path,
        FileFault(
          message: "a second document, where one is written",
          advice: "export one document at a time", status: .usage))
    }
    var found = withOwnObjections(checker.check(document, only: Set(invocation.only)))
    object(to: found)
    guard found.objections.isEmpty else { return }
    found.statements = wanted(found.statements, in: found)
    let text = Export.text(of: found, claimed: claimed(found), in: invocation.language)
    count += 1
    guard let target = invocation.target else { return console.write(text) }
    if let fault = write(Array(text.utf8), to: target) { object(to: target, fault) }
  }

  /// What becomes of each Derive as a claim from its premises, by the line where it stands.
  private func claimed(_ found: DocumentReport) -> [Int: StatementReport] {
    let derived = found.statements.filter { $0.keyword == .derive && $0.verdict == .holds }
    guard !derived.isEmpty else { return [:] }
    let labels = derived.compactMap(\.label)
    let again = checker.check(
      found.document.claimingWhatIsDerived,
      only: labels.count == derived.count ? Set(labels) : [])
    let lines = Set(derived.map(\.line))
    return Dictionary(
      again.statements.filter { lines.contains($0.line) }.map { ($0.line, $0) }
    ) { first, _ in first }
  }
}
