public import Algebra

/// How much may be spent on one row of a claim, or on one Derive, before it is left undecided.
public struct Limits: Sendable {
  /// The time.
  public var time = Duration.seconds(300)
  /// The most terms of one expression.
  public var terms = Limits.usualTerms
  /// How often may be looked at the clock; bounded only by tests, which end a computation at any place.
  var looks = Int.max
  /// Asked from time to time whether the whole run is to end, and why: memory that is used up, or an interruption.
  public var isStopped: @Sendable () -> Allowance.Shortage? = { nil }

  /// The terms allowed unless something else is asked for.
  public static let usualTerms = 100_000
  /// How many documents one document may bring in, directly and through others.
  static let documents = 200

  /// The usual limits.
  public init() {}

  /// What a body finds under these limits.
  ///
  /// Where they are reached, whatever it found is thrown away, and the refusal says what ran out. Nothing is begun where the
  /// whole run is to end: many small rows use up the memory, too.
  func allowing<Found>(
    _ time: Duration? = nil, _ body: () throws(Refusal) -> Found
  ) throws(Refusal) -> Found {
    if let shortage = isStopped() { throw .shortage(shortage) }
    let allowance = Allowance(
      terms: terms, until: end(of: time ?? self.time), looks: looks, isStopped: isStopped)
    let result = Allowance.$current.withValue(allowance) { () -> Result<Found, Refusal> in
      do throws(Refusal) { return .success(try body()) } catch { return .failure(error) }
    }
    if let shortage = allowance.shortage { throw .shortage(shortage) }
    return try result.get()
  }

  /// What a search finds in some time; what it held when that ran out is as good as what it held before.
  func whatIsFound<Found>(in time: Duration, _ search: () -> Found) -> Found {
    let allowance = Allowance(terms: terms, until: end(of: time), isStopped: isStopped)
    return Allowance.$current.withValue(allowance, operation: search)
  }

  /// What is left of these limits some time after a start.
  func left(since start: ContinuousClock.Instant) -> Limits {
    var rest = self
    rest.time -= ContinuousClock.now - start
    return rest
  }

  /// When a time from now is over, or that of what this is a part of.
  private func end(of time: Duration) -> ContinuousClock.Instant {
    let end = ContinuousClock.now + time
    return Allowance.current?.deadline.map { min($0, end) } ?? end
  }

  /// Whether somebody asked for an end.
  var areInterrupted: Bool { isStopped() == .interruption }
}

extension Refusal {
  /// What ran out, in words.
  static func shortage(_ shortage: Allowance.Shortage) -> Refusal {
    switch shortage {
    case .time: .limit("the time for it ran out; --timeout gives it more")
    case .terms: .limit("an expression grew too long; --max-terms allows more")
    case .digits: .limit("a power or a number grew beyond what is calculated with")
    case .memory: .limit("the memory for it ran out")
    case .interruption: .limit("it was interrupted")
    }
  }
}
