extension Polynomial {
  /// The largest box of monomials that a product may fill in memory.
  private static let boxLimit = 1 << 24

  /// The product.
  public static func * (a: Polynomial, b: Polynomial) -> Polynomial {
    if a.isZero || b.isZero { return 0 }
    if let value = a.constantValue { return b.scaled(by: value) }
    if let value = b.constantValue { return a.scaled(by: value) }
    let symbols = union(a.symbols, b.symbols)
    let height = a.exponentBound + b.exponentBound
    let packing = Packing(count: symbols.count, largestExponent: height)
    guard a.termCount * b.termCount > 256 || height > Allowance.highestDegree,
      let allowance = Allowance.current
    else { return product(a, b, symbols, packing) }
    if height > Allowance.highestDegree { allowance.note(.digits) }
    let words = packing.words + a.coefficients.mostLimbs + b.coefficients.mostLimbs
    guard allowance.permitsProduct(a.termCount, b.termCount, words: words) else { return a }
    let result = product(a, b, symbols, packing)
    if result.termCount > allowance.terms { allowance.note(.terms) }
    return result
  }

  /// The product of two sums of terms over their symbols, in a packing that holds it.
  private static func product(
    _ a: Polynomial, _ b: Polynomial, _ symbols: [Symbol], _ packing: Packing
  ) -> Polynomial {
    let (x, y) = (a.exponents(over: symbols, packing), b.exponents(over: symbols, packing))
    let denominator = a.denominator * b.denominator
    if case .words(let p) = a.coefficients, case .words(let q) = b.coefficients {
      let (a1, b1) = (Terms(exponents: x, coefficients: p), Terms(exponents: y, coefficients: q))
      if min(p.count, q.count) > 8 {
        let degrees = symbols.map { a.degree(in: $0) + b.degree(in: $0) }
        let limit = min(boxLimit, 2 * p.count * q.count)
        if let grid = DenseGrid(degrees: degrees, packing: packing, limit: limit),
          let (words, sums) = dense(a1, b1, grid)
        {
          return Polynomial(
            symbols: symbols, packing: packing, exponents: words, coefficients: sums,
            over: denominator)
        }
      }
      var overflow = false
      let product = a1.product(with: b1, words: packing.words, &overflow)
      if !overflow { return Polynomial(product, symbols, packing, over: denominator) }
    }
    var overflow = false
    let product = Terms(exponents: x, coefficients: a.coefficients.integers).product(
      with: Terms(exponents: y, coefficients: b.coefficients.integers), words: packing.words,
      &overflow)
    return Polynomial(product, symbols, packing, over: denominator)
  }

  /// The product in a grid, with sums as wide as they need to be; nil if two words are too few.
  private static func dense(
    _ a: Terms<Int>, _ b: Terms<Int>, _ grid: DenseGrid
  ) -> ([UInt], Coefficients)? {
    func bits(_ values: [Int]) -> Int {
      64 - values.reduce(0) { $0 | $1.magnitude }.leadingZeroBitCount
    }
    let count = UInt(min(a.coefficients.count, b.coefficients.count))
    let width = bits(a.coefficients) + bits(b.coefficients) + 64 - count.leadingZeroBitCount
    if width < 64 {
      let (words, sums) = grid.product(a, b, in: Int.self)
      return (words, .words(sums))
    }
    if width < 128 {
      let (words, sums) = grid.product(a, b, in: Int128.self)
      return (words, Coefficients(sums))
    }
    return nil
  }

  /// Multiplies a by b.
  public static func *= (a: inout Polynomial, b: Polynomial) { a = a * b }

  /// The product with a monomial.
  public func multiplied(by m: Monomial) -> Polynomial {
    m.isOne ? self : self * Polynomial(m, coefficient: 1)
  }

  /// The nth power, 0⁰ = 1.
  ///
  /// - Precondition: n ≥ 0.
  public func power(_ n: Int) -> Polynomial {
    precondition(n >= 0, "a negative power of a polynomial")
    var (result, base, n) = (Polynomial(1), self, n)
    while n > 0 {
      if n & 1 == 1 { result *= base }
      n >>= 1
      if n > 0 { base *= base }
    }
    return result
  }
}
