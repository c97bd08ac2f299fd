import Derivations
import Notation

extension Run {
  /// `silin accept`: writes what each Derive yields into its block, where the block says something else.
  ///
  /// A Derive may stand on another that has just been written, so it is checked again until nothing is left to write.
  mutating func accept(_ document: Document) {
    let labels = derivations(of: document)
    var found = withOwnObjections(checker.check(document, only: labels))
    var written: Set<Int> = []
    var rounds = found.statements.count + 1
    while found.objections.isEmpty, !found.isInterrupted, rounds > 0 {
      let edits = edits(of: found)
      if edits.isEmpty { break }
      written.formUnion(edits.keys)
      let text = found.document.source.text.replacing(edits.values.map { $0 })
      found = checker.check(Document(reading: text, path: document.path), only: labels)
      rounds -= 1
    }
    object(to: found)
    if found.isInterrupted { return }
    if !written.isEmpty, let fault = write(found.document, over: document) {
      return object(to: document.path, fault)
    }
    tell(found, written)
  }

  /// What is to be written, by the number of the statement.
  private mutating func edits(of found: DocumentReport) -> [Int: Edit] {
    var edits: [Int: Edit] = [:]
    let asked = Set(wanted(found.statements, in: found).map(\.line))
    for (number, statement) in found.statements.enumerated()
    where statement.keyword == .derive && statement.standing == .fails
      && asked.contains(statement.line)
    {
      guard let derived = statement.derived, let range = statement.blockRange else { continue }
      let edit = Edit(of: range, in: found.document.source.text, to: derived)
      if edit.changesSomething { edits[number] = edit }
    }
    return edits
  }

  /// Writes a document over an earlier state of itself, unless the file has changed meanwhile.
  private func write(_ document: Document, over earlier: Document) -> FileFault? {
    guard case .success(.file) = kind(of: earlier.path) else {
      return FileFault(
        message: "it cannot be written: it is no file",
        advice: "give the path of the document itself", status: .cannotWrite)
    }
    guard case .success(let present) = bytes(ofFile: earlier.path),
      present == Array(earlier.source.text.utf8)
    else {
      return FileFault(
        message: "the file has changed while it was read", advice: "run silin accept again",
        status: .cannotWrite)
    }
    return replace(file: earlier.path, with: Array(document.source.text.utf8))
  }

  private mutating func tell(_ found: DocumentReport, _ written: Set<Int>) {
    let asked = Set(wanted(found.statements, in: found).map(\.line))
    for (number, statement) in found.statements.enumerated()
    where statement.keyword == .derive && asked.contains(statement.line)
      && statement.standing != .unanswered
    {
      status = status.joined(ExitCode(statement.standing))
      let isWritten = written.contains(number)
      if isWritten { count += 1 }
      if isText {
        let words = isWritten ? "written" : statement.standing == .holds ? "agrees already" : nil
        console.write(found.acceptance(of: statement, words, style))
      } else {
        record.statements.append(
          StatementRecord(statement, in: found.document.path, isWritten: isWritten))
      }
    }
  }
}
