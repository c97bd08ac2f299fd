import Testing

@testable import Derivations

@Suite struct `Uses` {
  @Test(
    "A Use names a document, statements and what is renamed",
    arguments: [
      ("3-spin-conserving.md", "3-spin-conserving.md", [], []),
      ("3-spin-conserving.md.", "3-spin-conserving.md", [], []),
      (
        #"3-spin-conserving.md, (28) with $\eta = \bar\eta$"#, "3-spin-conserving.md", ["28"],
        [#"\eta → \bar{\eta}"#]
      ),
      (
        "../a/b.md, (28) and (29, series), with $a = b$ and $c = d$.", "../a/b.md",
        ["28", "29, series"], ["a → b", "c → d"]
      ),
      ("b.md with $a = b, c = d$.", "b.md", [], ["a → b", "c → d"]),
      ("`my file.md`, (1).", "my file.md", ["1"], []),
      ("[the *first* part](part_1.md), (1).", "part_1.md", ["1"], []),
    ] as [(String, String, [String], [String])])
  func forms(_ words: String, _ path: String, _ labels: [String], _ renamings: [String]) throws {
    let document = Document("**Use** \(words)\n\n$$ prose $$\n")
    #expect(document.complaints == [])
    let use = try #require(document.statements.first?.use)
    #expect(use.path == path)
    #expect(document.text(use.pathRange) == path)
    #expect(use.labels.map(\.label) == labels)
    #expect(use.renamings.map { "\($0.from.latex) → \($0.to.latex)" } == renamings)
    #expect(document.unclaimedFormulas.count == 1)
  }
}
