extension Polynomial {
  /// The greatest common divisor: primitive integer coefficients, the leading one positive;
  /// gcd(0, 0) = 0.
  ///
  /// What cannot occur in it is split off first; the rest is found modulo primes and proved by
  /// division.
  public func greatestCommonDivisor(with other: Polynomial) -> Polynomial {
    if isZero { return other.primitivePart }
    if other.isZero { return primitivePart }
    if isConstant || other.isConstant { return 1 }
    let shared = symbols.filter(other.contains)
    if shared.isEmpty { return 1 }
    if termCount == 1 || other.termCount == 1 { return commonMonomial(with: other) }
    let (a, b) = (primitivePart, other.primitivePart)
    if a == b { return a }
    if a.symbols.count > shared.count {
      return a.content(over: { !shared.contains($0) }, with: b)
    }
    if b.symbols.count > shared.count {
      return b.content(over: { !shared.contains($0) }, with: a)
    }
    let isTabulable = shared.allSatisfy {
      max(a.degree(in: $0), b.degree(in: $0)) <= Polynomial.highestTabulatedDegree
    }
    return isTabulable
      ? Polynomial.modularDivisor(a, b) : a.remainderDivisor(with: b, in: shared[0])
  }

  /// The highest degree for which polynomials in one symbol are held as arrays.
  private static let highestTabulatedDegree = 1 << 20

  /// The monomial that divides both and is divided by all such.
  private func commonMonomial(with other: Polynomial) -> Polynomial {
    let powers = symbols.map { ($0, min(lowestPower(of: $0), other.lowestPower(of: $0))) }
    return Polynomial(Monomial(powers), coefficient: 1)
  }

  /// The greatest common divisor of the coefficients of the powers of a symbol.
  func content(in s: Symbol) -> Polynomial { content(over: { $0 == s }) }

  /// The greatest common divisor of one polynomial and the coefficients over some symbols.
  func content(over isSplit: (Symbol) -> Bool, with other: Polynomial = 0) -> Polynomial {
    let parts = split(over: isSplit).map(\.coefficient)
    var common = other
    for part in parts.sorted(by: { $0.termCount < $1.termCount }) {
      common = common.greatestCommonDivisor(with: part)
      if common.isOne { break }
    }
    return common
  }

  /// The greatest common divisor of primitive polynomials in the same symbols.
  private static func modularDivisor(_ a: Polynomial, _ b: Polynomial) -> Polynomial {
    let symbols = a.symbols
    let packing = Packing(
      count: symbols.count, largestExponent: a.exponentBound | b.exponentBound)
    let (x, y) = (a.exponents(over: symbols, packing), b.exponents(over: symbols, packing))
    let degrees = symbols.indices.map { (a.degree(at: $0), b.degree(at: $0)) }
    let lead = a.coefficients[0].greatestCommonDivisor(with: b.coefficients[0])
    var (lift, leader, next) = (Lift(), [UInt](), PrimeField?.none)
    var (isFirst, bounds) = (true, degrees.map { min($0, $1) })
    while true {
      if !Allowance.permits(a.termCount + b.termCount) { return 1 }
      let field = next.map { PrimeField(below: $0.prime) } ?? .first
      next = field
      let scale = field.element(lead)
      if scale == 0 { continue }
      let f = Terms(exponents: x, residues: a.coefficients, field)
      let g = Terms(exponents: y, residues: b.coefficients, field)
      if f.coefficients.isEmpty || g.coefficients.isEmpty { continue }
      var search = ModularGCD(field: field, packing: packing, bounds: bounds)
      if isFirst {
        guard let found = search.degreeBounds(f, g, degrees) else { continue }
        (bounds, search.bounds) = (found, found)
        if let divisor = divisor(a, b, degrees, bounds) { return divisor }
        isFirst = false
      }
      guard var image = search.divisor(f, g, through: symbols.count - 1) else { continue }
      let order = leader.isEmpty ? 0 : Layers.order(image.exponents, 0, leader, 0, packing.words)
      if order > 0 { continue }
      if order < 0 { lift = Lift() }
      leader = Array(image.exponents[..<packing.words])
      image.coefficients = image.coefficients.map { field.product($0, scale) }
      lift.join(image, field, words: packing.words)
      let candidate = Polynomial(lift.terms, symbols, packing, over: 1).primitivePart
      if b.exactQuotient(by: candidate) != nil, a.exactQuotient(by: candidate) != nil {
        return candidate
      }
    }
  }

  /// The greatest common divisor, where bounds on its degrees already tell or simplify it.
  private static func divisor(
    _ a: Polynomial, _ b: Polynomial, _ degrees: [(Int, Int)], _ bounds: [Int]
  ) -> Polynomial? {
    if bounds.allSatisfy({ $0 == 0 }) { return 1 }
    let absent = Set(zip(a.symbols, bounds).filter { $1 == 0 }.map(\.0))
    if !absent.isEmpty {
      return a.content(over: absent.contains, with: b.content(over: absent.contains))
    }
    if degrees.map(\.0) == bounds, b.exactQuotient(by: a) != nil { return a }
    if degrees.map(\.1) == bounds, a.exactQuotient(by: b) != nil { return b }
    return nil
  }
}

extension Terms<UInt> {
  /// Integer terms reduced to a prime field.
  fileprivate init(exponents: [UInt], residues: Coefficients, _ field: PrimeField) {
    let values = (0..<residues.count).map { field.element(residues[$0]) }
    if !values.contains(0) {
      self.init(exponents: exponents, coefficients: values)
      return
    }
    let m = exponents.count / values.count
    let kept = values.indices.filter { values[$0] != 0 }
    self.init(
      exponents: kept.flatMap { exponents[($0 * m)..<($0 * m + m)] },
      coefficients: kept.map { values[$0] })
  }
}
