import FoundationEssentials
import Testing

@testable import silin

@Suite struct ReadmeTests {
  private static let document = "derivations/spin-transfer-torque/2-without-collisions.md"

  /// The lines of the block that begins with three backticks and a word.
  private func block(_ word: String) throws -> [String] {
    let lines = try text(package + "/README.md").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let start = try #require(lines.firstIndex(of: "```\(word)"))
    return Array(lines[(start + 1)...].prefix { $0 != "```" })
  }

  /// A line without the time it tells.
  private func timeless(_ line: String) -> String {
    line.replacing(#/in \d+ ms/#, with: "in … ms")
  }

  @Test("The README's example prints what the README says")
  func example() throws {
    let change = try block("diff")
    let original = try text(package + "/" + Self.document)
    let old = try #require(change.first { $0.hasPrefix("-") }).dropFirst()
    let new = try #require(change.first { $0.hasPrefix("+") }).dropFirst()
    try #require(original.split(separator: old, omittingEmptySubsequences: false).count == 2)

    let expected = try block("console")
    let label = "13, component by component"
    #expect(
      expected.first == "$ swift run -c release silin check --only '\(label)' \(Self.document)")
    try withFolder([Self.document: original.replacing(old, with: new)]) { folder in
      let outcome = command("check", "--only", label, folder + "/" + Self.document)
      let printed = outcome.output.replacing(folder + "/", with: "")
      #expect(
        printed.split(separator: "\n").map { timeless(String($0)) }
          == expected.dropFirst().map(timeless), "The README should say:\n\(printed)")
    }
  }

  @Test("The README's table of exit statuses is the command's")
  func statuses() throws {
    let readme = try text(package + "/README.md")
    for code in ExitCode.allCases { #expect(readme.contains("\n| \(code.rawValue) | ")) }
  }

  @Test("Every file that the README links is there")
  func links() throws {
    for match in try text(package + "/README.md").matches(of: #/\]\(([^)]+)\)/#) {
      #expect(FileManager.default.fileExists(atPath: package + "/" + match.1), "\(match.1)")
    }
  }
}
