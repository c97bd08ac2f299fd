import Algebra

/// Which row an elimination spends next, and on which symbol.
struct PivotChoice {
  /// A symbol that a row may be spent on. What costs less comes first.
  struct Candidate {
    var symbol: Symbol
    /// The degree, what kind of symbol, what kind of coefficient, how long.
    var cost: [Int]
  }

  private let preferred: Set<Symbol>
  private let lowestDerivativesFirst: Bool
  /// Kinds of symbols and coefficients beyond this are not solved for.
  private static let dearest = 8

  init(_ preferred: [Symbol], lowestDerivativesFirst: Bool) {
    self.preferred = Set(preferred)
    self.lowestDerivativesFirst = lowestDerivativesFirst
  }

  /// The place of the cheapest candidate, the first of equals; `nil` where there is none.
  static func best(of candidates: [Candidate?]) -> Int? {
    var best: (place: Int, cost: [Int])?
    for (place, candidate) in candidates.enumerated() {
      guard let candidate else { continue }
      if best == nil || candidate.cost.lexicographicallyPrecedes(best!.cost) {
        best = (place, candidate.cost)
      }
    }
    return best?.place
  }

  /// The cheapest symbol of a row.
  func candidate(in row: Elimination.Row, _ elaborator: Elaborator) -> Candidate? {
    let numerator = row.expression.numerator
    let hasFunctions = numerator.symbols.contains { Self.isFunction($0, elaborator) }
    // Coefficients are long; the least that a symbol can cost is known without.
    var bounds: [(symbol: Symbol, kind: Int, least: [Int])] = []
    for symbol in numerator.symbols where !row.expression.denominator.contains(symbol) {
      let kind = kind(of: symbol, hasFunctions, elaborator)
      guard preferred.contains(symbol) || kind <= Self.dearest else { continue }
      bounds.append((symbol, kind, [numerator.degree(in: symbol), rank(symbol, kind)]))
    }
    bounds.sort { $0.least.lexicographicallyPrecedes($1.least) }
    var best: Candidate?
    for (symbol, kind, least) in bounds {
      if let best, best.cost.lexicographicallyPrecedes(least) { break }
      let coefficient = numerator.leadingCoefficient(in: symbol)
      let difficulty = difficulty(of: coefficient, elaborator)
      let rank = rank(symbol, kind + difficulty)
      if rank > Self.dearest || coefficient.symbols.contains(where: elaborator.isKeptGradient) {
        continue
      }
      let order = order(of: symbol, elaborator)
      let cost = [
        least[0], rank, difficulty, lowestDerivativesFirst ? order : -order, coefficient.termCount,
        numerator.termCount, -Int(symbol.index),
      ]
      if best == nil || cost.lexicographicallyPrecedes(best!.cost) {
        best = Candidate(symbol: symbol, cost: cost)
      }
    }
    return best
  }

  private func rank(_ symbol: Symbol, _ kind: Int) -> Int {
    preferred.contains(symbol) ? min(kind, Self.dearest) - 20 : kind
  }

  private func kind(of symbol: Symbol, _ hasFunctions: Bool, _ elaborator: Elaborator) -> Int {
    switch elaborator.table[symbol] {
    case .function(let jet): elaborator.unitVectors.contains(jet.name) ? 3 : 0
    case .average, .integral, .momentumIntegral, .opaque: 1
    case .constant: hasFunctions ? 9 : 4
    case .component: hasFunctions ? 9 : 3
    default: 9
    }
  }

  private func order(of symbol: Symbol, _ elaborator: Elaborator) -> Int {
    if case .function(let jet) = elaborator.table[symbol] { jet.derivatives.count } else { 0 }
  }

  private func difficulty(of coefficient: Polynomial, _ elaborator: Elaborator) -> Int {
    if coefficient.isConstant || elaborator.isPositive(coefficient)
      || elaborator.isPositive(-coefficient)
    {
      return 0
    }
    return coefficient.symbols.contains { Self.isFunction($0, elaborator) } ? 4 : 1
  }

  private static func isFunction(_ symbol: Symbol, _ elaborator: Elaborator) -> Bool {
    if case .function = elaborator.table[symbol] { true } else { false }
  }
}
