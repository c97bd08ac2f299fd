import Derivations
import Examination
import Foundation
import Kinetics
import Testing

@Suite("The witness agrees with every verdict of a document")
struct DocumentAgreementTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../derivations").standardizedFileURL

  /// The documents beside those on papers: these the main job checks with the witness, and they take minutes.
  static let paths: [String] = {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.allObjects ?? []).compactMap { ($0 as? URL)?.path }
      .filter { $0.hasSuffix(".md") && !$0.contains("/spin-transfer-torque/") }.sorted()
  }()

  private static func document(_ path: String) throws -> Document {
    Document(reading: try String(contentsOfFile: path, encoding: .utf8), path: path)
  }

  @Test("No objection, and nothing that the witness cannot check", arguments: paths)
  func agreement(path: String) throws {
    let checker = Checker(
      theory: .kinetic,
      witness: { outcome in
        let answer = Interpreter.witness(outcome)
        if case .agrees = answer { return answer }
        Issue.record("\(outcome.verdict): \(answer)")
        return answer
      },
      loader: { path, user in
        let url = URL(filePath: user).deletingLastPathComponent().appending(path: path)
        return try? Self.document(url.path)
      })
    let report = checker.check(try Self.document(path))
    #expect(!report.statements.contains { $0.verdict == .disagreement })
  }
}
