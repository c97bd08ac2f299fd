import Algebra
import Notation

extension Elaborator {
  /// The keys of the unit spin vectors, in order of declaration.
  package var unitVectors: [String] {
    scope.ordered.compactMap {
      if case .function(let shape) = $0.role, shape.isUnit { $0.key } else { nil }
    }
  }

  /// The order in gradients to which everything is kept; `nil` if all orders are.
  package var gradientOrder: Int? {
    scope.ordered.compactMap {
      if case .function(let shape) = $0.role { shape.gradientOrder } else { nil }
    }.min()
  }

  /// An expression at a point, in the frame in which the first unit vector is (0, 0, 1), in normal form, and without the terms
  /// of an order in gradients that is not kept.
  ///
  /// n·∂n = 0 and n·∂∂′n = −∂n·∂′n hold by construction. Any texture can be turned so at one point.
  mutating func framed(_ expression: RationalFunction) throws(Refusal) -> RationalFunction {
    let units = unitVectors
    var current = try adapted(expression)
    guard !units.isEmpty else { return reduced(current) }
    for _ in 0..<8 {
      var values: [Symbol: RationalFunction] = [:]
      for symbol in current.symbols {
        guard case .function(let jet) = table[symbol], units.contains(jet.name), jet.spatial.isEmpty
        else { continue }
        if let value = try framed(jet, isFirst: jet.name == units[0]) { values[symbol] = value }
      }
      try refuseGradientDivisor(current)
      current = truncated(current)
      if values.isEmpty { break }
      guard let next = current.substituting(values) else {
        throw .limit("a divisor vanishes in the frame of the texture")
      }
      current = truncated(next)
    }
    return reduced(current)
  }

  /// What a component of a unit vector's jet is in the frame; `nil` where it is free.
  private mutating func framed(_ jet: Jet, isFirst: Bool) throws(Refusal) -> RationalFunction? {
    guard let spin = jet.spin else { return nil }
    func component(_ k: Int, _ derivatives: [Variable]) -> Jet {
      var other = jet
      other.spin = k
      other.derivatives = derivatives
      return other
    }
    if isFirst, jet.derivatives.isEmpty { return RationalFunction(spin == 2 ? 1 : 0) }
    guard spin == 2, !jet.derivatives.isEmpty else { return nil }
    if let order = gradientOrder, jet.derivatives.count > order { return RationalFunction() }
    guard jet.derivatives.count <= 6 else {
      throw .limit("a unit vector differentiated more than six times")
    }
    // 0 = D(n·n) by Leibniz, solved for the one term 2 n₃ D n₃.
    var rest = RationalFunction()
    let places = jet.derivatives.indices
    for mask in 0..<(1 << jet.derivatives.count) {
      let left = places.filter { mask >> $0 & 1 == 1 }.map { jet.derivatives[$0] }
      let right = places.filter { mask >> $0 & 1 == 0 }.map { jet.derivatives[$0] }
      for k in 0..<3 where !(k == 2 && (left.isEmpty || right.isEmpty)) {
        rest += atom(.function(component(k, left))) * atom(.function(component(k, right)))
      }
    }
    let third = atom(.function(component(2, [])))
    let half = RationalFunction(Rational(-Fault.frameSign.sign) * Rational(Integer(1), Integer(2)))
    if isFirst { return rest * half }
    return rest * half * (rationalized(inverseOf: third) ?? RationalFunction())
  }

  /// A divisor of some order in gradients lowers the order that is known, which is not counted yet.
  private func refuseGradientDivisor(_ expression: RationalFunction) throws(Refusal) {
    guard gradientOrder != nil,
      expression.denominator.symbols.contains(where: { gradients($0) > 0 })
    else { return }
    throw .limit("something is divided by gradients, of which not all orders are kept")
  }

  /// Without the terms of an order in gradients beyond the one that is kept.
  private func truncated(_ expression: RationalFunction) -> RationalFunction {
    guard let order = gradientOrder else { return expression }
    let kept = expression.numerator.terms.filter { term in
      term.monomial.factors.reduce(0) { $0 + gradients($1.symbol) * $1.exponent }
        <= (Fault.gradientOrder.isPlanted ? order - 1 : order)
    }
    guard kept.count < expression.numerator.termCount else { return expression }
    return RationalFunction(Polynomial(terms: kept))
      * (RationalFunction(expression.denominator).reciprocal ?? RationalFunction(1))
  }

  func gradients(_ symbol: Symbol) -> Int {
    guard case .function(let jet) = table[symbol],
      case .function(let shape)? = scope.names[jet.name]?.role, shape.isUnit
    else { return 0 }
    return jet.derivatives.count
  }
}

extension Scope {
  /// A unit vector that varies and is not kept to the order in gradients of one before it, if there is any.
  var textureOfAnotherOrder: Declared? {
    var first: Int??
    for declared in ordered {
      guard case .function(let shape) = declared.role, shape.isUnit,
        declared.signatures.contains(where: { $0.time || $0.position })
      else { continue }
      if let first, first != shape.gradientOrder { return declared }
      first = .some(shape.gradientOrder)
    }
    return nil
  }
}
