import Algebra
import Notation

/// The members of a list as components in the frame of the first unit vector.
struct MemberList {
  /// The members as written.
  private(set) var formulas: [Formula] = []
  /// What each is.
  private(set) var values: [Value] = []
  var elaborator: Elaborator

  /// One component of spin, real or imaginary.
  struct Cell: Hashable {
    var spin: Int?
    var imaginary: Bool
  }

  /// The members, of one type, each with spatial indices of its own.
  init(_ formulas: [Formula], _ elaborator: Elaborator) throws(Refusal) {
    self.elaborator = elaborator
    for formula in formulas { try append(formula) }
  }

  /// Adds a member.
  mutating func append(_ formula: Formula) throws(Refusal) {
    values.append(try read(formula))
    formulas.append(formula)
  }

  /// A formula's value; it must be of the type of the members before it.
  mutating func read(_ formula: Formula) throws(Refusal) -> Value {
    if case .relation = formula.node {
      throw elaborator.objection(
        "an equation stands in a list", "a list has expressions, divided by commas", formula.range)
    }
    let value = try elaborator.value(of: formula)
    if let first = values.first(where: { !$0.isLiteralZero }), !value.isLiteralZero {
      var (a, b) = (first, value)
      a.indices = []
      b.indices = []
      a.entries = Array(a.entries.prefix(a.spinCount))
      b.entries = Array(b.entries.prefix(b.spinCount))
      if case .failure(let mismatch) = a.sum(b) {
        throw elaborator.objection(
          mismatch.message, "the members of a list have one type", formula.range)
      }
    }
    return value
  }

  /// The components of a value by the values of its indices.
  mutating func components(_ value: Value) throws(Refusal) -> [[Int]: [Cell: RationalFunction]] {
    var result: [[Int]: [Cell: RationalFunction]] = [:]
    for assignment in Assignments(count: value.indices.count, dimension: elaborator.dimension) {
      result[assignment] = [:]
    }
    for (place, expression) in value.components(dimension: elaborator.dimension) {
      let framed = try elaborator.framed(expression)
      // A scalar beside matrices is its multiple of the identity.
      let spin = place.spin ?? (values.contains { $0.isMatrix } ? 0 : nil)
      result[place.spatial, default: [:]][Cell(spin: spin, imaginary: place.imaginary)] = framed
    }
    return result
  }

  /// The keys of the functions in the members.
  var names: Set<String> {
    var result: Set<String> = []
    for symbol in Set(values.flatMap(\.entries).flatMap { $0.re.symbols + $0.im.symbols }) {
      if case .function(let jet) = elaborator.table[symbol] { result.insert(jet.name) }
    }
    return result
  }
}

extension CoefficientField {
  /// The equations that Σ c·(an expression for each c) = 0 is for the coefficients: one for each monomial in what is not fixed.
  ///
  /// - Parameter strict: what is held counts as fixed, not as free.
  func equations(
    _ entries: [RationalFunction], strict: Bool, _ elaborator: inout Elaborator
  ) throws(Refusal) -> [[RationalFunction]] {
    var free: Set<Symbol> = []
    let folded = try entries.map { entry throws(Refusal) in try fold(entry, &elaborator) }
    for symbol in Set(folded.flatMap(\.symbols)) {
      switch try part(symbol, elaborator) {
      case .free: free.insert(symbol)
      case .fixed: break
      case .held: if !strict { free.insert(symbol) }
      }
    }
    var common = Polynomial(1)
    for entry in folded where entry.denominator.symbols.contains(where: free.contains) {
      let shared = common.greatestCommonDivisor(with: entry.denominator)
      guard let rest = entry.denominator.exactQuotient(by: shared) else { continue }
      common = common * rest
    }
    var rows: [Monomial: [RationalFunction]] = [:]
    for (place, entry) in folded.enumerated() {
      let cleared = try fold(
        elaborator.reduced(entry * RationalFunction(common)), &elaborator)
      guard !cleared.denominator.symbols.contains(where: free.contains) else {
        throw .limit("a divisor with a root of something that varies")
      }
      let divisor = RationalFunction(cleared.denominator).reciprocal ?? 1
      for (monomial, coefficient) in cleared.numerator.split(over: free.contains) {
        rows[
          monomial, default: Array(repeating: RationalFunction(), count: entries.count)
        ][place] += RationalFunction(coefficient) * divisor
      }
    }
    return rows.sorted { $0.key > $1.key }.map(\.value)
  }

  /// An expression in which the square of the second component of a unit vector is replaced, where its third one is fixed.
  func fold(
    _ expression: RationalFunction, _ elaborator: inout Elaborator
  ) throws(Refusal) -> RationalFunction {
    var result = expression
    for (symbol, _) in generators {
      guard case .function(var jet) = elaborator.table[symbol] else { continue }
      jet.spin = 0
      let first = elaborator.atom(.function(jet))
      jet.spin = 1
      let second = elaborator.table.symbol(.function(jet))
      let third = RationalFunction(symbol)
      let square = RationalFunction(1) - first * first - third * third
      func folded(_ polynomial: Polynomial) -> RationalFunction {
        var sum = RationalFunction()
        for (power, part) in polynomial.coefficients(in: second).enumerated() {
          let unit = square.power(power / 2) ?? 1
          let odd = power % 2 == 1 ? RationalFunction(second) : 1
          sum += RationalFunction(part) * unit * odd
        }
        return sum
      }
      guard let next = folded(result.numerator).quotient(by: folded(result.denominator)) else {
        throw .limit("a divisor vanishes in the frame of the texture")
      }
      result = next
    }
    return result
  }
}
