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

  @Test(
    "True identities agree",
    arguments: [
      Case(
        "\\boldsymbol{a}\\times(\\boldsymbol{b}\\times\\boldsymbol{c})",
        "\\boldsymbol{b}(\\boldsymbol{a}\\cdot\\boldsymbol{c})-\\boldsymbol{c}(\\boldsymbol{a}\\cdot\\boldsymbol{b})",
        spin: 1),
      Case(
        "[\\boldsymbol{a}\\cdot\\hat{\\boldsymbol{\\sigma}},\\boldsymbol{b}\\cdot\\hat{\\boldsymbol{\\sigma}}]_-",
        "2i(\\boldsymbol{a}\\times\\boldsymbol{b})\\cdot\\hat{\\boldsymbol{\\sigma}}", spin: 2),
      Case(
        "[\\boldsymbol{a}\\cdot\\hat{\\boldsymbol{\\sigma}},\\boldsymbol{b}\\cdot\\hat{\\boldsymbol{\\sigma}}]_+",
        "2\\boldsymbol{a}\\cdot\\boldsymbol{b}\\hat{I}", spin: 0),
      Case(
        "\\mathrm{Tr}\\{(1+\\boldsymbol{a}\\cdot\\hat{\\boldsymbol{\\sigma}})\\hat{\\boldsymbol{\\sigma}}\\}",
        "2\\boldsymbol{a}", spin: 0),
      Case("\\boldsymbol{n}\\cdot\\boldsymbol{n}", "1"),
      Case("\\boldsymbol{n}\\cdot\\nabla_{\\mathbf{r}}\\boldsymbol{n}", "0", [1]),
      Case(
        "\\boldsymbol{n}\\cdot\\partial_t\\nabla_{\\mathbf{r}}\\boldsymbol{n}",
        "-\\partial_t\\boldsymbol{n}\\cdot\\nabla_{\\mathbf{r}}\\boldsymbol{n}", [1]),
      Case("\\partial_\\epsilon\\hat{\\mathbf{p}}", "0", [2]),
      Case("\\epsilon", "\\frac{\\mathbf{p}\\cdot\\mathbf{p}}{2m}"),
      Case(
        "\\int\\frac{d\\hat{\\mathbf{p}}}{4\\pi}\\hat{\\mathbf{p}}_i\\hat{\\mathbf{p}}_j",
        "\\frac{\\delta_{ij}}{3}", [1, 1]),
      Case(
        "\\int\\frac{d\\hat{\\mathbf{p}}}{4\\pi}\\hat{\\mathbf{p}}^i\\hat{\\mathbf{p}}^j x(\\epsilon)",
        "\\frac{\\delta^{ij}}{3}x", [0, 1]),
      Case("\\nabla_{\\mathbf{p}} x", "\\frac{\\mathbf{p}}{m}\\partial_\\epsilon x", [0]),
      Case(
        "\\partial_\\epsilon(\\epsilon x y)",
        "xy+\\epsilon x\\partial_\\epsilon y+\\epsilon y\\partial_\\epsilon x"),
      Case("\\mathbf{p}\\nabla_{\\mathbf{p}} g", "2\\epsilon\\partial_\\epsilon g"),
      Case("\\int d\\epsilon\\,\\partial_\\epsilon x", "-x(0)"),
      Case("\\int d\\epsilon\\,\\partial_\\epsilon(\\epsilon x)", "0"),
      Case("\\int d\\epsilon\\,\\partial_\\epsilon(\\epsilon\\nu x)", "0"),
      Case("\\int d\\epsilon\\,\\nu(\\epsilon)(\\frac23\\epsilon\\partial_\\epsilon x+x)", "0"),
      Case(
        "\\int d\\tau\\,\\mathbf{p}\\,\\mathbf{p}\\cdot\\mathbf{E}\\,x",
        "\\frac{2m}{3}\\mathbf{E}\\int d\\epsilon\\,\\nu(\\epsilon)\\epsilon x", [0]),
      Case("\\int d\\tau\\,\\nabla_{\\mathbf{p}} g", "0", [2]),
      Case("\\mathbf{E}\\nabla_{\\mathbf{p}} f_{1i}", "\\mathbf{E}_j\\nabla_{p_j}f_{1i}", [0]),
      Case("\\frac1\\tau\\int\\frac{d\\hat{\\mathbf{p}}'}{4\\pi}(x(\\epsilon')-x(\\epsilon))", "0"),
      Case("|\\mathbf{E}|\\hat{\\mathbf{E}}", "\\mathbf{E}", [0]),
      Case("\\sqrt{\\eta^2}", "\\eta"),
      Case(
        "\\mathbf{E}\\times(\\mathbf{u}\\times\\mathbf{p})",
        "\\mathbf{u}\\,\\mathbf{E}\\cdot\\mathbf{p}-\\mathbf{p}\\,\\mathbf{E}\\cdot\\mathbf{u}", [1]
      ),
      Case("\\delta_{ii}", "3"),
      Case("\\{\\mathbf{u}\\cdot\\mathbf{r},g\\}", "\\mathbf{u}\\nabla_{\\mathbf{p}}g"),
      Case("\\mathrm{div}\\boldsymbol{J}", "\\partial_i\\boldsymbol{J}_i", spin: 1),
      Case("\\frac{\\partial f}{\\partial t}+\\dot{f}", "2\\frac{\\partial}{\\partial t}f"),
      Case(
        "\\left(\\frac{\\mathbf{p}}{m}\\nabla_{\\mathbf{r}}+\\frac1\\tau\\right)f",
        "\\frac{1}{m}\\mathbf{p}\\cdot\\nabla_{\\mathbf{r}}f+f/\\tau"),
      Case("\\nabla_{\\mathbf{p}}^2\\frac{\\mathbf{p}^4}{4}", "5\\mathbf{p}^2"),
    ])
  func agrees(_ c: Case) throws {
    let finding = try Laboratory().finding(c.left, c.right, spatial: c.spatial, spin: c.spin)
    #expect(finding == .agrees(points: 2))
  }

  @Test(
    "False identities meet an objection",
    arguments: [
      Case(
        "\\boldsymbol{a}\\times\\boldsymbol{b}", "\\boldsymbol{b}\\times\\boldsymbol{a}", spin: 2),
      Case(
        "\\int\\frac{d\\hat{\\mathbf{p}}}{4\\pi}\\hat{\\mathbf{p}}_i\\hat{\\mathbf{p}}_j",
        "\\frac{\\delta_{ij}}{2}", [1, 1]),
      Case("\\partial_\\epsilon x", "x"),
      Case("\\nabla_{\\mathbf{p}} x", "\\frac{\\mathbf{p}}{2m}\\partial_\\epsilon x", [0]),
      Case("\\int d\\epsilon\\,\\nu(\\epsilon)(\\frac13\\epsilon\\partial_\\epsilon x+x)", "0"),
      Case("\\int d\\epsilon\\,x y", "\\int d\\epsilon\\,x\\int d\\epsilon\\,y"),
      Case(
        "\\boldsymbol{n}\\times\\partial_t\\boldsymbol{n}", "\\partial_t\\boldsymbol{n}", spin: 0),
      Case("\\{f,g\\}", "\\{g,f\\}"),
      Case("g(\\mathbf{p}')", "g(\\mathbf{p})"),
      Case("z", "\\mathrm{Re}z"),
      Case("x(\\epsilon+\\Delta)", "x+\\Delta\\partial_\\epsilon x"),
    ])
  func objects(c: Case) throws {
    let finding = try Laboratory().finding(c.left, c.right, spatial: c.spatial, spin: c.spin)
    guard case .objects = finding else {
      Issue.record("\(finding)")
      return
    }
  }

  @Test("In one and two dimensions averages and measures are theirs", arguments: [1, 2])
  func dimensions(dimension: Int) throws {
    let laboratory = try Laboratory(dimension: dimension)
    let angle = dimension == 2 ? "2\\pi" : "2"
    for c in [
      Case(
        "\\int\\frac{d\\hat{\\mathbf{p}}}{\(angle)}\\hat{\\mathbf{p}}^i\\hat{\\mathbf{p}}^j",
        "\\frac{\\delta^{ij}}{\(dimension)}", [0, 0]),
      Case("\\int d\\tau\\,\\nabla_{\\mathbf{p}}(x\\mathbf{p})", "0"),
      Case(
        "\\int d\\epsilon\\,\\nu(\\epsilon)(\\frac{2}{\(dimension)}\\epsilon\\partial_\\epsilon x+x)",
        "0"),
    ] {
      #expect(try laboratory.finding(c.left, c.right, spatial: c.spatial) == .agrees(points: 2))
    }
  }

  @Test(
    "Definitions are unfolded where they are used",
    arguments: [
      Case("\\mathcal{I}[h]", "\\frac1\\tau(\\langle h\\rangle-h)"),
      Case("\\mathcal{I}[\\mathcal{I}[h]]", "-\\frac1\\tau\\mathcal{I}[h]"),
      Case(
        "\\mathcal{I}[f_{1\\mathbf{r}}]",
        "\\frac1\\tau(\\langle f_{1\\mathbf{r}}\\rangle-f_{1\\mathbf{r}})", [2]),
      Case("\\mathcal{I}[h x]", "x\\mathcal{I}[h]"),
      Case("k(\\mathbf{p}')", "g(\\mathbf{p}')x(\\epsilon')"),
      Case("G(\\epsilon+\\Delta)", "x(\\epsilon+\\Delta)^2"),
      Case("\\partial_\\epsilon G", "2x\\partial_\\epsilon x"),
      Case("s_{1i}\\mathbf{E}_i", "\\mathbf{E}s_{1\\mathbf{r}}"),
      Case("s_{1j}", "\\mathbf{p}_j x", [1]),
      Case("T_{ij}T_{ij}", "\\mathbf{p}^2\\mathbf{E}^2"),
      Case("T_{ij}T_{ji}", "T_{ii}^2"),
      Case("T_{ji}", "\\mathbf{p}_j\\mathbf{E}_i", [0, 2]),
      Case("D(xy)", "xDy+yDx"),
      Case("\\tan\\theta", "\\eta"),
    ])
  func definitions(c: Case) throws {
    let laboratory = try Laboratory(substitutions: [
      (
        "\\mathcal{I}[h]",
        "\\frac1\\tau\\int\\frac{d\\hat{\\mathbf{p}}'}{4\\pi}(h(\\mathbf{p}')-h(\\mathbf{p}))"
      ),
      ("k(\\mathbf{p})", "g x"), ("G(\\epsilon)", "x^2"), ("s_{1\\mathbf{r}}", "\\mathbf{p}x"),
      ("T_{ij}", "\\mathbf{p}_i\\mathbf{E}_j"), ("D", "2\\epsilon\\partial_\\epsilon"),
      ("\\tan\\theta", "\\eta"),
    ])
    let finding = try laboratory.finding(c.left, c.right, spatial: c.spatial, spin: c.spin)
    #expect(finding == .agrees(points: 2))
  }
}
