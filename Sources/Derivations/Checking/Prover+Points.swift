import Algebra
import Notation

extension Prover {
  /// Whether a value that is a number has a sign; what is no number may.
  static func respects(_ value: RationalFunction, _ sign: Declaration.Sign) -> Bool {
    guard let number = value.constantValue else { return true }
    return switch sign {
    case .positive: number.signum > 0
    case .nonnegative: number.signum >= 0
    case .negative: number.signum < 0
    case .nonpositive: number.signum <= 0
    case .nonzero: number.signum != 0
    }
  }

  /// Whether all that a premise says for any of something has been drawn from it.
  func isSpent(_ name: String, _ licence: Licence, _ parts: [Part]) -> Bool {
    guard elaborator.scope.isUnit(name) else {
      return licence.vectors.contains(name) || licence.constants.contains(name)
    }
    guard licence.texture else { return false }
    // In the frame of one direction, components of another spin vector say less than the premise for all directions.
    return !parts.contains { part in
      part.expression.symbols.contains { symbol in
        if case .function(let jet) = elaborator.table[symbol] { return jet.spin != nil }
        return false
      }
    }
  }

  /// The momenta tried as points, whose moduli are rational.
  static func momenta(_ dimension: Int) -> [[Int]] {
    [[[1], [2]], [[3, 4], [4, -3]], [[2, 3, 6], [2, -1, 2]]][dimension - 1]
  }

  /// A model with a point at which no divisor vanishes and, where there are differences, one of them does not.
  static func pointOf(
    _ model: Model, _ divisors: [RationalFunction], _ differences: [RationalFunction],
    _ signs: [(value: RationalFunction, sign: Declaration.Sign)], _ summed: Set<String>,
    _ elaborator: inout Elaborator
  ) throws(Refusal) -> Model? {
    var model = model
    // Where the dimension is a symbol **p** lies in the first axes, as many of them as the model has.
    let axes = elaborator.scope.axes.map { axes in
      min(axes.explicit, elaborator.dimension(of: model) ?? 1)
    }
    let bases = momenta(axes ?? elaborator.dimension)
    let isAtOrigin =
      model.isLocal
      || !elaborator.unitVectors.isEmpty
        && model.functions.keys.contains { elaborator.unitVectors.contains($0.name) }
    for (attempt, base) in bases.enumerated() where attempt == 0 || !model.isLocal {
      var point: [Symbol: RationalFunction] = [:]
      var squares = 0
      for i in 0..<elaborator.dimension {
        if elaborator.scope.has(.momentum) {
          point[elaborator.table.symbol(.momentum(i, tag: 0))] = RationalFunction(
            i < base.count ? base[i] : 0)
        }
        point[elaborator.table.symbol(.position(i))] = RationalFunction(
          isAtOrigin && !model.isLocal ? 0 : i + 1 + attempt)
        if i < base.count { squares += base[i] * base[i] }
      }
      point[elaborator.table.symbol(.time)] = RationalFunction(isAtOrigin ? 0 : 2 + attempt)
      for declared in elaborator.scope.ordered where declared.role == .coordinate {
        let isTime =
          model.isLocal && !elaborator.scope.has(.time)
          && declared.key == elaborator.scope.ordered.first { $0.role == .coordinate }?.key
        point[elaborator.table.symbol(.coordinate(declared.key))] = RationalFunction(
          isTime ? 0 : 3 + attempt)
      }
      if elaborator.scope.has(.momentum) {
        point[elaborator.table.symbol(.momentumModulus)] = RationalFunction(
          Rational(squares).exactRoot ?? 1)
        // A mass that neither premises nor claim mention is still needed for the energy.
        for symbol in elaborator.momentumSquaredPerEnergy.symbols where model.numbers[symbol] == nil
        {
          guard case .constant(let key) = elaborator.table[symbol] else { continue }
          let isNegative = elaborator.scope.names[key]?.sign == .negative
          model.numbers[symbol] = RationalFunction(isNegative ? -1 : 1)
        }
        guard let scale = try elaborator.evaluate(elaborator.momentumSquaredPerEnergy, in: model),
          let energy = RationalFunction(squares).quotient(by: scale)
        else { return nil }
        point[elaborator.table.symbol(.energy)] = energy
      }
      model.point = point
      var fits = true
      for divisor in divisors {
        guard
          let value = try elaborator.evaluate(divisor, in: model).flatMap({ value throws(Refusal) in
            try elaborator.put(point, into: value)
          }),
          elaborator.isSurelyNotZero(elaborator.gentle(elaborator.reduced(value)))
        else {
          fits = false
          break
        }
      }
      for (value, sign) in signs where fits {
        let number = try elaborator.evaluate(value, in: model).flatMap { value throws(Refusal) in
          try elaborator.put(point, into: value)
        }
        fits = number.map { respects($0, sign) && !elaborator.opposes($0, sign) } ?? false
      }
      for (jet, polynomial) in model.functions where fits {
        guard let sign = elaborator.scope.names[jet.name]?.sign else { continue }
        // An average or an integral asks for the sign everywhere.
        if summed.contains(jet.name), !elaborator.has(polynomial, sign) { fits = false }
        if let number = try elaborator.put(point, into: polynomial), !respects(number, sign) {
          fits = false
        }
      }
      guard fits else { continue }
      if differences.isEmpty { return model }
      for difference in differences {
        if let value = try elaborator.evaluate(difference, in: model).flatMap({
          value throws(Refusal) in try elaborator.put(point, into: value)
        }),
          elaborator.isSurelyNotZero(elaborator.gentle(elaborator.reduced(value)))
        {
          return model
        }
      }
    }
    return nil
  }
}

extension Elaborator {
  /// Whether a value evidently has a sign everywhere, e^{−ε} aside.
  fileprivate func has(_ value: RationalFunction, _ sign: Declaration.Sign) -> Bool {
    switch sign {
    case .positive: isPositive(value)
    case .negative: isPositive(-value)
    case .nonnegative: value.isZero || isPositive(value)
    case .nonpositive: value.isZero || isPositive(-value)
    case .nonzero: isPositive(value) || isPositive(-value)
    }
  }

  /// Whether a value with roots in it has the other sign.
  fileprivate func opposes(_ value: RationalFunction, _ sign: Declaration.Sign) -> Bool {
    switch sign {
    case .positive, .nonnegative: isPositive(-value)
    case .negative, .nonpositive: isPositive(value)
    case .nonzero: false
    }
  }
}
