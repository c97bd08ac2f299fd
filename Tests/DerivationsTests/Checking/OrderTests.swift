import Testing

@testable import Derivations

@Suite struct `Orders` {
  private static let names = #"""
    **Let** $\eta > 0$ and $c, u, v$ be constants.

    **Let** $t$ be the time and $F(t), G(t), x(t)$ be functions.

    """#

  @Test(
    "A claim up to an order compares the orders below it",
    arguments: [
      (#"**Claim** (x) $\frac{1}{1 - \eta} = 1 + \eta + O(\eta^2)$."#, "holds"),
      (#"**Claim** (x) $\frac{1}{1 - \eta} = 1 + \eta + O(\eta^3)$."#, "fails"),
      (#"**Claim** (x) $\frac{1}{1 - \eta} = 1 + \eta + \mathcal{O}(\eta^2)$."#, "holds"),
      (#"**Claim** (x) $\frac{1}{\eta(1 + \eta)} = \frac{1}{\eta} - 1 + O(\eta)$."#, "holds"),
      (#"**Claim** (x) $\frac{1}{\eta(1 + \eta)} = \frac{1}{\eta} + O(\eta)$."#, "fails"),
      (#"**Claim** (x) $\eta^3 c = O(\eta^3)$."#, "holds"),
      (#"**Claim** (x) $\eta^3 c = O(\eta^4)$."#, "fails"),
      (#"**Claim** (x) $c + \eta u = c + \eta v + O(\eta)$."#, "holds"),
      (#"**Claim** (x) to first order in $\eta$ $(1 + \eta)^2 = 1 + 2\eta$."#, "holds"),
      (#"**Claim** (x) to second order in $\eta$ $(1 + \eta)^2 = 1 + 2\eta$."#, "fails"),
      (#"**Claim** (x) to zeroth order in $\eta$ $(1 + \eta)^2 = 1$."#, "holds"),
      (
        #"**Claim** (x) order by order in $\eta$, through $\eta^2$ $\frac{1}{1 + \eta} = 1 - \eta + \eta^2$."#,
        "holds"
      ),
      (
        #"**Claim** (x) order by order in $\eta$, through $\eta^3$ $\frac{1}{1 + \eta} = 1 - \eta + \eta^2$."#,
        "fails"
      ),
      (
        "**Assume** (p) $(1 + \\eta^2)\\,x = F$.\n\n**Claim** (x) order by order in $\\eta$, follows from (p)\n$$x = (1 - \\eta^2)F + O(\\eta^4)$$",
        "holds"
      ),
      (
        "**Assume** (p) $(1 + \\eta^2)\\,x = F$.\n\n**Claim** (x) order by order in $\\eta$, follows from (p)\n$$x = (1 + \\eta^2)F + O(\\eta^4)$$",
        "fails"
      ),
      // What the right side is written in must not depend on the small parameter.
      (
        "**Assume** (p) $(1 + \\eta^2)\\,x = F$.\n\n**Assume** (q) $F = \\eta G$.\n\n**Claim** (x) order by order in $\\eta$, follows from (p), (q)\n$$x = F + O(\\eta)$$",
        "holds"
      ),
    ])
  func orders(_ text: String, _ expected: String) throws {
    let verdict = try Bench.verdict(text, names: Self.names)
    #expect(verdict.prefix { $0 != ":" } == expected, "\(verdict)")
  }

  @Test("A failure says at which order it appears")
  func lowestOrder() throws {
    let text =
      #"**Claim** (x) order by order in $\eta$, through $\eta^4$ $\frac{c}{1 - \eta} = c + c\eta + c\eta^3$."#
    let failure = try #require(Bench.last(text, names: Self.names).rows.first?.outcome.failure)
    #expect(failure.order == 2)
    #expect(failure.parameter == #"\eta"#)
  }

  @Test(
    "Functions on the right are taken as independent of the small parameter, and that is listed")
  func independence() throws {
    let text =
      "**Assume** (p) $(1 + \\eta)\\,x = F$.\n\n**Claim** (x) order by order in $\\eta$, follows from (p)\n$$x = F + O(\\eta)$$"
    let report = try Bench.last(text, names: Self.names)
    #expect(report.assumptions == [#"$F$ taken as independent of $\eta$"#])
  }

  @Test(
    "An order that cannot be counted is not",
    arguments: [
      (
        #"**Claim** (x) $\sqrt{1 + \eta} = 1 + O(\eta)$."#,
        "undecided: roots and functions of the small parameter are not expanded yet"
      ),
      (
        #"**Claim** (x) $\sin\eta = \eta + O(\eta^3)$."#,
        "undecided: roots and functions of the small parameter are not expanded yet"
      ),
    ])
  func limits(_ text: String, _ expected: String) throws {
    #expect(try Bench.verdict(text, names: Self.names) == expected)
  }

  @Test("A premise states no order, and what is expanded in is a declared constant")
  func objections() {
    let first = Bench.check(#"**Assume** (p) $c = u + O(\eta)$."# + "\n", names: Self.names)
    #expect(first.objections.map(\.message) == ["a premise with O(…) is not read yet"])
    let second = Bench.check("**Claim** (x) $c = c + t + O(t)$.\n", names: Self.names)
    #expect(second.objections.map(\.message) == ["t is not a declared constant"])
  }
}
