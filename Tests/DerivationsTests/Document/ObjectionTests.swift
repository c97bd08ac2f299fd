import Notation
import Testing

@testable import Derivations

@Suite struct `Objections` {
  @Test(
    "Every mistake in the Markdown is named at its place, with advice",
    arguments: [
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
      (
        "***Claim*** (1)\n$$a$$", "1:1 ***Claim** is not a keyword, but **Claim** is",
        "Write **Claim**, with its label behind it."
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
    let choices =
      "'follows from', 'solves', 'equivalent to', 'independent', 'closed under', 'with', "
      + "'to first order in', 'order by order in', 'through', 'in the limit', 'for every', 'averaged over', "
      + "'integrated over', 'projected on'"
    let document = Document("Text.\n\n**Claim** (1) folows from (2).\n$$a$$\n")
    #expect(
      document.objections.map { $0.rendered(in: document.source, path: "d/x.md") } == [
        """
        d/x.md:3:15: error: 'folows' is not understood here
          **Claim** (1) folows from (2).
                        ^~~~~~
          Expected one of: \(choices).
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
