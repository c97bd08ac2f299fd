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
    let integral = Polynomial(canonical: symbols, packing, exponents, coefficients, over: 1)
    let quotient =
      divisor.termCount == 1
      ? integral.quotient(byMonomial: divisor)
      : integral.quotient(byPrimitive: divisor.primitivePart)
    return quotient.map { $0.scaled(by: inverse) }
  }

  /// An integer polynomial divided by a monomial.
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

  /// An integer polynomial divided by a primitive one: the quotient has integers too, by Gauss.
  private func quotient(byPrimitive divisor: Polynomial) -> Polynomial? {
    let degrees = symbols.indices.map { degree(at: $0) }
    let room = zip(symbols, degrees).map { $1 - divisor.degree(in: $0) }
    if room.contains(where: { $0 < 0 }) { return nil }
    let words = divisor.exponents(over: symbols, packing)
    let grid = DenseGrid(degrees: degrees, packing: packing, limit: 256 + 64 * termCount)
    if grid == nil, divisor.symbols.count < symbols.count {
      return quotientOfParts(by: divisor)
    }
    if case .words(let p) = coefficients, case .words(let q) = divisor.coefficients {
      var division = HeapDivision(exponents, by: words, packing, room: packing.packed(room))
      let outcome =
        grid?.quotient(
          Terms(exponents: exponents, coefficients: p), Terms(exponents: words, coefficients: q),
          room: room) ?? division.quotient(p, q)
      switch outcome {
      case .exact(let quotient):
        return Polynomial(quotient, symbols, packing, over: 1)
      case .inexact: return nil
      case .overflow: break
      }
    }
    var division = HeapDivision(exponents, by: words, packing, room: packing.packed(room))
    return division.quotient(coefficients.integers, divisor.coefficients.integers).map {
      Polynomial($0, symbols, packing, over: 1)
    }
  }

  /// The quotient part by part over the symbols that the divisor is free of.
  private func quotientOfParts(by divisor: Polynomial) -> Polynomial? {
    var quotients: [Polynomial] = []
    for (monomial, part) in split(over: { !divisor.contains($0) }) {
      guard let quotient = part.exactQuotient(by: divisor) else { return nil }
      quotients.append(quotient.multiplied(by: monomial))
    }
    while quotients.count > 1 {
      quotients = stride(from: 0, to: quotients.count, by: 2).map {
        $0 + 1 < quotients.count ? quotients[$0] + quotients[$0 + 1] : quotients[$0]
      }
    }
    return quotients.first
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
