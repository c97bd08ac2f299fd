import Algebra
import Kinetics
import Testing

@testable import Derivations

@Suite("Limits")
struct LimitsTests {
  static let text = #"""
    **Let** $\tau, m > 0$ and $\eta$ be constants.
    **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy
    $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in 3 dimensions.
    **Let** $\boldsymbol{s}, \boldsymbol{s}_0, \boldsymbol{\omega}$ be spin vectors.
    **Let** $h(\mathbf{p})$ be a function.

    **Assume** (steady)
    $$\boldsymbol{s}_0 - \boldsymbol{s} + \tau\,\boldsymbol{\omega}\times\boldsymbol{s} = 0$$

    **Claim** (along) follows from (steady).
    $$\boldsymbol{\omega}\cdot\boldsymbol{s} = \boldsymbol{\omega}\cdot\boldsymbol{s}_0$$

    **Claim** (false) follows from (steady).
    $$\boldsymbol{s} = \boldsymbol{s}_0 - \tau\,\boldsymbol{\omega}\times\boldsymbol{s}_0$$

    **Derive** (solved) from (steady), solving for $\boldsymbol{s}_0$.
    $$\boldsymbol{s}_0 = \boldsymbol{s} - \tau\,\boldsymbol{\omega}\times\boldsymbol{s}$$

    **Claim** (power)
    $$(\eta + \tau + m + h + 1)^9 = (h + m + 1 + \tau + \eta)^9$$

    **Claim** (average)
    $$\langle\hat{\mathbf{p}}_i\hat{\mathbf{p}}_i h\rangle = \langle h\rangle$$
    """# + "\n**Let** $i$ be an index letter.\n"

  private static func verdicts(looks: Int, terms: Int) -> [Verdict?]? {
    var checker = Checker(theory: .kinetic)
    checker.limits.looks = looks
    checker.limits.terms = terms
    checker.search = .everything
    let report = checker.check(Document(reading: text, path: "limits.md"))
    return report.objections.isEmpty ? report.statements.map(\.verdict) : nil
  }

  private static let expected = verdicts(looks: .max, terms: Limits.usualTerms)

  @Test("Without limits every statement is decided")
  func unlimited() {
    let verdicts = (Self.expected ?? []).compactMap { $0 }
    #expect(verdicts == [.holds, .fails, .holds, .holds, .holds])
  }

  @Test("Where the memory is used up nothing is begun")
  func memory() {
    var checker = Checker(theory: .kinetic)
    checker.limits.isStopped = { .memory }
    let report = checker.check(Document(reading: Self.text, path: "limits.md"))
    let verdicts = report.statements.compactMap(\.verdict)
    #expect(verdicts == Array(repeating: .undecided, count: 5))
    #expect(report.statements.allSatisfy { $0.rows.isEmpty })
  }

  @Test("What the premises and the proof took is missing at the witness")
  func left() {
    let limits = Limits()
    let rest = limits.left(since: ContinuousClock.now - .seconds(100))
    #expect(rest.time <= limits.time - .seconds(100))
    #expect(rest.terms == limits.terms)
  }

  @Test(
    "Wherever the time ends, a verdict is what it is without an end, or undecided",
    arguments: Array(0..<60) + (6..<40).map { $0 * $0 * 5 })
  func time(looks: Int) throws {
    guard let verdicts = Self.verdicts(looks: looks, terms: Limits.usualTerms) else { return }
    for (verdict, expected) in zip(verdicts, try #require(Self.expected)) {
      #expect(verdict == expected || verdict == .undecided)
    }
  }

  @Test(
    "However few terms are allowed, a verdict is what it is without a bound, or undecided",
    arguments: [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597])
  func terms(number: Int) throws {
    guard let verdicts = Self.verdicts(looks: .max, terms: number) else { return }
    for (verdict, expected) in zip(verdicts, try #require(Self.expected)) {
      #expect(verdict == expected || verdict == .undecided)
    }
  }

  @Test("An interruption leaves the statements out that were not reached")
  func interruption() {
    var checker = Checker(theory: .kinetic)
    checker.limits.isStopped = { .interruption }
    let report = checker.check(Document(reading: Self.text, path: "limits.md"))
    #expect(report.isInterrupted)
    #expect(!report.statements.contains { $0.verdict == .holds || $0.verdict == .fails })
  }
}
