import Algebra
import Notation

extension CheckingSession {
  /// Works out what a Derive asks for, writes it, reads it again, and compares the block with it.
  mutating func derive(_ number: Int, _ report: inout StatementReport) throws(Refusal) {
    let statement = entries[number].statement
    var from: [LabelReference] = []
    var equations: [Formula] = []
    var unknowns: [Formula] = []
    var collected: [Formula] = []
    var structures: [Formula] = []
    for clause in statement.clauses {
      switch clause {
      case .from(let labels), .followsFrom(let labels), .with(let labels): from += labels
      case .withEquations(let formulas): equations += formulas
      case .solvingFor(let names): unknowns += names
      case .inTermsOf(let names): collected += names
      case .projectedOn(let formulas): structures += formulas
      default: throw .limit("this kind of derivation is not carried out yet")
      }
    }
    let given = try premises(from, before: number) + Self.rows(equations)
    var (elaborator, _, rows) = try prepared(given)
    elaborator.prepare()
    let derived: [DerivedRow]
    if !unknowns.isEmpty {
      do throws(Refusal) {
        var derivation = try Derivation(elaborator, rows)
        derived = try derivation.solving(for: unknowns, inTermsOf: collected)
        report.assumptions += [derivation.dimensionBound].compactMap { $0 }
      } catch {
        // A premise that was put in for a name may be the one that gives the unknown.
        guard case .limit = error else { throw error }
        elaborator = Elaborator(scope: scope, theory: checker.theory)
        elaborator.prepare()
        var derivation = try Derivation(elaborator, given)
        derived = try derivation.solving(for: unknowns, inTermsOf: collected)
        report.assumptions += [derivation.dimensionBound].compactMap { $0 }
      }
    } else if !structures.isEmpty {
      var derivation = try Derivation(elaborator, rows)
      derived = try derivation.projecting(on: structures)
      report.assumptions += [derivation.dimensionBound].compactMap { $0 }
    } else {
      throw .objection(
        Objection(
          .meaning(
            "a **Derive** says neither what to solve for nor what to project on",
            advice: "write *solving for $…$* or *projected on $…$*"),
          at: statement.range))
    }
    report.derived = Self.block(derived.map(\.latex))
    // What was written is read again: the printer is not trusted.
    for row in derived {
      do throws(Refusal) {
        try Self.compare(row, with: try Self.parsed(row.latex), elaborator, isOwn: true)
      } catch .objection {
        // It is no fault of the document, and stands nowhere in it.
        throw Self.unwritable(row)
      }
    }
    let accepted = entries[number].rows
    report.verdict = .fails
    guard accepted.count == derived.count else {
      report.reason =
        accepted.isEmpty
        ? "the block is empty: silin accept writes the result into it"
        : "the block has \(accepted.count) rows, the result \(derived.count)"
      report.verdict = .fails
      return
    }
    for (row, block) in zip(derived, accepted) {
      do throws(Refusal) {
        try Self.compare(row, with: block.formula, elaborator, isOwn: false)
      } catch .limit(let reason) {
        report.reason = reason
        return
      }
    }
    try confirm(derived, given, &report)
  }

  /// Shows that what was worked out follows from the premises as any claim does: with a point at which they hold and nothing is
  /// divided by zero, and the witness.
  private mutating func confirm(
    _ derived: [DerivedRow], _ premises: [PremiseRow], _ report: inout StatementReport
  ) throws(Refusal) {
    var goals: [Goal] = []
    for row in derived {
      let formula = try Self.parsed(row.latex)
      for (left, right) in formula.equations {
        goals.append(
          Goal(
            label: report.label ?? "", left: left, right: right, order: nil, range: formula.range))
      }
    }
    try answer(goals, from: premises, nil, &report)
    guard report.verdict == .fails else { return }
    report.verdict = .undecided
    report.reason = "what the premises are solved for does not follow from them"
  }

  private static func block(_ rows: [String]) -> String {
    if rows.count == 1 { return rows[0] }
    let aligned = rows.map { row -> String in
      guard let equals = row.firstRange(of: " = ") else { return row }
      return row.replacingCharacters(in: equals, with: " &= ")
    }
    return "\\begin{aligned}\n" + aligned.joined(separator: " \\\\\n") + "\n\\end{aligned}"
  }

  private static func parsed(_ latex: String) throws(Refusal) -> Formula {
    do {
      return try FormulaParser.formula(in: latex)
    } catch {
      throw .limit("the result $\(latex)$ cannot be written as a formula")
    }
  }

  private static func unwritable(_ row: DerivedRow) -> Refusal {
    .limit(
      "the result cannot be written as a vector formula; as components it is $\(row.latex)$")
  }

  /// Compares a derived row with a written one, component by component, as mathematics.
  private static func compare(
    _ row: DerivedRow, with formula: Formula, _ elaborator: Elaborator, isOwn: Bool
  ) throws(Refusal) {
    let fault =
      isOwn
      ? unwritable(row)
      : .limit("the block says $\(formula.latex)$ where the result is $\(row.latex)$")
    guard formula.equations.count == 1, let (left, right) = formula.equations.first else {
      throw fault
    }
    var reader = elaborator
    let value: Value
    if let name = row.unknown {
      guard left == name else { throw fault }
      value = try reader.value(of: right)
    } else {
      value = try reader.residual(left, right)
    }
    let components = value.components(dimension: elaborator.dimension)
    var nonZero = components.filter { !$0.expression.isZero }.count
    for (place, expected) in row.components {
      let written =
        value.isLiteralZero
        ? RationalFunction()
        : components.first { $0.place == place }?.expression ?? RationalFunction()
      let difference = try reader.framed(
        written - row.carried(expected, from: elaborator, to: &reader))
      guard difference.isZero else { throw fault }
      if !written.isZero { nonZero -= 1 }
    }
    guard nonZero <= 0 else { throw fault }
  }
}

/// One row that a Derive yields.
struct DerivedRow {
  /// The unknown on the left; `nil` for an equation … = 0.
  var unknown: Formula?
  var components: [(place: ComponentPlace, expression: RationalFunction)]
  var latex: String
  /// The elaborator whose symbols the components are written in.
  var elaborator: Elaborator

  /// An expression carried into another elaborator's symbols.
  func carried(_ expression: RationalFunction, from: Elaborator, to other: inout Elaborator)
    throws(Refusal) -> RationalFunction
  {
    try other.adopt(expression, from: elaborator)
  }
}

extension Elaborator {
  /// An expression of another elaborator of the same scope, in this one's symbols.
  mutating func adopt(_ expression: RationalFunction, from other: Elaborator) throws(Refusal)
    -> RationalFunction
  {
    var values: [Symbol: RationalFunction] = [:]
    for symbol in expression.symbols {
      let own: Atom
      switch other.table[symbol] {
      case .root(let inside): own = .root(try adopt(inside, from: other))
      case .average(let inside): own = .average(try adopt(inside, from: other))
      case .integral(let inside): own = .integral(try adopt(inside, from: other))
      case .opaque(let name, let inside): own = .opaque(name, try adopt(inside, from: other))
      case .delta(let inside): own = .delta(try adopt(inside, from: other))
      case .momentumIntegral(var integral):
        integral.integrand = try adopt(integral.integrand, from: other)
        own = .momentumIntegral(integral)
      case .function(var jet):
        for (argument, value) in jet.arguments {
          jet.arguments[argument] = try adopt(value, from: other)
        }
        own = .function(jet)
      case let plain: own = plain
      }
      values[symbol] = atom(own)
    }
    return expression.substituting(values) ?? expression
  }
}
