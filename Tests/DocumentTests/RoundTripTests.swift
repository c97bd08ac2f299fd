import Derivations
import Notation
import Testing

@Suite struct `Round trips` {
  @Test(
    "A formula that is printed and read again is the same formula",
    arguments: Corpus.paths + [Corpus.specification])
  func printedAndRead(_ path: String) throws {
    for formula in try Corpus.document(path).formulas {
      let isSame = try FormulaParser.formula(in: formula.latex) == formula
      #expect(isSame, "\(formula.latex)")
    }
  }

  @Test("What is printed is printed the same once it is read", arguments: Corpus.paths)
  func printedTwice(_ path: String) throws {
    for formula in try Corpus.document(path).formulas {
      #expect(try FormulaParser.formula(in: formula.latex).latex == formula.latex)
    }
  }

  @Test("A row stands where its text stands", arguments: Corpus.paths)
  func places(_ path: String) throws {
    let document = try Corpus.document(path)
    for row in document.statements.flatMap(\.rows) {
      let text = document.text(in: row.range)
      // Between its ends a row may hold the signs that align it with others, or break its line.
      let ink = text.replacing("&", with: " ").replacing("\\\\", with: " ")
      let isSame = try FormulaParser.formula(in: ink) == row.formula
      #expect(isSame, "\(text)")
    }
  }
}
