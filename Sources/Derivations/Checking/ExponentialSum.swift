import Algebra

/// Σ c·eᵃ with different exponents a and coefficients c, both complex with rational parts.
///
/// It is zero where all coefficients are: exponentials of different algebraic numbers are linearly independent over the
/// algebraic numbers (Lindemann and Weierstrass).
struct ExponentialSum {
  struct Complex: Hashable {
    var real: Rational
    var imaginary: Rational

    static func + (a: Complex, b: Complex) -> Complex {
      Complex(real: a.real + b.real, imaginary: a.imaginary + b.imaginary)
    }

    static func * (a: Complex, b: Complex) -> Complex {
      Complex(
        real: a.real * b.real - a.imaginary * b.imaginary,
        imaginary: a.real * b.imaginary + a.imaginary * b.real)
    }
  }

  private var terms: [Complex: Complex]

  init(_ number: Rational) {
    terms = [Complex(real: 0, imaginary: 0): Complex(real: number, imaginary: 0)]
  }

  /// A function at a rational number; `nil` for one that is no sum of exponentials.
  init?(_ function: String, at argument: Rational) {
    let half = Rational(Integer(1), Integer(2))
    func term(_ sign: Int, _ isTurned: Bool, _ coefficient: Complex) -> (Complex, Complex) {
      let exponent = argument * Rational(sign)
      return (
        Complex(real: isTurned ? 0 : exponent, imaginary: isTurned ? exponent : 0), coefficient
      )
    }
    let plus = Complex(real: half, imaginary: 0)
    let minus = Complex(real: -half, imaginary: 0)
    let pairs: [(Complex, Complex)]
    switch function {
    case "\\exp": pairs = [term(1, false, Complex(real: 1, imaginary: 0))]
    case "\\cosh": pairs = [term(1, false, plus), term(-1, false, plus)]
    case "\\sinh": pairs = [term(1, false, plus), term(-1, false, minus)]
    case "\\cos": pairs = [term(1, true, plus), term(-1, true, plus)]
    case "\\sin":
      pairs = [
        term(1, true, Complex(real: 0, imaginary: -half)),
        term(-1, true, Complex(real: 0, imaginary: half)),
      ]
    default: return nil
    }
    terms = Dictionary(pairs, uniquingKeysWith: +)
  }

  var isZero: Bool { terms.values.allSatisfy { $0.real.isZero && $0.imaginary.isZero } }

  static func + (a: ExponentialSum, b: ExponentialSum) -> ExponentialSum {
    var result = a
    result.terms.merge(b.terms, uniquingKeysWith: +)
    return result
  }

  static func * (a: ExponentialSum, b: ExponentialSum) -> ExponentialSum {
    var result = ExponentialSum(0)
    for (exponent, coefficient) in a.terms {
      for (other, factor) in b.terms {
        result.terms[exponent + other, default: Complex(real: 0, imaginary: 0)] =
          result.terms[exponent + other, default: Complex(real: 0, imaginary: 0)]
          + coefficient * factor
      }
    }
    return result
  }
}

extension Elaborator {
  /// Whether a polynomial in exponentials, sines and cosines of rational numbers, and in indeterminates, is certainly not zero.
  func isNonzeroExponentialSum(_ polynomial: Polynomial) -> Bool {
    guard polynomial.totalDegree <= 8, polynomial.termCount <= 200 else { return false }
    var sums: [Monomial: ExponentialSum] = [:]
    for (monomial, coefficient) in polynomial.terms {
      var sum = ExponentialSum(coefficient)
      var others: [(Symbol, Int)] = []
      for (symbol, exponent) in monomial.factors {
        switch table[symbol] {
        case .opaque(let name, let argument):
          guard let number = argument.constantValue,
            let factor = ExponentialSum(name, at: number)
          else { return false }
          for _ in 0..<exponent { sum = sum * factor }
        case .root: return false
        default: others.append((symbol, exponent))
        }
      }
      let rest = Monomial(others)
      sums[rest] = sums[rest].map { $0 + sum } ?? sum
    }
    return sums.values.contains { !$0.isZero }
  }
}
