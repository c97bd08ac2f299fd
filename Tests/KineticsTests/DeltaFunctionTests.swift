import Derivations
import Kinetics
import Testing

@Suite("Delta functions and energies of their own")
struct DeltaFunctionTests {
  @Test(
    "A delta function takes the integrand at its root, divided by its slope",
    arguments: [
      Equality(#"\int d\epsilon'\,\delta(\epsilon' - \epsilon) x(\epsilon')"#, "x", not: "y"),
      Equality(
        #"\int d\epsilon'\,\delta(\epsilon - \epsilon' + a) x(\epsilon')"#, #"x(\epsilon + a)"#,
        not: #"x(\epsilon - a)"#),
      Equality(
        #"\int d\epsilon'\,\delta(2\epsilon' - 2\epsilon) x(\epsilon')"#, #"\frac12 x"#, not: "x"),
      Equality(
        #"\int d\epsilon'\,\delta(a - a\epsilon') x(\epsilon')y"#,
        #"\frac{y}{a}\int d\epsilon'\,\delta(\epsilon' - 1) x(\epsilon')"#,
        not: #"-\frac{y}{a}\int d\epsilon'\,\delta(\epsilon' - 1) x(\epsilon')"#),
      Equality(
        #"\int d\epsilon\,\delta(\epsilon - a) x"#,
        #"\int d\epsilon'\,\delta(\epsilon' - a) x(\epsilon')"#,
        not: #"\int d\epsilon\,\delta(\epsilon - b) x"#),
      Equality(
        #"\int d\epsilon'\,\left(\delta(\epsilon' - \epsilon) + \delta(\epsilon' - \epsilon - a)\right) x(\epsilon')"#,
        #"x + x(\epsilon + a)"#, not: "2x"),
      Equality(
        #"\int d\epsilon'\,\delta(\epsilon' - \epsilon)\,\epsilon'^2"#, #"\epsilon^2"#,
        not: #"\epsilon"#),
      Equality(
        #"\int d\epsilon'\,\delta(\epsilon' - \epsilon)\int\frac{d\hat{\mathbf{p}}'}{4\pi}\, u(\mathbf{p}')"#,
        #"\langle u\rangle"#, not: "u"),
    ])
  func sifting(_ equality: Equality) {
    #expect(Bench.complaints(equality.document) == [])
  }

  @Test(
    "What cannot be sifted is refused, or left undecided",
    arguments: [
      (#"\delta(\epsilon) = 0"#, nil),
      (#"\int d\epsilon'\,\delta(x(\epsilon')) = 0"#, "the argument of \\delta holds no energy"),
      (#"\delta(a) = 0"#, "the argument of \\delta holds no energy"),
      (
        #"\int d\epsilon'\,\delta(\epsilon' - \epsilon)^2 x = 0"#,
        #"the symbol \delta is not declared"#
      ),
      (#"\int d\epsilon'\,\delta(\epsilon' - \epsilon)\delta(\epsilon' - a) x = 0"#, nil),
      (#"\int d\epsilon'\,\delta(c\epsilon' - \epsilon) x(\epsilon') = 0"#, nil),
      (#"\int d\epsilon'\,\delta(\epsilon'^2 - \epsilon) x(\epsilon') = 0"#, nil),
    ])
  func refused(_ formula: String, _ message: String?) {
    let found = Bench.check("**Claim** (x)\n$$\(formula)$$")
    #expect(found.objections.first?.message == message)
    if message == nil {
      #expect(found.statements.last?.verdict == .undecided)
    }
  }

  @Test("A root that may not be positive is listed")
  func assumption() {
    let text =
      "**Claim** (x)\n$$\\int d\\epsilon'\\,\\delta(\\epsilon' - \\epsilon + a) x(\\epsilon') = x(\\epsilon - a)$$"
    let assumptions = Bench.check(text).statements.last?.assumptions ?? []
    #expect(assumptions == ["$-a + \\epsilon > 0$, where a delta function is sifted"])
  }

  @Test(
    "A root outside of the range, or of an unknown sign inside another integral, gives no result",
    arguments: [
      #"\int d\epsilon'\,\delta(\epsilon' + a) = 1"#,
      #"\int d\epsilon'\,\delta(\epsilon' + 1) = 1"#,
      #"\int d\epsilon'\,\delta(\epsilon') = 1"#,
      #"\int d\epsilon'\left(\delta(\epsilon' - c) + \delta(\epsilon' + c)\right) = 2"#,
      #"\int d\epsilon\,x\int d\epsilon'\,\delta(\epsilon - \epsilon' - a) = \int d\epsilon\,x"#,
      #"\int d\epsilon\int d\epsilon'\left(\delta(\epsilon' - \epsilon - a) - \delta(\epsilon' - \epsilon + a)\right)x = 0"#,
    ])
  func outside(_ formula: String) {
    let found = Bench.check("**Claim** (x)\n$$\(formula)$$")
    #expect(found.objections.isEmpty)
    #expect(found.statements.last?.verdict == .undecided)
  }

  @Test(
    "A derivative by the energy or momentum of another place is not read",
    arguments: [
      #"\int d\epsilon'\,\partial_{\epsilon'} x(\epsilon')"#,
      #"\int\frac{d\hat{\mathbf{p}}'}{4\pi}\nabla_{\mathbf{p}'} u(\mathbf{p}')"#,
    ])
  func derivatives(_ integral: String) {
    let found = Bench.check("**Claim** (x)\n$$\(integral) = 0$$")
    #expect(found.objections.first?.message.hasPrefix("a derivative by") == true)
  }
}
