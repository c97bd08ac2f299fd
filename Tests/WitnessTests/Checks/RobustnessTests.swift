import Notation
import Testing

@testable import Witness

@Suite("No input traps or hangs")
struct RobustnessTests {
  @Test(
    "What is beyond the witness is said so",
    arguments: [
      "\\int", "\\int x", "[f,g,h]", "f_{1iji}", "f_{1i}f_{1i}f_{1i}", "\\mathbf{p}^3", "\\nabla",
      "q", "\\frac{1}{0}",
      "\\frac{1}{\\eta-\\eta}", "\\eta^{\\eta}", "\\eta^{999}", "\\pm\\eta", "O(\\eta^2)",
      "\\mathbf{p}+\\eta",
      "\\boldsymbol{a}\\boldsymbol{b}", "\\nabla_{\\mathbf{p}}^9f", "\\int_1^2d\\epsilon\\,x",
      "\\int d\\epsilon\\,\\epsilon",
      "\\int d\\epsilon\\,\\frac{x}{1+\\epsilon}", "\\int d\\epsilon\\,x(\\epsilon+\\Delta)",
      "\\int d\\mathbf{p}\\,g", "\\sqrt[3]{\\eta}",
      "\\sqrt{i}", "f'", "\\mathrm{Tr}", "u", "v", "\\partial_t", "\\partial_{q}f",
      "\\frac{\\boldsymbol{a}}{\\boldsymbol{b}}",
      "1=1", "\\hat{w}^{-1}", "\\boldsymbol{a}^3", "(x,y)", "x(\\epsilon,\\epsilon)",
      "g(\\mathbf{p},t)", "\\sin", "\\boldsymbol{n}_i",
      "\\partial_t\\partial_t\\partial_t\\partial_t\\partial_t\\partial_t\\partial_t\\partial_t\\partial_t\\partial_tf",
    ])
  func beyond(text: String) throws {
    let laboratory = try Laboratory(substitutions: [("u", "v+1"), ("v", "u")])
    let finding = try laboratory.finding(text, "\\eta")
    guard case .cannotSay = finding else {
      Issue.record("\(finding)")
      return
    }
  }

  @Test("Random ink is read or refused", arguments: 0..<4)
  func randomInk(seed: UInt64) throws {
    let pieces = [
      "f", "g", "x", "\\eta", "\\mathbf{p}", "\\mathbf{E}", "\\boldsymbol{n}", "\\boldsymbol{a}",
      "\\hat{w}", "_i", "_{1\\mathbf{r}}",
      "^2", "^j", "'", "(", ")", "[", "]", "\\{", "\\}", ",", "+", "-", "\\cdot", "\\times",
      "\\nabla_{\\mathbf{r}}",
      "\\nabla_{\\mathbf{p}}", "\\partial_t", "\\partial_\\epsilon", "\\int", "d", "\\epsilon",
      "\\frac{1}{2}", "/", "\\mathrm{Tr}", "|",
      "\\langle", "\\rangle", "\\frac{d\\hat{\\mathbf{p}}}{4\\pi}", "\\delta_{ij}", "0",
      "\\hat{\\boldsymbol{\\sigma}}", "i", "\\sqrt{2}",
    ]
    let laboratory = try Laboratory()
    var generator = Generator(seed: seed)
    for _ in 0..<250 {
      let count = Int(generator.next() % 9) + 1
      let text = (0..<count).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }
        .joined(separator: " ")
      guard (try? FormulaParser.formula(in: text)) != nil else { continue }
      _ = try laboratory.finding(text, text)
    }
  }

  @Test("Testimonies out of shape are refused")
  func shapes() throws {
    var testimony = try Laboratory().testimony
    testimony.dimension = 4
    #expect(SecondPath(testimony).examine() == .cannotSay("a space of 4 dimensions"))
    testimony.dimension = 3
    testimony.identities = [
      Testimony.Identity(
        claim: try CertificateTests.equation("0", "0"),
        component: Testimony.Component(spatial: [7, -1], spin: 9, imaginary: false),
        divisor: .number("1", "0"), terms: [(.number("1", "1"), 3, 5)], remainder: nil)
    ]
    #expect(SecondPath(testimony).examine() == .cannotSay("an identity that names no part"))
    testimony.identities[0].terms = []
    testimony.identities[0].claim = try CertificateTests.equation("\\mathbf{p}", "0")
    guard case .cannotSay = SecondPath(testimony).examine() else {
      Issue.record("a component that does not exist was found")
      return
    }
  }
}
