import Testing

@testable import Derivations

@Suite struct `Clauses` {
  @Test(
    "The words of a statement are phrases of the small grammar",
    arguments: [
      ("**Claim** (9) follows from (8).", ["followsFrom (8)"]),
      ("**Claim** (9) follows from (22), (23) and (27, b).", ["followsFrom (22) (23) (27, b)"]),
      ("**Claim** follow from (22)\nand (23)", ["followsFrom (22) (23)"]),
      ("**Refute** (9) solves (8), (7), with (3) and (4).", ["solves (8) (7)", "with (3) (4)"]),
      ("**Claim** (9) is equivalent to (8).", ["equivalentTo (8)"]),
      (
        "**Claim** (9) follows from (8) with $x = 1$ and $y = 2$.",
        ["followsFrom (8)", "withEquations x = 1, y = 2"]
      ),
      (
        #"**Claim** (9) follows from (8) to first order in $\eta$."#,
        ["followsFrom (8)", #"toOrder 1 \eta"#]
      ),
      (
        #"**Claim** (9), to zeroth order in $\eta$, follows from (8)."#,
        [#"toOrder 0 \eta"#, "followsFrom (8)"]
      ),
      (
        #"**Claim** (28a, series) order by order in $\eta$, through $\eta^5$, follows from (22)."#,
        [#"orderByOrder \eta"#, #"through \eta^5"#, "followsFrom (22)"]
      ),
      ("**Claim** (9) for every $g$ of $x, y$ and $z$.", ["forEvery g of x, y, z"]),
      ("**Claim** (9) for every $g$ of (8) and (7).", ["forEvery g of (8) (7)"]),
      (
        "**Derive** (9) from (8), (7), solving for $x_1, x_2$, in terms of $f$ and $g$.",
        ["from (8) (7)", "solvingFor x_1, x_2", "inTermsOf f, g"]
      ),
      (
        "**Derive** (9) from (8), averaged over $p$, integrated over $t$, projected on $a, b$.",
        ["from (8)", "averagedOver p", "integratedOver t", "projectedOn a, b"]
      ),
      ("**Claim** (9) are independent.", ["independent -"]),
      ("**Claim** (9) independent over functions of $t$.", ["independent t"]),
      (
        "**Claim** (9) independent over functions of $x, y$ and $t$.", ["independent x, y, t"]
      ),
      (
        "**Claim** (9) closed under $A\\times, B\\cdot$ and $\\partial_t$ over polynomials in $x, y$.",
        [#"closed A\times{}, B\cdot{}, \partial_t over x, y"#]
      ),
      ("**Claim** (9) in the limit $x \\to 0$.", ["inTheLimit x 0"]),
      ("**Claim** (9) closed under $A$, $B$ over polynomials in $t$.", ["closed A, B over t"]),
      ("**Claim** (9) is closed under $A$.", ["closed A over -"]),
      ("**Assume** (9) to second order in $x$", ["toOrder 2 x"]),
      ("**Claim** (9)", []),
    ])
  func phrases(_ words: String, _ expected: [String]) throws {
    let document = Document(words + "\n$$a = b$$\n")
    #expect(document.complaints == [])
    let statement = try #require(document.statements.first)
    #expect(statement.clauses.map { $0.summary } == expected)
    #expect(statement.clauseRanges.count == expected.count)
    #expect(statement.rows.count == 1)
  }

  @Test("A clause and a label know where they stand")
  func ranges() throws {
    let document = Document(
      "**Claim** (9,\n b) follows from (8) and (7), to first order in $x$.\n$$a$$")
    let statement = try #require(document.statements.first)
    #expect(statement.label == "9, b")
    #expect(statement.labelRange.map(document.text) == "(9,\n b)")
    #expect(
      statement.clauseRanges.map(document.text)
        == ["follows from (8) and (7)", "to first order in $x$"])
    guard case .followsFrom(let labels) = statement.clauses[0] else {
      Issue.record("not followsFrom")
      return
    }
    #expect(labels.map { document.text($0.range) } == ["(8)", "(7)"])
  }

  @Test(
    "A formula of one line may stand among the words",
    arguments: [
      ("**Define** (x) $a = b$.", ["a = b"]),
      ("**Assume** $a = b$ and $c = d$", ["a = b", "c = d"]),
      ("**Claim** (x) follows from (1): $a = b$.", ["a = b"]),
      ("**Claim** (x) $a$, $b$ and $c$ are independent.", ["a", "b", "c"]),
      ("**Claim** $a = b$ follows from (1) to first order in $x$.", ["a = b"]),
    ])
  func formulasAmongWords(_ words: String, _ rows: [String]) throws {
    let document = Document(words + "\n\nA remark.\n$$c$$\n")
    #expect(document.complaints == [])
    #expect(document.unclaimedFormulas.count == 1)
    let statement = try #require(document.statements.first)
    #expect(statement.rows.map { $0.formula.latex } == rows)
    #expect(statement.blockRange == nil)
  }
}
