import Algebra
import Notation

extension CheckingSession {
  /// What becomes of a claim that holds, and was proven in some time, when its rows are changed in small ways, and when its
  /// premises are left out.
  mutating func mutations(
    of number: Int, _ question: Question, provenIn time: Duration
  ) throws(Refusal) -> Mutations {
    var result = Mutations()
    let own = try goals(number, question.parameter, question.through)
    let given = try premises(question.from + question.with, before: number) + question.equations
    let targets = try premises(
      (question.solved ?? []) + (question.equivalent ?? []), before: number, asGoals: true)
    for (place, goal) in own.enumerated() {
      let equation = goal.equation
      var edits = FormulaEditor.edits(of: equation, lexicon).filter(\.kind.isSlip)
      if let limit = checker.mutantLimit { edits = edits.spread(limit) }
      if question.solved != nil {
        result.mutants += try solutions(
          own, place, edits, given, targets.map(Goal.init), question.parameter)
      } else if question.equivalent != nil {
        result.mutants += try consequences(of: targets + given, goal, edits, question.parameter) {
          (session: inout CheckingSession, changed: Goal) throws(Refusal) in
          // What follows may be less than the equations it should be equivalent to.
          var rows = own.map(PremiseRow.init)
          rows[place] = PremiseRow(changed)
          return try session.trial(targets.map(Goal.init), rows + given, question.parameter)
        }
      } else {
        result.mutants += try consequences(of: given, goal, edits, question.parameter)
        result.mutants += try orders(goal, given, question.parameter)
      }
    }
    try leaveOutPremises(
      of: number, question, within: max(checker.limits.mutantTime, time * 3), &result)
    return result
  }

  /// The fates of changed goals that should follow from premises no more. What still does is tried by `further`, too.
  private mutating func consequences(
    of premises: [PremiseRow], _ goal: Goal, _ edits: [FormulaEdit], _ parameter: Formula?,
    further: (inout CheckingSession, Goal) throws(Refusal) -> RowOutcome? = {
      _, _ throws(Refusal) in nil
    }
  ) throws(Refusal) -> [Mutant] {
    let limits = checker.limits
    let prover = try limits.allowing { () throws(Refusal) in
      try self.prover(of: [goal], from: premises, parameter)
    }
    var written = prover
    let outcome = try limits.allowing { () throws(Refusal) in try written.decide(goal) }
    var sieves: [Sieve] = []
    if let point = outcome.point, let certificate = outcome.certificate {
      sieves.append(Sieve(goal, point, certificate, written))
    }
    var result: [Mutant] = []
    for edit in edits {
      guard let changed = goal.edited(edit.formula) else { continue }
      var fate: Mutant.Fate?
      for place in sieves.indices where fate == nil {
        let ground = try? limits.allowing(limits.mutantTime) { () throws(Refusal) in
          sieves[place].refuses(changed)
        }
        switch ground {
        case .unreadable: fate = .unreadable
        case .isFalse: fate = .fails
        case nil: break
        }
      }
      if fate == nil {
        let (outcome, attempt) = limits.whatIsFound(in: limits.mutantTime) {
          prover.outcome(changed, checker.witness, limits)
        }
        if let failure = outcome?.failure, let attempt, sieves.count < 6 {
          sieves.append(Sieve(changed, failure, attempt))
        }
        fate = Self.fate(outcome)
        if fate == .survives, let more = try further(&self, changed) { fate = Self.fate(more) }
        if fate == .survives { fate = try explanation(goal, changed, premises, parameter) }
      }
      result.append(Mutant(goal, edit, fate ?? .survives))
    }
    return result
  }

  /// The fates of changed rows that should solve the equations no more.
  private mutating func solutions(
    _ own: [Goal], _ place: Int, _ edits: [FormulaEdit], _ given: [PremiseRow], _ targets: [Goal],
    _ parameter: Formula?
  ) throws(Refusal) -> [Mutant] {
    var result: [Mutant] = []
    var rows = own.map(PremiseRow.init)
    rows.remove(at: place)
    let isIdle = try trial(targets, rows + given, parameter)?.verdict == .holds
    for edit in edits {
      guard let changed = own[place].edited(edit.formula) else { continue }
      var rows = own.map(PremiseRow.init)
      rows[place] = PremiseRow(changed)
      var fate: Mutant.Fate
      do throws(Refusal) {
        fate = Self.fate(try trial(targets, rows + given, parameter))
      } catch {
        if case .limit(let reason) = error { fate = .undecided(reason) } else { fate = .unreadable }
      }
      if fate == .survives {
        fate = try explanation(own[place], changed, given, parameter)
        if fate == .survives { fate = .harmless(isIdle ? .idleRow : .otherSolution) }
      }
      result.append(Mutant(own[place], edit, fate))
    }
    return result
  }

  /// The orders beside the one that is claimed: one more is too much, one less is less.
  private mutating func orders(
    _ goal: Goal, _ premises: [PremiseRow], _ parameter: Formula?
  ) throws(Refusal) -> [Mutant] {
    guard let order = goal.order else { return [] }
    var result: [Mutant] = []
    for change in [1, -1] {
      var changed = goal
      changed.order = (order.symbol, order.order + change)
      var fate = Mutant.Fate.harmless(.weaker)
      if change == 1 {
        fate = Self.fate(try trial([changed], premises, parameter))
        if fate == .survives { fate = .harmless(.sharper) }
      }
      let symbol = order.symbol.latex
      let written = "O(\(symbol)^{\(order.order)})"
      let next = "O(\(symbol)^{\(order.order + change)})"
      result.append(
        Mutant(
          label: goal.label, written: written, changed: next,
          formula: "\(goal.left.latex) = \(goal.right.latex) + \(next)", fate: fate))
    }
    return result
  }

  /// Why a changed goal is true: its changed side is the written one, without the premises, or by them.
  private mutating func explanation(
    _ goal: Goal, _ changed: Goal, _ premises: [PremiseRow], _ parameter: Formula?
  ) throws(Refusal) -> Mutant.Fate {
    let written = goal.edited(goal.equation) ?? goal
    let sides = [(written.left, changed.left), (written.right, changed.right)]
    let same = sides.filter { $0 != $1 }.map { before, after in
      Goal(label: goal.label, left: after, right: before, order: goal.order, range: goal.range)
    }
    let time = checker.limits.time
    // Zero has every type; a side of another type than the written one makes a row of another kind.
    guard let alone = try trial(same, [], parameter, within: time) else { return .unreadable }
    if alone.verdict == .holds { return .harmless(.identity) }
    if try trial(same, premises, parameter, within: time)?.verdict == .holds {
      return .harmless(.premises)
    }
    return .survives
  }

  /// The gravest that becomes of goals, the witness included; `nil` where a goal has no meaning.
  mutating func trial(
    _ goals: [Goal], _ premises: [PremiseRow], _ parameter: Formula?, within time: Duration? = nil
  ) throws(Refusal) -> RowOutcome? {
    let limits = checker.limits
    let prover: Prover
    do throws(Refusal) {
      prover = try limits.allowing { () throws(Refusal) in
        try self.prover(of: goals, from: premises, parameter)
      }
    } catch {
      if case .limit(let reason) = error { return RowOutcome(verdict: .undecided, reason: reason) }
      if case .zeroDivisor = error { return RowOutcome(verdict: .vacuous, reason: error.reason) }
      return nil
    }
    var gravest = RowOutcome(verdict: .holds)
    for goal in goals {
      let found = limits.whatIsFound(in: time ?? limits.mutantTime) {
        prover.outcome(goal, checker.witness, limits).0
      }
      guard let outcome = found else { return nil }
      if outcome.verdict.gravity > gravest.verdict.gravity { gravest = outcome }
      if gravest.verdict.gravity >= Verdict.fails.gravity { break }
    }
    return gravest
  }

  private static func fate(_ outcome: RowOutcome?) -> Mutant.Fate {
    guard let outcome else { return .unreadable }
    return switch outcome.verdict {
    case .holds: .survives
    case .fails, .vacuous, .contradictory: .fails
    case .undecided: .undecided(outcome.reason ?? outcome.verdict.rawValue)
    case .disagreement: .disagreement(outcome.reason ?? outcome.verdict.rawValue)
    }
  }
}

extension Limits {
  /// How long one mutant may take: not as long as a row that is claimed, for there are thousands.
  fileprivate var mutantTime: Duration { time / 30 }
}

extension Goal {
  /// The equation as it is edited, read from its own LaTeX as each edit is.
  fileprivate var equation: Formula {
    let equation = written ?? Formula(.relation(left, [Formula.Side(.equal, right)]), at: range)
    return (try? FormulaParser.formula(in: equation.tidied.latex)) ?? equation
  }
}

extension Mutant {
  fileprivate init(_ goal: Goal, _ edit: FormulaEdit, _ fate: Fate) {
    let (written, changed) = goal.equation.difference(to: edit.formula)
    self.init(
      label: goal.label, written: written, changed: changed, formula: edit.formula.latex,
      fate: fate)
  }
}

extension FormulaEdit.Kind {
  /// Whether it is a slip of the pen, and no other formula.
  fileprivate var isSlip: Bool {
    switch self {
    case .sign, .two, .exponent, .mark, .arrangement, .signs, .number, .symbol, .term: true
    case .everywhere, .factor, .constant: false
    }
  }
}

extension [FormulaEdit] {
  /// So many of them, evenly from first to last.
  fileprivate func spread(_ limit: Int) -> [FormulaEdit] {
    guard limit > 0, count > limit else { return self }
    return (0..<limit).map { self[$0 * count / limit] }
  }
}
