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
      let forward = try unwrap(
        differentiated(a, by: .position(i)).product(
          differentiated(b, by: .momentum(i, tag: tag)), .beside, dimension: dimension), range)
      let backward = try unwrap(
        differentiated(a, by: .momentum(i, tag: tag)).product(
          differentiated(b, by: .position(i)), .beside, dimension: dimension), range)
      let term = try unwrap(forward.sum(backward.negated), range)
      if let sum = total { total = try unwrap(sum.sum(term), range) } else { total = term }
    }
    return total ?? a
  }
}
