import Testing

@Suite struct `Balances` {
  /// Particles in a force field with friction, and their density, current, pressure and energy.
  static let gas = #"""
    **Let** $d\Gamma$ be the measure $d\epsilon\,\nu(\epsilon)\,\frac{d\hat{\mathbf{p}}}{4\pi}$.

    **Let** $V(\mathbf{r}, t)$ be a scalar field.

    **Define** (density)
    $$\rho = \int d\Gamma\, f$$

    **Define** (current)
    $$J_j = \int d\Gamma\,\frac{\mathbf{p}_j}{m} f$$

    **Define** (momentum flow)
    $$P_{jk} = \int d\Gamma\,\frac{\mathbf{p}_j\mathbf{p}_k}{m} f$$

    **Define** (energy)
    $$w = \int d\Gamma\,\epsilon f$$

    **Define** (energy flow)
    $$q_j = \int d\Gamma\,\epsilon\frac{\mathbf{p}_j}{m} f$$

    **Assume** (Boltzmann)
    $$\left(\partial_t + \frac{\mathbf{p}}{m}\nabla\right) f - \nabla V\,\nabla_{\mathbf{p}} f = g$$


    """#

  @Test(
    "An equation that holds at every momentum is summed over all of them",
    arguments: [
      (#"\partial_t\rho + \nabla_j J_j = \int d\Gamma\, g"#, "holds"),
      (#"\partial_t\rho - \nabla_j J_j = \int d\Gamma\, g"#, "fails"),
      (#"\partial_t\rho + \nabla_j J_j = 0"#, "fails"),
      (
        #"m\,\partial_t J_j + \nabla_k P_{jk} + \rho\,\nabla_j V = \int d\Gamma\,\mathbf{p}_j g"#,
        "holds"
      ),
      (
        #"m\,\partial_t J_j + \nabla_k P_{jk} - \rho\,\nabla_j V = \int d\Gamma\,\mathbf{p}_j g"#,
        "fails"
      ),
      (#"\partial_t w + \nabla_j q_j + J_j\nabla_j V = \int d\Gamma\,\epsilon g"#, "holds"),
      (#"\partial_t w + \nabla_j q_j = \int d\Gamma\,\epsilon g"#, "fails"),
    ])
  func moments(_ claim: String, _ verdict: String) {
    let report = Bench.check("\(Self.gas)**Claim** (x) $\(claim)$ follows from (Boltzmann).")
    #expect(report.objections.map(\.message) == [])
    #expect(report.statements.last?.verdict?.rawValue == verdict)
  }

  @Test(
    "A premise at every energy is summed with the weight of the claim and with no other",
    arguments: [
      (#"\int d\epsilon\,\nu x = -\int d\epsilon\,\nu\,\epsilon\,\partial_\epsilon y"#, "holds"),
      (#"\int d\epsilon\,\nu x = \frac32\int d\epsilon\,\nu y"#, "holds"),
      (#"\int d\epsilon\,\nu x = \int d\epsilon\,\nu y"#, "fails"),
      (#"\int d\epsilon\,\nu\epsilon x = \frac52\int d\epsilon\,\nu\epsilon y"#, "holds"),
      (#"\int d\epsilon\, x = \int d\epsilon\, y"#, "holds"),
    ])
  func energies(_ claim: String, _ verdict: String) {
    let report = Bench.check(
      #"**Assume** (p) $x + \epsilon\,\partial_\epsilon y = 0$."#
        + "\n\n**Claim** (x) $\(claim)$ follows from (p).")
    #expect(report.objections.map(\.message) == [])
    #expect(report.statements.last?.verdict?.rawValue == verdict)
  }

  @Test("What need not decay is not integrated")
  func constants() {
    let report = Bench.check(
      #"""
      **Assume** (p) $a\left(u - b\right) = 0$.

      **Claim** (x) $\int d\epsilon\,\nu\left\langle u\right\rangle = 0$ follows from (p).
      """#)
    #expect(report.objections.map(\.message) == [])
    #expect(report.statements.last?.verdict?.rawValue != "holds")
  }

  @Test("A premise that is integrated says nothing of each momentum")
  func converse() {
    for claim in [#"\partial_t f = 0"#, #"\partial_t\left\langle f\right\rangle = 0"#] {
      let report = Bench.check(
        #"""
        **Assume** (p) $\int d\epsilon\,\nu\left\langle\partial_t f\right\rangle = 0$.

        **Claim** (x) $\#(claim)$ follows from (p).
        """#)
      #expect(report.statements.last?.verdict?.rawValue != "holds", "\(claim)")
    }
  }
}
