import Testing

@testable import Derivations

@Suite struct `Names and scripts` {
  @Test(
    "A script is part of a declared name, an index or a power, in this order",
    arguments: [
      // A power is left over where the name with it is not declared.
      Equality("x^2", "x x", not: "x"),
      Equality(#"\tau^{-1}"#, #"\frac{1}{\tau}"#, not: #"\tau"#),
      Equality("a^{1/2} a^{1/2}", "a", not: "a^2"),
      Equality(#"f^0 f^0"#, #"(f^0)^2"#, not: "f^0"),
      // A superscript that belongs to a name is no power.
      Equality("f^0 + 0", "f^0", not: "1"),
      Equality(#"(f_\parallel^0)^2"#, #"f_\parallel^0 f_\parallel^0"#, not: #"f_\parallel^0"#),
      // The order of sub- and superscript does not matter.
      Equality(#"f^0_\parallel"#, #"f_\parallel^0"#, not: "f^0"),
      Equality(#"f_{2j}^0"#, #"f^0_{2j}"#, not: "f_{1j}"),
      // The position in a subscript is the hidden index.
      Equality(
        #"\mathbf{E}\cdot f_{1\mathbf{r}}"#, #"\mathbf{E}_j f_{1j}"#,
        not: #"\mathbf{E}_j f_{2j}^0"#),
      Equality(
        #"f_{1\mathbf{r}}\cdot f_{2\mathbf{r}}^0"#, "f_{1k} f_{2k}^0", not: "f_{1k} f_{1k}"),
      Equality(
        #"f_{1k}\mathbf{B}_k"#, #"f_{1\mathbf{r}}\mathbf{B}"#, not: #"-\mathbf{B}_l f_{1l}"#),
      // Indices below and above are the same.
      Equality(#"\mathbf{E}_j\mathbf{B}^j"#, #"\mathbf{E}\cdot\mathbf{B}"#, not: #"\mathbf{E}^2"#),
      Equality("T_{jk}", "T^{jk}", not: "T_{kj}"),
      Equality("T_{jj}", #"\delta_{jk}T_{jk}"#, not: #"\delta_{jj}T_{kk}"#),
      // A vector squared, with an index or without.
      Equality(#"\mathbf{p}^2"#, #"\mathbf{p}_j\mathbf{p}_j"#, not: #"2m"#),
      Equality(
        #"\boldsymbol{s}^2"#, #"\boldsymbol{s}\cdot\boldsymbol{s}"#, not: #"\boldsymbol{q}^2"#),
    ])
  func scripts(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }

  @Test("Signs behind a name belong to it where it is declared with them")
  func trailingSigns() {
    let names = #"**Let** $h_+, h_-, h$ be functions."#
    let text = #"""
      **Define** (eigenvalues)
      $$h_\pm = h \pm 1$$

      **Claim** (sum)
      $$h_+ + h_- = 2h$$

      **Claim** (each)
      $$h_\pm - h = \pm 1$$

      **Refute** (the other)
      $$h_+ = h_-$$
      """#
    #expect(Bench.complaints(text, names: names) == [])
  }

  @Test(
    "A script that is none of these is an error with its place",
    arguments: [
      (
        "x^c = 1", "this superscript is neither part of a declared name, nor an index, nor a number"
      ),
      ("x_c = 1", "x_c is not declared, and its scripts are not indices of x"),
      ("x_{j} = 1", "x_j has an index too many"),
      ("h = 1", "the symbol h is not declared"),
      ("x' = 1", "x' is not declared"),
      (#"f_\perp^0 = 1"#, #"f_\perp^0 is not declared, and its scripts are not indices of f"#),
      ("T_{jkl} = 1", "T_{jkl} has 3 indices"),
      (#"T = 1"#, "T stands without its indices"),
      (#"\delta_{j} = 1"#, #"\delta_j has 1 indices"#),
      ("j = 1", "the index letter j stands where a value is expected"),
      (
        #"\mathbf{p}' = 1"#,
        #"\mathbf{p}' has an energy of its own, and stands outside an integral over it"#
      ),
      (
        #"\hat{\mathbf{p}}' = 1"#, #"\hat{\mathbf{p}}' stands outside an integral over it"#
      ),
      ("x^{1/3} = 1", "a power that is neither whole nor half"),
      (#"\boldsymbol{s}^3 = 1"#, "a spin vector is raised to a power"),
      (#"(f)' = 1"#, "a prime stands behind a bracket"),
      (#"(f)_2 = 1"#, "a subscript stands behind a bracket"),
    ])
  func unknown(_ formula: String, _ message: String) {
    #expect(Bench.complaints("**Claim** (x)\n$$\(formula)$$").first == message)
  }
}
