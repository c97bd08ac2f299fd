import Kinetics
import Testing

@testable import Derivations

@Suite struct `Verdicts` {
  private static let names = """
    **Let** $a, b > 0$ and $c, k, u, v, w$ be constants.

    **Let** $t$ be the time and $x(t), y(t)$ be functions.

    """

  @Test(
    "A claim holds, fails, is undecided, vacuous or rests on a contradiction",
    arguments: [
      ("**Claim** (x) $c + c = 2c$.", "holds"),
      ("**Claim** (x) $c + c = 3c$.", "fails"),
      ("**Assume** (p) $u + v = 1$.\n\n**Claim** (x) $u = 1 - v$ follows from (p).", "holds"),
      ("**Assume** (p) $u + v = 1$.\n\n**Claim** (x) $u = 1$ follows from (p).", "fails"),
      // What is divided by must not vanish.
      (
        "**Claim** (x) $\\frac{1}{c - c} = 1$.",
        "vacuous: $c - c$ vanishes, and something is divided by it"
      ),
      (
        "**Assume** (p) $c = 0$.\n\n**Claim** (x) $\\frac{1}{c} = 1$ follows from (p).",
        "vacuous: $c$ vanishes, and something is divided by it"
      ),
      // Premises that cannot all be true.
      (
        "**Assume** (p)\n$$\\begin{aligned} u + v &= 1 \\\\ u + v &= 2 \\end{aligned}$$\n\n**Claim** (x) $u = v$ follows from (p).",
        "contradictory: the premises imply $-1 = 0$"
      ),
      // A square is put in where it is known.
      ("**Assume** (p) $u^2 = 2$.\n\n**Claim** (x) $u^4 = 4$ follows from (p).", "holds"),
      ("**Assume** (p) $u^2 = 2$.\n\n**Claim** (x) $u^4 = 3$ follows from (p).", "fails"),
    ])
  func verdicts(_ text: String, _ expected: String) throws {
    #expect(try Bench.verdict(text, names: Self.names) == expected)
  }

  @Test("A sum of squares that is positive by its signs is not zero")
  func positiveSums() throws {
    let text = "**Assume** (p) $a^2 + u^2 = 0$.\n\n**Claim** (x) $u = v$ follows from (p)."
    try withKnownIssue("the square is solved for first", isIntermittent: true) {
      let verdict = try Bench.verdict(text, names: Self.names)
      #expect(verdict == "contradictory: the premises imply $a^2 + u^2 = 0$")
    }
  }

  @Test(
    "A failure says how the sides differ, where, and by how much",
    arguments: [
      ("**Claim** (x) $2c = 3c$.", "-c"),
      ("**Claim** (x) $\\frac{a}{b} = \\frac{b}{a}$.", #"\frac{a^2 - b^2}{ab}"#),
      ("**Claim** (x) $\\partial_t(xy) = x\\,\\partial_t y$.", #"\partial_{t} xy"#),
      (
        "**Assume** (p) $\\partial_t x = -ax$.\n\n**Claim** (x) $\\partial_t x = ax$ follows from (p).",
        "-2ax"
      ),
    ])
  func differences(_ text: String, _ difference: String) throws {
    let report = try Bench.last(text, names: Self.names)
    let failure = try #require(report.rows.first?.outcome.failure)
    #expect(failure.difference == difference)
    let sides = try #require(failure.sides)
    #expect(sides.left != sides.right)
    #expect(!failure.counterexample.isEmpty)
  }

  @Test("A row with several equations is a chain, and the gravest verdict is the statement's")
  func chains() throws {
    let text =
      "**Claim** (x)\n$$\\begin{aligned} c + c &= 2c = 4c - 2c \\\\ c &= 2c \\end{aligned}$$\n"
    let report = try Bench.last(text, names: Self.names)
    #expect(report.rows.map(\.label) == ["x a", "x a", "x b"])
    #expect(report.rows.map(\.outcome.verdict) == [.holds, .holds, .fails])
    #expect(report.verdict == .fails && !report.isExpected)
  }

  @Test(
    "A Refute is as expected where the claim fails, and only there",
    arguments: [
      ("**Refute** (x) $c = 2c$.", Standing.refuted), ("**Refute** (x) $c = c$.", .fails),
      ("**Refute** (x) $\\frac{1}{c - c} = 1$.", .vacuous), ("**Claim** (x) $c = c$.", .holds),
      ("**Claim** (x) $c = 2c$.", .fails),
    ])
  func standings(_ text: String, _ standing: Standing) throws {
    let report = try Bench.last(text, names: Self.names)
    #expect(report.standing == standing)
    #expect(report.isExpected == standing.isExpected)
  }

  @Test("Only what is asked for is decided, and what it rests on")
  func selection() {
    let text = """
      **Let** $c$ be a constant.

      **Claim** (one) $c = c$.

      **Claim** (two) $2c = c + c$ follows from (one).

      **Claim** (three) $c = 2c$.
      """
    let found = Checker(theory: .kinetic).check(Document(text), only: ["two"])
    #expect(found.statements.map(\.verdict) == [nil, .holds, .holds, nil])
  }

  @Test("The second path has the last word")
  func witnesses() throws {
    let document = Document("**Let** $c$ be a constant.\n\n**Claim** (x) $c = c$.\n")
    let answers: [(Checker.WitnessAnswer, String)] = [
      (.agrees, "holds"), (.objects("no"), "internal disagreement: the witness objects: no"),
      (.cannotSay("why"), "undecided: the witness cannot check it: why"),
    ]
    for (answer, expected) in answers {
      let found = Checker(theory: .kinetic, witness: { _ in answer }).check(document)
      let report = try #require(found.statements.last)
      let words = report.verdict!.rawValue + (report.reason.map { ": \($0)" } ?? "")
      #expect(words == expected)
    }
  }
}
