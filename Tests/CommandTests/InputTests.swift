import FoundationEssentials
import Testing

@testable import silin

@Suite struct InputTests {
  @Test("A folder is walked in order; files without a statement are passed over")
  func walking() throws {
    let files = [
      "b.md": Sample.holds, "a/z.md": Sample.holds, "a/b/c.md": Sample.holds,
      "README.md": "Prose.\n", "empty.md": "", "notes.txt": Sample.holds,
      ".hidden/d.md": Sample.holds,
      "costs.md": "It costs $5.\n",
    ]
    try withFolder(files) { folder in
      let outcome = command("list", folder, "--only", "2")
      #expect(outcome.errors.isEmpty)
      #expect(
        outcome.body == [
          "Claim (2)  \(folder)/a/b/c.md:6", "Claim (2)  \(folder)/a/z.md:6",
          "Claim (2)  \(folder)/b.md:6",
        ])
      #expect(outcome.lines.last == "3 statements in 3 documents")
      #expect(command("list", folder + "/").output.contains("\(folder)/b.md:6\n"))
    }
  }

  @Test("A file in a folder that was meant as a document is not passed over")
  func misspelt() throws {
    try withFolder(["a.md": "**Claimm** (1)\n$$a = a$$\n"]) {
      #expect(command("check", $0).status == .unreadable)
    }
  }

  @Test("A file given by name must have a statement, and a folder a document")
  func nothing() throws {
    try withFolder(["README.md": "Prose.\n"]) { folder in
      let file = command("check", "\(folder)/README.md")
      #expect(file.status == .unreadable)
      #expect(file.errors.contains("README.md:1:1: error: no statement in this document"))
      let all = command("check", folder)
      #expect(all.status == .unreadable)
      #expect(all.errors.contains("no document in this folder has a statement"))
    }
  }

  @Test("A document given twice is looked at once")
  func twice() throws {
    try withFolder(["a.md": Sample.holds]) {
      #expect(command("list", $0, "\($0)/a.md").lines.last == "3 statements in 1 document")
    }
  }

  @Test("Without a path the folder derivations is meant")
  func standard() throws {
    let here = FileManager.default.currentDirectoryPath
    guard here == package else { return }
    #expect(command("list").output.contains(" derivations/bloch.md:"))
  }

  @Test("A Use is read from where its document is")
  func use() throws {
    let user = "**Use** ../one.md\n\n**Claim** (20) follows from (1).\n$$a^2 = 4 b^2$$\n"
    try withFolder(["one.md": Sample.holds, "two/a.md": user]) {
      let outcome = command("check", "\($0)/two/a.md")
      #expect(outcome.status == .expected, "\(outcome.output)\(outcome.errors)")
    }
  }

  @Test(
    "Paths are joined",
    arguments: [
      ("b.md", "a.md", "b.md"), ("b.md", "x/a.md", "x/b.md"), ("../b.md", "x/y/a.md", "x/b.md"),
      ("../b.md", "a.md", "../b.md"), ("./b.md", "./x/a.md", "./x/b.md"),
      ("../../b.md", "x/a.md", "../b.md"), ("../b.md", "/x/a.md", "/b.md"),
      ("/b.md", "x/a.md", "/b.md"),
      ("b.md", "-", "b.md"),
    ])
  func joining(_ path: String, _ user: String, _ expected: String) {
    #expect(joined(path, relativeTo: user) == expected)
  }
}
