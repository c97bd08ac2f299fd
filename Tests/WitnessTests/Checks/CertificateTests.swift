import Notation
import Testing

@testable import Witness

@Suite("Certificates")
struct CertificateTests {
  static func function(
    _ name: String, spin: Int? = nil, by derivatives: [(String, Int?)] = []
  ) -> ComponentTree {
    .function(
      name, spatial: [], spin: spin, imaginary: false,
      derivatives: derivatives.map { ComponentTree.Derivative(variable: $0.0, component: $0.1) },
      primed: false)
  }

  static func direction(_ i: Int, _ j: Int) -> ComponentTree {
    .quotient(
      .product([.variable("\\mathbf{p}", component: i), .variable("\\mathbf{p}", component: j)]),
      .power(.modulus("\\mathbf{p}"), 2))
  }

  static func number(_ value: Int) -> ComponentTree { .number(String(value), "1") }

  static func equation(_ left: String, _ right: String) throws -> Testimony.Equation {
    Testimony.Equation(
      left: try FormulaParser.formula(in: left), right: try FormulaParser.formula(in: right))
  }

  static let tensor =
    "\\hat{\\mathbf{p}}_i\\hat{\\mathbf{p}}_j x(\\epsilon)+\\delta_{ij}y(\\epsilon)"

  /// A premise that is split, and a claim that follows from the part with a coefficient.
  static func finding(
    premise: Testimony.Equation, _ spatial: [Int], spin: Int? = nil,
    _ parts: [(structure: ComponentTree, part: ComponentTree)], claim: Testimony.Equation,
    divisor: ComponentTree = number(1), coefficient: ComponentTree = number(1),
    gradientOrder: Int? = nil
  ) throws -> Finding {
    var testimony = try Laboratory(gradientOrder: gradientOrder).testimony
    testimony.splits = [
      Testimony.Split(
        premise: premise,
        component: Testimony.Component(spatial: spatial, spin: spin, imaginary: false),
        derivatives: [], parts: parts)
    ]
    testimony.identities = [
      Testimony.Identity(
        claim: claim, component: Testimony.Component(spatial: [], spin: nil, imaginary: false),
        divisor: divisor, terms: [(coefficient, 0, 0)], remainder: nil)
    ]
    return SecondPath(testimony).examine()
  }

  @Test("A split over p̂ᵢp̂ⱼ and δᵢⱼ proves its parts")
  func split() throws {
    let claim = try Self.equation("\\eta x", "0")
    let premise = try Self.equation(Self.tensor, "0")
    let (x, y) = (Self.function("x"), Self.function("y"))
    let good = try Self.finding(
      premise: premise, [1, 1], [(Self.direction(1, 1), x), (Self.number(1), y)], claim: claim,
      coefficient: .constant("\\eta"))
    #expect(good == .agrees(points: 6))
    let divided = try Self.finding(
      premise: premise, [0, 1], [(Self.direction(0, 1), x)], claim: claim,
      divisor: .quotient(Self.number(1), .constant("\\eta")))
    #expect(divided == .agrees(points: 6))
  }

  @Test("A false certificate meets an objection that names it")
  func objections() throws {
    let claim = try Self.equation("x", "0")
    let premise = try Self.equation(Self.tensor, "0")
    let (x, y) = (Self.function("x"), Self.function("y"))
    let cases: [(String, [(structure: ComponentTree, part: ComponentTree)], ComponentTree)] = [
      (
        "split 1: the premise is not the sum of its parts",
        [(Self.direction(0, 1), x), (Self.number(1), y)], Self.number(1)
      ),
      (
        "split 1: its structures are not independent",
        [(Self.direction(1, 1), x), (Self.number(2), y), (Self.number(-1), y)], Self.number(1)
      ),
      (
        "split 1: a part depends on what its structures depend on",
        [
          (Self.direction(1, 1), .product([x, Self.direction(0, 0)])),
          (
            Self.number(1),
            .sum([
              y,
              .product([
                x, Self.direction(1, 1),
                .sum([Self.number(1), .product([Self.number(-1), Self.direction(0, 0)])]),
              ]),
            ])
          ),
        ], Self.number(1)
      ),
      (
        "identity 1: the two sides differ", [(Self.direction(1, 1), x), (Self.number(1), y)],
        Self.number(2)
      ),
    ]
    for (wanted, parts, coefficient) in cases {
      let finding = try Self.finding(
        premise: premise, [1, 1], parts, claim: claim, coefficient: coefficient)
      #expect(finding == .objects(wanted))
    }
    let zero = try Self.finding(
      premise: premise, [1, 1], [(Self.direction(1, 1), x), (Self.number(1), y)], claim: claim,
      divisor: .sum([.constant("\\eta"), .product([Self.number(-1), .constant("\\eta")])]))
    #expect(zero == .objects("a divisor of the certificate vanishes everywhere"))
  }

  @Test("A texture is split in the frame where n is (0, 0, 1)", arguments: [nil, 1])
  func frame(order: Int?) throws {
    let premise = try Self.equation(
      "f_{2t}\\partial_t\\boldsymbol{n}+f_{1t}\\boldsymbol{n}\\times\\partial_t\\boldsymbol{n}", "0"
    )
    let velocity = [0, 1].map { Self.function("\\boldsymbol{n}", spin: $0, by: [("t", nil)]) }
    let good = try Self.finding(
      premise: premise, [], spin: 0,
      [
        (velocity[1], .product([Self.number(-1), Self.function("f_{1t}")])),
        (velocity[0], Self.function("f_{2t}")),
      ], claim: try Self.equation("f_{1t}", "0"), coefficient: Self.number(-1), gradientOrder: order
    )
    #expect(good == .agrees(points: 6))
    let placed = try Self.finding(
      premise: try Self.equation("f\\partial_t\\boldsymbol{n}", "0"), [], spin: 0,
      [(velocity[0], Self.function("f"))], claim: try Self.equation("f", "0"), gradientOrder: order)
    #expect(placed == .objects("split 1: a part depends on position or time beside a free texture"))
  }

  @Test("A remainder is of its order, and has no pole")
  func remainder() throws {
    var testimony = try Laboratory().testimony
    let eta = ComponentTree.constant("\\eta")
    func finding(_ order: Int, _ cofactor: ComponentTree) throws -> Finding {
      testimony.identities = [
        Testimony.Identity(
          claim: try Self.equation("\\frac{1}{1+\\eta^2}", "1-\\eta^2"),
          component: Testimony.Component(spatial: [], spin: nil, imaginary: false),
          divisor: Self.number(1), terms: [], remainder: ("\\eta", order, cofactor))
      ]
      return SecondPath(testimony).examine()
    }
    let regular = ComponentTree.quotient(Self.number(1), .sum([Self.number(1), .power(eta, 2)]))
    #expect(try finding(4, regular) == .agrees(points: 6))
    #expect(try finding(3, regular) == .objects("identity 1: the two sides differ"))
    #expect(
      try finding(5, .quotient(regular, eta))
        == .objects("identity 1: the remainder has a pole at \\eta = 0"))
  }

  @Test("A premise may be differentiated before it is split", arguments: [1, 2])
  func derivatives(component: Int) throws {
    var testimony = try Laboratory().testimony
    let by = [("\\mathbf{p}", Optional(1)), ("t", nil)]
    testimony.splits = [
      Testimony.Split(
        premise: try Self.equation("\\epsilon f", "0"),
        component: Testimony.Component(spatial: [], spin: nil, imaginary: false),
        derivatives: by.map { ComponentTree.Derivative(variable: $0.0, component: $0.1) },
        parts: [
          (
            Self.number(1),
            .sum([
              .product([.variable("\\epsilon", component: nil), Self.function("f", by: by)]),
              .product([
                .quotient(.variable("\\mathbf{p}", component: component), .constant("m")),
                Self.function("f", by: [("t", nil)]),
              ]),
            ])
          )
        ])
    ]
    let finding = SecondPath(testimony).examine()
    #expect((finding == .agrees(points: 6)) == (component == 1))
  }

  @Test(
    "Trees say what formulas say: averages, integrals, roots, derivatives",
    arguments: [
      (
        "\\int d\\epsilon\\,\\epsilon x",
        .integral(.product([.variable("\\epsilon", component: nil), function("x")]), primed: false)
      ),
      ("\\int\\frac{d\\hat{\\mathbf{p}}}{4\\pi}g", .average(function("g"), primed: false)),
      (
        "\\partial_t\\nabla_{\\mathbf{p}}f\\cdot\\mathbf{E}",
        .sum(
          (0..<3).map { k in
            .product([
              .variable("\\mathbf{E}", component: k),
              function("f", by: [("\\mathbf{p}", k), ("t", nil)]),
            ])
          })
      ),
      (
        "|\\mathbf{E}|\\sqrt{\\eta}\\tan(\\eta)",
        .product([
          .modulus("\\mathbf{E}"), .root(.constant("\\eta")), .opaque("\\tan", .constant("\\eta")),
        ])
      ),
      (
        "g(\\mathbf{p}')",
        .function("g", spatial: [], spin: nil, imaginary: false, derivatives: [], primed: true)
      ),
      ("\\partial_\\epsilon x", function("x", by: [("\\epsilon", nil)])),
    ] as [(String, ComponentTree)])
  func trees(formula: String, tree: ComponentTree) throws {
    var testimony = try Laboratory().testimony
    testimony.splits = [
      Testimony.Split(
        premise: try Self.equation(formula, "0"),
        component: Testimony.Component(spatial: [], spin: nil, imaginary: false), derivatives: [],
        parts: [(Self.number(1), tree)])
    ]
    #expect(SecondPath(testimony, points: 2).examine() == .agrees(points: 2))
  }
}
