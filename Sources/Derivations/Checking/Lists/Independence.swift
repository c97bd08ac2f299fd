import Algebra
import Notation

/// Decides whether Σ c·V = 0 for the members V of a list leaves anything but c = 0.
struct Independence {
  private var list: MemberList
  private var field: CoefficientField
  private let over: [Formula]

  init(_ members: [Formula], over: [Formula], _ elaborator: Elaborator) throws(Refusal) {
    self.over = over
    field = try CoefficientField(functionsOf: over, elaborator)
    list = try MemberList(members, elaborator)
  }

  /// What becomes of the list.
  mutating func decide() throws(Refusal) -> RowOutcome {
    try keepAllOrders()
    var columns: [(member: Int, spatial: [Int], cells: [MemberList.Cell: RationalFunction])] = []
    for (member, value) in list.values.enumerated() {
      let components = try list.components(value)
      for spatial in components.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        columns.append((member, spatial, components[spatial] ?? [:]))
      }
    }
    let all = columns.flatMap { $0.cells.values }
    try field.refuseUnknownEnergy(all, list.elaborator)
    try field.hold(Set(all.flatMap(\.symbols)).sorted(), list.elaborator)
    var matrix = try CoefficientMatrix(width: columns.count)
    let cells = Set(columns.flatMap { $0.cells.keys }).sorted {
      ($0.spin ?? 0, $0.imaginary ? 1 : 0) < ($1.spin ?? 0, $1.imaginary ? 1 : 0)
    }
    for cell in cells {
      let entries = columns.map { $0.cells[cell] ?? RationalFunction() }
      for row in try field.equations(entries, strict: true, &list.elaborator) {
        try matrix.append(row)
      }
    }
    try matrix.reduce(in: field, &list.elaborator)
    if matrix.rank == columns.count { return try independent(matrix.minor) }
    for vector in matrix.nullVectors {
      let terms = zip(columns, vector).filter { !$0.1.isZero }
      guard let cleared = cleared(terms.map(\.1)), try mayBeCoefficients(cleared) else {
        continue
      }
      var sums: [MemberList.Cell: RationalFunction] = [:]
      for ((column, _), coefficient) in zip(terms, cleared) {
        for (cell, entry) in column.cells {
          sums[cell, default: RationalFunction()] += coefficient * entry
        }
      }
      guard sums.values.allSatisfy({ list.elaborator.reduced($0).isZero }) else { continue }
      return dependent(
        zip(terms, cleared).map {
          Combinations.Term(member: $0.0.member, spatial: $0.0.spatial, coefficient: $1)
        })
    }
    return RowOutcome(
      verdict: .undecided,
      reason:
        "the members are independent at no point that was tried, and no combination of them was found that vanishes for all"
    )
  }

  /// Coefficients at a point are exact: where they depend on a texture, all orders in its gradients are kept.
  private mutating func keepAllOrders() throws(Refusal) {
    guard !list.elaborator.gradientOrders.isEmpty else { return }
    var kept: [RationalFunction] = []
    for value in list.values {
      for cells in try list.components(value).values { kept += cells.values }
    }
    var isPointwise = false
    for symbol in Set(kept.flatMap(\.symbols)) {
      guard case .function(let jet) = list.elaborator.table[symbol],
        list.elaborator.gradientOrder(of: jet.name) != nil
      else { continue }
      if try field.part(symbol, list.elaborator) != .free { isPointwise = true }
    }
    guard isPointwise else { return }
    let truncated = list.elaborator.scope
    for value in list.values {
      let before = try list.components(value)
      list.elaborator.scope = truncated.keepingAllGradients
      let after = try list.components(value)
      guard before == after else {
        throw .limit(
          "the texture is kept to an order in its gradients, and the list goes beyond it")
      }
      list.elaborator.scope = truncated
    }
    list.elaborator.scope = truncated.keepingAllGradients
  }

  /// Coefficients without divisors.
  private func cleared(_ vector: [RationalFunction]) -> [RationalFunction]? {
    var common = Polynomial(1)
    for entry in vector {
      let shared = common.greatestCommonDivisor(with: entry.denominator)
      guard let rest = entry.denominator.exactQuotient(by: shared) else { return nil }
      common = common * rest
    }
    return vector.map { $0 * RationalFunction(common) }
  }

  /// Whether expressions depend on nothing but what coefficients may depend on.
  ///
  /// In the frame of a texture that is free, components of other spin vectors turn with it, and are none.
  private func mayBeCoefficients(_ vector: [RationalFunction]) throws(Refusal) -> Bool {
    let elaborator = list.elaborator
    let isTurning =
      elaborator.unitVectors.first.map { frame in
        list.names.contains(frame) && !field.isPointwise(frame, elaborator)
      } ?? false
    for symbol in Set(vector.flatMap(\.symbols)) {
      guard try field.part(symbol, elaborator) == .fixed else { return false }
      if isTurning, case .function(let jet) = elaborator.table[symbol], jet.spin != nil {
        return false
      }
    }
    return true
  }

  private mutating func independent(_ minor: RationalFunction) throws(Refusal) -> RowOutcome {
    var outcome = RowOutcome(verdict: .holds)
    let prover = try Prover(list.elaborator, premises: [], substitutions: [], parameter: nil)
    if let length = try length(minor) {
      outcome.assumptions = prover.assumptions(Licence(), [], []) + [length]
    } else {
      outcome.assumptions = prover.assumptions(Licence(), [minor], [])
    }
    outcome.steps = [
      "Σ c·V = 0 is split over what varies while the coefficients do not; the equations for the coefficients have full rank"
    ]
    outcome.combinations = Combinations(
      members: list.formulas, over: over, finding: .independent, elaborator: list.elaborator)
    return outcome
  }

  /// In words that an expression does not vanish, where it is the square of a member.
  private mutating func length(_ minor: RationalFunction) throws(Refusal) -> String? {
    for (formula, value) in zip(list.formulas, list.values)
    where value.isVector && !value.isMatrix && value.indices.isEmpty {
      var square = RationalFunction()
      for entry in value.entries where entry.im.isZero { square += entry.re * entry.re }
      let framed = try list.elaborator.framed(square)
      guard framed.constantValue == nil, value.entries.allSatisfy(\.im.isZero),
        framed == minor || framed == -minor
      else { continue }
      let text = formula.isName ? formula.latex : "\\left(\(formula.latex)\\right)"
      return "$\(text)^2 \\neq 0$"
    }
    return nil
  }

  private func dependent(_ terms: [Combinations.Term]) -> RowOutcome {
    let printer = Typesetter(list.elaborator)
    let text = terms.map { term -> String in
      let place = printer.place(
        ComponentPlace(spatial: term.spatial, spin: nil, imaginary: false))
      let axes = place.isEmpty ? "" : " (\(place.dropLast(2)))"
      return
        "$\(printer.latex(term.coefficient))$ × [$\(list.formulas[term.member].latex)$]\(axes)"
    }
    var outcome = RowOutcome(verdict: .fails)
    let frame =
      list.elaborator.unitVectors.first.flatMap { list.elaborator.scope.names[$0]?.name.latex }.map
    { ", in components at a point where $\($0) = (0, 0, 1)$" } ?? ""
    outcome.reason = "this combination vanishes\(frame): " + text.joined(separator: " + ")
    outcome.combinations = Combinations(
      members: list.formulas, over: over, finding: .vanishing(terms), elaborator: list.elaborator)
    return outcome
  }
}

extension CoefficientField {
  /// Whether coefficients may depend on a unit vector.
  func isPointwise(_ key: String, _ elaborator: Elaborator) -> Bool {
    var elaborator = elaborator
    let symbol = elaborator.table.symbol(.function(Jet(name: key, spatial: [], spin: 0)))
    return (try? part(symbol, elaborator)) == .fixed
  }
}

extension Scope {
  /// The same names, with every order in the gradients of every texture.
  var keepingAllGradients: Scope {
    var scope = self
    for (key, declared) in names {
      guard case .function(var shape) = declared.role, shape.gradientOrder != nil else { continue }
      shape.gradientOrder = nil
      scope.names[key]?.role = .function(shape)
    }
    return scope
  }
}
