import Derivations
import Kinetics
import Testing

@testable import Examination

@Suite("Gradients are counted for the vectors that they are kept for, and for no others")
struct TextureOrderTests {
  static let names = #"""
    **Let** $\mathbf{r}$ be the position, $t$ the time, $x, y$ variables and $a, c$ constants.
    **Let** $\boldsymbol{n}(\mathbf{r}, t), \boldsymbol{k}(\mathbf{r}, t)$ be any unit spin vectors, kept to first order in their gradients.
    **Let** $\boldsymbol{m}(\mathbf{r}, t)$ be any unit spin vector.
    **Let** $\boldsymbol{e}(x, y)$ be any unit spin vector.
    **Let** $g(x)$ be a function.

    """#

  static func verdict(_ text: String, _ label: String) throws -> String? {
    let checker = Checker(theory: .kinetic, witness: Interpreter.witness)
    let found = checker.check(Document(reading: names + text, path: "orders.md"))
    #expect(found.objections.map(\.message) == [])
    return try #require(found.statements.last { $0.label == label }).verdict?.rawValue
  }

  @Test(
    "Products of gradients and higher derivatives of a vector that is kept to an order vanish",
    arguments: [
      #"\partial_t^2\boldsymbol{n} = 0"#,
      #"\partial_t\boldsymbol{n}\cdot\partial_t\boldsymbol{n} = 0"#,
      #"\partial_t\boldsymbol{n}\times\partial_t\boldsymbol{k} = 0"#,
      #"\boldsymbol{m}\cdot\nabla^2\boldsymbol{k} = 0"#,
      #"\partial_t(a\partial_t\boldsymbol{n}\times\boldsymbol{m}) = a\partial_t\boldsymbol{n}\times\partial_t\boldsymbol{m}"#,
    ])
  func dropped(_ claim: String) throws {
    #expect(try Self.verdict("**Claim** (c)\n$$\(claim)$$\n", "c") == "holds")
  }

  @Test(
    "Those of another vector do not",
    arguments: [
      #"\partial_t^2\boldsymbol{m} = 0"#,
      #"\partial_t\boldsymbol{m}\cdot\partial_t\boldsymbol{m} = 0"#,
      #"\partial_t\boldsymbol{m}\cdot\partial_t\boldsymbol{n} = 0"#,
      #"\partial_x^2\boldsymbol{e} = 0"#,
      #"\partial_x\boldsymbol{e}\cdot\partial_y\boldsymbol{e} = 0"#,
      #"\boldsymbol{e}\cdot\partial_x^2\boldsymbol{e} = 0"#,
    ])
  func kept(_ claim: String) throws {
    #expect(try Self.verdict("**Refute** (c)\n$$\(claim)$$\n", "c") == "fails")
  }

  @Test("Lists of a vector of variables are decided, and by both paths alike")
  func variables() throws {
    for (claim, list, verdict) in [
      ("closed under $\\partial_x$", #"\boldsymbol{e}, \quad \partial_x\boldsymbol{e}"#, "fails"),
      (
        "independent over functions of $x, y$",
        #"\boldsymbol{e}, \quad \partial_x\boldsymbol{e}, \quad \boldsymbol{e}\times\partial_x\boldsymbol{e}"#,
        "holds"
      ),
      (
        "independent over functions of $x, y$",
        #"\boldsymbol{e}, \quad \partial_x\boldsymbol{e}, \quad \boldsymbol{e}\times\partial_x\boldsymbol{e}, \quad \partial_y\boldsymbol{e}"#,
        "fails"
      ),
    ] {
      #expect(try Self.verdict("**Claim** (c) \(claim).\n$$\(list)$$\n", "c") == verdict)
    }
  }

  @Test("A premise is not split over a vector of a variable that something else depends on")
  func placed() throws {
    let premise = #"""
      **Let** $\boldsymbol{l}(x)$ be any unit spin vector.

      **Assume** (p)
      $$g\,\boldsymbol{l} + c\,\partial_x\boldsymbol{l} = 0$$

      **Claim** (c) follows from (p).
      $$c\,\partial_x\boldsymbol{l} = 0$$

      """#
    #expect(try Self.verdict(premise, "c") != "disagreement")
  }
}
