import Algebra
import Notation

/// The check of one document, statement by statement, in order.
struct CheckingSession {
  let checker: Checker
  let document: Document
  let only: Set<String>
  /// The statements, those brought in by Use first at their place.
  var entries: [Entry] = []
  var scope = Scope()
  var objections: [Objection] = []
  /// Loaded documents on the way here, to notice a circle.
  var trail: [String]

  /// A statement with its rows, and what became of it.
  struct Entry {
    var statement: Statement
    var rows: [(label: String, formula: Formula, range: SourceRange)]
    var label: String?
    /// From another document, whose verdict is already known.
    var imported: Verdict?
    var isImported = false
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
      for number in entries.indices { decide(number) }
    }
    var seen: Set<Objection> = []
    let all = (document.objections + objections).filter { seen.insert($0).inserted }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return DocumentReport(
      document: document, objections: all, statements: entries.filter { !$0.isImported }.map(\.report),
      symbols: symbolReports())
  }

  // MARK: Reading

  /// Takes in every Let, Define and Use, and gives rows their labels.
  private mutating func read() {
    for statement in document.statements {
      if let use = statement.use {
        bringIn(use, statement)
        continue
      }
      objections += scope.declare(statement)
      entries.append(entry(statement))
    }
    for number in entries.indices where entries[number].statement.keyword == .define {
      for row in entries[number].rows { define(row.formula, label: entries[number].label, row.range) }
    }
    if objections.isEmpty { checkNames() }
  }

  private func entry(_ statement: Statement) -> Entry {
    var rows: [(String, Formula, SourceRange)] = []
    for (place, row) in statement.rows.enumerated() {
      let label = statement.rowLabel(place)
      if row.formula.hasDoubleSign {
        rows.append((label + ", upper signs", row.formula.choosingSigns(upper: true), row.range))
        rows.append((label + ", lower signs", row.formula.choosingSigns(upper: false), row.range))
      } else {
        rows.append((label, row.formula, row.range))
      }
    }
    let place = document.source.position(of: statement.range.lowerBound)
    let report = StatementReport(
      keyword: statement.keyword, label: statement.label, line: place.line, verdict: nil, isExpected: true,
      blockRange: statement.blockRange)
    return Entry(statement: statement, rows: rows, label: statement.label, report: report)
  }

  private mutating func define(_ formula: Formula, label: String?, _ range: SourceRange) {
    guard let definition = scope.solvedForm(formula, label: label, onlyDeclared: false) else {
      objections.append(
        Objection(
          .meaning("this is not a definition", advice: "a **Define** has a name alone on its left, with arguments if it has any: $F = …$ or $\\mathcal{I}[h] = …$"),
          at: range))
      return
    }
    if !scope.define(definition) {
      objections.append(
        Objection(.meaning("\(definition.left.latex) is defined twice", advice: "give the second one a name of its own"), at: definition.left.range))
    }
    if scope.names[definition.key] == nil {
      scope.insert(
        Scope.Declared(
          key: definition.key, name: definition.nameFormula, role: .defined, signatures: [definition.signature],
          slots: definition.letters.count))
    } else if var known = scope.names[definition.key], known.role == .defined {
      known.signatures.append(definition.signature)
      scope.names[definition.key] = known
    }
  }

  /// Every formula is read once, so that all faults of the document are reported.
  private mutating func checkNames() {
    for entry in entries where !entry.isImported {
      guard entry.statement.keyword != .let else { continue }
      let keyword = entry.statement.keyword
      for row in entry.rows where !(keyword == .derive && row.formula.node == .empty) {
        check(row.formula, isDefinition: keyword == .define, mayHaveOrder: keyword == .claim || keyword == .refute)
      }
      for reference in entry.statement.citations where find(reference.label) == nil { objections.append(unknownLabel(reference)) }
    }
  }

  private mutating func check(_ formula: Formula, isDefinition: Bool, mayHaveOrder: Bool) {
    var elaborator = Elaborator(scope: scope, theory: checker.theory)
    elaborator.prepare()
    guard case .relation(let left, let sides) = formula.node else {
      objections.append(
        Objection(.meaning("this is not an equation", advice: "write left side = right side"), at: formula.range))
      return
    }
    if let side = sides.first(where: { $0.relation != .equal && $0.relation != .equivalent }) {
      objections.append(
        Objection(
          .meaning("\(side.relation.rawValue) does not state an equality", advice: "write =, with + O(x^k) in a claim that holds up to an order"),
          at: formula.range))
      return
    }
    if !mayHaveOrder, let side = ([left] + sides.map(\.formula)).first(where: { $0.strippingOrder.order != nil }) {
      objections.append(
        Objection(.meaning("a premise with O(…) is not read yet", advice: "state it exactly, or with a function that stands for the rest"), at: side.range))
      return
    }
    var previous: Value?
    for side in [left] + sides.map(\.formula) {
      let stripped = side.strippingOrder.formula
      if isDefinition, side.range == left.range { continue }
      do {
        let pattern = isDefinition ? scope.pattern(of: left) : nil
        if pattern?.placeholder != nil { continue }
        let value = try elaborator.value(of: stripped)
        if let before = previous, case .failure(let mismatch) = before.sum(value) {
          objections.append(Objection(.meaning(mismatch.message, advice: mismatch.advice), at: side.range))
        }
        previous = value
      } catch .objection(let objection) {
        objections.append(objection)
      } catch {}
    }
  }

  // MARK: Deciding

  /// The statement with a label, and which of its rows; `nil` where there is none.
  func find(_ label: String) -> (entry: Int, rows: [Int])? {
    if let number = entries.firstIndex(where: { $0.label == label }) {
      return (number, Array(entries[number].rows.indices))
    }
    for (number, entry) in entries.enumerated() where entry.label != nil {
      if let row = entry.rows.firstIndex(where: { $0.label == label }) { return (number, [row]) }
    }
    return nil
  }

  private func unknownLabel(_ reference: LabelReference) -> Objection {
    let known = entries.compactMap(\.label)
    let near = known.min { $0.distance(to: reference.label) < $1.distance(to: reference.label) }
    return Objection(
      .meaning("there is no statement (\(reference.label))", advice: near.map { "the nearest label is (\($0))" } ?? "give the premise a label"),
      at: reference.range)
  }

  /// The rows of the premises a statement names, or why it may not name them.
  mutating func premises(_ references: [LabelReference], before number: Int) throws(Refusal) -> [PremiseRow] {
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
          throw .limit("(\(reference.label)) is proven only below; a claim stands on what is above it")
        }
        guard entry.report.verdict == .holds || entry.imported == .holds else {
          throw .limit("it rests on (\(reference.label)), which does not hold")
        }
        if let condition = entry.statement.condition(entry.rows.map(\.formula)) {
          throw .limit("(\(reference.label)) \(condition), so it is no premise: state what is meant with **Assume**")
        }
      case .let, .use: throw .limit("(\(reference.label)) is not a premise")
      }
      for row in found.rows {
        for (left, right) in entry.rows[row].formula.equations {
          result.append(PremiseRow(label: entry.rows[row].label, left: left, right: right))
        }
      }
    }
    return result
  }

  private mutating func decide(_ number: Int) {
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
    do throws(Refusal) {
      if statement.keyword == .derive {
        try derive(number, &report)
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
  private func isWanted(_ number: Int) -> Bool {
    func rests(_ label: String, on target: String, _ depth: Int) -> Bool {
      guard depth < entries.count + 1, let found = find(label) else { return false }
      if found.entry == number { return true }
      return entries[found.entry].statement.citedLabels.contains { rests($0, on: target, depth + 1) }
    }
    return only.contains { rests($0, on: $0, 0) }
  }

  // MARK: Claims

  /// The question a claim asks: what is to be shown, from what.
  private mutating func test(_ number: Int, _ report: inout StatementReport) throws(Refusal) {
    let statement = entries[number].statement
    var from: [LabelReference] = []
    var with: [LabelReference] = []
    var solved: [LabelReference]?
    var equivalent: [LabelReference]?
    var equations: [Formula] = []
    var parameter: Formula?
    var through: Int?
    for clause in statement.clauses {
      switch clause {
      case .followsFrom(let labels), .from(let labels): from += labels
      case .with(let labels): with += labels
      case .withEquations(let formulas): equations += formulas
      case .solves(let labels): solved = (solved ?? []) + labels
      case .equivalentTo(let labels): equivalent = (equivalent ?? []) + labels
      case .orderByOrder(let symbol): parameter = symbol
      case .toOrder(let order, let symbol):
        parameter = symbol
        through = order
      case .through(let power):
        guard case .scripted(_, _, let sup?, _) = power.node, let order = Int(sup.ink.joined()) else {
          throw .limit("the order $\(power.latex)$ is not a power")
        }
        through = order
      default: throw .limit("this kind of claim is not decided yet")
      }
    }
    let own = try goals(number, parameter, through)
    let given = try premises(from + with, before: number) + Self.rows(equations)
    if let solved {
      let targets = try premises(solved, before: number)
      let rows = own.map { PremiseRow(label: $0.label, left: $0.left, right: $0.right) }
      let goals = targets.map { Goal(label: $0.label, left: $0.left, right: $0.right, order: nil, range: $0.left.range) }
      try answer(goals, from: rows + given, parameter, &report)
    } else if let equivalent {
      let targets = try premises(equivalent, before: number)
      try answer(own, from: targets + given, parameter, &report)
      if report.verdict == .holds {
        let rows = own.map { PremiseRow(label: $0.label, left: $0.left, right: $0.right) }
        let goals = targets.map { Goal(label: $0.label, left: $0.left, right: $0.right, order: nil, range: $0.left.range) }
        try answer(goals, from: rows + given, parameter, &report)
      }
    } else {
      try answer(own, from: given, parameter, &report)
    }
  }

  static func rows(_ equations: [Formula]) -> [PremiseRow] {
    equations.flatMap { equation in
      equation.equations.map { PremiseRow(label: "with", left: $0.left, right: $0.right) }
    }
  }

  private func goals(_ number: Int, _ parameter: Formula?, _ through: Int?) throws(Refusal) -> [Goal] {
    var result: [Goal] = []
    for row in entries[number].rows {
      guard case .relation(let left, let sides) = row.formula.node else {
        throw .objection(
          Objection(.meaning("a claim is not an equation", advice: "write left side = right side"), at: row.range))
      }
      var previous = left
      for side in sides {
        guard side.relation == .equal || side.relation == .equivalent else {
          throw .objection(
            Objection(
              .meaning("\(side.relation.rawValue) does not state an equality", advice: "write =, with + O(x^k) where it holds up to an order"),
              at: side.formula.range))
        }
        let (a, orderA) = previous.strippingOrder
        let (b, orderB) = side.formula.strippingOrder
        var order = orderA ?? orderB
        if let x = orderA, let y = orderB { order = x.order < y.order ? x : y }
        if let parameter, let through, order == nil { order = (parameter, through + 1) }
        result.append(Goal(label: row.label, left: a, right: b, order: order, range: row.range))
        previous = side.formula
      }
    }
    return result
  }

  /// Decides goals from premises and joins what becomes of them.
  private mutating func answer(
    _ goals: [Goal], from premises: [PremiseRow], _ parameter: Formula?, _ report: inout StatementReport
  ) throws(Refusal) {
    var (elaborator, substitutions, equations) = try prepared(premises)
    elaborator.prepare()
    var prover = try Prover(elaborator, premises: equations, substitutions: substitutions, parameter: parameter)
    var verdict = Verdict.holds
    for goal in goals {
      var outcome: RowOutcome
      do {
        var attempt = prover
        outcome = try attempt.decide(goal)
      } catch .limit(let reason) {
        outcome = RowOutcome(verdict: .undecided, reason: reason)
      } catch .zeroDivisor(let text) {
        outcome = RowOutcome(verdict: .vacuous, reason: "$\(text)$ vanishes, and something is divided by it")
      }
      if let witness = checker.witness { outcome = Self.witnessed(outcome, witness) }
      if outcome.verdict.gravity > verdict.gravity { verdict = outcome.verdict }
      if let reason = outcome.reason, report.reason == nil { report.reason = reason }
      for assumption in outcome.assumptions where !report.assumptions.contains(assumption) {
        report.assumptions.append(assumption)
      }
      report.rows.append(
        RowReport(label: goal.label, formula: "\(goal.left.latex) = \(goal.right.latex)", outcome: outcome))
    }
    _ = prover
    report.verdict = verdict
  }

  /// A row's outcome after the second path has spoken.
  private static func witnessed(
    _ outcome: RowOutcome, _ witness: @Sendable (RowOutcome) -> Checker.WitnessAnswer
  ) -> RowOutcome {
    var outcome = outcome
    guard outcome.verdict == .holds || outcome.verdict == .fails else { return outcome }
    switch witness(outcome) {
    case .agrees: break
    case .objects(let reason):
      outcome.verdict = .disagreement
      outcome.reason = "the witness objects: \(reason)"
    case .cannotSay(let reason):
      outcome.verdict = .undecided
      outcome.reason = "the witness cannot check it: \(reason)"
    }
    return outcome
  }

  /// Premises in solved form go into the scope; the others stay equations.
  func prepared(_ premises: [PremiseRow]) throws(Refusal) -> (Elaborator, [PremiseRow], [PremiseRow]) {
    var inForce = scope
    var substitutions: [PremiseRow] = []
    var equations: [PremiseRow] = []
    for premise in premises {
      let row = Formula(.relation(premise.left, [Formula.Side(.equal, premise.right)]), at: premise.left.range)
      if let definition = inForce.solvedForm(row, label: premise.label, onlyDeclared: true),
        definition.placeholder == nil, inForce.names[definition.key]?.role != .defined,
        !inForce.mentions(premise.right, definition.key), inForce.define(definition)
      {
        substitutions.append(premise)
      } else {
        equations.append(premise)
      }
    }
    var elaborator = Elaborator(scope: inForce, theory: checker.theory)
    elaborator.prepare()
    for premise in substitutions { try elaborator.checkArguments(premise) }
    return (Elaborator(scope: inForce, theory: checker.theory), substitutions, equations)
  }
}

extension Elaborator {
  /// A name put in by substitution depends on what it was declared to depend on, and on nothing else.
  mutating func checkArguments(_ premise: PremiseRow) throws(Refusal) {
    guard let pattern = scope.pattern(of: premise.left), let known = scope.names[pattern.key], known.role != .defined else { return }
    let allowed = known.signatures.first ?? Signature()
    let value = try value(of: premise.right)
    var queue = value.entries.flatMap { reduced($0.re).symbols + reduced($0.im).symbols }
    while let symbol = queue.popLast() {
      var needed = Signature()
      switch table[symbol] {
      case .time: needed.time = true
      case .position: needed.position = true
      case .energy, .momentumModulus: needed.energy = true
      case .momentum: needed.direction = true
      case .coordinate(let name): needed.coordinates = [name]
      case .function(let jet): needed = scope.names[jet.name]?.signatures.first ?? Signature()
      case .average(let inside):
        queue += inside.symbols.filter { symbol in
          switch table[symbol] {
          case .momentum: false
          case .function(let jet): !scope.dependsOnDirection(jet.name)
          default: true
          }
        }
      case .root(let inside), .opaque(_, let inside): queue += inside.symbols
      default: break
      }
      let excess =
        (needed.time && !allowed.time) || (needed.position && !allowed.position) || (needed.energy && !allowed.energy)
        || (needed.direction && !allowed.direction) || !Set(needed.coordinates).isSubset(of: allowed.coordinates)
      guard excess else { continue }
      throw objection(
        "\(premise.left.latex) was not declared to depend on all that this depends on: $\(Typesetter(self).atom(symbol))$",
        "declare it with more arguments, or mend the right side", premise.right.range)
    }
  }
}

extension Scope {
  /// Whether a formula, its names unfolded, mentions a name.
  func mentions(_ formula: Formula, _ key: String, _ seen: Set<String> = []) -> Bool {
    if let found = resolve(formula) {
      if found.key == key { return true }
      if seen.contains(found.key) { return false }
      for definition in definitions[found.key] ?? [] where mentions(definition.right, key, seen.union([found.key])) {
        return true
      }
      return false
    }
    return formula.children.contains { mentions($0, key, seen) }
  }
}

extension Scope.Definition {
  /// The name alone, without arguments.
  var nameFormula: Formula {
    if case .product(let factors) = left.node { return factors[0].formula }
    return left
  }
}

extension Formula {
  /// The equations of a chain a = b = c.
  var equations: [(left: Formula, right: Formula)] {
    guard case .relation(let first, let sides) = node else { return [] }
    var result: [(Formula, Formula)] = []
    var previous = first
    for side in sides {
      result.append((previous, side.formula))
      previous = side.formula
    }
    return result
  }
}

extension Statement {
  /// Under what condition a claim holds that a statement resting on it would lose; `nil` if there is none.
  func condition(_ rows: [Formula]) -> String? {
    for clause in clauses {
      switch clause {
      case .with, .withEquations: return "holds only with what it names after *with*"
      case .solves: return "says of a solution that it is one, not that there is no other"
      case .toOrder, .through, .orderByOrder: return "holds up to an order"
      default: break
      }
    }
    let hasOrder = rows.contains { row in
      row.equations.contains { $0.left.strippingOrder.order != nil || $0.right.strippingOrder.order != nil }
    }
    return hasOrder ? "holds up to an order" : nil
  }

  /// Every label its clauses cite.
  var citedLabels: [String] { citations.map(\.label) }

  /// Every citation in its clauses.
  var citations: [LabelReference] {
    clauses.flatMap { clause -> [LabelReference] in
      switch clause {
      case .followsFrom(let labels), .from(let labels), .solves(let labels), .equivalentTo(let labels), .with(let labels):
        labels
      default: []
      }
    }
  }
}

extension String {
  /// The number of single-letter edits to another string.
  func distance(to other: String) -> Int {
    let a = Array(self)
    let b = Array(other)
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var previous = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let current = row[j + 1]
        row[j + 1] = x == y ? previous : 1 + Swift.min(previous, row[j], row[j + 1])
        previous = current
      }
    }
    return row[b.count]
  }
}
