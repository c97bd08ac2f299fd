import Derivations
import Examination
import Kinetics
import Testing

/// Documents in which a false claim could be made to hold, and what both paths say of them.
enum Corner {
  static let names = #"""
    **Let** $m, a, b, \eta > 0$ and $c, e, g$ be constants.

    **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy
    $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in 3 dimensions.

    **Let** $j, k$ be index letters.

    **Let** $\mathbf{E}, \mathbf{B}$ be constant spatial vectors.

    **Let** $x(\epsilon), y(\epsilon), u(\mathbf{p}), v(\mathbf{p}), F(t), G(t), H(t)$ be functions.

    **Let** $\nu(\epsilon)$ be a positive function with $\epsilon\,\partial_\epsilon\nu = \frac12\nu$.


    """#

  static func report(_ text: String) -> DocumentReport {
    let document = Document(reading: names + text + "\n", path: "corner.md")
    return Checker(theory: .kinetic, witness: Interpreter.witness).check(document)
  }

  /// The verdict of the last statement with its reason, or what is objected to.
  static func answer(_ text: String) -> String {
    let report = report(text)
    if let objection = report.objections.first { return objection.message }
    let last = report.statements.last
    return (last?.verdict?.rawValue ?? "") + (last?.reason.map { ": \($0)" } ?? "")
  }

  static func expect(_ corner: (String, String)) {
    let answer = answer(corner.0)
    #expect(answer.hasPrefix(corner.1), "\(answer)")
  }
}
