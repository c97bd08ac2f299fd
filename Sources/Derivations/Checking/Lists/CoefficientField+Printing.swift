import Algebra
import Notation

extension CoefficientField {
  /// Σ coefficient × formula as LaTeX, with what polynomials are in as it was named.
  func combination(
    _ terms: [(formula: Formula, coefficient: RationalFunction)], _ printer: Typesetter
  ) throws(Refusal) -> String {
    var text = ""
    for (formula, coefficient) in terms where !coefficient.isZero {
      let member = formula.isName ? formula.latex : "\\left(\(formula.latex)\\right)"
      let symbols = generators.map(\.symbol)
      for (monomial, part) in coefficient.numerator.split(over: symbols.contains) {
        let divisor = RationalFunction(coefficient.denominator).reciprocal ?? 1
        var number = RationalFunction(part) * divisor
        let isNegative = number.numerator.terms.allSatisfy { $0.coefficient.signum < 0 }
        if isNegative { number = -number }
        var factors: [String] = []
        if !number.isOne {
          let latex = printer.latex(number)
          factors.append(
            number.numerator.termCount > 1 && number.isPolynomial
              ? "\\left(\(latex)\\right)" : latex)
        }
        for (symbol, exponent) in monomial.factors {
          guard let name = generators.first(where: { $0.symbol == symbol })?.formula else {
            continue
          }
          let base = name.isName ? "{\(name.latex)}" : "\\left(\(name.latex)\\right)"
          factors.append(exponent == 1 ? base : "\(base)^{\(exponent)}")
        }
        text += isNegative ? " - " : text.isEmpty ? "" : " + "
        text += (factors + [member]).joined(separator: "\\,")
      }
    }
    return text.isEmpty ? "0" : text
  }

  /// Coefficients over their common divisor as polynomials in the one thing that is named, and a rational number where the divisor
  /// vanishes and one of them does not.
  func pole(
    _ coefficients: [RationalFunction]
  ) -> (divisor: [Rational], numerators: [[Rational]], root: Rational)? {
    guard generators.count == 1, let symbol = generators.first?.symbol else { return nil }
    var common = Polynomial(1)
    for entry in coefficients {
      let shared = common.greatestCommonDivisor(with: entry.denominator)
      guard let rest = entry.denominator.exactQuotient(by: shared) else { return nil }
      common = common * rest
    }
    func numbers(_ polynomial: Polynomial) -> [Rational]? {
      let parts = polynomial.coefficients(in: symbol).map(\.constantValue)
      return parts.contains { $0 == nil } ? nil : parts.compactMap { $0 }
    }
    guard let divisor = numbers(common) else { return nil }
    var numerators: [[Rational]] = []
    for entry in coefficients {
      guard let part = numbers((entry * RationalFunction(common)).numerator) else { return nil }
      numerators.append(part)
    }
    for root in Self.candidates where Self.value(divisor, root).isZero {
      if numerators.contains(where: { !Self.value($0, root).isZero }) {
        return (divisor, numerators, root)
      }
    }
    return nil
  }

  /// Small rational numbers, where divisors mostly vanish.
  private static let candidates: [Rational] = (0...12).flatMap { above in
    (1...6).flatMap { below in
      let number = Rational(Integer(above), Integer(below))
      return [number, -number]
    }
  }

  private static func value(_ polynomial: [Rational], _ x: Rational) -> Rational {
    polynomial.reversed().reduce(Rational(0)) { $0 * x + $1 }
  }
}
