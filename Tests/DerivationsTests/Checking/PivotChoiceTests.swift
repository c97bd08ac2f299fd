import Algebra
import Kinetics
import Notation
import Testing

@testable import Derivations

@Suite struct `What a row is spent on` {
  private static func elaborator() -> Elaborator {
    var session = CheckingSession(
      Checker(theory: .kinetic), Document(reading: Bench.names, path: "x.md"), only: [])
    session.read()
    var elaborator = Elaborator(scope: session.scope, theory: .kinetic)
    elaborator.prepare()
    return elaborator
  }

  /// The cost of a symbol as it is defined, from the whole of the row.
  private static func cost(
    _ symbol: Symbol, _ numerator: Polynomial, _ preferred: [Symbol], _ lowest: Bool,
    _ elaborator: Elaborator
  ) -> [Int]? {
    func isFunction(_ symbol: Symbol) -> Bool {
      if case .function = elaborator.table[symbol] { true } else { false }
    }
    let hasFunctions = numerator.symbols.contains(where: isFunction)
    let coefficient = numerator.coefficients(in: symbol).last!
    let kind: Int
    var order = 0
    switch elaborator.table[symbol] {
    case .function(let jet): (kind, order) = (0, jet.derivatives.count)
    case .average, .integral, .momentumIntegral, .opaque: kind = 1
    case .constant: kind = hasFunctions ? 9 : 4
    case .component: kind = hasFunctions ? 9 : 3
    default: kind = 9
    }
    let isSigned =
      coefficient.isConstant || elaborator.isPositive(coefficient)
      || elaborator.isPositive(-coefficient)
    let difficulty = isSigned ? 0 : coefficient.symbols.contains(where: isFunction) ? 4 : 1
    var rank = kind + difficulty
    if preferred.contains(symbol) { rank = min(rank, 8) - 20 }
    guard rank <= 8 else { return nil }
    return [
      numerator.degree(in: symbol), rank, difficulty, lowest ? order : -order,
      coefficient.termCount, numerator.termCount, -Int(symbol.index),
    ]
  }

  @Test("The cheapest symbol is found as if the cost of each were known", arguments: 0..<200)
  func choice(seed: Int) throws {
    var dice = Dice(seed: seed)
    var elaborator = Self.elaborator()
    let text = "\(dice.scalar(depth: 3)) - \(dice.scalar(depth: 1))"
    let formula = try FormulaParser.formula(in: text)
    guard let expression = try elaborator.value(of: formula).realScalar, !expression.isZero else {
      return
    }
    let numerator = expression.numerator
    let preferred = numerator.symbols.filter { _ in dice.roll(4) == 0 }
    let lowest = dice.roll(2) == 0
    let choice = PivotChoice(preferred, lowestDerivativesFirst: lowest)
    let found = choice.candidate(
      in: Elimination.Row(expression: expression, multipliers: [:]), elaborator)
    let costs = numerator.symbols.filter { !expression.denominator.contains($0) }
      .compactMap { Self.cost($0, numerator, preferred, lowest, elaborator) }
    #expect(
      found?.cost == costs.min { $0.lexicographicallyPrecedes($1) }, "seed \(seed): \(text)")
  }

  @Test("Of equal rows the first is spent, and rows that none can be spent of are passed over")
  func first() {
    let cheap = PivotChoice.Candidate(symbol: Symbol(0), cost: [1, 2])
    let dear = PivotChoice.Candidate(symbol: Symbol(1), cost: [1, 3])
    #expect(PivotChoice.best(of: [nil, dear, cheap, cheap]) == 2)
    #expect(PivotChoice.best(of: [nil, nil]) == nil)
  }
}
