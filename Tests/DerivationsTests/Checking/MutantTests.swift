import Notation
import Testing

@testable import Derivations

@Suite struct `Mutants of claims` {
  private static let names = #"""
    **Let** $a, b, c, \bar a$ be constants, $\eta$ a small constant, and $t$ the time.

    **Let** $n(t)$ be a function and $\boldsymbol{s}, \boldsymbol{w}$ spin vectors.

    """#

  /// What became of the mutants of the last claim.
  private func mutations(_ text: String) throws -> Mutations {
    var checker = Bench.checker(searching: .nothing)
    checker.mutates = true
    let report = checker.check(Bench.document(Self.names + "\n" + text + "\n"))
    #expect(report.objections.map(\.message) == [])
    return try #require(report.statements.last?.mutations)
  }

  private func fates(_ mutations: Mutations) -> [String: Mutant.Fate] {
    Dictionary(mutations.mutants.map { ($0.formula, $0.fate) }) { first, _ in first }
  }

  @Test("A sign, a factor, an exponent, a term, a name: each changed form of an identity fails")
  func identity() throws {
    let found = try mutations("**Claim** (x)\n$$(a+b)^2 = a^2 + 2ab + b^2$$")
    #expect(found.isIdentity)
    #expect(found.mutants.count > 20)
    #expect(found.mutants.allSatisfy { $0.fate == .fails || $0.fate == .unreadable })
    let fates = fates(found)
    for formula in [
      "(a - b)^2 = a^2 + 2ab + b^2", "(a + b)^2 = a^2 + 4ab + b^2", "(a + b)^2 = a^3 + 2ab + b^2",
      "(a + b)^2 = a^2 + b^2", "(\\bar a + b)^2 = a^2 + 2ab + b^2", "(a + b)^2 = a^2 + 2ac + b^2",
    ] {
      #expect(
        fates.contains {
          $0.key.filter { $0 != " " } == formula.filter { $0 != " " } && $0.value == .fails
        }
          || formula.contains("bar"), "\(formula)")
    }
  }

  @Test("A commutator turned round, and a dot for a cross, are tried")
  func arrangements() throws {
    let found = try mutations(
      "**Claim** (x)\n$$\\boldsymbol{s}\\times\\boldsymbol{w} = -\\boldsymbol{w}\\times\\boldsymbol{s}$$"
    )
    #expect(found.mutants.contains { $0.formula.contains("\\cdot") && $0.fate == .unreadable })
    #expect(!found.mutants.contains { $0.fate == .survives })
  }

  @Test("A changed side of another type is no form of the row, though it may be zero")
  func types() throws {
    let found = try mutations(
      "**Let** $\\mathbf{p}$ be the momentum, with energy $\\epsilon = \\mathbf{p}^2$ and direction $\\hat{\\mathbf{p}}$.\n\n**Let** $i, j$ be index letters.\n\n**Claim** (x)\n$$\\int\\frac{d\\hat{\\mathbf{p}}}{4\\pi}\\left(3\\hat{\\mathbf{p}}_i\\hat{\\mathbf{p}}_j - \\delta_{ij}\\right) = 0$$"
    )
    #expect(!found.mutants.contains { $0.fate == .survives })
    #expect(found.mutants.contains { $0.formula.contains("_i^2") && $0.fate == .unreadable })
  }

  @Test("What makes no difference is true for a reason, and never passes as false")
  func harmless() throws {
    let even = try mutations("**Claim** (x)\n$$(-a)^2 = a^2$$")
    #expect(even.mutants.contains { $0.fate == .harmless(.identity) })
    let constant = try mutations(
      "**Assume** (p)\n$$\\partial_t n = 0$$\n\n**Claim** (x) follows from (p).\n$$a\\,\\partial_t n = 0$$"
    )
    #expect(constant.mutants.contains { $0.fate == .harmless(.premises) })
    for mutant in even.mutants + constant.mutants { #expect(mutant.fate != .survives) }
  }

  @Test("A premise that is not needed is idle, and a claim that needs none is an identity")
  func idle() throws {
    let premises = "**Assume** (p)\n$$2a = 2b$$\n\n**Assume** (q)\n$$2b = 2c$$\n\n"
    let both = try mutations(premises + "**Claim** (x) follows from (p), (q).\n$$a = c$$")
    #expect(both.idlePremises == [])
    #expect(!both.isIdentity)
    let one = try mutations(premises + "**Claim** (x) follows from (p), (q).\n$$b = c$$")
    #expect(one.idlePremises == ["(p)"])
    #expect(!one.isIdentity)
    let none = try mutations(premises + "**Claim** (x) follows from (p).\n$$a + b = b + a$$")
    #expect(none.idlePremises == ["(p)"])
    #expect(none.isIdentity)
  }

  @Test("Of two premises each of which is enough both are idle, and the claim is no identity")
  func eitherIsEnough() throws {
    let found = try mutations(
      "**Assume** (p)\n$$2a = 2b$$\n\n**Assume** (q)\n$$3a = 3b$$\n\n**Claim** (x) follows from (p), (q).\n$$a = b$$"
    )
    #expect(found.idlePremises == ["(p)", "(q)"])
    #expect(!found.isIdentity)
  }

  @Test("One order more is too much, one order less is less")
  func orders() throws {
    let found = try mutations(
      "**Claim** (x)\n$$\\frac{1}{1-\\eta} = 1 + \\eta + O(\\eta^2)$$")
    let changed = found.mutants.filter { $0.written == "O(\\eta^{2})" }
    #expect(changed.map(\.fate) == [.fails, .harmless(.weaker)])
    let even = try mutations("**Claim** (x)\n$$\\frac{1}{1-\\eta^2} = 1 + \\eta^2 + O(\\eta^3)$$")
    #expect(even.mutants.contains { $0.fate == .harmless(.sharper) })
  }

  @Test("Rows that solve an equation solve it no more, unless it has other solutions")
  func solutions() throws {
    let unique = try mutations(
      "**Assume** (p)\n$$2a = b + 1$$\n\n**Claim** (x) solves (p).\n$$a = \\frac{b + 1}{2}$$")
    #expect(!unique.mutants.isEmpty)
    #expect(unique.mutants.allSatisfy { $0.fate == .fails || $0.fate == .unreadable })
    let two = try mutations(
      "**Assume** (p)\n$$a^2 = b^2$$\n\n**Claim** (x) solves (p).\n$$a = b$$")
    #expect(two.mutants.contains { $0.fate == .harmless(.otherSolution) })
  }

  @Test("What does not hold, a Refute and a list are not changed")
  func omitted() throws {
    var checker = Bench.checker(searching: .nothing)
    checker.mutates = true
    for text in ["**Claim** (x)\n$$a = b$$", "**Refute** (x)\n$$a = b$$"] {
      let report = checker.check(Bench.document(Self.names + "\n" + text + "\n"))
      #expect(report.statements.last?.mutations == nil)
    }
    let list = try mutations("**Claim** (x) independent.\n$$\\boldsymbol{s}, \\boldsymbol{w}$$")
    #expect(list.omission != nil)
    #expect(list.mutants.isEmpty)
  }

  @Test("A limit takes its share of each row")
  func most() throws {
    var checker = Bench.checker(searching: .nothing)
    checker.mutates = true
    checker.mutantLimit = 5
    let report = checker.check(
      Bench.document(Self.names + "\n**Claim** (x)\n$$(a+b)^2 = a^2 + 2ab + b^2$$\n"))
    #expect(report.statements.last?.mutations?.mutants.count == 5)
  }

  @Test("A changed form that time runs out for is undecided, and one without a meaning is not")
  func time() throws {
    var session = CheckingSession(
      Bench.checker(searching: .nothing), Bench.document(Self.names), only: [])
    session.read()
    func verdict(_ left: String, _ time: Duration) throws -> Verdict? {
      let goal = Goal(
        label: "x", left: try FormulaParser.formula(in: left),
        right: try FormulaParser.formula(in: "a"), range: SourceRange(0, 0))
      let prover = try session.prover(of: [goal], from: [], nil)
      let limits = Limits()
      return limits.whatIsFound(in: time) { prover.outcome(goal, nil, limits).0?.verdict }
    }
    #expect(try verdict("a + b", .zero) == .undecided)
    #expect(try verdict("a + b", .seconds(60)) == .fails)
    #expect(try verdict("\\boldsymbol{s}^3", .seconds(60)) == nil)
  }
}
