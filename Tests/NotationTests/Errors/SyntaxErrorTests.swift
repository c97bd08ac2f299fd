import Notation
import Testing

struct SyntaxErrorTests {
  /// A text that cannot be read, what is said of it, and where the caret stands.
  static let reports: [(String, String)] = [
    (
      #"a + \omga b"#,
      #"""
      unknown macro '\omga'. Did you mean '\omega'?
      a + \omga b
          ^~~~~
      """#
    ),
    (
      #"\frac{a}{b + c"#,
      #"""
      '{' is never closed. Close '{', or remove it.
      \frac{a}{b + c
              ^
      """#
    ),
    (
      #"f(\mathbf{p}, t"#,
      #"""
      '(' is never closed. Close '(', or remove it.
      f(\mathbf{p}, t
       ^
      """#
    ),
    (
      #"\left[a, b\right)"#,
      #"""
      '\left[' is closed by '\right)'. Close '\left[' with its own kind first.
      \left[a, b\right)
                ^~~~~~~
      """#
    ),
    (
      #"\bar\eta^2_a^3"#,
      #"""
      a second superscript on one symbol. Write both in one pair of braces, as in 'x_{ab}'.
      \bar\eta^2_a^3
                  ^
      """#
    ),
    (
      #"a/b/c"#,
      #"""
      'a/b/c' can be read in two ways. Write '\frac', or brackets around one of the quotients.
      a/b/c
         ^
      """#
    ),
    (
      #"{a+b}c"#,
      #"""
      these braces group, but leave no ink. Write round brackets, which can be seen on paper.
      {a+b}c
      ^~~~~
      """#
    ),
    (
      #"x^12"#,
      #"""
      only the first digit belongs to the macro or script before it. Put braces around the digits that belong together, as in 'x^{12}'.
      x^12
        ^~
      """#
    ),
    (
      #"ε + 1"#,
      #"""
      'ε' is not a sign of LaTeX mathematics. Write '\varepsilon'.
      ε + 1
      ^
      """#
    ),
    (
      #"a \cdot -b"#,
      #"""
      a symbol, number or bracket is missing before '-'. A sum, product or bracket needs a symbol here; a sign behind a sign needs brackets.
      a \cdot -b
              ^
      """#
    ),
  ]

  @Test("An error says what is wrong, what to do, and where", arguments: reports)
  func report(text: String, report: String) {
    #expect(throws: SyntaxError.self) { try FormulaParser.formula(in: text) }
    do throws(SyntaxError) {
      _ = try FormulaParser.formula(in: text)
    } catch {
      #expect("\(error)\n" + SourceText(text).excerpt(for: error.range) == report)
    }
  }

  static let kinds: [(String, SyntaxError.Kind, ClosedRange<Int>)] = [
    ("", .empty, 0...0), ("a)", .unopened(closing: ")"), 1...2),
    ("a}", .unopened(closing: "}"), 1...2),
    ("{a)", .mismatched(opening: "{", closing: ")"), 2...3),
    ("{(a}", .unbalanced(opening: "("), 1...2),
    ("(a]", .mismatched(opening: "(", closing: "]"), 2...3),
    (#"\left(a)"#, .mismatched(opening: #"\left("#, closing: ")"), 7...8),
    (#"|a"#, .unbalanced(opening: "|"), 0...1),
    (#"\left.a\right|"#, .nullDelimiter(#"\left."#), 0...6),
    (#"\left(a\right."#, .nullDelimiter(#"\right."#), 7...14),
    (#"\left a"#, .expectedDelimiter(macro: #"\left"#), 0...6),
    ("a b_c_d", .scriptTwice(.subscript), 5...6), ("_x", .scriptWithoutBase, 0...1),
    ("{}_x", .scriptWithoutBase, 0...2), ("a_{}", .emptyScript, 2...4),
    ("{ab}^2", .scriptOnGroup, 0...4),
    ("a + ", .expectedFactor(found: nil), 3...3), ("a +- b", .expectedFactor(found: "-"), 3...4),
    ("(a,)", .expectedFactor(found: ")"), 3...4), ("/a", .expectedFactor(found: "/"), 0...1),
    ("a * b", .unexpected(found: "*"), 2...3), ("a, b", .unexpected(found: ","), 1...2),
    ("2 3", .adjacentNumbers, 2...3), ("2 3^a", .adjacentNumbers, 2...5),
    ("x_{1 2}", .adjacentNumbers, 5...6),
    (#"\frac123"#, .unbracedDigits, 6...8),
    (#"\frac1"#, .expectedArgument(macro: #"\frac"#), 0...5),
    (#"\mathbf + a"#, .expectedArgument(macro: #"\mathbf"#), 0...7),
    (#"\hat{}"#, .expectedArgument(macro: #"\hat"#), 0...4),
    ("a^", .expectedArgument(macro: "^"), 1...2), ("a & b", .misplacedAlignment, 2...3),
    (#"a \\ b"#, .misplacedLineBreak, 2...4),
    (#"\begin{split}a"#, .misplacedEnvironment(#"\begin{split}"#), 0...13),
    (#"\text{a \epsilon}"#, .unexpected(found: #"\"#), 8...9),
    (#"\text{ab"#, .unbalanced(opening: #"\text{"#), 0...6),
    ("a - {b - c}", .invisibleBraces, 4...11), ("{a/b}c", .invisibleBraces, 0...5),
    ("a/{b/c}", .invisibleBraces, 2...7),
    (#"f\prime"#, .unexpected(found: #"\prime"#), 1...7), ("a ! b", .unknownCharacter("!"), 2...3),
    (#"a\"#, .unknownMacro(#"\"#), 1...2),
    (#"a \over b"#, .unknownMacro(#"\over"#), 2...7),
  ]

  @Test("Each kind of error is found at its place", arguments: kinds)
  func kind(text: String, kind: SyntaxError.Kind, place: ClosedRange<Int>) {
    let error = SyntaxError(kind, at: SourceRange(place.lowerBound, place.upperBound))
    #expect(throws: error) { try FormulaParser.formula(in: text) }
    #expect(!error.message.isEmpty && error.advice.hasSuffix(".") == true)
  }

  static let nests: [(String, String)] = [
    ("(", ")"), ("{", "}"), ("|a+", "|"), (#"\left["#, #"\right]"#), (#"\frac{1}{"#, "}"),
    (#"\frac1"#, ""),
    (#"\sqrt "#, ""), (#"\sqrt[2]{"#, "}"), (#"\hat "#, ""), (#"\hat{"#, "}"), ("x^{", "}"),
    ("x_{(", ")}"), ("x_{{", "}}"),
    (#"\sqrt["#, "]a"), ("x_{+(", ")}"),
  ]

  @Test("Nesting is refused beyond a hundred levels, whatever nests", arguments: nests)
  func depth(open: String, close: String) throws {
    func nested(_ levels: Int) -> String {
      String(repeating: open, count: levels) + "a" + String(repeating: close, count: levels)
    }
    let fits = try FormulaParser.formula(in: nested(45))
    #expect(try FormulaParser.formula(in: fits.latex) == fits)
    for levels in [101, 100_000] {
      do throws(SyntaxError) {
        _ = try FormulaParser.formula(in: nested(levels))
        Issue.record("\(levels) levels of \(open) were read")
      } catch {
        #expect(error.kind == .tooDeep(limit: 100))
      }
    }
  }

  @Test("A number of more than a thousand digits is refused")
  func longNumber() throws {
    let digits = String(repeating: "7", count: 1000)
    #expect(try FormulaParser.formula(in: digits).latex == digits)
    #expect(throws: SyntaxError(.numberTooLong(limit: 1000), at: SourceRange(0, 1001))) {
      try FormulaParser.formula(in: digits + "7")
    }
  }
}
