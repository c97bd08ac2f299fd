import Derivations

/// What the command leaves behind, as in `sysexits.h` where that has a number.
enum ExitCode: Int32, CaseIterable, Sendable {
  /// Every statement came out as its word says.
  case expected = 0
  /// One did not.
  case unexpected = 1
  /// One is undecided, vacuous or contradictory.
  case undecided = 2
  /// The command line is not understood.
  case usage = 64
  /// A document cannot be read as one.
  case unreadable = 65
  /// There is no such file, or it may not be read.
  case noInput = 66
  /// The two paths disagree: a fault of the checker.
  case disagreement = 70
  /// A file cannot be written, or nobody reads the output any more.
  case cannotWrite = 73
  /// It was interrupted, by SIGINT or SIGTERM; the number is what a shell says of the first.
  case interrupted = 130

  /// From the lightest to the gravest.
  private static let order: [ExitCode] = [
    .expected, .undecided, .unexpected, .unreadable, .noInput, .cannotWrite, .usage, .interrupted,
    .disagreement,
  ]

  /// The graver of two.
  func joined(_ other: ExitCode) -> ExitCode {
    let places = Self.order.indices.filter { Self.order[$0] == self || Self.order[$0] == other }
    return places.last.map { Self.order[$0] } ?? self
  }

  /// What a statement's standing asks for.
  init(_ standing: Standing) {
    switch standing {
    case .given, .holds, .refuted, .unanswered: self = .expected
    case .fails: self = .unexpected
    case .undecided, .vacuous, .contradictory: self = .undecided
    case .disagreement: self = .disagreement
    }
  }

  /// What the report of a document asks for.
  init(_ found: DocumentReport) {
    self = found.statements.reduce(found.objections.isEmpty ? .expected : .unreadable) {
      $0.joined(ExitCode($1.standing))
    }
  }
}
