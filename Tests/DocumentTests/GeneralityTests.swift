import Derivations
import Kinetics
import Testing

@Suite struct `Other physics` {
  @Test("Short documents of other papers come out as they say", arguments: papers)
  func documents(_ name: String, _ text: String) {
    let (errors, surprises) = Corpus.outcome(of: Document(reading: text, path: "\(name).md"))
    #expect(errors == [])
    #expect(surprises == [])
  }

  private static let papers: [(String, String)] = [
    (
      "Drude conductivity in two dimensions",
      #"""
      **Let** $m, \tau > 0$ and $e$ be constants.
      **Let** $t$ be the time and $\mathbf{p}$ the momentum, with energy
      $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in 2 dimensions.
      **Let** $\mathbf{E}$ be a constant spatial vector.
      **Let** $i, j$ be index letters.
      **Let** $f_0(\epsilon)$ be a function and $g(\mathbf{p})$ a function.
      **Let** $\nu > 0$ be a constant.

      **Assume** (Boltzmann)
      $$e\mathbf{E}\cdot\nabla_{\mathbf{p}} f_0 = -\frac{g}{\tau}$$

      **Claim** (shift) follows from (Boltzmann).
      $$g = -e\tau\,\mathbf{E}\cdot\frac{\mathbf{p}}{m}\,\partial_\epsilon f_0$$

      **Define** (current)
      $$\mathbf{j}
        = e\nu\int d\epsilon\int\frac{d\hat{\mathbf{p}}}{2\pi}\,\frac{\mathbf{p}}{m}\,g$$

      **Claim** (Drude) follows from (shift).
      $$\mathbf{j} = \frac{e^2\tau\nu}{m}\mathbf{E}\int d\epsilon\, f_0$$

      **Refute** (Drude, three dimensions) follows from (shift).
      $$\mathbf{j} = \frac{2}{3}\frac{e^2\tau\nu}{m}\mathbf{E}\int d\epsilon\, f_0$$
      """#
    ),
    (
      "the Lorentz force does no work",
      #"""
      **Let** $m > 0$ and $e, c \neq 0$ be constants.
      **Let** $t$ be the time, $\mathbf{r}$ the position and $\mathbf{p}$ the momentum, with
      energy $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in 3 dimensions.
      **Let** $\mathbf{B}$ be a constant spatial vector.
      **Let** $f(\epsilon)$ be a function and $g(\mathbf{p})$ a function.

      **Claim** (no work)
      $$\frac{e}{mc}\left(\mathbf{p}\times\mathbf{B}\right)\cdot\nabla_{\mathbf{p}} f = 0$$

      **Claim** (cyclic)
      $$\left(\mathbf{p}\times\mathbf{B}\right)\cdot\nabla_{\mathbf{p}} g
        = \mathbf{B}\cdot\left(\nabla_{\mathbf{p}} g\times\mathbf{p}\right)$$

      **Claim** (cyclic, without brackets)
      $$\mathbf{p}\times\mathbf{B}\cdot\nabla_{\mathbf{p}} g
        = \mathbf{B}\cdot\nabla_{\mathbf{p}} g\times\mathbf{p}$$

      **Refute** (anticyclic)
      $$\left(\mathbf{p}\times\mathbf{B}\right)\cdot\nabla_{\mathbf{p}} g
        = \left(\mathbf{B}\times\mathbf{p}\right)\cdot\nabla_{\mathbf{p}} g$$
      """#
    ),
    (
      "precession in a spin-orbit field",
      #"""
      **Let** $\hbar, m > 0$ and $\alpha$ be constants.
      **Let** $t$ be the time and $\mathbf{p}$ the momentum, with energy
      $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in 2 dimensions.
      **Let** $\boldsymbol{a}(\mathbf{p})$ be a spin vector, $\boldsymbol{s}(\mathbf{p}, t)$
      a spin vector, $n(\mathbf{p}, t)$ a function.

      **Define** (H)
      $$\hat{H} = \epsilon\hat{I} + \boldsymbol{a}\cdot\hat{\boldsymbol{\sigma}}$$

      **Define** (rho)
      $$\hat\rho
        = \frac12\left(n\hat{I} + \boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}\right)$$

      **Assume** (kinetic)
      $$\partial_t\hat\rho = -\frac{i}{\hbar}[\hat{H},\hat\rho]_-$$

      **Claim** (precession) follows from (kinetic).
      $$\partial_t\boldsymbol{s} = \frac{2}{\hbar}\boldsymbol{a}\times\boldsymbol{s}$$

      **Claim** (projection) follows from (precession).
      $$\partial_t(\boldsymbol{a}\cdot\boldsymbol{s}) = 0$$

      **Claim** (square)
      $$\hat{H}^2
        = (\epsilon^2 + \boldsymbol{a}^2)\hat{I} + 2\epsilon\,\boldsymbol{a}\cdot\hat{\boldsymbol{\sigma}}$$

      **Refute** (square, wrong)
      $$\hat{H}^2 = (\epsilon^2 + \boldsymbol{a}^2)\hat{I}$$
      """#
    ),
    (
      "diffusion, telegraph and heat kernel",
      #"""
      **Let** $D, \tau > 0$ be constants.
      **Let** $x$ be a variable and $t$ the time.
      **Let** $n(x, t), j(x, t)$ be functions.

      **Assume** (continuity)
      $$\partial_t n + \partial_x j = 0$$

      **Assume** (Fick)
      $$j = -D\,\partial_x n$$

      **Claim** (diffusion) follows from (continuity), (Fick).
      $$\frac{\partial n}{\partial t} = D\frac{\partial^2 n}{\partial x^2}$$

      **Assume** (Cattaneo)
      $$\tau\,\partial_t j + j = -D\,\partial_x n$$

      **Claim** (telegraph) follows from (continuity), (Cattaneo).
      $$\tau\,\partial_t^2 n + \partial_t n = D\,\partial_x^2 n$$

      **Refute** (telegraph, sign) follows from (continuity), (Cattaneo).
      $$\tau\,\partial_t^2 n - \partial_t n = D\,\partial_x^2 n$$

      **Refute** (diffusion backwards) follows from (continuity), (Fick).
      $$\partial_t n = -D\,\partial_x^2 n$$

      **Let** $k$ be a constant.

      **Claim** (plane wave) solves (diffusion).
      $$n = \exp(-D k^2 t)\cos(kx)$$
      """#
    ),
    (
      "products of Pauli matrices",
      #"""
      **Let** $a, b$ be constants.
      **Let** $\boldsymbol{a}, \boldsymbol{b}, \boldsymbol{c}$ be constant spin vectors.
      **Let** $A, B, C$ be spin matrices.

      **Claim** (product)
      $$(\boldsymbol{a}\cdot\hat{\boldsymbol{\sigma}})(\boldsymbol{b}\cdot\hat{\boldsymbol{\sigma}})
        = \boldsymbol{a}\cdot\boldsymbol{b}\,\hat{I} + i(\boldsymbol{a}\times\boldsymbol{b})\cdot\hat{\boldsymbol{\sigma}}$$

      **Claim** (anticommutator)
      $$[\boldsymbol{a}\cdot\hat{\boldsymbol{\sigma}}, \boldsymbol{b}\cdot\hat{\boldsymbol{\sigma}}]_+
        = 2\,\boldsymbol{a}\cdot\boldsymbol{b}$$

      **Claim** (Jacobi)
      $$[A,[B,C]_-]_- + [B,[C,A]_-]_- + [C,[A,B]_-]_- = 0$$

      **Claim** (graded)
      $$[A,BC]_- = [A,B]_+ C - B[A,C]_+$$

      **Refute** (graded, wrong)
      $$[A,BC]_- = [A,B]_+ C + B[A,C]_+$$

      **Claim** (trace)
      $$\mathrm{Tr}[A,B]_- = 0$$

      **Claim** (trace 2)
      $$\frac12\mathrm{Tr}\left((\boldsymbol{a}\cdot\hat{\boldsymbol{\sigma}})(\boldsymbol{b}\cdot\hat{\boldsymbol{\sigma}})\right)
        = \boldsymbol{a}\cdot\boldsymbol{b}$$

      **Claim** (bac cab)
      $$\boldsymbol{a}\times(\boldsymbol{b}\times\boldsymbol{c})
        = \boldsymbol{b}(\boldsymbol{a}\cdot\boldsymbol{c}) - \boldsymbol{c}(\boldsymbol{a}\cdot\boldsymbol{b})$$

      **Refute** (associative)
      $$\boldsymbol{a}\times(\boldsymbol{b}\times\boldsymbol{c})
        = (\boldsymbol{a}\times\boldsymbol{b})\times\boldsymbol{c}$$

      **Claim** (Lagrange)
      $$(\boldsymbol{a}\times\boldsymbol{b})^2
        = \boldsymbol{a}^2\boldsymbol{b}^2 - (\boldsymbol{a}\cdot\boldsymbol{b})^2$$
      """#
    ),
    (
      "crossed fields in three dimensions",
      #"""
      **Let** $m, \tau > 0$ and $e, c$ be constants.
      **Let** $\mathbf{B}, \mathbf{E}, \mathbf{v}$ be constant spatial vectors.

      **Assume** (Newton)
      $$e\mathbf{E} + \frac{e}{c}\mathbf{v}\times\mathbf{B} - \frac{m}{\tau}\mathbf{v} = 0$$

      **Define** (cyclotron)
      $$\mathbf{b} = \frac{e\tau}{mc}\mathbf{B}$$

      **Claim** (Hall) follows from (Newton).
      $$\mathbf{v}
        = \frac{e\tau}{m}\frac{\mathbf{E} + \mathbf{E}\times\mathbf{b} + (\mathbf{E}\cdot\mathbf{b})\mathbf{b}}{1+\mathbf{b}^2}$$

      **Refute** (Hall, other sense) follows from (Newton).
      $$\mathbf{v}
        = \frac{e\tau}{m}\frac{\mathbf{E} - \mathbf{E}\times\mathbf{b} + (\mathbf{E}\cdot\mathbf{b})\mathbf{b}}{1+\mathbf{b}^2}$$

      **Claim** (power) follows from (Newton).
      $$e\mathbf{E}\cdot\mathbf{v} = \frac{m}{\tau}\mathbf{v}^2$$
      """#
    ),
    (
      "anticommutators and traces",
      #"""
      **Let** $A, B$ be spin matrices and $\boldsymbol{u}, \boldsymbol{v}$ constant spin
      vectors.
      **Let** $x, y$ be constants.
      **Claim** (1)
      $$[A,B]_+ + [A,B]_- = 2AB$$
      **Claim** (2)
      $$[x + \boldsymbol{u}\cdot\hat{\boldsymbol{\sigma}}, y + \boldsymbol{v}\cdot\hat{\boldsymbol{\sigma}}]_-
        = 2i\left(\boldsymbol{u}\times\boldsymbol{v}\right)\cdot\hat{\boldsymbol{\sigma}}$$
      **Claim** (3)
      $$\hat{\boldsymbol{\sigma}}\cdot\hat{\boldsymbol{\sigma}} = 3$$
      **Claim** (5)
      $$\hat{\boldsymbol{\sigma}}\left(\boldsymbol{u}\cdot\hat{\boldsymbol{\sigma}}\right)\cdot\hat{\boldsymbol{\sigma}}
        = -\boldsymbol{u}\cdot\hat{\boldsymbol{\sigma}}$$
      **Refute** (6)
      $$AB = BA$$
      **Claim** (7)
      $$\mathrm{Tr}(AB) = \mathrm{Tr}(BA)$$
      **Claim** (8)
      $$\mathrm{Tr}\,A = \mathrm{Tr}\left(\hat{I}A\right)$$
      """#
    ),
    (
      "vector analysis",
      #"""
      **Let** $\mathbf{r}$ be the position and $t$ the time, in 3 dimensions.
      **Let** $\phi(\mathbf{r}, t)$ be a scalar field and
      $\mathbf{A}(\mathbf{r}, t), \mathbf{v}(\mathbf{r}, t)$ be spatial vectors.
      **Let** $i, j, k$ be index letters.

      **Claim** (curl of gradient)
      $$\nabla\times(\nabla\phi) = 0$$

      **Claim** (divergence of curl)
      $$\nabla\cdot(\nabla\times\mathbf{A}) = 0$$

      **Claim** (product rule)
      $$\nabla\cdot(\phi\mathbf{A})
        = \phi\,\nabla\cdot\mathbf{A} + \mathbf{A}\cdot\nabla\phi$$

      **Claim** (curl of product)
      $$\nabla\times(\phi\mathbf{A})
        = \phi\,\nabla\times\mathbf{A} + \left(\nabla\phi\right)\times\mathbf{A}$$

      **Claim** (double curl)
      $$\nabla\times(\nabla\times\mathbf{A})
        = \nabla(\nabla\cdot\mathbf{A}) - \nabla^2\mathbf{A}$$

      **Claim** (Laplace)
      $$\nabla^2\phi = \nabla\cdot(\nabla\phi)$$

      **Refute** (double curl, sign)
      $$\nabla\times(\nabla\times\mathbf{A})
        = \nabla(\nabla\cdot\mathbf{A}) + \nabla^2\mathbf{A}$$

      **Let** $\rho(\mathbf{r}, t)$ be a positive scalar field.

      **Assume** (continuity)
      $$\partial_t\rho + \nabla\cdot(\rho\mathbf{v}) = 0$$

      **Claim** (material) follows from (continuity).
      $$\partial_t\rho + \mathbf{v}\cdot\nabla\rho = -\rho\,\nabla\cdot\mathbf{v}$$

      **Claim** (momentum) follows from (continuity).
      $$\partial_t(\rho\mathbf{v}) + \nabla_j(\rho\mathbf{v}_j\mathbf{v})
        = \left(\partial_t\mathbf{v} + (\mathbf{v}\cdot\nabla)\mathbf{v}\right)\rho$$
      """#
    ),
    (
      "Bloch equations with two relaxation times",
      #"""
      **Let** $T_1, T_2, \omega > 0$ and $M_0$ be constants.
      **Let** $t$ be the time.
      **Let** $M_x(t), M_y(t), M_z(t)$ be functions.
      **Assume** (Bloch)
      $$\begin{aligned}
      \partial_t M_x &= \omega M_y - \frac{M_x}{T_2} \\
      \partial_t M_y &= -\omega M_x - \frac{M_y}{T_2} \\
      \partial_t M_z &= -\frac{M_z - M_0}{T_1}
      \end{aligned}$$
      **Claim** (transverse) follows from (Bloch).
      $$\partial_t(M_x^2 + M_y^2) = -\frac{2}{T_2}(M_x^2 + M_y^2)$$
      **Refute** (transverse, without two) follows from (Bloch).
      $$\partial_t(M_x^2 + M_y^2) = -\frac{1}{T_2}(M_x^2 + M_y^2)$$
      **Claim** (oscillator) follows from (Bloch).
      $$\partial_t^2 M_x + \frac{2}{T_2}\partial_t M_x + \left(\omega^2 + \frac{1}{T_2^2}\right) M_x
        = 0$$
      **Claim** (solution) solves (Bloch).
      $$\begin{aligned}
      M_x &= \exp(-t/T_2)\cos(\omega t) \\
      M_y &= -\exp(-t/T_2)\sin(\omega t) \\
      M_z &= M_0\left(1 - \exp(-t/T_1)\right)
      \end{aligned}$$
      """#
    ),
    (
      "phase space in one dimension",
      #"""
      **Let** $m > 0$ and $F$ be constants.
      **Let** $t$ be the time, $x$ the position and $p$ the momentum, with energy
      $\epsilon = p^2/2m$ and direction $\hat{p}$, in 1 dimension.
      **Let** $f(p, x, t)$ be a scalar field.
      **Let** $V(x)$ be a function.
      **Define** (H)
      $$H = \frac{p^2}{2m} + V$$
      **Claim** (Vlasov)
      $$\{f, H\} = \frac{p}{m}\partial_x f - \partial_x V\,\partial_p f$$
      **Claim** (conserved)
      $$\{H^2, H\} = 0$$
      **Claim** (canonical)
      $$\{x, p\} = 1$$
      **Refute** (canonical, reversed)
      $$\{x, p\} = -1$$
      """#
    ),
    (
      "waves to the left and to the right",
      #"""
      **Let** $c > 0$ be a constant.
      **Let** $x, u$ be variables and $t$ the time.
      **Let** $\phi(x, t)$ be a function.
      **Let** $a(x, t), b(x, t)$ be functions.
      **Assume** (right)
      $$\partial_t a = -c\,\partial_x a$$
      **Assume** (left)
      $$\partial_t b = c\,\partial_x b$$
      **Define** (sum)
      $$s = a + b$$
      **Claim** (wave) follows from (right), (left).
      $$\partial_t^2 s = c^2\,\partial_x^2 s$$
      **Refute** (no wave) follows from (right), (left).
      $$\partial_t s = -c\,\partial_x s$$
      """#
    ),
    (
      "a Fokker-Planck equation",
      #"""
      **Let** $D, \gamma > 0$ be constants.
      **Let** $x$ be a variable and $t$ the time.
      **Let** $P(x, t)$ be a function.
      **Assume** (FP)
      $$\partial_t P = \partial_x\left(\gamma x P\right) + D\,\partial_x^2 P$$
      **Define** (current)
      $$J = -\gamma x P - D\,\partial_x P$$
      **Claim** (continuity) follows from (FP).
      $$\partial_t P + \partial_x J = 0$$
      **Refute** (other sign) follows from (FP).
      $$\partial_t P = \partial_x J$$
      **Claim** (stationary) solves (FP).
      $$P = \exp\left(-\frac{\gamma x^2}{2D}\right)$$
      """#
    ),
    (
      "projectors of a two-level system",
      #"""
      **Let** $\hbar, \Delta > 0$ and $\lambda$ be constants.
      **Let** $\boldsymbol{m}$ be a constant unit spin vector.
      **Define** (H)
      $$\hat{H} = \Delta\,\boldsymbol{m}\cdot\hat{\boldsymbol{\sigma}}$$
      **Define** (projectors)
      $$\hat{P}_+ = \frac12(\hat{I} + \boldsymbol{m}\cdot\hat{\boldsymbol{\sigma}}) \\
      \hat{P}_- = \frac12(\hat{I} - \boldsymbol{m}\cdot\hat{\boldsymbol{\sigma}})$$
      **Claim** (idempotent)
      $$\hat{P}_\pm\hat{P}_\pm = \hat{P}_\pm$$
      **Claim** (orthogonal)
      $$\hat{P}_+\hat{P}_- = 0$$
      **Claim** (square)
      $$\hat{H}^2 = \Delta^2$$
      **Claim** (eigen)
      $$\hat{H}\hat{P}_\pm = \pm\Delta\hat{P}_\pm$$
      **Refute** (eigen, wrong)
      $$\hat{H}\hat{P}_\pm = \Delta\hat{P}_\pm$$
      **Claim** (trace)
      $$\mathrm{Tr}\,\hat{P}_+ = 1$$
      """#
    ),
    (
      "relaxation of an ansatz in two dimensions",
      #"""
      **Let** $m, \tau, \alpha, \hbar > 0$ and $e$ be constants.
      **Let** $\mathbf{p}$ be the momentum, with energy $\epsilon = \mathbf{p}^2/2m$ and
      direction $\hat{\mathbf{p}}$, in 2 dimensions.
      **Let** $\mathbf{E}$ be a constant spatial vector.
      **Let** $i, j$ be index letters.
      **Let** $f_0(\epsilon)$, $a(\epsilon)$ and $b(\epsilon)$ be functions, $g(\mathbf{p})$
      a function.
      **Let** $\omega_c$ be a constant.
      **Let** $\chi_i(\mathbf{p})$ be a spatial vector.
      **Assume** (collision)
      $$e\mathbf{E}\cdot\nabla_{\mathbf{p}} f_0
        = \frac{1}{\tau}\int\frac{d\hat{\mathbf{p}}'}{2\pi}\left(g(\hat{\mathbf{p}}',\epsilon) - g(\hat{\mathbf{p}},\epsilon)\right)$$
      **Assume** (ansatz)
      $$g = a\,\hat{\mathbf{p}}\cdot\mathbf{E} + b$$
      **Claim** (a) follows from (collision), (ansatz).
      $$a = -e\tau\frac{|\mathbf{p}|}{m}\partial_\epsilon f_0$$
      **Refute** (b) follows from (collision), (ansatz).
      $$b = 0$$
      **Claim** (mean)
      $$\left\langle\hat{\mathbf{p}}_i\hat{\mathbf{p}}_j\right\rangle = \frac12\delta_{ij}$$
      """#
    ),
    (
      "energy integrals by parts",
      #"""
      **Let** $m > 0$ be a constant.
      **Let** $\mathbf{p}$ be the momentum, with energy $\epsilon = \mathbf{p}^2/2m$ and
      direction $\hat{\mathbf{p}}$, in 3 dimensions.
      **Let** $\nu(\epsilon)$ be a positive function with
      $\epsilon\,\partial_\epsilon\nu = \frac12\nu$.
      **Let** $d\tau$ be the measure
      $d\epsilon\,\nu(\epsilon)\,\frac{d\hat{\mathbf{p}}}{4\pi}$.
      **Let** $f(\epsilon), g(\epsilon)$ be functions and $h(\mathbf{p})$ a function.
      **Let** $\mathbf{A}$ be a constant spatial vector.
      **Let** $i, j$ be index letters.
      **Claim** (1)
      $$\int d\epsilon\,\nu\,\epsilon\,\partial_\epsilon f = -\frac32\int d\epsilon\,\nu f$$
      **Refute** (2)
      $$\int d\epsilon\,\nu\,\epsilon\,\partial_\epsilon f = -\frac12\int d\epsilon\,\nu f$$
      **Claim** (3)
      $$\int d\epsilon\, \nu\,\epsilon^2\,\partial_\epsilon^2 f
        = \frac{15}{4}\int d\epsilon\,\nu f$$
      **Claim** (4)
      $$\int d\tau\,\mathbf{p}_i\mathbf{p}_j f
        = \frac{2m}{3}\delta_{ij}\int d\epsilon\,\nu\,\epsilon f$$
      **Claim** (5)
      $$\int d\epsilon\left(f\,\partial_\epsilon g + g\,\partial_\epsilon f\right) = 0$$
      **Claim** (6)
      $$\langle\hat{\mathbf{p}}_i\hat{\mathbf{p}}_j\rangle = \frac13\delta_{ij}$$
      **Claim** (7)
      $$\left\langle\hat{\mathbf{p}}\left(\hat{\mathbf{p}}\cdot\mathbf{A}\right)\right\rangle
        = \frac13\mathbf{A}$$
      **Claim** (9)
      $$\int d\tau\,\mathbf{A}\cdot\nabla_{\mathbf{p}} f = 0$$
      **Claim** (10)
      $$\left\langle\left(\hat{\mathbf{p}}\cdot\mathbf{A}\right)^4\right\rangle
        = \frac15\mathbf{A}^2\mathbf{A}^2$$
      **Claim** (11)
      $$\mathbf{p}\cdot\nabla_{\mathbf{p}} f = 2\epsilon\,\partial_\epsilon f$$
      **Claim** (12)
      $$\nabla_{\mathbf{p}}\cdot\mathbf{p} = 3$$
      **Claim** (13)
      $$\nabla_{\mathbf{p}}\cdot\hat{\mathbf{p}} = \frac{2}{|\mathbf{p}|}$$
      **Claim** (14)
      $$\nabla_{\mathbf{p}}^2 f
        = \frac{2}{m}\left(\epsilon\,\partial_\epsilon^2 f + \frac32\partial_\epsilon f\right)$$
      **Claim** (15)
      $$\left\langle \mathbf{p}\cdot\nabla_{\mathbf{p}} h\right\rangle
        = 2\epsilon\,\partial_\epsilon\left\langle h\right\rangle$$
      """#
    ),
    (
      "series",
      #"""
      **Let** $\eta > 0$ and $a$ be constants.
      **Let** $\epsilon$ be a variable.
      **Let** $f(\epsilon)$ be a function.
      **Claim** (1) order by order in $\eta$.
      $$\frac{1}{1+\eta^2} = 1 - \eta^2 + O(\eta^4)$$
      **Claim** (2)
      $$\frac{1}{1+\eta^2} = 1 - \eta^2 + \eta^4 + O(\eta^6)$$
      **Refute** (3)
      $$\frac{1}{1+\eta^2} = 1 - \eta^2 + O(\eta^5)$$
      **Claim** (4) to third order in $\eta$.
      $$\frac{1}{1+\eta^2} = 1 - \eta^2$$
      **Refute** (5) through $\eta^4$, order by order in $\eta$.
      $$\frac{1}{1+\eta^2} = 1 - \eta^2$$
      **Claim** (7)
      $$(1\pm\eta)^2 = 1 \pm 2\eta + \eta^2$$
      **Claim** (9)
      $$\sqrt{\eta^2} = \eta$$
      **Claim** (10)
      $$|a|^2 = a^2 \quad \sqrt{a^2} = |a|$$
      **Claim** (11)
      $$\eta a = a\eta = \frac{a}{1/\eta}$$
      """#
    ),
  ]
}
