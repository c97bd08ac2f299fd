import FoundationEssentials
import Testing

@testable import silin

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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

  @Test("Nobody waits for a pipe that nobody named", .timeLimit(.minutes(1)))
  func pipes() throws {
    try withFolder(["a.md": Sample.holds, "b.md": "**Use** pipe.md\n"]) { folder in
      let pipe = folder + "/pipe.md"
      try #require(mkfifo(pipe, 0o600) == 0)
      #expect(command("check", folder + "/a.md").status == .expected)
      #expect(command("list", folder).errors.contains("pipe.md") == false)
      #expect(command("check", folder + "/b.md").errors.contains("there is no document pipe.md"))
    }
  }

  @Test("What is no file is written to, and stays what it is")
  func streams() throws {
    try withFolder(["a.md": Sample.holds]) { folder in
      let pipe = folder + "/pipe"
      try #require(mkfifo(pipe, 0o600) == 0)
      let reader = open(pipe, O_RDWR)
      defer { close(reader) }
      #expect(write(Array("text".utf8), to: pipe) == nil)
      guard case .success(.stream) = kind(of: pipe) else {
        Issue.record("a file stands in its place")
        return
      }
      #expect(write([], to: folder)?.status == .cannotWrite)
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
