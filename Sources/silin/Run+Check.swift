import Derivations

extension Run {
  /// `silin check`: a verdict on every statement.
  mutating func check(_ document: Document) {
    var found = withOwnObjections(checked(document))
    object(to: found)
    found.statements = wanted(found.statements, in: found)
    count(found)
    if isText {
      console.write(found.text(style, isQuiet: invocation.isQuiet))
    } else {
      found.statements = wanted(found.allStatements, in: found)
      record.take(found)
    }
  }

  /// `silin explain`: how the statement asked for was proven or refuted.
  mutating func explain(_ document: Document) {
    var found = withOwnObjections(checked(document))
    object(to: found)
    found.statements = wanted(found.allStatements, in: found)
    count(found)
    if isText {
      for statement in found.statements {
        console.write(found.explanation(of: statement, style) + "\n")
      }
    } else {
      record.take(found, withRows: true)
    }
  }

  /// Counts what was found, for the summary and the exit status.
  private mutating func count(_ found: DocumentReport) {
    tally.count(found)
    status = status.joined(ExitCode(found))
  }
}
