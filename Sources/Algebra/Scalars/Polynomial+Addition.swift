extension Polynomial {
  /// The sum.
  ///
  /// - Complexity: O(n + m) in the numbers of terms.
  public static func + (a: Polynomial, b: Polynomial) -> Polynomial {
    if a.isZero { return b }
    if b.isZero { return a }
    return combined(a, b, subtracting: false)
  }

  /// The difference.
  ///
  /// - Complexity: O(n + m) in the numbers of terms.
  public static func - (a: Polynomial, b: Polynomial) -> Polynomial {
    if a.isZero { return -b }
    if b.isZero { return a }
    return combined(a, b, subtracting: true)
  }

  /// The opposite.
  public static prefix func - (a: Polynomial) -> Polynomial {
    Polynomial(
      canonical: a.symbols, a.packing, a.exponents, a.coefficients.scaled(by: -1),
      over: a.denominator)
  }

  public static func += (a: inout Polynomial, b: Polynomial) { a = a + b }
  public static func -= (a: inout Polynomial, b: Polynomial) { a = a - b }

  /// The product with a number.
  public func scaled(by factor: Rational) -> Polynomial {
    if factor.isZero || isZero { return 0 }
    if factor.isOne { return self }
    let inner = denominator.greatestCommonDivisor(with: factor.numerator)
    let outer = coefficients.content(with: factor.denominator)
    let up = factor.numerator.quotientAndRemainder(dividingBy: inner).quotient
    let down = factor.denominator.quotientAndRemainder(dividingBy: outer).quotient
    return Polynomial(
      canonical: symbols, packing, exponents, coefficients.divided(by: outer).scaled(by: up),
      over: denominator.quotientAndRemainder(dividingBy: inner).quotient * down)
  }

  private static func combined(
    _ a: Polynomial, _ b: Polynomial, subtracting: Bool
  ) -> Polynomial {
    let symbols = union(a.symbols, b.symbols)
    let packing =
      a.packing == b.packing && symbols.count == a.symbols.count
      ? a.packing
      : Packing(count: symbols.count, largestExponent: a.exponentBound | b.exponentBound)
    let (x, y) = (a.exponents(over: symbols, packing), b.exponents(over: symbols, packing))
    let common = a.denominator.greatestCommonDivisor(with: b.denominator)
    let up = b.denominator.quotientAndRemainder(dividingBy: common).quotient
    let other = a.denominator.quotientAndRemainder(dividingBy: common).quotient
    let p = a.coefficients.scaled(by: up)
    let q = b.coefficients.scaled(by: subtracting ? -other : other)
    let (words, sums) = merged(x, p, y, q, packing.words)
    return Polynomial(
      symbols: symbols, packing: packing, exponents: words, coefficients: sums,
      over: a.denominator * up)
  }

  /// The terms of two sums as one, without those that cancel.
  private static func merged(
    _ x: [UInt], _ p: Coefficients, _ y: [UInt], _ q: Coefficients, _ m: Int
  ) -> ([UInt], Coefficients) {
    if case .words(let p) = p, case .words(let q) = q {
      let sum = merged(
        x, p, y, q, m, zero: 0,
        adding: { a, b in
          let (sum, overflow) = a.addingReportingOverflow(b)
          return overflow ? nil : sum
        })
      if let (words, sums) = sum { return (words, .words(sums)) }
    }
    let sum = merged(x, p.integers, y, q.integers, m, zero: 0, adding: { a, b in a + b })
    return sum.map { ($0, Coefficients($1)) } ?? ([], .words([]))
  }

  @inline(__always)
  private static func merged<C: Equatable>(
    _ x: [UInt], _ p: [C], _ y: [UInt], _ q: [C], _ m: Int, zero: C, adding: (C, C) -> C?
  ) -> ([UInt], [C])? {
    var (words, sums): ([UInt], [C]) = ([], [])
    words.reserveCapacity(x.count + y.count)
    sums.reserveCapacity(p.count + q.count)
    var (i, j) = (0, 0)
    while i < p.count, j < q.count {
      let order = compare(x, i, y, j, m)
      if order > 0 {
        append(x, i, m, to: &words)
        sums.append(p[i])
        i += 1
      } else if order < 0 {
        append(y, j, m, to: &words)
        sums.append(q[j])
        j += 1
      } else {
        guard let sum = adding(p[i], q[j]) else { return nil }
        if sum != zero {
          append(x, i, m, to: &words)
          sums.append(sum)
        }
        i += 1
        j += 1
      }
    }
    words += x[(i * m)...]
    sums += p[i...]
    words += y[(j * m)...]
    sums += q[j...]
    return (words, sums)
  }

  @inline(__always)
  private static func append(_ x: [UInt], _ i: Int, _ m: Int, to words: inout [UInt]) {
    for k in 0..<m { words.append(x[i * m + k]) }
  }

  @inline(__always)
  private static func compare(_ x: [UInt], _ i: Int, _ y: [UInt], _ j: Int, _ m: Int) -> Int {
    for k in 0..<m {
      let (a, b) = (x[i * m + k], y[j * m + k])
      if a != b { return a > b ? 1 : -1 }
    }
    return 0
  }
}
