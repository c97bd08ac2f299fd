extension PaperFormulas {
  /// The appendix, (47)–(54).
  static let appendix: [Equation] = [
    Equation(
      47, rows: 2,
      #"""
      \mathcal{I}^{\rm sf} = \int d\tau' \quad [\frac{1}{2} (w_{\mathbf{p},\mathbf{p}'}^{\rm sf+}
      + w_{\mathbf{p},\mathbf{p}'}^{\rm sf-}) (f(\mathbf{p}') - f(\mathbf{p})) \\ + \frac{1}{2}
      (w_{\mathbf{p},\mathbf{p}'}^{\rm sf+} - w_{\mathbf{p},\mathbf{p}'}^{\rm sf-})
      (f_{\parallel}(\mathbf{p}') + f_{\parallel}(\mathbf{p}))], \quad (47) \\
      \mathcal{I}^{\rm sf}_{\parallel} = \int d\tau' \quad -[\frac{1}{2}
      (w_{\mathbf{p},\mathbf{p}'}^{\rm sf+} - w_{\mathbf{p},\mathbf{p}'}^{\rm sf-})
      (f(\mathbf{p}') - f(\mathbf{p})) \\ - \frac{1}{2} (w_{\mathbf{p},\mathbf{p}'}^{\rm sf+} +
      w_{\mathbf{p},\mathbf{p}'}^{\rm sf-}) (f_{\parallel}(\mathbf{p}') +
      f_{\parallel}(\mathbf{p}))].
      """#
    ),
    Equation(
      48, rows: 3,
      #"""
      \hat{\mathcal{I}}^{\text{sf}} = \int d\tau' \hat{w}_{\mathbf{p},\mathbf{p}'}^{\text{sf}}
      [\hat{f}(\mathbf{p}')(1-\hat{f}(\mathbf{p})) -
      \hat{f}(\mathbf{p})(1-\hat{f}(\mathbf{p}'))], \\
      \hat{w}_{\mathbf{p},\mathbf{p}'}^{\text{sf}} =
      [\frac{1}{2}(w_{\mathbf{p},\mathbf{p}'}^{\text{sf}+} +
      w_{\mathbf{p},\mathbf{p}'}^{\text{sf}-})\hat{I} -
      \frac{1}{2}(w_{\mathbf{p},\mathbf{p}'}^{\text{sf}+} -
      w_{\mathbf{p},\mathbf{p}'}^{\text{sf}-})\boldsymbol{n}_{0} \cdot
      \hat{\boldsymbol{\sigma}}], \\
      \hat{f}(\mathbf{p}) \equiv f(\mathbf{p})\hat{I} -
      f_{\parallel}(\mathbf{p})\boldsymbol{n}_{0} \cdot \hat{\boldsymbol{\sigma}} .
      """#
    ),
    Equation(
      49, rows: 2,
      #"""
      \begin{aligned} \hat{\mathcal{I}}^{\mathrm{sf}} &= \frac{1}{4} \int d\tau'
      \left[\hat{w}_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}}(\mathbf{r},t),
      [\hat{f}(\mathbf{p}',\mathbf{r},t),1-\hat{f}(\mathbf{p},\mathbf{r},t)]_{+} \right]_{+} \\
      &- \left[\hat{w}_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}}(\mathbf{r},t),
      [\hat{f}(\mathbf{p},\mathbf{r},t),1-\hat{f}(\mathbf{p}',\mathbf{r},t)]_{+} \right]_{+}^{+},
      \end{aligned} \\
      \begin{aligned} \hat{w}_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}}(\mathbf{r},t) &=
      \left[\frac{1}{2} (w_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}} +
      w_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}}) \hat{I} \\ &- \frac{1}{2}
      (w_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}} - w_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}})
      n(\mathbf{r},t) \cdot \hat{\boldsymbol{\sigma}} \right]. \end{aligned}
      """#
    ),
    Equation(
      50, rows: 6,
      #"""
      e\mathbf{E}\nabla_{\mathbf{p}}f = \mathcal{I} + \mathcal{I}_{\parallel}^{\mathrm{sf}+} +
      \mathcal{I}_{\parallel}^{\mathrm{sf}-}, \\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{\parallel} = \mathcal{I}_{\parallel} -
      \mathcal{I}_{\parallel}^{\mathrm{sf}-} - \mathcal{I}_{\parallel}^{\mathrm{sf}+}, \\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{2\mathbf{r}} +
      \frac{1}{\ell_{sd}}(\frac{\mathbf{p}}{m}f_{\parallel} -
      \frac{\hbar\omega_{sd}}{2}\nabla_{\mathbf{p}}f) + \omega_{sd}f_{1\mathbf{r}} =
      \mathcal{I}_{2\mathbf{r}} - \mathcal{I}_{2\mathbf{r}}^{\mathrm{sf}+}, \\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{1\mathbf{r}} - \omega_{sd}f_{2\mathbf{r}} =
      \mathcal{I}_{1\mathbf{r}} - \mathcal{I}_{1\mathbf{r}}^{\mathrm{sf}+}, \\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{2t} + \frac{1}{\tau_{sd}}f_{\parallel} +
      \omega_{sd}f_{\perp t1} = \mathcal{I}_{2t} - \mathcal{I}_{2t}^{\mathrm{sf}+}, \\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{1t} - \omega_{sd}f_{2t} = \mathcal{I}_{1t} -
      \mathcal{I}_{1t}^{\mathrm{sf}+},
      """#
    ),
    Equation(
      51, rows: 6,
      #"""
      \begin{split} e\mathbf{E}\nabla_{\mathbf{p}}f^{0} &= -\frac{1}{\bar{\tau}}(g -
      p^{\mathrm{sf}}\frac{\tau}{\tau^{\mathrm{sf}}}g_{\parallel}) +
      \frac{1}{\bar{\tau}}\int\frac{d\hat{p}'}{4\pi}(g(\mathbf{p}') +
      p^{\mathrm{sf}}\frac{\tau}{\tau^{\mathrm{sf}}}g_{\parallel}(\mathbf{p}'))\\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{\parallel}^{0} &= -\frac{1}{\bar{\tau}}(g_{\parallel} -
      p^{\mathrm{sf}}\frac{\bar{\tau}}{\tau^{\mathrm{sf}}}g)\\ &\quad
      +\frac{1}{\bar{\tau}}\int\frac{d\hat{p}'}{4\pi}((1 -
      2\frac{\bar{\tau}}{\tau^{\mathrm{sf}}})g(\mathbf{p}') -
      p^{\mathrm{sf}}\frac{\bar{\tau}}{\tau^{\mathrm{sf}}}g(\mathbf{p}'))\\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{2t}^{0} &+ \frac{1}{\tau_{sd}}g_{\parallel} +
      \omega_{sd}g_{\perp t1} = -\frac{1}{\bar{\tau}}g_{2t}\\ &\quad
      +\frac{1}{\bar{\tau}}\int\frac{d\hat{p}'}{4\pi}(1 -
      2\frac{\bar{\tau}}{\tau^{\mathrm{sf}}})g_{2t}(\mathbf{p}')\\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{1t}^{0} - \omega_{sd}g_{2t} &= -\frac{1}{\bar{\tau}}g_{1t}
      + \frac{1}{\bar{\tau}}\int\frac{d\hat{p}'}{4\pi}(1 -
      2\frac{\bar{\tau}}{\tau^{\mathrm{sf}}})g_{1t}(\mathbf{p}')\\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{2\mathbf{r}}^{0} &+
      \frac{1}{\ell_{sd}}(\frac{\mathbf{p}}{m}g_{\parallel} -
      \frac{\hbar\omega_{sd}}{2}\nabla_{\mathbf{p}}g) + \omega_{sd}g_{1\mathbf{r}} =
      -\frac{1}{\bar{\tau}}g_{2\mathbf{r}}\\ &\quad
      +\frac{1}{\bar{\tau}}\int\frac{d\hat{p}'}{4\pi}(1 -
      2\frac{\bar{\tau}}{\tau^{\mathrm{sf}}})g_{2\mathbf{r}}(\mathbf{p}')\\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{1\mathbf{r}}^{0} - \omega_{sd}g_{2\mathbf{r}} &=
      -\frac{1}{\bar{\tau}}g_{1\mathbf{r}} + \frac{1}{\bar{\tau}}\int\frac{d\hat{p}'}{4\pi}(1 -
      2\frac{\bar{\tau}}{\tau^{\mathrm{sf}}})g_{2\mathbf{r}}(\mathbf{p}')\\ \end{split}
      """#
    ),
    Equation(
      52, rows: 4,
      #"""
      \begin{split} g^{\rm sf}(\mathbf{p}) &= -p^{\rm sf} \frac{\eta^{\rm sf}}{\bar{\eta}}
      \bar{\tau} e \mathbf{E} \nabla_{\mathbf{p}} f_{\parallel}^{0}, \\ g^{\rm
      sf}_{\parallel}(\mathbf{p}) &= -p^{\rm sf} \frac{\eta^{\rm sf}}{\bar{\eta}} \bar{\tau} e
      \mathbf{E} \nabla_{\mathbf{p}} f^{0}, \\ g^{\rm sf}_{1t}(\mathbf{p}) &=
      \frac{1}{1+\bar{\eta}^{2}} \bar{\tau} e \mathbf{E} \left[p^{\rm sf} \frac{\eta^{\rm
      sf}}{\bar{\eta}} \nabla_{\mathbf{p}} f^{0} + \frac{2\eta^{\rm sf}}{1+(2\eta^{\rm sf})^{2}}
      (1-\bar{\eta}) \bar{\eta} \nabla_{\mathbf{p}} f_{\parallel}^{0} \right] \\ g^{\rm
      sf}_{2t}(\mathbf{p}) &= \frac{\bar{\eta}}{1+\bar{\eta}^{2}} \bar{\tau} e \mathbf{E}
      \left[p^{\rm sf} \frac{\eta^{\rm sf}}{\bar{\eta}} \nabla_{\mathbf{p}} f^{0} +
      \frac{2\eta^{\rm sf}}{1+(2\eta^{\rm sf})^{2}} (1+\bar{\eta}) \bar{\eta} \nabla_{\mathbf{p}}
      f_{\parallel}^{0} \right] \end{split}
      """#
    ),
    Equation(
      53, rows: 5,
      #"""
      \begin{split} x_{1}^{\rm sf} &= \ 2\epsilon\partial_{\epsilon}f_{\perp}^{\rm sf}, \\
      x_{2}^{\rm sf} &= \ \bar{\eta}x_{1}^{\rm sf}, \\ y_{1}^{\rm sf} &= \ -\frac{x_{1}^{\rm
      sf}}{3} - \frac{1}{1 + (2\eta^{\rm sf})^{2}} \left[2\eta^{\rm sf}(\bar{y}_{2} +
      \frac{\bar{x}_{2}}{3}) + (2\eta^{\rm sf})^{2}(\bar{y}_{1} + \frac{\bar{x}_{1}}{3}) \right.
      \\ &- (1 + \bar{\eta}^{2})(\frac{x_{1}^{\rm sf}}{3} + f_{\perp}^{\rm sf}) + p^{\rm
      sf}\frac{\eta^{\rm sf}}{\bar{\eta}}\frac{1}{\bar{\eta}}f^{0} \right] \\ y_{2}^{\rm sf} &=
      \ -\bar{\eta}\frac{x_{1}^{\rm sf}}{3} - \frac{2\eta^{\rm sf}}{1 + (2\eta^{\rm sf})^{2}}
      \left[2\eta^{\rm sf}(\bar{y}_{2} + \frac{\bar{x}_{2}}{3}) \right. \\ &- (\bar{y}_{1} +
      \frac{\bar{x}_{1}}{3}) - (1 + \bar{\eta}^{2})(\frac{x_{1}^{\rm sf}}{3} + f_{\perp}^{\rm
      sf}) + p^{\rm sf}\frac{\eta^{\rm sf}}{\bar{\eta}}\frac{1}{\bar{\eta}}f^{0} \right],
      \end{split} \\
      f_{\perp}^{\rm sf} = p^{\rm sf} \frac{\eta^{\rm sf}}{\bar{\eta}} \frac{1}{1+\bar{\eta}^2}
      \frac{1}{\bar{\eta}} (f^0 - \frac{\hbar\omega_{sd}}{2} \partial_\epsilon f_{\parallel}^0),
      """#
    ),
    Equation(
      54, rows: 4,
      #"""
      \begin{split} m_{1\mathbf{r}}(\epsilon) &= \frac{1}{1+(2\eta^{\mathrm{sf}})^2}
      \left(\frac{1+2\bar{\eta}^2+2\eta^{\mathrm{sf}}\bar{\eta}}{\bar{\eta}} m_{\perp}(\epsilon)
      + (1+\bar{\eta}^2) m_{\perp}^{\mathrm{sf}}(\epsilon) \right. \\ &\left.
      -\frac{1}{\bar{\eta}} (m_{\parallel}(\epsilon) + p^{\mathrm{sf}}
      \frac{\eta^{\mathrm{sf}}}{\bar{\eta}^2} n_e(\epsilon)) \right), \\
      m_{2\mathbf{r}}(\epsilon) &= -m_{\perp} + 2\eta^{\mathrm{sf}} m_{1\mathbf{r}}(\epsilon), \\
      \mathrm{with} \\ m_{\perp}^{\mathrm{sf}}(\epsilon) &= \nu(\epsilon)
      (\frac{2}{3}\epsilon\partial_{\epsilon} f_{\perp}^{\mathrm{sf}} + f_{\perp}^{\mathrm{sf}}),
      \\ n_e(\epsilon) &= \nu(\epsilon) f^0(\epsilon), \end{split}
      """#
    ),
  ]
}
