import Derivations
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Console {
  /// The standard streams. A reader that leaves early ends the output, not the run.
  static var standard: Console {
    signal(SIGPIPE, SIG_IGN)
    let environment = ProcessInfo.processInfo.environment
    let forbidsColour = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    Interruption.watch()
    var console = Console(
      output: { put(Array($0.utf8), to: 1) }, errors: { _ = put(Array($0.utf8), to: 2) },
      input: { read(descriptor: 0, limit: $0) },
      style: TextStyle(isColoured: isatty(1) == 1 && !forbidsColour))
    console.isInterrupted = { Interruption.isAskedFor }
    return console
  }
}

/// Ends the process.
func leave(with status: ExitCode) -> Never { exit(status.rawValue) }
