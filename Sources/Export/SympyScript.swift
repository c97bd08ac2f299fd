public import Derivations

/// A Python script that needs SymPy alone and proves every claim of a document again.
///
/// It holds what the document says (names, definitions, premises, claims) and what was found (certificates,
/// counterexamples), and its own meaning of all of it. It prints a line a claim; its status is 0 if each came out as its
/// word says. What cannot be written is named, and the script says of it *not rechecked*.
public struct SympyScript {
  private var writer = PythonWriter()
  private var statements: [String] = []
  private let path: String

  /// The script of the report of a document, what a Derive yields taken from a second one, in which it is claimed.
  public init(_ report: DocumentReport, claimed: [Int: StatementReport] = [:]) {
    path = report.document.path
    for statement in report.statements where statement.keyword.isJudged {
      add(statement, rows: claimed[statement.line] ?? statement)
    }
  }

  /// The text of the script.
  public var text: String {
    var lines = [
      "#!/usr/bin/env python3",
      "# The claims of " + PythonText.comment(path)
        + ", each proven again. It needs Python 3.9 and SymPy.",
      "# " + Self.promise.replacing("\n", with: "\n# "), "",
    ]
    lines += Prelude.parts
    lines += ["", "# ---- What the document says ----", ""]
    lines += writer.assignments
    lines += [""] + statements
    lines += ["", "", "if __name__ == \"__main__\":", "    run()", ""]
    return lines.joined(separator: "\n")
  }

  private static let promise = """
    Of a claim that holds: that it is the given combination of its premises. Of one that fails: that the premises
    vanish at given values and the claim does not. "exactly" means as quotients of polynomials; otherwise both sides
    are compared at random points of prime fields of 61 bits, where a falsehood passes with a chance below 10^-15.
    How the LaTeX is read is taken over; what it means is computed here.
    """

  private mutating func add(_ statement: StatementReport, rows: StatementReport) {
    let label = statement.label.map(PythonText.literal) ?? "None"
    let head = "\(PythonText.literal(statement.keyword.rawValue)), \(label), \(statement.line)"
    do throws(Unexported) {
      let written = try self.rows(statement, rows)
      statements.append("statement(\(head), \(PythonText.list(written)))")
    } catch {
      statements.append("statement(\(head), [], omitted=\(PythonText.literal(error.reason)))")
    }
  }

  private mutating func rows(
    _ statement: StatementReport, _ found: StatementReport
  ) throws(Unexported) -> [String] {
    guard let verdict = statement.verdict, verdict == .holds || verdict == .fails else {
      throw Unexported(statement.reason ?? "it is not decided")
    }
    guard found.verdict == verdict, !found.rows.isEmpty else {
      throw Unexported("what it yields is not proven as a claim")
    }
    var result: [String] = []
    for row in found.rows {
      guard row.outcome.verdict == .holds || row.outcome.verdict == .fails else { continue }
      let check = try check(row.outcome)
      result.append(
        "\n  (\(PythonText.literal(row.label)), \(PythonText.literal(row.outcome.verdict.rawValue)), "
          + "lambda: \(check))")
    }
    return result
  }

  private mutating func check(_ outcome: RowOutcome) throws(Unexported) -> String {
    if let combinations = outcome.combinations { return try writer.check(combinations) }
    switch outcome.verdict {
    case .holds:
      guard let certificate = outcome.certificate else {
        throw Unexported("a proof without a certificate")
      }
      return try writer.check(certificate)
    case .fails:
      guard let failure = outcome.failure else {
        throw Unexported("a refutation without a counterexample")
      }
      return try writer.check(failure)
    default: throw Unexported("it is not decided")
    }
  }
}
