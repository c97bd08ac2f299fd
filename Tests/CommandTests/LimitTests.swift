import Derivations
import FoundationEssentials
import Testing

@testable import silin

@Suite struct LimitTests {
  @Test(
    "A limit is a whole number that is not zero",
    arguments: ["--timeout", "--max-terms"],
    ["0", "-1", "x", "", "1.5", "1000000000000000000000000000000", "1000001"])
  func bad(_ option: String, _ value: String) {
    let outcome = command("check", option, value, "-", input: Sample.holds)
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("is no whole number"))
  }

  @Test("A limit that is kept changes nothing", arguments: [Verb.check, .derive, .explain])
  func kept(_ verb: Verb) {
    let label = verb == .explain ? ["2"] : []
    var console = Console(
      output: { _ in true }, errors: { _ in }, input: { _ in .success(Array(Sample.holds.utf8)) })
    let words = [verb.rawValue, "--timeout=10", "--max-terms", "100"] + label + ["-"]
    #expect(Silin.run(words, &console) == .expected)
  }

  @Test("A limit that is reached leaves a claim undecided")
  func reached() {
    let text = """
      **Let** $a, b, c, d$ be constants.

      **Claim** (long)
      $$(a+b+c+d)^{9} (a-b-c-d)^{9} = (a-b-c-d)^9 (a+b+c+d)^9$$
      """
    #expect(command("check", "--max-terms", "100", "-", input: text).status == .undecided)
    #expect(command("check", "-", input: text).status == .expected)
  }

  @Test("What was found before an interruption is told, and the status is 130")
  func interruption() {
    final class Sink { var text = "" }
    let output = Sink()
    var console = Console(
      output: {
        output.text += $0
        return true
      }, errors: { _ in }, input: { _ in .success(Array(Sample.holds.utf8)) })
    console.isInterrupted = { true }
    #expect(Silin.run(["check", "-"], &console) == .interrupted)
    #expect(output.text.hasSuffix("; interrupted\n"))
    output.text = ""
    #expect(Silin.run(["check", "--format", "json", "-"], &console) == .interrupted)
    #expect(output.text.contains("\"interrupted\" : true"))
  }

  @Test("accept writes nothing once it is interrupted")
  func acceptance() throws {
    try withFolder(["a.md": Sample.emptyDerive]) { folder in
      var console = Console(output: { _ in true }, errors: { _ in }, input: { _ in .success([]) })
      console.isInterrupted = { true }
      #expect(Silin.run(["accept", folder + "/a.md"], &console) == .interrupted)
      let present = try text(folder + "/a.md")
      #expect(present == Sample.emptyDerive)
    }
  }

  @Test("Where accept cannot write, the old file stays whole and no other is left")
  func unwritable() throws {
    try withFolder(["a.md": Sample.emptyDerive]) { folder in
      let manager = FileManager.default
      let path = folder + "/a.md"
      // What is in the way of the new file is as good as a folder in which nothing can be written.
      let obstacles = (0..<temporaryNames).map { folder + "/" + Self.temporaryName($0) }
      for obstacle in obstacles {
        try manager.createDirectory(atPath: obstacle, withIntermediateDirectories: false)
      }
      #expect(command("accept", path).status == .cannotWrite)
      let present = try text(path)
      #expect(present == Sample.emptyDerive)
      for obstacle in obstacles { try manager.removeItem(atPath: obstacle) }
      let names = try manager.contentsOfDirectory(atPath: folder)
      #expect(names == ["a.md"])
    }
  }

  /// The file that accept writes before it takes the place of the old one.
  private static func temporaryName(_ attempt: Int) -> String {
    ".silin-\(ProcessInfo.processInfo.processIdentifier)-\(attempt)"
  }

  @Test("What a killed run has left behind is in the way of nobody, and no document")
  func remains() throws {
    let remains = Self.temporaryName(0)
    try withFolder(["a.md": Sample.emptyDerive, remains: Sample.faulty]) { folder in
      #expect(command("accept", folder).status == .expected)
      #expect(command("check", folder).status == .expected)
      let kept = try text(folder + "/" + remains)
      #expect(kept == Sample.faulty)
    }
  }

  @Test("Neither a read-only file nor a file in a read-only folder is written")
  func readOnly() throws {
    try withFolder(["a.md": Sample.emptyDerive]) { folder in
      let manager = FileManager.default
      let path = folder + "/a.md"
      for (place, permissions, usual) in [(path, 0o444, 0o644), (folder, 0o555, 0o755)] {
        try manager.setAttributes([.posixPermissions: permissions], ofItemAtPath: place)
        // Permissions do not bind everybody.
        if !manager.isWritableFile(atPath: place) {
          #expect(command("accept", path).status == .cannotWrite)
          let present = try text(path)
          #expect(present == Sample.emptyDerive)
        }
        try manager.setAttributes([.posixPermissions: usual], ofItemAtPath: place)
      }
      let names = try manager.contentsOfDirectory(atPath: folder)
      #expect(names == ["a.md"])
    }
  }

  @Test("A name that stands for more and more is undecided once the time is over")
  func doubling() {
    for body in [#"A_{#} + A_{#}"#, #"\sqrt{1 + A_{#}^2} + A_{#}"#] {
      let definitions = (1...60).map {
        "**Define** (d\($0))\n$$A_{\($0)} = \(body.replacing("#", with: "\($0 - 1)"))$$\n\n"
      }
      let text =
        "**Let** $a > 0$ be a constant.\n\n**Define** (d0)\n$$A_{0} = a$$\n\n"
        + definitions.joined() + "**Claim** (1)\n$$A_{60} = 2 A_{59}$$\n"
      let start = ContinuousClock.now
      #expect(command("check", "--timeout", "1", "-", input: text).status == .undecided)
      #expect(ContinuousClock.now - start < .seconds(10))
    }
  }

  @Test(
    "Of very many errors the first are told, and how many more there are", .timeLimit(.minutes(1)))
  func manyErrors() {
    let labels = (0..<10_000).map { "(q\($0))" }.joined(separator: ", ")
    let text = Sample.premises + "**Claim** (2) follows from \(labels).\n$$a = b$$\n"
    let outcome = command("check", "-", input: text)
    #expect(outcome.status == .unreadable)
    #expect(outcome.errors.split(separator: "\n").count { $0.contains(": error: ") } == 51)
    #expect(outcome.errors.contains("-: error: 9950 more, which are not shown"))
  }
}
