import Derivations
import Kinetics
import Testing

@testable import Examination

@Suite("The second path takes a root with its sign, or says that it cannot")
struct SignTests {
  static let names = #"""
    **Let** $k, l, \tau > 0$ and $a, c$ be constants; $n$ a negative constant; $x$ a variable.
    **Let** $\mathbf{p}$ be the momentum, with energy $\epsilon = \mathbf{p}^2/2k$ and direction $\hat{\mathbf{p}}$.
    **Let** $w(x) > 0$ be a function and $h(x) < 0$ a function; $\eta > 0$ a constant.
    **Let** $\nu(\epsilon)$ be a positive function with $\epsilon\,\partial_\epsilon\nu = \frac12\nu$.
    **Let** $\boldsymbol{b}$ be a spin vector.

    """#

  static func row(_ words: String, _ claim: String) throws -> (verdict: String?, voice: String?) {
    let checker = Checker(theory: .kinetic, witness: Interpreter.witness)
    let text = names + "\n**Claim** (c) \(words)\n$$\(claim)$$\n"
    let found = checker.check(Document(reading: text, path: "signs.md"))
    #expect(found.objections.map(\.message) == [])
    let statement = try #require(found.statements.last)
    return (statement.verdict?.rawValue, statement.rows.first?.outcome.reason)
  }

  @Test(
    "Roots of squares of what is positive, and moduli of it",
    arguments: [
      #"\sqrt{k^2 + 2kl + l^2} = k + l"#, #"|w| = w"#, #"\sqrt{w^2} = w"#,
      #"\sqrt{(k+l)^2} = k + l"#,
      #"|k + l| = k + l"#, #"\sqrt{(1+\tau^2)^2} = 1 + \tau^2"#, #"\sqrt{(1+c^2)^2} = 1 + c^2"#,
      #"|\nu| = \nu"#, #"\sqrt{\nu^4} = \nu^2"#,
      #"\sqrt{(\epsilon+\tau)^2} = \epsilon + \tau"#, #"\sqrt{\tau^2(1+l)^2} = \tau(1+l)"#,
      #"\sqrt{\tau^2+2\tau l+l^2} - \tau = l"#, #"\sqrt{289\tau^2} = 17\tau"#,
      #"\left(\sqrt{1+c^2}-c\right)\left(\sqrt{1+c^2}+c\right) = 1"#,
      #"\frac{1}{\sqrt{1+\tau}+\sqrt{\tau}} = \sqrt{1+\tau}-\sqrt{\tau}"#,
    ])
  func positive(_ claim: String) throws {
    let row = try Self.row("", claim)
    #expect(row.verdict == "holds", "\(row.voice ?? "")")
  }

  @Test(
    "What has no sign, or the other one",
    arguments: [
      #"\sqrt{(\epsilon-l)^2} = l - \epsilon"#, #"\sqrt{(\epsilon-l)^2} = \epsilon - l"#,
      #"\sqrt{h^2} = h"#, #"\sqrt{a^2} = a"#, #"|n\boldsymbol{b}| = n|\boldsymbol{b}|"#,
      #"\sqrt{\tau^2+2\tau l+l^2} = -\tau - l"#, #"\sqrt{(\tau+l)^2} = \tau - l"#,
      #"\left(\sqrt{1+c^2}-c\right)\left(\sqrt{1+c^2}+c\right) = -1"#,
    ])
  func negative(_ claim: String) throws {
    let row = try Self.row("", claim)
    #expect(row.verdict == "fails", "\(row.voice ?? "")")
  }

  @Test(
    "Roots of squares of what is negative",
    arguments: [
      #"\sqrt{h^2} = -h"#, #"\sqrt{h^2n^2} = hn"#, #"\sqrt{\frac{h^2}{n^6}} = \frac{h}{n^3}"#,
      #"\sqrt{h^3n^5} = -hn^2\sqrt{hn}"#, #"\sqrt{(n-k)^2} = k - n"#,
    ])
  func roots(_ claim: String) throws {
    let row = try Self.row("", claim)
    #expect(row.verdict == "holds", "\(row.voice ?? "")")
    let wrong = try Self.row("", claim.replacing("= ", with: "= 2\\,"))
    #expect(wrong.verdict == "fails", "\(wrong.voice ?? "")")
  }

  @Test("A root that has a sign in the limit alone")
  func limit() throws {
    let limit = #"in the limit $\eta \to 0$."#
    #expect(try Self.row(limit, #"\frac{\sqrt{\eta^2a^2}}{\eta} = a"#).verdict == "fails")
    #expect(try Self.row(limit, #"\frac{\sqrt{\eta^2k^2}}{\eta} = k"#).verdict == "holds")
  }

  @Test("Zero to the power of zero is not defined on either path")
  func powers() throws {
    for claim in [#"0^0 = 0"#, #"0^0 = 1"#, #"\sum_{q=0}^{2} q^q = 6"#, "(a-a)^0 = 1"] {
      #expect(try Self.row("", claim).verdict == "undecided")
    }
    #expect(try Self.row("", #"a^0 = 1"#).verdict == "holds")
  }

  @Test("A power between a function and its arguments is one of its value")
  func arguments() throws {
    #expect(try Self.row("", "w^2(x) = w^2").verdict == "holds")
    #expect(try Self.row("", #"\nu^2(\epsilon) = \nu\,\nu"#).verdict == "holds")
    #expect(try Self.row("", "w^2(x) = x w^2").verdict == "fails")
  }

  @Test(
    "What is true of π is never refuted by another number",
    arguments: [
      #"\sin(\pi) = 0"#, #"\cos(\pi) = -1"#, #"|\pi - 3| = \pi - 3"#, #"4\arctan(1) = \pi"#,
      #"a\cos(2\pi) = a"#,
    ])
  func pi(_ claim: String) throws { #expect(try Self.row("", claim).verdict != "fails") }

  @Test("A claim with π alone is refuted")
  func multiples() throws { #expect(try Self.row("", #"\pi k = 3k"#).verdict == "fails") }

  @Test(
    "Roots of large squares are rational, so that no counterexample hangs on them",
    arguments: [
      (#"\sqrt{10000000000000000} = 100000000"#, true),
      (#"\sqrt{89875517873681764} = 299792458"#, true),
      (#"\sqrt{89875517873681765} = 299792458"#, false),
      (#"\sqrt{89875517873681764} = 299792457"#, false),
    ])
  func largeSquares(_ claim: String, _ isTrue: Bool) throws {
    #expect(try Self.row("", claim).verdict == (isTrue ? "holds" : "fails"))
    #expect(try Self.row("", #"|a^{16} + a^3 + 1| = a^{16} + a^3 + 1"#).verdict != "fails")
  }

  @Test("The sign of a function under an average or an integral is that at every momentum")
  func everywhere() throws {
    let names =
      Self.names
      + "\n**Let** $g(\\mathbf{p})$ be a positive function, and $f(\\epsilon)$ a positive function.\n"
    for claim in [
      #"\left|\int\frac{d\hat{\mathbf{p}}}{4\pi}\,g\right| = \int\frac{d\hat{\mathbf{p}}}{4\pi}\,g"#,
      #"\left|\int d\epsilon\,f\right| = \int d\epsilon\,f"#,
    ] {
      let text = names + "\n**Claim** (c)\n$$\(claim)$$\n"
      let checker = Checker(theory: .kinetic, witness: Interpreter.witness)
      let found = checker.check(Document(reading: text, path: "signs.md"))
      #expect(found.objections.map(\.message) == [])
      #expect(found.statements.last?.verdict != .fails)
    }
  }

  @Test("A variable has no sign, nor has the time")
  func variables() {
    for text in ["**Let** $x > 0$ be a variable.\n", "**Let** $t < 0$ be the time.\n"] {
      let document = Document(reading: text + "\n**Claim** (c)\n$$1 = 1$$\n", path: "signs.md")
      #expect(
        Checker(theory: .kinetic).check(document).objections.map(\.message)
          == ["only a real number has a sign"])
    }
  }

  @Test("Spin matrices with a spatial index have all their components")
  func matrices() throws {
    let text = """
      **Let** $\\mathbf{r}$ be the position. Let $i, j$ be index letters.

      **Let** $A_i(\\mathbf{r}), B(\\mathbf{r})$ be spin matrices, and $C_{ij}(\\mathbf{r})$ a complex spin matrix.

      **Claim** (1)
      $$A_i B - B A_i = [A_i, B]_-$$

      **Claim** (2)
      $$A_i C_{ij} = [A_i, C_{ij}]_- + C_{ij}A_i$$

      **Refute** (3)
      $$A_i B = B A_i$$

      """
    let checker = Checker(theory: .kinetic, witness: Interpreter.witness)
    let found = checker.check(Document(reading: text, path: "matrices.md"))
    #expect(found.objections.map(\.message) == [])
    #expect(found.statements.compactMap(\.verdict) == [.holds, .holds, .fails])
  }

  @Test("A function that a counterexample gives another one's decay is no constant of the energy")
  func decays() throws {
    let text = """
      **Let** $\\mathbf{p}$ be the momentum, with energy $\\epsilon = \\mathbf{p}^2$ and direction $\\hat{\\mathbf{p}}$.

      **Let** $f(\\epsilon), g(\\epsilon), F(\\epsilon)$ be functions.

      **Assume** (a)
      $$f g - F = 0$$

      **Claim** (1) follows from (a).
      $$\\int d\\epsilon\\, F = 0$$

      """
    let checker = Checker(theory: .kinetic, witness: Interpreter.witness)
    let found = checker.check(Document(reading: text, path: "decays.md"))
    #expect(found.statements.last?.verdict == .fails)
  }
}
