import Derivations
import Kinetics
import Testing

@Suite struct `Poisson brackets` {
  @Test(
    "A Poisson bracket is what it says in phase space",
    arguments: [
      Equality(#"\{\mathbf{r}_j, \mathbf{p}_k\}"#, #"\delta_{jk}"#, not: #"-\delta_{jk}"#),
      Equality(#"\{\mathbf{p}_j, \mathbf{p}_k\}"#, "0", not: #"\delta_{jk}"#),
      Equality(#"\{\mathbf{r}_j, \mathbf{r}_k\}"#, "0", not: #"\delta_{jk}"#),
      Equality(
        #"\{f, g\}"#,
        #"\nabla_{\mathbf{r}} f\cdot\nabla_{\mathbf{p}} g - \nabla_{\mathbf{p}} f\cdot\nabla_{\mathbf{r}} g"#,
        not:
          #"\nabla_{\mathbf{p}} f\cdot\nabla_{\mathbf{r}} g - \nabla_{\mathbf{r}} f\cdot\nabla_{\mathbf{p}} g"#
      ),
      Equality(#"\{f, g\}"#, #"-\{g, f\}"#, not: #"\{g, f\}"#),
      Equality(#"\{f, gh\}"#, #"g\{f, h\} + h\{f, g\}"#, not: #"g\{f, h\} - h\{f, g\}"#),
      Equality(
        #"\{f, \epsilon\}"#, #"\frac{\mathbf{p}}{m}\nabla_{\mathbf{r}} f"#,
        not: #"-\frac{\mathbf{p}}{m}\nabla_{\mathbf{r}} f"#),
      Equality(
        #"\{f, -e\mathbf{E}\cdot\mathbf{r}\}"#, #"e\mathbf{E}\nabla_{\mathbf{p}} f"#,
        not: #"-e\mathbf{E}\nabla_{\mathbf{p}} f"#),
      Equality(#"\{f, a + t\}"#, "0", not: "f"),
      // Spin vectors and matrices keep their order.
      Equality(
        #"\{f, \boldsymbol{s}\}"#,
        #"\nabla_{\mathbf{r}} f\cdot\nabla_{\mathbf{p}}\boldsymbol{s} - \nabla_{\mathbf{p}} f\cdot\nabla_{\mathbf{r}}\boldsymbol{s}"#,
        not: "0"),
      Equality(
        #"\{\boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}, f\hat{I}\}"#,
        #"\{\boldsymbol{s}, f\}\cdot\hat{\boldsymbol{\sigma}}"#,
        not: #"\{f, \boldsymbol{s}\}\cdot\hat{\boldsymbol{\sigma}}"#),
      Equality(
        #"\{\boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}, \boldsymbol{q}\cdot\hat{\boldsymbol{\sigma}}\} + \{\boldsymbol{q}\cdot\hat{\boldsymbol{\sigma}}, \boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}\}"#,
        #"2i\left(\nabla_j\boldsymbol{s}\times\partial_{p_j}\boldsymbol{q} - \partial_{p_j}\boldsymbol{s}\times\nabla_j\boldsymbol{q}\right)\cdot\hat{\boldsymbol{\sigma}}"#,
        not: "0"),
    ])
  func meaning(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }

  @Test("Jacobi's identity holds in every dimension", arguments: 1...3)
  func jacobi(_ dimension: Int) {
    let row = Equality(
      #"\{f, \{g, h\}\} + \{g, \{h, f\}\} + \{h, \{f, g\}\}"#, "0", not: #"\{f, \{g, h\}\}"#)
    #expect(Bench.complaints(row.document, dimension: dimension) == [])
  }

  @Test("Without a momentum there is no bracket")
  func withoutMomentum() {
    let document = Document(
      reading:
        "**Let** $t$ be the time and $f(t)$ a function.\n\n**Claim** (x)\n$$\\{f, f\\} = 0$$\n",
      path: "x.md")
    let found = Checker(theory: .kinetic).check(document)
    #expect(
      found.objections.map(\.message) == ["a Poisson bracket needs a position and a momentum"])
    #expect(found.objections.map(\.advice) == ["declare them with **Let**"])
  }
}
