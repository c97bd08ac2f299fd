import Testing

@testable import Derivations

@Suite struct `Calculus` {
  /// The laws of one derivative D on expressions A and B.
  private static func laws(_ d: String, _ a: String, _ b: String) -> [(String, String)] {
    func on(_ x: String) -> String { #"\#(d)\left(\#(x)\right)"# }
    let (A, B) = (#"\left(\#(a)\right)"#, #"\left(\#(b)\right)"#)
    return [
      (on("\(A) + 3\(B)"), on(A) + " + 3" + on(B)),
      (on(A + B), A + on(B) + " + " + B + on(A)),
      (on(A + "^3"), "3" + A + "^2" + on(A)),
      (
        on(#"\frac{\#(a)}{1 + \tau^2 \#(B)^2}"#),
        #"\frac{1}{1 + \tau^2 \#(B)^2}\#(on(A)) - \frac{2\tau^2 \#(B)\#(A)}{(1 + \tau^2 \#(B)^2)^2}\#(on(B))"#
      ),
      (on(#"\sin\left(\#(a)\right)"#), #"\cos\left(\#(a)\right)\#(on(A))"#),
    ]
  }

  @Test(
    "Leibniz and the chain rule hold for random expressions",
    arguments: [
      #"\partial_t"#, #"\partial_\epsilon"#, #"\nabla_{\mathbf{p}}"#, #"\nabla_{\mathbf{r}}"#,
    ],
    [1, 2, 3])
  func leibniz(_ derivative: String, _ seed: Int) {
    var dice = Dice(seed: seed)
    let (a, b) = (dice.scalar(depth: 1), dice.scalar(depth: 1))
    var text = ""
    for (number, law) in Self.laws(derivative, a, b).enumerated() {
      text += "**Claim** (\(number))\n$$\(law.0) = \(law.1)$$\n\n"
    }
    #expect(Bench.complaints(text) == [], "seed \(seed)")
  }

  @Test("By a constant only what is explicit is differentiated")
  func constants() throws {
    let row = Equality(
      #"\partial_a\frac{b}{a^2 + \epsilon}"#, #"-\frac{2ab}{(a^2 + \epsilon)^2}"#, not: "0")
    #expect(Bench.complaints(row.document) == [])
    let verdict = try Bench.verdict(#"**Claim** (x) $\partial_a\left(a f\right) = f$."#)
    #expect(
      verdict == "undecided: a declared function may depend on a constant it is differentiated by")
  }

  @Test("Derivatives of random expressions commute", arguments: 1...6)
  func commutation(_ seed: Int) {
    var dice = Dice(seed: seed)
    let a = dice.scalar(depth: 1)
    let pairs = [
      (#"\partial_t"#, #"\partial_\epsilon"#), (#"\partial_{p_j}"#, #"\partial_{p_k}"#),
      (#"\partial_{r_j}"#, #"\partial_{p_k}"#), (#"\partial_t"#, #"\partial_{r_j}"#),
    ]
    var text = ""
    for (number, pair) in pairs.enumerated() {
      text += """
        **Claim** (\(number))
        $$\(pair.0)\(pair.1)\\left(\(a)\\right) = \(pair.1)\(pair.0)\\left(\(a)\\right)$$


        """
    }
    #expect(Bench.complaints(text) == [], "seed \(seed)")
  }

  @Test("The energy and the components of the momentum do not commute as derivatives")
  func energyAndMomentum() {
    let row = Equality(
      #"\partial_\epsilon\partial_{p_j} f - \partial_{p_j}\partial_\epsilon f"#,
      #"\frac{\mathbf{p}_j}{m\epsilon}\partial_\epsilon f - \frac{1}{2\epsilon}\partial_{p_j} f"#,
      not: "0")
    #expect(Bench.complaints(row.document) == [])
  }

  @Test("∂_ε at fixed direction is p·∇_p/2ε on random expressions", arguments: 1...6)
  func radialDerivative(_ seed: Int) {
    var dice = Dice(seed: seed)
    let a = dice.scalar(depth: 2)
    let text =
      #"**Claim** (x)"# + "\n"
      + #"$$2\epsilon\,\partial_\epsilon\left(\#(a)\right) = \mathbf{p}\nabla_{\mathbf{p}}\left(\#(a)\right)$$"#
    #expect(Bench.complaints(text) == [], "seed \(seed)")
  }

  @Test("The gradient of a function of the energy points along the momentum", arguments: 1...4)
  func velocity(_ seed: Int) {
    var dice = Dice(seed: seed)
    let w = dice.pick([
      #"x\,y"#, #"\frac{x}{1 + y^2}"#, #"\epsilon^2 x"#, #"\left(x + \epsilon\right)^3"#,
    ])
    let text =
      "**Claim** (x)\n"
      + #"$$\nabla_{\mathbf{p}}\left(\#(w)\right) = \frac{\mathbf{p}}{m}\partial_\epsilon\left(\#(w)\right)$$"#
    #expect(Bench.complaints(text) == [], "seed \(seed)")
  }
}
