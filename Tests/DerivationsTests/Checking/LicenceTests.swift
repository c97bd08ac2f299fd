import Testing

@testable import Derivations

@Suite struct `Licences and assumptions` {
  private static let texture = #"""
    **Let** $\omega, \ell, m > 0$ be constants.

    **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy
    $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in 3 dimensions.

    **Let** $j, k$ be index letters.

    **Let** $\mathbf{A}, \mathbf{B}$ be any constant spatial vectors, and $\mathbf{C}$ a constant spatial vector.

    **Let** $u(\mathbf{p}), v(\mathbf{p}), w(\mathbf{p})$ be functions.

    **Let** $\mathbf{u}(\mathbf{p})$ be a spatial vector.

    **Let** $x(\epsilon), y(\epsilon)$ be functions.

    **Let** $\boldsymbol{n}(\mathbf{r}, t)$ be any unit spin vector, kept to first order in its gradients.

    """#

  /// The same with a texture that is not any, all its gradients kept.
  private static let oneTexture = texture.replacing(
    #"\boldsymbol{n}(\mathbf{r}, t)$ be any unit spin vector, kept to first order in its gradients."#,
    with: #"\boldsymbol{N}(\mathbf{r}, t)$ be a unit spin vector."#)

  private static let anyTexture =
    #"premises are split over $\boldsymbol{n}$ and its derivatives, for they hold for any texture and nothing else depends on position or time"#
  private static let anyDirection =
    "premises are split over the directions of the momentum, on which nothing opaque depends"

  @Test(
    "What licenses a step is listed",
    arguments: [
      // A texture that is any.
      (
        #"**Assume** (p) $u\,\boldsymbol{n} + v\,\partial_t\boldsymbol{n} + w\,\boldsymbol{n}\times\partial_t\boldsymbol{n} = 0$."#
          + "\n\n"
          + "**Claim** (x) $v = 0$ follows from (p).",
        "holds", [anyTexture]
      ),
      (
        #"**Assume** (p) $u\,\boldsymbol{n} + v\,\partial_t\boldsymbol{n} + w\,\boldsymbol{n}\times\partial_t\boldsymbol{n} = 0$."#
          + "\n\n"
          + "**Refute** (x) $u = v + 1$ follows from (p).",
        "fails", [anyTexture]
      ),
      (
        #"**Assume** (p) $\mathbf{u}\,\nabla_{\mathbf{r}}\boldsymbol{n} = \mathbf{p} x\,\nabla_{\mathbf{r}}\boldsymbol{n}$."#
          + "\n\n"
          + #"**Claim** (x) $\mathbf{u} = \mathbf{p} x$ follows from (p)."#,
        "holds", [anyTexture]
      ),
      // One texture is not any: here it is divided by its rate, which is listed.
      (
        #"**Assume** (p) $v\,\partial_t\boldsymbol{N} = 0$."#
          + "\n\n**Claim** (x) $v = 0$ follows from (p).",
        "holds", []
      ),
      // A vector that is any.
      (
        #"**Assume** (p) $\mathbf{A}\cdot\mathbf{u} = \mathbf{A}\cdot\mathbf{p} x$."# + "\n\n"
          + #"**Claim** (x) $\mathbf{u} = \mathbf{p} x$ follows from (p)."#,
        "holds", [#"premises are split over the components of $\mathbf{A}$, for they hold for any"#]
      ),
      (
        #"**Assume** (p) $\mathbf{C}\cdot\mathbf{u} = \mathbf{C}\cdot\mathbf{p} x$."# + "\n\n"
          + #"**Claim** (x) $\mathbf{u} = \mathbf{p} x$ follows from (p)."#,
        "fails", []
      ),
      // Directions, where nothing opaque depends on them.
      (
        #"**Assume** (p) $\left(\mathbf{C}\cdot\mathbf{p}\right) x + y = 0$."#
          + "\n\n**Claim** (x) $y = 0$ follows from (p).",
        "holds", [anyDirection]
      ),
      (
        #"**Assume** (p) $\mathbf{p}_j\mathbf{p}_k x + \delta_{jk} y = 0$."#
          + "\n\n**Claim** (x) $x = 0$ follows from (p).",
        "holds", [anyDirection]
      ),
      (
        #"**Assume** (p) $\left(\mathbf{C}\cdot\mathbf{p}\right) x + u = 0$."#
          + "\n\n**Claim** (x) $u = 0$ follows from (p).",
        "fails", []
      ),
    ])
  func licences(_ text: String, _ verdict: String, _ expected: [String]) throws {
    let names = text.contains("{N}") ? Self.oneTexture : Self.texture
    let report = try Bench.last(text, names: names)
    #expect(report.verdict?.rawValue == verdict, "\(report.reason ?? "")")
    #expect(report.assumptions.filter { $0.hasPrefix("premises") } == expected)
  }

  @Test(
    "Divisors are listed unless their sign is declared",
    arguments: [
      (#"**Claim** (x) $\frac{c}{c} = 1$."#, [#"$c \neq 0$"#]),
      (#"**Claim** (x) $\frac{a}{a} = 1$."#, []),
      (#"**Claim** (x) $\frac{c}{a + b} = \frac{2c}{2a + 2b}$."#, []),
      (#"**Claim** (x) $\frac{c}{a - b} = -\frac{c}{b - a}$."#, [#"$a - b \neq 0$"#]),
      (#"**Claim** (x) $\frac{c}{1 + c^2} = \frac{2c}{2 + 2c^2}$."#, []),
      (#"**Claim** (x) $\frac{1}{-a} = -\frac{1}{a}$."#, []),
      (
        #"**Claim** (x) $\frac{1}{c^2 e} = \frac{1}{ce}\frac{1}{c}$."#,
        [#"$c \neq 0$"#, #"$e \neq 0$"#]
      ),
      (#"**Claim** (x) $\frac{\epsilon x}{\epsilon} = x$."#, []),
      // The divisor that a combination of premises needs.
      ("**Assume** (p) $c x = c y$.\n\n**Claim** (x) $x = y$ follows from (p).", [#"$c \neq 0$"#]),
      ("**Assume** (p) $a x = a y$.\n\n**Claim** (x) $x = y$ follows from (p).", []),
      // A boundary term that is dropped, and a constant that is differentiated by.
      (
        #"**Claim** (x) $\int d\epsilon\,\partial_\epsilon x = 0$."#,
        ["$x$ vanishes at both ends of an integral over the energy"]
      ),
    ])
  func divisors(_ text: String, _ expected: [String]) throws {
    let report = try Bench.last(text)
    #expect(report.verdict == .holds, "\(report.reason ?? "")")
    #expect(Set(report.assumptions) == Set(expected))
  }

  @Test(
    "Gradients of a texture are kept to the order declared",
    arguments: [
      (#"\boldsymbol{n}\cdot\partial_t\boldsymbol{n}"#, "0", "holds"),
      (#"\boldsymbol{n}\cdot\boldsymbol{n}"#, "1", "holds"),
      (#"\partial_t\boldsymbol{n}\cdot\partial_t\boldsymbol{n}"#, "0", "holds"),
      (#"\boldsymbol{n}\cdot\nabla^2\boldsymbol{n}"#, "0", "holds"),
      (
        #"\boldsymbol{n}\times\left(\boldsymbol{n}\times\partial_t\boldsymbol{n}\right)"#,
        #"-\partial_t\boldsymbol{n}"#, "holds"
      ),
      (#"\boldsymbol{n}\times\partial_t\boldsymbol{n}"#, "0", "fails"),
      // Without an order, all are kept.
      (#"\boldsymbol{N}\cdot\partial_t\boldsymbol{N}"#, "0", "holds"),
      (#"\partial_t\boldsymbol{N}\cdot\partial_t\boldsymbol{N}"#, "0", "fails"),
      (
        #"\boldsymbol{N}\cdot\partial_t^2\boldsymbol{N}"#,
        #"-\partial_t\boldsymbol{N}\cdot\partial_t\boldsymbol{N}"#, "holds"
      ),
      (
        #"\boldsymbol{N}\times\left(\boldsymbol{N}\times\partial_t\boldsymbol{N}\right)"#,
        #"-\partial_t\boldsymbol{N}"#, "holds"
      ),
    ])
  func gradients(_ left: String, _ right: String, _ verdict: String) throws {
    let names = left.contains("{N}") ? Self.oneTexture : Self.texture
    let report = try Bench.last("**Claim** (x) $\(left) = \(right)$.", names: names)
    #expect(report.verdict?.rawValue == verdict, "\(report.reason ?? "")")
  }

  @Test("A field inside an average or an integral withdraws the licence to split over a texture")
  func heldFields() throws {
    let names = #"""
      **Let** $t$ be the time, and $\mathbf{p}$ the momentum, with energy $\epsilon = \mathbf{p}^2/2$ and
      direction $\hat{\mathbf{p}}$, in 3 dimensions.

      **Let** $\boldsymbol{N}(t)$ be any unit spin vector, kept to first order in its gradients.

      **Let** $\boldsymbol{s}(\mathbf{p}, t)$ be a spin vector and $v(\epsilon)$ a function.


      """#
    for field in [
      #"\langle\boldsymbol{s}\rangle"#, #"\int d\epsilon\,\langle\boldsymbol{s}\rangle"#,
    ] {
      let report = try Bench.last(
        #"""
        **Assume** (p) $v\,\partial_t\boldsymbol{N} + \#(field) = 0$.

        **Claim** (x) $v = 0$ follows from (p).
        """#, names: names)
      #expect(report.verdict?.rawValue == "undecided", "\(report.reason ?? "")")
    }
  }

  @Test("Premises in which averages stand are averaged too")
  func averages() throws {
    let premise =
      #"**Assume** (p) $\int\frac{d\hat{\mathbf{p}}'}{4\pi}\left(u(\hat{\mathbf{p}}', \epsilon) - u(\hat{\mathbf{p}}, \epsilon)\right) = \mathbf{C}\cdot\mathbf{p}\,x + y$."#
    for (claim, expected) in [
      ("y = 0", "holds"), ("x = 0", "fails"),
      (#"u = \left\langle u\right\rangle - \mathbf{C}\cdot\mathbf{p}\,x"#, "holds"),
      (#"u = -\mathbf{C}\cdot\mathbf{p}\,x"#, "fails"),
    ] {
      let report = try Bench.last(
        "\(premise)\n\n**Claim** (x) $\(claim)$ follows from (p).", names: Self.texture)
      #expect(report.verdict?.rawValue == expected, "\(claim): \(report.reason ?? "")")
    }
  }
}
