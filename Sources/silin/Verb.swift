/// What the command can be asked to do.
enum Verb: String, CaseIterable, Sendable {
  case check, derive, accept, list, symbols, explain, mutate, export

  /// What it does, in one line.
  var summary: String {
    switch self {
    case .check: "says of every statement whether it came out as its word says"
    case .derive: "prints what each Derive yields"
    case .accept: "writes what each Derive yields into its block"
    case .list: "lists every statement: kind, label, place"
    case .symbols: "says what each symbol was understood to be"
    case .explain: "shows how a statement was proven or refuted, step by step"
    case .export: "writes the claims of a document in another language, to be proven again there"
    case .mutate:
      "changes each claim in small ways, and says which of the changed forms do not fail"
    }
  }

  /// Whether it looks at documents with nothing but a check of each.
  var checksDocuments: Bool { self == .check || self == .mutate || self == .explain }

  /// The options it takes.
  var options: [Option] {
    switch self {
    case .check:
      [.format, .only, .quiet, .strict, .times, .noWitness, .timeout, .maxTerms]
    case .derive: [.format, .only, .noWitness, .timeout, .maxTerms]
    case .accept: [.format, .only, .noWitness, .timeout, .maxTerms]
    case .list: [.format, .only]
    case .symbols: [.format]
    case .explain: [.format, .noWitness, .timeout, .maxTerms]
    case .mutate: [.format, .only, .quiet, .most, .noWitness, .timeout, .maxTerms]
    case .export: [.to, .output, .only, .timeout, .maxTerms]
    }
  }
}

/// What can be added to a verb.
enum Option: String, CaseIterable, Sendable {
  case format = "--format"
  case only = "--only"
  case quiet = "--quiet"
  case strict = "--strict"
  case times = "--times"
  case noWitness = "--no-witness"
  case to = "--to"
  case output = "--output"
  case timeout = "--timeout"
  case maxTerms = "--max-terms"
  case most = "--most"

  /// How it is written, and what it does.
  var help: (form: String, meaning: String) {
    switch self {
    case .format: ("--format text|json", "the form of the output; text unless said otherwise")
    case .only: ("--only LABEL", "this statement alone; may be repeated")
    case .quiet: ("--quiet", "only what is not as expected, and the summary")
    case .strict: ("--strict", "a display formula that belongs to no statement is an error")
    case .times: ("--times", "adds times to the JSON")
    case .noWitness: ("--no-witness", "without the second path")
    case .to:
      ("--to sympy|mathematica|lean", "the language that is written; sympy unless said otherwise")
    case .output: ("--output PATH", "the file that is written, in place of the output")
    case .timeout:
      (
        "--timeout SECONDS",
        "the time for one row of a claim, or one Derive; \(Invocation.usualSeconds) unless said otherwise"
      )
    case .maxTerms:
      (
        "--max-terms N",
        "the terms that one expression may have; \(Invocation.usualTerms) unless said otherwise"
      )
    case .most: ("--most NUMBER", "of each row so many changed forms; all unless said otherwise")
    }
  }

  /// Whether a value follows it.
  var takesValue: Bool {
    switch self {
    case .format, .only, .timeout, .maxTerms, .most, .to, .output: true
    case .quiet, .strict, .times, .noWitness: false
    }
  }
}
