import Derivations

extension Run {
  /// `silin list`: every statement, without a check.
  mutating func list(_ document: Document) {
    var found = withOwnObjections(
      DocumentReport(
        document: document, objections: document.objections, statements: [], symbols: []))
    object(to: found)
    found.statements = wanted(found.allStatements, in: found)
    count += found.statements.count
    if isText {
      console.write(found.listing(of: found.statements, style))
    } else {
      record.take(found)
    }
  }

  /// `silin symbols`: what each name was understood to be, without a check.
  mutating func tellSymbols(_ document: Document) {
    let found = withOwnObjections(checker.check(document, only: [Self.noLabel]))
    object(to: found)
    count += found.symbols.count
    if isText {
      console.write(style.set(document.path, .faint) + "\n" + found.glossary(style))
    } else {
      record.symbols =
        (record.symbols ?? []) + found.symbols.map { SymbolRecord($0, in: document.path) }
    }
  }

  /// A label that no statement can have, for a document that is to be read and not checked.
  private static let noLabel = "\n"
}
