import Algebra
import Derivations
import Kinetics
import Testing

@testable import Examination

@Suite("Lists are independent or closed only where both paths find them so")
struct ListTests {
  static let names = #"""
    **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy $\epsilon$ and direction
    $\hat{\mathbf{p}}$, in 2 dimensions.
    **Let** $x, y$ be variables and $a, b$ constants.
    **Let** $u(x)$ be a function, $v(x)$ any function and $c$ any constant.
    **Let** $\boldsymbol{s}, \boldsymbol{w}$ be constant spin vectors.
    **Let** $\mathbf{E}$ be a constant spatial vector.
    **Let** $\boldsymbol{m}(t), \boldsymbol{n}(\mathbf{r}, t)$ be any unit spin vectors.
    **Let** $\boldsymbol{k}(t)$ be a unit spin vector.
    **Let** $A$ be a spin matrix.

    """#

  static let checker = Checker(theory: .kinetic, witness: Interpreter.witness)

  static func report(_ claim: String, _ list: String) throws -> StatementReport {
    let text = names + "\n**Claim** (list) \(claim)\n$$\(list)$$\n"
    let found = checker.check(Document(reading: text, path: "list.md"))
    #expect(found.objections.map(\.message) == [])
    return try #require(found.statements.last)
  }

  @Test(
    "Independent, and over what",
    arguments: [
      ("independent", #"1, x, x^2, x y"#, "holds"),
      ("independent", #"x, x^2, 2x - x^2"#, "fails"),
      ("independent over functions of $x$", #"1, x"#, "fails"),
      ("independent over functions of $x$", #"y, x, x y^2"#, "holds"),
      ("independent over functions of $x$ and $y$", #"y, x"#, "fails"),
      ("independent over functions of $a$", #"a x, b"#, "holds"),
      ("independent", #"1, u"#, "undecided"),
      ("independent", #"1, v, \partial_x v"#, "holds"),
      ("independent over functions of $x$", #"1, v"#, "fails"),
      ("independent", #"v, \partial_x v, 3v + \partial_x v"#, "fails"),
      ("independent", #"1, c, c^2"#, "holds"),
      ("independent", #"1, a, a^2"#, "fails"),
      ("independent", #"\exp(x), \exp(2x)"#, "undecided"),
      (
        "independent", #"\boldsymbol{s}, \boldsymbol{w}, \boldsymbol{s}\times\boldsymbol{w}"#,
        "holds"
      ),
      (
        "independent",
        #"\boldsymbol{s}, \boldsymbol{w}, \boldsymbol{s}\times\boldsymbol{w}, \boldsymbol{s}\times(\boldsymbol{s}\times\boldsymbol{w})"#,
        "fails"
      ),
      ("independent", #"\mathbf{p}, \mathbf{E}"#, "fails"),
      (#"independent over functions of $\mathbf{p}$"#, #"\mathbf{p}"#, "fails"),
      (#"independent over functions of $\epsilon$"#, #"\mathbf{p}, 1"#, "holds"),
      (#"independent over functions of $\epsilon$"#, #"\mathbf{p}, \epsilon\mathbf{p}"#, "fails"),
      (#"independent over functions of $\epsilon$"#, #"1, \mathbf{p}\cdot\mathbf{E}"#, "holds"),
      ("independent", #"\epsilon, \mathbf{p}^2"#, "undecided"),
      (#"independent over functions of $\epsilon$"#, #"1, \mathbf{p}^2"#, "undecided"),
      ("independent", #"\hat{I}, A"#, "holds"),
      ("independent", #"A, A A, \hat{I}"#, "fails"),
      ("independent", #"1, i"#, "holds"),
      (
        "independent",
        #"\boldsymbol{n}, \boldsymbol{m}, \partial_t\boldsymbol{m}, \partial_t\boldsymbol{n}, \nabla\boldsymbol{n}"#,
        "holds"
      ),
      (
        "independent over functions of $t$",
        #"\boldsymbol{m}, \partial_t\boldsymbol{m}, \boldsymbol{m}\times\partial_t\boldsymbol{m}"#,
        "holds"
      ),
      (
        "independent over functions of $t$",
        #"\boldsymbol{m}, \partial_t\boldsymbol{m}, \boldsymbol{m}\times\partial_t\boldsymbol{m}, \partial_t^2\boldsymbol{m}"#,
        "fails"
      ),
      (
        "independent over functions of $t$",
        #"\partial_t\boldsymbol{n}, \boldsymbol{n}, \nabla\boldsymbol{n}"#, "holds"
      ),
      (
        "independent",
        #"\boldsymbol{m}, \boldsymbol{m}\times\partial_t\boldsymbol{m}, \boldsymbol{m}\times(\boldsymbol{m}\times\partial_t\boldsymbol{m}), \partial_t\boldsymbol{m}"#,
        "fails"
      ),
      ("independent", #"\boldsymbol{k}, \boldsymbol{s}"#, "holds"),
      (
        "independent",
        #"(\boldsymbol{m}\cdot\partial_t\boldsymbol{m})\boldsymbol{m}, \boldsymbol{n}"#, "fails"
      ),
    ])
  func independence(_ claim: String, _ list: String, _ verdict: String) throws {
    let report = try Self.report(claim, list)
    #expect(report.verdict?.rawValue == verdict, "\(report.reason ?? "")")
  }

  @Test(
    "Closed, and over what",
    arguments: [
      (#"closed under $\partial_x$"#, #"1, x, x^2"#, "holds"),
      (#"closed under $\partial_a$"#, #"1, a, a^2"#, "holds"),
      (#"closed under $\partial_a$"#, #"a"#, "fails"),
      (#"closed under $\partial_a$"#, #"a^2 x"#, "fails"),
      (#"closed under $\partial_a, b\partial_b$"#, #"a b^2, b^2"#, "holds"),
      (#"closed under $\partial_a$"#, #"a x, x^2"#, "fails"),
      (#"closed under $\partial_a$ over polynomials in $a$"#, #"x a^2"#, "fails"),
      (#"closed under $\partial_x$"#, #"x, x^2"#, "fails"),
      (#"closed under $\partial_x$ over polynomials in $x$"#, #"x, x^2"#, "undecided"),
      (#"closed under $\partial_x$ over polynomials in $x$"#, #"x, x^2, 1 + x"#, "holds"),
      (#"closed under $x\partial_x$"#, #"x, x^2"#, "holds"),
      (#"closed under $\partial_x$"#, #"u"#, "undecided"),
      (#"closed under $\partial_x$"#, #"v"#, "fails"),
      (
        #"closed under $\boldsymbol{m}\times$"#,
        #"\boldsymbol{n}, \boldsymbol{m}\times\boldsymbol{n}"#, "fails"
      ),
      (
        #"closed under $\boldsymbol{m}\times$ over polynomials in $\boldsymbol{m}\cdot\boldsymbol{n}$"#,
        #"\boldsymbol{n}, \boldsymbol{m}\times\boldsymbol{n}, \boldsymbol{m}"#, "holds"
      ),
      (
        #"closed under $\boldsymbol{m}\times$ over polynomials in $\boldsymbol{m}\cdot\boldsymbol{n}$"#,
        #"\boldsymbol{n}, \boldsymbol{m}\times\boldsymbol{n}, (\boldsymbol{m}\cdot\boldsymbol{n})\boldsymbol{m}"#,
        "holds"
      ),
      (
        #"closed under $\boldsymbol{m}\times$ over polynomials in $\boldsymbol{m}\cdot\boldsymbol{n}$"#,
        #"\boldsymbol{n}, \boldsymbol{m}\times\boldsymbol{n}, (\boldsymbol{m}\cdot\boldsymbol{n})^2\boldsymbol{m}"#,
        "fails"
      ),
      (
        #"closed under $\boldsymbol{m}\times, \partial_t$"#,
        #"\boldsymbol{m}, \partial_t\boldsymbol{m}"#, "fails"
      ),
      (#"closed under $\boldsymbol{s}\times$"#, #"\boldsymbol{s}, \boldsymbol{w}"#, "undecided"),
      (
        #"closed under $\boldsymbol{m}\times$"#,
        #"\boldsymbol{n}, \boldsymbol{m}\times\boldsymbol{n}, \boldsymbol{m}\times(\boldsymbol{m}\times\boldsymbol{n})"#,
        "holds"
      ),
    ])
  func closure(_ claim: String, _ list: String, _ verdict: String) throws {
    let report = try Self.report(claim, list)
    #expect(report.verdict?.rawValue == verdict, "\(report.reason ?? "")")
  }

  @Test(
    "Of two unit vectors identities are proven, and twins refuted by one that moves",
    arguments: [
      (
        #"\boldsymbol{n}\times(\boldsymbol{n}\times\boldsymbol{m})"#,
        #"(\boldsymbol{n}\cdot\boldsymbol{m})\boldsymbol{n} - \boldsymbol{m}"#,
        #"(\boldsymbol{n}\cdot\boldsymbol{m})\boldsymbol{n} + \boldsymbol{m}"#
      ),
      (
        #"\boldsymbol{n}\cdot\partial_t\boldsymbol{n}"#, "0",
        #"\boldsymbol{m}\cdot\partial_t\boldsymbol{n}"#
      ),
      (
        #"\partial_t(\boldsymbol{m}\cdot\boldsymbol{n})"#,
        #"\boldsymbol{n}\cdot\partial_t\boldsymbol{m} + \boldsymbol{m}\cdot\partial_t\boldsymbol{n}"#,
        #"\boldsymbol{n}\cdot\partial_t\boldsymbol{m} - \boldsymbol{m}\cdot\partial_t\boldsymbol{n}"#
      ),
      (
        #"\boldsymbol{n}\cdot\partial_t^2\boldsymbol{n}"#,
        #"-\partial_t\boldsymbol{n}\cdot\partial_t\boldsymbol{n}"#,
        #"-2\partial_t\boldsymbol{n}\cdot\partial_t\boldsymbol{n}"#
      ),
      (
        #"(\boldsymbol{m}\times\boldsymbol{n})^2"#, #"1 - (\boldsymbol{m}\cdot\boldsymbol{n})^2"#,
        #"1 + (\boldsymbol{m}\cdot\boldsymbol{n})^2"#
      ),
    ])
  func textures(_ left: String, _ right: String, _ twin: String) throws {
    for order in ["", ", kept to first order in their gradients"] {
      let names =
        "**Let** $\\mathbf{r}$ be the position and $t$ the time.\n\n**Let** $\\boldsymbol{m}(t), \\boldsymbol{n}(\\mathbf{r}, t)$ be any unit spin vectors\(order).\n\n"
      let text =
        "**Claim** (true)\n$$\(left) = \(right)$$\n\n**Refute** (false)\n$$\(left) = \(twin)$$\n"
      let found = Self.checker.check(Document(reading: names + text, path: "textures.md"))
      #expect(found.objections.map(\.message) == [])
      let isTrivial = order != "" && left.contains("^2\\boldsymbol")
      #expect(found.statements.map(\.verdict).contains(.disagreement) == false)
      let claims = found.statements.filter { $0.keyword == .claim }
      #expect(claims.allSatisfy { $0.isExpected }, "\(left)")
      let refuted = found.statements.filter { $0.keyword == .refute }
      #expect(refuted.allSatisfy { $0.isExpected != isTrivial }, "\(left)")
    }
  }

  private static func evidence(_ claim: String, _ list: String) throws -> Combinations {
    let found = Collected()
    let checker = Checker(
      theory: .kinetic,
      witness: { outcome in
        found.outcome = outcome
        return Interpreter.witness(outcome)
      })
    let text = names + "\n**Claim** (list) \(claim)\n$$\(list)$$\n"
    _ = checker.check(Document(reading: text, path: "list.md"))
    return try #require(found.outcome?.combinations)
  }

  private final class Collected: @unchecked Sendable {
    var outcome: RowOutcome?
  }

  @Test("The witness objects to independence that is none")
  func falseIndependence() throws {
    var evidence = try Self.evidence("independent", #"x, x^2, 2x - x^2"#)
    evidence.finding = .independent
    guard case .objects = try Interpreter.examine(evidence) else {
      Issue.record("no objection")
      return
    }
  }

  @Test("The witness objects to a combination that does not vanish, and to one that is nothing")
  func falseCombination() throws {
    var evidence = try Self.evidence("independent", #"x, x^2, 2x - x^2"#)
    guard case .vanishing(var terms) = evidence.finding else {
      Issue.record("no combination")
      return
    }
    let right = terms
    terms[0].coefficient += RationalFunction(1)
    evidence.finding = .vanishing(terms)
    guard case .objects = try Interpreter.examine(evidence) else {
      Issue.record("no objection to another coefficient")
      return
    }
    evidence.finding = .vanishing(
      right.map { term in
        var term = term
        term.coefficient = RationalFunction()
        return term
      })
    guard case .objects = try Interpreter.examine(evidence) else {
      Issue.record("no objection to coefficients that vanish")
      return
    }
  }

  @Test("The witness objects to coefficients that depend on what they may not")
  func falseCoefficients() throws {
    var evidence = try Self.evidence("independent over functions of $x$", #"1, x"#)
    evidence.over = []
    guard case .objects = try Interpreter.examine(evidence) else {
      Issue.record("no objection")
      return
    }
  }

  @Test("The witness does not agree that an image is outside where it is inside")
  func falseOutside() throws {
    var evidence = try Self.evidence(
      #"closed under $\boldsymbol{m}\times$"#,
      #"\boldsymbol{n}, \boldsymbol{m}\times\boldsymbol{n}"#)
    guard case .agrees = try Interpreter.examine(evidence) else {
      Issue.record("no agreement")
      return
    }
    evidence.finding = .outside(evidence.members[1])
    guard case .cannotSay = try Interpreter.examine(evidence) else {
      Issue.record("agreement")
      return
    }
  }

  @Test("The witness objects to a divisor that is none")
  func falsePole() throws {
    var evidence = try Self.evidence(#"closed under $\partial_x$ over polynomials in $x$"#, #"x^2"#)
    guard case .pole(let image, let divisor, let numerators, let root) = evidence.finding else {
      Issue.record("no divisor")
      return
    }
    evidence.finding = .pole(
      image, divisor: divisor, numerators: numerators, at: root + Rational(1))
    guard case .objects = try Interpreter.examine(evidence) else {
      Issue.record("no objection to a root that is none")
      return
    }
    evidence.finding = .pole(
      image, divisor: divisor, numerators: numerators.map { $0.map { $0 + Rational(1) } }, at: root)
    guard case .objects = try Interpreter.examine(evidence) else {
      Issue.record("no objection to other coefficients")
      return
    }
  }
}
