import Derivations
import Kinetics
import Notation
import Testing

/// Declarations in one, two or three dimensions, and documents checked under them.
enum Bench {
  /// Phase space in a number of dimensions, with names of the kinds that averages and integrals meet.
  static func names(_ dimension: Int = 3) -> String {
    #"""
    **Let** $m, a, b > 0$ and $c, e$ be constants.

    **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy
    $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in \#(dimension) dimensions.

    **Let** $j, k, l, n$ be index letters.

    **Let** $\mathbf{E}, \mathbf{B}$ be constant spatial vectors.

    **Let** $f(\mathbf{p}, \mathbf{r}, t), g(\mathbf{p}, \mathbf{r}, t), h(\mathbf{p}, \mathbf{r}, t)$ be scalar fields.

    **Let** $u(\mathbf{p}), v(\mathbf{p})$ be functions.

    **Let** $x(\epsilon), y(\epsilon)$ be functions.

    **Let** $\boldsymbol{s}(\mathbf{p}, \mathbf{r}, t), \boldsymbol{q}(\mathbf{p}, \mathbf{r}, t)$ be spin vectors.

    **Let** $\nu(\epsilon)$ be a positive function with
    $\epsilon\,\partial_\epsilon\nu = \#(["-\\frac12\\nu", "0\\nu", "\\frac12\\nu"][dimension - 1])$.

    """#
  }

  /// What is found of a document that begins with these names.
  static func check(_ text: String, dimension: Int = 3) -> DocumentReport {
    let document = Document(reading: names(dimension) + "\n" + text + "\n", path: "x.md")
    return Checker(theory: .kinetic).check(document)
  }

  /// All that is complained of: objections, and statements that are not as their words say.
  static func complaints(_ text: String, dimension: Int = 3) -> [String] {
    let found = check(text, dimension: dimension)
    return found.objections.map(\.message)
      + found.statements.filter { !$0.isExpected }.map { found.explanation(of: $0) }
  }
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
