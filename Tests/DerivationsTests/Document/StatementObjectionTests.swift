import Notation
import Testing

@testable import Derivations

@Suite struct `Objections to statements` {
  private static let claim =
    "'follows from', 'solves', 'equivalent to', 'independent', 'closed under', 'with', "
    + "'to first order in', 'order by order in', 'through', 'in the limit', 'for every', 'averaged over', "
    + "'integrated over', 'projected on'"

  private static let define =
    "'with', 'to first order in', 'order by order in', 'through', 'for every'"

  @Test(
    "Every mistake in the words of a statement is named at its place, with advice",
    arguments: [
      (
        "**Claim** (1) to first order in $x$ and $y$.\n\n$$a$$",
        "1:41 '$y$' is not understood here",
        "Expected one of: \(claim)."
      ),
      (
        "**Claim** (1) averaged over $x$, $y$.\n\n$$a$$", "1:34 '$y$' is not understood here",
        "Expected one of: \(claim)."
      ),
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
    ])
  func messages(_ text: String, _ complaint: String, _ advice: String) {
    let document = Document(text)
    #expect(document.complaints == [complaint])
    #expect(document.objections.map(\.advice) == [advice])
  }
}
