extension PaperFormulas {
  /// Spin-flip scattering and the layers, (33)–(46).
  static let flipping: [Equation] = [
    Equation(
      33, rows: 3,
      #"""
      \begin{aligned} \hat{\mathcal{I}}^{\mathrm{sf}} &= \frac{1}{4} \int d\tau'
      \left[\hat{w}_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}}(\mathbf{r},t),
      [\hat{f}(\mathbf{p}',\mathbf{r},t),1-\hat{f}(\mathbf{p},\mathbf{r},t)]_{+} \right]_{+} \\
      &- \left[\hat{w}_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}}(\mathbf{r},t),
      [\hat{f}(\mathbf{p},\mathbf{r},t),1-\hat{f}(\mathbf{p}',\mathbf{r},t)]_{+} \right]_{+}^{+},
      \end{aligned} \\
      \begin{aligned} \hat{w}_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}}(\mathbf{r},t) &=
      \left[\frac{1}{2} (w_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}} +
      w_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}-}) \hat{I} \\ &- \frac{1}{2}
      (w_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}+} - w_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}-})
      \boldsymbol{n}(\mathbf{r},t) \cdot \hat{\boldsymbol{\sigma}} \right], \end{aligned} \\
      \hat{f}(\mathbf{p},\mathbf{r},t) \equiv f(\mathbf{p},\mathbf{r},t) \hat{I} -
      \boldsymbol{f}_{\parallel}(\mathbf{p},\mathbf{r},t) \cdot \hat{\boldsymbol{\sigma}}
      """#
    ),
    Equation(
      34, rows: 2,
      #"""
      \frac{1}{\tau_{\pm}^{\rm sf}(\epsilon_{\mathbf{p}})} = \int d\tau'
      w_{\mathbf{p},\mathbf{p}'}^{\rm sf\mp} = w^{\rm
      sf}(\epsilon_{\mathbf{p}}^{\pm})\nu(\epsilon_{\mathbf{p}} \pm \hbar\omega_{sd}), \\
      \eta_{\pm}^{\rm sf}(\epsilon) = \frac{\tau_{sd}}{\tau_{\pm}^{\rm sf}(\epsilon)},
      """#
    ),
    Equation(
      35, rows: 3,
      #"""
      \frac{1}{\tau^{\rm sf}} = \frac{1}{2} \left(\frac{1}{\tau_{\pm}^{\rm sf}} +
      \frac{1}{\tau_{-}^{\rm sf}} \right), \\
      \frac{1}{\bar{\tau}} = \frac{1}{\tau} + \frac{1}{\tau^{\rm sf}}, \\
      p^{\rm sf} = \frac{\tau_{\pm}^{\rm sf} - \tau_{-}^{\rm sf}}{\tau_{\pm}^{\rm sf} +
      \tau_{\pm}^{\rm sf}} < 1,
      """#
    ),
    Equation(
      36, rows: 4,
      #"""
      \frac{1}{2}(w_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}+}+w_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}-})\simeq\frac{1}{\tau^{\mathrm{sf}}}\frac{1}{\nu(\epsilon_{\mathbf{p}})}\delta(\epsilon_{\mathbf{p}'}-\epsilon_{\mathbf{p}}),
      \\
      \frac{1}{2}(w_{\mathbf{p},\mathbf{p}'}^{\rm sf+} - w_{\mathbf{p},\mathbf{p}'}^{\rm sf-})
      \simeq 0; \\
      f_{1t}^{0}(\epsilon) = -\frac{1}{1 + (2\eta^{\text{sf}})^{2}} f_{\parallel}^{0}, \\
      f_{2t}^{0}(\epsilon) = -\frac{2\eta^{\text{sf}}}{1 + (2\eta^{\text{sf}})^{2}}
      f_{\parallel}^{0}
      """#
    ),
    Equation(
      37, rows: 1,
      #"""
      \alpha_{2t} = \frac{\gamma \Delta_{sd}}{\mu_B M_s} \tau_{sd} \frac{2\eta^{\text{sf}}}{1 +
      (2\eta^{\text{sf}})^2} m_{\parallel} \\
      = \frac{2\tau_{sd} \tau^{\text{sf}}}{\tau^{\text{sf}^2} + (2\tau_{sd})^2} \frac{\gamma
      \hbar P n_e}{M_s}
      """#
    ),
    Equation(
      38, rows: 2,
      #"""
      j = \frac{n_e \bar{\tau} e \mathbf{E}}{m} (1 + p^{\mathrm{sf}}
      \frac{\tau}{\tau^{\mathrm{sf}}} P), \\
      J_{\parallel} = \mu_B \frac{n_e \bar{\tau} e \mathbf{E}}{m} (P + p^{\mathrm{sf}}
      \frac{\bar{\tau}}{\tau^{\mathrm{sf}}}).
      """#
    ),
    Equation(
      39, rows: 1,
      #"""
      J_{\parallel} \simeq \frac{\mu_B}{e} (P + p^{\rm sf} \frac{\bar{\tau}}{\tau^{\rm sf}} (1 -
      P^2)) j_e \tag{39}
      """#
    ),
    Equation(
      40, rows: 2,
      #"""
      m_{1\mathbf{r}}(\hat{\mathbf{p}}) =
      \left(\frac{1+3\bar{\eta}^2}{\bar{\eta}(1+\bar{\eta}^2)}m_{\perp} +
      m_{\perp}^{\mathrm{sf}}\right)\left(\delta^{ij} -
      3\hat{\mathbf{p}}^i\hat{\mathbf{p}}^j\right)
      -\frac{1}{\bar{\eta}}\frac{1}{1+(2\eta^{\mathrm{sf}})^2}\left(m_{\parallel} +
      p^{\mathrm{sf}}\frac{\eta^{\mathrm{sf}}}{\bar{\eta}}n_e\right)\delta^{ij},
      m_{2\mathbf{r}}(\hat{\mathbf{p}}) = \left(\frac{1+2\bar{\eta}^2}{(1+\bar{\eta}^2)}m_{\perp}
      + \bar{\eta}m_{\perp}^{\mathrm{sf}}\right)\left(\delta^{ij} -
      3\hat{\mathbf{p}}^i\hat{\mathbf{p}}^j\right)
      -\frac{1}{\bar{\eta}}\frac{2\eta^{\mathrm{sf}}}{1+(2\eta^{\mathrm{sf}})^2}\left(m_{\parallel}
      + p^{\mathrm{sf}}\frac{\eta^{\mathrm{sf}}}{\eta}n_e\right)\delta^{ij},
      """#
    ),
    Equation(
      41, rows: 4,
      #"""
      \begin{split} m_{\perp}^{\rm sf} &= -\mu_B \int d\epsilon \ \nu(\epsilon) f_{\perp}^{\rm
      sf}(\epsilon), \\ f_{\perp}^{\rm sf}(\epsilon) &= p^{\rm sf} \frac{\eta^{\rm
      sf}}{\bar{\eta}} \frac{1}{1 + \bar{\eta}^2} \frac{1}{\bar{\eta}} (f^0 - \frac{\hbar
      \omega_{sd}}{2} \partial_{\epsilon} f_{\parallel}^0), \end{split} \\
      m_{1\mathbf{r}} = \frac{1}{1 + (2\eta^{\text{sf}})^2} \frac{\tau_{sd}}{\ell_{sd}}
      J_{\parallel}, \\
      m_{2\mathbf{r}} = \frac{2\eta^{\text{sf}}}{1 + (2\eta^{\text{sf}})^2}
      \frac{\tau_{sd}}{\ell_{sd}} J_{\parallel}.
      """#
    ),
    Equation(
      42, rows: 1,
      #"""
      u = \frac{\gamma \Delta_{sd}}{\mu_B M_s} \ell_{sd} m_{1\mathbf{r}} \\
      = \frac{\tau^{\mathrm{sf}^2}}{\tau^{\mathrm{sf}^2} + (2\tau_{sd})^2} (1 + p^{\mathrm{sf}}
      \frac{\bar{\tau}}{\tau^{\mathrm{sf}}} \frac{1 - P^2}{P}) \frac{\gamma \hbar P j_e}{e M_s}.
      """#
    ),
    Equation(
      43, rows: 1,
      #"""
      \beta = 2\frac{\tau_{sd}}{\tau^{\rm sf}}.\tag{43}
      """#
    ),
    Equation(
      44, rows: 2,
      #"""
      \hat{f}^{R}(\mathbf{p},\mathbf{r},t) = f^{R}(\mathbf{p},\mathbf{r})\hat{I} +
      \boldsymbol{f}^{R}(\mathbf{p},\mathbf{r},t) \cdot \boldsymbol{\sigma} , \\
      \boldsymbol{f}^{R}(\mathbf{p},\mathbf{r},t) =
      f_{\parallel}^{R}(\mathbf{p},\mathbf{r})\boldsymbol{n}_{R}(t) \\
      + (f_{1\mathbf{r}}^{R}(\mathbf{p},\mathbf{r})\boldsymbol{n}_{R} \times \boldsymbol{n}_{L} +
      f_{2\mathbf{r}}^{R}(\mathbf{p},\mathbf{r})\boldsymbol{n}_{L}) \\
      + \tau_{sd}^{R}(f_{1t}^{R}(\mathbf{p},\mathbf{r})\boldsymbol{n}_{R} \times
      \partial_{t}\boldsymbol{n}_{R} +
      f_{2t}^{R}(\mathbf{p},\mathbf{r})\partial_{t}\boldsymbol{n}_{R}) \\
      + \tau_{sd}^{R}f_{3t}^{R}(\mathbf{p},\mathbf{r})\boldsymbol{n}_{L} \times
      \partial_{t}\boldsymbol{n}_{R}
      """#
    ),
    Equation(
      45, rows: 2,
      #"""
      \hat{G}(\mathbf{p},\omega,\mathbf{r},t) = G(\mathbf{p},\omega)\hat{I} +
      \mathbf{G}(\mathbf{p},\omega,\mathbf{r},t) \cdot \hat{\boldsymbol{\sigma}} \\
      \mathbf{G}(\mathbf{p},\omega,\mathbf{r},t) =
      G_{\parallel}(\mathbf{p},\omega)\boldsymbol{n}(\mathbf{r},t) \\
      +\ell_{sd} \left[G_{1\mathbf{r}}(\mathbf{p},\omega)\boldsymbol{n} \times
      \nabla_{\mathbf{r}}\boldsymbol{n} +
      G_{2\mathbf{r}}(\mathbf{p},\omega)\nabla_{\mathbf{r}}\boldsymbol{n}\right] \\
      +\tau_{sd} \left[G_{1t}(\mathbf{p},\omega)\boldsymbol{n} \times \partial_{t}\boldsymbol{n}
      + G_{2t}(\mathbf{p},\omega)\partial_{t}\boldsymbol{n}\right].
      """#
    ),
    Equation(
      46, rows: 1,
      #"""
      \begin{aligned}
      \mathcal{I}_{\pm}^{\mathrm{sf}} &= \int d\tau' w_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}\mp}
      & [f_{\mp}(\epsilon_{\mathbf{p}'})(1 - f_{\pm}(\epsilon_{\mathbf{p}})) \\ &
      -f_{\pm}(\epsilon_{\mathbf{p}})(1 - f_{\mp}(\epsilon_{\mathbf{p}'}))] \\
      &= \int d\tau' w_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}\mp} &
      (f_{\mp}(\epsilon_{\mathbf{p}'}) - f_{\pm}(\epsilon_{\mathbf{p}})),
      \end{aligned} \tag{46}
      """#
    ),
  ]
}
