/// A polynomial with rational coefficients in any number of symbols.
///
/// Σ cₖ·mₖ / d with integers cₖ ≠ 0 and d > 0 that have no common divisor, and monomials mₖ in
/// strictly descending order, over exactly the symbols that occur, in a packing those determine. So
/// `==` is mathematical equality.
///
/// The exponents of a monomial may not add to more than 2⁶² − 1: a power beyond that is a broken
/// contract.
public struct Polynomial: Hashable, Sendable {
  /// The symbols that occur, ascending.
  public let symbols: [Symbol]
  /// How the exponents of those symbols lie in words.
  let packing: Packing
  /// The words of the monomials, one after the other, descending.
  let exponents: [UInt]
  /// The integers cₖ.
  let coefficients: Coefficients
  /// The integer d.
  let denominator: Integer

  /// The polynomial with these parts, which are canonical.
  init(
    canonical symbols: [Symbol], _ packing: Packing, _ exponents: [UInt],
    _ coefficients: Coefficients, over denominator: Integer
  ) {
    self.symbols = symbols
    self.packing = packing
    self.exponents = exponents
    self.coefficients = coefficients
    self.denominator = denominator
  }

  /// The polynomial with these terms: distinct, descending and non-zero, otherwise not canonical.
  init(
    symbols: [Symbol], packing: Packing, exponents: [UInt], coefficients: Coefficients,
    over denominator: Integer = 1
  ) {
    var (coefficients, denominator) = (coefficients, denominator)
    if !denominator.isOne {
      let common = coefficients.content(with: denominator)
      coefficients = coefficients.divided(by: common)
      denominator = denominator.quotientAndRemainder(dividingBy: common).quotient
    }
    let unions = Polynomial.unions(exponents, packing)
    let kept = (0..<packing.count).filter { packing.exponent($0, in: unions) != 0 }
    let largest = kept.reduce(0) { $0 | packing.exponent($1, in: unions) }
    let tight = Packing(count: kept.count, largestExponent: largest)
    if tight == packing {
      self.init(canonical: symbols, packing, exponents, coefficients, over: denominator)
      return
    }
    var places = [Int?](repeating: nil, count: packing.count)
    for (place, i) in kept.enumerated() { places[i] = place }
    self.init(
      canonical: kept.map { symbols[$0] }, tight,
      packing.rewriting(exponents, to: tight, places: places), coefficients, over: denominator)
  }

  /// The union of the bits of all monomials, word by word.
  static func unions(_ exponents: [UInt], _ packing: Packing) -> [UInt] {
    if packing.words == 1 { return [exponents.reduce(0, |)] }
    var unions = [UInt](repeating: 0, count: packing.words)
    exponents.withUnsafeBufferPointer { exponents in
      for j in unions.indices {
        var (union, i) = (UInt(0), j)
        while i < exponents.count {
          union |= exponents[i]
          i += packing.words
        }
        unions[j] = union
      }
    }
    return unions
  }

  /// The same monomials' words over more symbols, in a packing that holds them.
  func exponents(over symbols: [Symbol], _ packing: Packing) -> [UInt] {
    if packing == self.packing, symbols == self.symbols { return exponents }
    return self.packing.rewriting(
      exponents, to: packing, places: self.symbols.map { symbols.firstIndex(of: $0) })
  }

  /// An upper bound, less than twice the value, of the largest exponent.
  var exponentBound: UInt {
    let unions = Polynomial.unions(exponents, packing)
    return (0..<packing.count).reduce(0) { $0 | packing.exponent($1, in: unions) }
  }

  /// The symbols of two polynomials, ascending.
  static func union(_ a: [Symbol], _ b: [Symbol]) -> [Symbol] {
    if a == b || b.isEmpty { return a }
    if a.isEmpty { return b }
    var (result, i, j): ([Symbol], Int, Int) = ([], 0, 0)
    while i < a.count, j < b.count {
      result.append(min(a[i], b[j]))
      if a[i] == b[j] {
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return result + a[i...] + b[j...]
  }
}
