import Derivations
import FoundationEssentials
import Testing

@testable import silin

/// What a run of the command leaves behind.
struct Outcome {
  var status: ExitCode
  var output: String
  var errors: String

  /// The lines of the output.
  var lines: [Substring] { output.split(separator: "\n") }
  /// The output without the sentence that closes it, which has the time in it.
  var body: [Substring] { Array(lines.dropLast()) }
}

/// The command with arguments and a text on its standard input.
func command(_ arguments: String..., input: String = "", isColoured: Bool = false) -> Outcome {
  final class Sink { var text = "" }
  let (output, errors) = (Sink(), Sink())
  var console = Console(
    output: {
      output.text += $0
      return true
    }, errors: { errors.text += $0 }, input: { _ in .success(Array(input.utf8)) },
    style: TextStyle(isColoured: isColoured))
  let status = Silin.run(arguments, &console)
  return Outcome(status: status, output: output.text, errors: errors.text)
}

/// A folder of its own for the time of a test.
func withFolder<Result>(
  _ files: [String: String], _ body: (String) throws -> Result
) throws -> Result {
  let manager = FileManager.default
  let folder = manager.temporaryDirectory.path + "/silin-\(UUID().uuidString)"
  try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? manager.removeItem(atPath: folder) }
  for (name, text) in files {
    let path = folder + "/" + name
    if let slash = path.lastIndex(of: "/") {
      try manager.createDirectory(atPath: String(path[..<slash]), withIntermediateDirectories: true)
    }
    try Data(text.utf8).write(to: URL(filePath: path))
  }
  return try body(folder)
}

/// The text of a file.
func text(_ path: String) throws -> String {
  String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
}

/// The folder of the package.
let package = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
  .joined(separator: "/")

/// Documents for tests.
enum Sample {
  static let premises = """
    **Let** $a, b > 0$ be constants.

    **Assume** (1)
    $$a = 2 b$$


    """
  static let holds =
    premises + """
      **Claim** (2) follows from (1).
      $$a^2 = 4 b^2$$

      """
  static let refuted =
    premises + """
      **Refute** (3) follows from (1).
      $$a = 3 b$$

      """
  static let fails =
    premises + """
      **Claim** (4) follows from (1).
      $$a = 3 b$$

      """
  static let refuteHolds =
    premises + """
      **Refute** (5) follows from (1).
      $$a^2 = 4 b^2$$

      """
  static let undecided =
    refuted + """
      **Claim** (6) follows from (3).
      $$a = 3 b$$

      """
  static let emptyDerive = #"""
    **Let** $\boldsymbol{a}, \boldsymbol{b}, \boldsymbol{d}$ be spin vectors.

    **Assume** (1)
    $$\boldsymbol{a} - 2\boldsymbol{b} = 0$$

    **Derive** (7) from (1), solving for $\boldsymbol{b}$.
    $$
    $$

    The end.

    """#
  static let faulty =
    premises + """
      **Claim** (8) follows from (1).
      $$a = c$$

      **Claim** (9) follows from (1).
      $$a = d$$

      """
  static let prose =
    holds + """

      As everybody knows,
      $$E = m c^2$$

      """
}
