import Algebra
import Notation

extension CheckingSession {
  /// Decides a claim.
  mutating func test(_ number: Int, _ report: inout StatementReport) throws(Refusal) {
    if entries[number].statement.hasList {
      try testList(number, &report)
      if checker.mutates {
        report.mutations = Mutations(omission: "the members of a list are not changed")
      }
      return
    }
    let question = try Question(entries[number].statement)
    let start = ContinuousClock.now
    try answer(question, of: number, &report)
    if checker.mutates, report.verdict == .holds, report.keyword == .claim, trail.count == 1 {
      let time = ContinuousClock.now - start
      report.mutations = try mutations(of: number, question, provenIn: time)
    }
  }

  /// Answers the question a claim asks.
  mutating func answer(
    _ question: Question, of number: Int, _ report: inout StatementReport
  ) throws(Refusal) {
    let own = try goals(number, question.parameter, question.through)
    let given = try premises(question.from + question.with, before: number) + question.equations
    if question.solved != nil || question.equivalent != nil,
      own.contains(where: { $0.order != nil })
    {
      throw .limit("a claim up to an order neither solves equations nor is equivalent to them")
    }
    if let solved = question.solved {
      let targets = try premises(solved, before: number, asGoals: true)
      let rows = own.map(PremiseRow.init)
      try answer(
        targets.map(Goal.init), from: rows + given, question.parameter,
        editing: .solution(rows.count), &report)
    } else if let equivalent = question.equivalent {
      let targets = try premises(equivalent, before: number, asGoals: true)
      try answer(own, from: targets + given, question.parameter, &report)
      if report.verdict == .holds {
        try answer(
          targets.map(Goal.init), from: own.map(PremiseRow.init) + given, question.parameter,
          &report)
      }
    } else {
      try answer(own, from: given, question.parameter, editing: .goals, &report)
    }
  }

  static func rows(_ equations: [Formula]) -> [PremiseRow] {
    equations.flatMap { equation in
      equation.equations.map { PremiseRow(label: "with", left: $0.left, right: $0.right) }
    }
  }

  func goals(_ number: Int, _ parameter: Formula?, _ through: Int?) throws(Refusal) -> [Goal] {
    var result: [Goal] = []
    for row in entries[number].rows {
      guard case .relation(let left, let sides) = row.formula.node else {
        throw .objection(
          Objection(
            .meaning("a claim is not an equation", advice: "write left side = right side"),
            at: row.range))
      }
      var previous = left
      for side in sides {
        guard side.relation == .equal || side.relation == .equivalent else {
          throw .objection(
            Objection(
              .meaning(
                "\(side.relation.rawValue) does not state an equality",
                advice: "write =, with + O(x^k) where it holds up to an order"),
              at: side.formula.range))
        }
        let (a, orderA) = previous.strippingOrder
        let (b, orderB) = side.formula.strippingOrder
        var order = orderA ?? orderB
        if let x = orderA, let y = orderB {
          guard x.symbol == y.symbol, x.order == y.order else {
            throw .objection(
              Objection(
                .meaning(
                  "the two sides have different remainders",
                  advice: "write one $O(x^k)$, on the right"), at: row.range))
          }
          order = x
        }
        if let parameter, let through, order == nil { order = (parameter, through + 1) }
        var goal = Goal(label: row.label, left: a, right: b, order: order, range: row.range)
        if orderA != nil || orderB != nil {
          goal.written = Formula(.relation(previous, [side]), at: row.range)
        }
        result.append(goal)
        previous = side.formula
      }
    }
    return result
  }

  /// Decides goals from premises and joins what becomes of them; what fails comes with the nearest true formulas of what is
  /// edited.
  mutating func answer(
    _ goals: [Goal], from premises: [PremiseRow], _ parameter: Formula?,
    editing edited: Edited = .nothing, _ report: inout StatementReport
  ) throws(Refusal) {
    let limits = checker.limits
    for condition in inherited where !report.assumptions.contains(condition) {
      report.assumptions.append(condition)
    }
    var start = ContinuousClock.now
    var prover = try limits.allowing { () throws(Refusal) in
      try self.prover(of: goals, from: premises, parameter)
    }
    // What the premises take is taken from the time of each row.
    let rest = limits.left(since: start)
    prover.seeksCounterexamples = seeksCounterexamples
    var verdict = Verdict.holds
    var searchTime = RepairSearch.timeLimit
    for (number, goal) in goals.enumerated() {
      var outcome: RowOutcome
      var attempt = prover
      start = .now
      // Thousands of rows that say that the memory ran out use it up themselves.
      if let shortage = limits.isStopped() {
        if verdict.gravity < Verdict.undecided.gravity { verdict = .undecided }
        report.reason = report.reason ?? Refusal.shortage(shortage).reason
        break
      }
      do throws(Refusal) {
        outcome = try rest.allowing { () throws(Refusal) in try attempt.decide(goal) }
      } catch .limit(let reason) {
        outcome = RowOutcome(verdict: .undecided, reason: reason)
      } catch .zeroDivisor(let text) {
        outcome = RowOutcome(
          verdict: .vacuous, reason: "$\(text)$ vanishes, and something is divided by it")
      }
      if let witness = checker.witness {
        outcome = Self.witnessed(outcome, witness, rest.left(since: start))
      }
      if let failure = outcome.failure, outcome.verdict == .fails,
        seeksRepairs(report.keyword)
      {
        let start = ContinuousClock.now
        let found = limits.whatIsFound(in: searchTime) { () -> Repairs? in
          switch edited {
          case .goals: repairs(of: goal, failure, prover, attempt)
          case .solution(let count) where verdict != .fails:
            repairs(ofSolution: count, in: premises, goals, failing: number, parameter)
          case .solution, .nothing: nil
          }
        }
        outcome.repairs = found
        searchTime -= ContinuousClock.now - start
      }
      if outcome.verdict.gravity > verdict.gravity { verdict = outcome.verdict }
      if let reason = outcome.reason, report.reason == nil { report.reason = reason }
      for assumption in outcome.assumptions where !report.assumptions.contains(assumption) {
        report.assumptions.append(assumption)
      }
      report.rows.append(
        RowReport(
          label: goal.label, formula: "\(goal.left.latex) = \(goal.right.latex)", outcome: outcome))
    }
    report.verdict = verdict
  }

  /// A row's outcome after the second path has spoken.
  static func witnessed(
    _ outcome: RowOutcome, _ witness: @Sendable (RowOutcome) -> Checker.WitnessAnswer,
    _ limits: Limits
  ) -> RowOutcome {
    var outcome = outcome
    guard outcome.verdict == .holds || outcome.verdict == .fails else { return outcome }
    let answer: Checker.WitnessAnswer
    do throws(Refusal) {
      answer = try limits.allowing { () throws(Refusal) in witness(outcome) }
    } catch {
      answer = .cannotSay(error.reason)
    }
    switch answer {
    case .agrees:
      guard outcome.verdict == .holds, let scope = outcome.certificate?.elaborator.scope,
        let axes = scope.axes
      else { break }
      let name = scope.names[axes.symbol]?.name.latex ?? axes.symbol
      let numbers = axes.samples.map { "$\($0)$" }.joined(separator: " and ")
      outcome.assumptions.append(
        "with $\(name)$ a symbol the witness puts in \(numbers) for it")
    case .objects(let reason):
      outcome.verdict = .disagreement
      outcome.reason = "the witness objects: \(reason)"
    case .cannotSay(let reason):
      outcome.verdict = .undecided
      outcome.reason = "the witness cannot check it: \(reason)"
    }
    return outcome
  }

  /// What shows goals from premises, its frame turned to the unit vectors in them.
  func prover(
    of goals: [Goal], from premises: [PremiseRow], _ parameter: Formula?
  ) throws(Refusal) -> Prover {
    var (elaborator, substitutions, equations) = try prepared(premises)
    elaborator.prepare()
    try inherit(&elaborator)
    elaborator.turnFrame(
      toVectorsOf: goals.map { ($0.left, $0.right) } + equations.map { ($0.left, $0.right) })
    return try Prover(
      elaborator, premises: equations, substitutions: substitutions, parameter: parameter)
  }

  /// Premises in solved form go into the scope; the others stay equations.
  func prepared(_ premises: [PremiseRow]) throws(Refusal) -> (
    Elaborator, [PremiseRow], [PremiseRow]
  ) {
    var inForce = scope
    var substitutions: [PremiseRow] = []
    var equations: [PremiseRow] = []
    for premise in premises {
      let row = Formula(
        .relation(premise.left, [Formula.Side(.equal, premise.right)]), at: premise.left.range)
      if let definition = inForce.solvedForm(row, label: premise.label, onlyDeclared: true),
        definition.placeholder == nil, inForce.names[definition.key]?.role != .defined,
        !inForce.hasRule(definition.key), !inForce.mentions(premise.right, definition.key),
        isReal(premise.right, definition.key, inForce), inForce.define(definition)
      {
        substitutions.append(premise)
        if inForce.isUnit(definition.key) {
          // What is put in for a unit vector is one.
          let name = definition.nameFormula
          let square = Formula(
            .product([Formula.Factor(.beside, name), Formula.Factor(.dot, name)]),
            at: premise.left.range)
          equations.append(
            PremiseRow(
              label: premise.label + ", length", left: square,
              right: Formula(.number("1"), at: premise.left.range)))
        }
      } else {
        equations.append(premise)
      }
    }
    var elaborator = Elaborator(scope: inForce, theory: checker.theory)
    elaborator.prepare()
    for premise in substitutions { try elaborator.checkArguments(premise) }
    return (Elaborator(scope: inForce, theory: checker.theory), substitutions, equations)
  }

  /// Whether what is put in for a real name is real; else it stays an equation, which says that nothing imaginary is left.
  private func isReal(_ side: Formula, _ key: String, _ scope: Scope) -> Bool {
    var reader = Elaborator(scope: scope, theory: checker.theory)
    reader.prepare()
    guard !scope.isComplex(key), let value = try? reader.value(of: side) else { return true }
    return value.entries.allSatisfy(\.im.isZero)
  }

  /// Divisors that the premises rest on are divisors of what rests on these.
  func inherit(_ elaborator: inout Elaborator) throws(Refusal) {
    for condition in inherited {
      guard condition.hasPrefix("$"), condition.hasSuffix(" \\neq 0$"),
        let formula = try? FormulaParser.formula(in: String(condition.dropFirst().dropLast(8))),
        let value = try? elaborator.value(of: formula).realScalar
      else { continue }
      let reduced = elaborator.reduced(value)
      if reduced.isZero { throw .zeroDivisor(formula.latex) }
      if reduced.constantValue == nil { elaborator.divisors.append(reduced) }
    }
  }
}
