import Notation
import Testing

struct PrintingTests {
  static let a = Formula(.symbol("a"))
  static let b = Formula(.symbol("b"))
  static let sum = Formula(.sum([.init(.plus, a), .init(.plus, b)]))

  @Test(
    "The ink of a symbol is its name, whatever the order of its scripts",
    arguments: [
      (#"f^0_{1\mathbf r}"#, #"f_{1\mathbf{r}}^{0}"#), (#"\bm n"#, #"\boldsymbol{n}"#),
      (
        #"\widehat{w}_{\mathbf p,\mathbf p'}^{\rm sf+}"#,
        #"\hat{w}_{\mathbf{p},\mathbf{p}'}^{\mathrm{sf}+}"#
      ),
      (#"\hat{g_1}'"#, #"\hat{g_{1}}'"#), (#"f_{\perp t1}"#, #"f_{\perp t1}"#), ("f'_i", "f_{i}'"),
      (#"\tau_\pm"#, #"\tau_{\pm}"#), ("(a)^2", "(a)^2"),
    ])
  func ink(text: String, ink: String) throws {
    #expect(try FormulaParser.formula(in: text).ink == ink)
  }

  /// Formulas that no text says, and what is written for them.
  static let built: [(Formula, String)] = [
    (Formula(.product([.init(.beside, a), .init(.beside, sum)])), "a(a + b)"),
    (
      Formula(
        .product([.init(.beside, Formula(.number("2"))), .init(.beside, Formula(.number("3")))])),
      #"2\cdot3"#
    ),
    (Formula(.product([.init(.beside, Formula(.quotient(a, b))), .init(.beside, a)])), "(a/b)a"),
    (Formula(.quotient(Formula(.quotient(a, b)), sum)), "(a/b)/(a + b)"),
    (Formula(.sum([.init(.minus, sum)])), "-(a + b)"), (Formula(.sum([.init(.plus, a)])), "a"),
    (Formula(.scripted(sum, subscript: nil, superscript: .init(sum), primes: 0)), "(a + b)^{a+b}"),
    (
      Formula(.relation(Formula(.relation(a, [.init(.equal, b)])), [.init(.less, a)])),
      "(a = b) < a"
    ),
    (Formula(.product([])), "1"), (Formula(.sum([])), "0"), (Formula(.empty), "{}"),
  ]

  @Test("A formula that was built is written with the brackets it needs", arguments: built)
  func brackets(formula: Formula, latex: String) throws {
    #expect(formula.latex == latex)
    #expect(throws: Never.self) { try FormulaParser.formula(in: latex) }
  }

  @Test(
    "A script made of a formula is the script that is read",
    arguments: ["2", "n+1", "-1", #"\frac12"#, "(a)"])
  func script(text: String) throws {
    let read = try FormulaParser.formula(in: "x^{\(text)}")
    let power = Formula.Script(try FormulaParser.formula(in: text))
    #expect(
      read
        == Formula(.scripted(Formula(.symbol("x")), subscript: nil, superscript: power, primes: 0)))
  }

  @Test(
    "A formula that is printed and read again is the same",
    arguments: SplitMix64.seeds)
  func roundTrip(seed: UInt64) throws {
    var formulas = RandomFormula(seed: seed)
    for _ in 0..<300 {
      let formula = formulas.next()
      let read = try? FormulaParser.formula(in: formula.latex)
      #expect(read == formula, "seed \(seed): \(formula.latex)")
      #expect(read?.latex == formula.latex)
    }
  }
}
