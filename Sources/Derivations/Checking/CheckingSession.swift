import Algebra
import Notation

/// The check of one document, statement by statement, in order.
struct CheckingSession {
  let checker: Checker
  let document: Document
  let only: Set<String>
  /// The statements, those brought in by Use first at their place.
  var entries: [Entry] = []
  /// Where the statement or the row with a label stands.
  private var places: [String: (entry: Int, row: Int?)] = [:]
  var scope = Scope()
  var objections: [Objection] = []
  /// Divisors that the premises of the statement at hand were shown with.
  var inherited: [String] = []
  /// Whether what does not follow is to be refuted, too.
  var seeksCounterexamples = true
  /// The names by type, once they are asked for.
  lazy var lexicon = Lexicon(scope, checker.theory)
  /// Loaded documents on the way here, to notice a circle.
  var trail: [String]
  /// How many documents were brought in, directly and through others.
  var used = 0
  /// An interruption came before the last statement.
  var isInterrupted = false

  /// A statement with its rows, and what became of it.
  struct Entry {
    var statement: Statement
    var rows: [(label: String, formula: Formula, range: SourceRange)]
    var label: String?
    /// From another document, whose verdict is already known.
    var imported: Verdict?
    var isImported = false
    /// Not looked at any more after an interruption.
    var isLeftOut = false
    var report: StatementReport
  }

  init(_ checker: Checker, _ document: Document, only: Set<String>, trail: [String] = []) {
    self.checker = checker
    self.document = document
    self.only = only
    self.trail = trail + [document.path]
  }

  mutating func run() -> DocumentReport {
    read()
    if objections.isEmpty, document.objections.isEmpty {
      for number in entries.indices {
        isInterrupted = isInterrupted || checker.limits.areInterrupted
        if isInterrupted { entries[number].isLeftOut = true } else { decide(number) }
      }
    }
    var seen: Set<Objection> = []
    let all = (document.objections + objections).filter { seen.insert($0).inserted }.sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    var report = DocumentReport(
      document: document, objections: all,
      statements: entries.filter { !$0.isImported && !$0.isLeftOut }.map(\.report),
      symbols: symbolReports())
    report.isInterrupted = isInterrupted
    return report
  }

  // MARK: Deciding

  /// Whether the nearest true formulas of a statement that fails are looked for; of a document that another one uses, the
  /// verdicts do.
  func seeksRepairs(_ keyword: Statement.Keyword) -> Bool {
    switch checker.search {
    case .nothing: false
    case .surprises: trail.count == 1 && keyword != .refute
    case .everything: trail.count == 1
    }
  }

  /// The statement with a label, and which of its rows; `nil` where there is none.
  func find(_ label: String) -> (entry: Int, rows: [Int])? {
    places[label].map { ($0.entry, $0.row.map { [$0] } ?? Array(entries[$0.entry].rows.indices)) }
  }

  /// Notes where each label stands; that of a statement comes before that of a row, and the first one before others.
  mutating func notePlaces() {
    for (number, entry) in entries.enumerated() {
      if let label = entry.label, places[label] == nil { places[label] = (number, nil) }
    }
    for (number, entry) in entries.enumerated() where entry.label != nil {
      for (row, label) in entry.rows.map(\.label).enumerated() where places[label] == nil {
        places[label] = (number, row)
      }
    }
  }

  private static let longestSuggestion = 100
  private static let mostSuggestions = 100

  func unknownLabel(_ reference: LabelReference) -> Objection {
    // Where hundreds are wrong nobody asks for the nearest of each.
    let isShort = { (label: String) in label.utf8.count <= Self.longestSuggestion }
    let seeks = objections.count < Self.mostSuggestions && isShort(reference.label)
    let known = seeks ? entries.compactMap(\.label).filter(isShort) : []
    let near = known.min { $0.distance(to: reference.label) < $1.distance(to: reference.label) }
    return Objection(
      .meaning(
        "there is no statement (\(reference.label))",
        advice: near.map { "the nearest label is (\($0))" } ?? "give the premise a label"),
      at: reference.range)
  }

  /// The rows of the premises a statement names, or why it may not name them.
  mutating func premises(
    _ references: [LabelReference], before number: Int, asGoals: Bool = false
  ) throws(Refusal)
    -> [PremiseRow]
  {
    var result: [PremiseRow] = []
    for reference in references {
      guard let found = find(reference.label) else {
        throw .objection(unknownLabel(reference))
      }
      let entry = entries[found.entry]
      switch entry.statement.keyword {
      case .define, .assume: break
      case .refute: throw .limit("(\(reference.label)) is a Refute, which is never a premise")
      case .claim, .derive:
        guard found.entry < number else {
          throw .limit(
            "(\(reference.label)) is proven only below; a claim stands on what is above it")
        }
        guard entry.report.verdict == .holds || entry.imported == .holds else {
          throw .limit("it rests on (\(reference.label)), which does not hold")
        }
        if let condition = entry.statement.condition(entry.rows.map(\.formula)) {
          throw .limit(
            "(\(reference.label)) \(condition), so it is no premise: state what is meant with **Assume**"
          )
        }
      case .let, .use: throw .limit("(\(reference.label)) is not a premise")
      }
      inherited += entry.report.assumptions.filter { $0.hasSuffix("\\neq 0$") }
      if found.rows.count > 1,
        found.rows.contains(where: { entry.rows[$0].label.hasSuffix(" signs") })
      {
        throw .limit(
          "(\(reference.label)) has upper and lower signs, which are two statements: name the rows meant, such as (\(entry.rows[found.rows[0]].label))"
        )
      }
      // What is defined is in force already.
      if entry.statement.keyword == .define, !asGoals { continue }
      for row in found.rows {
        for (left, right) in entry.rows[row].formula.equations {
          result.append(PremiseRow(label: entry.rows[row].label, left: left, right: right))
        }
      }
    }
    return result
  }

  mutating func decide(_ number: Int) {
    let statement = entries[number].statement
    guard !entries[number].isImported else { return }
    switch statement.keyword {
    case .let, .define, .assume, .use: return
    case .claim, .refute, .derive: break
    }
    if !only.isEmpty, !isWanted(number) {
      entries[number].report.verdict = nil
      return
    }
    var report = entries[number].report
    report.premises = statement.citedLabels
    inherited = []
    do throws(Refusal) {
      if statement.keyword == .derive {
        report = try checker.limits.allowing { () throws(Refusal) in
          var derived = report
          try derive(number, &derived)
          return derived
        }
      } else {
        try test(number, &report)
      }
    } catch {
      report.verdict = .undecided
      switch error {
      case .objection(let objection):
        objections.append(objection)
        report.reason = objection.message
      case .limit(let reason): report.reason = reason
      case .zeroDivisor(let text):
        report.verdict = .vacuous
        report.reason = "$\(text)$ vanishes, and something is divided by it"
      }
    }
    report.isExpected = report.verdict == (statement.keyword == .refute ? .fails : .holds)
    entries[number].report = report
  }

  /// Whether a statement is asked for, or a statement that is asked for rests on it.
  func isWanted(_ number: Int) -> Bool {
    var seen: Set<String> = only
    var queue = Array(only)
    while let label = queue.popLast() {
      guard let found = find(label) else { continue }
      if found.entry == number { return true }
      queue += entries[found.entry].statement.citedLabels.filter { seen.insert($0).inserted }
    }
    return false
  }
}
