import Algebra
import Notation

extension Prover {
  /// Derivatives of premises in the variables the claim differentiates by, and averages where averages occur.
  mutating func closed(
    _ known: [(
      premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
    )],
    _ claims: [RationalFunction], _ depth: Int
  ) throws(Refusal) -> [(
    premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
  )] {
    var variables: Set<Variable> = []
    for expression in claims + known.map(\.expression) {
      for symbol in expression.symbols {
        if case .function(let jet) = elaborator.table[symbol] {
          variables.formUnion(jet.derivatives)
        }
      }
    }
    var result: [(Int, ComponentPlace, [Variable], RationalFunction)] = []
    for (premise, place, derivatives, _) in known where derivatives.count == depth - 1 {
      guard let written = try component(premises[premise], place, derivatives) else { continue }
      for variable in variables.sorted() where derivatives.last.map({ $0 <= variable }) ?? true {
        // What cannot be differentiated is not drawn from the premise.
        guard
          let rate = try? elaborator.framed(elaborator.derivative(of: written, by: variable)),
          !rate.isZero
        else { continue }
        result.append((premise, place, derivatives + [variable], rate))
      }
    }
    return result
  }

  /// A premise's component before it is put into the frame, differentiated.
  mutating func component(
    _ premise: PremiseRow, _ place: ComponentPlace, _ derivatives: [Variable]
  ) throws(Refusal) -> RationalFunction? {
    let value = try elaborator.residual(premise.left, premise.right)
    guard
      var expression = value.components(dimension: elaborator.dimension).first(where: {
        $0.place == place
      })?.expression
    else { return nil }
    for variable in derivatives {
      expression = try elaborator.derivative(of: expression, by: variable)
    }
    return expression
  }

  /// Averages over directions of the residuals in which averages occur beside functions of the direction.
  mutating func averages(
    of residuals: [(
      premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
    )], and claims: [RationalFunction]
  ) throws(Refusal) -> [(
    premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
  )] {
    var result:
      [(premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction)] =
        []
    let all = residuals.map(\.expression) + claims
    let hasAverages = all.contains { expression in
      expression.symbols.contains {
        if case .average = elaborator.table[$0] { true } else { false }
      }
    }
    guard hasAverages else { return [] }
    for residual in residuals where elaborator.isFixed(residual.place) {
      let hasDirection = residual.expression.symbols.contains { symbol in
        switch elaborator.table[symbol] {
        case .momentum: true
        case .function(let jet): elaborator.scope.dependsOnDirection(jet.name)
        default: false
        }
      }
      guard hasDirection else { continue }
      var averaged = residual
      let mean = try elaborator.theory.average(
        &elaborator, Value(residual.expression), 0, SourceRange(0, 0)
      ).entries[0].re
      averaged.expression = elaborator.reduced(mean)
      if !averaged.expression.isZero { result.append(averaged) }
    }
    return result
  }

  /// The premises as written, where a texture that they are not split over occurs in them; empty elsewhere.
  mutating func rawResiduals(
    _ licence: Licence,
    _ residuals: [(
      premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
    )]
  ) throws(Refusal) -> [RationalFunction] {
    guard !licence.texture, !elaborator.unitVectors.isEmpty else { return [] }
    var result: [RationalFunction] = []
    for (number, premise) in premises.enumerated() {
      let places = residuals.filter { $0.premise == number && $0.derivatives.isEmpty }.map(\.place)
      for place in places {
        if let written = try component(premise, place, []) { result.append(written) }
      }
    }
    return result.contains { $0.symbols.contains(where: elaborator.isTextureJet) } ? result : []
  }
}
