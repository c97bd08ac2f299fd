import Kinetics
import Testing

@testable import Derivations

@Suite struct `Reports` {
  private static let text = """
    **Let** $a > 0$ and $c$ be constants.

    **Claim** (one) $\\frac{c}{c} = 1$.

    **Claim** (two) $c = 2c$.

    **Refute** (three) $c = 2c$.

    **Refute** (four) $c = c$.

    **Claim** (five) $\\frac{1}{c - c} = c$.

    **Claim** $a = a$.

    """

  @Test("A report says how each statement stands, in one line or with the reasons")
  func text() {
    let found = Checker(theory: .kinetic).check(Document(Self.text))
    let expected = """
      ✓ Claim (one)  x.md:3
          assuming $c \\neq 0$
      ✗ Claim (two)  x.md:5: fails
          the two sides differ by
            $-c$
          where $c = -\\frac{5}{2}$
          the left side is $-\\frac{5}{2}$, the right side $-5$
          no true formula was found near it: 10 small edits were tried
      ✓ Refute (three)  x.md:7: refuted
      ✗ Refute (four)  x.md:9: holds, and should not
      ? Claim (five)  x.md:11: vacuous
          $c - c$ vanishes, and something is divided by it
      ✓ Claim  x.md:13

      """
    #expect(found.text() == expected)
    #expect(found.text(isQuiet: true).split(separator: "\n").count == 9)
  }

  @Test("An explanation of a Refute shows the nearest true formulas, one below the other")
  func nearest() throws {
    let text = """
      **Let** $u, v, w$ be constants.

      **Assume** (p)
      $$u = 2v, \\quad w = 2v$$

      **Refute** (x) $u = v$ follows from (p).

      """
    let found = Bench.checker(searching: .everything).check(Document(text))
    let statement = try #require(found.statements.last)
    let explanation = found.explanation(of: statement).split(separator: "\n").suffix(5)
    #expect(
      explanation == [
        "    nearest true formulas", "      $v$ → $2v$", "        in full $u = 2v$",
        "      $v$ → $w$", "        in full $u = w$",
      ])
    #expect(!found.text().contains("nearest"))
  }

  @Test("The tally counts the standings")
  func tally() {
    var tally = Tally()
    tally.count(Checker(theory: .kinetic).check(Document(Self.text)))
    #expect(
      tally.sentence(milliseconds: 7, hasWitness: false)
        == "2 hold, 1 refuted as expected, 2 fail, 0 undecided, 1 vacuous, in 7 ms, without the witness"
    )
    #expect(
      Tally().sentence(milliseconds: 0, hasWitness: true)
        == "0 hold, 0 refuted as expected, 0 fail, 0 undecided, in 0 ms")
  }

  @Test("Two runs report the same bytes")
  func determinism() {
    func run() -> [String] {
      let found = Checker(theory: .kinetic).check(Document(Self.text))
      return [found.text(), found.text(isQuiet: true)]
        + found.statements.map { found.explanation(of: $0) }
    }
    #expect(run() == run())
  }

  @Test("Each name is reported as it was understood")
  func symbols() {
    let found = Bench.check("**Define** (h) $h = a + b$.")
    let meanings = Dictionary(uniqueKeysWithValues: found.symbols.map { ($0.name, $0) })
    for (name, meaning) in [
      ("m", "positive constant"), ("z", "complex constant"),
      (#"\mathbf{r}"#, "position, in 3 dimensions"),
      ("t", "time"), (#"\epsilon"#, #"energy \mathbf{p}^2/2m"#), ("j", "index letter"),
      (#"\hat{\mathbf{p}}"#, "direction of the momentum"),
      (#"\mathbf{E}"#, "constant spatial vector"),
      ("f", "scalar of momentum, position, time"), ("x", "scalar of energy"),
      (#"\mathbf{u}"#, "spatial vector of position, time"),
      ("T", "spatial tensor without arguments"),
      (#"\boldsymbol{s}"#, "spin vector without arguments"),
      (#"\hat{\rho}"#, "Hermitian spin matrix of position, time"),
      ("h", "defined name"),
    ] {
      #expect(meanings[name]?.meaning == meaning)
    }
    #expect(meanings["h"]?.definition == "h = a + b")
  }

  @Test("An explanation shows the proof and the premises")
  func explanation() throws {
    let text = """
      **Let** $u, v, w$ be constants.

      **Assume** (p) $u + v = 1$.

      **Assume** (q) $w = u$.

      **Claim** (x) $2w = 2 - 2v$ follows from (p), (q).
      """
    let found = Checker(theory: .kinetic).check(Document(text))
    let explanation = found.explanation(of: try #require(found.statements.last))
    let expected = """
      ✓ Claim (x)  x.md:7
          from (p), (q)
          $2w = 2 - 2v$
          1. put in (q): $w = u$
          2. use (p): $u + v = 1$
          3. left − right = $2$ × [(p) left − right]
      """
    #expect(explanation == expected)
  }
}
