import Algebra
import Notation

/// Writes the three components of a spin vector as a vector formula in two constant or field vectors a, b:
/// α a + β b + γ a×b, with α, β, γ functions of a·a, a·b, b·b.
///
/// What it writes is read again and compared in every component.
struct SpinRecovery {
  private var elaborator: Elaborator
  init(_ elaborator: Elaborator) { self.elaborator = elaborator }

  /// The vector as LaTeX; `nil` where it is not of this form.
  mutating func latex(_ components: [RationalFunction]) throws(Refusal) -> String? {
    var jets: [Jet] = []
    for symbol in Set(components.flatMap(\.symbols)).sorted() {
      guard case .function(var jet) = elaborator.table[symbol], jet.spin != nil else { continue }
      jet.spin = nil
      if !jets.contains(jet) { jets.append(jet) }
    }
    guard (1...2).contains(jets.count) else { return nil }
    // The vector the unknown precesses about is the one its denominator rests on: it is put along the third axis.
    let below = Set(components.flatMap { $0.denominator.symbols })
    jets.sort { a, _ in
      below.contains {
        if case .function(var jet) = elaborator.table[$0] {
          jet.spin = nil
          return jet == a
        } else {
          return false
        }
      }
    }
    if jets.count == 2, let first = jets.first { jets = [jets[1], first] }
    func symbol(_ jet: Jet, _ k: Int) -> Symbol {
      var component = jet
      component.spin = k
      return elaborator.table.symbol(.function(component))
    }
    let axis = jets[jets.count - 1]
    let w = symbol(axis, 2)
    var gauge: [Symbol: RationalFunction] = [symbol(axis, 0): 0, symbol(axis, 1): 0]
    if jets.count == 2 { gauge[symbol(jets[0], 1)] = 0 }
    var fixed: [RationalFunction] = []
    for component in components {
      guard let value = component.substituting(gauge) else { return nil }
      fixed.append(value)
    }
    var terms: [(coefficient: RationalFunction, text: String)] = []
    let axisName = name(axis)
    if jets.count == 1 {
      guard fixed[0].isZero, fixed[1].isZero, let alpha = fixed[2].quotient(by: RationalFunction(w))
      else { return nil }
      terms = [(alpha, axisName)]
      return try write(terms, w, nil, axis, nil)
    }
    // a = (a₁, 0, a₃), w = (0, 0, w): S₁ = α a₁, S₂ = β w a₁ for w×a, S₃ = α a₃ + γ w.
    let a1 = RationalFunction(symbol(jets[0], 0))
    let a3 = RationalFunction(symbol(jets[0], 2))
    let wf = RationalFunction(w)
    guard let alpha = fixed[0].quotient(by: a1), let beta = fixed[1].quotient(by: wf * a1),
      let gamma = (fixed[2] - alpha * a3).quotient(by: wf)
    else { return nil }
    let aName = name(jets[0])
    terms = [(alpha, aName), (beta, "\(axisName)\\times\(aName)"), (gamma, axisName)]
    return try write(
      terms.filter { !$0.coefficient.isZero }, w, jets[0], axis,
      (symbol(jets[0], 0), symbol(jets[0], 2)))
  }

  private func name(_ jet: Jet) -> String {
    let base = elaborator.scope.names[jet.name]?.name.latex ?? jet.name
    let printer = Typesetter(elaborator)
    let derivatives = jet.derivatives.map { "\\partial_{\(printer.variable($0))}" }.joined()
    return Typesetter.beside(derivatives, base)
  }

  /// The sum with its common divisor in front, components replaced by scalar products.
  private mutating func write(
    _ terms: [(coefficient: RationalFunction, text: String)], _ w: Symbol, _ other: Jet?,
    _ axis: Jet,
    _ components: (one: Symbol, three: Symbol)?
  ) throws(Refusal) -> String? {
    let axisName = name(axis)
    let square = named("\(axisName)^2")
    let mixed = other.map { named("\\left(\(axisName)\\cdot\(name($0))\\right)") }
    func invariant(_ expression: RationalFunction) -> RationalFunction? {
      var current = expression
      if let components, let mixed {
        // a₃ = (w·a)/w, a₁² = a² − a₃².
        let three = RationalFunction(mixed).quotient(by: RationalFunction(w))!
        guard let next = current.substituting([components.three: three]) else { return nil }
        current = next
        for part in [current.numerator, current.denominator]
        where part.coefficients(in: components.one).enumerated().contains(where: {
          $0.offset % 2 == 1 && !$0.element.isZero
        }) {
          return nil
        }
        guard !current.contains(components.one) else { return nil }
      }
      func halved(_ polynomial: Polynomial) -> RationalFunction? {
        var total = RationalFunction()
        for (k, coefficient) in polynomial.coefficients(in: w).enumerated()
        where !coefficient.isZero {
          guard k % 2 == 0, let power = RationalFunction(square).power(k / 2) else { return nil }
          total += RationalFunction(coefficient) * power
        }
        return total
      }
      guard let top = halved(current.numerator), let bottom = halved(current.denominator) else {
        return nil
      }
      return top.quotient(by: bottom)
    }
    var divisor = Polynomial(1)
    var coefficients: [RationalFunction] = []
    for term in terms {
      guard let coefficient = invariant(term.coefficient) else { return nil }
      coefficients.append(coefficient)
      let common = divisor.greatestCommonDivisor(with: coefficient.denominator)
      divisor =
        divisor * (coefficient.denominator.exactQuotient(by: common) ?? coefficient.denominator)
    }
    let printer = Typesetter(elaborator)
    var written: [(negative: Bool, text: String)] = []
    for (term, coefficient) in zip(terms, coefficients) {
      written.append(printer.factored(coefficient * RationalFunction(divisor), [term.text]))
    }
    let body = Typesetter.joined(written)
    if divisor.isOne { return body }
    let below = printer.latex(RationalFunction(divisor))
    return written.count == 1
      ? Typesetter.joined(zip(terms, coefficients).map { printer.factored($1, [$0.text]) })
      : "\\frac{1}{\(below)}\\left(\(body)\\right)"
  }

  /// A symbol that is printed as a given text.
  private mutating func named(_ text: String) -> Symbol { elaborator.table.symbol(.constant(text)) }
}
