import Derivations
import Kinetics
import Notation
import Testing

@Suite struct `Errors` {
  /// The errors of a document, as a person reads them.
  private func errors(in text: String) -> [String] {
    Checker(theory: .kinetic).check(Document(reading: text, path: "x.md")).errors
  }

  private static let choices =
    "'follows from', 'solves', 'equivalent to', 'independent', 'closed under', 'with', "
    + "'to first order in', 'order by order in', 'through', 'in the limit', 'for every', 'averaged over', "
    + "'integrated over', 'projected on'"

  private static let table: [(String, String, String)] = [
    (
      "an unknown macro",
      #"""
      **Claim** (1)
      $$\alhpa = 0$$
      """#,
      #"""
      x.md:2:3: error: unknown macro '\alhpa'
        $$\alhpa = 0$$
          ^~~~~~
        Did you mean '\alpha'?
      """#
    ),
    (
      "a symbol that is not declared",
      #"""
      **Claim** (1)
      $$\xi = 0$$
      """#,
      #"""
      x.md:2:3: error: the symbol \xi is not declared
        $$\xi = 0$$
          ^~~
        declare it with **Let**, or **Define** it
      """#
    ),
    (
      "a brace that is not closed",
      #"""
      **Claim** (1)
      $$\frac{1}{2 = 0$$
      """#,
      #"""
      x.md:2:11: error: '{' is never closed
        $$\frac{1}{2 = 0$$
                  ^
        Close '{', or remove it.
      """#
    ),
    (
      "a scalar plus a vector",
      #"""
      **Let** $a$ be a constant and $\boldsymbol{s}$ a spin vector.
      **Claim** (1)
      $$2a + \boldsymbol{s} = 0$$
      """#,
      #"""
      x.md:3:8: error: a scalar and a spin vector cannot be added or equated
        $$2a + \boldsymbol{s} = 0$$
               ^~~~~~~~~~~~~~
        every term of a sum has the same type
      """#
    ),
    (
      "a scalar that equals a vector",
      #"""
      **Let** $a$ be a constant and $\boldsymbol{s}$ a spin vector.
      **Claim** (1)
      $$\boldsymbol{s} = a$$
      """#,
      #"""
      x.md:3:20: error: a spin vector and a scalar cannot be added or equated
        $$\boldsymbol{s} = a$$
                           ^
        every term of a sum has the same type
      """#
    ),
    (
      "an index that stands three times",
      #"""
      **Let** $i$ be an index letter and $\mathbf{E}$ a constant spatial vector.
      **Claim** (1)
      $$\mathbf{E}_i\mathbf{E}_i\mathbf{E}_i = 0$$
      """#,
      #"""
      x.md:3:27: error: the index i occurs three times
        $$\mathbf{E}_i\mathbf{E}_i\mathbf{E}_i = 0$$
                                  ^~~~~~~~~~~~
        an index occurs once, or twice to be summed over
      """#
    ),
    (
      "a premise that does not exist",
      #"""
      **Let** $a$ be a constant.
      **Assume** (balance)
      $$a = 1$$
      **Claim** (1) follows from (ballance).
      $$2a = 2$$
      """#,
      #"""
      x.md:4:28: error: there is no statement (ballance)
        **Claim** (1) follows from (ballance).
                                   ^~~~~~~~~~
        the nearest label is (balance)
      """#
    ),
    (
      "a label used twice",
      #"""
      **Let** $a$ be a constant.
      **Claim** (1)
      $$a = a$$
      **Claim** (1)
      $$2a = 2a$$
      """#,
      #"""
      x.md:4:11: error: the label (1) is used twice, first on line 2
        **Claim** (1)
                  ^~~
        Add a note to tell them apart: (1, again).
      """#
    ),
    (
      "a definition that goes in a circle",
      #"""
      **Define** (F)
      $$F = 2F$$
      """#,
      #"""
      x.md:2:8: error: F is defined by itself
        $$F = 2F$$
               ^
        a chain of definitions ends in declared names: F → F
      """#
    ),
    (
      "a word that the grammar does not know",
      #"""
      **Let** $a$ be a constant.
      **Claim** (1) obviously.
      $$a = a$$
      """#,
      #"""
      x.md:2:15: error: 'obviously' is not understood here
        **Claim** (1) obviously.
                      ^~~~~~~~~
        Expected one of: \#(choices).
      """#
    ),
    (
      "an empty file",
      "",
      #"""
      x.md:1:1: error: the document is empty
        ^
        Begin a statement with **Let**, **Define**, **Assume** or **Claim**.
      """#
    ),
  ]

  @Test("Each error names its place, shows the line and says what to do", arguments: table)
  func messages(_ name: String, _ text: String, _ message: String) {
    #expect(errors(in: text) == [message], "\(name)")
  }

  @Test("A file that is not UTF-8 is refused, and nothing of it is read")
  func encoding() {
    let bytes = Array("**Let** $a$ be ".utf8) + [0xFF, 0x0A]
    let document = Document(reading: bytes, path: "x.md")
    let report = Checker(theory: .kinetic).check(document)
    let (errors, count) = (report.errors, report.statements.count)
    #expect(errors.count == 1)
    #expect(errors[0].hasPrefix("x.md:1:16: error: the file is not UTF-8\n"))
    #expect(errors[0].hasSuffix("\n  Save the file as UTF-8."))
    #expect(count == 0)
  }

  @Test("All errors of a document are reported, in order of place")
  func allAtOnce() {
    let text = #"""
      **Let** $a$ be a constant and $\boldsymbol{s}$ a spin vector.
      **Define** (F)
      $$F = G$$
      **Define** (G)
      $$G = F$$
      **Claim** (1)
      $$\foo = 0$$
      **Claim** (1)
      $$a = \boldsymbol{s}$$
      **Claim** (3) plainly.
      $$a = \frac{1}{2$$
      **Claim** (4) in the middle, **Claim** (5)
      $$b = c$$
      """#
    let found = errors(in: text).compactMap { $0.split(separator: "\n").first.map(String.init) }
    #expect(
      found == [
        "x.md:3:7: error: G is defined by itself",
        "x.md:5:7: error: F is defined by itself",
        #"x.md:7:3: error: unknown macro '\foo'"#,
        "x.md:8:11: error: the label (1) is used twice, first on line 6",
        "x.md:9:7: error: a scalar and a spin vector cannot be added or equated",
        "x.md:10:15: error: 'plainly' is not understood here",
        "x.md:11:15: error: '{' is never closed",
        "x.md:12:15: error: 'in' is not understood here",
        "x.md:12:30: error: **Claim** stands in the middle of a line",
        "x.md:13:3: error: the symbol b is not declared",
        "x.md:13:7: error: the symbol c is not declared",
      ])
  }

  @Test("Every statement that cites a label that does not exist is told so")
  func missingLabels() {
    let text = #"""
      **Let** $a$ be a constant.
      **Claim** (1) follows from (7).
      $$a = a$$
      **Claim** (2) solves (8).
      $$a = a$$
      """#
    let found = errors(in: text).compactMap { $0.split(separator: "\n").first.map(String.init) }
    #expect(
      found == [
        "x.md:2:28: error: there is no statement (7)",
        "x.md:4:22: error: there is no statement (8)",
      ])
  }

  // MARK: Hostile texts

  private static let bombs: [(String, String)] =
    [
      ("round brackets", "(", "a", ")"), ("stretching brackets", #"\left("#, "a", #"\right)"#),
      ("braces", "{", "a", "}"), ("roots", #"\sqrt{"#, "a", "}"),
      ("fractions", #"\frac{1}{"#, "a", "}"), ("scripts", "a_{", "a", "}"),
      ("powers", "a^{", "2", "}"), ("hats", #"\hat{"#, "a", "}"), ("signs", "-(", "a", ")"),
      ("bars", #"\left|"#, "a", #"\right|"#), ("derivatives", #"\partial_x("#, "a", ")"),
      ("averages", #"\langle "#, "a", #"\rangle"#), ("commutators", "[A, ", "A", "]_-"),
    ].flatMap { name, opening, core, closing in
      [90, 3000].map { depth in
        let formula =
          String(repeating: opening, count: depth) + core + String(repeating: closing, count: depth)
        return ("\(depth) \(name)", formula)
      }
    }

  @Test("Formulas nested without end are read or refused, never a trap", arguments: bombs)
  func nesting(_ name: String, _ formula: String) {
    let text = #"""
      **Let** $x$ be a variable, $a$ a constant and $A$ a spin matrix.
      **Claim** (1)
      $$\#(formula) = 0$$
      """#
    let report = Checker(theory: .kinetic).check(Document(reading: text, path: "x.md"))
    let isAnswered =
      !report.objections.isEmpty || report.statements.contains { $0.verdict != nil }
    #expect(isAnswered, "\(name)")
  }

  @Test("Brackets that are opened and never closed are an error", arguments: bombs)
  func halfNesting(_ name: String, _ formula: String) {
    let half = formula.prefix(formula.count / 2)
    #expect(!errors(in: "**Claim** (1)\n$$\(half) = 0$$\n").isEmpty, "\(name)")
  }

  @Test("Long chains of sums, products and rows are no trap")
  func length() {
    let sum = String(repeating: "a + ", count: 3000) + "a"
    let product = String(repeating: "a ", count: 3000)
    let rows = String(repeating: "a = a \\\\\n", count: 1000)
    for formula in ["\(sum) = 3001a", "\(product) = 0", rows] {
      let text = "**Let** $a$ be a constant.\n\n**Claim** (1)\n$$\(formula)$$\n"
      let report = Checker(theory: .kinetic).check(Document(reading: text, path: "x.md"))
      let (errors, verdict) = (report.errors, report.statements.last?.verdict)
      #expect(errors == [])
      #expect(verdict != nil)
    }
  }

  @Test("Garbage is an error or prose, never a trap", arguments: 0..<200)
  func garbage(_ seed: Int) {
    var generator = Generator(seed: UInt64(seed))
    let pieces = [
      "**Let** ", "**Claim** ", "**Assume** ", "**Define** ", "**Derive** ", "**Use** ", "(1)", "$",
      "$$", "$a$", "be a constant", " of ", "\n", "\n\n", "\\\\", "&", "=", "+", "-", "^", "_", "{",
      "}", "(", ")", "[", "]", "|", "\\frac", "\\left", "\\right.", "\\partial_x",
      "\\int d\\epsilon",
      "\\langle", "\\rangle", "a", "7", ",", ".", "`", "```", "<!--", "-->", "é", "\u{0}", "\\",
      "\\begin{aligned}", "\\end{aligned}", "follows from ", "solves ", "with ", "in 2 dimensions",
    ]
    let text = (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let document = Document(reading: text, path: "x.md")
    let report = Checker(theory: .kinetic).check(document)
    for objection in report.objections {
      let message = objection.rendered(in: document.source, path: "x.md")
      #expect(objection.range.upperBound <= text.utf8.count)
      #expect(message.hasPrefix("x.md:"))
    }
  }

  @Test("A real document with a byte missing is read, or refused with a place", arguments: 0..<60)
  func wounded(_ seed: Int) throws {
    var bytes = Array(try Corpus.text("bloch.md").utf8)
    bytes.remove(at: (seed * 7919) % bytes.count)
    let document = Document(reading: bytes, path: "x.md")
    for objection in document.objections {
      let message = objection.rendered(in: document.source, path: "x.md")
      #expect(message.hasPrefix("x.md:"))
    }
  }
}

/// Numbers that are the same on every run.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  /// Steele, Lea and Flood's SplitMix.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
