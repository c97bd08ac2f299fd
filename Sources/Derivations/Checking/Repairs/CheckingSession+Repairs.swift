import Algebra
import Notation

extension CheckingSession {
  /// What of a statement is edited in search of the nearest true formula.
  enum Edited {
    /// The equations to be shown.
    case goals
    /// The equations put in: the first rows of the premises, as many as there are.
    case solution(Int)
    case nothing
  }

  /// How many counterexamples edits are held against.
  private static let sieveLimit = 4

  /// The edits of an equation to be shown that make it follow from the premises in force in the prover.
  mutating func repairs(
    of goal: Goal, _ failure: Failure, _ prover: Prover, _ attempt: Prover
  ) -> Repairs {
    let lexicon = lexicon
    let equation =
      goal.written ?? Formula(.relation(goal.left, [Formula.Side(.equal, goal.right)]))
    var search = RepairSearch(lexicon.reader)
    var sieves = [Sieve(goal, failure, attempt)]
    let candidates = FormulaEditor.edits(of: equation, lexicon).map { (goal.label, equation, $0) }
    let hasPremises = !prover.premises.isEmpty || !prover.substitutions.isEmpty
    let (witness, limits) = (checker.witness, checker.limits)
    search.run(candidates, mayBeIdentity: !hasPremises) { _, formula in
      guard let candidate = goal.edited(formula),
        sieves.indices.allSatisfy({ sieves[$0].passes(candidate) })
      else { return false }
      let (outcome, attempt) = prover.outcome(candidate, witness, limits)
      if let failure = outcome?.failure, let attempt, sieves.count < Self.sieveLimit {
        sieves.append(Sieve(candidate, failure, attempt))
      }
      return outcome?.verdict == .holds
    }
    return search.result
  }

  /// The edits of one of the equations put in that make all goals hold.
  mutating func repairs(
    ofSolution count: Int, in premises: [PremiseRow], _ goals: [Goal], failing: Int,
    _ parameter: Formula?
  ) -> Repairs {
    let lexicon = lexicon
    var candidates: [(row: Int, label: String, equation: Formula, edit: FormulaEdit)] = []
    for (row, premise) in premises.prefix(count).enumerated()
    where candidates.count <= 10 * RepairSearch.editLimit {
      let equation = Formula(.relation(premise.left, [Formula.Side(.equal, premise.right)]))
      let isSolved = premise.left.nameWithArguments != nil
      for edit in FormulaEditor.edits(of: equation, lexicon, onRightSide: isSolved) {
        candidates.append((row, premise.label, equation, edit))
      }
    }
    let order = candidates.indices.sorted {
      (candidates[$0].edit.kind, $0) < (candidates[$1].edit.kind, $1)
    }
    candidates = order.map { candidates[$0] }
    var search = RepairSearch(lexicon.reader)
    // What fails for the rows as printed is tried first.
    let goals = [goals[failing]] + goals[..<failing] + goals[(failing + 1)...]
    let session = self
    search.run(candidates.map { ($0.label, $0.equation, $0.edit) }, mayBeIdentity: false) {
      number, formula in
      guard let (left, right) = formula.equations.first else { return false }
      var rows = premises
      rows[candidates[number].row].left = left
      rows[candidates[number].row].right = right
      guard let prover = try? session.prover(of: goals, from: rows, parameter) else { return false }
      return goals.allSatisfy { prover.holds($0, session.checker.witness, session.checker.limits) }
    }
    return search.result
  }
}

extension Goal {
  /// The goal that an edit of its equation is; its order stays.
  func edited(_ equation: Formula) -> Goal? {
    guard let (left, right) = equation.equations.first else { return nil }
    var goal = self
    goal.left = left.strippingOrder.formula
    goal.right = right.strippingOrder.formula
    goal.written = nil
    return goal
  }
}

extension Prover {
  /// What becomes of a goal once the witness has spoken, and the prover that found it; `nil` for what has no meaning.
  func outcome(
    _ goal: Goal, _ witness: (@Sendable (RowOutcome) -> Checker.WitnessAnswer)?,
    _ limits: Limits
  ) -> (RowOutcome?, Prover?) {
    var prover = self
    var outcome: RowOutcome
    do throws(Refusal) {
      outcome = try prover.decide(goal)
    } catch {
      // What can be read and is not decided may be true.
      guard case .limit(let reason) = error, Allowance.current?.shortage != nil || canRead(goal)
      else { return (nil, nil) }
      return (RowOutcome(verdict: .undecided, reason: reason), nil)
    }
    if let shortage = Allowance.current?.shortage {
      return (RowOutcome(verdict: .undecided, reason: Refusal.shortage(shortage).reason), nil)
    }
    if let witness { outcome = CheckingSession.witnessed(outcome, witness, limits) }
    return (outcome, prover)
  }

  private func canRead(_ goal: Goal) -> Bool {
    var reader = elaborator
    return (try? reader.residual(goal.left, goal.right)) != nil
  }

  /// Whether a goal holds, with a point, and the witness agrees.
  func holds(
    _ goal: Goal, _ witness: (@Sendable (RowOutcome) -> Checker.WitnessAnswer)?,
    _ limits: Limits
  ) -> Bool {
    var prover = self
    prover.seeksCounterexamples = false
    return prover.outcome(goal, witness, limits).0?.verdict == .holds
  }
}
