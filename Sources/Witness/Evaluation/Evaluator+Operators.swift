import Notation

extension Evaluator {
  /// What an operator acts on, to be evaluated where the operator says.
  typealias Body = (inout Evaluator, Context) throws(Obstacle) -> Value

  /// An operator applied to an expression.
  mutating func applied(
    _ next: Operator, _ operand: Expression, curl: Bool, _ context: Context
  ) throws(Obstacle) -> Value {
    let result = try apply(next, context) { evaluator, inner throws(Obstacle) in
      try evaluator.evaluate(operand, inner)
    }
    guard curl else { return result }
    let open = result.open
    guard open.count == 2, let first = result.labels.firstIndex(of: .open(open[0])),
      let second = result.labels.firstIndex(of: .open(open[1]))
    else { throw .beyond("the curl of what is no spatial vector") }
    return try result.crossed(first, second).numbered(from: 0)
  }

  /// An operator applied to a body: its own open labels come first, then the body's.
  private mutating func apply(
    _ next: Operator, _ context: Context, _ body: Body
  ) throws(Obstacle) -> Value {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Self.nestingLimit else { throw .beyond("operators nested too deeply") }
    switch next {
    case .partial(let variable, let index): return try partial(variable, index, context, body)
    case .derivative(let variable, let label): return try derivative(variable, label, context, body)
    case .sum(let terms):
      var result: Value?
      for term in terms {
        let value = try apply(term.operator, context, body)
        let signed = term.isNegative ? value.negated : value
        result = try result?.adding(signed) ?? signed
      }
      guard let result else { throw .beyond("an empty sum") }
      return result
    case .factor(let factor): return try product([], .beside, [], factor, context, body)
    case .product(let links, let join, let operators):
      return try product(links, join, operators, nil, context, body)
    case .power(let base, let count):
      return try product([], .beside, [Operator](repeating: base, count: count), nil, context, body)
    }
  }

  /// Factors, and operators or a last factor, before a body whose labels are set aside meanwhile.
  private mutating func product(
    _ links: [Expression.Link], _ join: Formula.Factor.Join, _ operators: [Operator],
    _ last: Expression?, _ context: Context, _ body: Body
  ) throws(Obstacle) -> Value {
    let level = freshLevel()
    var chain = Chain()
    for link in links { chain.append(link.join, try evaluate(link.expression, context)) }
    if let last { chain.append(.beside, try evaluate(last, context)) }
    let operand = try compose(operators[...], context) { evaluator, inner throws(Obstacle) in
      try body(&evaluator, inner).relabelled { label in
        if case .open(let number) = label { .hidden(level: level, number) } else { label }
      }
    }
    chain.append(join, operand)
    let product = try chain.product()
    let count = product.open.count
    return product.relabelled { label in
      if case .hidden(level, let number) = label { .open(count + number) } else { label }
    }
  }

  private mutating func compose(
    _ operators: ArraySlice<Operator>, _ context: Context, _ body: Body
  ) throws(Obstacle) -> Value {
    guard let first = operators.first else { return try body(&self, context) }
    return try apply(first, context) { evaluator, inner throws(Obstacle) in
      try evaluator.compose(operators.dropFirst(), inner, body)
    }
  }

  private mutating func derivative(
    _ variable: Operator.Variable, _ label: Label?, _ context: Context, _ body: Body
  ) throws(Obstacle) -> Value {
    guard let label else { return try partial(variable, nil, context, body) }
    var result: Value?
    for index in 0..<dimension {
      let value = try partial(variable, index, context, body)
      if result == nil {
        result = value
      } else {
        guard let aligned = result.flatMap({ value.ordered($0.labels) }) else {
          throw .beyond("a gradient whose components differ in type")
        }
        result?.components += aligned.components
      }
    }
    guard var result else { throw .beyond("a space without dimensions") }
    if case .open = label { result = result.numbered(from: 1) }
    result.labels.insert(label, at: 0)
    return try result.summedOverRepeatedLetters()
  }

  /// The derivative by one variable: the coefficient of a new δ where the variable is shifted by it.
  mutating func partial(
    _ variable: Operator.Variable, _ index: Int?, _ context: Context, _ body: Body
  ) throws(Obstacle) -> Value {
    let level = context.level
    guard level < Self.levelLimit else { throw .beyond("so many derivatives of one another") }
    let shifted = try shift(variable, index, context)
    var result = try body(&self, shifted)
    result.isLiteralZero = false
    result.components = result.components.map { $0.coefficient(of: level) }
    return result
  }

  /// The context in which a variable is shifted by a new δ.
  private mutating func shift(
    _ variable: Operator.Variable, _ index: Int?, _ context: Context
  ) throws(Obstacle) -> Context {
    let small = Jet.infinitesimal(context.level, in: field)
    var result = context
    result.level += 1
    switch variable {
    case .constant(let ink): result.constants[ink] = constant(ink, context) + small
    case .coordinate(.time): result.time = context.time + small
    case .coordinate(.energy(primed: false)):
      if let energy = context.energy {
        result.energy = energy + small
      } else {
        result.momentum = try stretched(context.momentum, small, result)
      }
    case .coordinate(.energy(primed: true)):
      if let energy = context.primedEnergy {
        result.primedEnergy = energy + small
      } else {
        result.primed = try stretched(context.primed, small, result)
      }
    case .coordinate(.position):
      guard let index, context.position.indices.contains(index) else {
        throw .beyond("a component that does not exist")
      }
      result.position[index] = context.position[index] + small
    case .coordinate(.momentum(let primed)):
      guard let index, context.momentum.indices.contains(index) else {
        throw .beyond("a component that does not exist")
      }
      if primed {
        if context.primedEnergy != nil {
          throw .beyond("a derivative by the momentum at a shifted energy")
        }
        result.primed[index] = context.primed[index] + small
      } else {
        if context.energy != nil {
          throw .beyond("a derivative by the momentum at a shifted energy")
        }
        result.momentum[index] = context.momentum[index] + small
      }
    case .coordinate(.direction): throw .beyond("a derivative by a direction")
    }
    return result
  }

  /// A momentum whose energy is larger by δ, in the same direction: **p**(1 + δ/(dε/d log|**p**|)).
  private mutating func stretched(
    _ momentum: [Jet], _ small: Jet, _ context: Context
  ) throws(Obstacle) -> [Jet] {
    let slope = try energy(at: momentum.map { $0 + $0 * small }, context)
      .coefficient(of: context.level - 1)
    guard let inverse = slope.inverse else { throw .vanishingDivisor }
    return momentum.map { $0 + $0 * small * inverse }
  }
}
