/// How a statement stands: its verdict beside what its word asks for.
public enum Standing: Hashable, Sendable {
  /// A Let, Define, Assume or Use: there is nothing to decide.
  case given
  /// A Claim that holds or a Derive whose block agrees.
  case holds
  /// A Refute that fails, as it should.
  case refuted
  /// A Claim that fails, a Refute that holds, a Derive whose block differs or is empty.
  case fails
  case undecided
  case vacuous
  case contradictory
  case disagreement
  /// A Claim, Refute or Derive to which nothing was said: it was not asked for, or its document cannot be read.
  case unanswered
}

extension StatementReport {
  /// How the statement stands.
  public var standing: Standing {
    guard keyword.isJudged else { return .given }
    return switch verdict {
    case nil: .unanswered
    case .holds: keyword == .refute ? .fails : .holds
    case .fails: keyword == .refute ? .refuted : .fails
    case .undecided: .undecided
    case .vacuous: .vacuous
    case .contradictory: .contradictory
    case .disagreement: .disagreement
    }
  }
}

extension Standing {
  /// Whether it is as the statement's word says.
  public var isExpected: Bool { self == .given || self == .holds || self == .refuted }
}

extension Statement.Keyword {
  /// Whether a statement of this word gets a verdict.
  public var isJudged: Bool {
    switch self {
    case .claim, .refute, .derive: true
    case .let, .define, .assume, .use: false
    }
  }
}
