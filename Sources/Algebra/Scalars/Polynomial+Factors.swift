extension Polynomial {
  /// The square-free factors with their multiplicities: self = content·Π factorᵏ, the factors
  /// primitive, pairwise coprime, not constant; ascending by multiplicity. Empty for constants.
  ///
  /// Yun's algorithm (1976) in one symbol after the other.
  public var squareFreeFactors: [(factor: Polynomial, multiplicity: Int)] {
    var products: [Int: Polynomial] = [:]
    collectSquareFreeFactors(into: &products)
    return products.sorted { $0.key < $1.key }.map { (factor: $1, multiplicity: $0) }
  }

  private func collectSquareFreeFactors(into products: inout [Int: Polynomial]) {
    guard let s = symbols.first else { return }
    let content = content(in: s)
    content.collectSquareFreeFactors(into: &products)
    guard let primitive = primitivePart.exactQuotient(by: content) else { return }
    for (k, factor) in primitive.yunFactors(in: s).enumerated() where !factor.isConstant {
      products[k + 1] = products[k + 1].map { ($0 * factor).primitivePart } ?? factor
    }
  }

  /// The product of the simple factors, of the double ones, and so on; primitive in s.
  private func yunFactors(in s: Symbol) -> [Polynomial] {
    let slope = derivative(by: s)
    let common = greatestCommonDivisor(with: slope)
    guard var rest = exactQuotient(by: common), let c = slope.exactQuotient(by: common)
    else { return [] }
    var difference = c - rest.derivative(by: s)
    var factors: [Polynomial] = []
    while rest.contains(s), !Allowance.isSpent {
      let factor = rest.greatestCommonDivisor(with: difference)
      factors.append(factor)
      guard let r = rest.exactQuotient(by: factor), let d = difference.exactQuotient(by: factor)
      else { return factors }
      rest = r
      difference = d - rest.derivative(by: s)
    }
    return factors
  }

  /// Pairwise coprime primitive factors with multiplicities: self = content·Π factorᵏ, ascending.
  ///
  /// The square-free factors, split by their contents in each symbol and by rational roots. A factor
  /// need not be irreducible.
  public var factors: [(factor: Polynomial, multiplicity: Int)] {
    var result: [(factor: Polynomial, multiplicity: Int)] = []
    for (factor, multiplicity) in squareFreeFactors {
      for piece in factor.pieces { result.append((factor: piece, multiplicity: multiplicity)) }
    }
    return result.sorted {
      ($0.factor.termCount, $0.multiplicity, $1.factor.leadingMonomial)
        < ($1.factor.termCount, $1.multiplicity, $0.factor.leadingMonomial)
    }
  }

  /// Coprime factors of a primitive square-free polynomial.
  private var pieces: [Polynomial] {
    for s in symbols {
      let content = content(in: s)
      if content.isConstant { continue }
      guard let rest = exactQuotient(by: content), !rest.isConstant else { continue }
      return content.pieces + rest.pieces
    }
    return symbols.count == 1 ? univariatePieces : [self]
  }
}
