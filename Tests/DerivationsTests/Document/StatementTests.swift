import Testing

@testable import Derivations

@Suite struct `Statements` {
  /// What was read: `Claim (9) [a = b]`, and the formulas that are prose.
  private func read(_ text: String) -> (statements: [String], prose: [String], complaints: [String])
  {
    let document = Document(text)
    let statements = document.statements.map { statement in
      let rows = statement.rows.map { $0.formula.latex }.joined(separator: "; ")
      return statement.keyword.rawValue + (statement.label.map { " (\($0))" } ?? "")
        + (rows.isEmpty ? "" : " [\(rows)]")
    }
    return (statements, document.unclaimedFormulas.map(document.text), document.complaints)
  }

  @Test(
    "A statement goes from its keyword to its block",
    arguments: [
      ("**Define** (4)\n$$a = b$$\n", ["Define (4) [a = b]"], []),
      ("__Define__ (4)\n$$a = b$$\n", ["Define (4) [a = b]"], []),
      ("**Define** (4) $$a = b$$\n", ["Define (4) [a = b]"], []),
      ("   **Define** (4)\n\n  $$\n  a = b\n  $$\n", ["Define (4) [a = b]"], []),
      ("**Define**\n$$a$$", ["Define [a]"], []),
      ("**Define** (4)\n```math\na = b\n```\n", ["Define (4) [a = b]"], []),
      ("**Define** (4)\n~~~~ math\na = b\n~~~\n~~~~\n", ["Define (4) [a = b]"], []),
      // One block a statement.
      ("**Define** (4)\n$$a$$\n$$b$$\n", ["Define (4) [a]"], ["$$b$$"]),
      ("**Define** (4)\n$$a$$ $$b$$ and $c$\n\n$$d$$", ["Define (4) [a]"], ["$$b$$", "$$d$$"]),
      // Prose between words and block, and after it.
      (
        "**Claim** (4) follows from (3).\n\nIn words, with $x$.\n\n$$a$$\nSo $y$.",
        ["Claim (4) [a]"], []
      ),
      // Prose formulas, wherever they stand.
      (
        "# Title\n\n$$a$$\n\ntext $$b$$ text\n\n- item\n\n  $$c$$\n\n> $$d$$\n\n```math\ne\n```\n",
        [],
        ["$$a$$", "$$b$$", "$$c$$", "$$d$$", "```math\ne\n```"]
      ),
      // Let and Use take no block.
      (
        "**Let** $a$ be a constant.\n$$b$$\n**Use** a.md\n$$c$$\n", ["Let", "Use"],
        ["$$b$$", "$$c$$"]
      ),
      // Code and comments are prose.
      ("```\n**Claim** (4)\n$$a$$\n```\n", [], []),
      ("~~~swift\n**Claim** (4)\n~~~\nand `**Claim** $$` and ``a ` **Claim**``\n", [], []),
      ("<!-- **Claim**\n\n**Claim** (4)\n$$a$$\n-->\ntext\n", [], []),
      (
        "**Claim** (4) <!-- a\nremark --> follows <!-- b -->\nfrom (3).\n<!-- c -->\n$$a$$\n",
        ["Claim (4) [a]"], []
      ),
      // Bold words that are no keywords, dollars that are no formulas.
      ("**Note** that it costs \\$5 and $6.\n**Important**: $a$.\n", [], []),
      ("a $x$$y$ b and $a\\$$\n$$c$$\n", [], ["$$c$$"]),
      // Rows.
      ("**Define** (4)\n$$a = b \\\\ c = d$$\n", ["Define (4) [a = b; c = d]"], []),
      // A Derive may have an empty block.
      ("**Derive** (4) from (3).\n$$\n$$\n", ["Derive (4)"], []),
    ] as [(String, [String], [String])],
    [false, true])
  func extents(_ example: (String, [String], [String]), windows: Bool) {
    let (text, statements, prose) = example
    let found = read(windows ? text.replacing("\n", with: "\r\n") : text)
    #expect(found.complaints == [])
    #expect(found.statements == statements)
    #expect(found.prose == (windows ? prose.map { $0.replacing("\n", with: "\r\n") } : prose))
  }

  @Test(
    "A keyword, a heading, a rule or a list ends a statement",
    arguments: [
      "**Let** $a$ be a constant.", "# Heading", "###### Heading", "\nHeading\n===", "---", "* * *",
      "- item", "+ item", "* item", "1. item", "1) item", "\n7. item",
    ])
  func ends(_ line: String) {
    let found = read("**Claim** (4)\n\(line)\n\n$$a$$\n")
    #expect(found.prose == ["$$a$$"])
    #expect(found.complaints.contains("1:1 this **Claim** has no formula"))
  }

  @Test(
    "What only looks like a heading or a list ends nothing",
    arguments: ["#5 of them", "-1 is", "*this* is", "2018. A year", "....", "1.5 is", "##a"])
  func goesOn(_ line: String) {
    let found = read("**Claim** (4)\n\nIt\n\(line)\n\n$$a$$\n")
    #expect(found.prose == [])
    #expect(found.statements == ["Claim (4) [a]"])
  }

  @Test("A statement knows where its words and its block stand")
  func ranges() throws {
    let document = Document("Prose.\n\n**Claim** (4) follows\nfrom (3).  \n$$\n a \n$$\n")
    let statement = try #require(document.statements.first)
    #expect(document.text(statement.range) == "**Claim** (4) follows\nfrom (3).")
    #expect(statement.blockRange.map(document.text) == "\n a \n")
    #expect(statement.rows.map { document.text($0.formula.range) } == ["a"])
  }

  @Test("A block without an end is left at the next statement")
  func unclosedBlock() {
    for block in ["$$a = b\n", "```math\na = b\n"] {
      let found = read("**Define** (4)\n\(block)**Define** (5)\n$$c = d$$\n")
      #expect(found.statements == ["Define (4) [a = b]", "Define (5) [c = d]"])
      #expect(found.complaints == ["2:1 the display formula has no end"])
    }
  }
}
