extension Understanding {
  /// A counterexample with its names resolved: of each value what it is of, and the value.
  package struct Refutation: Sendable {
    package var names: Understanding
    package var values: [(atom: Expression, value: Expression)]
    package var functions: [(atom: Expression, value: Expression, decaying: Bool)]
    package var gradients: [(atom: Expression, value: Expression)]
    package var point: [(atom: Expression, value: Expression)]
    package var isLocal: Bool
    /// Left minus right of each.
    package var premises: [Expression]
    package var claim: Expression
  }

  /// What a counterexample says of premises and claim; throws in words what has no meaning in it.
  package static func refutation(
    _ testimony: Testimony, _ counterexample: Counterexample, premises: [Testimony.Equation],
    claim: Testimony.Equation
  ) throws(Misunderstanding) -> Refutation {
    try Misunderstanding.translating { () throws(Obstacle) in
      let program = try Program(testimony, further: premises + [claim])
      func read(
        _ pairs: [(ComponentTree, ComponentTree)]
      ) throws(Obstacle) -> [(atom: Expression, value: Expression)] {
        var result: [(atom: Expression, value: Expression)] = []
        for (atom, value) in pairs {
          result.append((try program.expression(atom), try program.expression(value)))
        }
        return result
      }
      var functions: [(atom: Expression, value: Expression, decaying: Bool)] = []
      for (atom, value, decays) in counterexample.functions {
        functions.append((try program.expression(atom), try program.expression(value), decays))
      }
      var residuals: [Expression] = []
      for premise in premises { residuals.append(try program.difference(premise)) }
      return Refutation(
        names: try Understanding(testimony, program), values: try read(counterexample.values),
        functions: functions, gradients: try read(counterexample.gradients),
        point: try read(counterexample.point), isLocal: counterexample.isLocal,
        premises: residuals, claim: try program.difference(claim))
    }
  }

  /// A list with its names resolved, and what may be drawn anew while its coefficients stay what they are.
  package struct List: Sendable {
    package var names: Understanding
    package var members: [Expression]
    package var over: [Expression]
    package var image: Expression?
    /// The coefficients of a combination that vanishes.
    package var coefficients: [Expression]
    package var free: [String]
    package var textures: [String]
  }

  /// What is said of the combinations of a list; throws in words what has no meaning in it.
  package static func list(
    _ testimony: Testimony, _ combinations: Testimony.Combinations
  ) throws(Misunderstanding) -> List {
    try Misunderstanding.translating { () throws(Obstacle) in
      let examination = try ListExamination(testimony, combinations)
      var coefficients: [Expression] = []
      if case .vanishing(let terms) = combinations.assertion {
        for term in terms {
          coefficients.append(try examination.program.expression(term.coefficient))
        }
      }
      return List(
        names: try Understanding(testimony, examination.program), members: examination.members,
        over: examination.over, image: examination.image, coefficients: coefficients,
        free: examination.free.sorted(), textures: examination.textures.sorted())
    }
  }
}
