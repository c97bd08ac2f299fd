import Testing

@testable import Derivations

@Suite struct `Lists that cannot be read` {
  static let names = #"""
    **Let** $x$ be a variable, $a$ a constant and $t$ the time.
    **Let** $\boldsymbol{m}(t)$ be any unit spin vector and $\boldsymbol{s}$ a spin vector.

    """#

  @Test(
    "What is wrong is named",
    arguments: [
      ("independent", #"x = 1"#, "an equation stands in a list"),
      (
        "independent", #"x, \boldsymbol{m}"#,
        "a scalar and a spin vector cannot be added or equated"
      ),
      ("independent", #"x, y"#, "the symbol y is not declared"),
      ("independent", #"x + O(x^2), 1"#, "a list with O(…)"),
      (
        #"independent over functions of $\boldsymbol{m}$"#, "x",
        #"\boldsymbol{m} is not a variable"#
      ),
      (#"closed under $a$"#, "x", "a is no operator"),
      (
        #"closed under $\boldsymbol{m}\cdot$"#, #"\boldsymbol{m}"#,
        "a spin vector and a scalar cannot be added or equated"
      ),
      (
        #"closed under $\partial_x$ over polynomials in $\boldsymbol{m}$"#, "x",
        #"\boldsymbol{m} is not a real scalar"#
      ),
    ])
  func objections(_ claim: String, _ list: String, _ message: String) {
    let found = Bench.check("**Claim** (list) \(claim)\n$$\(list)$$", names: Self.names)
    #expect(
      found.objections.map(\.message).contains { $0.contains(message) })
  }

  @Test("A list stands on no premises, and is none")
  func premises() throws {
    let cited = "**Assume** (one)\n$$a = 1$$\n\n**Claim** (list) independent with (one).\n$$1, x$$"
    #expect(
      try Bench.verdict(cited, names: Self.names)
        == "undecided: a list stands on no premises, and holds for itself")
    let citing =
      "**Claim** (list) independent.\n$$1, x$$\n\n**Claim** (next) follows from (list).\n$$a = a$$"
    #expect(
      try Bench.verdict(citing, names: Self.names)
        == "undecided: (list) says something of a list, so it is no premise: state what is meant with **Assume**"
    )
  }

  @Test("Polynomials are read in variables, constants and products of unit vectors")
  func generators() throws {
    let text =
      "**Claim** (list) closed under $\\partial_x$ over polynomials in $x^2$.\n$$1, x$$"
    #expect(
      try Bench.verdict(text, names: Self.names).hasPrefix("undecided: coefficients are read"))
  }
}

@Suite struct `Claims in a limit` {
  static let names =
    "**Let** $a, b$ be constants and $x$ a variable.\n**Let** $u(x)$ be a function.\n\n"

  @Test(
    "Both sides agree up to what vanishes",
    arguments: [
      (#"\frac{a + b}{1 + a} = b"#, "holds"),
      (#"\frac{a + b}{1 + a} = b + 7a"#, "holds"),
      (#"\frac{a + b}{1 + a} = 2b"#, "fails"),
      (#"\frac1a + b = \frac{1 + a b}{a}"#, "holds"),
      (#"\frac{1}{a} = b"#, "fails"),
      (#"a u + u = u"#, "holds"),
      (#"a u + u = 0"#, "undecided"),
      (#"\sqrt{a} = 0"#, "undecided"),
    ])
  func limits(_ row: String, _ verdict: String) throws {
    let report = try Bench.last(
      "**Claim** (row) in the limit $a \\to 0$.\n$$\(row)$$", names: Self.names)
    #expect(report.verdict?.rawValue == verdict, "\(report.reason ?? "")")
  }

  @Test("A limit is no premise, stands beside no order, and is one at zero")
  func refusals() throws {
    let citing =
      "**Claim** (one) in the limit $a \\to 0$.\n$$a = 0$$\n\n**Claim** (next) follows from (one).\n$$2a = 0$$"
    #expect(
      try Bench.verdict(citing, names: Self.names).hasPrefix("undecided: (one) holds in a limit"))
    let twice = "**Claim** (one) in the limit $a \\to 0$, order by order in $b$.\n$$a = 0$$"
    #expect(
      try Bench.verdict(twice, names: Self.names)
        == "undecided: a limit and an order, or two limits, in one claim")
    let far = Bench.check(
      "**Claim** (one) in the limit $a \\to \\infty$.\n$$\\frac1a = 0$$", names: Self.names)
    #expect(far.objections.map(\.message) == ["a limit other than zero is not read yet"])
  }
}
