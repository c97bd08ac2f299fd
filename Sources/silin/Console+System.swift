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
      output: { put($0, to: 1) }, errors: { _ = put($0, to: 2) },
      input: { read(descriptor: 0, limit: $0) },
      style: TextStyle(isColoured: isatty(1) == 1 && !forbidsColour))
    console.isInterrupted = { Interruption.isAskedFor }
    return console
  }
}

/// Ends the process.
func leave(with status: ExitCode) -> Never { exit(status.rawValue) }

/// Writes a text to a descriptor; false if that is not possible any more.
private func put(_ text: String, to descriptor: Int32) -> Bool {
  let bytes = Array(text.utf8)
  var done = 0
  while done < bytes.count {
    let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      done += count
    } else if errno != EINTR {
      return false
    }
  }
  return true
}
