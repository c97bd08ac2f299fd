import Algebra
import Notation

extension ModelSearch {
  /// Polynomials for the functions, their coefficients from the premises where these are linear in them, else drawn.
  mutating func solve(
    _ functions: [Jet], _ degree: Int, _ start: Model, _ elaborator: inout Elaborator
  ) throws(Refusal) -> Model? {
    var model = start
    let drawn = drawnFunctions(functions, elaborator)
    var coefficients: [Symbol] = []
    let turn =
      isTurning
      ? turn(functions.filter { drawn.contains($0.name) && $0.spin != nil }, &elaborator) : nil
    for function in functions where model.functions[function] == nil {
      let isDrawn = drawn.contains(function.name)
      var polynomial = RationalFunction()
      if isDrawn, let turn, let spin = function.spin, spin < 3 {
        model.functions[function] = turn.circle[(spin + 2) % 3]
        continue
      }
      if isDrawn, manner == .plain {
        model.functions[function] = RationalFunction(
          number(elaborator.scope.names[function.name]?.sign))
        continue
      }
      for monomial in monomials(of: function, isDrawn ? min(degree, 2) : degree, &elaborator) {
        if isDrawn {
          polynomial += RationalFunction(Rational(random(-3...3))) * monomial
          continue
        }
        for scale in start.isGentle(elaborator)
          ? [RationalFunction(1), elaborator.textureMark] : [RationalFunction(1)]
        {
          let symbol = elaborator.table.symbol(.constant("c\u{2099}\(coefficients.count)"))
          coefficients.append(symbol)
          polynomial += RationalFunction(symbol) * monomial * scale
        }
      }
      if model.decaying.contains(function.name) {
        // No boundary term at either end.
        polynomial = polynomial * (elaborator.atom(.energy).power(5) ?? 1)
      }
      model.functions[function] = turn.map { polynomial * $0.scale } ?? polynomial
    }
    guard coefficients.count <= 900 else { return nil }
    var rows: [[Int: Rational]] = []
    let places = Dictionary(
      uniqueKeysWithValues: coefficients.enumerated().map { ($0.element, $0.offset) })
    for part in parts {
      guard let value = try elaborator.evaluate(part, in: model).map({ elaborator.gentle($0) })
      else { return nil }
      for (_, coefficient) in value.numerator.split(over: { places[$0] == nil }) {
        var row: [Int: Rational] = [:]
        for term in coefficient.terms {
          guard term.monomial.degree <= 1 else { return nil }
          row[term.monomial.factors.first.flatMap { places[$0.symbol] } ?? -1] = term.coefficient
        }
        rows.append(row)
      }
    }
    guard
      let solution = RationalElimination.solve(
        rows, unknowns: coefficients.count, free: { Rational(random(-2...2)) })
    else { return nil }
    let values = Dictionary(
      uniqueKeysWithValues: zip(coefficients, solution.map { RationalFunction($0) }))
    for function in functions where !elaborator.unitVectors.contains(function.name) {
      model.functions[function] = model.functions[function]?.substituting(values)
    }
    return model
  }

  /// (2τ, 1−τ², 0)/(1+τ²) with τ the first variable of a function, and the scale 1/(1+τ²).
  func turn(
    _ functions: [Jet], _ elaborator: inout Elaborator
  ) -> (circle: [RationalFunction], scale: RationalFunction)? {
    guard let name = functions.first?.name,
      let signature = elaborator.scope.names[name]?.signatures.first
    else { return nil }
    let variable: RationalFunction
    if signature.time {
      variable = elaborator.atom(.time)
    } else if let coordinate = signature.coordinates.first {
      variable = elaborator.atom(.coordinate(coordinate))
    } else if signature.position {
      variable = elaborator.atom(.position(0))
    } else {
      return nil
    }
    let one = RationalFunction(1)
    let square = variable * variable
    guard let scale = (one + square).reciprocal else { return nil }
    return (
      [variable * RationalFunction(2) * scale, (one - square) * scale, RationalFunction()], scale
    )
  }

  /// The functions to draw, so that the premises are linear in the others.
  func drawnFunctions(_ functions: [Jet], _ elaborator: Elaborator) -> Set<String> {
    var drawn: Set<String> = []
    let names = Set(functions.map(\.name))
    func opaqueNames(_ symbol: Symbol) -> [String] {
      switch elaborator.table[symbol] {
      case .function(let jet):
        names.contains(jet.name) && !drawn.contains(jet.name) ? [jet.name] : []
      case .average(let inside), .integral(let inside):
        inside.numerator.leadingMonomial.factors.flatMap { factor in
          Array(repeating: opaqueNames(factor.symbol), count: factor.exponent).flatMap { $0 }
        }
      case .momentumIntegral(let integral):
        integral.integrand.numerator.leadingMonomial.factors.flatMap { factor in
          Array(repeating: opaqueNames(factor.symbol), count: factor.exponent).flatMap { $0 }
        }
      default: []
      }
    }
    var changed = true
    while changed {
      changed = false
      for part in parts {
        for term in part.numerator.terms {
          let found = term.monomial.factors.flatMap { factor in
            Array(repeating: opaqueNames(factor.symbol), count: factor.exponent).flatMap { $0 }
          }
          guard found.count > 1 else { continue }
          let first = found.min {
            elaborator.scope.position(of: $0) < elaborator.scope.position(of: $1)
          }!
          drawn.insert(first)
          changed = true
        }
      }
    }
    return drawn
  }

  /// The monomials of a function's arguments up to a total degree.
  func monomials(of jet: Jet, _ degree: Int, _ elaborator: inout Elaborator) -> [RationalFunction] {
    guard let signature = elaborator.scope.names[jet.name]?.signatures.first else {
      return [RationalFunction(1)]
    }
    if signature.joinsMomenta {
      // Of two momenta only the energies are used; a symmetric function is symmetric in them.
      let (a, b) = (elaborator.atom(.energy), elaborator.atom(.boundEnergy(Elaborator.second)))
      if !signature.otherEnergy { return [1, a] }
      return elaborator.scope.symmetric.contains(jet.name) ? [1, a + b, a * b] : [1, a, b, a * b]
    }
    var variables: [RationalFunction] = []
    if signature.time { variables.append(elaborator.atom(.time)) }
    for i in 0..<(manner == .free ? 1 : elaborator.dimension) {
      if signature.position { variables.append(elaborator.atom(.position(i))) }
      if signature.direction { variables.append(elaborator.atom(.momentum(i, tag: 0))) }
    }
    if signature.energy, !signature.direction { variables.append(elaborator.atom(.energy)) }
    for name in signature.coordinates { variables.append(elaborator.atom(.coordinate(name))) }
    let highest = variables.count == 1 ? degree + 1 : variables.count > 4 ? min(degree, 2) : degree
    var result = [RationalFunction(1)]
    var previous: [(RationalFunction, Int)] = [(RationalFunction(1), 0)]
    for _ in 0..<highest {
      var next: [(RationalFunction, Int)] = []
      for (monomial, from) in previous {
        for place in from..<variables.count { next.append((monomial * variables[place], place)) }
      }
      result += next.map(\.0)
      previous = next
    }
    return result
  }
}
