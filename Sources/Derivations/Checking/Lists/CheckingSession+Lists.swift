import Algebra
import Notation

extension CheckingSession {
  /// Reads the members of a list, so that all faults in them are reported.
  mutating func checkList(_ entry: Entry) {
    var elaborator = Elaborator(scope: scope, theory: checker.theory)
    elaborator.prepare()
    do throws(Refusal) {
      try checker.limits.allowing { () throws(Refusal) in
        var list = try MemberList([], elaborator)
        for row in entry.rows {
          if row.formula.contains(where: { $0.orderTerm != nil }) {
            throw elaborator.objection(
              "a list with O(…)", "a list has expressions, each exact", row.range)
          }
          try list.append(row.formula)
        }
        for clause in entry.statement.clauses {
          switch clause {
          case .independent(let over): _ = try CoefficientField(functionsOf: over, elaborator)
          case .closed(let operations, let over):
            _ = try CoefficientField(polynomialsIn: over, &elaborator)
            for operation in operations {
              for member in list.formulas { _ = try list.image(of: member, under: operation) }
            }
          default: break
          }
        }
      }
    } catch .objection(let objection) {
      objections.append(objection)
    } catch {}
  }

  /// Decides a claim of a list.
  mutating func testList(_ number: Int, _ report: inout StatementReport) throws(Refusal) {
    let entry = entries[number]
    var elaborator = Elaborator(scope: scope, theory: checker.theory)
    elaborator.prepare()
    let members = entry.rows.map(\.formula)
    let limits = checker.limits
    elaborator.scope = try limits.allowing { () throws(Refusal) in
      try MemberList(members, elaborator).scopeInFrame
    }
    var rows: [RowReport] = []
    for clause in entry.statement.clauses {
      switch clause {
      case .independent(let over):
        var independence = try limits.allowing { () throws(Refusal) in
          try Independence(members, over: over, elaborator)
        }
        let outcome = witnessed { () throws(Refusal) in try independence.decide() }
        rows.append(
          RowReport(
            label: entry.label ?? "", formula: members.map(\.latex).joined(separator: ", \\quad "),
            outcome: outcome))
      case .closed(let operations, let over):
        var closure = try limits.allowing { () throws(Refusal) in
          try Closure(members, under: operations, over: over, elaborator)
        }
        for operation in operations {
          for member in members {
            let image = try limits.allowing { () throws(Refusal) in
              try closure.image(of: member, under: operation)
            }
            var formula = image.latex
            let outcome = witnessed { () throws(Refusal) in
              let (outcome, combination) = try closure.decide(image)
              if let combination { formula += " = " + combination.latex }
              return outcome
            }
            rows.append(RowReport(label: entry.label ?? "", formula: formula, outcome: outcome))
          }
        }
      default: throw .limit("a list stands on no premises, and holds for itself")
      }
    }
    join(rows, &report)
  }

  /// What becomes of a row, and what the second path says of it.
  private func witnessed(_ decide: () throws(Refusal) -> RowOutcome) -> RowOutcome {
    var outcome: RowOutcome
    do throws(Refusal) {
      outcome = try checker.limits.allowing(nil, decide)
    } catch {
      switch error {
      case .limit(let reason): outcome = RowOutcome(verdict: .undecided, reason: reason)
      case .zeroDivisor(let text):
        outcome = RowOutcome(
          verdict: .vacuous, reason: "$\(text)$ vanishes, and something is divided by it")
      case .objection(let objection):
        outcome = RowOutcome(verdict: .undecided, reason: objection.message)
      }
    }
    guard let witness = checker.witness else { return outcome }
    return Self.witnessed(outcome, witness, checker.limits)
  }

  private func join(_ rows: [RowReport], _ report: inout StatementReport) {
    var verdict = Verdict.holds
    for row in rows {
      let outcome = row.outcome
      if outcome.verdict.gravity > verdict.gravity { verdict = outcome.verdict }
      for assumption in outcome.assumptions where !report.assumptions.contains(assumption) {
        report.assumptions.append(assumption)
      }
    }
    report.reason = rows.first { $0.outcome.verdict == verdict }?.outcome.reason
    report.rows = rows
    report.verdict = verdict
  }
}
