import Algebra
import Notation

/// The search for the nearest true formulas of one row: edit after edit, the smallest first, until five hold.
///
/// An edit is offered only if it holds by the same proof, point and witness as any claim, and if it is no truth that has nothing
/// to do with the premises. Of edits that say the same equation, the first is offered.
struct RepairSearch {
  /// How many repairs are offered.
  static let most = 5
  /// How many edits of one row are tried.
  static let editLimit = 1000
  /// How long may be searched for the rows of one statement together.
  static let timeLimit = Duration.seconds(4)

  let deadline: ContinuousClock.Instant
  /// Reads equations without any premise in force.
  var reader: Elaborator
  private(set) var result = Repairs()
  /// Left minus right of what was found, without premises, to notice an equation that was found before.
  private var known: [[RationalFunction]] = []

  init(until deadline: ContinuousClock.Instant, _ reader: Elaborator) {
    self.deadline = deadline
    self.reader = reader
    self.reader.deadline = deadline
  }

  /// Tries edits in order of size; `holds` answers for the edited equation.
  mutating func run(
    _ candidates: [(label: String, equation: Formula, edit: FormulaEdit)], mayBeIdentity: Bool,
    holds: (Int, Formula) -> Bool
  ) {
    for (number, candidate) in candidates.enumerated() {
      guard number < Self.editLimit, ContinuousClock.now < deadline else {
        result.isStopped = true
        return
      }
      result.tried += 1
      let formula = candidate.edit.formula
      guard holds(number, formula), let residual = residual(of: formula),
        mayBeIdentity || !residual.allSatisfy(\.isZero),
        !known.contains(where: { Self.isMultiple($0, residual) })
      else { continue }
      known.append(residual)
      let (printed, repaired) = candidate.equation.difference(to: formula)
      result.found.append(
        Repair(label: candidate.label, printed: printed, repaired: repaired, formula: formula))
      if result.found.count == Self.most { return }
    }
  }

  /// Left minus right, component by component.
  private mutating func residual(of equation: Formula) -> [RationalFunction]? {
    guard let (left, right) = equation.equations.first,
      let value = try? reader.residual(left.strippingOrder.formula, right.strippingOrder.formula)
    else { return nil }
    return try? value.components(dimension: reader.dimension).map { component throws(Refusal) in
      try reader.framed(component.expression)
    }
  }

  /// Whether one equation is another times a number and powers of symbols.
  private static func isMultiple(_ a: [RationalFunction], _ b: [RationalFunction]) -> Bool {
    guard a.count == b.count, let place = a.indices.first(where: { !a[$0].isZero }) else {
      return a.count == b.count && b.allSatisfy(\.isZero)
    }
    guard let ratio = b[place].quotient(by: a[place]), ratio.numerator.termCount == 1,
      ratio.denominator.termCount == 1
    else { return false }
    return zip(a, b).allSatisfy { $0 * ratio == $1 }
  }
}
