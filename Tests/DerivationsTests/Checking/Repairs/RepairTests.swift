import Kinetics
import Notation
import Testing

@testable import Derivations

@Suite struct `The nearest true formula` {
  /// What stands above an equation, the equation that holds, and what is printed in its place.
  struct Misprint: Sendable, CustomTestStringConvertible {
    let premises: String
    let words: String
    let right: String
    let printed: String

    init(_ premises: String, _ words: String, _ right: String, printed: String) {
      self.premises = premises
      self.words = words
      self.right = right
      self.printed = printed
    }

    var testDescription: String { "\(printed) for \(right)" }

    /// What is found of an equation in place of the printed one.
    func report(_ equation: String) throws -> RowOutcome {
      let text = Self.names + premises + "\n\n**Claim** (x) \(words)\n$$\(equation)$$\n"
      let found = Bench.checker(searching: .surprises).check(
        Document(reading: text, path: "x.md"))
      #expect(found.objections.map(\.message) == [])
      let rows = try #require(found.statements.last).rows
      return try #require(rows.first { $0.outcome.verdict != .holds } ?? rows.first).outcome
    }

    /// The right equation as it is read.
    var formula: Formula {
      get throws { try FormulaParser.formula(in: right) }
    }

    private static let names = #"""
      **Let** $D, k, \tau, \hbar, c, \omega, \gamma > 0$ and $g, v_0, a, b, s, d$ be constants.

      **Let** $x$ be a variable and $t$ the time.

      **Let** $u(x, t), w(x, t), \bar{u}(x, t), u'(x, t), j(x, t)$ be functions.

      **Let** $q(t), p(t), y(t)$ be functions.

      **Let** $\boldsymbol{s}(t), \boldsymbol{g}(t)$ be spin vectors, $\boldsymbol{B}$ a spin vector.

      **Let** $A, M$ be spin matrices.

      """#
  }

  private static let diffusion = #"""
    **Assume** (continuity) $\partial_t u + \partial_x j = 0$.

    **Assume** (Fick) $j = -D\,\partial_x u$.
    """#
  private static let oscillator = #"""
    **Assume** (Newton)
    $$\partial_t^2 q = -\omega^2 q$$
    """#
  private static let fall = #"**Assume** (fall) $\partial_t^2 y = -g$."#
  private static let pair = #"""
    **Assume** (pair)
    $$a + b = s, \quad a - b = d$$
    """#
  private static let marks =
    #"**Assume** (mean) $\partial_t\bar{u} = \gamma\,\partial_x^2\bar{u}$."#
  private static let primes = #"**Assume** (moved) $\partial_t u' = -c\,\partial_x u'$."#
  private static let spin =
    #"**Assume** (Bloch) $\partial_t\boldsymbol{s} = \boldsymbol{B}\times\boldsymbol{s} - \frac{\boldsymbol{s}}{\tau}$."#

  static let misprints = [
    // A sign: of a term, of a side, in a bracket.
    Misprint(
      diffusion, "follows from (continuity), (Fick).", #"\partial_tu = D\partial_x^2u"#,
      printed: #"\partial_tu = -D\partial_x^2u"#),
    Misprint(
      pair, "follows from (pair).", #"ab = \frac{(s - d)(s + d)}{4}"#,
      printed: #"ab = \frac{(s + d)(s + d)}{4}"#),
    // Twice and half.
    Misprint(
      pair, "follows from (pair).", #"a = \frac{s + d}{2}"#, printed: #"a = s + d"#),
    Misprint(pair, "follows from (pair).", #"s + d = 2a"#, printed: #"s + d = a"#),
    Misprint(fall, "solves (fall).", #"y = v_0t - \frac{gt^2}{2}"#, printed: "y = v_0t - gt^2"),
    // An exponent, of a name and of a derivative.
    Misprint(
      oscillator, "follows from (Newton).", #"\partial_t^2q = -\omega^2q"#,
      printed: #"\partial_t^2q = -\omega q"#),
    Misprint(
      oscillator, "follows from (Newton).", #"\partial_t^2q = -\omega^2q"#,
      printed: #"\partial_tq = -\omega^2q"#),
    Misprint("", "", #"(a + b)^2 - 4ab = (a - b)^2"#, printed: #"(a + b)^2 - 4ab = a - b"#),
    // A bar, a prime.
    Misprint(
      marks, "follows from (mean).", #"\partial_t\bar{u} = \gamma\partial_x^2\bar{u}"#,
      printed: #"\partial_t\bar{u} = \gamma\partial_x^2u"#),
    Misprint(
      primes, "follows from (moved).", #"\partial_tu' = -c\partial_xu'"#,
      printed: #"\partial_tu = -c\partial_xu'"#),
    // The order of a product.
    Misprint("", "", "[A, M]_- = AM - MA", printed: "[M, A]_- = AM - MA"),
    Misprint("", "", "[A, M]_+ = AM + MA", printed: "[A, M]_- = AM + MA"),
    Misprint(
      spin, "follows from (Bloch).",
      #"\tau\partial_t\boldsymbol{s} = -\tau\boldsymbol{s}\times\boldsymbol{B} - \boldsymbol{s}"#,
      printed:
        #"\tau\partial_t\boldsymbol{s} = \tau\boldsymbol{s}\times\boldsymbol{B} - \boldsymbol{s}"#
    ),
    // A number beside the right one.
    Misprint(
      "", "", "(a + b)^3 = a^3 + 3a^2b + 3ab^2 + b^3",
      printed: "(a + b)^3 = a^3 + 3a^2b + 4ab^2 + b^3"),
    // One name for another, once and everywhere.
    Misprint(
      diffusion, "follows from (continuity), (Fick).", #"\partial_tu = D\partial_x^2u"#,
      printed: #"\partial_tu = D\partial_x^2w"#),
    Misprint(
      diffusion, "follows from (continuity), (Fick).", #"\partial_tu = D\partial_x^2u"#,
      printed: #"\partial_tw = D\partial_x^2w"#),
    Misprint(
      diffusion, "follows from (continuity), (Fick).", #"\partial_tu = D\partial_x^2u"#,
      printed: #"\partial_tu = k\partial_x^2u"#),
    // A factor too many, too few, turned over; one that stands elsewhere in the formula.
    Misprint(
      spin, "follows from (Bloch).",
      #"\partial_t\boldsymbol{s} = \boldsymbol{B}\times\boldsymbol{s} - \frac{\boldsymbol{s}}{\tau}"#,
      printed: #"\partial_t\boldsymbol{s} = \boldsymbol{B}\times\boldsymbol{s} - \boldsymbol{s}"#),
    Misprint(
      diffusion, "follows from (continuity), (Fick).", #"\partial_tu = D\partial_x^2u"#,
      printed: #"\partial_tu = \hbar D\partial_x^2u"#),
    Misprint(
      "", "", #"\frac{a}{1 + c^2} + \frac{ac^2}{1 + c^2} = a"#,
      printed: #"\frac{a}{1 + c^2} + ac^2 = a"#),
    // A term too many.
    Misprint(
      oscillator, "follows from (Newton).", #"\partial_t^2q = -\omega^2q"#,
      printed: #"\partial_t^2q = -\omega^2q + \gamma q"#),
    // Up to an order.
    Misprint(
      "", "order by order in $c$.", #"\frac{1}{1 + c} = 1 - c + c^2 + O(c^3)"#,
      printed: #"\frac{1}{1 + c} = 1 - c - c^2 + O(c^3)"#),
  ]

  @Test("A misprint is undone", arguments: misprints)
  func undone(_ misprint: Misprint) throws {
    #expect(try misprint.report(misprint.right).verdict == .holds)
    let outcome = try misprint.report(misprint.printed)
    #expect(outcome.verdict == .fails)
    let repairs = try #require(outcome.repairs)
    let formulas = repairs.found.map(\.formula)
    #expect(formulas.contains(try misprint.formula), "\(formulas.map(\.latex))")
    #expect((1...RepairSearch.most).contains(formulas.count))
  }

  @Test("What is offered holds in place of what is printed", arguments: misprints)
  func offers(_ misprint: Misprint) throws {
    let printed = try FormulaParser.formula(in: misprint.printed)
    for repair in try #require(misprint.report(misprint.printed).repairs).found {
      #expect(repair.formula != printed)
      #expect(repair.printed != repair.repaired)
      #expect(
        try misprint.report(repair.formula.latex).verdict == .holds, "\(repair.formula.latex)")
    }
  }

  @Test(
    "Where no small edit helps, none is offered",
    arguments: [
      Misprint(
        diffusion, "follows from (continuity), (Fick).", "", printed: #"u = \omega\tau + g"#),
      Misprint(oscillator, "follows from (Newton).", "", printed: #"q^3 = v_0 + \gamma pq"#),
      Misprint(fall, "solves (fall).", "", printed: "y = v_0"),
      Misprint("", "", "", printed: #"\sqrt{c} = a + b + k"#),
    ])
  func hopeless(_ misprint: Misprint) throws {
    let repairs = try #require(misprint.report(misprint.printed).repairs)
    #expect(repairs.found.map(\.formula.latex) == [])
    #expect(!repairs.isStopped)
    #expect(repairs.tried > 5)
    #expect(repairs.lines(besides: "x").first?.contains("no true formula was found") == true)
  }

  @Test("An equation that would be true whatever the premises say is no repair")
  func trivial() throws {
    let misprint = Misprint(
      Self.pair, "follows from (pair).", "a + b = s", printed: "a + b = b + d")
    for repair in try #require(misprint.report(misprint.printed).repairs).found {
      let alone = Misprint("", "", "", printed: repair.formula.latex)
      #expect(try alone.report(repair.formula.latex).verdict == .fails, "\(repair.formula.latex)")
    }
  }

  @Test("Several repairs are all offered, the smallest first, five at most")
  func several() throws {
    let zeros = #"""
      **Assume** (all)
      $$a = 1, \quad b = 1, \quad s = 1, \quad d = 1, \quad g = 1, \quad v_0 = 2$$
      """#
    let found = try #require(
      Misprint(zeros, "follows from (all).", "", printed: "v_0 = a").report("v_0 = a").repairs
    ).found.map(\.formula.latex)
    #expect(found.count == RepairSearch.most)
    #expect(found.first == "v_0 = 2a")
    #expect(Set(found).count == found.count)
  }

  @Test("Edits that say the same equation are offered once")
  func once() throws {
    let outcome = try Misprint(
      Self.oscillator, "follows from (Newton).", "", printed: #"\partial_t^2q = \omega^2q"#
    ).report(#"\partial_t^2q = \omega^2q"#)
    #expect(
      outcome.repairs?.found.map(\.formula.latex) == [#"\partial_t^2q = -\omega^2q"#])
  }

  @Test("The difference is the smallest part that is found at once")
  func difference() throws {
    for (old, new, printed, repaired) in [
      ("x = a + b", "x = a - b", "+b", "-b"),
      ("x = -a + b", "x = a + b", "-a", "a"),
      ("x = a + 2b", "x = a + b", "2b", "b"),
      ("x = a + b + c", "x = a + c", "+b", ""),
      ("x = a - a^2", "x = a - a^3", "a^2", "a^3"),
      (
        #"x = \frac{a + b}{2} + \frac{c}{2}"#, #"x = \frac{a + b}{3} + \frac{c}{2}"#,
        #"\frac{a + b}{2}"#, #"\frac{a + b}{3}"#
      ),
      (
        #"x = b(c + 2\tilde{m}_\perp)"#, #"x = b(c + 2\bar{m}_\perp)"#, #"\tilde{m}_\perp"#,
        #"\bar{m}_\perp"#
      ),
      ("x = ab + a", "x = bb + a", "ab", "bb"),
    ] {
      let found = try FormulaParser.formula(in: old).difference(
        to: try FormulaParser.formula(in: new))
      #expect(found.before == printed)
      #expect(found.after == repaired)
    }
  }

  @Test("Nothing is looked for where it is not asked for")
  func silence() throws {
    let text = Bench.names + "\n**Claim** (x) $a = 2a$.\n\n**Refute** (y) $a = 2b$.\n"
    func repairs(_ search: Checker.Search) -> [Bool] {
      Bench.checker(searching: search).check(Document(reading: text, path: "x.md")).statements
        .map { $0.rows.first?.outcome.repairs != nil }.suffix(2)
    }
    #expect(repairs(.nothing) == [false, false])
    #expect(repairs(.surprises) == [true, false])
    #expect(repairs(.everything) == [true, true])
  }

  private static var lexicon: Lexicon {
    var session = CheckingSession(
      Checker(theory: .kinetic), Document(reading: Bench.names, path: "x.md"), only: [])
    session.read()
    return session.lexicon
  }

  @Test("A search whose time is over stops and says so")
  func time() throws {
    let equation = try FormulaParser.formula(in: "a = 2b")
    let lexicon = Self.lexicon
    let edits = FormulaEditor.edits(of: equation, lexicon).map { ("x", equation, $0) }
    #expect(edits.count > 20)
    let search = Limits().whatIsFound(in: .zero) {
      var search = RepairSearch(lexicon.reader)
      search.run(edits, mayBeIdentity: true) { _, _ in true }
      return search
    }
    #expect(search.result.isStopped)
    #expect(search.result.tried == 0)
    #expect(search.result.lines(besides: "x")[0].contains("stopped after 0"))
  }

  @Test("A long equation has no more edits than are tried, a very long one none")
  func size() throws {
    func edits(_ count: Int) throws -> Int {
      let sum = (1...count).map { "\($0)a^\($0 % 7 + 2)" }.joined(separator: " + ")
      return FormulaEditor.edits(of: try FormulaParser.formula(in: "b = " + sum), Self.lexicon)
        .count
    }
    #expect(try edits(70) == RepairSearch.editLimit + 1)
    #expect(try edits(3000) == 0)
  }

  @Test("Edits are the same in every run, all different, and none has twice the same side")
  func edits() throws {
    for latex in [
      "a = 2b + c^2", #"\partial_t f = \frac{a}{1 + b^2}\nabla_{\mathbf{p}}f\cdot\mathbf{E}"#,
      #"[\hat{\rho}, \boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}]_- = 0"#, "a = b",
    ] {
      let equation = try FormulaParser.formula(in: latex)
      let edits = FormulaEditor.edits(of: equation, Self.lexicon).map(\.formula)
      #expect(edits == FormulaEditor.edits(of: equation, Self.lexicon).map(\.formula))
      #expect(Set(edits).count == edits.count)
      #expect(!edits.contains(equation))
      for edit in edits {
        let (left, right) = try #require(edit.sidesOfEquation)
        #expect(left != right)
        #expect(try FormulaParser.formula(in: edit.latex) == edit)
      }
    }
  }
}
