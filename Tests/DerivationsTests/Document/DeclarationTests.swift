import Notation
import Testing

@testable import Derivations

@Suite struct `Declarations` {
  @Test(
    "A Let says what its names are",
    arguments: [
      // Constants and their signs.
      (
        #"$\hbar, m, \eta > 0$ and $e$ be constants."#,
        [
          #"\hbar: constant positive"#, "m: constant positive", #"\eta: constant positive"#,
          "e: constant",
        ]
      ),
      ("$a < 0, b > 0$ be constants.", ["a: constant negative", "b: constant positive"]),
      (
        #"$a \geq 0$, $b \leq 0$ and $c \neq 0$ be real constants."#,
        ["a: constant nonnegative", "b: constant nonpositive", "c: constant nonzero"]
      ),
      ("$a$, $b$ be positive constants.", ["a: constant positive", "b: constant positive"]),
      ("$z$ be a complex constant.", ["z: constant complex"]),
      (
        "$c$ be a non-zero constant; $k$ a nonnegative constant.",
        ["c: constant nonzero", "k: constant nonnegative"]
      ),
      ("constants $a, b$ be positive.", ["a: constant positive", "b: constant positive"]),
      (
        "the positive constants $a$ and $b$, and the functions $f(t)$ and $g(t)$.",
        [
          "a: constant positive", "b: constant positive", "f(t): scalarFunction",
          "g(t): scalarFunction",
        ]
      ),
      (
        #"$\tau, \tau_{sd}$ be positive constants with $\eta = \tau/\tau_{sd}$."#,
        [#"\tau: constant positive"#, #"\tau_{sd}: constant positive | \eta = \tau/\tau_{sd}"#]
      ),
      ("$x$ be a variable.", ["x: coordinate"]),

      // Small quantities.
      (#"$\eta$ be a small positive constant."#, [#"\eta: constant positive small 1"#]),
      (
        #"$\eta$ be a positive constant, small of second order."#,
        [#"\eta: constant positive small 2"#]
      ),
      (
        #"$\eta$ be a small parameter of first order, kept to third order."#,
        [#"\eta: constant small 1 kept 3"#]
      ),
      (
        #"$\mathbf{E}$ be any constant spatial vector, kept to first order."#,
        [#"\mathbf{E}: spatialVector any constant small 1 kept 1"#]
      ),

      // Space, time, momentum.
      (
        #"$\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy"#
          + "\n"
          + #"$\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in 3 dimensions."#,
        [
          #"\mathbf{r}: position"#, "t: time",
          #"\mathbf{p}: momentum[\epsilon, \mathbf{p}^2/2m, \hat{\mathbf{p}}]"#,
        ]
      ),
      (
        #"$\mathbf{p}$ be the momentum with direction $\hat{\mathbf{p}}$ and energy $\epsilon$."#,
        [#"\mathbf{p}: momentum[\epsilon, -, \hat{\mathbf{p}}]"#]
      ),
      (
        #"$\mathbf{p}$ be the momentum and $i, j$ be index letters."#,
        [#"\mathbf{p}: momentum[-, -, -]"#, "i: indexLetter", "j: indexLetter"]
      ),
      ("$i$, $j$ be indices.", ["i: indexLetter", "j: indexLetter"]),
      (#"$\mathbf{E}$ be a constant spatial vector."#, [#"\mathbf{E}: spatialVector constant"#]),
      (
        #"$\mathbf{A}$ and $\mathbf{B}$ be *any* spatial vectors."#,
        [#"\mathbf{A}: spatialVector any"#, #"\mathbf{B}: spatialVector any"#]
      ),
      (
        #"$\mathbf{v}(\mathbf{r})$ be a spatial vector field."#,
        [#"\mathbf{v}(\mathbf{r}): spatialVector"#]
      ),
      (#"$T$ be spatial tensors of rank 2."#, ["T: spatialTensor 2"]),
      (
        #"$T$ be a spatial tensor field of rank three, and $a$ a constant."#,
        ["T: spatialTensor 3", "a: constant"]
      ),

      // Spin.
      (
        #"$\boldsymbol{n}(\mathbf{r}, t)$ be any unit spin vector, kept to first order in its gradients."#,
        [#"\boldsymbol{n}(\mathbf{r}, t): unitSpinVector any gradients 1"#]
      ),
      (
        #"$\boldsymbol{n}$ be an arbitrary unit spin vector kept to second order in gradients, in 3 dimensions."#,
        [#"\boldsymbol{n}: unitSpinVector any gradients 2"#]
      ),
      (
        #"$f(\mathbf{p}, \mathbf{r}, t)$ be a scalar field and $\boldsymbol{f}(\mathbf{p}, \mathbf{r}, t)$ a spin vector."#,
        [
          #"f(\mathbf{p}, \mathbf{r}, t): scalarFunction"#,
          #"\boldsymbol{f}(\mathbf{p}, \mathbf{r}, t): spinVector"#,
        ]
      ),
      (
        #"$\boldsymbol{J}$ be spin vectors with a spatial index, $\hat{K}(t)$ spin matrices with two spatial indices."#,
        [#"\boldsymbol{J}: spinVector indices 1"#, #"\hat{K}(t): spinMatrix indices 2"#]
      ),
      (#"$\hat{\rho}$ be a spin matrix field."#, [#"\hat{\rho}: spinMatrix"#]),

      // Functions.
      (
        #"$x_1, x_2(t)$ be functions of $\epsilon$."#,
        [#"x_1(\epsilon): scalarFunction"#, "x_2(t): scalarFunction"]
      ),
      (
        #"$f_{1\mathbf{r}}$ be spatial vector functions of $\mathbf{p}$ and $t$."#,
        [#"f_{1\mathbf{r}}(\mathbf{p}, t): spatialVector"#]
      ),
      (
        #"$f$ be a function of $\epsilon$, $t$ the time and $g$ a positive function of $t$."#,
        [#"f(\epsilon): scalarFunction"#, "t: time", "g(t): scalarFunction positive"]
      ),
      (
        #"$\nu(\epsilon)$ be a positive function with $\epsilon\,\partial_\epsilon\nu = \frac12\nu$."#,
        [#"\nu(\epsilon): scalarFunction positive | \epsilon\,\partial_{\epsilon}\nu = \frac12\nu"#]
      ),
      (
        #"$f, g$ be functions with $f = 1$, $g = 2$ and $c > 0$ a constant."#,
        ["f: scalarFunction", "g: scalarFunction | f = 1; g = 2", "c: constant positive"]
      ),
      (
        #"$d\tau$ be the measure $d\epsilon\,\nu(\epsilon)\,\frac{d\hat{\mathbf p}}{4\pi}$."#,
        [#"\tau: measure[d\epsilon\,\nu(\epsilon)\,\frac{d\hat{\mathbf{p}}}{4\pi}]"#]
      ),

      // Several sentences.
      (
        "$a$ be a constant. Let $b$ be a function. $c$ is a spin vector.",
        ["a: constant", "b: scalarFunction", "c: spinVector"]
      ),
    ])
  func forms(_ words: String, _ expected: [String]) throws {
    let document = Document("**Let** \(words)\n")
    #expect(document.complaints == [])
    let declarations = try #require(document.statements.first).declarations
    // Blanks are the printer's, not the reader's.
    let squeeze = { (text: String) in text.replacing("\\,", with: "").filter { !" {}".contains($0) }
    }
    #expect(declarations.map { squeeze($0.summary) } == expected.map(squeeze))
  }

  @Test(
    "A Let says the dimension in digits, as a word or as a symbol",
    arguments: [
      ("in 3 dimensions", Dimension.number(3), "in 3 dimensions"),
      ("in two dimensions", .number(2), "in two dimensions"),
      ("in one dimension", .number(1), "in one dimension"),
      ("In $d$ dimensions", .symbol(Formula(.symbol("d"))), "In $d$ dimensions"),
    ])
  func dimensions(_ words: String, _ dimension: Dimension, _ written: String) throws {
    let document = Document("**Let** $x$ be a constant, \(words).")
    #expect(document.complaints == [])
    let declared = try #require(document.statements.first?.dimension)
    #expect(declared.dimension == dimension)
    #expect(document.text(declared.range) == written)
  }

  @Test("A declaration knows where its name stands")
  func ranges() throws {
    let document = Document("**Let** $a, f(t) > 0$ be functions.")
    let declarations = try #require(document.statements.first).declarations
    #expect(declarations.map { document.text($0.range) } == ["a", "f(t)"])
    #expect(declarations.map { document.text($0.name.range) } == ["a", "f"])
  }

  @Test("What is not said is not there")
  func absences() throws {
    let document = Document("**Let** $a$ be a function.\n\n# Heading\n")
    let statement = try #require(document.statements.first)
    let declaration = try #require(statement.declarations.first)
    #expect(declaration.sign == nil && declaration.small == nil && declaration.arguments.isEmpty)
    #expect(!declaration.isAny && !declaration.isComplex && !declaration.isConstant)
    #expect(statement.dimension == nil && statement.rows.isEmpty && statement.use == nil)
  }
}
