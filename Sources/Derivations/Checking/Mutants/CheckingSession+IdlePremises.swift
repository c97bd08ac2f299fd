import Notation

extension CheckingSession {
  /// Tries a claim without each of its premises, and without all of them, each time for so long.
  ///
  /// With less to be given a proof takes no longer, but that there is none may be found out late.
  mutating func leaveOutPremises(
    of number: Int, _ question: Question, within time: Duration, _ result: inout Mutations
  ) throws(Refusal) {
    let labels = question.from + question.with
    let named = labels.filter { label in
      // What is defined is in force whether it is named or not.
      find(label.label).map { entries[$0.entry].statement.keyword != .define } ?? false
    }
    for label in named {
      var less = question
      less.from.removeAll { $0 == label }
      less.with.removeAll { $0 == label }
      if holds(number, less, within: time) { result.idlePremises.append("(\(label.label))") }
    }
    for place in question.equations.indices {
      var less = question
      let equation = less.equations.remove(at: place)
      if holds(number, less, within: time) {
        result.idlePremises.append("$\(equation.left.latex) = \(equation.right.latex)$")
      }
    }
    guard question.solved == nil, question.equivalent == nil else { return }
    let count = named.count + question.equations.count
    if count == 0 || count == result.idlePremises.count {
      var none = question
      (none.from, none.with, none.equations) = ([], [], [])
      result.isIdentity = count == 0 || holds(number, none, within: time)
    }
  }

  /// Whether a claim holds, the witness included, when less is asked to be given.
  private mutating func holds(
    _ number: Int, _ question: Question, within time: Duration
  ) -> Bool {
    var session = self
    session.seeksCounterexamples = false
    var report = entries[number].report
    report.rows = []
    report.verdict = nil
    return checker.limits.whatIsFound(in: time) {
      do throws(Refusal) {
        try session.answer(question, of: number, &report)
      } catch {
        return false
      }
      return report.verdict == .holds
    }
  }
}
