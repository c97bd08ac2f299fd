import Testing

@Suite struct `Finite sums` {
  @Test(
    "A sum with numbers as bounds is its terms",
    arguments: [
      Equality(#"\sum_{\ell=0}^{2} a^{\ell}"#, "1 + a + a^2", not: "a + a^2"),
      Equality(#"\sum_{\ell=1}^{3}\ell a"#, "6a", not: "5a"),
      Equality(#"2\sum_{\ell=1}^{3}\ell^2"#, "28", not: "14"),
      Equality(#"\sum_{\ell=0}^{2} a^{2\ell+1}"#, "a + a^3 + a^5", not: "a + a^2 + a^3"),
      Equality(#"\sum_{\ell=1}^{2}\frac{a}{\ell}"#, #"\frac32 a"#, not: "a"),
      Equality(#"\sum_{\ell=1}^{2}\sum_{n=1}^{\ell} n\ell\, a"#, "7a", not: "9a"),
      Equality(#"\sum_{\ell=1}^{1} a + b"#, "a + b", not: "a"),
      Equality(#"b\left(\sum_{\ell=0}^{1}\left(a + \ell\right)\right)"#, "2ab + b", not: "2ab"),
      Equality(
        #"\int d\epsilon\sum_{\ell=1}^{2} \epsilon^{\ell} x"#,
        #"\int d\epsilon\,\epsilon x + \int d\epsilon\,\epsilon^2 x"#, not: "0"),
    ])
  func numbers(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }

  @Test(
    "A sum over index letters is the summation convention",
    arguments: [
      Equality(
        #"\sum_j\mathbf{E}_j\mathbf{B}_j"#, #"\mathbf{E}\cdot\mathbf{B}"#, not: #"\mathbf{E}^2"#),
      Equality(
        #"\sum_{j=1}^{3}\mathbf{E}_j\mathbf{B}_j"#, #"\mathbf{E}\cdot\mathbf{B}"#,
        not: #"\mathbf{E}^2"#),
      Equality(
        #"\sum_{jk} T_{jk} T_{kj}"#, "T_{kj}T_{jk}", not: "T_{jk}T_{jk}"),
      Equality(
        #"\sum_j\mathbf{E}_j\left(\mathbf{B}_j + \mathbf{E}_j\right)"#,
        #"\mathbf{E}\cdot\mathbf{B} + \mathbf{E}^2"#, not: #"\mathbf{E}\cdot\mathbf{B}"#),
    ])
  func indices(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }

  @Test(
    "What cannot be written out is an error",
    arguments: [
      (#"\sum_{\ell=0}^{n} a^{\ell}"#, "the bounds of this sum are no whole numbers"),
      (#"\sum_{\ell=3}^{1} a^{\ell}"#, "the bounds of this sum are no whole numbers"),
      (#"\sum_{\ell=0}^{99} a^{\ell}"#, "a sum of more than 16 terms"),
      (
        #"\sum_{\ell=1}^{9}\sum_{n=1}^{9}\sum_{q=1}^{9} a"#, "a sum of more than 16 terms"
      ),
      (#"\sum_{j=1}^{2}\mathbf{E}_j\mathbf{B}_j"#, "j is declared already"),
      (#"\sum_{a=0}^{2} a"#, "a is declared already"),
      (#"\sum_{\ell=0}^{2}"#, "a sum of nothing"),
      (#"\sum a"#, "a sum without a letter"),
      (#"\sum_{a} ab"#, "a is not an index letter"),
      (
        #"\sum_j\mathbf{E}_j"#, "the index j does not occur twice in each term under its sum"
      ),
      (
        #"\sum_j\left(\mathbf{E}_j\mathbf{B}_j + a\right)"#,
        "the index j does not occur twice in each term under its sum"
      ),
      (#"\sum_j a"#, "the index j does not occur twice in each term under its sum"),
    ])
  func refusals(_ formula: String, _ message: String) {
    let found = Bench.check("**Claim** (x)\n$$\(formula) = b$$").objections.map(\.message)
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test(
    "Legendre polynomials are known in three dimensions",
    arguments: [
      Equality("P_0(a)", "1", not: "a"), Equality("P_1(a)", "a", not: "1"),
      Equality("P_2(a)", #"\frac12(3a^2 - 1)"#, not: #"\frac12(3a^2 + 1)"#),
      Equality(
        "P_6(a)", #"\frac{1}{16}\left(231a^6 - 315a^4 + 105a^2 - 5\right)"#, not: "P_5(a)"),
      Equality("10P_{10}(a)", "19a P_9(a) - 9P_8(a)", not: "19a P_9(a)"),
      Equality("P_2(a)^2", #"\frac14(3a^2 - 1)^2"#, not: "P_2(a^2)"),
      Equality("P_7(-1)", "-1", not: "1"),
    ])
  func legendre(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }

  @Test("A declared name is no Legendre polynomial, and beyond the tenth there is none")
  func legendreRefusals() {
    let declared = "**Let** $P_2$ be a constant.\n\n"
    #expect(
      Bench.complaints(declared + "**Claim** (x)\n$$(a)P_2 = a P_2$$") == [])
    for formula in ["P_{11}(a) = b", #"P_2(\mathbf{E}) = b"#] {
      #expect(!Bench.check("**Claim** (x)\n$$\(formula)$$").objections.isEmpty, "\(formula)")
    }
  }
}
