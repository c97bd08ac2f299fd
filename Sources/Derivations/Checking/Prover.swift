import Algebra
import Notation

/// Decides goals from premises: substitute, split, close, eliminate; then a point, or a counterexample.
struct Prover: Sendable {
  /// The elaborator with every definition and solved premise in force.
  var elaborator: Elaborator
  /// Premises that are not used by substitution.
  let premises: [PremiseRow]
  /// Premises used by substitution.
  let substitutions: [PremiseRow]
  /// The small parameter to expand in, where one is named.
  let parameter: Formula?
  /// Names put in by substitution that were declared with a sign, and what they are.
  var signs: [(value: RationalFunction, sign: Declaration.Sign)] = []
  /// The premises solved, for the comparison of what is written with what is meant.
  var premisesInForce: Elimination?
  /// Whether what does not follow is to be refuted, too; without, it is left undecided at once.
  var seeksCounterexamples = true
  /// Something declared *any* occurs in a premise.
  var anyInPremises: Set<String> = []

  var residuals:
    [(premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction)] =
      []

  init(
    _ elaborator: Elaborator, premises: [PremiseRow], substitutions: [PremiseRow],
    parameter: Formula?
  ) throws(Refusal) {
    self.elaborator = elaborator
    self.premises = premises
    self.substitutions = substitutions
    self.parameter = parameter
    self.elaborator.constantsAreTied = !premises.isEmpty
    for premise in substitutions {
      guard let pattern = elaborator.scope.pattern(of: premise.left),
        let sign = elaborator.scope.names[pattern.key]?.sign,
        let value = try self.elaborator.value(of: premise.right).realScalar
      else { continue }
      signs.append((self.elaborator.reduced(value), sign))
    }
    for (number, premise) in premises.enumerated() {
      let value = try self.elaborator.residual(premise.left, premise.right)
      for (place, expression) in elaborator.components(of: value) {
        for symbol in expression.symbols {
          if let name = self.elaborator.anyName(symbol) { anyInPremises.insert(name) }
        }
        let framed = try self.elaborator.framed(expression)
        residuals.append((number, place, [], framed))
      }
    }
  }

  /// What becomes of a goal.
  mutating func decide(_ goal: Goal) throws(Refusal) -> RowOutcome {
    let divisorsBefore = elaborator.divisors.count
    let value = try elaborator.residual(goal.left, goal.right)
    var claims: [(place: ComponentPlace, expression: RationalFunction)] = []
    for (place, expression) in elaborator.components(of: value) {
      claims.append((place, try elaborator.framed(expression)))
    }
    let claimDivisors = Array(elaborator.divisors.dropFirst(divisorsBefore))
    var outcome = RowOutcome(verdict: .undecided)
    var closure = residuals
    for depth in 0...2 {
      if depth > 0 {
        let more = try closed(closure, claims.map(\.expression), depth)
        if more.isEmpty { break }
        closure += more
        guard closure.count <= 400 else { break }
      }
      let attempt = try attempt(goal, claims, closure, claimDivisors, widely: depth > 0)
      outcome = attempt
      if attempt.verdict != .undecided || attempt.isProven { break }
    }
    return outcome
  }

}
