import Testing

@testable import Witness

@Suite("Counterexamples")
struct CounterexampleTests {
  static func variable(_ name: String, _ component: Int? = nil) -> ComponentTree {
    .variable(name, component: component)
  }

  static func number(_ value: Int) -> ComponentTree { .number(String(value), "1") }

  @Test(
    "Values that make the premise zero and not the claim are accepted, others are not",
    arguments: [2, 1, 3])
  func functions(c: Int) throws {
    let epsilon = Self.variable("\\epsilon")
    let counterexample = Counterexample(
      values: [(.constant("c"), Self.number(c)), (.constant("m"), Self.number(1))],
      functions: [
        (CertificateTests.function("x"), .product([Self.number(2), epsilon]), true),
        (
          CertificateTests.function("y"),
          .product([Self.number(c == 3 ? 1 : c == 1 ? 2 : 1), epsilon]), true
        ),
      ], gradients: [],
      point: (0..<3).map { (Self.variable("\\mathbf{p}", $0), Self.number($0 + 1)) })
    let finding = try SecondPath(Laboratory().testimony).examine(
      counterexample, premises: [CertificateTests.equation("x", "c y")],
      claim: CertificateTests.equation("x", "y"))
    switch c {
    case 2: #expect(finding == .agrees(points: 2))
    case 1: #expect(finding == .objects("the claim holds at the counterexample"))
    default: #expect(finding == .objects("premise 1 does not vanish at the counterexample"))
    }
  }

  @Test("A texture is given by its first derivatives", arguments: [nil, 1])
  func texture(order: Int?) throws {
    func gradient(_ spin: Int, _ variable: String, _ component: Int?, _ value: Int) -> (
      ComponentTree, ComponentTree
    ) {
      (
        CertificateTests.function("\\boldsymbol{n}", spin: spin, by: [(variable, component)]),
        Self.number(value)
      )
    }
    let counterexample = Counterexample(
      values: [(Self.variable("\\mathbf{E}", 0), Self.number(2))], functions: [],
      gradients: [
        gradient(0, "t", nil, 6), gradient(0, "\\mathbf{r}", 0, -3),
        gradient(1, "\\mathbf{r}", 1, 5),
      ],
      point: [(Self.variable("t"), Self.number(4))])
    let path = try SecondPath(Laboratory(gradientOrder: order).testimony)
    let premise = try CertificateTests.equation(
      "\\partial_t\\boldsymbol{n}+\\mathbf{E}\\cdot\\nabla_{\\mathbf{r}}\\boldsymbol{n}", "0")
    let accepted = path.examine(
      counterexample, premises: [premise],
      claim: try CertificateTests.equation("\\partial_t\\boldsymbol{n}", "0"))
    #expect(accepted == .agrees(points: 2))
    let refused = path.examine(counterexample, premises: [premise], claim: premise)
    #expect(refused == .objects("the claim holds at the counterexample"))
  }
}
