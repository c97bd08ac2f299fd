import FoundationEssentials
import Testing

@testable import silin

@Suite("silin export")
struct ExportTests {
  @Test("the script is all of the output, and the status 0 whatever the verdicts are")
  func output() {
    for text in [Sample.holds, Sample.fails, Sample.undecided] {
      let outcome = command("export", "--to", "sympy", "-", input: text)
      #expect(outcome.status == .expected)
      #expect(outcome.output.hasPrefix("#!/usr/bin/env python3\n"))
      #expect(outcome.output.hasSuffix("    run()\n"))
      #expect(outcome.errors.isEmpty)
    }
    #expect(command("export", "-", input: Sample.holds).output.contains("import sympy"))
  }

  @Test("each language has its text", arguments: ["mathematica", "lean"])
  func languages(language: String) {
    let outcome = command("export", "--to", language, "-", input: Sample.holds)
    #expect(outcome.status == .expected)
    #expect(outcome.output.contains("Rows written: 1. Rows left out: 0."))
  }

  @Test("one document is exported, into a known language")
  func usage() {
    #expect(command("export").status == .usage)
    #expect(command("export", "a.md", "b.md").status == .usage)
    #expect(command("export", "--to", "maple", "-", input: Sample.holds).status == .usage)
    #expect(command("export", "--to").status == .usage)
    #expect(command("check", "--to", "sympy", "-", input: Sample.holds).status == .usage)
  }

  @Test("nothing is written of a document that cannot be read")
  func faulty() throws {
    let outcome = command("export", "-", input: Sample.faulty)
    #expect(outcome.status == .unreadable)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("the symbol c is not declared"))
    #expect(command("export", "/nowhere/at-all.md").status == .noInput)
  }

  @Test("a file is written anew, and over one that is there")
  func file() throws {
    try withFolder(["x.md": Sample.holds]) { folder in
      let target = folder + "/x.py"
      for document in [Sample.holds, Sample.fails] {
        let outcome = command("export", "--output", target, "-", input: document)
        #expect(outcome.status == .expected)
        #expect(outcome.output.isEmpty)
      }
      #expect(try text(target) == command("export", "-", input: Sample.fails).output)
      let nowhere = command("export", "--output", folder + "/no/x.py", "-", input: Sample.holds)
      #expect(nowhere.status == .cannotWrite)
    }
  }
}
