import Derivations
import Testing

@testable import silin

@Suite struct ExitCodeTests {
  @Test(
    "The exit status says how a document came out",
    arguments: [
      (Sample.holds, ExitCode.expected), (Sample.refuted, .expected), (Sample.fails, .unexpected),
      (Sample.refuteHolds, .unexpected), (Sample.undecided, .undecided),
      (Sample.emptyDerive, .unexpected), (Sample.faulty, .unreadable), ("Prose.\n", .unreadable),
      ("", .unreadable),
    ])
  func ofDocument(_ text: String, _ status: ExitCode) {
    #expect(command("check", "-", input: text).status == status)
  }

  @Test(
    "Where the two paths disagree the status is 70, and what a report needs is said",
    .enabled(if: Fault.canBePlanted, "faults are planted in builds with -DFAULTS"))
  func disagreement() {
    let text = """
      **Let** $t$ be the time.

      **Claim** (1)
      $$\\partial_t t^2 = 4t$$

      """
    #expect(command("check", "-", input: text).status == .unexpected)
    Fault.derivativeOfTime.whilePlanted {
      let outcome = command("check", "-", input: text)
      #expect(outcome.status == .disagreement)
      #expect(outcome.output.contains("✗ Claim (1)  -:3: internal disagreement\n"))
      #expect(outcome.output.contains("the witness objects: identity 1: the two sides differ\n"))
      #expect(
        outcome.errors.contains("the version, silin \(Silin.version)\n"), "\(outcome.errors)")
      let alone = command("check", "--no-witness", "-", input: text)
      #expect(alone.status == .expected)
      #expect(alone.output.hasSuffix(", without the witness\n"))
    }
  }

  @Test("Without the witness the summary says so")
  func withoutWitness() {
    let alone = command("check", "--no-witness", "-", input: Sample.holds)
    #expect(alone.status == .expected)
    #expect(alone.output.hasSuffix(" ms, without the witness\n"))
    #expect(command("check", "-", input: Sample.holds).output.hasSuffix(" ms\n"))
  }

  @Test("The gravest of several documents counts")
  func gravest() throws {
    try withFolder(["a.md": Sample.holds, "b.md": Sample.fails, "c.md": Sample.undecided]) {
      #expect(command("check", $0).status == .unexpected)
      #expect(command("check", "\($0)/a.md", "\($0)/c.md").status == .undecided)
      #expect(command("check", "\($0)/none.md", "\($0)/b.md").status == .noInput)
    }
  }

  @Test(
    "70, 66, 65, 1, 2, 0 is the order of gravity",
    arguments: zip([70, 66, 65, 1, 2], [66, 65, 1, 2, 0] as [Int32]))
  func order(_ graver: Int32, _ lighter: Int32) throws {
    let a = try #require(ExitCode(rawValue: graver))
    let b = try #require(ExitCode(rawValue: lighter))
    #expect(a.joined(b) == a)
    #expect(b.joined(a) == a)
  }

  @Test("A file that is not there is named, and the others are checked all the same")
  func missing() {
    let outcome = command("check", "nowhere/at-all.md", "-", input: Sample.holds)
    #expect(outcome.status == .noInput)
    #expect(outcome.errors.hasPrefix("nowhere/at-all.md: error: there is no such file\n"))
    #expect(outcome.output.contains("✓ Claim (2)  -:6\n"))
  }

  @Test(
    "A command line that is not understood leaves 64 and says why",
    arguments: [
      (["frobnicate"], "'frobnicate' is nothing it can do"),
      (["check", "--frob"], "check has no option --frob"),
      (["list", "--strict"], "list has no option --strict"),
      (["check", "--format"], "--format needs a value"),
      (["check", "--format", "yaml"], "there is no format 'yaml'"),
      (["check", "--strict=no"], "--strict takes no value"),
      (["accept", "-"], "accept cannot write into standard input"),
      (["explain"], "explain needs a label"), ([], "nothing to do"),
    ])
  func usage(_ arguments: [String], _ message: String) {
    var console = Console(
      output: { _ in true }, errors: { #expect($0.hasPrefix("silin: \(message)\n")) },
      input: { _ in .success([]) })
    #expect(Silin.run(arguments, &console) == .usage)
  }

  @Test("A label that no statement has is a fault of the command line")
  func unknownLabel() {
    let outcome = command("check", "--only", "nine", "-", input: Sample.holds)
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("no statement has the label (nine)"))
  }
}
