import Derivations
import Notation

extension Elaborator {
  /// {A, B} = ∇_r A · ∇_p B − ∇_p A · ∇_r B, the order of matrices kept.
  mutating func poissonBracket(
    _ a: Value, _ b: Value, at tag: Int, _ range: SourceRange
  ) throws(Refusal)
    -> Value
  {
    guard scope.has(.position), scope.has(.momentum) else {
      throw objection(
        "a Poisson bracket needs a position and a momentum", "declare them with **Let**", range)
    }
    guard scope.axes == nil else {
      throw objection(
        "a Poisson bracket is not read where the dimension of space is a symbol",
        "write the document in 1, 2 or 3 dimensions", range)
    }
    var total: Value?
    for i in 0..<dimension {
      let forward = try product(
        differentiated(a, by: .position(i)), differentiated(b, by: .momentum(i, tag: tag)), range)
      let backward = try product(
        differentiated(a, by: .momentum(i, tag: tag)), differentiated(b, by: .position(i)), range)
      var term = try unwrap(forward.sum(backward.negated), range)
      if Fault.poissonSign.isPlanted { term = term.negated }
      if let sum = total { total = try unwrap(sum.sum(term), range) } else { total = term }
    }
    return total ?? a
  }
  /// The product of two derivatives, their order kept.
  private func product(_ a: Value, _ b: Value, _ range: SourceRange) throws(Refusal) -> Value {
    let (left, right) = Fault.poissonOrder.isPlanted ? (b, a) : (a, b)
    return try unwrap(left.product(right, .beside, dimension: dimension), range)
  }
}
