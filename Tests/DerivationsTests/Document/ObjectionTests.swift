import Notation
import Testing

@testable import Derivations

@Suite struct `Objections` {
  private static let kinds =
    "'constant', 'variable', 'position', 'time', 'momentum', 'spatial vector', "
    + "'spatial tensor of rank 2', 'unit spin vector', 'spin vector', 'spin matrix', 'function', "
    + "'scalar field', 'index letter', 'measure'"

  private static let claim =
    "'follows from', 'solves', 'equivalent to', 'independent', 'closed under', 'with', "
    + "'to first order in', 'order by order in', 'through', 'for every', 'averaged over', "
    + "'integrated over', 'projected on'"

  private static let define =
    "'with', 'to first order in', 'order by order in', 'through', 'for every'"

  @Test(
    "Every mistake is named at its place, with advice",
    arguments: [
      // Markdown.
      (
        "", "1:1 the document is empty",
        "Begin a statement with **Let**, **Define**, **Assume** or **Claim**."
      ),
      (
        " \n\t\n", "1:1 the document is empty",
        "Begin a statement with **Let**, **Define**, **Assume** or **Claim**."
      ),
      (
        "**Claim** (1) to first order in $x.\n$$a$$", "1:33 the formula has no closing $",
        "Write the formula as $…$, and a dollar sign in the text as \\$."
      ),
      (
        "a\n\n$$a\n", "3:1 the display formula has no end",
        "Close it with the sign that opened it, before the next statement."
      ),
      (
        "```swift\na\n", "1:1 the code fence has no end",
        "Close it with a line of as many backticks or tildes."
      ),
      ("a <!-- b\n", "1:3 the comment has no end", "Close it with -->."),
      (
        "**Claim** (1 follows\n$$a$$", "1:11 the bracket is not closed",
        "Close it with ) in the same paragraph."
      ),
      (
        "So **Claim** (1).", "1:4 **Claim** stands in the middle of a line",
        "Begin a new line with it, or write it without stars."
      ),
      (
        "- **Let** us", "1:3 **Let** stands in the middle of a line",
        "Begin a new line with it, or write it without stars."
      ),
      (
        "**claim** (1)\n$$a$$", "1:1 **claim** is not a keyword, but **Claim** is",
        "Write **Claim**, with its label behind it."
      ),
      (
        "**Claims (1)**\n$$a$$", "1:1 **Claims (1)** is not a keyword, but **Claim** is",
        "Write **Claim**, with its label behind it."
      ),
      (
        "**Define.** (1)\n$$a$$", "1:1 **Define.** is not a keyword, but **Define** is",
        "Write **Define**, with its label behind it."
      ),

      // Statements.
      (
        "**Claim** (1)\n$$a$$\n**Claim** (1)\n$$a$$", "3:11 the label (1) is used twice",
        "Add a note to tell them apart: (1, again)."
      ),
      (
        "**Claim** ( )\n$$a$$", "1:11 the label is empty",
        "Write a number, a letter or a note in the brackets."
      ),
      (
        "**Claim** (1) folows from (2).\n$$a$$", "1:15 'folows' is not understood here",
        "Expected one of: \(claim)."
      ),
      (
        "**Claim** (1) follows.\n$$a$$", "1:15 'follows' is not understood here",
        "Expected one of: \(claim)."
      ),
      (
        "**Claim** (1) & (2).\n$$a$$", "1:15 '&' is not understood here",
        "Expected one of: \(claim)."
      ),
      (
        "**Claim** (1) follows from.\n$$a$$", "1:27 '.' is not understood here",
        "Expected a label in brackets after 'follows from'."
      ),
      (
        "**Claim** (1) follows from\n$$a$$", "1:27 the statement ends too early",
        "Expected a label in brackets after 'follows from'."
      ),
      (
        "**Claim** (1) follows from () and (2).\n$$a$$", "1:28 the label is empty",
        "Write a number, a letter or a note in the brackets."
      ),
      (
        "**Claim** (1) with x.\n$$a$$", "1:20 'x' is not understood here",
        "Expected a label in brackets or an equation after 'with'."
      ),
      (
        "**Claim** (1) with $x$.\n$$a$$", "1:21 this is not an equation",
        "Write a left side, =, and a right side."
      ),
      (
        "**Claim** (1) to lowest order in $x$.\n$$a$$", "1:18 'lowest' is not understood here",
        "Expected 'zeroth', 'first', 'second', … 'tenth'."
      ),
      (
        "**Claim** (1) to first power in $x$.\n$$a$$", "1:24 'power' is not understood here",
        "Expected 'order'."
      ),
      (
        "**Claim** (1) to first order of $x$.\n$$a$$", "1:30 'of' is not understood here",
        "Expected 'in'."
      ),
      (
        "**Claim** (1) to first order in eta.\n$$a$$", "1:33 'eta' is not understood here",
        "Expected a formula after 'in'."
      ),
      ("**Claim** (1) for every $x$.\n$$a$$", "1:28 '.' is not understood here", "Expected 'of'."),
      (
        "**Claim** (1) for every $x$ of them.\n$$a$$", "1:32 'them' is not understood here",
        "Expected formulas or labels in brackets after 'of'."
      ),
      (
        "**Claim** (1) independent over $x$.\n$$a$$", "1:32 '$x$' is not understood here",
        "Expected 'functions of'."
      ),
      (
        "**Claim** (1) closed under $x$ over $y$.\n$$a$$", "1:37 '$y$' is not understood here",
        "Expected 'polynomials in'."
      ),
      (
        "**Define** (1) follows from (2).\n$$a$$",
        "1:16 'follows from' does not go with **Define**", "Expected one of: \(define)."
      ),
      (
        "**Claim** (1) from (2).\n$$a$$", "1:15 'from' does not go with **Claim**",
        "Expected one of: \(claim)."
      ),
      (
        "**Claim** (1) follows from (2), solves (3).\n$$a$$",
        "1:33 'solves' is a second test of one **Claim**", "Make two statements of it."
      ),
      (
        "**Claim** (1) follows from (2). This is clear.\n$$a$$",
        "1:33 'This' stands behind the period that ends the statement",
        "Write prose in a paragraph of its own."
      ),
      (
        "**Claim** (1).\n\n# Heading\n", "1:1 this **Claim** has no formula",
        "Write it as $$…$$ under the words, before the next statement, heading or list."
      ),
      (
        "**Derive** (1) from (2).", "1:1 this **Derive** has no formula",
        "Write it as $$…$$ under the words, before the next statement, heading or list."
      ),
      (
        "**Assume** (1)\n$$\n$$\n", "1:1 this **Assume** has no formula",
        "Write it as $$…$$ under the words, before the next statement, heading or list."
      ),
      (
        "**Define** (1) $a = b$\n$$c = d$$",
        "2:1 the statement has a formula already, among its words",
        "Keep one of the two, or begin a statement with the second."
      ),

      // Use.
      ("**Use**", "1:8 the statement ends too early", "Expected the path of a document."),
      (
        "**Use** (28) of a.md", "1:9 '(28)' is not understood here",
        "Expected the path of a document."
      ),
      (
        "**Use** a.md, and more", "1:19 'more' is not understood here",
        "Expected one of: a label in brackets, 'with'."
      ),
      (
        "**Use** a.md, (1) without $x$", "1:19 'without' is not understood here",
        "Expected 'with'."
      ),
      (
        "**Use** a.md with $x$", "1:20 this is not an equation",
        "Write a left side, =, and a right side."
      ),
      (
        "**Use** a.md with $x = 2y$", "1:24 this is not a name",
        "Write a letter with its accents and scripts, and its arguments in round brackets: f_1(\\mathbf{p}, t)."
      ),
      (
        "**Use** a.md. It is good.", "1:15 'It' stands behind the period that ends the statement",
        "Write prose in a paragraph of its own."
      ),

      // Let.
      (
        "**Let**", "1:8 the statement ends too early",
        "Expected the names that are declared, as a formula."
      ),
      (
        "**Let** x be a constant.", "1:9 'x' is not understood here",
        "Expected the names that are declared, as a formula."
      ),
      ("**Let** $x$.", "1:9 nothing says what this is", "Expected one of: \(kinds)."),
      ("**Let** $x$ be positive.", "1:9 nothing says what this is", "Expected one of: \(kinds)."),
      (
        "**Let** $x$ be a flurb.", "1:18 'flurb' is not understood here",
        "Expected one of: \(kinds)."
      ),
      (
        "**Let** $x$ be a spin flurb.", "1:23 'flurb' is not understood here",
        "Expected one of: \(kinds)."
      ),
      (
        "**Let** $x$ be a unit vector.", "1:18 'unit vector' is nothing a symbol can be",
        "Expected one of: \(kinds)."
      ),
      (
        "**Let** $x$ be a vector.", "1:18 'vector' is nothing a symbol can be",
        "Expected one of: \(kinds)."
      ),
      (
        "**Let** $x$ be a constant flurb.", "1:27 'flurb' is not understood here",
        "Expected one of: the names that are declared, as a formula, 'of', 'with', "
          + "'kept to first order', 'in 3 dimensions'."
      ),
      (
        "**Let** $T$ be a spatial tensor.", "1:32 '.' is not understood here",
        "Expected 'of rank 2'."
      ),
      (
        "**Let** $T$ be a spatial tensor of rank zero.", "1:41 zero is not a number of a rank",
        "Write a whole number, 1 or more."
      ),
      (
        "**Let** $T$ be a spatial tensor of rank high.", "1:41 'high' is not understood here",
        "Expected a number after 'rank'."
      ),
      (
        "**Let** $d\\tau$ be the measure.", "1:31 '.' is not understood here",
        "Expected what the measure is, as a formula."
      ),
      (
        "**Let** $\\tau$ be the measure $d\\epsilon$.", "1:10 the name of a measure begins with d",
        "Write d\\tau for the measure of the integrals over \\tau."
      ),
      (
        "**Let** $2x$ be a constant.", "1:10 this is not a name",
        "Write a letter with its accents and scripts, and its arguments in round brackets: f_1(\\mathbf{p}, t)."
      ),
      (
        "**Let** $f(2x)$ be a function.", "1:12 this argument is not a name",
        "Write a letter with its accents and scripts."
      ),
      (
        "**Let** $x > 0$ be a negative constant.", "1:10 said to be negative and positive",
        "Keep one of the two."
      ),
      (
        "**Let** $x$ be a negative positive constant.", "1:27 said to be negative and positive",
        "Keep one of the two."
      ),
      (
        "**Let** $x > y$ be constants.", "1:10 this relation is not a sign",
        "Write > 0, \\geq 0, < 0, \\leq 0 or \\neq 0, and other relations after 'with'."
      ),
      (
        "**Let** $f$ be a function with $x$.", "1:33 this is not an equation",
        "Write a left side, =, and a right side."
      ),
      (
        "**Let** $f$ be a function with ease.", "1:32 'ease' is not understood here",
        "Expected one of: an equation after 'with', 'a spatial index'."
      ),
      (
        "**Let** $p$ be the momentum with speed $v$.", "1:34 'speed' is not understood here",
        "Expected one of: 'energy', 'direction'."
      ),
      (
        "**Let** $f$ be a function of time.", "1:30 'time' is not understood here",
        "Expected one of: the arguments, as a formula, 'rank'."
      ),
      (
        "**Let** $f$ be a function kept at first order.", "1:32 'at' is not understood here",
        "Expected 'to'."
      ),
      (
        "**Let** $f$ be a function kept to first order in time.",
        "1:50 'time' is not understood here",
        "Expected 'gradients'."
      ),
      (
        "**Let** $x$ be a constant, in many dimensions.", "1:31 'many' is not understood here",
        "Expected a number of dimensions."
      ),
      (
        "**Let** $x$ be a constant, in 3 pieces.", "1:33 'pieces' is not understood here",
        "Expected 'dimensions'."
      ),
      (
        "**Let** $x$ be a constant, in 0 dimensions.", "1:31 0 is not a number of dimensions",
        "Write a whole number, 1 or more."
      ),
    ])
  func messages(_ text: String, _ complaint: String, _ advice: String) {
    let document = Document(text)
    #expect(document.complaints == [complaint])
    #expect(document.objections.map(\.advice) == [advice])
  }

  @Test("An error of a formula is an objection at its place")
  func syntax() throws {
    for text in [
      "**Claim** (1)\n$$a + \\foo$$", "**Claim** (1) $a + \\foo$",
      "**Let** $\\foo$ be a constant.", "**Claim** (1) through $\\foo$\n$$a$$",
    ] {
      let document = Document(text)
      let objection = try #require(document.objections.first)
      #expect(document.objections.count == 1)
      guard case .syntax(let error) = objection.kind else {
        Issue.record("not a syntax error: \(objection)")
        continue
      }
      #expect(document.text(objection.range) == "\\foo")
      #expect(objection.message == error.message && objection.advice == error.advice)
    }
  }

  @Test("A sentence that cannot be read is left for the next, and all is told in order of place")
  func recovery() {
    let document = Document(
      """
      **Let** $a$ be a flurb. Let $b$ be a constant. Let $c$ be a blurb.

      **Claim** (1) folows from (2).
      $$\\foo$$

      $$ a
      **Let** $d$ be a constant.
      """)
    #expect(
      document.complaints.map { $0.prefix { $0 != " " } } == ["1:18", "1:61", "3:15", "4:3", "6:1"])
    #expect(document.statements.flatMap(\.declarations).map(\.name.latex) == ["b", "d"])
  }

  @Test("An objection is shown with its line, a caret and advice")
  func rendering() {
    let document = Document("Text.\n\n**Claim** (1) folows from (2).\n$$a$$\n")
    #expect(
      document.objections.map { $0.rendered(in: document.source, path: "d/x.md") } == [
        """
        d/x.md:3:15: error: 'folows' is not understood here
          **Claim** (1) folows from (2).
                        ^~~~~~
          Expected one of: \(Self.claim).
        """
      ])
    let meaning = Objection(
      .meaning("the symbol a is not declared", advice: "Declare it."), at: SourceRange(40, 41))
    #expect(
      meaning.rendered(in: document.source, path: "x.md") == """
        x.md:4:3: error: the symbol a is not declared
          $$a$$
            ^
          Declare it.
        """)
  }

  @Test("A label used twice names the line of the first")
  func repeatedLabel() {
    let document = Document("\n**Claim** (1)\n$$a$$\n**Claim** (1)\n$$a$$\n")
    #expect(
      document.objections.map { $0.rendered(in: document.source, path: "x.md") } == [
        """
        x.md:4:11: error: the label (1) is used twice, first on line 2
          **Claim** (1)
                    ^~~
          Add a note to tell them apart: (1, again).
        """
      ])
  }
}
