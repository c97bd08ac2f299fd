import Algebra
import Notation

/// Decides whether what operators make of the members of a list are combinations of these, with polynomials as coefficients.
struct Closure {
  private var list: MemberList
  private var field: CoefficientField
  private let over: [Formula]
  /// The components of the members, by the values of their indices.
  private var components: [[[Int]: [MemberList.Cell: RationalFunction]]] = []

  init(
    _ members: [Formula], under operations: [Formula], over: [Formula], _ elaborator: Elaborator
  ) throws(Refusal) {
    self.over = over
    var elaborator = elaborator
    field = try CoefficientField(polynomialsIn: over, &elaborator)
    list = try MemberList(members, elaborator)
    for operation in operations {
      field.differentiated.formUnion(try list.constants(differentiatedBy: operation))
    }
    for value in list.values { components.append(try list.components(value)) }
  }

  /// What an operator makes of a member.
  mutating func image(of member: Formula, under operation: Formula) throws(Refusal) -> Formula {
    try list.image(of: member, under: operation)
  }

  /// What becomes of an image, and the combination of members that it is.
  mutating func decide(
    _ image: Formula
  ) throws(Refusal) -> (outcome: RowOutcome, combination: Formula?) {
    try list.elaborator.checkTime()
    let value = try list.read(image)
    let target = try list.components(value)
    try field.refuseUnknownEnergy(
      (components.flatMap(\.values) + Array(target.values)).flatMap(\.values), list.elaborator)
    // A coefficient is a scalar: only what leaves the same indices open can be in a combination.
    let usable = list.values.indices.filter {
      list.values[$0].indices == value.indices || list.values[$0].isLiteralZero
    }
    var matrix = try CoefficientMatrix(width: usable.count)
    for row in try equations(usable, target) { try matrix.append(row) }
    try matrix.reduce(in: field, &list.elaborator)
    guard matrix.isConsistent(usable.count) else { return (try outside(image, target), nil) }
    let solution = matrix.solution(usable.count)
    if solution.allSatisfy(isPolynomial) {
      return try proven(image, Array(zip(usable, solution)))
    }
    if matrix.rank == usable.count { return (try pole(image, usable, solution, target), nil) }
    if let other = try polynomials(usable, target) {
      return try proven(image, Array(zip(usable, other)))
    }
    return (
      RowOutcome(
        verdict: .undecided,
        reason:
          "$\(image.latex)$ is a combination of the members, which are not independent, but none with polynomials was found"
      ), nil
    )
  }

  /// The equations for the coefficients of some members, with the image behind them.
  private mutating func equations(
    _ usable: [Int], _ target: [[Int]: [MemberList.Cell: RationalFunction]],
    times monomials: [RationalFunction] = [1]
  ) throws(Refusal) -> [[RationalFunction]] {
    var rows: [[RationalFunction]] = []
    for spatial in target.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let sources = usable.map { components[$0][spatial] ?? [:] } + [target[spatial] ?? [:]]
      let cells = Set(sources.flatMap(\.keys)).sorted {
        ($0.spin ?? 0, $0.imaginary ? 1 : 0) < ($1.spin ?? 0, $1.imaginary ? 1 : 0)
      }
      for cell in cells {
        let entries = sources.map { $0[cell] ?? RationalFunction() }
        let columns = entries.dropLast().flatMap { entry in monomials.map { $0 * entry } }
        rows += try field.equations(columns + [entries.last!], strict: false, &list.elaborator)
      }
    }
    return rows
  }

  /// Whether a coefficient is a polynomial in what is named; constants may divide.
  private func isPolynomial(_ coefficient: RationalFunction) -> Bool {
    let symbols = field.generators.map(\.symbol)
    return !coefficient.denominator.symbols.contains(where: symbols.contains)
  }

  /// Polynomials of low degree as coefficients, where the members do not determine them.
  private mutating func polynomials(
    _ usable: [Int], _ target: [[Int]: [MemberList.Cell: RationalFunction]]
  ) throws(Refusal) -> [RationalFunction]? {
    guard let symbol = field.generators.first?.symbol, field.generators.count == 1 else {
      return nil
    }
    let monomials = (0...4).map { RationalFunction(symbol).power($0) ?? 1 }
    var matrix = try CoefficientMatrix(width: usable.count * monomials.count)
    for row in try equations(usable, target, times: monomials) {
      // The equations are split over the powers of what is named, too.
      for part in try split(row, symbol) { try matrix.append(part) }
    }
    try matrix.reduce(in: field, &list.elaborator)
    let last = usable.count * monomials.count
    guard matrix.isConsistent(last) else { return nil }
    let numbers = matrix.solution(last)
    return usable.indices.map { place in
      monomials.indices.reduce(RationalFunction()) {
        $0 + numbers[place * monomials.count + $1] * monomials[$1]
      }
    }
  }

  private func split(
    _ row: [RationalFunction], _ symbol: Symbol
  ) throws(Refusal) -> [[RationalFunction]] {
    var common = Polynomial(1)
    for entry in row where entry.denominator.contains(symbol) {
      let shared = common.greatestCommonDivisor(with: entry.denominator)
      guard let rest = entry.denominator.exactQuotient(by: shared) else {
        throw .limit("a divisor that does not divide")
      }
      common = common * rest
    }
    var result: [[RationalFunction]] = []
    for (place, entry) in row.enumerated() {
      let cleared = entry * RationalFunction(common)
      let divisor = RationalFunction(cleared.denominator).reciprocal ?? 1
      for (power, part) in cleared.numerator.coefficients(in: symbol).enumerated() {
        while result.count <= power {
          result.append(Array(repeating: RationalFunction(), count: row.count))
        }
        result[power][place] = RationalFunction(part) * divisor
      }
    }
    return result
  }

  // MARK: Outcomes

  /// The image as a combination, printed, read again and decided like any other equation.
  private mutating func proven(
    _ image: Formula, _ coefficients: [(member: Int, coefficient: RationalFunction)]
  ) throws(Refusal) -> (RowOutcome, Formula?) {
    let printer = Typesetter(list.elaborator)
    let text = try field.combination(
      coefficients.map { (list.formulas[$0.member], $0.coefficient) }, printer)
    guard let right = try? FormulaParser.formula(in: text) else {
      throw .limit("the combination $\(text)$ cannot be written as a formula")
    }
    var prover = try Prover(
      Elaborator(scope: list.elaborator.scope, theory: list.elaborator.theory).prepared,
      premises: [], substitutions: [], parameter: nil)
    let goal = Goal(label: "", left: image, right: right, order: nil, range: image.range)
    let outcome = try prover.decide(goal)
    guard outcome.verdict == .holds else {
      throw .limit("the combination $\(text)$ was found, and not proven")
    }
    return (outcome, right)
  }

  /// An image that is no combination, whatever the coefficients are.
  private func outside(
    _ image: Formula, _ target: [[Int]: [MemberList.Cell: RationalFunction]]
  ) throws(Refusal) -> RowOutcome {
    if let reason = try doubt(target) { return RowOutcome(verdict: .undecided, reason: reason) }
    var outcome = RowOutcome(verdict: .fails)
    outcome.reason = "$\(image.latex)$ is no combination of the members"
    outcome.combinations = Combinations(
      members: list.formulas, over: over, finding: .outside(image), elaborator: list.elaborator)
    return outcome
  }

  /// Why nothing can be refuted: something is declared that is not called any.
  private func doubt(
    _ target: [[Int]: [MemberList.Cell: RationalFunction]]
  ) throws(Refusal) -> String? {
    let all = components.flatMap(\.values) + Array(target.values)
    let elaborator = list.elaborator
    for symbol in Set(all.flatMap(\.values).flatMap(\.symbols)).sorted()
    where try field.part(symbol, elaborator) == .held {
      return
        "no combination was found, but $\(Typesetter(elaborator).atom(symbol))$ is not called any, and what it is may make one"
    }
    return nil
  }

  /// An image whose coefficients are unique and have a divisor.
  private func pole(
    _ image: Formula, _ usable: [Int], _ solution: [RationalFunction],
    _ target: [[Int]: [MemberList.Cell: RationalFunction]]
  ) throws(Refusal) -> RowOutcome {
    let printer = Typesetter(list.elaborator)
    let culprit = solution.first { !isPolynomial($0) } ?? 1
    let words =
      "the coefficients of $\(image.latex)$ are unique, and $\(printer.latex(culprit))$ is no polynomial"
    if let reason = try doubt(target) { return RowOutcome(verdict: .undecided, reason: reason) }
    guard let (divisor, numerators, root) = field.pole(solution) else {
      return RowOutcome(verdict: .undecided, reason: words + ", which the witness cannot check")
    }
    var all = Array(repeating: [Rational](), count: list.formulas.count)
    for (member, numerator) in zip(usable, numerators) { all[member] = numerator }
    var outcome = RowOutcome(verdict: .fails)
    outcome.reason = words
    outcome.combinations = Combinations(
      members: list.formulas, over: over,
      finding: .pole(image, divisor: divisor, numerators: all, at: root),
      elaborator: list.elaborator)
    return outcome
  }
}

extension Elaborator {
  /// Ready to read formulas.
  var prepared: Elaborator {
    var elaborator = self
    elaborator.prepare()
    return elaborator
  }
}
