import Derivations
import Examination
import Kinetics

/// A random document with one claim, and what becomes of it on three ways.
struct Case {
  let left: Expression
  let right: Expression
  /// A name that is defined, or given by a premise.
  var given: (name: Name, value: Expression, isDefined: Bool)?
  /// Numbers for the evaluation.
  private let seed: UInt64

  /// The document of a seed.
  init(seed: UInt64) {
    self.seed = seed
    var generation = Generation(seed: seed)
    if generation.random.below(3) == 0 {
      let name = generation.pick([Name.n, .f, .g, .s, .u])
      let free = name.dependence
      generation.names = generation.names.filter { other in
        let needs = other.dependence
        return other != name && (!needs.time || free.time) && (!needs.position || free.position)
          && (!needs.momentum || free.momentum)
      }
      let value = generation.expression(name.sort, 1 + generation.random.below(2))
      generation.names = Set(Name.allCases)
      given = (name, value, generation.random.below(2) == 0)
    }
    left = generation.expression(
      generation.pick(Sort.allCases), 1 + generation.random.below(4))
    var other = generation.rewritten(left)
    if let given, generation.random.below(2) == 0 {
      other = other.replacing(given.name, by: given.value)
    }
    right = generation.random.below(2) == 0 ? generation.edited(other) : other
  }

  /// The document.
  var text: String {
    var letters = "**Let** $a, b, c$ and $m > 0$ be constants.\n\n"
    letters += #"""
      **Let** $\mathbf{r}$ be the position, $t$ the time, and $\mathbf{p}$ the momentum, with energy
      $\epsilon = \mathbf{p}^2/2m$ and direction $\hat{\mathbf{p}}$, in 3 dimensions.

      **Let** $h(\epsilon)$ and $k(\epsilon)$ be functions.
      **Let** $\boldsymbol{w}$ be a spin vector.
      **Let** $\mathbf{E}$ be a constant spatial vector.


      """#
    let declarations: [(Name, String)] = [
      (.n, "**Let** $n(t)$ be a function.\n"),
      (.f, "**Let** $f(\\mathbf{r}, t)$ be a function.\n"),
      (.g, "**Let** $g(\\mathbf{p}, t)$ be a function.\n"),
      (.s, "**Let** $\\boldsymbol{s}(\\mathbf{r}, t)$ be a spin vector.\n"),
      (.u, "**Let** $\\boldsymbol{u}(\\mathbf{p}, t)$ be a spin vector.\n"),
    ]
    for (name, declaration) in declarations where given?.isDefined != true || given?.name != name {
      letters += declaration
    }
    var clause = "."
    if let given {
      letters += "\n**\(given.isDefined ? "Define" : "Assume")** (given)\n"
      letters += "$$\(given.name.rawValue) = \(given.value.latex)$$\n"
      if !given.isDefined { clause = " follows from (given)." }
    }
    return letters + "\n**Claim** (claim)\(clause)\n$$\(left.latex) = \(right.latex)$$\n"
  }

  /// Whether the sides agree at a few points, by the naive evaluation; `nil` where rounding leaves that open.
  var isTrue: Bool? {
    var random = Random(state: seed ^ 0x5eed)
    var isSure = true
    let sides =
      given.map { given in
        [left, right].map { $0.replacing(given.name, by: given.value) }
      } ?? [left, right]
    for _ in 0..<4 {
      var evaluation = Evaluation(world: World(using: &random))
      let (a, b) = (evaluation.value(sides[0]), evaluation.value(sides[1]))
      let difference = zip(a, b).map { ($0 + $1.scaled(-1)).size }.max() ?? 0
      guard evaluation.largest < 1e7 else {
        isSure = false
        continue
      }
      let rounding = 1e-12 * evaluation.largest
      if difference > 1000 * rounding { return false }
      if difference > rounding { isSure = false }
    }
    return isSure ? true : nil
  }

  /// The verdict of the first path and of the witness on it; `nil` where the document is not understood.
  var verdict: (verdict: Verdict?, reason: String) {
    var checker = Checker(theory: .kinetic, witness: Interpreter.witness)
    checker.search = .nothing
    checker.limits.time = .seconds(10)
    checker.limits.terms = 20_000
    let report = checker.check(Document(reading: text, path: "case-\(seed).md"))
    if let objection = report.objections.first { return (nil, objection.message) }
    let claim = report.statements.first { $0.label == "claim" }
    return (claim?.verdict, claim?.reason ?? "")
  }
}
