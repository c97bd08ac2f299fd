import Algebra
import Kinetics
import Notation
import Testing
import Witness

@testable import Derivations
@testable import Examination

@Suite("What is corrupted is objected to")
struct CorruptionTests {
  /// A spin that relaxes and turns, and an average over directions.
  static let text = #"""
    **Let** $\tau, m > 0$ and $e$ be constants.
    **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy
    $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in 3 dimensions.
    **Let** $\boldsymbol{s}, \boldsymbol{s}_0, \boldsymbol{\omega}$ be spin vectors.
    **Let** $h(\mathbf{p}), k(\mathbf{p})$ be functions.

    **Assume** (steady)
    $$\boldsymbol{s}_0 - \boldsymbol{s} + \tau\,\boldsymbol{\omega}\times\boldsymbol{s} = 0$$

    **Claim** (along) follows from (steady).
    $$\boldsymbol{\omega}\cdot\boldsymbol{s} = \boldsymbol{\omega}\cdot\boldsymbol{s}_0$$

    **Refute** (across) follows from (steady).
    $$\boldsymbol{s} = \boldsymbol{s}_0 - \tau\,\boldsymbol{\omega}\times\boldsymbol{s}_0$$

    **Assume** (relaxation)
    $$\tau k = \int\frac{d\hat{\mathbf{p}}'}{4\pi}\left(h(\hat{\mathbf{p}}',\epsilon) - h(\hat{\mathbf{p}},\epsilon)\right)$$

    **Claim** (conserved) follows from (relaxation).
    $$\int\frac{d\hat{\mathbf{p}}'}{4\pi}\,k(\hat{\mathbf{p}}',\epsilon) = 0$$

    **Claim** (series) order by order in $\tau$, follows from (steady).
    $$\boldsymbol{s} = \boldsymbol{s}_0 + \tau\,\boldsymbol{\omega}\times\boldsymbol{s}_0 + O(\tau^2)$$

    **Refute** (series, reversed) order by order in $\tau$, follows from (steady).
    $$\boldsymbol{s} = \boldsymbol{s}_0 - \tau\,\boldsymbol{\omega}\times\boldsymbol{s}_0 + O(\tau^2)$$

    **Refute** (all) follows from (relaxation).
    $$k = 0$$
    """#

  static let outcomes: [String: RowOutcome] = {
    let document = Document(reading: text, path: "corrupted.md")
    let report = Checker(theory: .kinetic).check(document)
    return Dictionary(
      report.statements.compactMap { statement in
        guard let label = statement.label, let row = statement.rows.first else { return nil }
        return (label, row.outcome)
      }, uniquingKeysWith: { first, _ in first })
  }()

  private static func certificate(_ label: String) throws -> Certificate {
    try #require(outcomes[label]?.certificate)
  }

  private static func failure(_ label: String) throws -> Failure {
    try #require(outcomes[label]?.failure)
  }

  private static func isObjection(_ finding: Finding) -> Bool {
    if case .objects = finding { true } else { false }
  }

  @Test(
    "As it is, nothing is wrong",
    arguments: [
      "along", "across", "series", "series, reversed", "conserved", "all",
    ])
  func agreement(label: String) throws {
    guard case .agrees = Interpreter.witness(try #require(Self.outcomes[label])) else {
      Issue.record("\(Interpreter.witness(try #require(Self.outcomes[label])))")
      return
    }
  }

  @Test("An order raised above what is proven")
  func order() throws {
    var certificate = try Self.certificate("series")
    certificate.order?.order = 3
    #expect(Self.isObjection(try Interpreter.examine(certificate)))
  }

  @Test("An order lowered to what is not refuted")
  func loweredOrder() throws {
    var failure = try Self.failure("series, reversed")
    failure.certificate.order?.order = 1
    #expect(Self.isObjection(try Interpreter.examine(failure)))
  }

  @Test("A coefficient doubled", arguments: ["along", "conserved"])
  func doubled(label: String) throws {
    var certificate = try Self.certificate(label)
    try #require(!certificate.identities[0].terms.isEmpty)
    certificate.identities[0].terms[0].coefficient *= 2
    #expect(Self.isObjection(try Interpreter.examine(certificate)))
  }

  @Test("A sign flipped", arguments: ["along", "conserved"])
  func flipped(label: String) throws {
    var certificate = try Self.certificate(label)
    let split = try #require(certificate.identities[0].terms.first).split
    certificate.splits[split].parts[0].expression *= -1
    #expect(Self.isObjection(try Interpreter.examine(certificate)))
  }

  @Test("A term dropped", arguments: ["along", "conserved"])
  func dropped(label: String) throws {
    var certificate = try Self.certificate(label)
    try #require(!certificate.identities[0].terms.isEmpty)
    certificate.identities[0].terms.removeLast()
    #expect(Self.isObjection(try Interpreter.examine(certificate)))
  }

  @Test("A part dropped")
  func part() throws {
    var certificate = try Self.certificate("along")
    let split = try #require(certificate.identities[0].terms.first).split
    certificate.splits[split].parts.removeAll()
    certificate.identities[0].terms.removeAll { $0.split == split }
    #expect(Self.isObjection(try Interpreter.examine(certificate)))
  }

  @Test("An average that was not taken")
  func average() throws {
    var certificate = try Self.certificate("conserved")
    for split in certificate.splits.indices { certificate.splits[split].averaged.toggle() }
    #expect(Self.isObjection(try Interpreter.examine(certificate)))
  }

  @Test("The claim of a certificate exchanged for another")
  func claim() throws {
    var certificate = try Self.certificate("along")
    certificate.right = try FormulaParser.formula(
      in: "2\\boldsymbol{\\omega}\\cdot\\boldsymbol{s}_0")
    #expect(Self.isObjection(try Interpreter.examine(certificate)))
  }

  @Test("A value of a counterexample changed", arguments: ["across", "all"])
  func value(label: String) throws {
    var failure = try Self.failure(label)
    for symbol in failure.model.numbers.keys { failure.model.numbers[symbol]? += 5 }
    for jet in failure.model.functions.keys { failure.model.functions[jet]? += 5 }
    #expect(Self.isObjection(try Interpreter.examine(failure)))
  }

  @Test("A counterexample to another claim")
  func exchanged() throws {
    var failure = try Self.failure("across")
    failure.certificate.right = failure.certificate.left
    #expect(Self.isObjection(try Interpreter.examine(failure)))
  }

  @Test("The witness says nothing once its time is over", arguments: ["conserved", "all"])
  func time(_ label: String) throws {
    let outcome = try #require(Self.outcomes[label])
    guard case .agrees = Interpreter.witness(outcome) else {
      Issue.record("it does not agree")
      return
    }
    let answer = Allowance.$current.withValue(Allowance(terms: 1000, until: .now)) {
      Interpreter.witness(outcome)
    }
    guard case .cannotSay(let reason) = answer else {
      Issue.record("it goes on: \(answer)")
      return
    }
    #expect(reason.contains("--timeout"))
  }
}
