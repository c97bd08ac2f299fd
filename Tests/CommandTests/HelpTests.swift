import Testing

@testable import silin

@Suite struct HelpTests {
  @Test("Every verb has help that names its options", arguments: Verb.allCases)
  func verbs(_ verb: Verb) {
    let outcome = command(verb.rawValue, "--help")
    #expect(outcome.status == .expected)
    #expect(outcome.output.hasPrefix("silin \(verb.rawValue) "))
    for option in Option.allCases {
      #expect(outcome.output.contains(option.rawValue) == verb.options.contains(option))
    }
  }

  @Test("The help of the command names every verb, and the version is its number")
  func whole() {
    let help = command("--help").output
    #expect(Verb.allCases.allSatisfy { help.contains("\n  \($0.rawValue) ") })
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 120 })
    #expect(command("--version").output == "silin \(Silin.version)\n")
  }

  @Test("explain tells the premises, the steps and what is assumed")
  func explanation() {
    let outcome = command("explain", "(2)", "-", input: Sample.holds)
    #expect(outcome.body.prefix(2) == ["✓ Claim (2)  -:6", "    from (1)"])
    #expect(outcome.body.contains { $0.hasPrefix("    1. ") })
    #expect(command("explain", "1", "-", input: Sample.holds).body.contains("    $a = 2b$"))
  }

  @Test("symbols says what each name was understood to be")
  func symbols() {
    let outcome = command("symbols", "-", input: Sample.holds)
    #expect(outcome.body == ["-", "a  positive constant", "b  positive constant"])
    #expect(outcome.lines.last == "2 symbols in 1 document")
  }
}
