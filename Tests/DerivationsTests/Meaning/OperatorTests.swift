import Testing

@testable import Derivations

@Suite struct `Operators` {
  @Test(
    "An operator acts on the factor to its right",
    arguments: [
      // One derivative, in all its forms.
      Equality(#"\frac{\partial f}{\partial t}"#, #"\partial_t f"#, not: #"2\partial_t f"#),
      Equality(#"\frac{\partial}{\partial t} f"#, #"\partial_t f"#, not: "f"),
      Equality(#"\frac{d}{dt} f"#, #"\partial_t f"#, not: "0"),
      Equality(#"\frac{\mathrm{d}f}{\mathrm{d}t}"#, #"\partial_t f"#, not: "0"),
      Equality(
        #"\frac{\partial^2 f}{\partial t^2}"#, #"\partial_t\partial_t f"#, not: #"\partial_t f"#),
      Equality(#"\frac{d^3}{dt^3} f"#, #"\partial_t^3 f"#, not: #"\partial_t^2 f"#),
      Equality(
        #"\frac{\partial f}{\partial\mathbf{p}}"#, #"\nabla_{\mathbf{p}} f"#,
        not: #"\nabla_{\mathbf{r}} f"#),
      Equality(
        #"\partial_\epsilon \left(\epsilon x\right)"#, #"x + \epsilon\,\partial_\epsilon x"#,
        not: #"\epsilon\,\partial_\epsilon x"#),
      Equality(#"\partial_t f g"#, #"g\,\partial_t f"#, not: #"\partial_t\left(f g\right)"#),
      Equality(#"a\,\partial_t b f"#, #"0"#, not: #"ab\,\partial_t f"#),
      // Sums, scalars in sums, composition and powers.
      Equality(
        #"\left(\partial_t + \frac{\mathbf{p}}{m}\nabla_{\mathbf{r}} + e\mathbf{E}\nabla_{\mathbf{p}}\right) f"#,
        #"\partial_t f + \frac{1}{m}\mathbf{p}_j\nabla_j f + e\mathbf{E}_j\partial_{p_j} f"#,
        not: #"\partial_t f + \mathbf{p}_j\nabla_j f + e\mathbf{E}_j\partial_{p_j} f"#),
      Equality(
        #"\left(\partial_t + \frac{1}{\tau}\right) f"#, #"\partial_t f + \frac{f}{\tau}"#,
        not: #"\partial_t f + \frac{1}{\tau}"#),
      Equality(
        #"\left(1 - \tau\partial_t\right)\left(1 + \tau\partial_t\right) f"#,
        #"f - \tau^2\partial_t^2 f"#, not: "f"),
      Equality(
        #"\left(\partial_t + a\right)^2 f"#, #"\partial_t^2 f + 2a\partial_t f + a^2 f"#,
        not: #"\partial_t^2 f + a^2 f"#),
      Equality(
        #"\partial_t\partial_\epsilon\left(x f\right)"#,
        #"\partial_\epsilon\partial_t\left(x f\right)"#, not: #"x\,\partial_\epsilon\partial_t f"#),
      Equality(
        #"\left(a\partial_t\right)\left(f + g\right)"#, #"a\partial_t f + a\partial_t g"#,
        not: #"a\partial_t f"#),
      // Vector calculus.
      Equality(#"\nabla^2 f"#, #"\nabla\cdot\left(\nabla f\right)"#, not: #"-\nabla_j\nabla_j f"#),
      Equality(#"\nabla_{\mathbf{p}}^2 \mathbf{p}^2"#, "6", not: "2"),
      Equality(#"\nabla^4 \left(\mathbf{r}^2\right)^2"#, "120", not: "20"),
      Equality(
        #"\nabla^2\mathbf{u}"#,
        #"\nabla\left(\nabla\cdot\mathbf{u}\right) - \nabla\times\left(\nabla\times\mathbf{u}\right)"#,
        not: #"\nabla\left(\nabla\cdot\mathbf{u}\right)"#),
      Equality(#"\nabla\times\mathbf{r}"#, "0", not: #"\mathbf{r}"#),
      Equality(
        #"\nabla\times\left(\mathbf{E}\times\mathbf{r}\right)"#, #"2\mathbf{E}"#,
        not: #"\mathbf{E}"#),
      Equality(#"\nabla\times\left(\nabla f\right)"#, "0", not: #"\nabla f"#),
      Equality(
        #"\nabla\cdot\left(\nabla\times\mathbf{u}\right)"#, "0", not: #"\nabla\cdot\mathbf{u}"#),
      Equality(
        #"\nabla\cdot\left(\mathbf{u}\times\mathbf{v}\right)"#,
        #"\mathbf{v}\cdot\left(\nabla\times\mathbf{u}\right) - \mathbf{u}\cdot\left(\nabla\times\mathbf{v}\right)"#,
        not:
          #"\mathbf{v}\cdot\left(\nabla\times\mathbf{u}\right) + \mathbf{u}\cdot\left(\nabla\times\mathbf{v}\right)"#
      ),
      Equality(
        #"\mathrm{div}\,\mathbf{u}"#, #"\nabla_j\mathbf{u}_j"#, not: #"2\nabla_j\mathbf{u}_j"#),
      Equality(#"\nabla_{\mathbf{r}}\mathbf{r}"#, "3", not: "1"),
      Equality(
        #"\left(\mathbf{u}\cdot\nabla\right)\mathbf{v}"#,
        #"\mathbf{u}\,\nabla_{\mathbf{r}}\mathbf{v}"#,
        not: #"\left(\nabla\cdot\mathbf{v}\right)\mathbf{u}"#),
    ])
  func action(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }

  @Test(
    "The energy, the momentum and its direction are tied",
    arguments: [
      Equality(
        #"\nabla_{\mathbf{p}}\epsilon"#, #"\frac{\mathbf{p}}{m}"#, not: #"\frac{\mathbf{p}}{2m}"#),
      Equality(#"\partial_\epsilon\hat{\mathbf{p}}"#, "0", not: #"\hat{\mathbf{p}}"#),
      Equality(
        #"\partial_\epsilon\mathbf{p}"#, #"\frac{\mathbf{p}}{2\epsilon}"#,
        not: #"\frac{\mathbf{p}}{\epsilon}"#),
      Equality(#"\partial_\epsilon\epsilon"#, "1", not: "0"),
      Equality(#"\partial_\epsilon\mathbf{p}^2"#, "2m", not: "m"),
      Equality(#"\hat{\mathbf{p}}^2"#, "1", not: "3"),
      Equality(#"|\mathbf{p}|\hat{\mathbf{p}}"#, #"\mathbf{p}"#, not: #"\hat{\mathbf{p}}"#),
      Equality(#"|\mathbf{p}|^2"#, #"2m\epsilon"#, not: #"m\epsilon"#),
      Equality(
        #"\frac{1}{|\mathbf{p}|}"#, #"\frac{|\mathbf{p}|}{\mathbf{p}^2}"#, not: #"|\mathbf{p}|"#),
      Equality(
        #"\nabla_{\mathbf{p}} x"#, #"\frac{\mathbf{p}}{m}\partial_\epsilon x"#,
        not: #"\frac{\mathbf{p}}{m} x"#),
      Equality(
        #"\partial_{p_j}\hat{\mathbf{p}}_k"#,
        #"\frac{\delta_{jk} - \hat{\mathbf{p}}_j\hat{\mathbf{p}}_k}{|\mathbf{p}|}"#,
        not: #"\frac{\delta_{jk}}{|\mathbf{p}|}"#),
      Equality(#"\nabla_{\mathbf{p}}|\mathbf{p}|"#, #"\hat{\mathbf{p}}"#, not: #"\mathbf{p}"#),
      Equality(
        #"\nabla_{\mathbf{p}}^2 x"#,
        #"\frac{2\epsilon}{m}\partial_\epsilon^2 x + \frac{3}{m}\partial_\epsilon x"#,
        not: #"\frac{2\epsilon}{m}\partial_\epsilon^2 x"#),
      // At fixed direction the energy moves along the momentum.
      Equality(
        #"2\epsilon\,\partial_\epsilon f"#, #"\mathbf{p}\nabla_{\mathbf{p}} f"#,
        not: #"\epsilon\,\partial_\epsilon f"#),
    ])
  func phaseSpace(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }

  @Test(
    "Special functions have their derivatives",
    arguments: [
      Equality(
        #"\partial_t\exp\left(at\right)"#, #"a\exp\left(at\right)"#, not: #"\exp\left(at\right)"#),
      Equality(
        #"\partial_t\sin\left(at\right)"#, #"a\cos\left(at\right)"#, not: #"-a\cos\left(at\right)"#),
      Equality(
        #"\partial_t\cos\left(at\right)"#, #"-a\sin\left(at\right)"#, not: #"a\sin\left(at\right)"#),
      Equality(#"\partial_t^2\sinh t"#, #"\sinh t"#, not: #"-\sinh t"#),
      Equality(#"\partial_t\tanh t"#, #"1 - \tanh^2 t"#, not: #"1 + \tanh^2 t"#),
      Equality(#"\partial_t\tan t"#, #"1 + \tan^2 t"#, not: #"1"#),
      Equality(
        #"\partial_t\arctan\left(at\right)"#, #"\frac{a}{1 + a^2t^2}"#,
        not: #"\frac{1}{1 + a^2t^2}"#),
      Equality(
        #"\partial_\epsilon\ln\epsilon"#, #"\frac{1}{\epsilon}"#, not: #"\frac{2}{\epsilon}"#),
      Equality(
        #"\partial_\epsilon\sqrt{\epsilon}"#, #"\frac{1}{2\sqrt{\epsilon}}"#,
        not: #"\frac{1}{\sqrt{\epsilon}}"#),
      Equality(
        #"\partial_t\sqrt{1 + a^2t^2}"#, #"\frac{a^2t}{\sqrt{1 + a^2t^2}}"#,
        not: #"\frac{t}{\sqrt{1 + a^2t^2}}"#),
    ])
  func specialFunctions(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }

  @Test(
    "What cannot be differentiated by is refused",
    arguments: [
      (#"\partial f = 0"#, #"\partial has no subscript"#),
      (#"\frac{\partial f}{\partial^2 t} = 0"#, #"a power of \partial below a derivative"#),
      (#"\partial_f f = 0"#, "f cannot be differentiated by"),
      (#"\partial_h f = 0"#, "h is not a variable"),
      (#"\nabla^3 f = 0"#, "an odd power of a gradient"),
      (#"\partial_t^9 f = 0"#, "an operator is raised to 9"),
      (#"\mathrm{div}\,f = 0"#, "the divergence of a scalar"),
      (
        #"\left(\partial_t + \mathbf{E}\right) f = 0"#, "a sum holds operators and a spatial vector"
      ),
      (#"f\,\partial_t = 0"#, "an operator stands where a value is expected"),
    ])
  func refused(_ formula: String, _ message: String) {
    #expect(Bench.complaints("**Claim** (x)\n$$\(formula)$$").first == message)
  }
}
