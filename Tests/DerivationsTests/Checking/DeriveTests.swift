import Testing

@testable import Derivations

@Suite struct `Derivations` {
  private static let names = #"""
    **Let** $\tau, m, a > 0$ and $c, u, v, w$ be constants.

    **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy
    $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in 3 dimensions.

    **Let** $\boldsymbol{s}, \boldsymbol{q}, \boldsymbol{\omega}$ be spin vectors.

    **Let** $g(\mathbf{p}), h(\mathbf{p}), k(\mathbf{p})$ be functions and $\mathbf{g}(\mathbf{p})$ a spatial vector.

    **Let** $x(\epsilon), y(\epsilon), z(\epsilon)$ be functions.

    **Let** $\mathbf{E}$ be a constant spatial vector.

    **Let** $\boldsymbol{n}(\mathbf{r}, t)$ be any unit spin vector, kept to first order in its gradients.

    """#

  private static let linear =
    "**Assume** (p)\n$$\\begin{aligned} u + v &= 2c \\\\ u - v &= 0 \\end{aligned}$$\n\n"
  private static let hanle =
    #"**Assume** (p) $\boldsymbol{q} - \boldsymbol{s} + \tau\,\boldsymbol{\omega}\times\boldsymbol{s} = 0$."#
    + "\n\n"
  private static let textured =
    #"**Assume** (p) $g\,\boldsymbol{n} + h\,\partial_t\boldsymbol{n} + \mathbf{g}\,\nabla_{\mathbf{r}}\boldsymbol{n} = k\,\boldsymbol{n}\times\partial_t\boldsymbol{n}$."#
    + "\n\n"

  @Test(
    "A Derive solves and projects, and prints what can be read again",
    arguments: [
      (linear, "solving for $u, v$", "\\begin{aligned}\nu &= c \\\\\nv &= c\n\\end{aligned}"),
      ("**Assume** (p) $x + a y = z$.\n\n", "solving for $x$", "x = -ay + z"),
      ("**Assume** (p) $\\left(1 + y^2\\right) y x = a z$.\n\n", "solving for $x$", "?"),
      (
        "**Assume** (p) $\\tau\\,\\boldsymbol{s} = \\boldsymbol{q}$.\n\n",
        #"solving for $\boldsymbol{s}$"#, #"\boldsymbol{s} = \frac{1}{\tau} \boldsymbol{q}"#
      ),
      (
        hanle, #"solving for $\boldsymbol{s}$"#,
        #"\boldsymbol{s} = \frac{1}{1 + \tau^2\boldsymbol{\omega}^2}\left(\boldsymbol{q} + \tau\boldsymbol{\omega}\times\boldsymbol{q} + \tau^2\left(\boldsymbol{\omega}\cdot\boldsymbol{q}\right) \boldsymbol{\omega}\right)"#
      ),
      (
        "**Assume** (p) $a\\mathbf{g} = \\mathbf{p} x - \\mathbf{E} y$.\n\n",
        #"solving for $\mathbf{g}$"#, "?"
      ),
      (
        textured,
        #"projected on $\boldsymbol{n}, \partial_t\boldsymbol{n}, \nabla_{\mathbf{r}}\boldsymbol{n}, \boldsymbol{n}\times\partial_t\boldsymbol{n}$"#,
        "\\begin{aligned}\ng &= 0 \\\\\nh &= 0 \\\\\n\\mathbf{g} &= 0 \\\\\n-k &= 0\n\\end{aligned}"
      ),
    ])
  func results(_ premises: String, _ request: String, _ block: String) throws {
    let text = "\(premises)**Derive** (x) from (p), \(request).\n$$\n$$\n"
    let report = try Bench.last(text, names: Self.names)
    let derived = try #require(report.derived, "\(report.reason ?? "")")
    if block != "?" { #expect(derived == block) }
    #expect(report.verdict == .fails)
    #expect(report.reason == "the block is empty: silin accept writes the result into it")
    // What was printed is accepted as it stands.
    let again = "\(premises)**Derive** (x) from (p), \(request).\n$$\n\(derived)\n$$\n"
    let accepted = try Bench.last(again, names: Self.names)
    #expect(accepted.verdict == .holds, "\(accepted.reason ?? "")")
    #expect(accepted.derived == derived)
    // The same bytes a second time.
    #expect(try Bench.last(text, names: Self.names).derived == derived)
  }

  @Test(
    "A block is compared as mathematics, not as text",
    arguments: [
      (linear, "$u, v$", "u &= \\frac{2c}{2} \\\\ v &= c + c - c", "holds"),
      (
        linear, "$u, v$", "u &= c \\\\ v &= 2c",
        "fails: the block says $v = 2c$ where the result is $v = c$"
      ),
      (
        linear, "$u, v$", "v &= c \\\\ u &= c",
        "fails: the block says $v = c$ where the result is $u = c$"
      ),
      (linear, "$u, v$", "u &= c", "fails: the block has 1 rows, the result 2"),
      (
        hanle, #"$\boldsymbol{s}$"#,
        #"\boldsymbol{s} = \frac{\boldsymbol{q} + \tau^2\boldsymbol{\omega}\left(\boldsymbol{q}\cdot\boldsymbol{\omega}\right) - \tau\boldsymbol{q}\times\boldsymbol{\omega}}{1 + \tau^2\boldsymbol{\omega}\cdot\boldsymbol{\omega}}"#,
        "holds"
      ),
    ])
  func comparison(_ premises: String, _ unknowns: String, _ block: String, _ expected: String)
    throws
  {
    let body = block.contains("&") ? "\\begin{aligned}\(block)\\end{aligned}" : block
    let text = "\(premises)**Derive** (x) from (p), solving for \(unknowns).\n$$\n\(body)\n$$\n"
    let found = try Bench.verdict(text, names: Self.names)
    #expect(found == expected)
  }

  @Test(
    "What cannot be derived says why",
    arguments: [
      (
        "**Assume** (p) $u + v = c$.\n\n", "solving for $u, v$",
        "undecided: the premises leave $u$ free"
      ),
      (
        "**Assume** (p)\n$$\\begin{aligned} u + v &= 1 \\\\ u + v &= 2 \\end{aligned}$$\n\n",
        "solving for $u$", "undecided: the premises contradict each other: they imply $-1 = 0$"
      ),
      (
        textured, #"projected on $\boldsymbol{n}, \partial_t\boldsymbol{n}$"#,
        "undecided: the equation has a part along none of these structures"
      ),
      (
        textured, #"projected on $\boldsymbol{n}, \boldsymbol{n}$"#,
        "undecided: the equation has a part along none of these structures"
      ),
    ])
  func limits(_ premises: String, _ request: String, _ expected: String) throws {
    let text = "\(premises)**Derive** (x) from (p), \(request).\n$$\n$$\n"
    let found = try Bench.verdict(text, names: Self.names)
    #expect(found == expected)
  }

  @Test("A Derive says what it wants")
  func objections() {
    let text = "\(Self.linear)**Derive** (x) from (p).\n$$\n$$\n"
    let found = Bench.check(text, names: Self.names).objections
    #expect(
      found.map(\.message) == ["a **Derive** says neither what to solve for nor what to project on"]
    )
    #expect(found.map(\.advice) == ["write *solving for $…$* or *projected on $…$*"])
  }
}
