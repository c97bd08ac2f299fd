import Notation

extension CheckingSession {
  /// Takes in every Let, Define and Use, and gives rows their labels.
  mutating func read() {
    for statement in document.statements {
      if let use = statement.use {
        bringIn(use, statement)
        continue
      }
      objections += scope.declare(statement)
      entries.append(entry(statement))
    }
    notePlaces()
    for number in entries.indices where !entries[number].isImported {
      var writer = SumWriter(scope)
      var written = Self.written(entries[number].statement)[...]
      for row in entries[number].rows.indices {
        let used = writer.write(entries[number].rows[row].formula)
        if let (formula, upper) = written.popFirst(), formula != used {
          scope.writings.append(Scope.Writing(written: formula, upper: upper, used: used))
        }
        entries[number].rows[row].formula = scope.takingMomentaFromScripts(used)
      }
      objections += writer.faults
    }
    for number in entries.indices where entries[number].statement.keyword == .define {
      for row in entries[number].rows {
        define(row.formula, label: entries[number].label, row.range)
      }
    }
    for (number, entry) in entries.enumerated() where entry.rows.count > 1 && entry.label != nil {
      for row in entry.rows {
        guard let other = find(row.label)?.entry, other != number,
          entries[other].label == row.label
        else { continue }
        objections.append(
          Objection(
            .meaning(
              "(\(row.label)) is also the name of a row of (\(entry.label ?? ""))",
              advice: "give this statement a label of its own"),
            at: entries[other].statement.labelRange ?? entries[other].statement.range))
      }
    }
    if let axes = scope.axes, axes.vectors > AdaptedAxes.vectorLimit,
      let last = scope.ordered.last(where: { $0.role == .spatialVector })
    {
      objections.append(
        Objection(
          .meaning(
            "\(last.name.latex) is one constant spatial vector too many",
            advice:
              "with a symbol for the dimension at most \(AdaptedAxes.vectorLimit) are read"),
          at: last.name.range))
    }
    if let kinetic = scope.kinetic, scope.has(.momentum) {
      var fault: String? = "not a multiple of the square of the momentum"
      do throws(Refusal) {
        let isSquare = try checker.limits.allowing { () throws(Refusal) in
          var elaborator = Elaborator(scope: scope, theory: checker.theory)
          elaborator.prepare()
          return elaborator.momentumSquared != nil
        }
        if isSquare { fault = nil }
      } catch {
        if case .limit(let reason) = error { fault = "not read to its end, for \(reason)" }
        // Where the memory is used up the document is not at fault, and no row of it is decided.
        if error.reason == Refusal.shortage(.memory).reason { fault = nil }
      }
      if let fault, !checker.limits.areInterrupted {
        objections.append(
          Objection(
            .meaning(
              "the energy \(kinetic.latex) is \(fault)",
              advice: "other energies are not read yet"), at: kinetic.range))
      }
    }
    if objections.isEmpty { checkNames() }
  }

  func entry(_ statement: Statement) -> Entry {
    var rows: [(String, Formula, SourceRange)] = []
    for (place, row) in statement.rows.enumerated() {
      let label = statement.rowLabel(place)
      if row.formula.hasDoubleSign {
        rows.append(
          (label + ", upper signs", row.formula.choosingSigns(upper: true), row.range))
        rows.append(
          (label + ", lower signs", row.formula.choosingSigns(upper: false), row.range))
      } else {
        rows.append((label, row.formula, row.range))
      }
    }
    let place = document.source.position(of: statement.range.lowerBound)
    let report = StatementReport(
      keyword: statement.keyword, label: statement.label, line: place.line, verdict: nil,
      isExpected: true,
      blockRange: statement.blockRange)
    return Entry(statement: statement, rows: rows, label: statement.label, report: report)
  }

  /// The rows as they stand, those with double signs once for the upper and once for the lower ones.
  private static func written(_ statement: Statement) -> [(formula: Formula, upper: Bool?)] {
    statement.rows.flatMap { row -> [(Formula, Bool?)] in
      row.formula.hasDoubleSign
        ? [(row.formula, true), (row.formula, false)] : [(row.formula, nil)]
    }
  }

  mutating func define(_ formula: Formula, label: String?, _ range: SourceRange) {
    guard let definition = scope.solvedForm(formula, label: label, onlyDeclared: false) else {
      objections.append(
        Objection(
          .meaning(
            "this is not a definition",
            advice:
              "a **Define** has a name alone on its left, with arguments if it has any: $F = …$ or $\\mathcal{I}[h] = …$"
          ),
          at: range))
      return
    }
    if !scope.define(definition) {
      objections.append(
        Objection(
          .meaning(
            "\(definition.left.latex) is defined twice",
            advice: "give the second one a name of its own"), at: definition.left.range))
    }
    if scope.names[definition.key] == nil {
      scope.insert(
        Scope.Declared(
          key: definition.key, name: definition.nameFormula, role: .defined,
          signatures: [definition.signature],
          slots: definition.letters.count))
    } else if var known = scope.names[definition.key], known.role == .defined {
      known.signatures.append(definition.signature)
      scope.names[definition.key] = known
    }
  }

  /// Every formula is read once, so that all faults of the document are reported; together they have the time of one row.
  mutating func checkNames() {
    let start = ContinuousClock.now
    for entry in entries where !entry.isImported {
      guard entry.statement.keyword != .let else { continue }
      let keyword = entry.statement.keyword
      if entry.statement.hasList {
        checkList(entry)
        for reference in entry.statement.citations where find(reference.label) == nil {
          objections.append(unknownLabel(reference))
        }
        continue
      }
      for row in entry.rows where !(keyword == .derive && row.formula.node == .empty) {
        check(
          row.formula, isDefinition: keyword == .define,
          mayHaveOrder: keyword == .claim || keyword == .refute,
          checker.limits.left(since: start))
      }
      for reference in entry.statement.citations where find(reference.label) == nil {
        objections.append(unknownLabel(reference))
      }
    }
  }

  private mutating func check(
    _ formula: Formula, isDefinition: Bool, mayHaveOrder: Bool, _ limits: Limits
  ) {
    var elaborator = Elaborator(scope: scope, theory: checker.theory)
    elaborator.prepare()
    guard case .relation(let left, let sides) = formula.node else {
      objections.append(
        Objection(
          .meaning("this is not an equation", advice: "write left side = right side"),
          at: formula.range))
      return
    }
    if let side = sides.first(where: { $0.relation != .equal && $0.relation != .equivalent }) {
      objections.append(
        Objection(
          .meaning(
            "\(side.relation.rawValue) does not state an equality",
            advice: "write =, with + O(x^k) in a claim that holds up to an order"),
          at: formula.range))
      return
    }
    if formula.contains(where: { $0.orderTerm != nil }),
      let name = ["O", "\\mathcal{O}"].first(where: { scope.names[$0] != nil })
    {
      objections.append(
        Objection(
          .meaning(
            "\(name) stands for a remainder here, and is declared",
            advice: "give the declared symbol another name"), at: formula.range))
      return
    }
    if !mayHaveOrder,
      let side = ([left] + sides.map(\.formula)).first(where: { $0.strippingOrder.order != nil })
    {
      objections.append(
        Objection(
          .meaning(
            "a premise with O(…) is not read yet",
            advice: "state it exactly, or with a function that stands for the rest"), at: side.range
        ))
      return
    }
    var previous: Value?
    for side in [left] + sides.map(\.formula) {
      let stripped = side.strippingOrder.formula
      if isDefinition, side.range == left.range { continue }
      do {
        let pattern = isDefinition ? scope.pattern(of: left) : nil
        if pattern?.placeholder != nil { continue }
        let value = try limits.allowing { () throws(Refusal) in
          try elaborator.value(of: stripped, in: elaborator.context(of: pattern))
        }
        if let before = previous, case .failure(let mismatch) = before.sum(value) {
          objections.append(
            Objection(.meaning(mismatch.message, advice: mismatch.advice), at: side.range))
        }
        previous = value
      } catch .objection(let objection) {
        objections.append(objection)
      } catch {}
    }
  }
}
