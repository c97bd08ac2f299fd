/// Integer coefficients known modulo a product of primes.
struct Lift {
  private var exponents: [UInt] = []
  private var values: [Integer] = []
  private var modulus: Integer = 1

  /// Joins the residues modulo one more prime (the Chinese remainder theorem, by Garner).
  mutating func join(_ terms: Terms<UInt>, _ field: PrimeField, words m: Int) {
    let scale = field.reciprocal(field.element(modulus))
    var (exponents, values): ([UInt], [Integer]) = ([], [])
    var (i, j) = (0, 0)
    while i < self.values.count || j < terms.coefficients.count {
      let order = Layers.order(self.exponents, i * m, terms.exponents, j * m, m)
      let value = order >= 0 ? self.values[i] : 0
      let target = order <= 0 ? terms.coefficients[j] : 0
      let error = field.difference(target, field.element(value))
      values.append(value + modulus * Integer(field.residue(field.product(error, scale))))
      exponents +=
        order >= 0
        ? self.exponents[(i * m)..<(i * m + m)] : terms.exponents[(j * m)..<(j * m + m)]
      if order >= 0 { i += 1 }
      if order <= 0 { j += 1 }
    }
    (self.exponents, self.values) = (exponents, values)
    modulus *= Integer(field.prime)
  }

  /// The terms with the coefficients of least magnitude.
  var terms: Terms<Integer> {
    var terms = Terms<Integer>(exponents: [], coefficients: [])
    let m = values.isEmpty ? 1 : exponents.count / values.count
    for (i, value) in values.enumerated() where !value.isZero {
      terms.exponents += exponents[(i * m)..<(i * m + m)]
      terms.coefficients.append(value * 2 > modulus ? value - modulus : value)
    }
    return terms
  }
}
