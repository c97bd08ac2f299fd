import Derivations
import Kinetics
import Testing

/// False claims that a hostile reader once made hold, or nearly: none of them may.
@Suite("A hostile reader")
struct HostileReaderTests {
  static let momentum = #"""
    **Let** $m > 0$ be a constant.
    **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in 3 dimensions.
    """#

  @Test(
    "A false claim does not hold",
    arguments: [
      (
        "a function of one variable is not the same of another",
        #"""
        **Let** $x$ and $y$ be variables.
        **Let** $f(x)$ be a function.

        **Claim** (false)
        $$f(x) = f(y)$$
        """#
      ),
      (
        "a power behind an argument list is one of the function",
        #"""
        **Let** $x$ be a variable.
        **Let** $f(x)$ be a function.

        **Claim** (false)
        $$f(x)^2 = x^2 f$$
        """#
      ),
      (
        "a summed letter of a definition is its own",
        #"""
        **Let** $i, j, k, l$ be index letters.
        **Let** $T$ be a constant spatial tensor of rank 2.

        **Define** (h)
        $$h_{jl} = T_{jk}T_{kl}$$

        **Claim** (false)
        $$h_{kk} = T_{jj}T_{ll}$$
        """#
      ),
      (
        "a functional averages what it is given",
        momentum + #"""

          **Let** $f(\mathbf{p})$ be a function.

          **Define** (I)
          $$\mathcal{I}[h] = h - \langle h\rangle$$

          **Claim** (false)
          $$\mathcal{I}[f] = 0$$
          """#
      ),
      (
        "a Poisson bracket under an average differentiates by what is averaged",
        momentum + #"""

          **Let** $h(\mathbf{r})$ be a function.

          **Claim** (false)
          $$\langle\{h,\mathbf{p}^2\}\rangle = 2\mathbf{p}\nabla_{\mathbf{r}} h$$
          """#
      ),
      (
        "the modulus of an imaginary number is positive",
        #"""
        **Let** $a$ be a constant.

        **Claim** (false)
        $$|i a|^2 = -a^2$$
        """#
      ),
      (
        "constants that a premise ties have no order of their own",
        #"""
        **Let** $\eta, \tau, \kappa$ be constants.

        **Assume** (T)
        $$\eta\tau = \kappa$$

        **Claim** (false) follows from (T).
        $$\kappa = O(\eta)$$
        """#
      ),
      (
        "a claim up to an order is not equivalent to an exact one",
        #"""
        **Let** $x, \eta$ be constants.

        **Assume** (B)
        $$x - 1 = 0$$

        **Claim** (false) equivalent to (B).
        $$x = 1 + O(\eta)$$
        """#
      ),
      (
        "a divisor is not forgotten by what rests on a claim",
        #"""
        **Let** $t$ be the time, $b, c$ constants.
        **Let** $f(t)$ be a function.

        **Assume** (D1)
        $$b f = b c$$

        **Assume** (D2)
        $$b = 0$$

        **Claim** (D3) follows from (D1).
        $$f = c$$

        **Claim** (false) follows from (D3), (D2).
        $$f = c + b$$
        """#
      ),
      (
        "functions of declared signs contradict each other",
        #"""
        **Let** $t$ be the time.
        **Let** $g(t) > 0$ and $h(t) > 0$ be functions.

        **Assume** (G)
        $$g + h = 0$$

        **Claim** (false) follows from (G).
        $$g = -h$$
        """#
      ),
      (
        "an energy that is not quadratic is not taken for one",
        #"""
        **Let** $c > 0$ be a constant.
        **Let** $\mathbf{p}$ be the momentum, with energy $\epsilon = c|\mathbf{p}|$ and direction $\hat{\mathbf{p}}$, in 3 dimensions.

        **Claim** (false)
        $$\nabla_{\mathbf{p}}\epsilon = 2\mathbf{p}$$
        """#
      ),
    ])
  func falseClaim(rule: String, text: String) {
    let report = Checker(theory: .kinetic).check(Document(reading: text, path: "hostile.md"))
    let claim = report.statements.first { $0.label == "false" }
    let holds = claim?.verdict == .holds
    #expect(!holds, "\(rule)")
    #expect(claim != nil || !report.objections.isEmpty, "\(rule)")
  }

  @Test(
    "A true claim is not refuted",
    arguments: [
      #"$$\exp(\epsilon)\exp(-\epsilon) = 1$$"#,
      #"$$\frac{1}{m} = O(m^{-1})$$"#,
      #"$$\int d\epsilon\,\left(u\,\partial_\epsilon^2 u + (\partial_\epsilon u)(\partial_\epsilon u)\right) = 0$$"#,
      #"$$\langle\nabla_{\mathbf{p}} q\rangle = \frac{|\mathbf{p}|}{m}\partial_\epsilon\langle\hat{\mathbf{p}}\, q\rangle + \frac{2}{|\mathbf{p}|}\langle\hat{\mathbf{p}}\, q\rangle$$"#,
    ])
  func trueClaim(formula: String) {
    let text =
      Self.momentum
      + "\n**Let** $u(\\epsilon)$ and $q(\\mathbf{p})$ be functions.\n\n**Claim** (true)\n\(formula)\n"
    let report = Checker(theory: .kinetic).check(Document(reading: text, path: "hostile.md"))
    let isRefuted = report.statements.contains { $0.verdict == .fails }
    let faults = report.objections.map(\.message)
    #expect(faults.isEmpty)
    #expect(!isRefuted)
  }
}
