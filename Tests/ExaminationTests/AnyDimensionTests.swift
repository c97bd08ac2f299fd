import Derivations
import Examination
import Kinetics
import Notation
import Testing

@testable import Examination

/// A space of N dimensions: N a number, or the symbol d.
private struct Space: Sendable, CustomTestStringConvertible {
  /// How the words say it, how formulas write it, and what the measure of a direction is divided by.
  let words: String
  let number: String
  let solidAngle: String

  static let symbolic = Space(words: "$d$", number: "d", solidAngle: #"\Omega_d"#)
  static let all = [
    symbolic, Space(words: "1", number: "1", solidAngle: "2"),
    Space(words: "2", number: "2", solidAngle: #"2\pi"#),
    Space(words: "3", number: "3", solidAngle: #"4\pi"#),
  ]

  var testDescription: String { "\(number) dimensions" }

  /// A text with its N and Ω put in.
  func fill(_ text: String) -> String {
    text.replacing("NN", with: words).replacing("N", with: number).replacing("ΩΩ", with: solidAngle)
  }

  static let momentum = #"""
    **Let** $m, c > 0$ and $d, e$ be constants.
    **Let** $i, j, k, l, n$ be index letters.
    **Let** $t$ be the time, and $\mathbf{p}$ the momentum, with energy $\epsilon = \mathbf{p}^2/2m$ and direction
    $\hat{\mathbf{p}}$, in NN dimensions.
    **Let** $g(\epsilon), h(\epsilon)$ be functions and $\boldsymbol{s}(\epsilon, t)$ a spin vector.
    **Let** $\nu(\epsilon)$ be a positive function with $\epsilon\,\partial_\epsilon\nu = \left(\frac{N}{2}-1\right)\nu$.

    """#

  static let vectors = ["", #"\mathbf{E}"#, #"\mathbf{E}, \mathbf{B}"#].map { names in
    names.isEmpty ? "" : "**Let** $\(names)$ be constant spatial vectors.\n\n"
  }

  /// What is found of a text in this space, the second path asked.
  func check(_ text: String, vectors: Int = 1) -> DocumentReport {
    let whole = fill(Self.momentum + Self.vectors[vectors] + text)
    return Checker(theory: .kinetic, witness: Interpreter.witness)
      .check(Document(reading: whole + "\n", path: "x.md"))
  }

  /// Objections, and statements that do not come out as their words say.
  func complaints(_ text: String, vectors: Int = 1) -> [String] {
    let found = check(text, vectors: vectors)
    return found.objections.map(\.message)
      + found.statements.filter { !$0.isExpected }.map { found.explanation(of: $0) }
  }
}

@Suite("A space of any dimension")
struct AnyDimensionTests {
  /// What holds in every dimension, N put in.
  private static let identities = [
    #"\delta_{ii} = N"#,
    #"\delta_{ij}\delta_{jk}\delta_{ki} = N"#,
    #"\hat{\mathbf{p}}\cdot\hat{\mathbf{p}} = 1"#,
    #"\mathbf{p}^2 = 2m\epsilon"#,
    #"\left(\hat{\mathbf{p}}_i\hat{\mathbf{p}}_j - \delta_{ij}\right)\left(\hat{\mathbf{p}}_i\hat{\mathbf{p}}_j - \delta_{ij}\right) = N - 1"#,
    #"\left\langle\hat{\mathbf{p}}_i\hat{\mathbf{p}}_j\right\rangle = \frac{1}{N}\delta_{ij}"#,
    #"\int\frac{d\hat{\mathbf{p}}}{ΩΩ}\,\hat{\mathbf{p}}_i\hat{\mathbf{p}}_j\hat{\mathbf{p}}_k\hat{\mathbf{p}}_l = \frac{1}{N(N+2)}\left(\delta_{ij}\delta_{kl} + \delta_{ik}\delta_{jl} + \delta_{il}\delta_{jk}\right)"#,
    #"\left\langle\left(\mathbf{E}\cdot\hat{\mathbf{p}}\right)^4\right\rangle = \frac{3}{N(N+2)}\left(\mathbf{E}^2\right)^2"#,
    #"\left\langle\hat{\mathbf{p}}_i\hat{\mathbf{p}}_j\,\mathbf{E}\cdot\hat{\mathbf{p}}\right\rangle\mathbf{E}_j = 0"#,
    #"\left\langle\left(\hat{\mathbf{p}}_i\hat{\mathbf{p}}_j - \frac{1}{N}\delta_{ij}\right)\mathbf{E}_i\mathbf{E}_j\right\rangle = 0"#,
    #"\nabla_{\mathbf{p}}\cdot\mathbf{p} = N"#,
    #"\nabla_{\mathbf{p}}\cdot\left(\mathbf{p} g\right) = N g + 2\epsilon\,\partial_\epsilon g"#,
    #"\nabla_{\mathbf{p}}\cdot\hat{\mathbf{p}} = \frac{N-1}{|\mathbf{p}|}"#,
    #"\nabla_{\mathbf{p}}^2 g = \frac{N}{m}\,\partial_\epsilon g + \frac{2\epsilon}{m}\,\partial_\epsilon^2 g"#,
    #"\nabla_{\mathbf{p}}^2\left(\mathbf{p}^2\right)^2 = 4(N+2)\,\mathbf{p}^2"#,
    #"\nabla_{\mathbf{p}}^2\left(\mathbf{E}\cdot\mathbf{p}\right)^2 = 2\mathbf{E}^2"#,
    #"\nabla_{\mathbf{p}}^2\boldsymbol{s} = \frac{N}{m}\,\partial_\epsilon\boldsymbol{s} + \frac{2\epsilon}{m}\,\partial_\epsilon^2\boldsymbol{s}"#,
    #"|\mathbf{E} + \mathbf{p}|^2 = \mathbf{E}^2 + 2\mathbf{E}\cdot\mathbf{p} + 2m\epsilon"#,
    #"\int d\epsilon\,\nu\,\epsilon\,\partial_\epsilon g = -\frac{N}{2}\int d\epsilon\,\nu g"#,
    #"\int d\epsilon\,\nu\left\langle\mathbf{p}_i\mathbf{p}_j\right\rangle\partial_\epsilon g = -m\,\delta_{ij}\int d\epsilon\,\nu g"#,
  ]

  @Test(
    "What holds in every dimension holds in one, two, three and d", arguments: Space.all,
    identities)
  fileprivate func everyDimension(_ space: Space, _ equation: String) {
    #expect(space.complaints("**Claim** (true)\n$$\(equation)$$") == [])
  }

  @Test(
    "What is so in three dimensions alone is false in d",
    arguments: [
      #"\delta_{ii} = 3"#,
      #"\left\langle\hat{\mathbf{p}}_i\hat{\mathbf{p}}_j\right\rangle = \frac13\delta_{ij}"#,
      #"\left\langle\hat{\mathbf{p}}_i\hat{\mathbf{p}}_j\hat{\mathbf{p}}_k\hat{\mathbf{p}}_l\right\rangle = \frac{1}{15}\left(\delta_{ij}\delta_{kl} + \delta_{ik}\delta_{jl} + \delta_{il}\delta_{jk}\right)"#,
      #"\left\langle\left(\mathbf{E}\cdot\hat{\mathbf{p}}\right)^4\right\rangle = \frac15\left(\mathbf{E}^2\right)^2"#,
      #"\nabla_{\mathbf{p}}\cdot\left(\mathbf{p} g\right) = 3g + 2\epsilon\,\partial_\epsilon g"#,
      #"\nabla_{\mathbf{p}}\cdot\hat{\mathbf{p}} = \frac{2}{|\mathbf{p}|}"#,
      #"\nabla_{\mathbf{p}}^2 g = \frac{3}{m}\,\partial_\epsilon g + \frac{2\epsilon}{m}\,\partial_\epsilon^2 g"#,
      #"\nabla_{\mathbf{p}}^2\left(\mathbf{p}^2\right)^2 = 20\,\mathbf{p}^2"#,
      #"\int d\epsilon\,\nu\,\epsilon\,\partial_\epsilon g = -\frac32\int d\epsilon\,\nu g"#,
      #"\epsilon\,\partial_\epsilon\nu = \frac12\nu"#,
      // Σ p_i² squared is not d of them.
      #"\left\langle\hat{\mathbf{p}}_i\hat{\mathbf{p}}_i\hat{\mathbf{p}}_j\hat{\mathbf{p}}_j\right\rangle = \frac{3d + d(d-1)}{3d}"#,
    ])
  func threeDimensions(_ equation: String) {
    #expect(Space.symbolic.complaints("**Refute** (false)\n$$\(equation)$$") == [])
  }

  @Test("What is so in the two dimensions that can be tried alone does not hold")
  func twoAndThree() {
    let found = Space.symbolic.check("**Claim** (false)\n$$d^2 + 6 = 5d$$")
    #expect(found.statements.last?.verdict == .undecided)
  }

  @Test("A claim in d dimensions says what it assumes, and what the witness puts in")
  func assumptions() throws {
    let found = Space.symbolic.check("**Claim** (trace)\n$$\\delta_{ii} = d$$")
    let claim = try #require(found.statements.last)
    #expect(claim.assumptions.contains(#"$d \geq 2$"#))
    #expect(claim.assumptions.contains { $0.contains("witness") && $0.contains("$2$ and $3$") })
  }

  @Test("Premises are split over δ and the direction, in as many dimensions as that takes")
  func splitting() throws {
    let text = #"""
      **Assume** (tensor)
      $$\hat{\mathbf{p}}_i\hat{\mathbf{p}}_j\,g + \delta_{ij}\,h = 0$$

      **Claim** (both) follows from (tensor).
      $$g = 0, \quad h = 0$$

      **Assume** (trace)
      $$\hat{\mathbf{p}}_i\hat{\mathbf{p}}_i\,g + \delta_{ii}\,h = 0$$

      **Claim** (one) follows from (trace).
      $$g = -d\,h$$

      **Refute** (one of three) follows from (trace).
      $$g = -3h$$

      **Refute** (both of one) follows from (trace).
      $$h = 0$$
      """#
    for vectors in 0...2 { #expect(Space.symbolic.complaints(text, vectors: vectors) == []) }
    let found = Space.symbolic.check(text, vectors: 2)
    let both = try #require(found.statements.first { $0.label == "both" })
    #expect(both.assumptions.contains(#"$d \geq 3$"#) || both.assumptions.contains(#"$d \geq 4$"#))
  }

  @Test("A premise may give the dimension, and what does not fit it is no example")
  func premises() {
    let text = #"""
      **Assume** (bulk)
      $$d = 3$$

      **Claim** (trace) follows from (bulk).
      $$\delta_{ii} = 3$$

      **Refute** (trace of a film) follows from (bulk).
      $$\delta_{ii} = 2$$
      """#
    #expect(Space.symbolic.complaints(text) == [])
    let half = Space.symbolic.check(
      "**Assume** (half)\n$$2d = 5$$\n\n**Claim** (trace) follows from (half).\n$$2\\delta_{ii} = 5$$"
    )
    #expect(half.statements.last?.verdict == .undecided)
  }

  @Test("The conductivity of a gas in d dimensions")
  func conductivity() {
    let text = #"""
      **Let** $\tau > 0$ be a constant and $f(\mathbf{p})$ a function.

      **Assume** (drift)
      $$f = -e\tau\,\frac{\mathbf{p}}{m}\cdot\mathbf{E}\,\partial_\epsilon g$$

      **Assume** (Boltzmann)
      $$e\mathbf{E}\cdot\nabla_{\mathbf{p}} g
        = \frac{1}{\tau}\int\frac{d\hat{\mathbf{p}}'}{\Omega_d}\left(f(\hat{\mathbf{p}}',\epsilon) - f(\hat{\mathbf{p}},\epsilon)\right)$$

      **Claim** (a solution) solves (Boltzmann).
      $$f = -e\tau\,\frac{\mathbf{p}}{m}\cdot\mathbf{E}\,\partial_\epsilon g$$

      **Refute** (another) solves (Boltzmann).
      $$f = -d\,e\tau\,\frac{\mathbf{p}}{m}\cdot\mathbf{E}\,\partial_\epsilon g$$

      **Claim** (Drude) follows from (drift).
      $$e\int d\epsilon\,\nu\left\langle\frac{\mathbf{p}}{m} f\right\rangle
        = \frac{e^2\tau}{m}\,\mathbf{E}\int d\epsilon\,\nu g$$

      **Refute** (Drude, by three) follows from (drift).
      $$e\int d\epsilon\,\nu\left\langle\frac{\mathbf{p}}{m} f\right\rangle
        = \frac{d\,e^2\tau}{3m}\,\mathbf{E}\int d\epsilon\,\nu g$$
      """#
    #expect(Space.symbolic.complaints(text) == [])
  }

  @Test("The witness puts in 2 as well as 3: what is so in three dimensions alone it objects to")
  func samples() throws {
    let claim =
      #"\left\langle\hat{\mathbf{p}}_i\hat{\mathbf{p}}_j\right\rangle = \frac{1}{d}\delta_{ij}"#
    let found = Space.symbolic.check("**Claim** (share)\n$$\(claim)$$")
    var certificate = try #require(found.statements.last?.rows.first?.outcome.certificate)
    #expect(try Interpreter.examine(certificate) == .agrees(points: 3))
    certificate.right = try FormulaParser.formula(in: #"\frac13\delta_{ij}"#)
    guard case .objects = try Interpreter.examine(certificate) else {
      Issue.record("the witness does not object")
      return
    }
  }
}
