import Algebra
import Notation

extension Elaborator {
  /// The keys of the unit spin vectors, in order of declaration.
  package var unitVectors: [String] {
    scope.ordered.compactMap {
      if case .function(let shape) = $0.role, shape.isUnit { $0.key } else { nil }
    }
  }

  /// The order in its gradients to which a unit spin vector is kept; `nil` if all orders are.
  package func gradientOrder(of key: String) -> Int? {
    guard case .function(let shape)? = scope.names[key]?.role, shape.isUnit else { return nil }
    return shape.gradientOrder
  }

  /// The orders to which some unit spin vector is kept.
  var gradientOrders: Set<Int> { Set(unitVectors.compactMap(gradientOrder)) }

  /// Orders the names so that unit vectors of a set come first: one of them is (0, 0, 1) at a point.
  mutating func turnFrame(to keys: Set<String>) {
    let count = scope.names.count
    for key in unitVectors where !keys.contains(key) { scope.names[key]?.order += count }
  }

  /// Turns the frame to the unit vectors of equations, where there is a choice.
  mutating func turnFrame(toVectorsOf equations: [(left: Formula, right: Formula)]) {
    guard unitVectors.count > 1 else { return }
    var reader = self
    var values: [Value] = []
    for equation in equations {
      // What cannot be read is reported where it is decided.
      if let value = try? reader.residual(equation.left, equation.right) { values.append(value) }
    }
    turnFrame(to: reader.functions(in: values))
  }

  /// The keys of the functions in values.
  func functions(in values: [Value]) -> Set<String> {
    var result: Set<String> = []
    for symbol in Set(values.flatMap(\.entries).flatMap { $0.re.symbols + $0.im.symbols }) {
      if case .function(let jet) = table[symbol] { result.insert(jet.name) }
    }
    return result
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
    if let order = gradientOrder(of: jet.name), jet.derivatives.count > order {
      return RationalFunction()
    }
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
    guard expression.denominator.symbols.contains(where: isKeptGradient) else { return }
    throw .limit("something is divided by gradients, of which not all orders are kept")
  }

  /// Without the terms of an order in gradients beyond the one that is kept.
  ///
  /// The gradients of all vectors kept to the same order are counted together, those of other vectors not at all.
  private func truncated(_ expression: RationalFunction) -> RationalFunction {
    let orders = gradientOrders
    if orders.isEmpty { return expression }
    let kept = expression.numerator.terms.filter { term in
      orders.allSatisfy { order in
        term.monomial.factors.reduce(0) {
          $0 + gradients($1.symbol, keptTo: order) * $1.exponent
        } <= (Fault.gradientOrder.isPlanted ? order - 1 : order)
      }
    }
    guard kept.count < expression.numerator.termCount else { return expression }
    return RationalFunction(Polynomial(terms: kept))
      * (RationalFunction(expression.denominator).reciprocal ?? RationalFunction(1))
  }

  /// The number of derivatives in a jet of a unit vector that is kept to an order.
  private func gradients(_ symbol: Symbol, keptTo order: Int) -> Int {
    guard case .function(let jet) = table[symbol], gradientOrder(of: jet.name) == order else {
      return 0
    }
    return jet.derivatives.count
  }

  /// Whether a symbol is a derivative of a unit vector of which not all orders are kept.
  func isKeptGradient(_ symbol: Symbol) -> Bool {
    guard case .function(let jet) = table[symbol] else { return false }
    return !jet.derivatives.isEmpty && gradientOrder(of: jet.name) != nil
  }
}
