import Testing

@testable import silin

@Suite struct CheckTests {
  @Test("A failing claim shows the difference, the values and both sides")
  func failure() {
    let outcome = command("check", "-", input: Sample.fails)
    #expect(outcome.body.first == "✗ Claim (4)  -:6: fails")
    #expect(outcome.output.contains("the two sides differ by\n      $"))
    #expect(outcome.output.contains("    where $"))
    #expect(outcome.output.contains("    the left side is $"))
  }

  @Test(
    "Every standing has its line",
    arguments: [
      (Sample.holds, "✓ Claim (2)  -:6"), (Sample.refuted, "✓ Refute (3)  -:6: refuted"),
      (Sample.refuteHolds, "✗ Refute (5)  -:6: holds, and should not"),
      (Sample.undecided, "? Claim (6)  -:8: undecided"),
      (Sample.emptyDerive, "✗ Derive (7)  -:6: the block is not the result"),
    ])
  func line(_ text: String, _ line: String) {
    #expect(command("check", "-", input: text).lines.contains { $0 == line })
  }

  @Test("Quiet says only what is not as expected")
  func quiet() {
    #expect(command("check", "--quiet", "-", input: Sample.holds).body.isEmpty)
    #expect(
      command("check", "--quiet", "-", input: Sample.undecided).body.first?.hasPrefix("? Claim (6)")
        == true)
  }

  @Test("One label alone is checked, with brackets or without", arguments: ["6", "(6)"])
  func only(_ label: String) {
    let outcome = command("check", "--only", label, "-", input: Sample.undecided)
    #expect(outcome.status == .undecided)
    #expect(outcome.body.filter { !$0.hasPrefix(" ") } == ["? Claim (6)  -:8: undecided"])
  }

  @Test("All errors of a document are reported, with their places")
  func errors() {
    let outcome = command("check", "-", input: Sample.faulty)
    #expect(outcome.errors.contains("-:7:7: error: the symbol c is not declared\n"))
    #expect(outcome.errors.contains("-:10:7: error: the symbol d is not declared\n"))
    #expect(outcome.body.isEmpty)
  }

  @Test("Formulas outside of statements are counted, and with --strict they are errors")
  func strict() {
    let outcome = command("check", "-", input: Sample.prose)
    #expect(outcome.status == .expected)
    #expect(outcome.lines.last?.hasSuffix("; 1 formula is prose, unchecked") == true)
    let strict = command("check", "--strict", "-", input: Sample.prose)
    #expect(strict.status == .unreadable)
    #expect(strict.errors.contains("-:10:1: error: this formula belongs to no statement"))
  }

  @Test("Colours are written where they are asked for")
  func colours() {
    #expect(!command("check", "-", input: Sample.holds).output.contains("\u{1B}"))
    #expect(
      command("check", "-", input: Sample.holds, isColoured: true).output.hasPrefix("\u{1B}[32m✓"))
  }

  @Test("Bytes that are no text are an error, and none of them reaches the terminal")
  func binary() throws {
    try withFolder(["a.md": "\u{1B}[2J\u{0}"]) { folder in
      let outcome = command("check", "\(folder)/a.md")
      #expect(outcome.status == .unreadable)
      #expect(!outcome.errors.contains("\u{1B}"))
    }
  }

  @Test("A reader that leaves early ends the output without a trap, but not with the status 0")
  func brokenPipe() throws {
    try withFolder(["a.md": Sample.holds, "b.md": Sample.holds]) { folder in
      var writes = 0
      var console = Console(
        output: { _ in
          writes += 1
          return false
        }, errors: { _ in }, input: { _ in .success([]) })
      #expect(Silin.run(["check", folder], &console) == .cannotWrite)
      #expect(writes == 1)
    }
  }
}
