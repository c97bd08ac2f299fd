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

  /// The names with the unit vectors of the members before all others, so that one of them is (0, 0, 1) at a point.
  var scopeInFrame: Scope {
    var elaborator = elaborator
    elaborator.turnFrame(to: names)
    return elaborator.scope
  }

  /// The keys of the functions in the members.
  var names: Set<String> { elaborator.functions(in: values) }
}
