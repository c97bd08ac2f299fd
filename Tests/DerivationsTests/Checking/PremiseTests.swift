import Testing

@testable import Derivations

@Suite struct `Premises` {
  private static let names = #"""
    **Let** $a, b > 0$ and $c, u, v, w$ be constants.

    **Let** $\eta > 0$ be a constant.

    **Let** $t$ be the time and $x(t), y(t)$ be functions.

    **Assume** (p) $u + v = 1$.

    **Assume** (q) $u - v = 1$.

    """#

  @Test(
    "A claim may rest on what is assumed, defined or proven above, and on nothing else",
    arguments: [
      ("**Claim** (x) $u = 1$ follows from (p), (q).", "holds"),
      ("**Claim** (x) $u = 1$ follows from (p).", "fails"),
      (
        "**Claim** (one) $u = 1$ follows from (p), (q).\n\n**Claim** (x) $u^2 = 1$ follows from (one).",
        "holds"
      ),
      (
        "**Refute** (no) $u = 2$ follows from (p).\n\n**Claim** (x) $u = 2$ follows from (no).",
        "undecided: (no) is a Refute, which is never a premise"
      ),
      (
        "**Claim** (wrong) $u = 2$ follows from (p).\n\n**Claim** (x) $u = 2$ follows from (wrong).",
        "undecided: it rests on (wrong), which does not hold"
      ),
      (
        "**Claim** (cond) $u = 1$ follows from (p) with $v = 0$.\n\n**Claim** (x) $u = 1$ follows from (cond).",
        "undecided: (cond) holds only with what it names after *with*, so it is no premise: state what is meant with **Assume**"
      ),
      (
        "**Claim** (sol) solves (p).\n$$\\begin{aligned} u &= 1 \\\\ v &= 0 \\end{aligned}$$\n\n**Claim** (x) $u = 1$ follows from (sol).",
        "undecided: (sol) says of a solution that it is one, not that there is no other, so it is no premise: state what is meant with **Assume**"
      ),
      (
        "**Claim** (ord) $\\frac{1}{1 + \\eta} = 1 - \\eta + O(\\eta^2)$.\n\n**Claim** (x) $c = c$ follows from (ord).",
        "undecided: (ord) holds up to an order, so it is no premise: state what is meant with **Assume**"
      ),
      (
        "**Claim** (x) $u = 1$ follows from (p), (q).\n\n**Claim** (y) $u = 1$ follows from (x).",
        "holds"
      ),
    ])
  func rules(_ text: String, _ expected: String) throws {
    #expect(try Bench.verdict(text, names: Self.names) == expected)
  }

  @Test("What stands below is no premise, and neither is the claim itself")
  func order() {
    for (text, reason) in [
      (
        "**Claim** (x) $u = 1$ follows from (y).\n\n**Claim** (y) $u = 1$ follows from (p), (q).",
        "(y) is proven only below; a claim stands on what is above it"
      ),
      (
        "**Claim** (x) $u = 1$ follows from (x).",
        "(x) is proven only below; a claim stands on what is above it"
      ),
    ] {
      let found = Bench.check(text, names: Self.names)
      let report = found.statements.first { $0.label == "x" }
      #expect(report?.verdict == .undecided)
      #expect(report?.reason == reason)
    }
  }

  @Test(
    "A citation that leads nowhere is an objection",
    arguments: [
      (
        "**Claim** (x) $u = 1$ follows from (pp).", "there is no statement (pp)",
        "the nearest label is (p)"
      )
    ])
  func unknown(_ text: String, _ message: String, _ advice: String) {
    let found = Bench.check(text, names: Self.names).objections
    #expect(found.map(\.message) == [message])
    #expect(found.map(\.advice) == [advice])
  }

  @Test(
    "follows from, solves, equivalent to and with",
    arguments: [
      (
        "**Claim** (x) solves (p), (q).\n$$\\begin{aligned} u &= 1 \\\\ v &= 0 \\end{aligned}$$",
        "holds"
      ),
      (
        "**Claim** (x) solves (p), (q).\n$$\\begin{aligned} u &= 2 \\\\ v &= -1 \\end{aligned}$$",
        "fails"
      ),
      ("**Claim** (x) $2u + 2v = 2$ equivalent to (p).", "holds"),
      ("**Claim** (x) $u^2 - v^2 = 1$ equivalent to (p).", "fails"),
      (
        "**Claim** (x) equivalent to (p), (q).\n$$\\begin{aligned} u &= 1 \\\\ v &= 0 \\end{aligned}$$",
        "holds"
      ),
      ("**Claim** (x) $u = 1$ equivalent to (p), (q).", "fails"),
      ("**Claim** (x) $u = 1$ follows from (p) with $v = 0$.", "holds"),
      ("**Claim** (x) $u = 1$ follows from (p) with (q).", "holds"),
      ("**Claim** (x) $u + c = 1$ with $u = 1 - c$.", "holds"),
      // One row of a statement by its letter.
      (
        "**Assume** (r)\n$$\\begin{aligned} u &= c \\\\ v &= 2c \\end{aligned}$$\n\n**Claim** (x) $v = 2c$ follows from (r b).",
        "holds"
      ),
      (
        "**Assume** (r)\n$$\\begin{aligned} u &= c \\\\ v &= 2c \\end{aligned}$$\n\n**Claim** (x) $v = 2c$ follows from (r a).",
        "fails"
      ),
      // A solved premise is put in everywhere; one that mentions itself is an equation.
      (
        "**Assume** (r) $x = cy$.\n\n**Claim** (x) $\\partial_t x = c\\,\\partial_t y$ follows from (r).",
        "holds"
      ),
      ("**Assume** (r) $x = c - x$.\n\n**Claim** (x) $2x = c$ follows from (r).", "holds"),
      // Derivatives and second derivatives of premises are premises.
      (
        "**Assume** (r) $\\partial_t x = y$.\n\n**Assume** (s) $\\partial_t y = -a^2x$.\n\n**Claim** (x) $\\partial_t^2 x = -a^2 x$ follows from (r), (s).",
        "holds"
      ),
      (
        "**Assume** (r) $\\partial_t x = y$.\n\n**Assume** (s) $\\partial_t y = -a^2x$.\n\n**Claim** (x) $\\partial_t^3 x = -a^2 y$ follows from (r), (s).",
        "holds"
      ),
      (
        "**Assume** (r) $\\partial_t x = y$.\n\n**Assume** (s) $\\partial_t y = -a^2x$.\n\n**Claim** (x) $\\partial_t\\left(a^2x^2 + y^2\\right) = 0$ follows from (r), (s).",
        "holds"
      ),
    ])
  func clauses(_ text: String, _ expected: String) throws {
    #expect(try Bench.verdict(text, names: Self.names).prefix { $0 != ":" } == expected)
  }

  @Test("A name put in depends on what it was declared to depend on, and on nothing else")
  func arguments() {
    let names = #"**Let** $t$ be the time, $c$ a constant and $x(t)$ a function."# + "\n\n"
    let found = Bench.check(
      "**Assume** (p) $c = x$.\n\n**Claim** (x) $c = x$ follows from (p).", names: names)
    #expect(
      found.objections.map(\.message)
        == ["c was not declared to depend on all that this depends on: $x$"])
  }
}
