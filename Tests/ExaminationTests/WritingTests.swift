import Testing

@Suite("The second path writes sums and double signs out as the first one does")
struct WritingTests {
  @Test(
    "What is written out holds or fails by both paths",
    arguments: [
      (#"\sum_{\ell=0}^{2} a^{\ell} = 1 + a + a^2"#, "holds"),
      (#"2\sum_{\ell=1}^{3}\ell^2 a = 28a"#, "holds"),
      (#"\sum_{\ell=0}^{2} a^{2\ell+1} = a + a^3 + a^5"#, "holds"),
      (#"\sum_{\ell=1}^{2}\frac{a}{\ell} = \frac32 a"#, "holds"),
      (#"\sum_{\ell=1}^{2}\sum_{n=1}^{\ell} n\ell\,a = 7a"#, "holds"),
      (#"\sum_{\ell=1}^{1} a + b = a + b"#, "holds"),
      (#"b\left(\sum_{\ell=0}^{1}\left(a + \ell\right)\right) = 2ab + b"#, "holds"),
      (#"\frac{1}{\sum_{\ell=1}^{2} a^{\ell}} = \frac{1}{a + a^2}"#, "holds"),
      (#"\left(\sum_{\ell=1}^{2} a^{\ell}\right)^2 = a^2 + 2a^3 + a^4"#, "holds"),
      (#"\sum_{\ell=0}^{2} P_\ell(c) = c + \frac12 + \frac32 c^2"#, "holds"),
      (#"\sum_{jk}\delta_{jk}\mathbf{E}_j\mathbf{B}_k = \mathbf{E}\cdot\mathbf{B}"#, "holds"),
      (#"\sum_{j=1}^{3}\mathbf{E}_j\mathbf{B}_j = \mathbf{E}\cdot\mathbf{B}"#, "holds"),
      (
        #"\int d\epsilon\sum_{\ell=1}^{2}\epsilon^{\ell} x = \int d\epsilon\left(\epsilon + \epsilon^2\right) x"#,
        "holds"
      ),
      (#"\sum_{\ell=0}^{2} a^{\ell} = 1 + a"#, "fails"),
      (#"(a \pm b)(a \mp b) = a^2 - b^2"#, "holds"),
      (#"\sum_{\ell=1}^{2}(a \pm b)^{\ell} = a \pm b + a^2 \pm 2ab + b^2"#, "holds"),
      (#"(a \pm b)^2 = a^2 \mp 2ab + b^2"#, "fails"),
      (#"\mp a = \mp a = -(\pm a)"#, "holds"),
    ])
  func rows(row: String, expected: String) {
    Corner.expect(("**Claim** (x)\n$$\(row)$$", expected))
  }

  @Test("A premise and a definition are written out, too")
  func premises() {
    Corner.expect(
      (
        #"""
        **Define** (q) $q = \sum_{\ell=0}^{1} c^{\ell}$.

        **Assume** (p) $e \pm g = \sum_{\ell=1}^{2}\ell$.

        **Claim** (x) follows from (p, upper signs).
        $$e + g = 3 = q - c + 2$$
        """#, "holds"
      ))
  }
}
