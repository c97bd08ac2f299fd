import Derivations
import Kinetics
import Testing

@Suite("What a symbol for the dimension refuses")
struct DimensionTests {
  static let names = #"""
    **Let** $m > 0$ and $d, a$ be constants.
    **Let** $i, j, k, l, n$ be index letters.
    **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy
    $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in $d$ dimensions.
    **Let** $\mathbf{E}, \mathbf{B}$ be constant spatial vectors.
    **Let** $g(\epsilon)$ be a function, $f(\mathbf{p})$ and $V(\mathbf{r})$ functions, $\mathbf{u}(t)$ a spatial vector
    and $T$ a constant spatial tensor of rank 2.
    **Let** $\boldsymbol{n}(\mathbf{r}, t)$ be a unit spin vector.

    """#

  private static func check(_ text: String) -> DocumentReport {
    Checker(theory: .kinetic).check(Document(reading: text + "\n", path: "x.md"))
  }

  @Test(
    "What has no meaning in any dimension is an error",
    arguments: [
      (#"\mathbf{E}\times\mathbf{B} = 0"#, "cross product"),
      (#"\nabla_{\mathbf{p}}\times\mathbf{p} = 0"#, "curl"),
      (#"\mathbf{r}\cdot\mathbf{E} = 0"#, "no components"),
      (#"\{g, g\} = 0"#, "Poisson bracket"),
      (#"\int\frac{d\hat{\mathbf{p}}}{4\pi}\hat{\mathbf{p}} = 0"#, #"divided by 4\pi"#),
      (#"\int\frac{d\hat{\mathbf{p}}}{2\pi}\hat{\mathbf{p}} = 0"#, #"divided by 2\pi"#),
      (#"\int\frac{d\hat{\mathbf{p}}}{\Omega_a}\hat{\mathbf{p}} = 0"#, #"divided by \Omega_a"#),
      (#"\Omega_d = 4\pi"#, "not declared"),
    ])
  func errors(_ equation: String, _ part: String) {
    let found = Self.check(Self.names + "**Claim** (1)\n$$\(equation)$$")
    #expect(found.objections.contains { $0.message.contains(part) })
  }

  @Test(
    "What singles out directions, and no premise gives, is undecided",
    arguments: [
      ("f = f", "function of the momentum"),
      (#"\langle f\rangle = \langle f\rangle"#, "function of the momentum"),
      ("V = V", "function of the position"),
      (#"\boldsymbol{n}\cdot\boldsymbol{n} = 1"#, "function of the position"),
      (#"\mathbf{u} = \mathbf{u}"#, "spatial vector"),
      ("T_{ij} = T_{ij}", "spatial vector"),
      (#"\partial_d d^2 = 2d"#, "whole number"),
      (
        #"\int\frac{d\hat{\mathbf{p}}'}{\Omega_d}\,\hat{\mathbf{p}}'\cdot\hat{\mathbf{p}} = 0"#,
        "scalar product of two momenta"
      ),
      (
        #"\mathbf{E}_i\mathbf{E}_j\mathbf{E}_k\mathbf{E}_l\mathbf{E}_n = 0"#, "more than 4"
      ),
    ])
  func undecided(_ equation: String, _ part: String) {
    let found = Self.check(Self.names + "**Claim** (1)\n$$\(equation)$$")
    #expect(found.objections.isEmpty)
    #expect(found.statements.last?.verdict == .undecided)
    #expect(found.statements.last?.reason?.contains(part) == true)
  }

  @Test("An order in the dimension is an error")
  func orders() {
    let found = Self.check(
      Self.names + "**Claim** (1) order by order in $d$\n$$1 + d = 1 + O(d)$$")
    #expect(!found.statements.contains { $0.verdict == .holds })
  }

  @Test(
    "The dimension is a declared constant, and one in a document",
    arguments: [
      ("**Let** $\\mathbf{p}$ be the momentum, in $d$ dimensions.", "not a declared constant"),
      (
        "**Let** $x$ be a variable and $\\mathbf{p}$ the momentum, in $x$ dimensions.",
        "not a declared constant"
      ),
      (
        "**Let** $d$ be any constant.\n**Let** $\\mathbf{p}$ be the momentum, in $d$ dimensions.",
        "not declared as a number of dimensions"
      ),
      (
        "**Let** $d < 0$ be a constant.\n**Let** $\\mathbf{p}$ be the momentum, in $d$ dimensions.",
        "not declared as a number of dimensions"
      ),
      (
        "**Let** $d, D$ be constants.\n**Let** $\\mathbf{r}$ be the position in $d$ dimensions.\n**Let** $\\mathbf{p}$ be the momentum, in $D$ dimensions.",
        "D dimensions, and d above"
      ),
      (
        "**Let** $d$ be a constant.\n**Let** $\\mathbf{r}$ be the position in 2 dimensions.\n**Let** $\\mathbf{p}$ be the momentum, in $d$ dimensions.",
        "d dimensions, and 2 above"
      ),
      (
        "**Let** $d$ be a constant.\n**Let** $\\mathbf{r}$ be the position in $d$ dimensions.\n**Let** $\\mathbf{p}$ be the momentum, in 2 dimensions.",
        "2 dimensions, and d above"
      ),
      (
        "**Let** $d$ be a constant and $\\mathbf{p}$ the momentum, in $d$ dimensions.\n**Let** $\\mathbf{E}, \\mathbf{B}, \\mathbf{G}$ be constant spatial vectors.",
        "one constant spatial vector too many"
      ),
    ])
  func declarations(_ text: String, _ part: String) {
    let found = Self.check(text + "\n\n**Claim** (1)\n$$1 = 1$$")
    #expect(found.objections.contains { $0.message.contains(part) })
  }

  @Test("What was shown in three dimensions is not used in d, nor the other way")
  func use() {
    let bulk = "**Let** $i$ be an index letter.\n\n**Claim** (trace)\n$$\\delta_{ii} = 3$$\n"
    let any =
      "**Let** $d$ be a constant and $\\mathbf{p}$ the momentum, in $d$ dimensions.\n**Let** $i$ be an index letter.\n\n**Claim** (trace)\n$$\\delta_{ii} = d$$\n"
    let checker = Checker(
      theory: .kinetic,
      loader: { path, _ in Document(reading: path == "bulk.md" ? bulk : any, path: path) })
    func messages(_ text: String) -> [String] {
      checker.check(Document(reading: text + "\n", path: "x.md")).objections.map(\.message)
    }
    let dimension = "**Let** $D$ be a constant and $\\mathbf{p}$ the momentum, in $D$ dimensions."
    #expect(messages("\(dimension)\n**Use** bulk.md, (trace).").count == 1)
    #expect(messages("**Use** bulk.md, (trace).\n\n\(dimension)").count == 1)
    #expect(messages("**Use** any.md, (trace) with $d = D$.\n\n\(dimension)") == [])
    #expect(
      messages("**Let** $\\mathbf{p}$ be the momentum, in 3 dimensions.\n**Use** any.md, (trace).")
        .count == 1)
    let rests = checker.check(
      Document(
        reading:
          "**Use** any.md, (trace) with $d = D$.\n\n**Claim** (twice) follows from (trace).\n$$2\\delta_{ii} = 2D$$\n",
        path: "x.md"))
    #expect(rests.statements.last?.verdict == .holds)
  }
}
