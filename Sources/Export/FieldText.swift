import Derivations

/// A language that claims are written in as identities of a field.
protocol FieldLanguage {
  /// What stands at the head; lines of comment are written with ``comment(_:)``.
  static var head: [String] { get }
  /// What stands at the end.
  static var foot: [String] { get }
  /// A line of comment. Nothing in it ends the comment.
  static func comment(_ text: String) -> String
  /// One component, under a name of its own.
  static func lines(_ identity: FieldIdentity, name: String, title: String) -> [String]
}

/// The claims of a document as identities of a field, with a comment on each that is left out.
struct FieldText<Language: FieldLanguage> {
  private(set) var lines: [String]
  private var written = 0
  private var omitted = 0

  init(_ report: DocumentReport, claimed: [Int: StatementReport]) {
    lines = [
      Language.comment("The claims of \(report.document.path), each as identities of a field.")
    ]
    lines += Self.promise.map(Language.comment)
    lines += Language.head
    for statement in report.statements where statement.keyword.isJudged {
      add(statement, claimed[statement.line] ?? statement)
    }
    lines += ["", Language.comment("Rows written: \(written). Rows left out: \(omitted).")]
    lines += Language.foot
  }

  /// The whole text.
  var text: String { lines.joined(separator: "\n") + "\n" }

  private static var promise: [String] {
    [
      "What is shown: where the premises vanish, the claim does, by a linear combination, component by component.",
      "What is left out: how the formulas become components, derivatives, averages and integrals, each of which is a",
      "variable here, its name in a comment; that premises may be differentiated, averaged and split; claims that hold up",
      "to an order or in a limit; lists; claims that fail, and their counterexamples. silin export --to sympy has all that.",
    ]
  }

  private mutating func add(_ statement: StatementReport, _ found: StatementReport) {
    let label = statement.label.map { "(\($0))" } ?? "line \(statement.line)"
    lines += [
      "", Language.comment("\(statement.keyword.rawValue) \(label), line \(statement.line)"),
    ]
    guard !found.rows.isEmpty else {
      omitted += 1
      lines.append(Language.comment("left out: it has no rows that are decided"))
      return
    }
    for (number, row) in found.rows.enumerated() {
      do throws(Unexported) {
        let identities = try FieldIdentity.identities(of: row.outcome)
        written += 1
        for (place, identity) in identities.enumerated() {
          lines += Language.lines(
            identity, name: "line\(statement.line)_\(number + 1)_\(place + 1)",
            title: "(\(row.label))\(identity.component)")
        }
      } catch {
        omitted += 1
        lines.append(Language.comment("left out: row (\(row.label)): \(error.reason)"))
      }
    }
  }
}
