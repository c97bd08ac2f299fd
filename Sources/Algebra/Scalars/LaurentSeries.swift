/// The expansion of a rational function in powers of one symbol about zero, through some order.
public struct LaurentSeries: Hashable, Sendable {
  /// The lowest exponent with a non-zero coefficient.
  public let valuation: Int
  /// The highest exponent known.
  public let order: Int
  /// The coefficients of the powers `valuation` … `order`, free of the symbol; empty if the
  /// valuation is beyond the order.
  public let coefficients: [RationalFunction]

  /// The expansion of f in powers of s through sᵒʳᵈᵉʳ; nil for zero, which has no valuation.
  ///
  /// The recurrence cₖ = (nₖ − Σ dᵢ·cₖ₋ᵢ)/d₀ on the coefficients of numerator and denominator.
  public init?(_ f: RationalFunction, in s: Symbol, through order: Int) {
    self.order = order
    guard let valuation = f.valuation(in: s) else { return nil }
    self.valuation = valuation
    if valuation > order {
      coefficients = []
      return
    }
    let n = LaurentSeries.parts(of: f.numerator, in: s)
    let d = LaurentSeries.parts(of: f.denominator, in: s)
    guard let first = d.first, let inverse = RationalFunction(1, over: first.part) else {
      return nil
    }
    let numerators = Dictionary(uniqueKeysWithValues: n)
    var series: [RationalFunction] = []
    for k in 0...(order - valuation) {
      var sum = RationalFunction(numerators[k] ?? 0)
      for (i, part) in d.dropFirst().prefix(while: { $0.power <= k }) {
        sum -= RationalFunction(part) * series[k - i]
      }
      series.append(sum * inverse)
    }
    coefficients = series
  }

  /// The non-zero coefficients, ascending, with their powers counted from the lowest.
  private static func parts(of p: Polynomial, in s: Symbol) -> [(power: Int, part: Polynomial)] {
    let parts = p.split(over: { $0 == s }).reversed()
    let lowest = parts.first?.monomial.degree ?? 0
    return parts.map { (power: $0.monomial.degree - lowest, part: $0.coefficient) }
  }

  /// The coefficient of a power; zero below the valuation, nil beyond the order.
  public func coefficient(of power: Int) -> RationalFunction? {
    if power > order { return nil }
    return power < valuation ? 0 : coefficients[power - valuation]
  }
}

extension RationalFunction {
  /// The lowest exponent in the expansion in powers of s about zero; nil for zero.
  public func valuation(in s: Symbol) -> Int? {
    isZero ? nil : numerator.lowestPower(of: s) - denominator.lowestPower(of: s)
  }
}

extension Polynomial {
  /// The lowest power of a symbol in a term; 0 for zero.
  func lowestPower(of s: Symbol) -> Int {
    guard let k = symbols.firstIndex(of: s) else { return 0 }
    return stride(from: 0, to: exponents.count, by: packing.words).reduce(Int.max) {
      min($0, Int(packing.exponent(k, in: exponents, at: $1)))
    }
  }
}
