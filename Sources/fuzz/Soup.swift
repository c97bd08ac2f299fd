import Derivations
import Notation

/// Texts that no one would write, put together at random from the words of formulas and of documents.
///
/// None traps, what is wrong with it has a place inside of it, and a formula that is read is printed so that it reads the same.
struct Soup {
  /// What went wrong, with its seed.
  private(set) var faults: [String] = []
  /// How many texts had something in them that could be read.
  private(set) var understood = 0

  private static let words = [
    "a", "b", "2", "13", ".", ",", "+", "-", "=", "/", "*", "'", "_", "^", "_{", "^{", "{", "}",
    "(",
    ")", "[", "]", "|", "&", " ", "~", "%", "\n", "ε", "\\", "\\\\", "\\quad", "\\alpha ",
    "\\partial", "\\mathbf{r}", "\\boldsymbol{s}", "\\frac", "\\frac12", "\\sqrt", "\\hat",
    "\\bar{",
    "\\left(", "\\right)", "\\left.", "\\right|", "\\langle", "\\rangle", "\\cdot", "\\times",
    "\\pm",
    "\\int", "d\\epsilon", "\\nabla", "\\begin{aligned}", "\\end{aligned}", "\\text{", "O(",
  ]

  private static let lines = [
    "**Let** $a, b$ be constants.", "**Let** $\\boldsymbol{s}(t)$ be a spin vector.",
    "**Claim** (x)",
    "**Assume** (y)", "**Define** (z)", "**Refute** follows from (x).", "**Use** (x) of [a](b.md).",
    "**Derive** (d) from (y), solving for $a$.", "$$a = b$$", "$$", "$$\\begin{aligned}", "```math",
    "```", "# a", "- b", "", "", "$", "> **Claim**", "| a | b |", "<!--", "-->", "with $a = 0$",
    "to first order in", "in the limit $a \\to 0$", "**", "\u{301}", "\t", "(", "$a$ [x](y)",
  ]

  /// Tries a text for each seed: three of formulas, then one of documents.
  mutating func run(_ seeds: Range<UInt64>) {
    for seed in seeds {
      var random = Random(state: seed)
      if seed % 4 == 3 {
        read(document: Self.text(of: Self.lines, "\n", 12, &random), seed)
      } else {
        read(formula: Self.text(of: Self.words, "", 20, &random), seed)
      }
    }
  }

  private static func text(
    of parts: [String], _ separator: String, _ most: Int, _ random: inout Random
  ) -> String {
    let count = Int.random(in: 1...most, using: &random)
    return (0..<count).map { _ in parts[Int.random(in: parts.indices, using: &random)] }
      .joined(separator: separator)
  }

  private mutating func read(formula text: String, _ seed: UInt64) {
    let (rows, errors) = FormulaParser.rows(in: text)
    if !rows.isEmpty { understood += 1 }
    let end = text.utf8.count
    for row in rows where (try? FormulaParser.formula(in: row.formula.latex)) != row.formula {
      faults.append("seed \(seed): \(text)\nis printed as \(row.formula.latex)")
    }
    for error in errors where error.range.lowerBound < 0 || error.range.upperBound > end {
      faults.append("seed \(seed): \(text)\nan error stands outside of it")
    }
  }

  private mutating func read(document text: String, _ seed: UInt64) {
    let document = Document(reading: text, path: "soup.md")
    if document.objections.isEmpty, !document.statements.isEmpty { understood += 1 }
    let end = text.utf8.count
    for objection in document.objections
    where objection.range.lowerBound < 0 || objection.range.upperBound > end {
      faults.append("seed \(seed): \(text)\nan objection stands outside of it")
    }
  }
}
