import Kinetics
import Notation
import Testing

@testable import Derivations

/// Declarations that most tables share, and documents checked under them.
enum Bench {
  /// Constants, phase space in three dimensions, and a name of every kind.
  static let names = #"""
    **Let** $m, \hbar, \tau, a, b > 0$ and $c, e$ be constants.

    **Let** $z$ be a complex constant.

    **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy
    $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in 3 dimensions.

    **Let** $j, k, l$ be index letters.

    **Let** $\mathbf{E}, \mathbf{B}$ be constant spatial vectors.

    **Let** $f(\mathbf{p}, \mathbf{r}, t), g(\mathbf{p}, \mathbf{r}, t)$ be scalar fields.

    **Let** $x(\epsilon), y(\epsilon), f^0(\epsilon), f_\parallel^0(\epsilon)$ be functions.

    **Let** $\mathbf{u}(\mathbf{r}, t), \mathbf{v}(\mathbf{r}, t)$ be spatial vectors.

    **Let** $f_{1\mathbf{r}}(\mathbf{p}), f_{2\mathbf{r}}^0(\mathbf{p})$ be spatial vectors.

    **Let** $T$ be a spatial tensor of rank 2.

    **Let** $\boldsymbol{s}, \boldsymbol{q}, \boldsymbol{w}$ be spin vectors.

    **Let** $\boldsymbol{S}(\mathbf{r}, t)$ be a spin vector.

    **Let** $\hat{\rho}(\mathbf{r}, t)$ be a spin matrix.

    """#

  /// What is found of a document that begins with the shared names.
  static func check(_ text: String, names: String = names) -> DocumentReport {
    let document = Document(reading: names + "\n" + text + "\n", path: "x.md")
    return checker(searching: .nothing).check(document)
  }

  /// A document as it is written.
  static func document(_ text: String) -> Document { Document(reading: text, path: "x.md") }

  /// A checker that looks for the nearest true formulas where it is told to.
  static func checker(searching search: Checker.Search) -> Checker {
    var checker = Checker(theory: .kinetic)
    checker.search = search
    return checker
  }

  /// All that a report complains of: objections, and statements that are not as their words say.
  static func complaints(_ text: String, names: String = names) -> [String] {
    let found = check(text, names: names)
    return found.objections.map(\.message)
      + found.statements.filter { !$0.isExpected }.map { found.complaint($0) }
  }
}

extension DocumentReport {
  /// A statement that is not as expected, in full.
  fileprivate func complaint(_ statement: StatementReport) -> String { explanation(of: statement) }
}

/// An identity, and a twin of its right side that is wrong.
struct Equality: Sendable, CustomTestStringConvertible {
  let left: String
  let right: String
  let twin: String

  init(_ left: String, _ right: String, not twin: String) {
    self.left = left
    self.right = right
    self.twin = twin
  }

  var testDescription: String { "\(left) = \(right)" }

  /// A Claim of the identity and a Refute of the twin.
  var document: String {
    "**Claim** (true)\n$$\(left) = \(right)$$\n\n**Refute** (false)\n$$\(left) = \(twin)$$\n"
  }
}
