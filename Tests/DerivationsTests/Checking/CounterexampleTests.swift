import Algebra
import Testing

@testable import Derivations

@Suite struct `Counterexamples` {
  private static let documents = [
    "**Assume** (p) $c + e = a$.\n\n**Claim** (x) $c = a$ follows from (p).",
    "**Assume** (p) $\\partial_t f = -af$.\n\n**Claim** (x) $\\partial_t f = af$ follows from (p).",
    "**Assume** (p) $\\partial_t\\boldsymbol{S} = \\boldsymbol{q}\\times\\boldsymbol{S}$.\n\n**Claim** (x) $\\partial_t\\boldsymbol{S} = \\boldsymbol{S}\\times\\boldsymbol{q}$ follows from (p).",
    "**Assume** (p) $\\nabla_{\\mathbf{p}} f = \\mathbf{p} g$.\n\n**Claim** (x) $\\nabla_{\\mathbf{p}} f = 2\\mathbf{p} g$ follows from (p).",
    "**Assume** (p) $\\boldsymbol{s}\\cdot\\boldsymbol{q} = 0$.\n\n**Claim** (x) $\\boldsymbol{s}\\times\\boldsymbol{q} = 0$ follows from (p).",
    "**Assume** (p) $\\mathbf{u}\\cdot\\mathbf{v} = a$.\n\n**Claim** (x) $\\mathbf{u}\\cdot\\mathbf{E} = a$ follows from (p).",
    "**Assume** (p) $\\int\\frac{d\\hat{\\mathbf{p}}'}{4\\pi} f_{1\\mathbf{r}}(\\hat{\\mathbf{p}}', \\epsilon) - f_{1\\mathbf{r}} = \\mathbf{p} x$.\n\n**Claim** (x) $f_{1\\mathbf{r}} = -\\mathbf{p} x$ follows from (p).",
    "**Assume** (p) $\\epsilon\\,\\partial_\\epsilon x = y$.\n\n**Claim** (x) $\\epsilon\\,\\partial_\\epsilon y = y$ follows from (p).",
    "**Claim** (x) $f g = g^2$.",
    "**Claim** (x) $\\partial_t\\sin\\left(at\\right) = \\cos\\left(at\\right)$.",
    "**Claim** (x) $[\\hat{\\rho}, \\boldsymbol{s}\\cdot\\hat{\\boldsymbol{\\sigma}}]_- = 0$.",
  ]

  @Test(
    "Where a claim fails the premises vanish at the model, and the two sides differ",
    arguments: documents)
  func reevaluated(_ text: String) throws {
    let report = try Bench.last(text)
    #expect(report.verdict == .fails, "\(report.reason ?? "")")
    for row in report.rows {
      let failure = try #require(row.outcome.failure)
      var elaborator = failure.elaborator
      func components(_ left: String, _ value: Value) throws -> [Rational?] {
        try value.components(dimension: elaborator.dimension).map { component in
          let inside = try elaborator.evaluate(component.expression, in: failure.model)
          let number = try #require(inside?.substituting(failure.model.point))
          return elaborator.reduced(number).constantValue
        }
      }
      for premise in failure.certificate.premises {
        let residual = try elaborator.residual(premise.left, premise.right)
        for number in try components(premise.label, residual) {
          #expect(number?.isZero == true, "\(premise.left.latex) = \(premise.right.latex)")
        }
      }
      let claim = try elaborator.residual(failure.certificate.left, failure.certificate.right)
      let numbers = try components("claim", claim)
      #expect(numbers.contains { $0?.isZero != true })
    }
  }

  @Test("An equation of motion refutes a claim on the second derivative")
  func secondDerivatives() throws {
    let text =
      "**Assume** (p) $\\partial_t f = -af$.\n\n**Claim** (x) $\\partial_t^2 f = af$ follows from (p)."
    try withKnownIssue("the power series in time is too short", isIntermittent: true) {
      let verdict = try Bench.last(text).verdict
      #expect(verdict == .fails)
    }
  }

  @Test("Signs that were declared are kept", arguments: ["a", "b", "m", #"\hbar"#, #"\tau"#])
  func signs(_ constant: String) throws {
    let failure = try #require(
      Bench.last("**Claim** (x) $\(constant) = \(constant)^2c$.").rows.first?.outcome.failure)
    var elaborator = failure.elaborator
    let symbol = elaborator.table.symbol(.constant(constant))
    let value = try #require(failure.model.numbers[symbol]?.constantValue)
    #expect(value.signum > 0)
  }

  @Test("The same document finds the same point", arguments: documents)
  func determinism(_ text: String) throws {
    let first = Bench.check(text)
    let second = Bench.check(text)
    #expect(first.text() == second.text())
  }
}
