import Algebra
import Notation

extension ModelSearch {
  /// A beginning of a power series: what the premises say of the highest derivatives in the time, all else drawn.
  ///
  /// Every premise must give the derivative in the time of one function, of an order that occurs nowhere else.
  mutating func evolve(
    _ functions: [Jet], _ texture: [Symbol], _ degree: Int, _ start: Model,
    _ elaborator: inout Elaborator
  ) throws(Refusal) -> Model? {
    // The time if anything is differentiated by it, else a variable, else the first component of the momentum.
    let occurring = Set(
      framed.flatMap(\.symbols).flatMap { symbol -> [Variable] in
        if case .function(let jet) = elaborator.table[symbol] { return jet.derivatives }
        return []
      })
    let variable: Variable
    let time: RationalFunction
    var origin = RationalFunction()
    let coordinates = elaborator.scope.ordered.filter { $0.role == .coordinate }.map(\.key)
    if occurring.contains(.time) {
      (variable, time) = (.time, elaborator.atom(.time))
    } else if let only = coordinates.first, occurring.contains(.coordinate(only)) {
      (variable, time) = (.coordinate(only), elaborator.atom(.coordinate(only)))
    } else if occurring.contains(.momentum(0, tag: 0)) {
      (variable, time) = (.momentum(0, tag: 0), elaborator.atom(.momentum(0, tag: 0)))
      origin = RationalFunction(Prover.momenta(elaborator.dimension)[0][0])
    } else {
      return nil
    }
    func order(_ jet: Jet) -> Int { jet.derivatives.filter { $0 == variable }.count }
    func evolved(_ symbol: Symbol) -> Jet? {
      if case .function(let jet) = elaborator.table[symbol], order(jet) > 0,
        jet.derivatives.allSatisfy({ $0 == variable })
      {
        return jet.arguments.isEmpty && jet.otherTag == nil ? jet : nil
      }
      return nil
    }
    let symbols = Set(framed.flatMap(\.symbols)).sorted().filter { evolved($0) != nil }
    let rows = framed.enumerated().map {
      Part(
        premise: $0.offset, place: ComponentPlace(spatial: [], spin: nil, imaginary: false),
        derivatives: [],
        structure: Monomial(), expression: $0.element)
    }
    let elimination = try Elimination(rows, &elaborator, preferring: symbols)
    guard elimination.unsolved.isEmpty, elimination.pivots.allSatisfy({ $0.degree == 1 }),
      elimination.contradiction == nil,
      !elimination.pivots.isEmpty
    else { return nil }
    var orders: [String: Int] = [:]
    for pivot in elimination.pivots {
      guard let jet = evolved(pivot.symbol) else { return nil }
      if let known = orders[jet.name], known != order(jet) { return nil }
      orders[jet.name] = order(jet)
    }
    let rest = elimination.pivots.map(\.value) + others
    for symbol in Set(rest.flatMap(\.symbols))
    where !elimination.pivots.contains(where: { $0.symbol == symbol }) {
      if case .function(let jet) = elaborator.table[symbol], let highest = orders[jet.name],
        order(jet) >= highest
      {
        return nil
      }
      switch elaborator.table[symbol] {
      case .average, .integral, .momentumIntegral: return nil
      default: break
      }
    }
    var model = start
    model.isLocal = true
    for function in functions where model.functions[function] == nil {
      var polynomial = RationalFunction()
      let all = monomials(of: function, min(degree, 2), &elaborator)
      for monomial in all where all.count < 8 || random(0...3) == 0 {
        if orders[function.name] == 1, time.symbols.contains(where: monomial.contains) { continue }
        polynomial += RationalFunction(Rational(random(-3...3))) * monomial
      }
      model.functions[function] = polynomial
    }
    let now: [Symbol: RationalFunction] = [time.symbols[0]: origin]
    for symbol in texture where evolved(symbol) == nil {
      model.numbers[symbol] = RationalFunction(number(nil))
    }
    for pivot in elimination.pivots.reversed() {
      guard let jet = evolved(pivot.symbol) else { return nil }
      var base = jet
      base.derivatives = []
      guard let value = try elaborator.evaluate(pivot.value, in: model)?.substituting(now) else {
        return nil
      }
      if texture.contains(pivot.symbol) {
        guard value.constantValue != nil else { return nil }
        model.numbers[pivot.symbol] = value
        continue
      }
      guard let data = model.functions[base],
        value.symbols.allSatisfy({ mayDepend(base, on: $0, elaborator) })
      else { return nil }
      let count = order(jet)
      guard count == 1 || origin.isZero else { return nil }
      var below = RationalFunction()
      // The drawn terms of lower order in the time stay, those of this order and beyond give way.
      for (power, coefficient) in data.numerator.coefficients(in: time.symbols[0]).enumerated()
      where power < count {
        below += RationalFunction(coefficient) * (time.power(power) ?? 1)
      }
      var factorial = 1
      for step in 1...count { factorial *= step }
      model.functions[base] =
        below + value * ((time - origin).power(count) ?? 1)
        * RationalFunction(Rational(Integer(1), Integer(factorial)))
    }
    return model
  }
}
