import Derivations
import Kinetics
import Testing

@Suite("Integrals over a second momentum")
struct MomentumIntegralTests {
  static let names = #"""
    **Let** $d\Gamma$ be the measure $d\epsilon\,\nu(\epsilon)\,\frac{d\hat{\mathbf{p}}}{4\pi}$.

    **Let** $w_{\mathbf{p},\mathbf{p}'}$ be a function, and $z(\mathbf{p}, \mathbf{p}')$ a function with
    $z(\mathbf{p}, \mathbf{p}') = z(\mathbf{p}', \mathbf{p})$.

    **Define** (K)
    $$K_{\mathbf{p},\mathbf{p}'} = w_{\mathbf{p},\mathbf{p}'} - w_{\mathbf{p}',\mathbf{p}}$$

    **Define** (C)
    $$\mathcal{C}[n] = \int d\Gamma'\, w_{\mathbf{p},\mathbf{p}'}\left(n(\mathbf{p}') - n(\mathbf{p})\right)$$


    """#

  @Test(
    "The order of two momenta matters, the names of bound ones do not",
    arguments: [
      Equality(
        #"\int d\Gamma'\, z(\mathbf{p}', \mathbf{p})"#,
        #"\int d\Gamma'\, z(\mathbf{p}, \mathbf{p}')"#,
        not: #"\int d\Gamma'\, w_{\mathbf{p},\mathbf{p}'}"#),
      Equality(
        #"\int d\Gamma'\, K_{\mathbf{p}',\mathbf{p}}"#,
        #"-\int d\Gamma'\, K_{\mathbf{p},\mathbf{p}'}"#,
        not: #"\int d\Gamma'\, K_{\mathbf{p},\mathbf{p}'}"#),
      Equality(
        #"\mathcal{C}[x u]"#,
        #"\int d\Gamma'\, w_{\mathbf{p},\mathbf{p}'} x(\epsilon')u(\mathbf{p}') - x u\int d\Gamma'\, w_{\mathbf{p},\mathbf{p}'}"#,
        not: #"x\,\mathcal{C}[u]"#),
      Equality(#"\partial_t\mathcal{C}[f]"#, #"\mathcal{C}[\partial_t f]"#, not: "0"),
      Equality(
        #"\int d\Gamma'\, x(\epsilon') w_{\mathbf{p},\mathbf{p}'}\, y"#,
        #"y\int d\Gamma'\, w_{\mathbf{p},\mathbf{p}'} x(\epsilon')"#,
        not: #"x\int d\Gamma'\, w_{\mathbf{p},\mathbf{p}'} y(\epsilon')"#),
    ])
  func identities(_ equality: Equality) {
    #expect(Bench.complaints(Self.names + equality.document) == [])
  }

  @Test(
    "Gain and loss cancel in the sum over both momenta",
    arguments: [
      (#"z(\mathbf{p}, \mathbf{p}')\left(u(\mathbf{p}') - u\right)"#, true),
      (#"w_{\mathbf{p},\mathbf{p}'}\left(u(\mathbf{p}') - u\right)"#, false),
      (#"w_{\mathbf{p}',\mathbf{p}} u(\mathbf{p}') - w_{\mathbf{p},\mathbf{p}'} u"#, true),
      (#"K_{\mathbf{p},\mathbf{p}'}"#, true),
      (#"K_{\mathbf{p},\mathbf{p}'} u"#, false),
    ])
  func exchange(_ integrand: String, _ vanishes: Bool) {
    let text = "**Claim** (x)\n$$\\int d\\Gamma\\int d\\Gamma'\\left(\(integrand)\\right) = 0$$"
    let verdict = Bench.check(Self.names + text).statements.last?.verdict
    #expect((verdict == .holds) == vanishes)
  }

  @Test(
    "What is not read is refused at its place",
    arguments: [
      (#"w = 0"#, "w stands without its two momenta"),
      (#"z = 0"#, "z stands without its two momenta"),
      (#"z(\mathbf{p}) = 0"#, "z was not declared with these arguments"),
      (#"w_{\mathbf{p},\mathbf{p}'} = 0"#, #"\mathbf{p}' stands outside an integral over it"#),
      (#"\int d\Gamma'' u = 0"#, #"\Gamma'' is not a variable of integration"#),
    ])
  func refused(_ formula: String, _ message: String) {
    let found = Bench.check(Self.names + "**Claim** (x)\n$$\(formula)$$").objections
    #expect(found.first?.message == message)
  }
}
