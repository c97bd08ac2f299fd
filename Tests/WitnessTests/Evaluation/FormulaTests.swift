import Testing

@testable import Witness

@Suite("Formulas mean what a physicist reads")
struct FormulaTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var left: String
    var right: String
    var spatial: [Int] = []
    var spin: Int?
    init(_ left: String, _ right: String, _ spatial: [Int] = [], spin: Int? = nil) {
      (self.left, self.right, self.spatial, self.spin) = (left, right, spatial, spin)
    }
    var testDescription: String { "\(left) = \(right)" }
  }

  @Test("True identities agree", arguments: [
    Case("\\boldsymbol{a}\\times(\\boldsymbol{b}\\times\\boldsymbol{c})",
      "\\boldsymbol{b}(\\boldsymbol{a}\\cdot\\boldsymbol{c})-\\boldsymbol{c}(\\boldsymbol{a}\\cdot\\boldsymbol{b})", spin: 1),
    Case("[\\boldsymbol{a}\\cdot\\hat{\\boldsymbol{\\sigma}},\\boldsymbol{b}\\cdot\\hat{\\boldsymbol{\\sigma}}]_-",
      "2i(\\boldsymbol{a}\\times\\boldsymbol{b})\\cdot\\hat{\\boldsymbol{\\sigma}}", spin: 2),
    Case("[\\boldsymbol{a}\\cdot\\hat{\\boldsymbol{\\sigma}},\\boldsymbol{b}\\cdot\\hat{\\boldsymbol{\\sigma}}]_+",
      "2\\boldsymbol{a}\\cdot\\boldsymbol{b}\\hat{I}", spin: 0),
    Case("\\mathrm{Tr}\\{(1+\\boldsymbol{a}\\cdot\\hat{\\boldsymbol{\\sigma}})\\hat{\\boldsymbol{\\sigma}}\\}", "2\\boldsymbol{a}", spin: 0),
    Case("\\boldsymbol{n}\\cdot\\boldsymbol{n}", "1"),
    Case("\\boldsymbol{n}\\cdot\\nabla_{\\mathbf{r}}\\boldsymbol{n}", "0", [1]),
    Case("\\boldsymbol{n}\\cdot\\partial_t\\nabla_{\\mathbf{r}}\\boldsymbol{n}", "-\\partial_t\\boldsymbol{n}\\cdot\\nabla_{\\mathbf{r}}\\boldsymbol{n}", [1]),
    Case("\\partial_\\epsilon\\hat{\\mathbf{p}}", "0", [2]),
    Case("\\epsilon", "\\frac{\\mathbf{p}\\cdot\\mathbf{p}}{2m}"),
    Case("\\int\\frac{d\\hat{\\mathbf{p}}}{4\\pi}\\hat{\\mathbf{p}}_i\\hat{\\mathbf{p}}_j", "\\frac{\\delta_{ij}}{3}", [1, 1]),
    Case("\\int\\frac{d\\hat{\\mathbf{p}}}{4\\pi}\\hat{\\mathbf{p}}^i\\hat{\\mathbf{p}}^j x(\\epsilon)", "\\frac{\\delta^{ij}}{3}x", [0, 1]),
    Case("\\nabla_{\\mathbf{p}} x", "\\frac{\\mathbf{p}}{m}\\partial_\\epsilon x", [0]),
    Case("\\partial_\\epsilon(\\epsilon x y)", "xy+\\epsilon x\\partial_\\epsilon y+\\epsilon y\\partial_\\epsilon x"),
    Case("\\mathbf{p}\\nabla_{\\mathbf{p}} g", "2\\epsilon\\partial_\\epsilon g"),
    Case("\\int d\\epsilon\\,\\partial_\\epsilon x", "-x(0)"),
    Case("\\int d\\epsilon\\,\\partial_\\epsilon(\\epsilon x)", "0"),
    Case("\\int d\\epsilon\\,\\partial_\\epsilon(\\epsilon\\nu x)", "0"),
    Case("\\int d\\epsilon\\,\\nu(\\epsilon)(\\frac23\\epsilon\\partial_\\epsilon x+x)", "0"),
    Case("\\int d\\tau\\,\\mathbf{p}\\,\\mathbf{p}\\cdot\\mathbf{E}\\,x", "\\frac{2m}{3}\\mathbf{E}\\int d\\epsilon\\,\\nu(\\epsilon)\\epsilon x", [0]),
    Case("\\int d\\tau\\,\\nabla_{\\mathbf{p}} g", "0", [2]),
    Case("\\mathbf{E}\\nabla_{\\mathbf{p}} f_{1i}", "\\mathbf{E}_j\\nabla_{p_j}f_{1i}", [0]),
    Case("\\frac1\\tau\\int\\frac{d\\hat{\\mathbf{p}}'}{4\\pi}(x(\\epsilon')-x(\\epsilon))", "0"),
    Case("|\\mathbf{E}|\\hat{\\mathbf{E}}", "\\mathbf{E}", [0]),
    Case("\\sqrt{\\eta^2}", "\\eta"),
    Case("\\mathbf{E}\\times(\\mathbf{u}\\times\\mathbf{p})", "\\mathbf{u}\\,\\mathbf{E}\\cdot\\mathbf{p}-\\mathbf{p}\\,\\mathbf{E}\\cdot\\mathbf{u}", [1]),
    Case("\\delta_{ii}", "3"),
    Case("\\{\\mathbf{u}\\cdot\\mathbf{r},g\\}", "\\mathbf{u}\\nabla_{\\mathbf{p}}g"),
    Case("\\mathrm{div}\\boldsymbol{J}", "\\partial_i\\boldsymbol{J}_i", spin: 1),
    Case("\\frac{\\partial f}{\\partial t}+\\dot{f}", "2\\frac{\\partial}{\\partial t}f"),
    Case("\\left(\\frac{\\mathbf{p}}{m}\\nabla_{\\mathbf{r}}+\\frac1\\tau\\right)f", "\\frac{1}{m}\\mathbf{p}\\cdot\\nabla_{\\mathbf{r}}f+f/\\tau"),
    Case("\\nabla_{\\mathbf{p}}^2\\frac{\\mathbf{p}^4}{4}", "5\\mathbf{p}^2"),
  ])
  func agrees(_ c: Case) throws {
    let finding = try Laboratory().finding(c.left, c.right, spatial: c.spatial, spin: c.spin)
    #expect(finding == .agrees(points: 2))
  }
}
