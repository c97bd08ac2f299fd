import Derivations
import Notation

extension Run {
  /// Says why an input cannot be read.
  mutating func object(to path: String, _ fault: FileFault) {
    status = status.joined(fault.status)
    tally.countUnreadable()
    if isText {
      console.complain("\(path): error: \(fault.message)\n  \(fault.advice)\n")
    } else {
      record.errors.append(ErrorRecord(file: path, message: fault.message, advice: fault.advice))
    }
  }

  /// Says everything that is wrong in a document.
  mutating func object(to found: DocumentReport) {
    guard !found.objections.isEmpty else { return }
    status = status.joined(.unreadable)
    let document = found.document
    let rest = found.objections.count - Self.mostObjections
    for objection in found.objections.prefix(Self.mostObjections) {
      if isText {
        console.complain(objection.rendered(in: document.source, path: document.path) + "\n")
      } else {
        record.errors.append(ErrorRecord(objection, in: document))
      }
    }
    guard rest > 0 else { return }
    let (message, advice) = ("\(rest) more, which are not shown", "mend the first of them")
    if isText {
      console.complain("\(document.path): error: \(message)\n  \(advice)\n")
    } else {
      record.errors.append(ErrorRecord(file: document.path, message: message, advice: advice))
    }
  }

  /// How many errors of a document are told.
  static let mostObjections = 50

  /// What was found in a document, with what the command itself objects to: a document without a statement, and
  /// formulas outside of statements where these are not allowed.
  func withOwnObjections(_ found: DocumentReport) -> DocumentReport {
    var found = found
    if found.document.statements.isEmpty, found.objections.isEmpty {
      let kind = Objection.Kind.meaning(
        "no statement in this document",
        advice: "begin a line with **Let**, **Define**, **Assume**, **Claim** …")
      found.objections.append(Objection(kind, at: SourceRange(0, 0)))
    }
    if invocation.isStrict {
      let kind = Objection.Kind.meaning(
        "this formula belongs to no statement, and is not checked",
        advice: "put a **Claim** before it")
      found.objections += found.document.unclaimedFormulas.map { Objection(kind, at: $0) }
      found.objections.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    return found
  }

  /// The statements that were asked for, with their labels noted as met.
  mutating func wanted(_ statements: [StatementReport], in found: DocumentReport)
    -> [StatementReport]
  {
    if invocation.only.isEmpty { return statements }
    return statements.filter { statement in
      let names = invocation.only.filter { found.answers(statement, to: $0) }
      met.formUnion(names)
      return !names.isEmpty
    }
  }
}
