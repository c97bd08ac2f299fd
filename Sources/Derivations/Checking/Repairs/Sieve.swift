import Algebra
import Notation

/// Tells at once what cannot follow: the premises hold at the counterexample to the printed equation, so what follows from
/// them holds there, too.
struct Sieve {
  private let model: Model
  private var elaborator: Elaborator
  /// Values of sides that were read before.
  private var values: [Formula: Value]
  /// Up to an order nothing need vanish; premises that hold at the beginning of a power series alone say too little.
  private let isOpen: Bool

  init(_ goal: Goal, _ failure: Failure, until deadline: ContinuousClock.Instant) {
    model = failure.model
    elaborator = failure.elaborator
    elaborator.deadline = deadline
    isOpen = goal.order != nil || failure.model.isLocal
    values = [:]
    for side in [goal.left, goal.right] { values[side] = try? elaborator.value(of: side) }
  }

  /// Whether an equation can be read, and may follow.
  mutating func passes(_ goal: Goal) -> Bool {
    guard let left = value(of: goal.left), let right = value(of: goal.right),
      case .success(let residual) = left.sum(right.negated)
    else { return false }
    if isOpen { return true }
    return residual.components(dimension: elaborator.dimension).allSatisfy { !isSurelyNotZero($0.expression) }
  }

  private mutating func value(of side: Formula) -> Value? {
    if let value = values[side] { return value }
    return try? elaborator.value(of: side)
  }

  private mutating func isSurelyNotZero(_ expression: RationalFunction) -> Bool {
    guard let framed = try? elaborator.framed(expression),
      let inside = try? elaborator.evaluate(framed, in: model),
      let value = try? elaborator.put(model.point, into: inside)
    else { return false }
    return elaborator.isSurelyNotZero(elaborator.gentle(elaborator.reduced(value)))
  }
}
