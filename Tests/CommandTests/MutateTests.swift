import Testing

@testable import silin

@Suite struct MutateTests {
  private static let square =
    "**Let** $a, b$ be constants.\n\n**Claim** (1)\n$$(a+b)^2 = a^2 + 2ab + b^2$$\n"

  @Test("A claim whose mutants all fail is one line, and the exit status 0")
  func allFail() {
    let outcome = command("mutate", "-", input: Self.square)
    #expect(outcome.status == .expected)
    #expect(outcome.body.count == 1)
    #expect(outcome.body.first?.hasPrefix("✓ Claim (1)  -:3: ") == true)
    #expect(outcome.body.first?.hasSuffix("0 survive; a plain identity") == true)
    #expect(outcome.lines.last?.contains("0 survive; 1 plain identity, 0 idle premises") == true)
    #expect(command("mutate", "--quiet", "-", input: Self.square).body.isEmpty)
  }

  @Test("A claim that fails is told as check tells it")
  func failing() {
    let outcome = command("mutate", "-", input: Sample.fails)
    #expect(outcome.status == .unexpected)
    #expect(outcome.body.first == "✗ Claim (4)  -:6: fails")
  }

  @Test("An idle premise is named")
  func idle() {
    let text =
      "**Let** $a, b$ be constants.\n\n**Assume** (p)\n$$a = b$$\n\n**Claim** (1) follows from (p).\n$$2a = a + a$$\n"
    let outcome = command("mutate", "-", input: text)
    #expect(outcome.body.contains("    it holds without (p)"))
    #expect(command("mutate", "--format", "json", "-", input: text).output.contains(#""(p)""#))
  }

  @Test("A number of mutants is a number", arguments: ["0", "-1", "many"])
  func most(_ value: String) {
    #expect(command("mutate", "--most", value, "-", input: Self.square).status == .usage)
    #expect(command("check", "--most", "3", "-", input: Self.square).status == .usage)
  }
}
