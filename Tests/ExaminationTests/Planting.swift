import Derivations

/// A false claim that one wrong rule makes true.
struct Planting: Sendable {
  let fault: Fault
  let claim: String
  var names = Self.phaseSpace
  /// Further declarations, and a premise (y) if the claim has one.
  var premises = ""

  init(_ fault: Fault, _ claim: String, names: String = Self.phaseSpace, _ premises: String = "") {
    self.fault = fault
    self.claim = claim
    self.names = names
    self.premises = premises
  }

  /// The document, which ends with the claim.
  var text: String {
    let from = premises.contains("(y)") && premises.contains("Assume") ? " follows from (y)." : ""
    return "\(names)\n\n\(premises)\n\n**Claim** (x)\(from)\n$$\(claim)$$\n"
  }

  /// Phase space in three dimensions, with names of most kinds.
  static let phaseSpace = #"""
    **Let** $m, a, b > 0$ and $c, e$ be constants.

    **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy
    $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in 3 dimensions.

    **Let** $j, k$ be index letters.

    **Let** $\mathbf{E}, \mathbf{B}$ be constant spatial vectors.

    **Let** $x(\epsilon), y(\epsilon), u(\mathbf{p}), v(\mathbf{p})$ be functions.

    **Let** $\nu(\epsilon)$ be a positive function with $\epsilon\,\partial_\epsilon\nu = \frac12\nu$.

    **Let** $z$ be a variable, $w(z)$ a function, and $h(t)$ a positive function.

    **Let** $\mathbf{v}(\mathbf{p})$ be a spatial vector.

    **Let** $\boldsymbol{s}, \boldsymbol{q}, \boldsymbol{w}, \boldsymbol{S}(\mathbf{r}), \boldsymbol{Q}(\mathbf{p})$ be spin vectors.
    """#

  /// Space in a number of dimensions that is a symbol.
  static let anyDimension = #"""
    **Let** $d$ be a constant.

    **Let** $j$ be an index letter.

    **Let** $\mathbf{p}$ be the momentum, with energy $\epsilon = \mathbf{p}^2/2$, in $d$ dimensions.
    """#

  static let all = [
    Planting(
      .crossProductSign,
      #"\left(\boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}\right)\left(\boldsymbol{q}\cdot\hat{\boldsymbol{\sigma}}\right) = \boldsymbol{s}\cdot\boldsymbol{q} - i\left(\boldsymbol{s}\times\boldsymbol{q}\right)\cdot\hat{\boldsymbol{\sigma}}"#
    ),
    Planting(
      .scalarProductSign,
      #"\boldsymbol{s}\times\left(\boldsymbol{q}\times\boldsymbol{w}\right) = \boldsymbol{w}\left(\boldsymbol{s}\cdot\boldsymbol{q}\right) - \boldsymbol{q}\left(\boldsymbol{s}\cdot\boldsymbol{w}\right)"#
    ),
    Planting(
      .pauliProductSign,
      #"\hat{\boldsymbol{\sigma}}\times\hat{\boldsymbol{\sigma}} = -2i\hat{\boldsymbol{\sigma}}"#),
    Planting(
      .pauliSquare,
      #"\hat{\boldsymbol{\sigma}}\cdot\hat{\boldsymbol{\sigma}} = -3"#),
    Planting(
      .summedIndex,
      #"\delta_{jk}\delta_{jk} = 2"#,
      names: #"**Let** $j, k$ be index letters."#),
    Planting(
      .commutatorOrder,
      #"[\left(\boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}\right), \left(\boldsymbol{q}\cdot\hat{\boldsymbol{\sigma}}\right)]_- = -2i\left(\boldsymbol{s}\times\boldsymbol{q}\right)\cdot\hat{\boldsymbol{\sigma}}"#
    ),
    Planting(
      .anticommutatorSign,
      #"[\left(\boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}\right), \left(\boldsymbol{q}\cdot\hat{\boldsymbol{\sigma}}\right)]_+ = 2i\left(\boldsymbol{s}\times\boldsymbol{q}\right)\cdot\hat{\boldsymbol{\sigma}}"#
    ),
    Planting(
      .traceOfIdentity,
      #"\mathrm{Tr}\,\hat{I} = 1"#),
    Planting(
      .curlSign,
      #"\mathbf{E}\times\mathbf{B} = \mathbf{B}\times\mathbf{E}"#),
    Planting(
      .kroneckerDelta,
      #"\delta_{jj} = 2"#),
    Planting(
      .countOfAxes,
      #"\delta_{jj} = d + 1"#,
      names: anyDimension),
    Planting(
      .lengthOfDirection,
      #"\hat{\mathbf{p}} = |\mathbf{p}|\,\mathbf{p}"#),
    Planting(
      .complexReciprocal,
      #"\frac{1}{a + ib} = \frac{a + ib}{a^2 + b^2}"#),
    Planting(
      .squareOfRoot,
      #"\sqrt{a + b}\,\sqrt{a + b} = -a - b"#),
    Planting(
      .squareOfModulus,
      #"|\mathbf{E}|^2 = -\mathbf{E}^2"#),
    Planting(
      .squareOfMomentum,
      #"\mathbf{p}^2 = 4m\epsilon"#),
    Planting(
      .legendreSign,
      #"P_2(c) = \frac12\left(3c^2 + 1\right)"#),
    Planting(
      .gradientOfEnergy,
      #"\nabla_{\mathbf{p}} x = \frac{\mathbf{p}}{2m}\,\partial_\epsilon x"#),
    Planting(
      .rateOfMomentum,
      #"\partial_\epsilon\mathbf{p} = \frac{\mathbf{p}}{\epsilon}"#),
    Planting(
      .rateAlongDirection,
      #"\epsilon\,\partial_\epsilon u = \mathbf{p}\cdot\nabla_{\mathbf{p}} u"#),
    Planting(
      .chainRule,
      #"\partial_t(w(z - ct)) = \partial_z(w(z - ct))"#),
    Planting(
      .derivativeOfRoot,
      #"\partial_t\sqrt{h} = \frac{\partial_t h}{\sqrt{h}}"#),
    Planting(
      .derivativeOfTime,
      #"\partial_t t^2 = 4t"#),
    Planting(
      .laplacianAxes,
      #"\nabla_{\mathbf{p}}^2\mathbf{p}^2 = 4"#),
    Planting(
      .energyRuleSign,
      #"\epsilon\,\partial_\epsilon\nu = -\frac12\nu"#),
    Planting(
      .frameSign,
      #"\boldsymbol{n}\cdot\partial_t^2\boldsymbol{n} = \partial_t\boldsymbol{n}\cdot\partial_t\boldsymbol{n}"#,
      #"**Let** $\boldsymbol{n}(t)$ be a unit spin vector."#),
    Planting(
      .gradientOrder,
      #"\boldsymbol{n}\times\partial_t\boldsymbol{n} = 0"#,
      #"**Let** $\boldsymbol{n}(t)$ be a unit spin vector, kept to first order in its gradients."#),
    Planting(
      .shiftOfEnergy,
      #"l(\epsilon + a) = l"#,
      #"**Define** (y) $l(\epsilon) = \epsilon\,x$."#),
    Planting(
      .shiftOfFunction,
      #"l(\epsilon + a) = (\epsilon + a)\,x"#,
      #"**Define** (y) $l(\epsilon) = \epsilon\,x$."#),
    Planting(
      .orderOfLetters,
      #"T_{jk} = \mathbf{B}_j\mathbf{E}_k"#,
      #"**Define** (y) $T_{jk} = \mathbf{E}_j\mathbf{B}_k$."#),
    Planting(
      .boundOfSum,
      #"\sum_{\ell=0}^{2} c^{\ell} = 1 + c"#),
    Planting(
      .lowerSigns,
      #"(c \pm 1)(c \mp 1) = c^2 \pm 2c + 1"#),
    Planting(
      .remainderOfElimination,
      #"c = 2"#,
      #"**Assume** (y) $c + e = 1$."#),
    Planting(
      .licenceOfVectors,
      #"\mathbf{v} = \mathbf{p}\,x"#,
      #"**Assume** (y) $\mathbf{E}\cdot\mathbf{v} = \mathbf{E}\cdot\mathbf{p}\,x$."#),
    Planting(
      .licenceOfConstants,
      #"x = 0"#,
      #"**Assume** (y) $x + c\,y = 0$."#),
    Planting(
      .licenceOfTexture,
      #"x = 0"#,
      #"""
      **Let** $\boldsymbol{n}(t)$ be a unit spin vector, kept to first order in its gradients.

      **Assume** (y) $x + y\left(\boldsymbol{s}\cdot\partial_t\boldsymbol{n}\right) = 0$.
      """#),
    Planting(
      .truncation,
      #"\frac{1}{1 - a} = 1 + a + O(a^3)"#),
    Planting(
      .momentsOfDirection,
      #"\langle\hat{\mathbf{p}}_j\hat{\mathbf{p}}_k\rangle = \frac14\delta_{jk}"#),
    Planting(
      .fourthMoment,
      #"\left\langle\left(\hat{\mathbf{p}}\cdot\mathbf{E}\right)^4\right\rangle = \frac35\left(\mathbf{E}^2\right)^2"#
    ),
    Planting(
      .averageOfProduct,
      #"\langle uv\rangle = \langle u\rangle\langle v\rangle"#),
    Planting(
      .partsSign,
      #"\int d\epsilon\,\epsilon\,\partial_\epsilon x = \int d\epsilon\,x"#),
    Planting(
      .boundaryWeight,
      #"\int d\epsilon\,\nu\,\langle\nabla_{\mathbf{p}} u\rangle = \int d\epsilon\,\frac{\nu}{\epsilon}\left\langle\frac{\mathbf{p}}{m} u\right\rangle"#
    ),
    Planting(
      .poissonSign,
      #"\{\mathbf{r}_j, \mathbf{p}_k\} = -\delta_{jk}"#),
    Planting(
      .poissonOrder,
      #"\left\{\boldsymbol{S}\cdot\hat{\boldsymbol{\sigma}}, \boldsymbol{Q}\cdot\hat{\boldsymbol{\sigma}}\right\} = \left(\partial_{p_j}\boldsymbol{Q}\cdot\hat{\boldsymbol{\sigma}}\right)\left(\nabla_j\boldsymbol{S}\cdot\hat{\boldsymbol{\sigma}}\right)"#
    ),
    Planting(
      .deltaSlope,
      #"\int d\epsilon'\,\delta(\epsilon - \epsilon') x(\epsilon') = -x"#),
    Planting(
      .deltaRoot,
      #"\int d\epsilon'\,\delta(\epsilon' - \epsilon - a) x(\epsilon') = x(-\epsilon - a)"#),
    Planting(
      .weightOfMeasure,
      #"\int d\Gamma'\,u(\mathbf{p}') = \nu\int d\epsilon'\int\frac{d\hat{\mathbf{p}}'}{4\pi}\,u(\mathbf{p}')"#,
      #"**Let** $d\Gamma$ be the measure $d\epsilon\,\nu(\epsilon)\,\frac{d\hat{\mathbf{p}}}{4\pi}$."#
    ),
  ]
}
