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

  /// Reads equations without any premise in force.
  var reader: Elaborator
  private(set) var result = Repairs()
  /// What was found before.
  private var known: [Reading] = []

  /// The components of an equation in the scope of the document, without premises.
  private struct Reading {
    var left: [RationalFunction]
    var right: [RationalFunction]

    var residual: [RationalFunction] { zip(left, right).map { $0 - $1 } }
    var isIdentity: Bool { left == right }

    /// Whether another equation says the same: it is this one times a number and powers of symbols.
    func saysTheSame(as other: Reading) -> Bool {
      RepairSearch.isMultiple(left + right, other.left + other.right)
        || !isIdentity && RepairSearch.isMultiple(residual, other.residual)
    }
  }

  init(_ reader: Elaborator) {
    self.reader = reader
  }

  /// Tries edits in order of size until the time allowed is over; `holds` answers for the edited equation.
  mutating func run(
    _ candidates: [(label: String, equation: Formula, edit: FormulaEdit)], mayBeIdentity: Bool,
    holds: (Int, Formula) -> Bool
  ) {
    for (number, candidate) in candidates.enumerated() {
      Allowance.current?.forgetGrowth()
      guard number < Self.editLimit, Allowance.current?.look() == nil else {
        result.isStopped = true
        return
      }
      result.tried += 1
      let formula = candidate.edit.formula
      guard holds(number, formula), let reading = reading(of: formula),
        mayBeIdentity || !reading.isIdentity,
        !known.contains(where: { $0.saysTheSame(as: reading) }),
        Allowance.current?.shortage == nil
      else { continue }
      known.append(reading)
      let (printed, repaired) = candidate.equation.difference(to: formula)
      result.found.append(
        Repair(label: candidate.label, printed: printed, repaired: repaired, formula: formula))
      if result.found.count == Self.most { return }
    }
  }

  private mutating func reading(of equation: Formula) -> Reading? {
    guard let (left, right) = equation.equations.first,
      let a = components(of: left.strippingOrder.formula),
      let b = components(of: right.strippingOrder.formula)
    else { return nil }
    // The literal 0 fits every type.
    let count = max(a.count, b.count)
    func padded(_ side: [RationalFunction]) -> [RationalFunction] {
      side + Array(repeating: RationalFunction(), count: count - side.count)
    }
    return Reading(left: padded(a), right: padded(b))
  }

  private mutating func components(of side: Formula) -> [RationalFunction]? {
    guard let value = try? reader.value(of: side) else { return nil }
    return try? value.entries.flatMap { entry throws(Refusal) in
      [try reader.framed(entry.re), try reader.framed(entry.im)]
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
