import Algebra
import Notation

extension ModelSearch {
  /// Numbers that premises tie to others are solved for.
  func tie(_ model: inout Model, _ elaborator: inout Elaborator) throws(Refusal) -> Bool {
    let ties = (isEvolving ? framed : parts).filter { expression in
      expression.symbols.allSatisfy { symbol in
        if model.numbers[symbol] != nil { return true }
        return isFree(symbol, elaborator)
      }
    }
    guard !ties.isEmpty else { return true }
    let rows = ties.enumerated().map {
      Part(
        premise: $0.offset, place: ComponentPlace(spatial: [], spin: nil, imaginary: false),
        derivatives: [],
        structure: Monomial(), expression: $0.element)
    }
    let elimination = try Elimination(rows, &elaborator)
    guard elimination.contradiction == nil, elimination.unsolved.isEmpty else { return false }
    for pivot in elimination.pivots.reversed() {
      if elaborator.table[pivot.symbol] == .constant("\\pi") { return false }
      model.numbers[pivot.symbol] = nil
      guard let value = try tied(pivot, model, &elaborator) else { return false }
      model.numbers[pivot.symbol] = value
    }
    return true
  }

  /// Whether a function such as the exponential is taken at a constant that stands nowhere else, so that its values are free in
  /// its range.
  private func isFree(_ symbol: Symbol, _ elaborator: Elaborator) -> Bool {
    guard case .opaque(_, let argument) = elaborator.table[symbol], argument.symbols.count == 1,
      argument == RationalFunction(argument.symbols[0]),
      case .constant(let name) = elaborator.table[argument.symbols[0]], name != "\\pi",
      elaborator.scope.names[name]?.sign == nil
    else { return false }
    let constant = argument.symbols[0]
    return !(parts + others + framed).contains { expression in
      expression.symbols.contains { other in
        other != symbol && reach([RationalFunction(other)], elaborator).contains(constant)
      }
    }
  }

  /// What a premise makes of the symbol it is spent on: the root of a linear or a quadratic equation that has its declared sign.
  private func tied(
    _ pivot: Elimination.Pivot, _ model: Model, _ elaborator: inout Elaborator
  ) throws(Refusal) -> RationalFunction? {
    var coefficients: [RationalFunction] = []
    for coefficient in pivot.coefficients {
      guard let value = try elaborator.evaluate(coefficient, in: model), elaborator.isNumber(value)
      else { return nil }
      coefficients.append(value)
    }
    guard (2...3).contains(coefficients.count), let leading = coefficients.last, !leading.isZero
    else { return nil }
    var candidates: [RationalFunction] = []
    if coefficients.count == 2 {
      candidates = [(-coefficients[0]).quotient(by: leading)].compactMap { $0 }
    } else {
      let discriminant = elaborator.reduced(
        coefficients[1] * coefficients[1] - leading * coefficients[0] * RationalFunction(4))
      guard let number = discriminant.constantValue, number.signum >= 0 else { return nil }
      let root =
        number.exactRoot.map { RationalFunction($0) } ?? elaborator.atom(.root(discriminant))
      for signed in [root, -root] {
        if let value = (signed - coefficients[1]).quotient(by: leading * RationalFunction(2)) {
          candidates.append(value)
        }
      }
    }
    return candidates.map { elaborator.reduced($0) }.first { candidate in
      guard let number = candidate.constantValue else {
        // The first candidate with a root in it is positive where nothing is added to the root.
        guard coefficients.count == 3, coefficients[1].isZero,
          case .constant(let name) = elaborator.table[pivot.symbol]
        else { return true }
        let isPositive = candidate.numerator.leadingCoefficient.signum > 0
        switch elaborator.scope.names[name]?.sign {
        case .positive, .nonnegative: return isPositive
        case .negative, .nonpositive: return !isPositive
        default: return true
        }
      }
      return respects(number, pivot.symbol, elaborator)
    }
  }

  /// Whether a function takes a value somewhere; of those not known here none is taken.
  private static func isValue(_ value: Rational, of function: String) -> Bool {
    switch function {
    case "\\exp": value.signum > 0
    case "\\cosh": value >= 1
    case "\\sin", "\\cos": value >= -1 && value <= 1
    case "\\tanh": value > -1 && value < 1
    case "\\ln", "\\log", "\\sinh", "\\tan": true
    default: false
    }
  }

  func respects(_ value: Rational, _ symbol: Symbol, _ elaborator: Elaborator) -> Bool {
    if case .opaque(let name, _) = elaborator.table[symbol] { return Self.isValue(value, of: name) }
    guard case .constant(let name) = elaborator.table[symbol],
      let sign = elaborator.scope.names[name]?.sign
    else { return true }
    return Prover.respects(RationalFunction(value), sign)
  }
}
