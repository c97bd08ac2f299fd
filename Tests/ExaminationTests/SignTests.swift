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
}
