/// The command: `silin check derivations`.
@main
struct Silin {
  static func main() {
    var console = Console.standard
    let status = run(CommandLine.arguments.dropFirst().map { $0 }, &console)
    leave(with: status)
  }

  /// Carries out what the arguments ask for and says how it went.
  static func run(_ arguments: [String], _ console: inout Console) -> ExitCode {
    do throws(UsageError) {
      switch try Request(parsing: arguments) {
      case .help(let verb): console.write(Help.text(for: verb))
      case .version: console.write("silin \(version)\n")
      case .run(let invocation): return try invocation.run(&console)
      }
      return .expected
    } catch {
      console.complain("silin: \(error.message)\n\(error.advice)\n")
      return .usage
    }
  }

  /// The version of the command and of its JSON.
  static let version = "0.1.0"
}
