import Derivations
import Examination
import Kinetics
import Testing

@Suite("Whatever a document can say, the witness understands")
struct VocabularyTests {
  static let space = #"""
    **Let** $\tau, m > 0$ and $e, d$ be constants.
    **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy
    $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in 3 dimensions.
    **Let** $\mathbf{E}$ be a constant spatial vector.
    **Let** $i, j$ be index letters.
    """#

  static let texts: [String: String] = [
    "functions of a plain variable": #"""
    **Let** $x$ be a real variable and $u(x)$ a function.
    **Assume** (growth)
    $$\partial_x u = u$$
    **Claim** (again) follows from (growth).
    $$\partial_x\partial_x u = u$$
    **Refute** (decay) follows from (growth).
    $$\partial_x u = -u$$
    """#,
    "cosines and exponentials": #"""
    **Let** $t$ be the time and $\omega$ a constant.
    **Claim** (oscillator)
    $$\partial_t\partial_t\cos(\omega t) = -\omega^2\cos(\omega t)$$
    **Claim** (hyperbola)
    $$\partial_t\cosh(\omega t) = \omega\sinh(\omega t)$$
    **Claim** (tangent)
    $$\partial_t\tan(\omega t) = \omega\left(1+\left(\tan(\omega t)\right)^2\right)$$
    **Claim** (logarithm)
    $$t\,\partial_t\ln(t) = 1$$
    **Refute** (oscillator, unstable)
    $$\partial_t\partial_t\cos(\omega t) = \omega^2\cos(\omega t)$$
    """#,
    "a density and its total under one name": #"""
    \#(space)
    **Let** $f(\epsilon), \nu(\epsilon)$ be functions.
    **Define** (density)
    $$n(\epsilon) = \nu f$$
    **Define** (total)
    $$n = \int d\epsilon\,n(\epsilon)$$
    **Claim** (bare)
    $$e n = e\int d\epsilon\,\nu f$$
    **Claim** (with its argument)
    $$n(\epsilon) = \nu f$$
    **Refute** (one for the other)
    $$n = \nu f$$
    """#,
    "a field that evolves": #"""
    \#(space)
    **Let** $f(\mathbf{p}, \mathbf{r}, t)$ be a scalar field.
    **Assume** (drift)
    $$\partial_t f + \frac{\mathbf{p}}{m}\nabla_{\mathbf{r}} f + e\mathbf{E}\nabla_{\mathbf{p}} f = 0$$
    **Claim** (charge) follows from (drift).
    $$\partial_t f^2 + \frac{\mathbf{p}}{m}\nabla_{\mathbf{r}} f^2 + e\mathbf{E}\nabla_{\mathbf{p}} f^2 = 0$$
    **Refute** (no field) follows from (drift).
    $$\partial_t f + \frac{\mathbf{p}}{m}\nabla_{\mathbf{r}} f = 0$$
    """#,
    "a texture that precesses": #"""
    \#(space)
    **Let** $\boldsymbol{n}(\mathbf{r}, t)$ be a unit spin vector and $\boldsymbol{b}$ a constant spin vector.
    **Assume** (precession)
    $$\partial_t\boldsymbol{n} = \boldsymbol{b}\times\boldsymbol{n}$$
    **Claim** (length) follows from (precession).
    $$\boldsymbol{n}\cdot\partial_t\boldsymbol{n} = 0$$
    **Claim** (energy) follows from (precession).
    $$\partial_t\left(\boldsymbol{b}\cdot\boldsymbol{n}\right) = 0$$
    **Refute** (backwards) follows from (precession).
    $$\partial_t\boldsymbol{n} = \boldsymbol{n}\times\boldsymbol{b}$$
    """#,
    "tensors with index letters": #"""
    \#(space)
    **Let** $g_i^j(\mathbf{p})$ be a spatial tensor of rank 2.
    **Assume** (isotropic)
    $$\tau g_i^j = \hat{\mathbf{p}}^j\hat{\mathbf{p}}^i e + \delta^{ij} d$$
    **Claim** (trace) follows from (isotropic).
    $$\tau g_i^i = e + 3d$$
    **Refute** (without the trace) follows from (isotropic).
    $$\tau g_i^i = e$$
    """#,
    "integrals over the energy": #"""
    \#(space)
    **Let** $F(\epsilon)$ be a function.
    **Let** $\nu(\epsilon)$ be a positive function with $\epsilon\,\partial_\epsilon\nu = \frac12\nu$.
    **Let** $d\mu$ be the measure $d\epsilon\,\nu(\epsilon)\,\frac{d\hat{\mathbf{p}}}{4\pi}$.
    **Claim** (parts)
    $$\int d\mu\,\epsilon\,\partial_\epsilon F = -\frac32\int d\mu\,F$$
    **Refute** (parts, another dimension)
    $$\int d\mu\,\epsilon\,\partial_\epsilon F = -\int d\mu\,F$$
    """#,
    "a power that is a symbol": #"""
    \#(space)
    **Let** $F(\epsilon)$ be a function.
    **Let** $\nu(\epsilon)$ be a positive function with $\epsilon\,\partial_\epsilon\nu = \left(\frac d2-1\right)\nu$.
    **Claim** (parts)
    $$\int d\epsilon\,\nu\,\epsilon\,\partial_\epsilon F = -\frac d2\int d\epsilon\,\nu F$$
    """#,
    "complex numbers and matrices": #"""
    **Let** $d$ be a constant, $z$ a complex constant and $\boldsymbol{a}, \boldsymbol{b}$ spin vectors.
    **Claim** (Pauli)
    $$[\boldsymbol{a}\cdot\hat{\boldsymbol{\sigma}}, \boldsymbol{b}\cdot\hat{\boldsymbol{\sigma}}]_- = 2i\left(\boldsymbol{a}\times\boldsymbol{b}\right)\cdot\hat{\boldsymbol{\sigma}}$$
    **Assume** (rotated)
    $$(1+i)\,z = 2d$$
    **Claim** (back) follows from (rotated).
    $$z = (1-i)\,d$$
    **Refute** (the other way) follows from (rotated).
    $$z = (1+i)\,d$$
    """#,
  ]

  @Test("Every statement comes out as its word says", arguments: texts.keys.sorted())
  func agreement(name: String) throws {
    let document = Document(reading: try #require(Self.texts[name]), path: name)
    let report = Checker(theory: .kinetic, witness: Interpreter.witness).check(document)
    for objection in report.objections {
      Issue.record("\(objection.rendered(in: document.source, path: name))")
    }
    for statement in report.statements where !statement.isExpected {
      let reason = statement.reason ?? ""
      Issue.record("\(statement.label ?? ""): \(statement.verdict.map { "\($0)" } ?? "") \(reason)")
    }
    #expect(report.statements.contains { $0.verdict == .holds })
  }
}
