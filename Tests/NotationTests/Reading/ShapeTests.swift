import Notation
import Testing

/// The trees behind the rules that their LaTeX alone does not tell.
struct ShapeTests {
  typealias Node = Formula.Node

  static let a = Formula(.symbol("a"))
  static let b = Formula(.symbol("b"))
  static let c = Formula(.symbol("c"))

  static func product(_ factors: (Formula.Factor.Join, Formula)...) -> Formula {
    Formula(.product(factors.map { Formula.Factor($0.0, $0.1) }))
  }

  static let shapes: [(String, Node)] = [
    ("ab", product((.beside, a), (.beside, b)).node),
    (#"a\cdot b\times c"#, product((.beside, a), (.dot, b), (.cross, c)).node),
    ("-a", .sum([.init(.minus, a)])),
    ("+a", a.node),
    (#"\pm a"#, .sum([.init(.plusMinus, a)])),
    ("a-b", .sum([.init(.plus, a), .init(.minus, b)])),
    ("a/bc", .quotient(a, product((.beside, b), (.beside, c)))),
    ("ab/c", .quotient(product((.beside, a), (.beside, b)), c)),
    (#"a\cdot b/c"#, product((.beside, a), (.dot, Formula(.quotient(b, c)))).node),
    (#"a/b\times c"#, product((.beside, Formula(.quotient(a, b))), (.cross, c)).node),
    ("a=b>c", .relation(a, [.init(.equal, b), .init(.greater, c)])),
    ("a(b)", product((.beside, a), (.beside, Formula(.bracket(.round, [b])))).node),
    (#"\{a,b\}"#, .bracket(.curly, [a, b])),
    (#"\hat{ab}"#, .accented("hat", product((.beside, a), (.beside, b)))),
    (#"\sqrt[a]b"#, .root(b, degree: a)),
    ("{}", .empty),
    (
      "a'^b_c",
      .scripted(
        a, subscript: .init(ink: ["c"], formula: c), superscript: .init(ink: ["b"], formula: b),
        primes: 1)
    ),
    (
      "{a_c}^b",
      .scripted(
        a, subscript: .init(ink: ["c"], formula: c), superscript: .init(ink: ["b"], formula: b),
        primes: 0)
    ),
    (
      #"\hat{a}_c"#,
      .scripted(
        Formula(.accented("hat", a)), subscript: .init(ink: ["c"], formula: c), superscript: nil,
        primes: 0)
    ),
  ]

  @Test("A formula has the shape of its ink", arguments: shapes)
  func shape(text: String, node: Node) throws {
    #expect(try FormulaParser.formula(in: text).node == node)
  }

  /// The ink of the subscript, and the formula it is also read as.
  static let scripts: [(String, [String], String?)] = [
    ("x_{sd}", ["s", "d"], "sd"),
    (#"x_{1\mathbf{r}}"#, ["1", #"\mathbf{r}"#], #"1\mathbf{r}"#),
    (#"x_{1 {\rm sf} +}"#, ["1", #"\mathrm{sf}"#, "+"], nil),
    (#"x_{\mathbf p,\mathbf p'}"#, [#"\mathbf{p}"#, ",", #"\mathbf{p}'"#], nil),
    ("x_{12}", ["12"], "12"),
    ("x_{0.5}", ["0.5"], "0.5"),
    ("x_{n+1}", ["n", "+", "1"], "n + 1"),
    ("x_{-1}", ["-", "1"], "-1"),
    (#"x_{\ j}"#, ["j"], "j"),
    ("x_i", ["i"], "i"),
    ("x_-", ["-"], nil),
    (#"x_\pm"#, [#"\pm"#], nil),
    (#"x_*"#, ["*"], nil),
    (#"x_\frac12"#, [#"\frac{1}{2}"#], #"\frac{1}{2}"#),
    (#"x_{\hat{\mathbf p}}"#, [#"\hat{\mathbf{p}}"#], #"\hat{\mathbf{p}}"#),
    ("x_{r_i}", ["r_{i}"], "r_i"),
    (#"x_{\text{sf}^2}"#, [#"\mathrm{sf}^{2}"#], #"\mathrm{sf}^2"#),
    (#"x_{\beta(\epsilon-\mu)}"#, [#"\beta"#, #"(\epsilon - \mu)"#], #"\beta(\epsilon - \mu)"#),
    ("x_{(+)}", ["(+)"], nil),
    (#"x_{\langle a+\rangle}"#, [#"\langle a+\rangle"#], nil),
    ("x_{i=1}", ["i", "=", "1"], "i = 1"),
    (#"x_{a\cdot b}"#, ["a", #"\cdot"#, "b"], #"a\cdot b"#),
    ("x_{{s}d}", ["s", "d"], "sd"),
    (#"x_{0\prime}"#, ["0", #"\prime"#], nil),
    ("x_{++}", ["+", "+"], nil),
    ("x_{1/2}", ["1", "/", "2"], "1/2"),
  ]

  @Test("A script is read as ink, and as a formula where it is one", arguments: scripts)
  func script(text: String, ink: [String], formula: String?) throws {
    let node = try FormulaParser.formula(in: text).node
    guard case .scripted(_, let script?, nil, 0) = node else {
      Issue.record("\(text) has no subscript")
      return
    }
    #expect(script.ink == ink)
    #expect(script.formula?.latex == formula)
  }

  @Test(
    "The order of scripts, and braces without ink before one, make no difference",
    arguments: [
      (#"f^0_{1\mathbf r}"#, #"f_{1\mathbf{r}}^0"#), (#"g_{1i}{}^{j}"#, "g_{1i}^j"),
      (#"g_{1i}^{\ j}"#, #"g_{1i}^{j}"#), ("f'_i^2", "f_i'^2"), (#"f^{\prime}_i"#, "f'_i"),
    ])
  func order(text: String, same: String) throws {
    #expect(try FormulaParser.formula(in: text) == FormulaParser.formula(in: same))
  }
}
