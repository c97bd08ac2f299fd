import Testing

@testable import Derivations

@Suite struct `Definitions` {
  @Test(
    "A defined name stands for its right side",
    arguments: [
      // Arguments may be written or left out.
      ("h = a + x", Equality("h", "x + a", not: "x")),
      (#"h(\epsilon) = a + x"#, Equality(#"h(\epsilon)"#, "x + a", not: "x")),
      (
        #"h(\epsilon) = a + x"#,
        Equality(#"\partial_\epsilon h(\epsilon)"#, #"\partial_\epsilon x"#, not: "0")
      ),
      (#"h = \frac{1}{f^0}"#, Equality("f^0 h", "1", not: "h")),
      // Several lists of arguments are several names.
      (
        #"\bar h = a \\ \bar h(\epsilon) = b x"#,
        Equality(#"\bar h + \bar h(\epsilon)"#, "a + bx", not: "2a")
      ),
      // Index letters are put in, and summed letters inside do not clash with those outside.
      (#"h_j = \mathbf{E}_j a"#, Equality("h_k", #"a\mathbf{E}_k"#, not: #"\mathbf{E}_k"#)),
      (
        #"h_{jk} = \mathbf{E}_j\mathbf{B}_k"#,
        Equality("h_{kj}", #"\mathbf{E}_k\mathbf{B}_j"#, not: #"\mathbf{E}_j\mathbf{B}_k"#)
      ),
      (
        #"h_{jk} = \mathbf{E}_j\mathbf{B}_k"#,
        Equality("h_{ll}", #"\mathbf{E}\cdot\mathbf{B}"#, not: "0")
      ),
      ("h_{jl} = T_{jk} T_{kl}", Equality("h_{kk}", "T_{jl}T_{lj}", not: "T_{jj}T_{ll}")),
      (
        #"h_j = T_{jk}\mathbf{E}_k"#,
        Equality(
          #"h_k\mathbf{B}_k"#, #"\mathbf{B}_l T_{lj}\mathbf{E}_j"#,
          not: #"\mathbf{E}_l T_{lj}\mathbf{B}_j"#)
      ),
      (
        #"h = \mathbf{E}_j\mathbf{B}_j"#, Equality(#"h\,\mathbf{E}_j\mathbf{B}_j"#, "h^2", not: "h")
      ),
      (
        #"h_j = T_{jk}\mathbf{E}_k"#,
        Equality(
          #"h_l\mathbf{B}_l"#, #"\mathbf{B}_l T_{lj}\mathbf{E}_j"#,
          not: #"\mathbf{E}_l T_{lj}\mathbf{B}_j"#)
      ),
      (#"h_{\mathbf{r}} = a\mathbf{E}"#, Equality("h_j", #"a\mathbf{E}_j"#, not: #"\mathbf{E}_j"#)),
      // A functional takes what it is given, at its own momentum.
      (
        #"\mathcal{I}[h] = \int\frac{d\hat{\mathbf{p}}'}{4\pi}\left(h(\hat{\mathbf{p}}',\epsilon) - h(\hat{\mathbf{p}},\epsilon)\right)"#,
        Equality(#"\mathcal{I}[\mathbf{p}]"#, #"-\mathbf{p}"#, not: "0")
      ),
      (
        #"\mathcal{I}[h] = \int\frac{d\hat{\mathbf{p}}'}{4\pi}\left(h(\hat{\mathbf{p}}',\epsilon) - h(\hat{\mathbf{p}},\epsilon)\right)"#,
        Equality(
          #"\mathcal{I}[x + \mathcal{I}[\mathbf{p}\cdot\mathbf{E}]]"#,
          #"\mathbf{p}\cdot\mathbf{E}"#, not: #"-\mathbf{p}\cdot\mathbf{E}"#)
      ),
      (
        #"\mathcal{D}[h] = \partial_t h + ah"#,
        Equality(#"\mathcal{D}[f^2]"#, #"2f\,\partial_t f + af^2"#, not: #"f\,\partial_t f + af^2"#)
      ),
    ])
  func unfolding(_ definition: String, _ row: Equality) {
    let rows =
      definition.contains(#"\\"#)
      ? #"\begin{aligned}"# + definition + #"\end{aligned}"# : definition
    let text = "**Define** (h)\n$$\(rows)$$\n\n" + row.document
    #expect(Bench.complaints(text) == [])
  }

  @Test(
    "A definition that cannot be one is refused",
    arguments: [
      (
        "h = h + 1", "h = 1", "h is defined by itself",
        "a chain of definitions ends in declared names: h → h"
      ),
      (
        #"h = 2q \\ q = v \\ v = \sqrt{h}"#, "h = 1", "q is defined by itself",
        "a chain of definitions ends in declared names: q → v → h → q"
      ),
      (
        "2h = a", "1 = 1", "this is not a definition",
        #"a **Define** has a name alone on its left, with arguments if it has any: $F = …$ or $\mathcal{I}[h] = …$"#
      ),
      (#"h = a \\ h = b"#, "1 = 1", "h is defined twice", "give the second one a name of its own"),
      (
        "t = a", "1 = 1", "this is not a definition",
        #"a **Define** has a name alone on its left, with arguments if it has any: $F = …$ or $\mathcal{I}[h] = …$"#
      ),
    ])
  func refused(_ definition: String, _ claim: String, _ message: String, _ advice: String) {
    let rows =
      definition.contains(#"\\"#)
      ? #"\begin{aligned}"# + definition + #"\end{aligned}"# : definition
    let found = Bench.check("**Define** (h)\n$$\(rows)$$\n\n**Claim** (x)\n$$\(claim)$$").objections
    #expect(found.first?.message == message)
    #expect(found.first?.advice == advice)
  }

  @Test(
    "Lists of arguments",
    arguments: [
      (#"x(\epsilon) = x"#, ""),
      (#"f(\mathbf{p}, \mathbf{r}, t) = f"#, ""),
      (#"f(\hat{\mathbf{p}}, \epsilon, \mathbf{r}, t) = f"#, ""),
      (#"f(\mathbf{p}) = f"#, ""),
      (
        #"f(\mathbf{p}', \mathbf{r}, t) = f"#,
        #"\mathbf{p}' stands outside an integral over it"#
      ),
      (#"f(\epsilon, \mathbf{r}, t) = f"#, "f was not declared with these arguments"),
      (
        #"x(\epsilon + f) = x"#, #"(\epsilon + f) is not an argument list that x was declared with"#
      ),
      (#"x(\mathbf{p}, \hat{\mathbf{p}}, \mathbf{p}) = x"#, "x has more than two momenta"),
      (#"a(\epsilon + 1) = a\epsilon + a"#, ""),
      (#"x(a + b) = ax + bx"#, "(a + b) is not an argument list that x was declared with"),
    ])
  func argumentLists(_ formula: String, _ message: String) {
    #expect(Bench.complaints("**Claim** (x)\n$$\(formula)$$") == (message.isEmpty ? [] : [message]))
  }

  @Test(
    "Roots and moduli",
    arguments: [
      Equality(#"\sqrt{4}"#, "2", not: "-2"),
      Equality(#"\sqrt{\frac{9}{4}}"#, #"\frac32"#, not: "3"),
      Equality(#"\sqrt{a^2}"#, "a", not: "-a"),
      Equality(#"\sqrt{c^2}\sqrt{c^2}"#, "c^2", not: "c"),
      Equality(#"\left(\sqrt{a + b}\right)^2"#, "a + b", not: "a"),
      Equality(#"\sqrt{a^3 b^2}"#, #"ab\sqrt{a}"#, not: #"a\sqrt{a}"#),
      Equality(#"\frac{1}{1 + \sqrt{2}}"#, #"\sqrt{2} - 1"#, not: #"\sqrt{2} + 1"#),
      Equality(
        #"|\mathbf{E}|^2"#, #"\mathbf{E}\cdot\mathbf{E}"#, not: #"\mathbf{E}\cdot\mathbf{B}"#),
      Equality(#"|\mathbf{E}|\hat{\mathbf{E}}"#, #"\mathbf{E}"#, not: #"\hat{\mathbf{E}}"#),
      Equality(#"\hat{\mathbf{E}}^2"#, "1", not: "3"),
      Equality(#"\hat{\mathbf{E}}_j\hat{\mathbf{E}}_j"#, "1", not: "3"),
      Equality(#"|\boldsymbol{s}|^2"#, #"\boldsymbol{s}^2"#, not: "1"),
      Equality(#"|c|^2"#, "c^2", not: "c"),
      Equality(#"|a|"#, "a", not: "-a"),
    ])
  func roots(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }

  @Test(
    "δ_ij renames, contracts and counts the dimensions",
    arguments: [
      Equality(#"\delta_{jk}\mathbf{E}_k"#, #"\mathbf{E}_j"#, not: #"\mathbf{B}_j"#),
      Equality(#"\delta_{jk}\delta_{kl}"#, #"\delta_{jl}"#, not: #"3\delta_{jl}"#),
      Equality(#"\delta_{jj}"#, "3", not: "1"),
      Equality(#"\delta_j^k T_{kl}"#, "T_{jl}", not: "T_{lj}"),
      Equality(#"\nabla_j\mathbf{r}_k"#, #"\delta_{jk}"#, not: #"\mathbf{r}_k\mathbf{r}_j"#),
      Equality(#"\partial_{p_j}\mathbf{p}_k"#, #"\delta_{jk}"#, not: #"2\delta_{jk}"#),
    ])
  func kronecker(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }
}
