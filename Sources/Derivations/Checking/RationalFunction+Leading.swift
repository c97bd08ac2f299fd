import Algebra

extension RationalFunction {
  /// The coefficient of the lowest power of a symbol in the numerator, which is what is left as the symbol vanishes; `nil` for 0
  /// and where the symbol does not occur.
  func leadingCoefficient(in symbol: Symbol) -> RationalFunction? {
    guard numerator.contains(symbol), !isZero else { return nil }
    let lowest = numerator.terms.map { $0.monomial.exponent(of: symbol) }.min() ?? 0
    let kept = numerator.terms.filter { $0.monomial.exponent(of: symbol) == lowest }
    let power = RationalFunction(symbol).power(lowest) ?? 1
    return RationalFunction(Polynomial(terms: kept)).quotient(by: power)
  }
}
