import Notation
import Testing

@testable import Witness

/// Declarations of a typical derivation, and formulas evaluated under them.
struct Laboratory {
  var testimony: Testimony

  init(
    dimension: Int = 3, gradientOrder: Int? = nil, substitutions: [(String, String)] = []
  ) throws {
    func f(_ text: String) throws -> Formula { try FormulaParser.formula(in: text) }
    func scalar(_ shape: Testimony.Shape, _ rank: Int, _ arguments: [String]) -> Testimony.Kind {
      .function(shape: shape, rank: rank, arguments: arguments, complex: false, homogeneity: nil)
    }
    let p = "\\mathbf{p}"
    let all = [p, "\\mathbf{r}", "t"]
    var kinds: [(String, Testimony.Kind)] = [
      ("\\mathbf{r}", .position), ("t", .time),
      (
        p,
        .momentum(
          energy: try f("\\epsilon"), kinetic: try f("\\mathbf{p}^2/2m"),
          direction: try f("\\hat{\\mathbf{p}}"))
      ),
      ("\\mathbf{E}", .spatialVector), ("\\mathbf{u}", .spatialVector),
      (
        "\\boldsymbol{n}",
        .unitSpinVector(arguments: ["\\mathbf{r}", "t"], gradientOrder: gradientOrder)
      ),
      ("f", scalar(.scalar, 0, all)), ("\\boldsymbol{f}", scalar(.spinVector, 0, all)),
      ("g", scalar(.scalar, 0, [p])), ("h", scalar(.scalar, 0, [p])),
      ("f_{1\\mathbf{r}}", scalar(.scalar, 1, [p])), ("f_{2\\mathbf{r}}", scalar(.scalar, 1, [p])),
      ("f_{1t}", scalar(.scalar, 0, [p])), ("f_{2t}", scalar(.scalar, 0, [p])),
      ("f_\\parallel", scalar(.scalar, 0, [p])),
      ("x", scalar(.scalar, 0, ["\\epsilon"])), ("y", scalar(.scalar, 0, ["\\epsilon"])),
      ("f^0", scalar(.scalar, 0, ["\\epsilon"])),
      ("\\boldsymbol{J}", scalar(.spinVector, 1, ["\\mathbf{r}", "t"])),
      ("\\hat{w}", scalar(.spinMatrix, 0, [p])),
      (
        "\\nu",
        .function(
          shape: .scalar, rank: 0, arguments: ["\\epsilon"], complex: false,
          homogeneity: (dimension - 2, 2))
      ),
      (
        "d\\tau",
        .measure(
          try f(
            "d\\epsilon\\,\\nu(\\epsilon)\\,\\frac{d\\hat{\\mathbf{p}}}{\(dimension == 3 ? "4\\pi" : dimension == 2 ? "2\\pi" : "2")}"
          ))
      ),
      ("z", .constant(complex: true)), ("i", .index), ("j", .index),
    ]
    for name in [
      "\\hbar", "m", "\\omega_{sd}", "\\ell_{sd}", "\\tau_{sd}", "\\eta", "e", "c", "\\tau",
      "\\Delta",
    ] {
      kinds.append((name, .constant(complex: false)))
    }
    for name in ["\\boldsymbol{a}", "\\boldsymbol{b}", "\\boldsymbol{c}"] {
      kinds.append((name, scalar(.spinVector, 0, [])))
    }
    testimony = Testimony(
      dimension: dimension,
      declarations: try kinds.map { Testimony.Declaration(name: try f($0.0), kind: $0.1) },
      substitutions: try substitutions.map {
        Testimony.Equation(left: try f($0.0), right: try f($0.1))
      }, splits: [], identities: [])
    // Most tests look at one component, and split over whatever they like.
    testimony.provesWholeClaims = false
    testimony.any = Set(try kinds.map { try f($0.0).ink })
  }

  /// What the second path finds on the claim that two formulas agree in one component.
  func finding(
    _ left: String, _ right: String, spatial: [Int] = [], spin: Int? = nil
  ) throws -> Finding {
    var all = testimony
    all.identities = [false, true].map { imaginary in
      Testimony.Identity(
        claim: Testimony.Equation(left: .empty, right: .empty),
        component: Testimony.Component(spatial: spatial, spin: spin, imaginary: imaginary),
        divisor: .number("1", "1"), terms: [], remainder: nil)
    }
    let equation = Testimony.Equation(
      left: try FormulaParser.formula(in: left), right: try FormulaParser.formula(in: right))
    for index in all.identities.indices { all.identities[index].claim = equation }
    return SecondPath(all, points: 2).examine()
  }
}

extension Formula {
  static let empty = Formula(.empty)
}
