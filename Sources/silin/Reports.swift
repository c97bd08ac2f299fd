import Derivations
import Dispatch
import FoundationEssentials
import Synchronization

/// The reports of documents in their order, made on as many threads as there are processors.
///
/// Documents do not know each other, but for what one uses of another; so each is checked by itself.
final class Reports: Sendable {
  private struct State {
    /// The next document that nobody has begun.
    var next = 0
    /// How many were begun before an interruption.
    var timely = 0
    var isAbandoned = false
    var finished: [Int: (report: DocumentReport, time: Duration)] = [:]
  }

  private let state = Mutex(State())
  private let signals: [DispatchSemaphore]
  private let isInterrupted: @Sendable () -> Bool

  /// Begins with documents, the first ones first.
  init(
    of documents: [Document], by checker: Checker, only labels: Set<String>,
    isInterrupted: @escaping @Sendable () -> Bool,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.isInterrupted = isInterrupted
    signals = documents.map { _ in DispatchSemaphore(value: 0) }
    for _ in 0..<min(threads, documents.count) {
      DispatchQueue.global().async { [self] in
        onLargeStack { [self] in
          while let place = begin() {
            let start = ContinuousClock.now
            let report = checker.check(documents[place], only: labels)
            let time = start.duration(to: .now)
            state.withLock { $0.finished[place] = (report, time) }
            signals[place].signal()
          }
        }
      }
    }
  }

  /// The report of a document, once, and how long it took; waits for it.
  func report(of place: Int) -> (report: DocumentReport, time: Duration) {
    signals[place].wait()
    guard let found = state.withLock({ $0.finished.removeValue(forKey: place) }) else {
      preconditionFailure("the report of a document is handed out once")
    }
    return found
  }

  /// Whether a document was begun before an interruption, so that something may be known of it.
  func wasBegun(_ place: Int) -> Bool { state.withLock { place < $0.timely } }

  /// Begins no further document.
  func abandon() { state.withLock { $0.isAbandoned = true } }

  private func begin() -> Int? {
    state.withLock { state in
      guard !state.isAbandoned, state.next < signals.count else { return nil }
      state.next += 1
      if !isInterrupted() { state.timely = state.next }
      return state.next - 1
    }
  }
}
