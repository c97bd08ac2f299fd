import FoundationEssentials
import Testing

@testable import Notation
@testable import silin

@Suite struct AcceptTests {
  @Test("accept writes the result between the fences and leaves everything else as it was")
  func writes() throws {
    try withFolder(["a.md": Sample.emptyDerive]) { folder in
      let path = folder + "/a.md"
      let outcome = command("accept", path)
      #expect(outcome.status == .expected)
      #expect(outcome.body == ["✓ Derive (7)  \(path):6: written"])
      let written = try text(path)
      let parts = Sample.emptyDerive.split(separator: "$$\n$$", maxSplits: 1)
      #expect(written.hasPrefix(parts[0] + "$$\n"))
      #expect(written.hasSuffix("\n$$" + parts[1]))
      #expect(command("check", path).status == .expected)
    }
  }

  @Test("accept twice changes nothing, and leaves no other file")
  func idempotent() throws {
    try withFolder(["a.md": Sample.emptyDerive]) { folder in
      let path = folder + "/a.md"
      _ = command("accept", path)
      let once = try text(path)
      let outcome = command("accept", path)
      #expect(outcome.body == ["✓ Derive (7)  \(path):6: agrees already"])
      let twice = try text(path)
      #expect(twice == once)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names == ["a.md"])
    }
  }

  @Test("A Derive that stands on another Derive is written in the same run")
  func chain() throws {
    let chain =
      Sample.emptyDerive + #"""

        **Assume** (10)
        $$\boldsymbol{d} - 3\boldsymbol{b} = 0$$

        **Derive** (11) from (7), (10), solving for $\boldsymbol{d}$.
        $$
        $$

        """#
    try withFolder(["a.md": chain]) { folder in
      let outcome = command("accept", folder)
      #expect(outcome.status == .expected)
      #expect(outcome.body.count == 2)
      #expect(outcome.lines.last?.hasPrefix("2 blocks written in 1 document") == true)
    }
  }

  @Test("A link stays a link, and permissions stay as they are")
  func link() throws {
    try withFolder(["a.md": Sample.emptyDerive]) { folder in
      let manager = FileManager.default
      try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder + "/a.md")
      try manager.createSymbolicLink(
        atPath: folder + "/b.md", withDestinationPath: folder + "/a.md")
      #expect(command("accept", folder + "/b.md").status == .expected)
      #expect(isLink(folder + "/b.md"))
      let attributes = try manager.attributesOfItem(atPath: folder + "/a.md")
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      let written = try text(folder + "/a.md")
      #expect(written != Sample.emptyDerive)
    }
  }

  @Test("derive prints the result whatever the block says, and writes nothing")
  func derive() throws {
    try withFolder(["a.md": Sample.emptyDerive]) { folder in
      let outcome = command("derive", folder + "/a.md")
      #expect(outcome.status == .expected)
      #expect(
        outcome.body.dropFirst().prefix(2) == [
          "$$", #"\boldsymbol{b} = \frac{1}{2} \boldsymbol{a}"#,
        ])
      let present = try text(folder + "/a.md")
      #expect(present == Sample.emptyDerive)
    }
  }

  @Test(
    "What stands between the fences and the formula stays",
    arguments: [
      ("$$$$", "$$x$$"), ("$$\n$$", "$$\nx\n$$"), ("$$ old $$", "$$ x $$"),
      ("$$\nold\n$$", "$$\nx\n$$"), ("$$\r\n$$", "$$\r\nx\r\n$$"),
      ("```math\n```", "```math\nx\n```"),
    ])
  func fences(_ whole: String, _ expected: String) {
    let fence = whole.hasPrefix("```") ? ("```math\n", "```") : ("$$", "$$")
    let range = SourceRange(fence.0.utf8.count, whole.utf8.count - fence.1.utf8.count)
    let edit = Edit(of: range, in: whole, to: "x")
    #expect(whole.replacing([edit]) == expected)
  }
}
