import Derivations
import FoundationEssentials

/// What a run says as JSON: the same bytes every time, unless times are asked for.
struct RunRecord {
  var statements: [StatementRecord] = []
  var errors: [ErrorRecord] = []
  /// `nil` unless symbols are asked for.
  var symbols: [SymbolRecord]?
  /// Milliseconds by file.
  var times: [String: Int] = [:]

  /// Takes in every statement of a document.
  mutating func take(_ found: DocumentReport, withRows: Bool = false) {
    statements += found.statements.map {
      StatementRecord($0, in: found.document.path, withRows: withRows)
    }
  }

  /// The whole object, with its summary; the duration of the run and the times of the files if they are asked for.
  func json(
    _ tally: Tally, hasWitness: Bool, _ milliseconds: Int?, isInterrupted: Bool = false
  ) -> String {
    let whole = Whole(
      version: Silin.version, statements: statements, errors: errors, symbols: symbols,
      summary: Summary(tally, hasWitness, milliseconds, isInterrupted),
      times: milliseconds == nil ? nil : times)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(whole) else { return "{}\n" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private struct Whole: Encodable {
    var version: String
    var statements: [StatementRecord]
    var errors: [ErrorRecord]
    var symbols: [SymbolRecord]?
    var summary: Summary
    var times: [String: Int]?
  }

  private struct Summary: Encodable {
    var hold: Int
    var refuted: Int
    var fail: Int
    var undecided: Int
    var vacuous: Int
    var contradictory: Int
    var disagreements: Int
    var prose: Int
    var witness: Bool
    var milliseconds: Int?
    /// There only if it is true.
    var interrupted: Bool?

    init(_ tally: Tally, _ hasWitness: Bool, _ milliseconds: Int?, _ isInterrupted: Bool) {
      func number(_ standing: Standing) -> Int { tally.counts[standing] ?? 0 }
      hold = number(.holds)
      refuted = number(.refuted)
      fail = number(.fails)
      undecided = number(.undecided)
      vacuous = number(.vacuous)
      contradictory = number(.contradictory)
      disagreements = number(.disagreement)
      prose = tally.prose
      witness = hasWitness
      self.milliseconds = milliseconds
      interrupted = isInterrupted ? true : nil
    }
  }
}
