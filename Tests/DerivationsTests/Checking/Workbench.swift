import Testing

@testable import Derivations

extension Bench {
  /// The report of the last statement of a document.
  static func last(_ text: String, names: String = names) throws -> StatementReport {
    let found = check(text, names: names)
    #expect(found.objections.map(\.message) == [])
    return try #require(found.statements.last)
  }

  /// The verdict of the last statement, and why.
  static func verdict(_ text: String, names: String = names) throws -> String {
    let report = try last(text, names: names)
    let verdict = report.verdict?.rawValue ?? "none"
    return report.reason.map { "\(verdict): \($0)" } ?? verdict
  }
}
