import Derivations
import Export
import Foundation
import Kinetics

/// What the script of a text printed, and its status.
struct ScriptRun {
  var status: Int32
  var lines: [String]

  /// The lines that begin with a verdict.
  func lines(of verdict: String) -> [String] { lines.filter { $0.hasPrefix(verdict) } }
}

/// What is found of a text.
func report(of text: String) -> DocumentReport {
  Checker(theory: .kinetic).check(Document(reading: text + "\n", path: "x.md"))
}

/// The text in a language, what is derived in it claimed, too.
func exported(_ text: String, to language: ExportLanguage = .sympy) -> String {
  let document = Document(reading: text + "\n", path: "x.md")
  let checker = Checker(theory: .kinetic)
  let claimed = checker.check(document.claimingWhatIsDerived).statements
  return Export.text(
    of: checker.check(document),
    claimed: Dictionary(claimed.map { ($0.line, $0) }) { first, _ in first }, in: language)
}

/// Python with SymPy, where there is one.
enum Python {
  static let isPresent: Bool = (try? run(["-c", "import sympy"]))?.status == 0

  /// Runs a script.
  static func run(script: String) throws -> ScriptRun {
    let place = FileManager.default.temporaryDirectory.appending(
      path: "silin-\(UUID().uuidString).py")
    try Data(script.utf8).write(to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    return try run([place.path])
  }

  private static func run(_ arguments: [String]) throws -> ScriptRun {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    return ScriptRun(
      status: process.terminationStatus, lines: text.split(separator: "\n").map(String.init))
  }
}

/// Documents for tests.
enum Sample {
  static let premises = #"""
    **Let** $a, b > 0$ and $c$ be constants.

    **Assume** (1)
    $$a = 2 b$$


    """#

  /// One claim that holds, one refute that fails.
  static let plain =
    premises + #"""
      **Claim** (2) follows from (1).
      $$a^2 = 4 b^2$$

      **Refute** (3) follows from (1).
      $$a = 3 b$$

      """#

  /// Every part of the vocabulary.
  static let wide = #"""
    **Let** $m, \hbar > 0$ and $e, \eta$ be constants.

    **Let** $j, k$ be index letters.

    **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy $\epsilon = \mathbf{p}^2/2m$
    and direction $\hat{\mathbf{p}}$.

    **Let** $f(\mathbf{p}, \mathbf{r}, t)$ be a scalar field, $g(\epsilon), h(\epsilon)$ functions and
    $\boldsymbol{s}(\mathbf{p}, t)$ a spin vector.

    **Let** $\nu(\epsilon)$ be a positive function with $\epsilon\,\partial_\epsilon\nu = \frac12\nu$.

    **Let** $\mathbf{E}$ be a constant spatial vector.

    **Let** $\boldsymbol{n}(\mathbf{r}, t)$ be any unit spin vector, kept to first order in its gradients.

    **Let** $\boldsymbol{a}, \boldsymbol{b}$ be spin vectors.

    **Claim** (chain rule)
    $$\nabla_{\mathbf{p}} g = \frac{\mathbf{p}}{m}\,\partial_\epsilon g$$

    **Claim** (average)
    $$\int\frac{d\hat{\mathbf{p}}}{4\pi}\,\hat{\mathbf{p}}_j\hat{\mathbf{p}}_k\, g = \frac13\delta_{jk}\, g$$

    **Refute** (average, of two)
    $$\int\frac{d\hat{\mathbf{p}}}{4\pi}\,\hat{\mathbf{p}}_j\hat{\mathbf{p}}_k\, g = \frac12\delta_{jk}\, g$$

    **Claim** (by parts)
    $$\int d\epsilon\,\nu\,\epsilon\,\partial_\epsilon g = -\frac32\int d\epsilon\,\nu\, g$$

    **Claim** (Pauli)
    $$\left[\boldsymbol{n}\cdot\hat{\boldsymbol{\sigma}}, \boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}\right]_-
      = 2i\left(\boldsymbol{n}\times\boldsymbol{s}\right)\cdot\hat{\boldsymbol{\sigma}}$$

    **Claim** (length)
    $$\boldsymbol{n}\cdot\partial_t\boldsymbol{n} = 0$$

    **Claim** (kept to first order)
    $$\partial_t^2\boldsymbol{n} = 0$$

    **Assume** (balance)
    $$\left(g - 2h\right)\boldsymbol{n} + \left(h - 3\eta\right)\partial_t\boldsymbol{n} = 0$$

    **Claim** (split) follows from (balance).
    $$g = 6\eta, \quad h = 3\eta$$

    **Claim** (series)
    $$\frac{1}{1+\eta^2} = 1 - \eta^2 + O(\eta^4)$$

    **Refute** (series, one order too many)
    $$\frac{1}{1+\eta^2} = 1 - \eta^2 + O(\eta^5)$$

    **Claim** (list) independent over functions of $\mathbf{p}$.
    $$\boldsymbol{n}, \quad \partial_t\boldsymbol{n}, \quad \boldsymbol{n}\times\partial_t\boldsymbol{n}$$

    **Assume** (equation)
    $$\boldsymbol{b} - 2\boldsymbol{a} = 0$$

    **Derive** (solution) from (equation), solving for $\boldsymbol{a}$.
    $$\boldsymbol{a} = \frac{1}{2}\boldsymbol{b}$$

    """#
}
