import Algebra
import Notation

extension Prover {
  mutating func attempt(
    _ goal: Goal, _ claims: [(place: ComponentPlace, expression: RationalFunction)],
    _ residuals: [(
      premise: Int, place: ComponentPlace, derivatives: [Variable], expression: RationalFunction
    )],
    _ claimDivisors: [RationalFunction], widely: Bool
  ) throws(Refusal) -> RowOutcome {
    var outcome = RowOutcome(verdict: .undecided)
    let signs = signs + elaborator.rootsTakenPositive.map { ($0, .positive) }
    let licence = elaborator.licence(
      premises: residuals.map(\.expression), claims: claims.map(\.expression))
    var certificate = Certificate(left: goal.left, right: goal.right, elaborator: elaborator)
    certificate.premises = premises.map { .init(label: $0.label, left: $0.left, right: $0.right) }
    certificate.substitutions = substitutions.map {
      .init(label: $0.label, left: $0.left, right: $0.right)
    }
    let averages = try averages(of: residuals, and: claims.map(\.expression))
    let expressions = claims.map(\.expression)
    var integrals = try integrated(residuals, and: expressions, widely: widely)
    var rows = rows(residuals, averages, integrals, licence)
    let kept = try functionNames(goal.right)
    func unknown(_ prover: inout Prover) throws(Refusal) -> [Symbol] {
      kept.isEmpty ? try prover.leftSymbols(goal) : prover.symbols(of: rows.parts, notIn: kept)
    }
    var elimination = try Elimination(rows.parts, &elaborator, preferring: unknown(&self))
    if !widely, !integrals.isEmpty, try !reduces(expressions, elimination) {
      // With the few weights alone it does not follow.
      let more = try integrated(residuals, and: expressions, widely: true)
      if more.count > integrals.count {
        integrals = more
        rows = self.rows(residuals, averages, integrals, licence)
        elimination = try Elimination(rows.parts, &elaborator, preferring: unknown(&self))
      }
    }
    certificate.splits = rows.splits
    let (parts, splitOf) = (rows.parts, rows.splitOf)
    let searched = parts[..<rows.plain].map(\.expression)
    if let contradiction = elimination.contradiction {
      outcome.verdict = .contradictory
      outcome.reason = "the premises imply $\(typeset(contradiction)) = 0$"
      return outcome
    }
    if let broken = self.signs.first(where: { !Self.respects($0.value, $0.sign) }) {
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
    let forgiven = Fault.truncation.isPlanted ? 1 : 0
    let holdsToOrder = goal.order.map { (lowest ?? Int.max) >= $0.order - forgiven } ?? false
    // Taken as non-zero is what was divided by: as written, and in the combination that proves the claim.
    let used = certificate.identities.flatMap {
      $0.terms.map { RationalFunction($0.coefficient.denominator) }
    }
    var divisors = (elaborator.divisors + used).filter { $0.constantValue == nil }
    var assumed = claimDivisors
    if goal.order != nil, let symbol {
      // What is left of a divisor as the small parameter vanishes is one, too.
      let below = remainders.map { RationalFunction($0.expression.denominator) }
      for divisor in divisors + below where divisor.numerator.contains(symbol) {
        guard let power = divisor.valuation(in: symbol) else { continue }
        assumed +=
          LaurentSeries(divisor, in: symbol, through: power)?.coefficient(of: power).map { [$0] }
          ?? []
      }
      divisors = (divisors + assumed).filter { $0.constantValue == nil }
    }
    outcome.assumptions = assumptions(licence, used, assumed)
    let bound = elaborator.dimensionBound(
      certificate.identities.flatMap { $0.terms.map { certificate.splits[$0.split].place } })
    if let bound { outcome.assumptions.append(elaborator.dimensionInWords(atLeast: bound)) }
    let usedSplits = Set(certificate.identities.flatMap { $0.terms.map(\.split) })
    for (number, integral) in integrals.enumerated()
    where usedSplits.contains(residuals.count + averages.count + number) {
      for remark in integral.remarks where !outcome.assumptions.contains(remark) {
        outcome.assumptions.append(remark)
      }
    }
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
        elaborator, parts: searched, raw: try rawResiduals(licence, residuals),
        others: claims.map(\.expression) + divisors + signs.map(\.value))
      let summed = search.namesUnderIntegrals
      let found = search.find { elaborator, model throws(Refusal) in
        if let bound, elaborator.dimension(of: model) ?? 0 < bound { return nil }
        return try Self.pointOf(model, divisors, [], signs, summed, &elaborator)
      }
      guard let found else {
        outcome.isProven = true
        outcome.reason =
          "no point was found at which the premises hold and no divisor vanishes, so the claim may be empty"
        return outcome
      }
      outcome.verdict = .holds
      outcome.certificate = certificate
      outcome.point = found
      premisesInForce = elimination
      outcome.steps = steps(certificate, elimination)
      return outcome
    }
    guard seeksCounterexamples else { return outcome }
    let relevant =
      goal.order.map { order in
        remainders.filter { remainder in
          valuation(remainder.expression, symbol!).map { $0 < order.order } ?? true
        }
      }
      ?? remainders
    var search = ModelSearch(
      elaborator, parts: searched, raw: try rawResiduals(licence, residuals),
      others: claims.map(\.expression) + divisors + signs.map(\.value))
    let summed = search.namesUnderIntegrals
    let found = search.find { elaborator, model throws(Refusal) in
      let seen = relevant.filter { elaborator.exists($0.place, in: model) }
      if seen.isEmpty { return nil }
      return try Self.pointOf(model, divisors, seen.map(\.expression), signs, summed, &elaborator)
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
    premisesInForce = elimination
    outcome.failure = try failure(
      goal, found, search, relevant, lowest, symbol, certificate)
    guard kept.isEmpty else { return outcome }
    // The difference depends on what the premises are solved for; the shortest way to write it is shown.
    let other = try Elimination(parts, &elaborator, lowestDerivativesFirst: true)
    premisesInForce = other
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
}
