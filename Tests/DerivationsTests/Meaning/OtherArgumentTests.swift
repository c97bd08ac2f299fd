import Kinetics
import Notation
import Testing

@testable import Derivations

@Suite("Functions at other arguments")
struct OtherArgumentTests {
  static let names = #"""
    **Let** $v$ be a variable and $u(v), q(v)$ functions.

    **Let** $\nu(\epsilon)$ be a positive function with $\epsilon\,\partial_\epsilon\nu = \frac12\nu$.

    **Define** (h)
    $$h(\epsilon) = x(\epsilon + a) - \partial_\epsilon x$$


    """#

  @Test(
    "The chain rule, and definitions taken elsewhere",
    arguments: [
      Equality(#"x(\epsilon + a - a)"#, "x", not: #"x(\epsilon + a)"#),
      Equality(
        #"\partial_\epsilon\left(x(\epsilon + a)\right)"#,
        #"\left(\partial_\epsilon x(\epsilon + a)\right)"#, not: #"\partial_\epsilon x"#),
      Equality(
        #"\partial_\epsilon(x(2\epsilon))"#, #"2 y + \partial_\epsilon(x(2\epsilon)) - 2y"#,
        not: "0"),
      Equality(
        #"h(\epsilon - a) + \partial_\epsilon(x(\epsilon - a))"#, "x", not: #"x(\epsilon + a)"#),
      Equality(
        #"h(\epsilon + b)"#, #"x(\epsilon + a + b) - \partial_\epsilon(x(\epsilon + b))"#, not: "h"),
      Equality(
        #"\nabla_{\mathbf{p}}(x(\epsilon + a))"#,
        #"\frac{\mathbf{p}}{m}\partial_\epsilon(x(\epsilon + a))"#,
        not: #"\frac{\mathbf{p}}{m}\partial_\epsilon x"#),
      Equality(
        #"\partial_t(u(v - ct))"#, #"-c\,\partial_v(u(v - ct))"#, not: #"c\,\partial_v(u(v - ct))"#),
      Equality(
        #"\partial_v(u(3v))"#, #"\partial_v(u(3v) + q) - \partial_v q"#, not: #"\partial_v u"#),
      Equality(
        #"(\epsilon + a)\,\partial_\epsilon(\nu(\epsilon + a))"#, #"\frac12\nu(\epsilon + a)"#,
        not: #"\frac12\nu"#),
    ])
  func identities(_ equality: Equality) {
    #expect(Bench.complaints(Self.names + equality.document) == [])
  }

  @Test(
    "What is no argument is refused at its place",
    arguments: [
      (#"u(v + t + x) = u"#, "(v + t + x) is not an argument list that u was declared with"),
      (#"f(\hat{\mathbf{p}}, \epsilon, v - t) = f"#, "v - t is not an argument of f"),
      (#"u(a) = u"#, "(a) is not an argument list that u was declared with"),
      (#"u(2) = u"#, "(2) is not an argument list that u was declared with"),
    ])
  func refused(_ formula: String, _ message: String) {
    let found = Bench.check(Self.names + "**Claim** (x)\n$$\(formula)$$").objections
    #expect(found.first?.message == message)
  }
}
