import Derivations
import Kinetics
import Testing

@testable import silin

@Suite("Several documents are checked at once")
struct ReportsTests {
  private static let documents = (0..<24).map { number in
    // The later ones are done sooner.
    let terms = String(repeating: " + a", count: 40 * (24 - number))
    return Document(
      reading:
        "**Let** $a$ be a constant.\n\n**Claim** (\(number))\n$$a\(terms) = \(40 * (24 - number) + 1)a$$\n",
      path: "\(number).md")
  }

  @Test("The reports come in the order of the documents, each once", arguments: [1, 2, 5])
  func order(threads: Int) {
    let checker = Checker(theory: .kinetic)
    let reports = Reports(
      of: Self.documents, by: checker, only: [], isInterrupted: { false }, threads: threads)
    for (place, document) in Self.documents.enumerated() {
      let (report, _) = reports.report(of: place)
      #expect(report.document.path == document.path)
      #expect(report.statements.last?.label == String(place))
      #expect(report.statements.last?.verdict == .holds)
    }
  }

  @Test("After an interruption no document counts as begun that was begun later")
  func interruption() {
    let reports = Reports(
      of: Self.documents, by: Checker(theory: .kinetic), only: [], isInterrupted: { true })
    _ = reports.report(of: 0)
    #expect(!reports.wasBegun(0))
    reports.abandon()
  }

  @Test("What is written of a folder is what is written of its documents one by one")
  func folder() throws {
    let files = Dictionary(
      uniqueKeysWithValues: Self.documents.map { ($0.path, $0.source.text) })
    try withFolder(files) { folder in
      let together = command("check", folder)
      let alone = Self.documents.map(\.path).sorted().flatMap {
        command("check", "\(folder)/\($0)").body
      }
      #expect(together.body == alone)
    }
  }
}
