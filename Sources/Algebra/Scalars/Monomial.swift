/// A product of positive powers of symbols.
///
/// Ordered lexicographically: the monomial with the higher power of the first symbol, by index, in
/// which two differ is the greater one.
public struct Monomial: Hashable, Sendable {
  /// The symbols that occur, ascending.
  let symbols: [Symbol]
  /// Their exponents, positive.
  let exponents: [Int]

  init(symbols: [Symbol], exponents: [Int]) {
    self.symbols = symbols
    self.exponents = exponents
  }

  /// The empty product, 1.
  public init() { self.init(symbols: [], exponents: []) }

  /// A power of one symbol.
  ///
  /// - Precondition: power ≥ 0.
  public init(_ s: Symbol, power: Int = 1) {
    precondition(power >= 0, "a monomial with a negative exponent")
    self.init(symbols: power == 0 ? [] : [s], exponents: power == 0 ? [] : [power])
  }

  /// A product of powers; exponents of a repeated symbol add.
  ///
  /// - Precondition: no exponent is negative.
  public init(_ factors: [(Symbol, Int)]) {
    var powers: [Symbol: Int] = [:]
    for (symbol, exponent) in factors {
      precondition(exponent >= 0, "a monomial with a negative exponent")
      powers[symbol, default: 0] += exponent
    }
    let symbols = powers.keys.filter { powers[$0] != 0 }.sorted()
    self.init(symbols: symbols, exponents: symbols.map { powers[$0, default: 0] })
  }

  /// The symbols that occur with their exponents, ascending by symbol.
  public var factors: [(symbol: Symbol, exponent: Int)] {
    zip(symbols, exponents).map { (symbol: $0, exponent: $1) }
  }

  /// The sum of the exponents.
  public var degree: Int { exponents.reduce(0, +) }

  /// Whether this is the empty product.
  public var isOne: Bool { symbols.isEmpty }

  /// The power of a symbol in this product, 0 if it does not occur.
  public func exponent(of s: Symbol) -> Int {
    symbols.firstIndex(of: s).map { exponents[$0] } ?? 0
  }

  /// The product.
  public static func * (a: Monomial, b: Monomial) -> Monomial {
    if a.isOne { return b }
    if b.isOne { return a }
    return Monomial(a.pairs + b.pairs)
  }

  /// self/divisor, if that is a monomial.
  public func quotient(by divisor: Monomial) -> Monomial? {
    var left: [(Symbol, Int)] = []
    for (symbol, exponent) in pairs {
      let difference = exponent - divisor.exponent(of: symbol)
      if difference < 0 { return nil }
      left.append((symbol, difference))
    }
    return divisor.symbols.allSatisfy(symbols.contains) ? Monomial(left) : nil
  }

  private var pairs: [(Symbol, Int)] { Array(zip(symbols, exponents)) }
}

extension Monomial: Comparable {
  /// Whether a comes before b in the monomial order.
  public static func < (a: Monomial, b: Monomial) -> Bool {
    for i in 0..<min(a.symbols.count, b.symbols.count) {
      if a.symbols[i] != b.symbols[i] { return a.symbols[i] > b.symbols[i] }
      if a.exponents[i] != b.exponents[i] { return a.exponents[i] < b.exponents[i] }
    }
    return a.symbols.count < b.symbols.count
  }
}
