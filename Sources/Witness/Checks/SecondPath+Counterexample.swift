import Notation

extension SecondPath {
  /// Whether the premises vanish and the claim does not, at the values of a counterexample.
  ///
  /// Premises are evaluated at random values of the variables: all of them, except that position and time stay where
  /// they are given if a unit vector has no more than first derivatives there. What is not given is zero if it is a
  /// function, and random if it is a constant.
  public func examine(
    _ counterexample: Counterexample, premises: [Testimony.Equation], claim: Testimony.Equation
  ) -> Finding {
    do throws(Obstacle) {
      if let objection = try testimony.objectionToWritings() { return .objects(objection) }
      var program = try Program(testimony, further: premises + [claim])
      var residuals: [Expression] = []
      for premise in premises { residuals.append(try program.difference(premise)) }
      let wanted = try program.difference(claim)
      program.noteSigns(in: residuals + [wanted])
      let integrates = (residuals + [wanted]).contains(where: program.integratesMomentum)
      var count = 0
      for field in PrimeField.all where count < 2 {
        let trial = Trial(
          program: program, counterexample: counterexample, premises: residuals, claim: wanted,
          rules: integrates ? [.coarse, .usual] : [.usual, .fine],
          field: field, seed: seed,
          points: shares[count])
        do throws(Obstacle) {
          if let objection = try trial.objection() { return .objects(objection) }
          count += 1
        } catch {
          guard case .missingRoot = error else { throw error }
        }
      }
      return count == 0 ? .cannotSay("roots that exist in no field tried") : .agrees(points: count)
    } catch {
      return .cannotSay(error.reason)
    }
  }
}

/// A counterexample in one field.
private struct Trial {
  let program: Program
  let counterexample: Counterexample
  let premises: [Expression]
  let claim: Expression
  /// The rules for averages, those of fewer points first.
  let rules: [Cubature.Fineness]
  let field: PrimeField
  let seed: UInt64
  let points: Int

  /// The value of an expression, by the first rule that is exact for it.
  private func value(
    of expression: Expression, _ given: GivenValues, _ round: Int,
    _ roots: inout Roots, _ place: (Evaluator) -> Context
  ) throws(Obstacle) -> Value {
    var refusal = Obstacle.inexactAverage
    for rule in rules {
      let pair = Cubature.pair(rule, dimension: program.vocabulary.dimension, in: field)
      do throws(Obstacle) {
        var first = evaluator(given, round, pair[0])
        var second = evaluator(given, round, pair[1])
        (first.turnedRoots, second.turnedRoots) = (roots.turned, roots.turned)
        let one = try first.evaluate(expression, place(first))
        let other = try second.evaluate(expression, place(second))
        if try one.adding(other.negated).components.allSatisfy(\.isZero) {
          roots.open.formUnion(first.openRoots)
          return one
        }
      } catch {
        guard case .beyond = error else { throw error }
        refusal = error
      }
    }
    throw refusal
  }

  private func evaluator(
    _ given: GivenValues, _ round: Int, _ rule: Cubature? = nil
  ) -> Evaluator {
    let point = Point(
      in: field, dimension: program.vocabulary.dimension, salt: seed &+ UInt64(round) &* 0x9e37_79b9
    )
    return Evaluator(
      program, at: point, given: given,
      cubature: rule ?? Cubature(dimension: program.vocabulary.dimension, in: field),
      budget: SecondPath.budget)
  }

  /// What is wrong with it, if anything.
  func objection() throws(Obstacle) -> String? {
    var roots = Roots()
    guard let objection = try objection(&roots) else {
      // A counterexample is one whatever the signs are.
      try roots.refuse { other throws(Obstacle) in try self.objection(&other) != nil }
      return nil
    }
    try roots.refuse { other throws(Obstacle) in try self.objection(&other) == nil }
    return objection
  }

  /// What is wrong with it with some roots taken with the other sign.
  private func objection(_ roots: inout Roots) throws(Obstacle) -> String? {
    let given = try self.given()
    for rule in program.rules {
      let residual = try self.value(of: rule, given, 0, &roots) { $0.base }
      if !residual.components.allSatisfy(\.isZero) { return "a declared rule does not hold" }
    }
    let value = try self.value(of: claim, given, 0, &roots) { $0.base }
    if value.components.allSatisfy(\.isZero) { return "the claim holds at the counterexample" }
    var done = 0
    var rounds = 0
    while done < points {
      rounds += 1
      if rounds > SecondPath.attempts { throw .missingRoot }
      do throws(Obstacle) {
        if let objection = try objectionToUnitVectors(given, rounds) { return objection }
        for (index, premise) in premises.enumerated() {
          let residual = try self.value(of: premise, given, rounds, &roots, context)
          guard residual.components.allSatisfy(\.isZero) else {
            return "premise \(index + 1) does not vanish at the counterexample"
          }
        }
        done += 1
      } catch {
        if case .beyond = error { throw error }
      }
    }
    return nil
  }

  /// Whether a unit vector is not of length one.
  private func objectionToUnitVectors(
    _ given: GivenValues, _ round: Int
  ) throws(Obstacle) -> String? {
    for function in program.vocabulary.functions {
      guard let order = function.gradientOrder else { continue }
      var evaluator = evaluator(given, round)
      let vector = try evaluator.unitVector(function, order, context(evaluator))
      let square = vector.reduce(vector[0].zero) { $0 + $1 * $1 }
      if square != square.one { return "\(function.ink) is not of length one" }
    }
    return nil
  }

  /// Random values of the variables.
  private func context(_ evaluator: Evaluator) -> Context {
    var context = evaluator.base
    if counterexample.isLocal { return context }
    for ink in program.vocabulary.coordinates {
      context.constants[ink] = evaluator.drawn(ink)
    }
    context.momentum = evaluator.point.momentum(primed: false)
    let isLocal = program.vocabulary.functions.contains {
      $0.gradientOrder == 0 && !counterexample.gradients.isEmpty
    }
    if !isLocal {
      context.position = evaluator.point.position
      context.time = evaluator.point.time
    }
    return context
  }

  /// The values as residues.
  private func given() throws(Obstacle) -> GivenValues {
    var given = GivenValues()
    given.isComplete = true
    for (atom, tree) in counterexample.values {
      let value = try residue(tree, given)
      switch (try program.expression(atom), atom) {
      case (.constant(let ink), _): given.constants[ink] = value
      case (.component(.constant(let ink), let component), _):
        var number = given.complexConstants[ink] ?? (0, 0)
        if component.imaginary { number.imaginary = value } else { number.real = value }
        given.complexConstants[ink] = number
      case (.component(.spatialConstant(let ink, _), let component), _):
        given.vectors[ink, default: [:]][component.spatial.first ?? 0] = value
      default: throw .beyond("a value of what is no constant")
      }
    }
    for (atom, tree, decays) in counterexample.functions {
      guard
        case .component(.function(let index, _, _), let component) = try program.expression(atom)
      else { throw .beyond("a value of what is no function") }
      let key = GivenValues.Component(
        function: program.vocabulary.functions[index].key, spatial: component.spatial,
        spin: component.spin ?? 0, imaginary: component.imaginary)
      given.functions[key] = (try program.expression(tree), decays)
    }
    for (atom, tree) in counterexample.gradients {
      try add(atom, try residue(tree, given), to: &given)
    }
    try addPoint(to: &given)
    return given
  }

  private func add(
    _ atom: ComponentTree, _ value: UInt64, to given: inout GivenValues
  ) throws(Obstacle) {
    guard
      case .applied(.partial(let variable, let index), let inner, _) = try program.expression(atom),
      case .component(.function(let function, _, _), let component) = inner,
      case .coordinate(let coordinate) = variable
    else { throw .beyond("a gradient of another shape") }
    let key = GivenValues.Gradient(
      function: program.vocabulary.functions[function].key, spin: component.spin ?? 0,
      variable: .coordinate(coordinate), index: index ?? 0)
    given.gradients[key] = value
  }

  private func addPoint(to given: inout GivenValues) throws(Obstacle) {
    let zeros = [UInt64](repeating: 0, count: program.vocabulary.dimension)
    for (atom, tree) in counterexample.point {
      let value = try residue(tree, given)
      switch try program.expression(atom) {
      case .constant(let ink) where program.vocabulary.coordinates.contains(ink):
        given.constants[ink] = value
      case .coordinate(.time, _): given.time = value
      case .component(.coordinate(let coordinate, _), let component):
        guard let index = component.spatial.first, zeros.indices.contains(index) else {
          throw .beyond("a coordinate that does not exist")
        }
        switch coordinate {
        case .position:
          var position = given.position ?? zeros
          position[index] = value
          given.position = position
        case .momentum(primed: false):
          var momentum = given.momentum ?? zeros
          momentum[index] = value
          given.momentum = momentum
        default: throw .beyond("a coordinate of another kind")
        }
      default: throw .beyond("a coordinate of another kind")
      }
    }
  }

  private func residue(_ tree: ComponentTree, _ given: GivenValues) throws(Obstacle) -> UInt64 {
    var evaluator = evaluator(given, 0)
    let value = try evaluator.evaluate(try program.expression(tree), evaluator.base)
    guard value.isNumber, value.components[0].isReal else {
      throw .beyond("a value that is no real number")
    }
    return value.components[0].base
  }
}
