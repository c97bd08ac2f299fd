import Notation
import Testing

struct RowsTests {
  static let blocks: [(String, [String])] = [
    ("a = b", ["a = b"]),
    ("", []),
    (#"\begin{aligned} a &= b, \\[2pt] c &= d. \end{aligned}"#, ["a = b", "c = d"]),
    (#"\begin{aligned}[t] a &= b \\* c &= d \\ \end{aligned}"#, ["a = b", "c = d"]),
    (#"\begin{equation}\begin{split} a &= b \end{split}\label{x}\end{equation}"#, ["a = b"]),
    (#"\begin{array}{ll} a & -b = 0, \\ c & d = 1 \end{array} \tag{9}"#, ["a - b = 0", "cd = 1"]),
    (#"\begin{aligned} a &= b \end{aligned} (28)"#, ["a = b"]),
    (
      #"\begin{aligned}a&=b\end{aligned}\qquad\begin{aligned}c&=d\end{aligned}"#,
      ["a = b", "c = d"]
    ),
    (#"a = b ,\qquad(3)"#, ["a = b"]),
    (#"a = f \quad (21a)"#, ["a = f"]),
    (#"a = b,\ (8)"#, ["a = b"]),
    ("a = b, c = d; e = f.", ["a = b", "c = d", "e = f"]),
    (#"a = b \quad c = d"#, ["a = b", "c = d"]),
    (#"a = \int d\tau \quad w"#, [#"a = \int d\tau w"#]),
    (#"a = b \quad\text{and}\quad c = d"#, ["a = b", "c = d"]),
    (#"a = b \\ \mathrm{with} \\ c = d"#, ["a = b", "c = d"]),
    (#"a, \quad b, \quad c"#, ["a", "b", "c"]),
    (#"a \\ b \\ c"#, ["a", "b", "c"]),
    (#"a \\ = b"#, ["a = b"]),
    (#"a = b, \\ = c"#, ["a = b = c"]),
    (#"a \\ b = c"#, ["ab = c"]),
    (#"\begin{aligned} a &= b \\ & + c \\ & \times d \end{aligned}"#, [#"a = b + c\times d"#]),
    (#"\begin{aligned} a &= b \\ &{} - c \end{aligned}"#, ["a = b - c"]),
    (#"a = b \\ -c = d"#, ["a = b", "-c = d"]),
    (#"a = \\ b + \\ c"#, ["a = b + c"]),
    (#"a = b_+ \\ c = d"#, ["a = b_+", "c = d"]),
    (#"a, \\ -b"#, ["a", "-b"]),
    (#"a \\ - b = c"#, ["a - b = c"]),
    (#"a = [b, \\ c]_+"#, ["a = [b, c]_+"]),
    (#"a = \left[ b \right. \\ \left. - c \right]"#, ["a = [b - c]"]),
    (#"a = \left[ b \right. \\ + c \right]"#, ["a = [b + c]"]),
    (#"a = \left( b \\ + c \right)"#, ["a = (b + c)"]),
    (#"\sum_{i=1} a_i \\ = b"#, [#"\sum_{i=1}a_i = b"#]),
    (#"a = b \\ \\ c = d"#, ["a = b", "c = d"]),
    (#"a = b \\ [c, d]_- = e"#, ["a = b", "[c, d]_- = e"]),
  ]

  @Test("A block falls into rows", arguments: blocks)
  func rows(text: String, rows: [String]) {
    #expect(FormulaParser.rows(in: text).rows.map(\.formula.latex) == rows)
  }

  @Test("A row stands from its first ink to its last")
  func range() {
    let rows = FormulaParser.rows(in: #"\begin{aligned} a &= b, \\ c &= d \end{aligned}"#, at: 10)
      .rows
    #expect(rows.map(\.range) == [SourceRange(26, 32), SourceRange(37, 43)])
  }

  @Test("Every row that cannot be read is reported, and the others are read")
  func errors() {
    let text = #"a = \foo \\ b = c \\ d = (e \\ f = \bar + \baz \\ g = h"#
    let (rows, errors) = FormulaParser.rows(in: text)
    #expect(rows.map(\.formula.latex) == ["b = c", "g = h"])
    #expect(
      errors.map(\.kind) == [
        .unknownMacro(#"\foo"#), .unbalanced(opening: "("), .unknownMacro(#"\baz"#),
      ])
  }

  @Test(
    "Environments are checked",
    arguments: [
      (#"\begin{pmatrix} a \end{pmatrix}"#, .unknownEnvironment("pmatrix")),
      (#"\begin{aligned} a = b"#, .unbalanced(opening: #"\begin{aligned}"#)),
      (#"a = b \end{aligned}"#, .unopened(closing: #"\end{aligned}"#)),
      (
        #"\begin{split} a = b \end{aligned}"#,
        .mismatched(opening: #"\begin{split}"#, closing: #"\end{aligned}"#)
      ),
      (#"f = \begin{cases} a \\ b \end{cases}"#, .misplacedEnvironment(#"\begin{cases}"#)),
      (#"\begin{cases} a \\ b \end{cases} = f"#, .misplacedEnvironment(#"\end{cases}"#)),
      (#"a & = b"#, .misplacedAlignment), (#"\begin a"#, .expectedArgument(macro: #"\begin"#)),
      (#"\begin{aligned} a_{b & c} = d \end{aligned}"#, .misplacedAlignment),
      (#"a = b \tag{3"#, .unbalanced(opening: #"\tag{"#)),
    ] as [(String, SyntaxError.Kind)])
  func environment(text: String, kind: SyntaxError.Kind) {
    #expect(FormulaParser.rows(in: text).errors.map(\.kind) == [kind])
  }

  @Test("Every displayed equation of the paper is read", arguments: PaperFormulas.all)
  func paper(equation: PaperFormulas.Equation) throws {
    let (rows, errors) = FormulaParser.rows(in: equation.text)
    #expect(errors == [])
    #expect(rows.count == equation.rows)
    for row in rows { #expect(try FormulaParser.formula(in: row.formula.latex) == row.formula) }
  }
}
