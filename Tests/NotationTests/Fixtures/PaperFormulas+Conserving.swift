extension PaperFormulas {
  /// Spin-conserving scattering, (19)–(32).
  static let conserving: [Equation] = [
    Equation(
      19, rows: 2,
      #"""
      \partial_t \boldsymbol{n}(\mathbf{r},t) + \operatorname{div} \boldsymbol{j}(\mathbf{r},t) =
      0, \partial_t \boldsymbol{m}(\mathbf{r},t) + \operatorname{div}
      \boldsymbol{J}(\mathbf{r},t) - \omega_{sd} \boldsymbol{n}(\mathbf{r},t) \times
      \boldsymbol{m}(\mathbf{r},t) = 0.
      """#
    ),
    Equation(
      20, rows: 6,
      #"""
      e\mathbf{E}\nabla_{\mathbf{p}}f = \mathcal{I}, \\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{\parallel} = \mathcal{I}_{\parallel}, \\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{2\mathbf{r}} +
      \frac{1}{\ell_{sd}}(\frac{\mathbf{p}}{m}f_{\parallel} +
      \frac{\hbar\omega_{sd}}{2}\nabla_{\mathbf{p}}f) + \omega_{sd}f_{1\mathbf{r}} =
      \mathcal{I}_{2\mathbf{r}}, \\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{1\mathbf{r}} - \omega_{sd}f_{2\mathbf{r}} =
      \mathcal{I}_{1\mathbf{r}}, \\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{2t} + \frac{1}{\tau_{sd}}f_{\parallel} + \omega_{sd}f_{1t}
      = \mathcal{I}_{2t}, \\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{1t} - \omega_{sd}f_{2t} = \mathcal{I}_{1t},
      """#
    ),
    Equation(
      21, rows: 1,
      #"""
      \frac{1}{\tau(\epsilon_{\mathbf{p}})} \equiv \int
      \frac{\mathrm{d}\mathbf{p}'}{(2\pi\hbar)^3} w(\epsilon_{\mathbf{p}})
      \delta(\epsilon_{\mathbf{p}} - \epsilon_{\mathbf{p}'}) =
      w(\epsilon_{\mathbf{p}})\nu(\epsilon_{\mathbf{p}}) \quad (21)
      """#
    ),
    Equation(
      22, rows: 2,
      #"""
      \begin{aligned}
      f_{1\mathbf{r}}^{0}(\mathbf{p}) &= -\frac{\tau_{sd}}{\ell_{sd}} \frac{\mathbf{p}}{m}
      f_{\perp}(\epsilon), \\
      f_{2\mathbf{r}}^{0}(\mathbf{p}) &= -\eta \frac{\tau_{sd}}{\ell_{sd}} \frac{\mathbf{p}}{m}
      f_{\perp}(\epsilon),
      \end{aligned} \tag{22}
      """#
    ),
    Equation(
      23, rows: 2,
      #"""
      g(\mathbf{p}) = -e\mathbf{E}\frac{\mathbf{p}}{m}\tau\partial_{\epsilon}f^{0}(\epsilon),
      g_{\parallel}(\mathbf{p}) =
      -e\mathbf{E}\frac{\mathbf{p}}{m}\tau\partial_{\epsilon}f^{0}_{\parallel}(\epsilon).
      """#
    ),
    Equation(
      24, rows: 2,
      #"""
      \frac{1}{\tau_{sd}}g_{\parallel} + \omega_{sd}g_{1t} = \frac{1}{\tau} \int
      \frac{\mathrm{d}\hat{\mathbf{p}}'}{4\pi} (g_{2t}(\hat{\mathbf{p}}',\epsilon) -
      g_{2t}(\hat{\mathbf{p}},\epsilon)), \\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{1t}^{0} - \omega_{sd}g_{2t} = \frac{1}{\tau} \int
      \frac{\mathrm{d}\hat{\mathbf{p}}'}{4\pi} (g_{1t}(\hat{\mathbf{p}}',\epsilon) -
      g_{1t}(\hat{\mathbf{p}},\epsilon)).
      """#
    ),
    Equation(
      25, rows: 2,
      #"""
      g_{1t}(\mathbf{p}) = -g_{\parallel}(\mathbf{p}), \\
      g_{2t}(\mathbf{p}) = 0.
      """#
    ),
    Equation(
      26, rows: 2,
      #"""
      e\mathbf{E}\nabla_{\mathbf{p}}f_{2\mathbf{r}}^{0} +
      \frac{1}{\ell_{sd}}(\frac{p}{m}g_{\parallel} -
      \frac{\hbar\omega_{sd}}{2}\nabla_{\mathbf{p}}g) + \omega_{sd}g_{1\mathbf{r}} \\
      = \frac{1}{\tau}\int
      \frac{\mathrm{d}\hat{\mathbf{p}}'}{4\pi}(g_{2\mathbf{r}}(\hat{\mathbf{p}}',\epsilon) -
      g_{2\mathbf{r}}(\hat{\mathbf{p}},\epsilon)), \\
      e\mathbf{E}\nabla_{\mathbf{p}}f_{1\mathbf{r}}^{0} - \omega_{sd}g_{2\mathbf{r}} \\
      = \frac{1}{\tau}\int
      \frac{\mathrm{d}\hat{\mathbf{p}}'}{4\pi}(g_{1\mathbf{r}}(\hat{\mathbf{p}}',\epsilon) -
      g_{1\mathbf{r}}(\hat{\mathbf{p}},\epsilon)).
      """#
    ),
    Equation(
      27, rows: 2,
      #"""
      g_{1\mathbf{r}}\boldsymbol{n} \times \nabla_{\mathbf{r}}\boldsymbol{n} \equiv g_{1i}^{\ j}
      \hat{E}^{j}\boldsymbol{n} \times \nabla_{r_{i}}\boldsymbol{n} \\
      g_{1i}^{\ j} = \frac{\tau_{sd}^{\ 2}}{\ell_{sd}} \frac{e|E|}{m} [\hat{\mathbf{p}}^{i}
      \hat{\mathbf{p}}^{j} x_{1}(\epsilon) + \delta^{ij} y_{1}(\epsilon)]
      """#
    ),
    Equation(
      28, rows: 4,
      #"""
      \begin{aligned}
      x_1 &= \frac{1+3\eta^2}{\eta} \frac{2\epsilon}{1+\eta^2} \partial_\epsilon f_\perp \\
      x_2 &= 2\eta^2 \frac{2\epsilon}{1+\eta^2} \partial_\epsilon f_\perp \\
      y_1 &= \frac{\eta}{3} x_2 + \frac{1+2\eta^2}{\eta} f_\perp - \frac{1}{\eta} f_\parallel^0 \\
      y_2 &= -\frac{\eta}{3} x_1 - f_\perp
      \end{aligned} (28)
      """#
    ),
    Equation(
      29, rows: 1,
      #"""
      m_{1\mathbf{r}}(\mathbf{r},t) = -\mu_B \int d\tau g_{1\mathbf{r}}(\mathbf{r},\mathbf{p},t)
      = \frac{\tau_{sd}^2}{\ell_{sd}} \frac{e|E|}{m} \int d\epsilon \ m_{1\mathbf{r}}(\epsilon),
      = \frac{\tau_{sd}^2}{\ell_{sd}} \frac{e|E|}{m} \int \frac{d\hat{\mathbf{p}}}{4\pi}
      m_{1\mathbf{r}}(\hat{\mathbf{p}}),
      """#
    ),
    Equation(
      30, rows: 4,
      #"""
      m_{1\mathbf{r}}(\epsilon) = \frac{1+2\eta^2}{\eta} m_{\perp}(\epsilon) - \frac{1}{\eta}
      m_{\parallel}(\epsilon), \\
      m_{2\mathbf{r}}(\epsilon) = -m_{\perp}(\epsilon), \\
      m_{\perp}(\epsilon) = -\mu_B \nu(\epsilon) (\frac{2}{3} \epsilon \partial_{\epsilon}
      f_{\perp} + f_{\perp}), \\
      m_{\parallel}(\epsilon) = -\mu_B \nu(\epsilon) f_{\parallel}^0.
      """#
    ),
    Equation(
      31, rows: 4,
      #"""
      m_{1\mathbf{r}}(\hat{\mathbf{p}}) = \frac{1+3\eta^2}{\eta(1+\eta^2)} m_{\perp} (\delta^{ij}
      - 3\hat{\mathbf{p}}^i \hat{\mathbf{p}}^j) - \frac{1}{\eta} m_{\parallel} \delta^{ij}, \\
      m_{2\mathbf{r}}(\hat{\mathbf{p}}) = \frac{2\eta^2}{1+\eta^2} m_{\perp} (\delta^{ij} -
      3\hat{\mathbf{p}}^i \hat{\mathbf{p}}^j), \\
      m_{\perp} = -\mu_B \int d\epsilon \ \nu(\epsilon) f_{\perp}(\epsilon), \\
      m_{\parallel} = -mu_B \int d\epsilon \ \nu(\epsilon) f_{\parallel}(\epsilon),
      """#
    ),
    Equation(
      32, rows: 1,
      #"""
      \int d\tau g_{1i}^{\ j}(\mathbf{p}) = -\frac{\tau_{sd}}{\ell_{sd}} \int d\tau \frac{p^i}{m}
      g_{\parallel}^{\ j}(\mathbf{p}).
      """#
    ),
  ]
}
