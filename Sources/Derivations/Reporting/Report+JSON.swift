import Notation

/// A statement as JSON; the keys are the properties.
public struct StatementRecord: Encodable, Sendable {
  var file: String
  var line: Int
  var kind: String
  var label: String?
  var verdict: String?
  var expected: Bool
  var premises: [String]
  var assumptions: [String]
  var reason: String?
  var derived: String?
  var failure: FailureRecord?
  /// The nearest true formulas of the rows that fail, where they were looked for.
  var nearest: [NearestRecord]?
  /// The rows one by one, where they are asked for.
  var rows: [RowRecord]?
  /// What became of its mutants, where these were asked for.
  var mutations: MutationsRecord?
  /// Whether the block was written, where that was asked for.
  var written: Bool?

  /// What was found of a statement of a document; with its rows and their proofs if asked.
  public init(
    _ statement: StatementReport, in path: String, withRows: Bool = false, isWritten: Bool? = nil
  ) {
    file = path
    line = statement.line
    kind = statement.keyword.rawValue
    label = statement.label
    verdict = statement.verdict?.rawValue
    expected = statement.standing.isExpected
    premises = statement.premises
    assumptions = statement.assumptions
    reason = statement.reason
    derived = statement.derived
    failure = statement.rows.lazy.compactMap(\.outcome.failure).first.map(FailureRecord.init)
    let searched = statement.rows.compactMap(NearestRecord.init)
    nearest = searched.isEmpty ? nil : searched
    mutations = statement.mutations.map(MutationsRecord.init)
    written = isWritten
    rows = withRows ? statement.rows.map(RowRecord.init) : nil
  }

  private enum Key: String, CodingKey {
    case file, line, kind, label, verdict, expected, premises, assumptions, reason, derived, rows,
      written, nearest, mutations
  }

  /// Label and verdict are written as null where there is none; the keys of a failure stand beside the others.
  public func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: Key.self)
    try record.encode(file, forKey: .file)
    try record.encode(line, forKey: .line)
    try record.encode(kind, forKey: .kind)
    try record.encode(label, forKey: .label)
    try record.encode(verdict, forKey: .verdict)
    try record.encode(expected, forKey: .expected)
    try record.encode(premises, forKey: .premises)
    try record.encode(assumptions, forKey: .assumptions)
    try record.encodeIfPresent(reason, forKey: .reason)
    try record.encodeIfPresent(derived, forKey: .derived)
    try record.encodeIfPresent(nearest, forKey: .nearest)
    try record.encodeIfPresent(mutations, forKey: .mutations)
    try record.encodeIfPresent(rows, forKey: .rows)
    try record.encodeIfPresent(written, forKey: .written)
    try failure?.encode(to: encoder)
  }
}

/// A row of a statement as JSON.
struct RowRecord: Encodable, Sendable {
  var label: String
  var formula: String
  var verdict: String
  var reason: String?
  var steps: [String]
  var assumptions: [String]
  var failure: FailureRecord?
  var nearest: NearestRecord?

  init(_ row: RowReport) {
    label = row.label
    formula = row.formula
    verdict = row.outcome.verdict.rawValue
    reason = row.outcome.reason
    steps = row.outcome.steps
    assumptions = row.outcome.assumptions
    failure = row.outcome.failure.map(FailureRecord.init)
    nearest = NearestRecord(row)
  }
}

/// A failure as JSON: the difference, its order, and name by name the counterexample with `left` and `right`.
struct FailureRecord: Encodable, Sendable {
  var difference: String
  var order: Int?
  var parameter: String?
  var counterexample: [String: String]

  init(_ failure: Failure) {
    difference = failure.difference
    order = failure.order
    parameter = failure.parameter
    counterexample = Dictionary(failure.counterexample.map { ($0.name, $0.value) }) { first, _ in
      first
    }
    counterexample["left"] = failure.sides?.left
    counterexample["right"] = failure.sides?.right
  }

  private enum Key: String, CodingKey { case difference, order, parameter, counterexample }

  func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: Key.self)
    try record.encode(difference, forKey: .difference)
    try record.encode(order, forKey: .order)
    try record.encodeIfPresent(parameter, forKey: .parameter)
    try record.encode(counterexample, forKey: .counterexample)
  }
}

/// An objection as JSON; an input that cannot be read has no line.
public struct ErrorRecord: Encodable, Sendable {
  var file: String
  var line: Int?
  var column: Int?
  var message: String
  var advice: String

  /// An objection at its place in a document.
  public init(_ objection: Objection, in document: Document) {
    let place = document.source.position(of: objection.range.lowerBound)
    self.init(file: document.path, message: objection.message, advice: objection.advice)
    (line, column) = place
  }

  /// What keeps an input from being read.
  public init(file: String, message: String, advice: String) {
    self.file = file
    self.message = message
    self.advice = advice
  }
}

/// What a symbol was understood to be, as JSON.
public struct SymbolRecord: Encodable, Sendable {
  var file: String
  var name: String
  var meaning: String
  var definition: String?

  /// A symbol of a document.
  public init(_ symbol: SymbolReport, in path: String) {
    file = path
    name = symbol.name
    meaning = symbol.meaning
    definition = symbol.definition
  }
}
