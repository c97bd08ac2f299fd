import Testing

@Suite("No corner of averages and integrals makes a false claim hold")
struct KineticSoundnessTests {
  @Test(
    "An average sees every direction, however it is hidden",
    arguments: [
      (
        #"\left\langle\sqrt{1 + \left(\mathbf{E}\cdot\mathbf{p}\right)^2}\right\rangle = \sqrt{1 + \left(\mathbf{E}\cdot\mathbf{p}\right)^2}"#,
        "undecided"
      ),
      (
        #"\left\langle\exp\left(\mathbf{E}\cdot\mathbf{p}\right)\right\rangle = \exp\left(\mathbf{E}\cdot\mathbf{p}\right)"#,
        "undecided"
      ),
      (
        #"\left\langle\frac{1}{1 + \left(\mathbf{E}\cdot\mathbf{p}\right)^2}\right\rangle = \frac{1}{1 + \left(\mathbf{E}\cdot\mathbf{p}\right)^2}"#,
        "undecided"
      ),
      (#"\langle q\rangle = q"#, "fails"), (#"\langle q\rangle = \epsilon"#, "holds"),
      (#"\langle w(\epsilon)\rangle = w(\epsilon)"#, "fails"),
      (#"\langle w(\epsilon + a)\rangle = w(\epsilon + a)"#, "fails"),
      (
        #"\langle w(\epsilon + a)\rangle = x(\epsilon + a) + \langle u(\hat{\mathbf{p}}, \epsilon + a)\rangle"#,
        "holds"
      ),
      (
        #"\left\langle x(\epsilon + \mathbf{E}\cdot\mathbf{p})\right\rangle = x(\epsilon + \mathbf{E}\cdot\mathbf{p})"#,
        #"(\epsilon + \mathbf{E}\cdot\mathbf{p}) is not an argument list"#
      ),
    ])
  func averages(row: String, expected: String) {
    Corner.expect(
      (
        #"""
        **Define** (q) $q = \frac{\mathbf{p}^2}{2m} + \mathbf{E}\cdot\mathbf{p}$.

        **Define** (w) $w(\epsilon) = x + u$.

        **Claim** (x)
        $$\#(row)$$
        """#, expected
      ))
  }

  @Test(
    "Parts are integrated with all that depends on the energy",
    arguments: [
      (#"\int d\epsilon\,y\,\partial_\epsilon x = y\int d\epsilon\,\partial_\epsilon x"#, "fails"),
      (#"\int d\epsilon\,q\,\partial_\epsilon x = 0"#, "fails"),
      (#"\int d\epsilon\,q\,\partial_\epsilon x = -\frac32\int d\epsilon\,\nu x"#, "holds"),
      (#"\int d\epsilon\,\nu\left\langle\nabla_{\mathbf{p}} u\right\rangle = 0"#, "holds"),
      (#"\int d\epsilon\left\langle\nabla_{\mathbf{p}} u\right\rangle = 0"#, "fails"),
      (#"\int d\epsilon\,\nu\,y\left\langle\nabla_{\mathbf{p}} u\right\rangle = 0"#, "fails"),
    ])
  func parts(row: String, expected: String) {
    Corner.expect(
      (#"**Define** (q) $q = \epsilon\nu$."# + "\n\n**Claim** (x)\n$$\(row)$$", expected))
  }

  @Test("What is dropped at the ends of an integral is listed, and what does not decay has none")
  func boundaries() {
    let decays = #"vanishes at both ends of an integral over the energy"#
    for (text, what) in [
      (
        #"**Claim** (x) $\int d\epsilon\,\partial_\epsilon\left(\epsilon^{-1} x\right) = 0$."#,
        "$x$"
      ),
      (
        "**Assume** (p) $\\partial_\\epsilon x = y$.\n\n**Claim** (x) $\\int d\\epsilon\\,y = 0$ follows from (p).",
        "$x$"
      ),
    ] {
      let last = Corner.report(text).statements.last
      #expect(last?.verdict == .holds)
      #expect(last?.assumptions.contains { $0.hasSuffix(decays) } ?? false, "\(what)")
    }
    for integrand in [#"\partial_\epsilon\nu"#, #"\partial_\epsilon\epsilon"#, "1 + y"] {
      Corner.expect(
        (
          #"""
          **Assume** (p) $\partial_\epsilon x = 1 + y$.

          **Claim** (x) $\int d\epsilon\left(\#(integrand)\right) = 0$ follows from (p).
          """#, "undecided: an integral over the energy of what does not decay"
        ))
    }
  }

  @Test(
    "An average of high degree is known to the witness, or it says that it is not",
    arguments: [
      (12, 13, "holds"), (12, 14, "fails"), (24, 25, "holds"), (24, 26, "fails"),
      (26, 27, "undecided: the witness cannot check it: an average of so high a degree"),
      (26, 28, "undecided: the witness cannot check it: an average of so high a degree"),
    ])
  func highDegrees(power: Int, divisor: Int, expected: String) {
    Corner.expect(
      (
        #"**Claim** (x) $\left\langle\left(\hat{\mathbf{p}}\cdot\hat{\mathbf{E}}\right)^{\#(power)}\right\rangle = \frac{1}{\#(divisor)}$."#,
        expected
      ))
  }
}
