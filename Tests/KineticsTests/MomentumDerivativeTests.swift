import Testing

@Suite struct `Integrals of derivatives by the momentum` {
  @Test(
    "The integral of a derivative by the momentum is zero, and derivatives are moved by parts",
    arguments: [
      Equality(
        #"\int d\epsilon\,\nu\left\langle\nabla_{\mathbf{p}} u\right\rangle"#, "0",
        not: #"\mathbf{E}\int d\epsilon\,\nu\left\langle u\right\rangle"#),
      Equality(
        #"\int d\epsilon\,\nu\left\langle\mathbf{p}\cdot\nabla_{\mathbf{p}} u\right\rangle"#,
        #"-3\int d\epsilon\,\nu\left\langle u\right\rangle"#,
        not: #"-2\int d\epsilon\,\nu\left\langle u\right\rangle"#),
      Equality(
        #"\int d\epsilon\,\nu\left\langle\mathbf{p}_j\,\frac{\partial u}{\partial p_k}\right\rangle"#,
        #"-\delta_{jk}\int d\epsilon\,\nu\left\langle u\right\rangle"#,
        not: #"\delta_{jk}\int d\epsilon\,\nu\left\langle u\right\rangle"#),
      Equality(
        #"\int d\epsilon\,\nu\left\langle\nabla_{\mathbf{p}}^2 u\right\rangle"#, "0",
        not: #"\int d\epsilon\,\nu\left\langle u\right\rangle"#),
      Equality(
        #"\int d\epsilon\,\nu\left\langle u\,\nabla_{\mathbf{p}} v\right\rangle"#,
        #"-\int d\epsilon\,\nu\left\langle v\,\nabla_{\mathbf{p}} u\right\rangle"#,
        not: #"\int d\epsilon\,\nu\left\langle v\,\nabla_{\mathbf{p}} u\right\rangle"#),
      Equality(
        #"\int d\epsilon\,\nu\left\langle u\,\nabla_{\mathbf{p}} u\right\rangle"#, "0",
        not: #"\mathbf{E}\int d\epsilon\,\nu\left\langle u^2\right\rangle"#),
      Equality(
        #"\int d\epsilon\,\nu\left\langle u^2\,\mathbf{p}\cdot\nabla_{\mathbf{p}} u\right\rangle"#,
        #"-\int d\epsilon\,\nu\left\langle u^3\right\rangle"#,
        not: #"-3\int d\epsilon\,\nu\left\langle u^3\right\rangle"#),
      Equality(
        #"\int d\epsilon\,\nu\, x\left\langle\nabla_{\mathbf{p}} u\right\rangle"#,
        #"-\int d\epsilon\,\nu\,\partial_\epsilon x\left\langle\frac{\mathbf{p}}{m} u\right\rangle"#,
        not:
          #"\int d\epsilon\,\nu\,\partial_\epsilon x\left\langle\frac{\mathbf{p}}{m} u\right\rangle"#
      ),
      Equality(
        #"\int d\epsilon\,\nu\,\epsilon\left\langle\nabla_{\mathbf{p}} u\right\rangle"#,
        #"-\int d\epsilon\,\nu\left\langle\frac{\mathbf{p}}{m} u\right\rangle"#, not: "0"),
      Equality(
        #"\int d\epsilon\,\nu\left\langle u\right\rangle\partial_\epsilon x"#,
        #"-\int d\epsilon\, x\left(\frac{\nu}{2\epsilon}\left\langle u\right\rangle + \nu\,\partial_\epsilon\left\langle u\right\rangle\right)"#,
        not: #"-\int d\epsilon\, x\,\nu\,\partial_\epsilon\left\langle u\right\rangle"#),
      // Whatever the weight, an angle does not matter.
      Equality(
        #"\int d\epsilon\, x\left\langle\mathbf{p}\times\nabla_{\mathbf{p}} u\right\rangle"#, "0",
        not: #"\mathbf{E}\int d\epsilon\, x\left\langle u\right\rangle"#),
      // Where the weight is no density of states in this many dimensions, there is more.
      Equality(
        #"\int d\epsilon\left\langle\nabla_{\mathbf{p}} u\right\rangle"#,
        #"\int d\epsilon\,\frac{1}{2\epsilon}\left\langle\frac{\mathbf{p}}{m} u\right\rangle"#,
        not: "0"),
      Equality(
        #"\int d\epsilon\,\nu^2\left\langle\nabla_{\mathbf{p}} u\right\rangle"#,
        #"-\int d\epsilon\,\frac{\nu^2}{2\epsilon}\left\langle\frac{\mathbf{p}}{m} u\right\rangle"#,
        not: "0"),
    ])
  func parts(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }

  @Test(
    "What does not depend on the momentum stands in front, and derivatives by the rest pass through",
    arguments: [
      Equality(
        #"\int d\epsilon\,\nu\left\langle\partial_t f\right\rangle"#,
        #"\partial_t\left(\int d\epsilon\,\nu\left\langle f\right\rangle\right)"#, not: "0"),
      Equality(
        #"\int d\epsilon\,\nu\left\langle\mathbf{p}\nabla f\right\rangle"#,
        #"\nabla\cdot\left(\int d\epsilon\,\nu\left\langle\mathbf{p} f\right\rangle\right)"#,
        not: "0"),
      Equality(
        #"\int d\epsilon\,\nu\left\langle\mathbf{E}\cdot\mathbf{r}\, f\right\rangle"#,
        #"\mathbf{E}\cdot\mathbf{r}\int d\epsilon\,\nu\left\langle f\right\rangle"#, not: "0"),
      Equality(
        #"\int d\epsilon\,\nu\left\langle\mathbf{E}\nabla_{\mathbf{p}}\boldsymbol{s}\right\rangle"#,
        "0", not: #"\int d\epsilon\,\nu\left\langle\boldsymbol{s}\right\rangle"#),
      Equality(
        #"\int d\epsilon\,\nu\left\langle f\boldsymbol{s}\right\rangle\cdot\boldsymbol{b}"#,
        #"\int d\epsilon\,\nu\left\langle f\,\boldsymbol{b}\cdot\boldsymbol{s}\right\rangle"#,
        not: "0"),
    ])
  func constants(_ row: Equality) {
    let field = #"**Let** $\boldsymbol{b}(\mathbf{r}, t)$ be a unit spin vector."# + "\n\n"
    #expect(Bench.complaints(field + row.document) == [])
  }

  @Test(
    "In any dimension the density of states that belongs to it makes a derivative vanish",
    arguments: 1...3)
  func dimensions(_ dimension: Int) {
    let p = #"\mathbf{p}"#
    let row = Equality(
      #"\int d\epsilon\,\nu\left\langle\nabla_{\#(p)} u\right\rangle"#, "0",
      not: #"\mathbf{E}\int d\epsilon\,\nu\left\langle u\right\rangle"#)
    #expect(Bench.complaints(row.document, dimension: dimension) == [])
    let other = Equality(
      #"\int d\epsilon\,\epsilon\nu\left\langle\nabla_{\#(p)} u\right\rangle"#,
      #"-\int d\epsilon\,\nu\left\langle\frac{\#(p)}{m} u\right\rangle"#, not: "0")
    #expect(Bench.complaints(other.document, dimension: dimension) == [])
  }

  @Test("The boundary terms that are dropped are listed")
  func boundaries() {
    let report = Bench.check(
      #"**Claim** (x) $\int d\epsilon\,\nu\left\langle\mathbf{E}\nabla_{\mathbf{p}} u\right\rangle = 0$."#
    )
    let listed = report.statements.last?.assumptions ?? []
    #expect(
      listed
        == ["x", "y", "z"].map {
          #"$\nu\left\langle p_{\#($0)} u\right\rangle$ vanishes at both ends of an integral over the energy"#
        })
  }
}
