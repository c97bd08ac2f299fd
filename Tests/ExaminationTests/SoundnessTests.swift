import Testing

@Suite("No corner of premises and names makes a false claim hold")
struct SoundnessTests {
  @Test(
    "What vanishes by a rule is not divided by",
    arguments: [
      (#"**Claim** (x) $\frac{1}{\mathbf{p}^2 - 2m\epsilon} = 1$."#, "vacuous"),
      (#"**Claim** (x) $\frac{0}{\langle\hat{\mathbf{p}}\cdot\mathbf{E}\rangle} = 0$."#, "vacuous"),
      (#"**Claim** (x) $\frac{1}{\epsilon\,\partial_\epsilon\nu - \frac12\nu} = 1$."#, "vacuous"),
      (#"**Claim** (x) $\frac{1}{\int d\epsilon\,\partial_\epsilon x} = 1$."#, "vacuous"),
      (
        """
        **Define** (q) $q = (c + 1)^2 - c^2 - 2c - 1$.

        **Claim** (x) $\\frac{q}{q} = 1$.
        """, "vacuous"
      ),
      (
        """
        **Assume** (p) $(c - g)^2 = 0$.

        **Claim** (x) $\\frac{c - g}{c - g} = 1$ follows from (p).
        """, "undecided: no point was found"
      ),
    ])
  func zeroDivisors(corner: (String, String)) { Corner.expect(corner) }

  private static let cancelled = """
    **Assume** (p) $H F = H G$.

    **Claim** (q) $F = G$ follows from (p).
    """

  @Test("A factor that is cancelled is taken as not zero by all that rests on it")
  func cancelledFactors() {
    #expect(Corner.report(Self.cancelled).statements.last?.assumptions == [#"$H \neq 0$"#])
    let further = Self.cancelled + "\n\n**Claim** (w) $F^2 = G^2$ follows from (q)."
    #expect(Corner.report(further).statements.last?.assumptions == [#"$H \neq 0$"#])
    Corner.expect(
      (Self.cancelled + "\n\n**Claim** (x) $F = G$ follows from (q) with $H = 0$.", "vacuous"))
    Corner.expect(
      (
        """
        **Assume** (p) $c F = c G$.

        **Assume** (z) $3c = 0$.

        **Claim** (q) $F = G$ follows from (p).

        **Claim** (w) $F^2 = G^2$ follows from (q).

        **Claim** (x) $F^2 = G F$ follows from (q), (w), (z).
        """, "undecided: no point was found"
      ))
  }

  @Test(
    "Premises that contradict each other prove nothing",
    arguments: [
      ("F = 1", #"\partial_t F = 1"#), (#"2\partial_t F = 2"#, #"3\partial_t^2 F = 3"#),
      (#"u = \mathbf{E}\cdot\mathbf{p}"#, #"\langle u\rangle = 1"#),
      (#"\partial_\epsilon x = y"#, #"\int d\epsilon\,y = \int d\epsilon\left(1 + 0x\right)"#),
      ("a = -1", "c = c"), ("a + b = 0", "c = c"), ("a + 1 = c", "c = 0"), ("c^2 + 1 = 0", "g = g"),
      ("F = G + 1", "G = F + 1"),
    ])
  func contradictions(first: String, second: String) {
    let text = """
      **Assume** (p) $\(first)$.

      **Assume** (q) $\(second)$.

      **Claim** (x) $G = H$ follows from (p), (q).
      """
    let answer = Corner.answer(text)
    #expect(answer.hasPrefix("contradictory") || answer.hasPrefix("undecided"), "\(answer)")
  }

  @Test(
    "Nothing rests on itself",
    arguments: [
      // Names put in for each other are an equation.
      ("**Assume** (p) $F = 2G$.\n\n**Assume** (q) $G = 3F$.", "F = 1", "(p), (q)", "fails"),
      ("**Assume** (p) $F = 2G$.\n\n**Assume** (q) $G = 3F$.", "F = 0", "(p), (q)", "holds"),
      // A claim among its own premises, through others, or by a row of its own.
      (
        "**Claim** (y) $F = G$ follows from (z).\n\n**Claim** (z) $F = G$ follows from (x).",
        "F = G", "(y), (z)", "undecided"
      ),
      ("", #"F = G \\ G = F"#, "(x b)", "undecided: (x b) is proven only below"),
    ])
  func circles(_ above: String, _ claim: String, _ premises: String, _ expected: String) {
    Corner.expect((above + "\n\n**Claim** (x) follows from \(premises).\n$$\(claim)$$", expected))
  }

  @Test(
    "A symbol of one's own is not taken for another",
    arguments: [
      ("**Let** $i$ be a constant.\n\n**Claim** (x) $i^2 = -1$.", "fails"),
      (
        "**Let** $d$ be a constant.\n\n**Claim** (x) $\\int d\\epsilon\\,x = d\\epsilon x$.",
        "fails"
      ),
      (
        "**Let** $O$ be a constant.\n\n**Claim** (x) $c = O(c)$.",
        "O stands for a remainder here, and is declared"
      ),
      (
        "**Let** $\\mathcal{O}$ be a constant.\n\n**Claim** (x) $c = \\mathcal{O}(c)$.",
        "\\mathcal{O} stands for a remainder here, and is declared"
      ),
      ("**Claim** (x) $\\sum_{c=0}^{2} c = 3$.", "c is declared already"),
      // The placeholder of a functional is its own, and its argument that of the caller.
      (
        "**Define** (i) $\\mathcal{I}[F] = F + G$.\n\n**Claim** (x) $\\mathcal{I}[G] = F + G$.",
        "fails"
      ),
      (
        "**Define** (i) $J = \\mathbf{E}_j\\mathbf{E}_j$.\n\n**Claim** (x) $\\mathbf{B}_j J\\mathbf{B}_j = (\\mathbf{E}\\cdot\\mathbf{B})^2$.",
        "fails"
      ),
      (
        #"""
        **Define** (i) $\mathcal{I}[h] = \int\frac{d\hat{\mathbf{p}}'}{4\pi}\left(\hat{\mathbf{p}}'\cdot\mathbf{E}\right)h$.

        **Claim** (x) $\mathcal{I}[u] = \int\frac{d\hat{\mathbf{p}}'}{4\pi}\left(\hat{\mathbf{p}}'\cdot\mathbf{E}\right)u(\hat{\mathbf{p}}',\epsilon)$.
        """#, "fails"
      ),
      (
        #"""
        **Define** (i) $\mathcal{I}[h] = \int\frac{d\hat{\mathbf{p}}'}{4\pi}\left(\hat{\mathbf{p}}'\cdot\hat{\mathbf{p}}\right)^2 h$.

        **Claim** (x) $\int\frac{d\hat{\mathbf{p}}'}{4\pi}\mathcal{I}[u(\hat{\mathbf{p}}',\epsilon)] = \int\frac{d\hat{\mathbf{p}}'}{4\pi}\left(\hat{\mathbf{p}}'\cdot\hat{\mathbf{p}}\right)^2 u(\hat{\mathbf{p}}',\epsilon)$.
        """#, "undecided: the witness cannot check it"
      ),
    ])
  func shadows(corner: (String, String)) { Corner.expect(corner) }

  @Test(
    "A relation that is no equality proves none",
    arguments: [
      #"**Claim** (x) $c \simeq c$."#, #"**Claim** (x) $c = c \simeq 1$."#,
      "**Assume** (p) $c \\simeq 1$.\n\n**Claim** (x) $c = 1$ follows from (p).",
      "**Assume** (p) $c \\approx 1$.\n\n**Claim** (x) solves (p).\n$$c = 1$$",
      "**Assume** (p) $c > 1$.\n\n**Claim** (x) $c = 1$ equivalent to (p).",
      "**Assume** (p) $c = g \\propto 1$.\n\n**Claim** (x) $g = 1$ follows from (p).",
    ])
  func relations(text: String) {
    let answer = Corner.answer(text)
    #expect(answer.hasSuffix("does not state an equality"), "\(answer)")
  }

  @Test(
    "Nor does one in a Define, behind with, or in a rule",
    arguments: [
      (#"**Define** (q) $q \simeq c$."#, "this is not a definition"),
      (#"**Claim** (x) $c = 1$ with $c \simeq 1$."#, "this is not an equation"),
      (
        #"**Let** $\mu(\epsilon)$ be a positive function with $\epsilon\,\partial_\epsilon\mu \simeq \frac12\mu$."#,
        "this is not an equation"
      ),
    ])
  func otherRelations(corner: (String, String)) { Corner.expect(corner) }
}
