import Notation
import Testing

@testable import Witness

@Suite("From the equation of motion of a texture to the equations of its components")
struct TextureTests {
  static let ansatz = [
    ("f", "g"),
    (
      "\\boldsymbol{f}",
      "f_\\parallel\\boldsymbol{n}+\\ell_{sd}\\left[f_{1\\mathbf{r}}\\boldsymbol{n}\\times\\nabla_{\\mathbf{r}}\\boldsymbol{n}+f_{2\\mathbf{r}}\\nabla_{\\mathbf{r}}\\boldsymbol{n}\\right]+\\tau_{sd}\\left[f_{1t}\\boldsymbol{n}\\times\\partial_t\\boldsymbol{n}+f_{2t}\\partial_t\\boldsymbol{n}\\right]"
    ),
  ]

  static let motion =
    "\(PaperTests.drift)\\boldsymbol{f}-\\frac{\\hbar\\omega_{sd}}{2}\\nabla_{\\mathbf{r}}\\boldsymbol{n}\\,\\nabla_{\\mathbf{p}}f-\\omega_{sd}\\boldsymbol{n}\\times\\boldsymbol{f}"

  static func constants(_ names: String...) -> [ComponentTree] { names.map { .constant($0) } }

  static func indexed(_ name: String, _ i: Int, by k: Int? = nil) -> ComponentTree {
    .function(
      name, spatial: [i], spin: nil, imaginary: false,
      derivatives: k.map { [ComponentTree.Derivative(variable: "\\mathbf{p}", component: $0)] }
        ?? [],
      primed: false)
  }

  /// e**E**·∇ₚ of a component.
  static func drift(_ derivative: (Int) -> ComponentTree) -> ComponentTree {
    .sum(
      (0..<3).map {
        .product([.constant("e"), .variable("\\mathbf{E}", component: $0), derivative($0)])
      })
  }

  /// The part that belongs to ∂ᵢn₀ in the first component: ℓ times (20c).
  static func part(_ i: Int, sign: Int) -> ComponentTree {
    .sum([
      .product(constants("\\ell_{sd}") + [drift { indexed("f_{2\\mathbf{r}}", i, by: $0) }]),
      .product([
        .quotient(.variable("\\mathbf{p}", component: i), .constant("m")),
        CertificateTests.function("f_\\parallel"),
      ]),
      .product(
        [.number(String(sign), "2")] + constants("\\hbar", "\\omega_{sd}")
          + [CertificateTests.function("g", by: [("\\mathbf{p}", i)])]),
      .product(constants("\\omega_{sd}", "\\ell_{sd}") + [indexed("f_{1\\mathbf{r}}", i)]),
    ])
  }

  @Test(
    "(20c) follows from (9b) and (7), with − as derived and not with + as printed",
    arguments: [-1, 1])
  func component(sign: Int) throws {
    var testimony = try Laboratory(gradientOrder: 1, substitutions: Self.ansatz).testimony
    func gradient(_ spin: Int, _ variable: String, _ k: Int?) -> ComponentTree {
      CertificateTests.function("\\boldsymbol{n}", spin: spin, by: [(variable, k)])
    }
    var parts: [(structure: ComponentTree, part: ComponentTree)] = []
    for i in 0..<3 {
      parts.append((gradient(0, "\\mathbf{r}", i), Self.part(i, sign: -1)))
      parts.append(
        (
          gradient(1, "\\mathbf{r}", i),
          .product([
            .constant("\\ell_{sd}"),
            .sum([
              .product([
                .number("-1", "1"), Self.drift { Self.indexed("f_{1\\mathbf{r}}", i, by: $0) },
              ]),
              .product([.constant("\\omega_{sd}"), Self.indexed("f_{2\\mathbf{r}}", i)]),
            ]),
          ])
        ))
    }
    func temporal(_ name: String) -> ComponentTree {
      Self.drift { CertificateTests.function(name, by: [("\\mathbf{p}", $0)]) }
    }
    let (larmor, tau) = (
      ComponentTree.constant("\\omega_{sd}"), ComponentTree.constant("\\tau_{sd}")
    )
    parts.append(
      (
        gradient(0, "t", nil),
        .sum([
          CertificateTests.function("f_\\parallel"), .product([tau, temporal("f_{2t}")]),
          .product([tau, larmor, CertificateTests.function("f_{1t}")]),
        ])
      ))
    parts.append(
      (
        gradient(1, "t", nil),
        .product([
          tau,
          .sum([
            .product([.number("-1", "1"), temporal("f_{1t}")]),
            .product([larmor, CertificateTests.function("f_{2t}")]),
          ]),
        ])
      ))
    testimony.splits = [
      Testimony.Split(
        premise: try CertificateTests.equation(Self.motion, "0"),
        component: Testimony.Component(spatial: [], spin: 0, imaginary: false), derivatives: [],
        parts: parts)
    ]
    let claim = try CertificateTests.equation(
      "e\\mathbf{E}\\nabla_{\\mathbf{p}}f_{2\\mathbf{r}}+\\frac{1}{\\ell_{sd}}\\left(\\frac{\\mathbf{p}}{m}f_\\parallel\(sign < 0 ? "-" : "+")\\frac{\\hbar\\omega_{sd}}{2}\\nabla_{\\mathbf{p}}f\\right)+\\omega_{sd}f_{1\\mathbf{r}}",
      "0")
    testimony.identities = (0..<3).map { i in
      Testimony.Identity(
        claim: claim, component: Testimony.Component(spatial: [i], spin: nil, imaginary: false),
        divisor: .constant("\\ell_{sd}"), terms: [(.number("1", "1"), 0, 2 * i)], remainder: nil)
    }
    let finding = SecondPath(testimony).examine()
    #expect(
      finding == (sign < 0 ? .agrees(points: 6) : .objects("identity 1: the two sides differ")))
  }
}
