import Algebra
import Notation

/// Decides goals from premises: substitute, split, close, eliminate; then a point, or a counterexample.
struct Prover: Sendable {
  /// The elaborator with every definition and solved premise in force.
  var elaborator: Elaborator
  /// Premises that are not used by substitution.
  let premises: [PremiseRow]
  /// Premises used by substitution.
  let substitutions: [PremiseRow]
  /// The small parameter to expand in, where one is named.
  let parameter: Formula?
  /// Names put in by substitution that were declared with a sign, and what they are.
  private var signs: [(value: RationalFunction, sign: Declaration.Sign)] = []
  /// Something declared *any* occurs in a premise.
  private var anyInPremises: Set<String> = []

  private var residuals:
    [(premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction)] =
      []
  private var hasAverages = false

  init(
    _ elaborator: Elaborator, premises: [PremiseRow], substitutions: [PremiseRow],
    parameter: Formula?
  ) throws(Refusal) {
    self.elaborator = elaborator
    self.premises = premises
    self.substitutions = substitutions
    self.parameter = parameter
    self.elaborator.constantsAreTied = !premises.isEmpty
    for premise in substitutions {
      guard let pattern = elaborator.scope.pattern(of: premise.left),
        let sign = elaborator.scope.names[pattern.key]?.sign,
        let value = try self.elaborator.value(of: premise.right).realScalar
      else { continue }
      signs.append((self.elaborator.reduced(value), sign))
    }
    for (number, premise) in premises.enumerated() {
      let value = try self.elaborator.residual(premise.left, premise.right)
      for (place, expression) in value.components(dimension: elaborator.dimension) {
        for symbol in expression.symbols {
          if let name = self.elaborator.anyName(symbol) { anyInPremises.insert(name) }
        }
        let framed = try self.elaborator.framed(expression)
        residuals.append((number, place, [], framed))
      }
    }
  }

  /// What becomes of a goal.
  mutating func decide(_ goal: Goal) throws(Refusal) -> RowOutcome {
    let divisorsBefore = elaborator.divisors.count
    let value = try elaborator.residual(goal.left, goal.right)
    var claims: [(place: ComponentPlace, expression: RationalFunction)] = []
    for (place, expression) in value.components(dimension: elaborator.dimension) {
      claims.append((place, try elaborator.framed(expression)))
    }
    let claimDivisors = Array(elaborator.divisors.dropFirst(divisorsBefore))
    var outcome = RowOutcome(verdict: .undecided)
    var closure = residuals
    for depth in 0...2 {
      if depth > 0 {
        let more = try closed(closure, claims.map(\.expression), depth)
        if more.isEmpty { break }
        closure += more
        guard closure.count <= 400 else { break }
      }
      let attempt = try attempt(goal, claims, closure, claimDivisors)
      outcome = attempt
      if attempt.verdict != .undecided || attempt.isProven { break }
    }
    return outcome
  }

  // MARK: Closing

  /// Derivatives of premises in the variables the claim differentiates by, and averages where averages occur.
  private mutating func closed(
    _ known: [(
      premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
    )],
    _ claims: [RationalFunction], _ depth: Int
  ) throws(Refusal) -> [(
    premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
  )] {
    var variables: Set<Variable> = []
    for expression in claims + known.map(\.expression) {
      for symbol in expression.symbols {
        if case .function(let jet) = elaborator.table[symbol] {
          variables.formUnion(jet.derivatives)
        }
      }
    }
    var result: [(Int, ComponentPlace, [Variable], RationalFunction)] = []
    for (premise, place, derivatives, _) in known where derivatives.count == depth - 1 {
      guard let written = try component(premises[premise], place, derivatives) else { continue }
      for variable in variables.sorted() where derivatives.last.map({ $0 <= variable }) ?? true {
        let rate = try elaborator.framed(elaborator.derivative(of: written, by: variable))
        if !rate.isZero { result.append((premise, place, derivatives + [variable], rate)) }
      }
    }
    return result
  }

  /// A premise's component before it is put into the frame, differentiated.
  private mutating func component(
    _ premise: PremiseRow, _ place: ComponentPlace, _ derivatives: [Variable]
  ) throws(Refusal) -> RationalFunction? {
    let value = try elaborator.residual(premise.left, premise.right)
    guard
      var expression = value.components(dimension: elaborator.dimension).first(where: {
        $0.place == place
      })?.expression
    else { return nil }
    for variable in derivatives {
      expression = try elaborator.derivative(of: expression, by: variable)
    }
    return expression
  }

  // MARK: One attempt

  private mutating func attempt(
    _ goal: Goal, _ claims: [(place: ComponentPlace, expression: RationalFunction)],
    _ residuals: [(
      premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
    )],
    _ claimDivisors: [RationalFunction]
  ) throws(Refusal) -> RowOutcome {
    var outcome = RowOutcome(verdict: .undecided)
    let signs = signs
    let licence = elaborator.licence(
      premises: residuals.map(\.expression), claims: claims.map(\.expression))
    var parts: [Part] = []
    var certificate = Certificate(left: goal.left, right: goal.right, elaborator: elaborator)
    certificate.premises = premises.map { .init(label: $0.label, left: $0.left, right: $0.right) }
    certificate.substitutions = substitutions.map {
      .init(label: $0.label, left: $0.left, right: $0.right)
    }
    var splitOf: [(split: Int, part: Int)] = []
    let averages = try averages(of: residuals)
    for (number, residual) in (residuals + averages).enumerated() {
      let pieces = elaborator.split(
        residual.expression, licence, premise: residual.premise, place: residual.place,
        derivatives: residual.derivatives)
      certificate.splits.append(
        .init(
          premise: residual.premise, place: residual.place, derivatives: residual.derivatives,
          averaged: number >= residuals.count, parts: pieces.map { ($0.structure, $0.expression) }))
      for place in pieces.indices { splitOf.append((certificate.splits.count - 1, place)) }
      parts += pieces
    }
    let kept = try functionNames(goal.right)
    let unknown = kept.isEmpty ? try leftSymbols(goal) : symbols(of: parts, notIn: kept)
    let elimination = try Elimination(parts, &elaborator, preferring: unknown)
    if let contradiction = elimination.contradiction {
      outcome.verdict = .contradictory
      outcome.reason = "the premises imply $\(typeset(contradiction)) = 0$"
      return outcome
    }
    if let broken = signs.first(where: { !Self.respects($0.value, $0.sign) }) {
      outcome.verdict = .contradictory
      outcome.reason =
        "a premise gives $\(typeset(broken.value))$ to a name that was declared \(broken.sign.rawValue)"
      return outcome
    }
    var remainders: [(place: ComponentPlace, expression: RationalFunction)] = []
    var lowest: Int?
    for claim in claims {
      let row = try elimination.reduce(claim.expression, &elaborator)
      var identity = Certificate.Identity(place: claim.place, terms: [], remainder: row.expression)
      for (part, coefficient) in row.multipliers.sorted(by: { $0.key < $1.key }) {
        identity.terms.append((coefficient, splitOf[part].split, splitOf[part].part))
      }
      certificate.identities.append(identity)
      if !row.expression.isZero { remainders.append((claim.place, row.expression)) }
    }
    let symbol = try expansionSymbol(goal)
    if goal.order != nil {
      // Orders are counted with the functions on the right as independent of the small parameter; none may be tied or left over.
      let tied = elimination.pivots.map(\.symbol).filter {
        functionName($0).map(kept.contains) ?? false
      }
      let left = remainders.flatMap { $0.expression.symbols }.filter {
        functionName($0).map { !kept.contains($0) } ?? false
      }
      let constants = elimination.pivots.map(\.symbol).filter { symbol in
        switch elaborator.table[symbol] {
        case .constant, .component: true
        default: false
        }
      }
      if let stray = (tied + left + constants).first {
        outcome.reason =
          "the order of $\(Typesetter(elaborator).atom(stray))$ in the small parameter is not known: write the right side in functions that do not depend on it"
        return outcome
      }
    }
    if goal.order != nil, let symbol,
      remainders.contains(where: { $0.expression.symbols.contains { hides(symbol, in: $0) } })
    {
      outcome.reason = "roots and functions of the small parameter are not expanded yet"
      return outcome
    }
    for remainder in remainders {
      if let symbol, let order = valuation(remainder.expression, symbol) {
        lowest = min(lowest ?? order, order)
      }
    }
    certificate.elaborator = elaborator
    if let order = goal.order { certificate.order = (order.symbol.ink, order.order) }
    let holdsToOrder = goal.order.map { order in (lowest ?? Int.max) >= order.order } ?? false
    // Taken as non-zero is what was divided by: as written, and in the combination that proves the claim.
    let used = certificate.identities.flatMap {
      $0.terms.map { RationalFunction($0.coefficient.denominator) }
    }
    let divisors = (elaborator.divisors + used).filter { $0.constantValue == nil }
    outcome.assumptions = assumptions(licence, used, claimDivisors)
    if let order = goal.order, !kept.isEmpty {
      let names = kept.sorted {
        elaborator.scope.position(of: $0) < elaborator.scope.position(of: $1)
      }
      .compactMap { elaborator.scope.names[$0]?.name.latex }
      outcome.assumptions.append(
        "$\(names.joined(separator: ", "))$ taken as independent of $\(order.symbol.latex)$")
    }
    if remainders.isEmpty || holdsToOrder {
      var search = ModelSearch(
        elaborator, parts: parts.map(\.expression), raw: try rawResiduals(licence, residuals),
        others: claims.map(\.expression) + divisors)
      let found = search.find { elaborator, model throws(Refusal) in
        try Self.pointOf(model, divisors, [], signs, &elaborator)
      }
      guard found != nil else {
        outcome.isProven = true
        outcome.reason =
          "no point was found at which the premises hold and no divisor vanishes, so the claim may be empty"
        return outcome
      }
      outcome.verdict = .holds
      outcome.certificate = certificate
      outcome.steps = steps(certificate, elimination)
      return outcome
    }
    guard try refutable(goal, remainders, symbol) else {
      outcome.reason =
        "the claim does not follow by linear combination, and no counterexample was sought beyond orders"
      return outcome
    }
    let relevant =
      goal.order.map { order in
        remainders.filter { remainder in
          valuation(remainder.expression, symbol!).map { $0 < order.order } ?? true
        }
      }
      ?? remainders
    var search = ModelSearch(
      elaborator, parts: parts.map(\.expression), raw: try rawResiduals(licence, residuals),
      others: claims.map(\.expression) + divisors)
    let found = search.find { elaborator, model throws(Refusal) in
      try Self.pointOf(model, divisors, relevant.map(\.expression), signs, &elaborator)
    }
    if let unspent = anyInPremises.first(where: { !isSpent($0, licence, parts) }) {
      let name = elaborator.scope.names[unspent]?.name.latex ?? unspent
      outcome.reason =
        "the premises hold for any $\(name)$, and they could not be split over it, so a counterexample at one is none"
      return outcome
    }
    guard let found else {
      outcome.reason =
        "the difference $\(typeset(relevant[0].expression))$ does not vanish, but no counterexample was found"
      return outcome
    }
    outcome.verdict = .fails
    outcome.failure = try failure(
      goal, found.model, found.elaborator, relevant, lowest, symbol, certificate)
    guard kept.isEmpty else { return outcome }
    // The difference depends on what the premises are solved for; the shortest way to write it is shown.
    let other = try Elimination(parts, &elaborator, lowestDerivativesFirst: true)
    var again: [(place: ComponentPlace, expression: RationalFunction)] = []
    for claim in claims {
      let rest = try other.reduce(claim.expression, &elaborator).expression
      if !rest.isZero { again.append((claim.place, rest)) }
    }
    let text = again.isEmpty ? "" : try difference(again, goal)
    if !text.isEmpty, text.count < outcome.failure!.difference.count {
      outcome.failure!.difference = text
    }
    return outcome
  }

  /// Averages over directions of the residuals in which averages occur beside functions of the direction.
  private mutating func averages(
    of residuals: [(
      premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
    )]
  ) throws(Refusal) -> [(
    premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
  )] {
    var result:
      [(premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction)] =
        []
    for residual in residuals {
      let hasAverage = residual.expression.symbols.contains {
        if case .average = elaborator.table[$0] { true } else { false }
      }
      let hasDirection = residual.expression.symbols.contains { symbol in
        switch elaborator.table[symbol] {
        case .momentum: true
        case .function(let jet): elaborator.scope.dependsOnDirection(jet.name)
        default: false
        }
      }
      guard hasAverage, hasDirection else { continue }
      var averaged = residual
      let mean = try elaborator.theory.average(
        &elaborator, Value(residual.expression), 0, SourceRange(0, 0)
      ).entries[0].re
      averaged.expression = elaborator.reduced(mean)
      if !averaged.expression.isZero { result.append(averaged) }
    }
    return result
  }

  /// The premises as written, where a texture that they are not split over occurs in them; empty elsewhere.
  private mutating func rawResiduals(
    _ licence: Licence,
    _ residuals: [(
      premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
    )]
  ) throws(Refusal) -> [RationalFunction] {
    guard !licence.texture, !elaborator.unitVectors.isEmpty else { return [] }
    var result: [RationalFunction] = []
    for (number, premise) in premises.enumerated() {
      let places = residuals.filter { $0.premise == number && $0.derivatives.isEmpty }.map(\.place)
      for place in places {
        if let written = try component(premise, place, []) { result.append(written) }
      }
    }
    return result.contains { $0.symbols.contains(where: elaborator.isTextureJet) } ? result : []
  }

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
  private func isSpent(_ name: String, _ licence: Licence, _ parts: [Part]) -> Bool {
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

  /// A model with a point at which no divisor vanishes and, where there are differences, one of them does not.
  static func pointOf(
    _ model: Model, _ divisors: [RationalFunction], _ differences: [RationalFunction],
    _ signs: [(value: RationalFunction, sign: Declaration.Sign)], _ elaborator: inout Elaborator
  ) throws(Refusal) -> Model? {
    var model = model
    let bases = [[[1], [2]], [[3, 4], [4, -3]], [[2, 3, 6], [2, -1, 2]]][elaborator.dimension - 1]
    let isAtOrigin =
      model.isLocal
      || !elaborator.unitVectors.isEmpty
        && model.functions.keys.contains { elaborator.unitVectors.contains($0.name) }
    for (attempt, base) in bases.enumerated() {
      var point: [Symbol: RationalFunction] = [:]
      var squares = 0
      for i in 0..<elaborator.dimension {
        if elaborator.scope.has(.momentum) {
          point[elaborator.table.symbol(.momentum(i, tag: 0))] = RationalFunction(base[i])
        }
        point[elaborator.table.symbol(.position(i))] = RationalFunction(
          isAtOrigin && !model.isLocal ? 0 : i + 1 + attempt)
        squares += base[i] * base[i]
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
        if let number, !respects(number, sign) { fits = false }
      }
      for (jet, polynomial) in model.functions where fits {
        guard let sign = elaborator.scope.names[jet.name]?.sign else { continue }
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

  /// The declared functions a formula rests on once everything is put in.
  private mutating func functionNames(_ formula: Formula) throws(Refusal) -> Set<String> {
    let value = try elaborator.value(of: formula)
    var names: Set<String> = []
    var queue = value.entries.flatMap { $0.re.symbols + $0.im.symbols }
    while let symbol = queue.popLast() {
      switch elaborator.table[symbol] {
      case .function(let jet): names.insert(jet.name)
      case .average(let inside), .integral(let inside): queue += inside.symbols
      default: break
      }
    }
    return names.filter { !elaborator.scope.hasRule($0) }
  }

  /// Whether an atom's inside depends on a constant.
  private func hides(_ constant: Symbol, in symbol: Symbol) -> Bool {
    switch elaborator.table[symbol] {
    case .function(let jet):
      if let rule = elaborator.scope.rules[jet.name],
        case .constant(let name) = elaborator.table[constant]
      {
        rule.contains { $0.isName && elaborator.scope.resolve($0)?.key == name }
      } else {
        false
      }
    case .root(let inside), .opaque(_, let inside), .average(let inside), .integral(let inside):
      inside.contains(constant) || inside.symbols.contains { hides(constant, in: $0) }
    default: false
    }
  }

  private func functionName(_ symbol: Symbol) -> String? {
    if case .function(let jet) = elaborator.table[symbol], !elaborator.scope.hasRule(jet.name) {
      return jet.name
    }
    return nil
  }

  private func symbols(of parts: [Part], notIn kept: Set<String>) -> [Symbol] {
    Set(parts.flatMap { $0.expression.symbols }).sorted().filter {
      functionName($0).map { !kept.contains($0) } ?? false
    }
  }

  /// The symbols of a claim's left side where it is a name alone, so that the difference is written without them.
  private mutating func leftSymbols(_ goal: Goal) throws(Refusal) -> [Symbol] {
    guard goal.left.isName else { return [] }
    let value = try elaborator.value(of: goal.left)
    let entries = value.entries.flatMap { [$0.re, $0.im] }.filter { !$0.isZero }
    guard entries.allSatisfy({ $0.symbols.count == 1 }) else { return [] }
    return entries.flatMap(\.symbols)
  }

  // MARK: Orders

  private mutating func expansionSymbol(_ goal: Goal) throws(Refusal) -> Symbol? {
    let named =
      goal.order?.symbol ?? parameter
      ?? elaborator.scope.small.first.flatMap { elaborator.scope.names[$0]?.name }
    guard let named else { return nil }
    guard let found = elaborator.scope.resolve(named),
      case .constant? = elaborator.scope.names[found.key]?.role
    else {
      guard goal.order != nil else { return nil }
      throw elaborator.objection(
        "\(named.latex) is not a declared constant", "expand in a constant declared with **Let**",
        named.range)
    }
    return elaborator.table.symbol(.constant(found.key))
  }

  private func valuation(_ expression: RationalFunction, _ symbol: Symbol) -> Int? {
    expression.valuation(in: symbol)
  }

  /// A difference is refuted by a point; for a claim up to an order, by its expansion, whose coefficients are free.
  private func refutable(
    _ goal: Goal, _ remainders: [(place: ComponentPlace, expression: RationalFunction)],
    _ symbol: Symbol?
  ) throws(Refusal) -> Bool {
    goal.order == nil || symbol != nil
  }
}
