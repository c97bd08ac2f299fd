import Derivations
import Export

/// A verb with its options and paths.
struct Invocation: Sendable {
  var verb: Verb
  var format = Format.text
  /// The labels asked for; all of them if empty.
  var only: [String] = []
  var isQuiet = false
  var isStrict = false
  var showsTimes = false
  var usesWitness = true
  /// What *export* writes.
  var language = ExportLanguage.sympy
  /// Where *export* writes; `nil` for the output.
  var target: String?
  /// Seconds for one row.
  var seconds = usualSeconds
  /// The terms that one expression may have.
  var terms = usualTerms
  /// How many changed forms of a row are tried; all if `nil`.
  var most: Int?
  var paths: [String] = []

  /// The seconds for one row unless something else is asked for.
  static let usualSeconds = Int(Limits().time.components.seconds)
  /// The terms of one expression unless something else is asked for.
  static let usualTerms = Limits.usualTerms
  /// The largest number that an option takes.
  static let largestNumber = 1_000_000

  /// The form of the output.
  enum Format: String, CaseIterable, Sendable { case text, json }
}

/// What a command line asks for.
enum Request: Sendable {
  case help(Verb?)
  case version
  case run(Invocation)
}

/// A command line that is not understood.
struct UsageError: Error, Hashable, Sendable {
  var message: String
  var advice: String
}
