import Algebra
import Notation

/// Works a result out of premises: solves them, or reads off the components of an equation along given structures.
struct Derivation {
  var elaborator: Elaborator
  private var residuals:
    [(value: Value, components: [(place: ComponentPlace, expression: RationalFunction)])] = []

  init(_ elaborator: Elaborator, _ premises: [PremiseRow]) throws(Refusal) {
    self.elaborator = elaborator
    for premise in premises {
      let value = try self.elaborator.residual(premise.left, premise.right)
      var components: [(ComponentPlace, RationalFunction)] = []
      for (place, expression) in self.elaborator.components(of: value) {
        components.append((place, try self.elaborator.framed(expression)))
      }
      residuals.append((value, components))
    }
  }

  /// How many dimensions there must be, where their number is a symbol.
  var dimensionBound: String? {
    let places = residuals.flatMap { $0.components.filter { !$0.expression.isZero }.map(\.place) }
    return elaborator.dimensionBound(places).map { elaborator.dimensionInWords(atLeast: $0) }
  }

  // MARK: Solving

  /// The unknowns in terms of everything else, one row each, in the order asked.
  mutating func solving(for unknowns: [Formula], inTermsOf names: [Formula]) throws(Refusal)
    -> [DerivedRow]
  {
    let all = residuals.flatMap { $0.components.map(\.expression) }
    let licence = elaborator.licence(premises: all, claims: [])
    var parts: [Part] = []
    for (number, residual) in residuals.enumerated() {
      for (place, expression) in residual.components {
        parts += elaborator.split(
          expression, licence, premise: number, place: place, derivatives: [])
      }
    }
    var targets: [(formula: Formula, value: Value)] = []
    var symbols: [Symbol] = []
    for unknown in unknowns {
      let value = try elaborator.value(of: unknown)
      let components = value.components(dimension: elaborator.dimension)
      for (_, expression) in components {
        guard expression.symbols.count == 1, expression == RationalFunction(expression.symbols[0])
        else {
          throw elaborator.objection(
            "\(unknown.latex) is not an unknown",
            "solve for a declared name that no premise defines", unknown.range)
        }
        symbols.append(expression.symbols[0])
      }
      targets.append((unknown, value))
    }
    let elimination = try Elimination(parts, &elaborator, preferring: symbols)
    if let contradiction = elimination.contradiction {
      throw .limit(
        "the premises contradict each other: they imply $\(Typesetter(elaborator).latex(contradiction)) = 0$"
      )
    }
    var rows: [DerivedRow] = []
    for (formula, value) in targets {
      var components: [(ComponentPlace, RationalFunction)] = []
      for (place, expression) in value.components(dimension: elaborator.dimension) {
        let solved = try elimination.reduce(expression, &elaborator).expression
        if let free = solved.symbols.first(where: symbols.contains) {
          throw .limit("the premises leave $\(Typesetter(elaborator).atom(free))$ free")
        }
        components.append((place, solved))
      }
      let latex = try writeSolved(formula, value, components, names)
      rows.append(
        DerivedRow(unknown: formula, components: components, latex: latex, elaborator: elaborator))
    }
    for place in rows.indices { rows[place].elaborator = elaborator }
    return rows
  }

  private mutating func writeSolved(
    _ name: Formula, _ value: Value,
    _ components: [(place: ComponentPlace, expression: RationalFunction)], _ names: [Formula]
  ) throws(Refusal) -> String {
    if value.isVector, value.indices.isEmpty, !value.isMatrix {
      var recovery = SpinRecovery(elaborator)
      if let text = try recovery.latex(components.map(\.expression)) {
        return "\(name.latex) = \(text)"
      }
    } else if value.isScalar {
      var collector = try Collector(elaborator, names)
      return "\(name.latex) = \(try collector.latex(components[0].expression))"
    } else if !value.isVector, !value.isMatrix, value.indices.count == 1 {
      if let text = SpatialRecovery(elaborator).latex(components.map(\.expression)) {
        return "\(name.latex) = \(text)"
      }
    }
    throw .limit("the result for $\(name.latex)$ cannot be written as a vector formula")
  }

  // MARK: Projecting

  /// The coefficients of an equation along structures, each an equation of its own, those that vanish identically left out.
  mutating func projecting(on structures: [Formula]) throws(Refusal) -> [DerivedRow] {
    var rows: [DerivedRow] = []
    for residual in residuals {
      let claims = residual.components.map(\.expression)
      let licence = elaborator.licence(premises: claims, claims: [])
      guard residual.value.isVector, residual.value.indices.isEmpty else {
        // A scalar equation has nothing to project; what is left of it is a row of its own.
        let whole = residual.components.filter { !$0.expression.isZero }
        if whole.isEmpty { continue }
        guard residual.value.isScalar else {
          throw .limit("an equation that is not a spin vector cannot be projected on one")
        }
        rows += try equations([whole[0].expression], Value(whole[0].expression))
        continue
      }
      rows += try project(residual.components.map(\.expression), structures, licence)
    }
    for place in rows.indices { rows[place].elaborator = elaborator }
    return rows
  }

  private mutating func project(
    _ vector: [RationalFunction], _ structures: [Formula], _ licence: Licence
  ) throws(Refusal) -> [DerivedRow] {
    // Unknown coefficients, one for each component of each structure: Σ c·S = V, monomial by monomial of the texture.
    var columns: [(structure: Int, index: Int)] = []
    var shapes: [Value] = []
    var entries: [[RationalFunction]] = []
    for (number, structure) in structures.enumerated() {
      let value = try elaborator.value(of: structure)
      guard value.isVector, !value.isMatrix, value.indices.count <= 1 else {
        throw elaborator.objection(
          "\(structure.latex) is not a spin vector", "project a spin vector on spin vectors",
          structure.range)
      }
      shapes.append(value)
      let count = value.indices.isEmpty ? 1 : elaborator.dimension
      for index in 0..<count {
        columns.append((number, index))
        var column: [RationalFunction] = []
        for spin in 0..<3 {
          column.append(try elaborator.framed(value.entries[index * 3 + spin].re))
        }
        entries.append(column)
      }
    }
    let unknowns = columns.indices.map { elaborator.table.symbol(.constant("c\u{2099}\($0)")) }
    var equations: [RationalFunction] = []
    for spin in 0..<3 {
      var total = -vector[spin]
      for (place, unknown) in unknowns.enumerated() {
        total += entries[place][spin] * RationalFunction(unknown)
      }
      let divisor = RationalFunction(total.denominator).reciprocal ?? RationalFunction(1)
      for (_, coefficient) in total.numerator.split(over: elaborator.isTextureJet) {
        equations.append(RationalFunction(coefficient) * divisor)
      }
    }
    guard
      licence.texture
        || !vector.contains(where: { $0.symbols.contains(where: elaborator.isTextureJet) })
    else {
      throw .limit(
        "the structures are independent only for any texture, with nothing else that depends on position or time"
      )
    }
    guard let system = LinearSystem(rows: equations, unknowns: unknowns) else {
      throw .limit("the projection is not linear")
    }
    let solution = system.solved()
    guard solution.kind == .unique else {
      throw .limit(
        solution.kind == .inconsistent
          ? "the equation has a part along none of these structures"
          : "these structures are not independent")
    }
    var rows: [DerivedRow] = []
    for (number, shape) in shapes.enumerated() {
      let coefficients = columns.indices.filter { columns[$0].structure == number }
        .map { elaborator.reduced(solution.values[unknowns[$0]] ?? RationalFunction()) }
      if coefficients.allSatisfy(\.isZero) { continue }
      var value = shape
      value.isVector = false
      value.entries = coefficients.map { ComplexScalar($0) }
      rows += try self.equations(coefficients, value)
    }
    return rows
  }

  /// A row … = 0 for a scalar or a spatial vector.
  private mutating func equations(_ coefficients: [RationalFunction], _ value: Value)
    throws(Refusal) -> [DerivedRow]
  {
    guard let text = SpatialRecovery(elaborator).latex(coefficients) else {
      throw .limit(
        "a component cannot be written as a vector formula: $\(Typesetter(elaborator).latex(coefficients[0]))$"
      )
    }
    return [
      DerivedRow(
        unknown: nil, components: value.components(dimension: elaborator.dimension),
        latex: "\(text) = 0", elaborator: elaborator)
    ]
  }
}
