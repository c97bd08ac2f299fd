import Testing

@Suite("No corner of orders and gradients makes a false claim hold")
struct OrderSoundnessTests {
  @Test(
    "Orders are absolute, and a pole takes from them",
    arguments: [
      (#"\frac{1}{\eta}\left(\eta + \eta^2 c\right) = 1 + O(\eta)"#, "holds"),
      (#"\frac{1}{\eta}\left(\eta + \eta^2 c\right) = 1 + O(\eta^2)"#, "fails"),
      (#"\frac{1 + \eta c}{\eta} = \frac{1}{\eta} + O(\eta)"#, "fails"),
      (#"\eta^5 c + \eta^6 = \eta^5 c + O(\eta^6)"#, "holds"),
      (#"\eta^5 c + \eta^6 = \eta^5 c + O(\eta^7)"#, "fails"),
      (#"\frac{c}{\eta^3} = \frac{c}{\eta^3} + 1 + O(\eta)"#, "fails"),
      // A remainder is a term of a row, and no factor.
      (
        #"\frac{1}{\eta}\left(1 + O(\eta^2)\right) = \frac{1}{\eta} + O(\eta)"#,
        "the symbol O is not declared"
      ),
      (#"\frac{1 + O(\eta^2)}{\eta} = \frac{1}{\eta} + O(\eta^2)"#, "the symbol O is not declared"),
    ])
  func orders(row: String, expected: String) {
    Corner.expect(("**Claim** (x)\n$$\(row)$$", expected))
  }

  @Test("What a premise ties to the small parameter has no order of its own")
  func hiddenOrders() {
    for clause in ["order by order in $\\eta$", "in the limit $\\eta \\to 0$"] {
      let row = clause.hasPrefix("in") ? #"\eta g = 0"# : #"\eta g = O(\eta)"#
      Corner.expect(
        (
          "**Assume** (p) $g\\eta = 1$.\n\n**Claim** (x) \(clause), follows from (p).\n$$\(row)$$",
          "undecided: the order of $g$"
        ))
    }
    Corner.expect(
      ("**Define** (q) $q = \\frac{1}{\\eta}$.\n\n**Claim** (x) $\\eta q = O(\\eta)$.", "fails"))
  }

  private static func textures(_ first: String, _ second: String = "") -> String {
    let again = second.isEmpty ? "" : #"; $\boldsymbol{N}(t)$ a unit spin vector\#(second)"#
    return #"**Let** $\boldsymbol{n}(t)$ be a unit spin vector\#(first)\#(again)."# + "\n\n"
  }

  @Test("Gradients are dropped where that is declared, and not divided by")
  func gradients() {
    let kept = ", kept to first order in its gradients"
    let square = #"(\partial_t\boldsymbol{n})^2"#
    Corner.expect(
      (Self.textures(kept) + #"**Claim** (x) $\frac{\#(square)}{\#(square)} = 0$."#, "undecided"))
    Corner.expect(
      (Self.textures(kept) + #"**Claim** (x) $\frac{\#(square)}{\#(square)} = 1$."#, "undecided"))
    // c ∂n = (∂n)³ says nothing of c at first order but that c ∂n is dropped.
    Corner.expect(
      (
        Self.textures(kept) + #"""
          **Assume** (p) $c\,\partial_t\boldsymbol{n} = \#(square)\,\partial_t\boldsymbol{n}$.

          **Claim** (x) $c = \#(square)$ follows from (p).
          """#, "fails"
      ))
    // What is dropped of one vector is not dropped of another.
    let other = #"**Claim** (x) $(\partial_t\boldsymbol{N})^2 = 0$."#
    Corner.expect((Self.textures(kept, " ") + other, "fails"))
    Corner.expect((Self.textures(" ", kept) + other, "holds"))
    Corner.expect((Self.textures(kept, kept) + other, "holds"))
    Corner.expect((Self.textures(" ", " ") + other, "fails"))
  }
}
