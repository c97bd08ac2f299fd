import Testing

@testable import Derivations

@Suite struct `Products` {
  @Test(
    "Juxtaposition pairs the open indices from the left",
    arguments: [
      Equality(
        #"\mathbf{p}\,\mathbf{r}\,\mathbf{E}"#, #"(\mathbf{p}\cdot\mathbf{r})\,\mathbf{E}"#,
        not: #"\mathbf{p}\,(\mathbf{r}\cdot\mathbf{E})"#),
      Equality(
        #"\mathbf{p}\,\mathbf{r}\,\mathbf{E}\,\mathbf{B}"#,
        #"(\mathbf{p}\cdot\mathbf{r})(\mathbf{E}\cdot\mathbf{B})"#,
        not: #"(\mathbf{p}\cdot\mathbf{E})(\mathbf{r}\cdot\mathbf{B})"#),
      Equality(
        #"e\mathbf{E}\nabla_{\mathbf{p}} f"#, #"e\mathbf{E}_j\partial_{\mathbf{p}_j} f"#,
        not: #"\mathbf{E}_j\partial_{\mathbf{p}_j} f"#),
      Equality(
        #"e\mathbf{E}\nabla_{\mathbf{p}} f_{1\mathbf{r}}"#,
        #"e\left(\mathbf{E}\cdot\nabla_{\mathbf{p}}\right) f_{1\mathbf{r}}"#,
        not: #"e\mathbf{E}\left(\nabla_{\mathbf{p}} f_{1\mathbf{r}}\right)"#),
      Equality(
        #"\mathbf{B}_k\mathbf{E}\nabla_{\mathbf{p}} f_{1k}"#,
        #"\mathbf{B}_k\mathbf{E}_j\partial_{p_j} f_{1k}"#,
        not: #"\mathbf{B}_k\mathbf{E}_j\partial_{p_k} f_{1j}"#),
      Equality(
        #"\nabla_{\mathbf{p}} f_{1\mathbf{r}}"#, #"\partial_{p_j} f_{1j}"#,
        not: #"2\partial_{p_j} f_{1j}"#),
      Equality(
        #"\nabla_{\mathbf{r}}\mathbf{u}"#, #"\nabla_{\mathbf{r}}\cdot\mathbf{u}"#,
        not: #"\nabla_{\mathbf{r}}\cdot\mathbf{v}"#),
      Equality(
        #"\nabla_{\mathbf{r}}\boldsymbol{S}\cdot\nabla_{\mathbf{p}}\left(f\boldsymbol{s}\right)"#,
        #"\left(\partial_{r_j}\boldsymbol{S}\cdot\boldsymbol{s}\right)\partial_{p_j} f"#,
        not: #"\left(\partial_{r_j}\boldsymbol{S}\cdot\boldsymbol{s}\right)\partial_{r_j} f"#),
      Equality(
        #"\mathbf{u}\,\nabla_{\mathbf{r}}\boldsymbol{S}"#,
        #"\mathbf{u}_j\partial_{r_j}\boldsymbol{S}"#,
        not: #"-\mathbf{u}_j\partial_{r_j}\boldsymbol{S}"#),
    ])
  func pairing(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }

  @Test(
    "A chain of dots and crosses is read the one way that types",
    arguments: [
      Equality(
        #"\boldsymbol{s}\cdot\boldsymbol{q}\times\boldsymbol{w}"#,
        #"\boldsymbol{s}\cdot\left(\boldsymbol{q}\times\boldsymbol{w}\right)"#,
        not: #"\boldsymbol{s}\cdot\left(\boldsymbol{w}\times\boldsymbol{q}\right)"#),
      Equality(
        #"\boldsymbol{s}\times\boldsymbol{q}\cdot\boldsymbol{w}"#,
        #"\boldsymbol{w}\cdot\boldsymbol{s}\times\boldsymbol{q}"#,
        not: #"\boldsymbol{w}\cdot\boldsymbol{q}\times\boldsymbol{s}"#),
      Equality(
        #"\mathbf{E}\cdot\mathbf{r}\times\mathbf{p}"#,
        #"\mathbf{r}\cdot\left(\mathbf{p}\times\mathbf{E}\right)"#,
        not: #"\mathbf{r}\cdot\left(\mathbf{E}\times\mathbf{p}\right)"#),
      Equality(
        #"\boldsymbol{s}\times\left(\boldsymbol{q}\times\boldsymbol{w}\right)"#,
        #"\boldsymbol{q}\left(\boldsymbol{s}\cdot\boldsymbol{w}\right) - \boldsymbol{w}\left(\boldsymbol{s}\cdot\boldsymbol{q}\right)"#,
        not: #"\left(\boldsymbol{s}\times\boldsymbol{q}\right)\times\boldsymbol{w}"#),
      Equality(
        #"\left(\boldsymbol{s}\times\boldsymbol{q}\right)\cdot\left(\boldsymbol{s}\times\boldsymbol{q}\right)"#,
        #"\boldsymbol{s}^2\boldsymbol{q}^2 - \left(\boldsymbol{s}\cdot\boldsymbol{q}\right)^2"#,
        not: #"\boldsymbol{s}^2\boldsymbol{q}^2"#),
      Equality("2\\cdot a\\cdot b", "2ab", not: "ab"),
    ])
  func chains(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }

  @Test(
    "What does not fit is refused by its types",
    arguments: [
      (
        #"\boldsymbol{s}\times\boldsymbol{q}\times\boldsymbol{w} = 0"#,
        "this chain of products can be read in two ways", "write brackets"
      ),
      (
        #"\boldsymbol{s}\boldsymbol{q} = 0"#, "two spin vectors stand side by side",
        #"write \cdot or \times between them"#
      ),
      (
        #"\boldsymbol{s}\cdot\mathbf{E} = 0"#,
        #"\cdot stands between a spin vector and a spatial vector"#,
        #"both sides of \cdot are spin vectors or both are spatial vectors"#
      ),
      (
        #"a\cdot\boldsymbol{s} = 0"#, #"\cdot stands between a scalar and a spin vector"#,
        #"both sides of \cdot are spin vectors or both are spatial vectors"#
      ),
      (
        #"a\times\boldsymbol{s} = 0"#, #"\times stands between a scalar and a spin vector"#,
        #"both sides of \times are spin vectors or both are spatial vectors"#
      ),
      (
        #"\boldsymbol{s} + \mathbf{E} = 0"#,
        "a spin vector and a spatial vector cannot be added or equated",
        "every term of a sum leaves the same spatial indices open"
      ),
      (
        #"\boldsymbol{s} = a"#, "a spin vector and a scalar cannot be added or equated",
        "every term of a sum has the same type"
      ),
      (
        #"\hat{\rho} = \boldsymbol{s}"#,
        "a spin matrix and a spin vector cannot be added or equated",
        "every term of a sum has the same type"
      ),
      (
        #"\mathbf{E}_j\mathbf{B}_j\mathbf{r}_j = 0"#, "the index j occurs three times",
        "an index occurs once, or twice to be summed over"
      ),
      (
        #"T_{jj}\mathbf{E}_j = 0"#, "the index j occurs three times",
        "an index occurs once, or twice to be summed over"
      ),
      (
        #"\mathbf{E}_j = \mathbf{E}_k"#,
        "a spatial vector and a spatial vector cannot be added or equated",
        "every term of a sum leaves the same spatial indices open"
      ),
      (
        #"\frac{1}{\boldsymbol{s}} = 0"#, "a spin vector stands as a divisor",
        "only a scalar can be divided by"
      ),
      (
        #"\mathrm{Tr}\,a = 0"#, "the trace of a scalar", "a trace is taken of a spin matrix"
      ),
      (
        #"\sqrt{\boldsymbol{s}} = 0"#, "the root of what is not a real scalar",
        "a root is taken of a real scalar"
      ),
      (
        #"|\hat{\rho}| = 0"#, "the modulus of a spin matrix",
        "a modulus is taken of a scalar or a vector"
      ),
      (#"\sin\boldsymbol{s} = 0"#, #"\sin needs a real scalar"#, "write its argument in brackets"),
      (
        #"\partial_t = 0"#, "an operator stands where a value is expected",
        "write the factor it acts on to its right"
      ),
      (
        #"\nabla\cdot f = 0"#, "a divergence needs a spatial vector, not a scalar",
        #"write the gradient without \cdot"#
      ),
      (
        #"\nabla\times f = 0"#, "a curl needs a spatial vector in 3 dimensions",
        "write components with index letters"
      ),
      (
        #"a < b"#, "< does not state an equality",
        "write =, with + O(x^k) in a claim that holds up to an order"
      ),
      ("a + b", "this is not an equation", "write left side = right side"),
      (
        "(a, b) = 0", "this bracket holds 2 expressions",
        #"a comma stands in an argument list, in \{A,B\}, [A,B]_- or [A,B]_+"#
      ),
      ("[a, b]_2 = 0", "a bracket of two with the subscript 2", "write [A,B]_- or [A,B]_+"),
    ])
  func refused(_ formula: String, _ message: String, _ advice: String) {
    let found = Bench.check("**Claim** (x)\n$$\(formula)$$").objections
    #expect(found.map(\.message).first == message)
    #expect(found.map(\.advice).first == advice)
  }
}
