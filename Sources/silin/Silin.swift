/// The command: `silin check derivations`.
@main
struct Silin {
  static func main() {
    onLargeStack { runAndLeave() }
  }

  /// What the process does, on its own thread.
  nonisolated private static func runAndLeave() {
    var console = Console.standard
    let status = run(Array(CommandLine.arguments.dropFirst()), &console)
    leave(with: status)
  }

  /// Carries out what the arguments ask for and says how it went.
  nonisolated static func run(_ arguments: [String], _ console: inout Console) -> ExitCode {
    var status = ExitCode.expected
    do throws(UsageError) {
      switch try Request(parsing: arguments) {
      case .help(let verb): console.write(Help.text(for: verb))
      case .version: console.write("silin \(version)\n")
      case .run(let invocation): status = try invocation.run(&console)
      }
      // What nobody could read was not said.
      return console.isDeserted ? status.joined(.cannotWrite) : status
    } catch {
      console.complain("silin: \(error.message)\n\(error.advice)\n")
      return .usage
    }
  }

  /// The version of the command and of its JSON.
  static let version = "0.1.0"
}
