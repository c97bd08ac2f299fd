/// One examination at one point: each premise, part and claim is evaluated once.
struct Sitting {
  let examination: Examination
  var evaluator: Evaluator
  /// Whether the last divisor that vanished was one of the certificate.
  private(set) var divisorVanished = false
  /// What there is to object, if a remainder that must not vanish vanishes wherever it is tried.
  private(set) var vanishedRemainder: String?
  private var parts: [[Int: Jet]]
  private var residuals: [Int: Value] = [:]

  init(_ examination: Examination, at point: Point, cubature: Cubature, budget: Int) {
    self.examination = examination
    evaluator = Evaluator(examination.program, at: point, cubature: cubature, budget: budget)
    parts = examination.splits.map { _ in [:] }
  }

  /// What there is to object at this point; the structures of splits are compared where that is asked.
  mutating func objection(comparingStructures: Bool) throws(Obstacle) -> String? {
    if let objection = try objectionToRules() { return objection }
    for split in examination.splits.indices {
      if let objection = try objection(toSplit: split) { return objection }
      if comparingStructures, let objection = try objection(toStructuresOf: split) {
        return objection
      }
    }
    for identity in examination.identities.indices {
      if let objection = try objection(toIdentity: identity) { return objection }
    }
    return try objectionToComponents()
  }

  private mutating func number(_ expression: Expression) throws(Obstacle) -> Jet {
    let value = try evaluator.evaluate(expression, evaluator.base)
    guard value.isNumber else { throw .beyond("a tree that is no number") }
    return value.components[0]
  }

  private mutating func residual(
    _ index: Int, _ component: Testimony.Component
  ) throws(Obstacle) -> Jet {
    if let known = residuals[index] { return try known.component(component) }
    let value = try evaluator.evaluate(examination.residuals[index], evaluator.base)
    residuals[index] = value
    return try value.component(component)
  }

  private mutating func part(_ split: Int, _ part: Int) throws(Obstacle) -> Jet {
    if let known = parts[split][part] { return known }
    let value = try number(examination.splits[split].parts[part])
    parts[split][part] = value
    return value
  }

  /// Whether a declared rule fails.
  private mutating func objectionToRules() throws(Obstacle) -> String? {
    for rule in examination.program.rules {
      let value = try evaluator.evaluate(rule, evaluator.base)
      if !value.components.allSatisfy(\.isZero) { return "a declared rule does not hold" }
    }
    return nil
  }

  /// Whether a component of a claim that no identity is of does not vanish.
  ///
  /// Where axes are like each other, only some are looked at: there it must vanish at those.
  private mutating func objectionToComponents() throws(Obstacle) -> String? {
    guard examination.testimony.provesWholeClaims else { return nil }
    for claim in Set(examination.identities.map(\.claim)).sorted() {
      let seen = examination.identities.filter { $0.claim == claim }.map(\.component)
      guard let first = seen.first else { continue }
      _ = try residual(claim, first)
      guard let value = residuals[claim], !value.isLiteralZero else { continue }
      for place in value.places {
        if examination.testimony.span != nil,
          !seen.contains(where: { $0.spatial == place.spatial })
        {
          continue
        }
        let isSeen = seen.contains { component in
          component.spatial == place.spatial && component.imaginary == place.imaginary
            && (component.spin ?? 0) == (place.spin ?? 0)
        }
        if !isSeen, !(try value.component(place)).isZero {
          return "a component of the claim that is not proven does not vanish"
        }
      }
    }
    return nil
  }

  /// Whether premise = Σ structure × part fails.
  mutating func objection(toSplit index: Int) throws(Obstacle) -> String? {
    let split = examination.splits[index]
    var rest = try residual(split.premise, split.component)
    for (place, structure) in split.structures.enumerated() {
      rest = rest - (try number(structure)) * (try part(index, place))
    }
    return rest.isZero ? nil : "split \(index + 1): the premise is not the sum of its parts"
  }

  /// Whether D·C = Σ N·part + remainder fails.
  mutating func objection(toIdentity index: Int) throws(Obstacle) -> String? {
    let identity = examination.identities[index]
    divisorVanished = false
    vanishedRemainder = nil
    let divisor = try number(identity.divisor)
    if divisor.isNilpotent {
      divisorVanished = true
      throw .vanishingDivisor
    }
    var rest = divisor * (try residual(identity.claim, identity.component))
    for term in identity.terms {
      rest = rest - (try number(term.coefficient)) * (try part(term.split, term.part))
    }
    if let (symbol, order, cofactor) = identity.remainder {
      let small = evaluator.constant(symbol, evaluator.base)
      rest = rest - small.power(order) * (try number(cofactor))
      guard let leading = try limit(of: cofactor, at: symbol) else {
        return "identity \(index + 1): the remainder has a pole at \(symbol) = 0"
      }
      if identity.refutes && leading.isZero {
        vanishedRemainder = "identity \(index + 1): the remainder is of higher order in \(symbol)"
        throw .vanishingDivisor
      }
    }
    return rest.isZero ? nil : "identity \(index + 1): the two sides differ"
  }

  /// The value of an expression where a constant vanishes; `nil` if a divisor does there.
  private mutating func limit(
    of expression: Expression, at symbol: String
  ) throws(Obstacle) -> Jet? {
    var context = evaluator.base
    context.constants[symbol] = Jet(0, in: evaluator.field)
    do throws(Obstacle) {
      let value = try evaluator.evaluate(expression, context)
      guard value.isNumber else { throw .beyond("a tree that is no number") }
      return value.components[0]
    } catch {
      guard case .vanishingDivisor = error else { throw error }
      return nil
    }
  }

  /// Whether a split's structures depend on each other, or its parts on what its structures depend on.
  mutating func objection(toStructuresOf index: Int) throws(Obstacle) -> String? {
    let split = examination.splits[index]
    if split.structures.isEmpty { return nil }
    let program = examination.program
    if let name = split.bound.first {
      return "split \(index + 1): the premise does not hold for any \(name)"
    }
    let places = program.framePlaces(split.freedom)
    if split.parts.contains(where: { program.isPlaced($0, places) }) {
      return "split \(index + 1): a part depends on position or time beside a free texture"
    }
    var rows: [[UInt64]] = []
    let width = 1 << program.baseLevel
    for round in 0..<(split.structures.count + 2) {
      var point = evaluator.point
      for name in split.freedom {
        point.salts[name] = point.salt &+ UInt64(round + 1) &* 0xd6e8_feb8_6659_fd93
      }
      var other = Sitting(
        examination, at: point, cubature: evaluator.cubature, budget: evaluator.budget)
      let values = try split.structures.map { structure throws(Obstacle) in
        try other.number(structure)
      }
      for k in 0..<width {
        rows.append(values.map { k < $0.real.count ? $0.real[k] : 0 })
        rows.append(values.map { k < $0.imaginary.count ? $0.imaginary[k] : 0 })
      }
      if round < 2 && !split.freedom.isEmpty {
        for place in split.parts.indices where try other.part(index, place) != part(index, place) {
          return "split \(index + 1): a part depends on what its structures depend on"
        }
      }
      evaluator.budget = other.evaluator.budget
    }
    let rank = LinearSystem(field: evaluator.field, rows: rows).rank
    return rank == split.structures.count
      ? nil : "split \(index + 1): its structures are not independent"
  }
}

extension Program {
  /// What unit vectors among the names depend on, position along with time.
  func framePlaces(_ names: Set<String>) -> Set<Argument.Place> {
    var places: Set<Argument.Place> = []
    for function in vocabulary.functions
    where function.gradientOrder != nil && names.contains("function " + function.ink) {
      places.formUnion(function.arguments)
    }
    let placed: Set<Argument.Place> = [.coordinate(.position), .coordinate(.time)]
    return places.isDisjoint(with: placed) ? places : places.union(placed)
  }

  /// Whether an expression holds a function of one of these that is no unit vector.
  func isPlaced(_ expression: Expression, _ places: Set<Argument.Place>) -> Bool {
    switch expression {
    case .function(let index, _, _):
      vocabulary.functions[index].gradientOrder == nil
        && !places.isDisjoint(with: vocabulary.functions[index].arguments)
    case .sum(let terms): terms.contains { isPlaced($0.expression, places) }
    case .chain(let links): links.contains { isPlaced($0.expression, places) }
    case .power(let a, let b), .quotient(let a, let b): isPlaced(a, places) || isPlaced(b, places)
    case .root(let inner), .modulus(let inner), .average(let inner, _),
      .energyIntegral(let inner, _),
      .opaque(_, let inner), .at(_, let inner), .component(let inner, _), .applied(_, let inner, _):
      isPlaced(inner, places)
    default: false
    }
  }
}
