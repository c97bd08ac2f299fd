import Derivations

/// One run: what is looked at, what was found so far, and where it is written.
struct Run {
  let invocation: Invocation
  let checker: Checker
  var console: Console
  var status = ExitCode.expected
  var tally = Tally()
  var mutationTally = MutationTally()
  /// What a JSON output will say.
  var record = RunRecord()
  /// The labels asked for that were met.
  var met: Set<String> = []
  /// How often the verb did what it is for: statements listed, symbols told, results derived, blocks written.
  var count = 0
  /// How many documents were looked at.
  var documents = 0
  /// What is found on other threads, where there are several documents to check.
  private var reports: Reports?
  private let start = ContinuousClock.now

  init(_ invocation: Invocation, _ console: Console) {
    self.invocation = invocation
    self.console = console
    checker = makeChecker(invocation, isInterrupted: console.isInterrupted)
  }

  var isText: Bool { invocation.format == .text }
  var style: TextStyle { console.style }

  /// Looks at every input in turn, and closes with the summary.
  mutating func perform() throws(UsageError) {
    let inputs = try invocation.inputs(console)
    let readable = inputs.compactMap { try? $0.document.get() }
    if invocation.verb.checksDocuments, readable.count > 1 {
      reports = Reports(
        of: readable, by: checker, only: Set(invocation.only), isInterrupted: console.isInterrupted)
    }
    defer { reports?.abandon() }
    for input in inputs {
      if console.isInterrupted(), !(reports?.wasBegun(documents) ?? false) { break }
      switch input.document {
      case .failure(let fault): object(to: input.path, fault)
      case .success(let document):
        let before = ContinuousClock.now
        look(at: document)
        documents += 1
        if reports == nil { record.times[input.path] = milliseconds(since: before) }
      }
      if console.isDeserted, invocation.verb != .accept { return }
    }
    if console.isInterrupted() {
      status = status.joined(.interrupted)
    } else {
      complainOfLabels()
    }
    if status == .disagreement {
      complain(
        "where the two paths disagree the fault is Silin's, not the document's",
        "report it with the document, what is said of the statement, and the version, silin \(Silin.version)"
      )
    }
    close()
  }

  private mutating func complain(_ message: String, _ advice: String) {
    if isText {
      console.complain("silin: \(message)\n  \(advice)\n")
    } else {
      record.errors.append(ErrorRecord(file: "", message: message, advice: advice))
    }
  }

  /// The report of the document that is looked at.
  mutating func checked(_ document: Document) -> DocumentReport {
    guard let reports else { return checker.check(document, only: Set(invocation.only)) }
    let (report, time) = reports.report(of: documents)
    record.times[document.path] = Int((time / .milliseconds(1)).rounded())
    return report
  }

  private mutating func look(at document: Document) {
    switch invocation.verb {
    case .check: check(document)
    case .derive: derive(document)
    case .accept: accept(document)
    case .list: list(document)
    case .symbols: tellSymbols(document)
    case .explain: explain(document)
    case .export: export(document)
    case .mutate: mutate(document)
    }
  }

  /// A label that no statement has is a fault of the command line, unless a document could not be read.
  private mutating func complainOfLabels() {
    let missing = invocation.only.filter { !met.contains($0) }
    guard !missing.isEmpty, status != .unreadable, status != .noInput else { return }
    status = status.joined(.usage)
    for label in missing {
      complain("no statement has the label (\(label))", "silin list says which labels there are")
    }
  }

  private mutating func close() {
    // What *export* writes is the whole of its output.
    if invocation.verb == .export { return }
    let duration = milliseconds(since: start)
    let isInterrupted = status == .interrupted || console.isInterrupted()
    if isText {
      console.write(summary(duration) + (isInterrupted ? "; interrupted" : "") + "\n")
    } else {
      console.write(
        record.json(
          tally, hasWitness: checker.witness != nil, invocation.showsTimes ? duration : nil,
          isInterrupted: isInterrupted))
    }
  }

  private func milliseconds(since start: ContinuousClock.Instant) -> Int {
    Int((start.duration(to: .now) / .milliseconds(1)).rounded())
  }
}

extension Invocation {
  /// Carries the invocation out.
  func run(_ console: inout Console) throws(UsageError) -> ExitCode {
    if verb == .accept, paths.contains(Input.standardInput) {
      throw UsageError(
        message: "accept cannot write into standard input", advice: "give the path of the document")
    }
    var run = Run(self, console)
    try run.perform()
    console = run.console
    return run.status
  }
}
