extension Polynomial {
  /// The zero polynomial.
  public init() {
    self.init(
      canonical: [], Packing(count: 0, largestExponent: 0), [], .words([]), over: 1)
  }

  /// The constant polynomial equal to a machine word.
  public init(_ value: Int) { self.init(Rational(value)) }

  /// The constant polynomial equal to a rational number.
  public init(_ value: Rational) {
    if value.isZero {
      self.init()
    } else {
      self.init(
        canonical: [], Packing(count: 0, largestExponent: 0), [0],
        Coefficients([value.numerator]), over: value.denominator)
    }
  }

  /// The polynomial that is one symbol.
  public init(_ s: Symbol) { self.init(Monomial(s), coefficient: 1) }

  /// One term.
  public init(_ m: Monomial, coefficient: Rational) {
    if coefficient.isZero {
      self.init()
      return
    }
    let largest = UInt(m.exponents.max() ?? 0)
    let packing = Packing(count: m.symbols.count, largestExponent: largest)
    self.init(
      canonical: m.symbols, packing, packing.packed(m.exponents),
      Coefficients([coefficient.numerator]), over: coefficient.denominator)
  }

  /// The sum of terms in any order; coefficients of equal monomials add.
  ///
  /// - Complexity: O(n log n) in the number of terms.
  public init(terms: [(monomial: Monomial, coefficient: Rational)]) {
    var sums: [Monomial: Rational] = [:]
    for (monomial, coefficient) in terms { sums[monomial, default: 0] += coefficient }
    let monomials = sums.keys.filter { sums[$0] != 0 }.sorted(by: >)
    let symbols = Set(monomials.flatMap(\.symbols)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(symbols, symbols.indices))
    let largest = monomials.reduce(0) { max($0, $1.exponents.max() ?? 0) }
    let packing = Packing(count: symbols.count, largestExponent: UInt(largest))
    var common: Integer = 1
    for monomial in monomials {
      let d = sums[monomial, default: 0].denominator
      common *= d.quotientAndRemainder(dividingBy: d.greatestCommonDivisor(with: common)).quotient
    }
    var (exponents, coefficients): ([UInt], [Integer]) = ([], [])
    for monomial in monomials {
      var row = [Int](repeating: 0, count: symbols.count)
      for (symbol, exponent) in monomial.factors { row[places[symbol, default: 0]] = exponent }
      exponents += packing.packed(row)
      coefficients.append((sums[monomial, default: 0] * Rational(common)).numerator)
    }
    self.init(
      symbols: symbols, packing: packing, exponents: exponents,
      coefficients: Coefficients(coefficients), over: common)
  }
}

extension Polynomial: ExpressibleByIntegerLiteral {
  /// The constant written as a literal.
  public init(integerLiteral value: Int) { self.init(value) }
}
