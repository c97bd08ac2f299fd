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
      let obstacle = folder + "/.a.md.silin-\(ProcessInfo.processInfo.processIdentifier)"
      try manager.createDirectory(atPath: obstacle, withIntermediateDirectories: false)
      #expect(command("accept", path).status == .cannotWrite)
      let present = try text(path)
      #expect(present == Sample.emptyDerive)
      try manager.removeItem(atPath: obstacle)
      let names = try manager.contentsOfDirectory(atPath: folder)
      #expect(names == ["a.md"])
    }
  }
}
