import Algebra
import Notation

extension ModelSearch {
  /// Functions that occur without derivatives are what the premises say they are, all others drawn; `nil` where the premises are
  /// not all spent so.
  mutating func solveSources(
    _ functions: [Jet], _ degree: Int, _ start: Model, _ elaborator: inout Elaborator
  ) throws(Refusal) -> Model? {
    var dynamic: Set<String> = []
    var present: Set<Symbol> = []
    for symbol in parts.flatMap(\.symbols) {
      switch elaborator.table[symbol] {
      case .function(let jet):
        present.insert(symbol)
        if jet != jet.bare { dynamic.insert(jet.name) }
      case .average(let inside), .integral(let inside), .root(let inside), .opaque(_, let inside):
        for inner in inside.symbols {
          if case .function(let jet) = elaborator.table[inner] { dynamic.insert(jet.name) }
        }
      case .momentumIntegral(let integral):
        for inner in integral.integrand.symbols {
          if case .function(let jet) = elaborator.table[inner] { dynamic.insert(jet.name) }
        }
      default: break
      }
    }
    let sources = functions.filter { !dynamic.contains($0.name) && start.functions[$0] == nil }
    let symbols = sources.map { elaborator.table.symbol(.function($0)) }.filter(present.contains)
    guard !symbols.isEmpty else { return nil }
    let rows = parts.enumerated().map {
      Part(
        premise: $0.offset, place: ComponentPlace(spatial: [], spin: nil, imaginary: false),
        derivatives: [],
        structure: Monomial(), expression: $0.element)
    }
    let elimination = try Elimination(rows, &elaborator, preferring: symbols)
    guard elimination.unsolved.isEmpty, elimination.pivots.allSatisfy({ $0.degree == 1 }) else {
      return nil
    }
    let solved = elimination.pivots.filter { symbols.contains($0.symbol) }
    guard solved.count == elimination.pivots.count else { return nil }
    var model = start
    for function in functions where model.functions[function] == nil {
      if solved.contains(where: { elaborator.table[$0.symbol] == .function(function) }) { continue }
      var polynomial = RationalFunction()
      let all = monomials(of: function, min(degree, 2), &elaborator)
      let decays = model.decaying.contains(function.name)
      for monomial in all where all.count < (decays ? 4 : 12) || random(0...3) == 0 {
        polynomial += RationalFunction(Rational(random(-3...3))) * monomial
      }
      if isSimple, decays { polynomial = RationalFunction(Rational(random(1...3))) }
      if model.decaying.contains(function.name) {
        // No boundary term at either end, for its derivatives in a source either.
        polynomial = polynomial * (elaborator.atom(.energy).power(5) ?? 1)
      }
      model.functions[function] = polynomial
    }
    for pivot in solved.reversed() {
      guard case .function(let function) = elaborator.table[pivot.symbol],
        var value = try elaborator.evaluate(pivot.value, in: model).map({ elaborator.gentle($0) })
      else { return nil }
      if model.decaying.contains(function.name) {
        guard let rest = value.quotient(by: elaborator.decayMark) else { return nil }
        value = rest
      }
      guard value.symbols.allSatisfy({ mayDepend(function, on: $0, elaborator) }) else {
        return nil
      }
      model.functions[function] = value
    }
    return model
  }

  /// Whether a function's arguments allow it to depend on a coordinate.
  func mayDepend(_ jet: Jet, on symbol: Symbol, _ elaborator: Elaborator) -> Bool {
    guard let signature = elaborator.scope.names[jet.name]?.signatures.first else { return false }
    switch elaborator.table[symbol] {
    case .time: return signature.time
    case .position: return signature.position
    case .momentum(_, let tag): return signature.direction && tag == 0
    case .energy: return signature.energy
    case .coordinate(let name): return signature.coordinates.contains(name)
    case .constant(let name): return name.hasPrefix("\\lambda")
    case .opaque("\\exp", let argument):
      return argument.symbols.allSatisfy { mayDepend(jet, on: $0, elaborator) }
    case .integral: return true
    default: return false
    }
  }
}
