import Algebra
import Derivations

/// One component of a claim in a field: D·C = Σ N·H of polynomials, where the premises say that every H vanishes.
struct FieldIdentity {
  /// How many terms all of its polynomials may have.
  static let termLimit = 4000

  var place: ComponentPlace
  /// What the variables x₁, x₂, … stand for, in LaTeX.
  var names: [String] = []
  var claim: Polynomial
  var divisor: Polynomial
  var terms: [(coefficient: Polynomial, premise: Polynomial)]
  private var numbers: [Symbol: Int] = [:]

  /// The identity of an equation without a remainder.
  init(_ equation: Certificate.Equation) throws(Unexported) {
    place = equation.place
    guard equation.remainder.isZero else { throw Unexported("it holds up to an order alone") }
    claim = equation.claim.numerator
    var common = RationalFunction(1)
    var quotients: [RationalFunction] = []
    for (coefficient, part) in equation.terms {
      guard
        let quotient = (coefficient * RationalFunction(equation.claim.denominator)).quotient(
          by: RationalFunction(part.denominator))
      else { throw Unexported("a divisor that vanishes") }
      quotients.append(quotient)
      common *= RationalFunction((common * quotient).denominator)
    }
    divisor = common.numerator
    terms = []
    for (quotient, (_, part)) in zip(quotients, equation.terms) {
      let coefficient = common * quotient
      guard coefficient.isPolynomial else { throw Unexported("a divisor that stays") }
      terms.append((coefficient.numerator, part.numerator))
    }
    let all = [claim, divisor] + terms.flatMap { [$0.coefficient, $0.premise] }
    guard all.reduce(0, { $0 + $1.termCount }) <= Self.termLimit else {
      throw Unexported("it has more than \(Self.termLimit) terms")
    }
    for symbol in Set(all.flatMap(\.symbols)).sorted() {
      names.append(equation.names[symbol] ?? "?")
      numbers[symbol] = names.count
    }
  }

  /// A polynomial in x₁, x₂, …, written with *, ^ and /.
  func text(_ polynomial: Polynomial, variable: (Int) -> String) -> String {
    if polynomial.isZero { return "0" }
    var result = ""
    for (monomial, coefficient) in polynomial.terms {
      if coefficient.signum < 0 {
        result += result.isEmpty ? "-" : " - "
      } else if !result.isEmpty {
        result += " + "
      }
      let size = coefficient.magnitude
      var factors = size.isOne && !monomial.isOne ? [] : ["\(size)"]
      for (symbol, exponent) in monomial.factors {
        let name = variable(numbers[symbol] ?? 0)
        factors.append(exponent == 1 ? name : "\(name)^\(exponent)")
      }
      result += factors.joined(separator: "*")
    }
    return result
  }

  /// Which component of the equation it is, in words.
  var component: String {
    var words: [String] = []
    if !place.spatial.isEmpty {
      words.append("indices " + place.spatial.map { "\($0 + 1)" }.joined(separator: ", "))
    }
    if let spin = place.spin { words.append("spin component \(spin)") }
    if place.imaginary { words.append("imaginary part") }
    return words.isEmpty ? "" : ", " + words.joined(separator: ", ")
  }

  /// The identities of a row that holds.
  static func identities(of outcome: RowOutcome) throws(Unexported) -> [FieldIdentity] {
    guard outcome.combinations == nil else {
      throw Unexported("what is said of the combinations of a list")
    }
    guard outcome.verdict == .holds else {
      throw Unexported(
        outcome.verdict == .fails ? "it fails, which a counterexample shows" : "it is not decided")
    }
    guard let certificate = outcome.certificate else {
      throw Unexported("a proof without a certificate")
    }
    guard certificate.order == nil else { throw Unexported("it holds up to an order alone") }
    guard let equations = certificate.equations() else {
      throw Unexported("it rests on more than the algebra of its symbols")
    }
    var result: [FieldIdentity] = []
    for equation in equations { result.append(try FieldIdentity(equation)) }
    return result
  }
}
