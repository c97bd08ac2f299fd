import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Set by the first interruption.
private let wasInterrupted = Atomic(false)

/// The wish that the run end, from the keyboard or from another process: the first one is noted, a second one ends the
/// process at once.
enum Interruption {
  /// Whether there was one.
  static var isAskedFor: Bool { wasInterrupted.load(ordering: .relaxed) }

  /// Notes an interruption from now on.
  static func watch() {
    // The flag exists before a signal can come.
    wasInterrupted.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        wasInterrupted.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}
