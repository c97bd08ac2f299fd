import Notation
import Testing

/// What a text is read as, told by its canonical LaTeX; the shape is told by ``ShapeTests``.
struct FormulaParserTests {
  @Test(
    "A formula is read in all its spellings",
    arguments: [
      // Symbols and typefaces.
      (#"ab"#, #"ab"#), (#"\bm n"#, #"\boldsymbol{n}"#), (#"\mathbf r"#, #"\mathbf{r}"#),
      (#"\boldsymbol{AB}"#, #"\boldsymbol{A}\boldsymbol{B}"#),
      (#"\boldsymbol{\sigma}"#, #"\boldsymbol{\sigma}"#),
      (#"\boldsymbol{\mathcal I}"#, #"\boldsymbol{\mathcal{I}}"#),
      (#"\boldsymbol\mathcal I"#, #"\boldsymbol{\mathcal{I}}"#),
      (#"\boldsymbol{\hat n}"#, #"\hat{\boldsymbol{n}}"#), (#"\mathbf{0}"#, #"\mathbf{0}"#),
      (#"\operatorname{Tr}A"#, #"\mathrm{Tr}A"#), (#"{\rm Tr} A"#, #"\mathrm{Tr}A"#),
      (#"\text{sf}"#, #"\mathrm{sf}"#), (#"\text{spin  flip}"#, #"\text{spin flip}"#),
      (#"\mathrm{sin} x"#, #"\sin x"#), (#"\mathrm{d}\mathbf{p}"#, #"\mathrm{d}\mathbf{p}"#),
      (#"{\cal I}f"#, #"\mathcal{I}f"#), (#"\mathrm{2}x"#, #"2x"#),
      (#"\epsilon\varepsilon"#, #"\epsilon\varepsilon"#), (#"\partial_t f"#, #"\partial_tf"#),
      // Spacing.
      (#"a\,b\;c\!d~e\ f \quad g"#, #"abcdefg"#), ("a % note\n b", "ab"),
      (#"\displaystyle\int\limits_a f"#, #"\int_af"#), (#"a{}b"#, "ab"), (#"{}-a"#, "-a"),
      // Numbers and products.
      (#"2m"#, "2m"), (#"0.5 x"#, "0.5x"), (#"2\cdot 3"#, #"2\cdot3"#),
      (#"a \cdot b \times c d"#, #"a\cdot b\times cd"#), (#"{ab}c"#, "abc"),
      (#"a{b \times c}d"#, #"ab\times cd"#),
      (#"{{f}}"#, "f"),
      // Sums and relations.
      (#"+a"#, "a"), (#"-a"#, "-a"), (#"a \pm b \mp c"#, #"a \pm b \mp c"#), (#"{a+b}"#, "a + b"),
      (#"a=b"#, "a = b"), (#"a \approx b \ge c \le d \ne e"#, #"a \simeq b \geq c \leq d \neq e"#),
      (#"a \rightarrow b \in c \propto d \equiv e"#, #"a \to b \in c \propto d \equiv e"#),
      (#"a > -b < c"#, "a > -b < c"),
      // Fractions, quotients, roots.
      (#"\frac12"#, #"\frac{1}{2}"#), (#"\tfrac1{2}"#, #"\frac{1}{2}"#),
      (#"\dfrac ab"#, #"\frac{a}{b}"#),
      (#"\frac\partial{\partial t}"#, #"\frac{\partial}{\partial t}"#), (#"a/bc"#, "a/bc"),
      (#"ab/cd \cdot e/f"#, #"ab/cd\cdot e/f"#), (#"\sqrt2"#, #"\sqrt{2}"#),
      (#"\sqrt[3]{ab}"#, #"\sqrt[3]{ab}"#),
      // Accents and primes.
      (#"\widehat{f}"#, #"\hat{f}"#), (#"\overline\eta"#, #"\bar{\eta}"#),
      (#"\hat\mathbf{p}"#, #"\hat{\mathbf{p}}"#),
      (#"\hat{\bar x}"#, #"\hat{\bar{x}}"#), (#"f^\prime"#, "f'"), (#"f^{\prime\prime}"#, "f''"),
      (#"f'_a"#, "f_a'"),
      (#"f'^2"#, "f'^2"), (#"f^2'"#, "f'^2"),
      // Brackets.
      (#"\left( a \right)"#, "(a)"), (#"\bigl[a\bigr]"#, "[a]"),
      (#"\lbrace a,b\rbrace"#, #"\{a, b\}"#),
      (#"(\frac12)"#, #"\left(\frac{1}{2}\right)"#), (#"[A,B]_-"#, "[A, B]_-"), (#"f()"#, "f()"),
      (#"e|E|\tau"#, #"e|E|\tau"#), (#"\lvert a\rvert"#, "|a|"), (#"|a|b|c|"#, "|a|b|c|"),
      (#"||a||"#, #"\lvert|a|\rvert"#), ("x^{||a|+1|}", #"x^{\lvert|a| + 1\rvert}"#),
      (#"|a+|b||"#, #"\lvert a + |b|\rvert"#),
      (#"\left|\frac12\right|"#, #"\left|\frac{1}{2}\right|"#),
      (#"\langle\hat p\rangle"#, #"\langle\hat{p}\rangle"#),
      (#"\langle\cdot\rangle"#, #"\langle\cdot\rangle"#),
      (#"\left<a\right>"#, #"\langle a\rangle"#), (#"(a=b)"#, "(a = b)"),
      (#"O(\eta^3)"#, #"O(\eta^3)"#),
    ])
  func spelling(text: String, canonical: String) throws {
    let formula = try FormulaParser.formula(in: text)
    #expect(formula.latex == canonical)
    #expect(try FormulaParser.formula(in: canonical) == formula)
  }

  @Test(
    "A list is cut at its outer commas",
    arguments: [
      (
        #"\hbar, m, \omega_{sd}, \ell_{sd} > 0"#,
        [#"\hbar"#, "m", #"\omega_{sd}"#, #"\ell_{sd} > 0"#]
      ),
      (#"f(a,b), x_{1,2}"#, ["f(a, b)", "x_{1,2}"]), (#"a"#, ["a"]),
    ])
  func list(text: String, elements: [String]) throws {
    #expect(try FormulaParser.list(in: text).map(\.latex) == elements)
  }

  @Test("Ranges are offsets in the document")
  func ranges() throws {
    let formula = try FormulaParser.formula(in: #"a + \mathbf{b} f(c)"#, at: 100)
    guard case .sum(let terms) = formula.node, case .product(let factors) = terms[1].formula.node
    else { throw SyntaxError(.empty, at: formula.range) }
    #expect(formula.range == SourceRange(100, 119))
    #expect(terms[0].formula.range == SourceRange(100, 101))
    #expect(factors.map(\.formula.range).first == SourceRange(104, 114))
    #expect(factors.map(\.formula.range).last == SourceRange(116, 119))
    #expect(throws: SyntaxError(.expectedFactor(found: nil), at: SourceRange(103, 103))) {
      try FormulaParser.formula(in: "a + ", at: 100)
    }
  }
}
