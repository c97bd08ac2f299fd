import Testing

@testable import Witness

@Suite("Equations of Piéchon and Thiaville")
struct PaperTests {
  static let model = [
    (
      "\\hat{H}",
      "\\left[\\frac{\\mathbf{p}^2}{2m}-e\\mathbf{E}\\cdot\\mathbf{r}\\right]\\hat{I}+\\frac{\\hbar\\omega_{sd}}{2}\\,\\boldsymbol{n}\\cdot\\hat{\\boldsymbol{\\sigma}}"
    ),
    (
      "\\hat{f}",
      "\\tfrac12\\left[f\\hat{I}+\\boldsymbol{f}\\cdot\\hat{\\boldsymbol{\\sigma}}\\right]"
    ),
    (
      "\\frac{d\\hat{f}}{dt}",
      "\\partial_t\\hat{f}+\\frac{1}{i\\hbar}[\\hat{f},\\hat{H}]_-+\\frac12\\{\\hat{f},\\hat{H}\\}-\\frac12\\{\\hat{H},\\hat{f}\\}"
    ),
  ]

  static let drift =
    "\\left(\\partial_t+\\frac{\\mathbf{p}}{m}\\nabla_{\\mathbf{r}}+e\\mathbf{E}\\nabla_{\\mathbf{p}}\\right)"

  @Test("(9) holds the components of (8), and no other sign does", arguments: ["+", "-"])
  func components(sign: String) throws {
    let laboratory = try Laboratory(substitutions: Self.model)
    let scalar = try laboratory.finding(
      "\\mathrm{Tr}\\left(\\frac{d\\hat{f}}{dt}\\right)",
      "\(Self.drift)f\(sign)\\frac{\\hbar\\omega_{sd}}{2}\\nabla_{\\mathbf{r}}\\boldsymbol{n}\\cdot\\nabla_{\\mathbf{p}}\\boldsymbol{f}"
    )
    let vector = try laboratory.finding(
      "\\mathrm{Tr}\\left(\\frac{d\\hat{f}}{dt}\\hat{\\boldsymbol{\\sigma}}\\right)",
      "\(Self.drift)\\boldsymbol{f}-\\frac{\\hbar\\omega_{sd}}{2}\\nabla_{\\mathbf{r}}\\boldsymbol{n}\\,\\nabla_{\\mathbf{p}}f\(sign)\\omega_{sd}\\boldsymbol{n}\\times\\boldsymbol{f}",
      spin: 1)
    #expect((scalar == .agrees(points: 2)) == (sign == "-"))
    #expect((vector == .agrees(points: 2)) == (sign == "-"))
  }

  @Test("The gradients of a texture kept to first order multiply to zero", arguments: [1, nil])
  func truncation(order: Int?) throws {
    let finding = try Laboratory(gradientOrder: order).finding(
      "\\partial_t\\boldsymbol{n}\\cdot\\nabla_{\\mathbf{r}}\\boldsymbol{n}", "0", spatial: [0])
    #expect((finding == .agrees(points: 2)) == (order == 1))
  }

  static let solution = [
    ("\\omega_{sd}", "1/\\tau_{sd}"), ("\\tau", "\\tau_{sd}/\\eta"),
    (
      "f_\\perp",
      "\\frac{1}{1+\\eta^2}\\left(f_\\parallel^0-\\frac{\\hbar\\omega_{sd}}{2}\\partial_\\epsilon f^0\\right)"
    ),
    ("f_\\parallel^0", "y"),
    ("f_{1\\mathbf{r}}^0", "-\\frac{\\tau_{sd}}{\\ell_{sd}}\\frac{\\mathbf{p}}{m}f_\\perp"),
    ("f_{2\\mathbf{r}}^0", "\\eta f_{1\\mathbf{r}}^0"),
    ("g", "-e\\mathbf{E}\\frac{\\mathbf{p}}{m}\\tau\\partial_\\epsilon f^0"),
    ("g_\\parallel", "-e\\mathbf{E}\\frac{\\mathbf{p}}{m}\\tau\\partial_\\epsilon f_\\parallel^0"),
    (
      "g_{1i}^{j}",
      "\\frac{\\tau_{sd}^2}{\\ell_{sd}}\\frac{e|E|}{m}\\left[\\hat{\\mathbf{p}}^i\\hat{\\mathbf{p}}^j x_1+\\delta^{ij}y_1\\right]"
    ),
    (
      "g_{2i}^{j}",
      "\\frac{\\tau_{sd}^2}{\\ell_{sd}}\\frac{e|E|}{m}\\left[\\hat{\\mathbf{p}}^i\\hat{\\mathbf{p}}^j x_2+\\delta^{ij}y_2\\right]"
    ),
    ("g_{1\\mathbf{r}}(\\mathbf{p})", "g_{1\\mathbf{r}}^{j}\\hat{\\mathbf{E}}^j"),
    ("g_{2\\mathbf{r}}(\\mathbf{p})", "g_{2\\mathbf{r}}^{j}\\hat{\\mathbf{E}}^j"),
    ("x_1", "\\frac{1+3\\eta^2}{\\eta}\\frac{2\\epsilon}{1+\\eta^2}\\partial_\\epsilon f_\\perp"),
    ("x_2", "2\\eta^2\\frac{2\\epsilon}{1+\\eta^2}\\partial_\\epsilon f_\\perp"),
    ("y_1", "\\frac\\eta3x_2+\\frac{1+2\\eta^2}{\\eta}f_\\perp-\\frac1\\eta f_\\parallel^0"),
    ("y_2", "-\\frac\\eta3x_1-f_\\perp"),
  ]

  @Test("What (28) solves", arguments: 0..<2)
  func solves(row: Int) throws {
    let average = "\\frac1\\tau\\int\\frac{d\\hat{\\mathbf{p}}'}{4\\pi}"
    let rows = [
      (
        "e\\mathbf{E}\\nabla_{\\mathbf{p}}f_{2\\mathbf{r}}^0+\\frac{1}{\\ell_{sd}}\\left(\\frac{\\mathbf{p}}{m}g_\\parallel-\\frac{\\hbar\\omega_{sd}}{2}\\nabla_{\\mathbf{p}}g\\right)+\\omega_{sd}g_{1\\mathbf{r}}",
        "\(average)(g_{2\\mathbf{r}}(\\hat{\\mathbf{p}}',\\epsilon)-g_{2\\mathbf{r}}(\\hat{\\mathbf{p}},\\epsilon))"
      ),
      (
        "e\\mathbf{E}\\nabla_{\\mathbf{p}}f_{1\\mathbf{r}}^0-\\omega_{sd}g_{2\\mathbf{r}}",
        "\(average)(g_{1\\mathbf{r}}(\\hat{\\mathbf{p}}',\\epsilon)-g_{1\\mathbf{r}}(\\hat{\\mathbf{p}},\\epsilon))"
      ),
    ]
    let laboratory = try Laboratory(substitutions: Self.solution)
    let finding = try laboratory.finding(rows[row].0, rows[row].1, spatial: [1])
    #expect(finding == .agrees(points: 2))
  }
}
