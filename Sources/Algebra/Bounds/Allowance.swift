/// What a computation may use up: time, terms of a polynomial, digits of a number.
///
/// It is in force for what runs inside `Allowance.$current.withValue(allowance) { … }`. Operations that would go beyond it do not trap
/// and do not throw: the allowance is spent from then on (``shortage``), and what they return is of the right kind, not zero where
/// the true result is not zero, and otherwise worthless. So whoever puts an allowance in force throws away every result if it is spent
/// in the end.
public final class Allowance: @unchecked Sendable {
  /// The allowance in force; nothing is bounded where there is none.
  @TaskLocal public static var current: Allowance?

  /// What ran out.
  public enum Shortage: Hashable, Sendable {
    /// The time.
    case time
    /// The terms that one polynomial may have.
    case terms
    /// The degree that a polynomial may have, or the digits of a number.
    case digits
    /// The memory of the process.
    case memory
    /// Somebody asked for an end.
    case interruption
  }

  /// The most terms of a polynomial.
  public let terms: Int
  /// What ran out, if something did.
  public private(set) var shortage: Shortage?
  /// Until when there is time.
  public let deadline: ContinuousClock.Instant?
  /// Asked from time to time whether to go on.
  private let isStopped: @Sendable () -> Shortage?
  /// How often may be looked; a number for tests, so that an end can be put anywhere.
  private var looks: Int
  private var credit = Allowance.quantum

  /// Roughly how many operations on machine words are done between two looks at the clock.
  private static let quantum = 1 << 20
  /// How many looks at the clock there are between two questions whether to go on.
  private static let pause = 256
  /// The highest exponent.
  static let highestDegree: UInt = 1 << 15
  /// The most limbs of an integer.
  static let mostLimbs = 1 << 13

  /// An allowance of so many terms, until a time, if there is one, or until somebody says that it is over.
  public init(
    terms: Int, until deadline: ContinuousClock.Instant? = nil, looks: Int = .max,
    isStopped: @escaping @Sendable () -> Shortage? = { nil }
  ) {
    self.terms = terms
    self.deadline = deadline
    self.looks = looks
    self.isStopped = isStopped
  }

  /// Looks at the clock, and says what ran out.
  @discardableResult public func look() -> Shortage? {
    if shortage != nil { return shortage }
    looks -= 1
    if looks < 0 {
      shortage = .time
    } else if let deadline, ContinuousClock.now > deadline {
      shortage = .time
    } else if looks % Allowance.pause == 0 {
      shortage = isStopped()
    }
    return shortage
  }

  /// Whether so many operations may be done.
  func spend(_ work: Int) -> Bool {
    credit -= work
    if credit < 0 {
      credit = Allowance.quantum
      if shortage == nil { shortage = isStopped() }
      look()
    }
    return shortage == nil
  }

  /// Notes that something ran out.
  func note(_ found: Shortage) {
    if shortage == nil { shortage = found }
  }

  /// Goes on after something grew too large, where all that came of it has been thrown away.
  public func forgetGrowth() {
    if shortage == .terms || shortage == .digits { shortage = nil }
  }

  /// Whether so many operations may be done under the allowance in force.
  static func permits(_ work: Int) -> Bool { current?.spend(work) ?? true }

  /// Whether the allowance in force is spent.
  static var isSpent: Bool { current?.shortage != nil }
}

extension Allowance {
  /// Whether so many terms may be gone through; a few always may.
  static func permits(terms: Int) -> Bool { terms < 512 || permits(8 * terms) }

  /// Whether a product of so many terms and so many may be multiplied out: up to 64 times the terms allowed are put together.
  func permitsProduct(_ n: Int, _ m: Int, words: Int) -> Bool {
    if n * m > 256 {
      if n * m / 64 * words > terms { note(.terms) }
      return spend(8 * n * m)
    }
    return shortage == nil
  }
}
