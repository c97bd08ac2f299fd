extension PaperFormulas {
  /// The model and its transport equations, (1)–(18).
  static let transport: [Equation] = [
    Equation(
      1, rows: 1,
      #"""
      \partial_t \boldsymbol{n} = \gamma \mathbf{B}_{\text{eff}}(\boldsymbol{n}) \times
      \boldsymbol{n} + \alpha \boldsymbol{n} \times \partial_t \boldsymbol{n} - \mathbf{u} \cdot
      \nabla_{\mathbf{r}} \boldsymbol{n} + \beta \boldsymbol{n} \times \mathbf{u} \cdot
      \nabla_{\mathbf{r}} \boldsymbol{n}.
      """#
    ),
    Equation(
      2, rows: 1,
      #"""
      \partial_t \boldsymbol{n} = \gamma \mathbf{B}_{\text{eff}}(\boldsymbol{n}) \times
      \boldsymbol{n} + \alpha \boldsymbol{n} \times \partial_t \boldsymbol{n} + \frac{\gamma}{M_s
      \mu_B} \Delta_{sd} \boldsymbol{m}(\mathbf{r}, t) \times \boldsymbol{n}.
      """#
    ),
    Equation(
      3, rows: 1,
      #"""
      \hat{H}(\mathbf{r}) = \left[-\frac{\hbar^2}{2m}\nabla_{\mathbf{r}}^2 +
      V(\mathbf{r})\right]\hat{I} + \frac{\Delta_{sd}}{2}\boldsymbol{n}(\mathbf{r},t)\cdot
      \hat{\boldsymbol{\sigma}} ,\qquad(3)
      """#
    ),
    Equation(
      4, rows: 1,
      #"""
      \hat{H}(\mathbf{r},\mathbf{p}) = \left[\frac{\mathbf{p}^2}{2m} +
      V(\mathbf{r})\right]\hat{I} + \frac{\hbar\omega_{sd}}{2}\boldsymbol{n}(\mathbf{r},t)\cdot
      \hat{\boldsymbol{\sigma}} , \quad (4)
      """#
    ),
    Equation(
      5, rows: 1,
      #"""
      \hat{f}(\mathbf{p},\mathbf{r},t) = \frac{1}{2} [f(\mathbf{p},\mathbf{r},t)\hat{I} +
      f(\mathbf{p},\mathbf{r},t) \cdot \hat{\boldsymbol{\sigma}}].
      """#
    ),
    Equation(
      6, rows: 4,
      #"""
      n(\mathbf{r},t) = \int d\tau \operatorname{Tr}_{\sigma} \{ \hat{f}(\mathbf{p},\mathbf{r},t)
      \} \\
      = \int d\tau f(\mathbf{p},\mathbf{r},t), \\
      j(\mathbf{r},t) = \int d\tau \frac{\mathbf{p}}{m} f(\mathbf{p},\mathbf{r},t), \\
      m(\mathbf{r},t) = -\mu_B \int d\tau \operatorname{Tr}_{\sigma} \{
      \hat{f}(\mathbf{p},\mathbf{r},t) \ \hat{\sigma} \} \\
      = -\mu_B \int d\tau f(\mathbf{p},\mathbf{r},t) \\
      J(\mathbf{r},t) = -\mu_B \int d\tau \frac{\mathbf{p}}{m} f(\mathbf{p},\mathbf{r},t)
      """#
    ),
    Equation(
      7, rows: 3,
      #"""
      \int d\tau \equiv \int \frac{\mathrm{d}\mathbf{p}}{(2\pi\hbar)^3} \equiv \int
      d\epsilon_{\mathbf{p}}\nu(\epsilon_{\mathbf{p}}) \int
      \frac{\mathrm{d}\hat{\mathbf{p}}}{4\pi} \\
      \begin{aligned}
      f(\mathbf{p}, \mathbf{r}, t) &= f(\mathbf{p}), \\
      f(\mathbf{p}, \mathbf{r}, t) &= f_{\parallel}(\mathbf{p})\boldsymbol{n}(\mathbf{r}, t) \\
      &+ \ell_{sd} \left[f_{1\mathbf{r}}(\mathbf{p})\boldsymbol{n} \times \nabla_{\mathbf{r}}
      \boldsymbol{n} + f_{2\mathbf{r}}(\mathbf{p}) \nabla_{\mathbf{r}} \boldsymbol{n} \right] \\
      &+ \tau_{sd} \left[f_{1t}(\mathbf{p})\boldsymbol{n} \times \partial_{t} \boldsymbol{n} +
      f_{2t}(\mathbf{p}) \partial_{t} \boldsymbol{n} \right].
      \end{aligned} \tag{7}
      """#
    ),
    Equation(
      8, rows: 1,
      #"""
      \frac{d\hat{f}}{dt} \equiv \partial_t \hat{f} + \frac{1}{i\hbar} [\hat{f}, \hat{H}]_- +
      \frac{1}{2} \{\hat{f}, \hat{H}\} - \frac{1}{2} \{\hat{H}, \hat{f}\} =
      \hat{\mathcal{I}}[\hat{f}], \ (8)
      """#
    ),
    Equation(
      9, rows: 2,
      #"""
      \begin{array}{ll} (\partial_t + \frac{\mathbf{p}}{m} \nabla_{\mathbf{r}} + e \mathbf{E}
      \nabla_{\mathbf{p}}) f & -\frac{\hbar \omega_{sd}}{2} \nabla_{\mathbf{r}} \boldsymbol{n}
      \cdot \nabla_{\mathbf{p}} \boldsymbol{f} = 0, \\ (\partial_t + \frac{\mathbf{p}}{m}
      \nabla_{\mathbf{r}} + e \mathbf{E} \nabla_{\mathbf{p}}) \boldsymbol{f} & -\frac{\hbar
      \omega_{sd}}{2} \nabla_{\mathbf{r}} \boldsymbol{n} \nabla_{\mathbf{p}} f & \\ &
      -\omega_{sd} \boldsymbol{n} \times \boldsymbol{f} = \mathbf{0}. \end{array}
      """#
    ),
    Equation(
      10, rows: 3,
      #"""
      f^{0}(\mathbf{p}) = \frac{1}{2}(n_{F}(\epsilon_{\mathbf{p}}^{+}) +
      n_{F}(\epsilon_{\mathbf{p}}^{-})), \\
      f(\mathbf{p}) = f_{\parallel}^{0}(\mathbf{p})n_{0}, \\
      f_{\parallel}^{0}(\mathbf{p}) = \frac{1}{2}(n_{F}(\epsilon_{\mathbf{p}}^{+}) -
      n_{F}(\epsilon_{\mathbf{p}}^{-})),
      """#
    ),
    Equation(
      11, rows: 3,
      #"""
      n(\mathbf{r},t) = n_e = \int d\epsilon \nu(\epsilon) f^0(\epsilon), \\
      m(\mathbf{r},t) = m_{\parallel} n_0, \\
      m_{\parallel} = \mu_B P n_e = -\mu_B \int d\epsilon \nu(\epsilon) f^0_{\parallel}(\epsilon),
      """#
    ),
    Equation(
      12, rows: 1,
      #"""
      \begin{aligned} \boldsymbol{f}(\mathbf{p},\mathbf{r},t) &=
      f_{\parallel}^{0}(\mathbf{p})\boldsymbol{n}(\mathbf{r},t) \\ &+
      \ell_{sd}f_{1\mathbf{r}}^{0}(\mathbf{p})\boldsymbol{n} \times
      \nabla_{\mathbf{r}}\boldsymbol{n} + \tau_{sd}f_{1t}^{0}(\mathbf{p})\boldsymbol{n} \times
      \partial_{t}\boldsymbol{n} \end{aligned} \tag{12}
      """#
    ),
    Equation(
      13, rows: 2,
      #"""
      f_{1t}^{0}(\mathbf{p}) = -f_{\parallel}^{0}(\mathbf{p}), f_{1\mathbf{r}}^{0}(\mathbf{p}) =
      -\frac{\tau_{sd}}{\ell_{sd}} \frac{\mathbf{p}}{m} f_{\perp}(\epsilon),
      """#
    ),
    Equation(
      14, rows: 1,
      #"""
      f_{\perp}(\epsilon) = f_{\parallel}^{0}(\epsilon) -
      \frac{\hbar\omega_{sd}}{2}\partial_{\epsilon}f^{0}(\epsilon).
      """#
    ),
    Equation(
      15, rows: 1,
      #"""
      J_{1j}^{i} = -\mu_B \int d\tau \frac{p^{i}}{m} f_{1j}^{0}(\mathbf{p}) = \delta^{ij}
      \frac{2\tau_{sd}}{3m\ell_{sd}} \mu_B \int d\epsilon \nu(\epsilon) \epsilon
      f_{\perp}(\epsilon)
      """#
    ),
    Equation(
      16, rows: 1,
      #"""
      \hat{\mathcal{I}}[\hat{f}(\mathbf{p},\mathbf{r},t)] = \mathcal{I}\hat{I} + \mathcal{I}
      \cdot \hat{\boldsymbol{\sigma}}
      = \int d\tau' w_{\mathbf{p}',\mathbf{p}}
      \hat{f}(\mathbf{p}',\mathbf{r},t)(1-\hat{f}(\mathbf{p},\mathbf{r},t))
      - w_{\mathbf{p},\mathbf{p}'}
      \hat{f}(\mathbf{p},\mathbf{r},t)(1-\hat{f}(\mathbf{p}',\mathbf{r},t)),
      """#
    ),
    Equation(
      17, rows: 1,
      #"""
      \hat{\mathcal{I}} = \frac{1}{2} \int d\tau' \quad w_{\mathbf{p}',\mathbf{p}}
      \left[\hat{f}(\mathbf{p}',\mathbf{r},t), (1-\hat{f}(\mathbf{p},\mathbf{r},t)) \right]_{+}
      \\ - w_{\mathbf{p},\mathbf{p}'} \left[\hat{f}(\mathbf{p},\mathbf{r},t),
      (1-\hat{f}(\mathbf{p}',\mathbf{r},t)) \right]_{+}^{+}.
      """#
    ),
    Equation(
      18, rows: 2,
      #"""
      \begin{array}{ll} (\partial_t + \frac{\mathbf{p}}{m} \nabla_{\mathbf{r}} + e \mathbf{E}
      \nabla_{\mathbf{p}}) f & -\frac{\hbar \omega_{sd}}{2} \nabla_{\mathbf{r}} \boldsymbol{n}
      \cdot \nabla_{\mathbf{p}} \boldsymbol{f} &= \mathcal{I}, \\ (\partial_t +
      \frac{\mathbf{p}}{m} \nabla_{\mathbf{r}} + e \mathbf{E} \nabla_{\mathbf{p}}) \boldsymbol{f}
      & -\frac{\hbar \omega_{sd}}{2} \nabla_{\mathbf{r}} \boldsymbol{n} \cdot \nabla_{\mathbf{p}}
      \boldsymbol{f} & \\ & -\omega_{sd} \boldsymbol{n} \times \boldsymbol{f} &= \mathcal{I},
      \end{array}
      """#
    ),
  ]
}
