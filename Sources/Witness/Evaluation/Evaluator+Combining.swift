import Notation

extension Evaluator {
  /// The value of an expression made of others by algebra.
  mutating func combine(
    _ expression: Expression, _ context: Context
  ) throws(Obstacle) -> Value {
    switch expression {
    case .sum(let terms):
      var result: Value?
      for term in terms {
        let value = try evaluate(term.expression, context)
        let signed = term.isNegative ? value.negated : value
        result = try result?.adding(signed) ?? signed
      }
      guard let result else { throw .beyond("an empty sum") }
      return result
    case .chain(let links):
      var chain = Chain()
      for link in links { chain.append(link.join, try evaluate(link.expression, context)) }
      return try chain.product()
    case .power(let base, let exponent): return try power(base, exponent, context)
    case .quotient(let above, let below):
      let divisor = try evaluate(below, context)
      guard divisor.isNumber else { throw .beyond("a division by what is no number") }
      guard let inverse = divisor.components[0].inverse else { throw .vanishingDivisor }
      return try evaluate(above, context).scaled(by: inverse)
    case .root(let radicand):
      return try root(evaluate(radicand, context), of: radicand, context)
    case .modulus(let inner):
      let value = try evaluate(inner, context)
      guard !value.isMatrix else { throw .beyond("the modulus of a matrix") }
      let size = try modulus(value.components)
      return scalar(value.isNumber ? try signed(size, of: inner, context) : size)
    case .direction(let inner):
      let value = try evaluate(inner, context)
      guard value.labels.count == 1, value.block == 1 else {
        throw .beyond("the direction of what is no vector")
      }
      guard let inverse = try modulus(value.components).inverse else { throw .vanishingDivisor }
      return value.scaled(by: inverse)
    case .commutator(let a, let b, let plus):
      let (left, right) = (try evaluate(a, context), try evaluate(b, context))
      let swapped = try product(right, left)
      return try product(left, right).adding(plus ? swapped : swapped.negated)
    case .poisson(let a, let b): return try poisson(a, b, context)
    case .trace(let inner):
      let value = try evaluate(inner, context)
      return value.isMatrix
        ? value.projected(on: 0).scaled(by: .integer(2, in: field))
        : value.scaled(by: .integer(2, in: field))
    case .part(let inner, let imaginary):
      let value = try evaluate(inner, context)
      guard !value.isMatrix else { throw .beyond("the real part of a matrix") }
      return try value.map { imaginary ? $0.imaginaryPart : $0.realPart }
    case .opaque(let name, let argument):
      let value = try evaluate(argument, context)
      guard value.isNumber else { throw .beyond("\(name) of what is no number") }
      return scalar(try transcendental(name, value.components[0]))
    default: throw .beyond("an expression unknown to it")
    }
  }

  private func product(_ a: Value, _ b: Value) throws(Obstacle) -> Value {
    var chain = Chain()
    chain.append(.beside, a)
    chain.append(.beside, b)
    return try chain.product()
  }

  private mutating func root(
    _ value: Value, of radicand: Expression, _ context: Context
  ) throws(Obstacle) -> Value {
    guard value.isNumber else { throw .beyond("the root of what is no number") }
    guard let root = value.components[0].squareRoot else {
      if !value.components[0].isReal { throw .beyond("the root of a complex number") }
      throw .missingRoot
    }
    return scalar(try signed(root, of: radicand, context))
  }

  /// ∇ᵣA·∇ₚB − ∇ₚA·∇ᵣB, the order of matrices kept.
  private mutating func poisson(
    _ a: Expression, _ b: Expression, _ context: Context
  ) throws(Obstacle) -> Value {
    let (position, momentum) = (
      Operator.Variable.coordinate(.position),
      Operator.Variable.coordinate(.momentum(primed: false))
    )
    func gradient(
      _ expression: Expression, _ variable: Operator.Variable, _ index: Int,
      _ evaluator: inout Evaluator
    ) throws(Obstacle) -> Value {
      try evaluator.partial(variable, index, context) { evaluator, inner throws(Obstacle) in
        try evaluator.evaluate(expression, inner)
      }
    }
    var result: Value?
    for index in 0..<dimension {
      let plus = try product(
        gradient(a, position, index, &self), gradient(b, momentum, index, &self))
      let minus = try product(
        gradient(a, momentum, index, &self), gradient(b, position, index, &self))
      let term = try plus.adding(minus.negated)
      result = try result?.adding(term) ?? term
    }
    guard let result else { throw .beyond("a space without dimensions") }
    return result
  }

  private mutating func power(
    _ base: Expression, _ exponent: Expression, _ context: Context
  ) throws(Obstacle) -> Value {
    var value = try evaluate(base, context)
    guard case (var count, let isHalf)? = try Self.exponent(exponent) else {
      throw .beyond("a power that is no number")
    }
    if isHalf {
      value = try root(value, of: base, context)
    } else if !value.isMatrix && !value.isNumber {
      guard count > 0, count.isMultiple(of: 2) else { throw .beyond("an odd power of a vector") }
      value = try square(value)
      count /= 2
    }
    guard count >= 0 else {
      guard value.isNumber else { throw .beyond("a negative power of what is no number") }
      guard let inverse = value.components[0].inverse else { throw .vanishingDivisor }
      return scalar(inverse.power(-count))
    }
    if count == 0, value.components.allSatisfy(\.isZero) {
      throw .beyond("zero to the power of zero")
    }
    if value.isNumber { return scalar(value.components[0].power(count)) }
    guard count > 0, count <= 16 else { throw .beyond("a power of a matrix") }
    var result = value
    for _ in 1..<count { result = try product(result, value) }
    return result
  }

  /// The scalar product of a vector with itself.
  private func square(_ value: Value) throws(Obstacle) -> Value {
    if value.isVector && value.open.isEmpty { return try value.joined(with: value, by: .dot) }
    guard !value.isVector else { throw .beyond("the square of a tensor") }
    return try product(value, value)
  }

  /// A power as a whole number, or as a number of halves.
  private static func exponent(_ expression: Expression) throws(Obstacle) -> (Int, Bool)? {
    switch expression {
    case .literalZero: return (0, false)
    case .number(let text, let below):
      guard below == "1", let value = Int(text), value.magnitude <= 64 else {
        throw .beyond("so high a power")
      }
      return (value, false)
    case .sum(let terms):
      guard terms.count == 1, let (count, halves) = try exponent(terms[0].expression) else {
        return nil
      }
      return (terms[0].isNegative ? -count : count, halves)
    case .quotient(let above, let below):
      guard let (count, isHalf) = try exponent(above), let (divisor, _) = try exponent(below),
        !isHalf, divisor == 2
      else { return nil }
      return count.isMultiple(of: 2) ? (count / 2, false) : (count, true)
    default: return nil
    }
  }
}
