import Notation
import Testing

/// Texts that no one would write: nothing traps, nothing hangs, and what is read can be printed and read again.
struct TokenSoupTests {
  static let ingredients = [
    "a", "b", "2", "13", ".", ",", ";", "+", "-", "=", "<", "/", "*", "'", "_", "^", "_{", "^{",
    "{", "}", "{}", "(", ")",
    "[", "]", "|", "&", " ", "~", "%", "\n", "$", "ε", "\\", #"\\"#, #"\\[2pt]"#, #"\\["#,
    #"\quad"#, #"\,"#, #"\alpha "#,
    #"\partial"#, #"\mathbf"#, #"\mathbf{r}"#, #"\mathrm{sf}"#, #"\boldsymbol{"#, #"\rm "#,
    #"\text{with}"#, #"\text{"#,
    #"\operatorname"#, #"\frac"#, #"\frac12"#, #"\sqrt"#, #"\sqrt["#, #"\hat"#, #"\bar{"#,
    #"\left"#, #"\left("#,
    #"\left."#, #"\right."#, #"\right)"#, #"\right|"#, #"\left|"#, #"\bigl["#, #"\big|"#, #"\{"#,
    #"\}"#, #"\langle"#,
    #"\rangle"#, #"\cdot"#, #"\times"#, #"\pm"#, #"\prime"#, #"\equiv"#, #"\in"#,
    #"\begin{aligned}"#, #"\end{aligned}"#,
    #"\begin"#, #"\end{cases}"#, #"\begin{array}{ll}"#, #"\tag{1}"#, #"\label{"#, #"\foo"#,
    #"\limits"#, "\u{301}",
  ]

  private func check(_ text: String, seed: UInt64 = 0) {
    let (rows, errors) = FormulaParser.rows(in: text)
    let end = text.utf8.count
    for row in rows {
      let latex = row.formula.latex
      let again = try? FormulaParser.formula(in: latex)
      #expect(again == row.formula, "seed \(seed): \(text) gave \(latex)")
      #expect(0 <= row.range.lowerBound && row.range.upperBound <= end)
    }
    let source = SourceText(text)
    for error in errors {
      #expect(0 <= error.range.lowerBound && error.range.upperBound <= end)
      #expect(!source.excerpt(for: error.range).isEmpty && !error.description.isEmpty)
    }
    do throws(SyntaxError) {
      for element in try FormulaParser.list(in: text) {
        #expect(try FormulaParser.formula(in: element.latex) == element)
      }
    } catch {
      #expect(error.range.upperBound <= end)
    }
  }

  @Test("Soups of tokens", arguments: SplitMix64.seeds)
  func soups(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for _ in 0..<5000 {
      let length = Int.random(in: 1...24, using: &random)
      let soup = (0..<length).map { _ in
        Self.ingredients[Int.random(in: 0..<Self.ingredients.count, using: &random)]
      }
      check(soup.joined(), seed: seed)
    }
  }

  @Test("The paper's equations, cut off anywhere", arguments: PaperFormulas.all)
  func prefixes(equation: PaperFormulas.Equation) {
    let text = equation.text
    for length in stride(from: equation.number % 29, to: text.count, by: 29) {
      check(String(text.prefix(length)))
    }
  }

  @Test(
    "A long text is read in linear time, whatever it repeats",
    arguments: [
      "a", "a+", "a ", #"\alpha"#, "(a)", "x_{ab}^2", "a=", "a,", #"a \\ "#, #"a=b \\ "#,
      #"a \quad "#, "{", "(", "}", "'", "7",
      "7 ", "a&", #"\begin{aligned}"#, #"\text{"#, #"\tag{"#, #"\rm a "#, #"+b \\ "#, #"\mathbf"#,
      "|", "{}", "_", "a'",
      #"\left."#, "a/", #"[a, \\ "#, "ε",
    ])
  func length(unit: String) {
    let text = String(repeating: unit, count: 40_000 / unit.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure {
      let formula = try? FormulaParser.formula(in: text)
      #expect(formula.map { !$0.latex.isEmpty } ?? true)
      _ = FormulaParser.rows(in: text)
    }
    #expect(time < .seconds(20))
  }
}
