extension Polynomial {
  /// The quotient, if the divisor divides this polynomial; nil otherwise.
  ///
  /// - Precondition: divisor ≠ 0.
  public func exactQuotient(by divisor: Polynomial) -> Polynomial? {
    precondition(!divisor.isZero, "division by zero")
    if isZero { return self }
    if let value = divisor.constantValue { return value.reciprocal.map(scaled(by:)) }
    guard divisor.symbols.allSatisfy(contains) else { return nil }
    let content = divisor.content
    let inverse = Rational(content.denominator, content.numerator * denominator)
    let quotient =
      divisor.termCount == 1
      ? self.quotient(byMonomial: divisor) : self.quotient(byPrimitive: divisor.primitivePart)
    return quotient.map { $0.scaled(by: inverse) }
  }

  /// The integer numerator divided by a monomial.
  private func quotient(byMonomial divisor: Polynomial) -> Polynomial? {
    let shift = divisor.exponents(over: symbols, packing)
    let m = packing.words
    var words = exponents
    let guards = packing.guards
    for i in words.indices {
      let difference = (words[i] | guards) &- shift[i % m]
      if difference & guards != guards { return nil }
      words[i] = difference & ~guards
    }
    return Polynomial(
      symbols: symbols, packing: packing, exponents: words, coefficients: coefficients)
  }

  /// The integer numerator divided by a primitive polynomial: an integer polynomial, by Gauss.
  private func quotient(byPrimitive divisor: Polynomial) -> Polynomial? {
    let degrees = symbols.indices.map { degree(at: $0) }
    let room = zip(symbols, degrees).map { $1 - divisor.degree(in: $0) }
    if room.contains(where: { $0 < 0 }) { return nil }
    let words = divisor.exponents(over: symbols, packing)
    func result(_ quotient: Terms<Int>) -> Polynomial {
      Polynomial(
        symbols: symbols, packing: packing, exponents: quotient.exponents,
        coefficients: .words(quotient.coefficients))
    }
    if case .words(let p) = coefficients, case .words(let q) = divisor.coefficients {
      let (a, b) = (
        Terms(exponents: exponents, coefficients: p), Terms(exponents: words, coefficients: q)
      )
      let limit = 64 + 16 * p.count
      if let grid = DenseGrid(degrees: degrees, packing: packing, limit: limit) {
        switch grid.quotient(a, b, room: room) {
        case .exact(let quotient): return result(quotient)
        case .inexact: return nil
        case .overflow: break
        }
      } else {
        var division = HeapDivision(exponents, by: words, packing, room: packing.packed(room))
        switch division.quotient(p, q) {
        case .exact(let quotient): return result(quotient)
        case .inexact: return nil
        case .overflow: break
        }
      }
    }
    var division = HeapDivision(exponents, by: words, packing, room: packing.packed(room))
    guard let quotient = division.quotient(coefficients.integers, divisor.coefficients.integers)
    else { return nil }
    return Polynomial(
      symbols: symbols, packing: packing, exponents: quotient.exponents,
      coefficients: Coefficients(quotient.coefficients))
  }

  /// The number c for which self = c·primitivePart; of the sign of the leading coefficient.
  public var content: Rational {
    if isZero { return 0 }
    let common = coefficients.content()
    return Rational(coefficients[0].signum < 0 ? -common : common, denominator)
  }

  /// The multiple with coprime integer coefficients, the leading one positive; 0 for zero.
  public var primitivePart: Polynomial {
    if isZero { return self }
    let common = coefficients.content()
    let divisor = coefficients[0].signum < 0 ? -common : common
    if divisor.isOne && denominator.isOne { return self }
    return Polynomial(
      canonical: symbols, packing, exponents, coefficients.divided(by: divisor), over: 1)
  }
}
