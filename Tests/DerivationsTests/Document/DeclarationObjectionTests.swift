import Notation
import Testing

@testable import Derivations

@Suite struct `Objections to declarations` {
  private static let kinds =
    "'constant', 'variable', 'position', 'time', 'momentum', 'spatial vector', "
    + "'spatial tensor of rank 2', 'unit spin vector', 'spin vector', 'spin matrix', 'function', "
    + "'scalar field', 'index letter', 'measure'"

  @Test(
    "Every mistake in a Let is named at its place, with advice",
    arguments: [
      (
        "**Let** $f(x)$ be a constant.", "1:10 what is constant or a variable has no arguments",
        "Leave the arguments out, or declare a function, a field or a vector."
      ),
      (
        "**Let** $t$ be the time of $x$.", "1:10 what is constant or a variable has no arguments",
        "Leave the arguments out, or declare a function, a field or a vector."
      ),
      (
        "**Let** $z > 0$ be a complex constant.", "1:10 only a real number has a sign",
        "Leave the sign out, or declare a real constant or function."
      ),
      (
        "**Let** $s$ be a positive spin vector.", "1:10 only a real number has a sign",
        "Leave the sign out, or declare a real constant or function."
      ),
      (
        "**Let** $s$ be a spin vector with -1 spatial indices.", "1:35 '-1' is not understood here",
        "Expected one of: an equation after 'with', 'a spatial index'."
      ),
      (
        "**Let** $T$ be a spatial tensor of time.", "1:36 'time' is not understood here",
        "Expected one of: the arguments, as a formula, 'rank'."
      ),
      (
        "**Let** $x$ be a constant, in 30 dimensions.",
        "1:31 30 is not a number of dimensions that can be read", "Write a whole number, 1 to 9."
      ),
      (
        "**Let** $f$ be a function of $x$; $g$ one.", "1:39 'one' is not understood here",
        "Expected one of: \(kinds)."
      ),
      (
        "**Let**", "1:8 the statement ends too early",
        "Expected the names that are declared, as a formula."
      ),
      (
        "**Let** x be a constant.", "1:9 'x' is not understood here",
        "Expected the names that are declared, as a formula."
      ),
      ("**Let** $x$.", "1:9 nothing says what this is", "Expected one of: \(kinds)."),
      ("**Let** $x$ be positive.", "1:9 nothing says what this is", "Expected one of: \(kinds)."),
      (
        "**Let** $x$ be a flurb.", "1:18 'flurb' is not understood here",
        "Expected one of: \(kinds)."
      ),
      (
        "**Let** $x$ be a spin flurb.", "1:23 'flurb' is not understood here",
        "Expected one of: \(kinds)."
      ),
      (
        "**Let** $x$ be a unit vector.", "1:18 'unit vector' is nothing a symbol can be",
        "Expected one of: \(kinds)."
      ),
      (
        "**Let** $x$ be a vector.", "1:18 'vector' is nothing a symbol can be",
        "Expected one of: \(kinds)."
      ),
      (
        "**Let** $x$ be a constant flurb.", "1:27 'flurb' is not understood here",
        "Expected one of: the names that are declared, as a formula, 'of', 'with', "
          + "'kept to first order', 'in 3 dimensions'."
      ),
      (
        "**Let** $T$ be a spatial tensor.", "1:32 '.' is not understood here",
        "Expected 'of rank 2'."
      ),
      (
        "**Let** $T$ be a spatial tensor of rank zero.",
        "1:41 zero is not a number of indices that can be read",
        "Write a whole number, 1 to 9."
      ),
      (
        "**Let** $T$ be a spatial tensor of rank high.", "1:41 'high' is not understood here",
        "Expected a number after 'rank'."
      ),
      (
        "**Let** $d\\tau$ be the measure.", "1:31 '.' is not understood here",
        "Expected what the measure is, as a formula."
      ),
      (
        "**Let** $\\tau$ be the measure $d\\epsilon$.", "1:10 the name of a measure begins with d",
        "Write d\\tau for the measure of the integrals over \\tau."
      ),
      (
        "**Let** $2x$ be a constant.", "1:10 this is not a name",
        "Write a letter with its accents and scripts, and its arguments in round brackets: f_1(\\mathbf{p}, t)."
      ),
      (
        "**Let** $f(2x)$ be a function.", "1:12 this argument is not a name",
        "Write a letter with its accents and scripts."
      ),
      (
        "**Let** $x > 0$ be a negative constant.", "1:10 said to be negative and positive",
        "Keep one of the two."
      ),
      (
        "**Let** $x$ be a negative positive constant.", "1:27 said to be negative and positive",
        "Keep one of the two."
      ),
      (
        "**Let** $x > y$ be constants.", "1:10 this relation is not a sign",
        "Write > 0, \\geq 0, < 0, \\leq 0 or \\neq 0, and other relations after 'with'."
      ),
      (
        "**Let** $f$ be a function with $x$.", "1:33 this is not an equation",
        "Write a left side, =, and a right side."
      ),
      (
        "**Let** $f$ be a function with ease.", "1:32 'ease' is not understood here",
        "Expected an equation after 'with'."
      ),
      (
        "**Let** $p$ be the momentum with speed $v$.", "1:34 'speed' is not understood here",
        "Expected one of: 'energy', 'direction'."
      ),
      (
        "**Let** $f$ be a function of time.", "1:30 'time' is not understood here",
        "Expected the arguments, as a formula."
      ),
      (
        "**Let** $f$ be a function kept at first order.", "1:32 'at' is not understood here",
        "Expected 'to'."
      ),
      (
        "**Let** $f$ be a function kept to first order in time.",
        "1:50 'time' is not understood here",
        "Expected 'gradients'."
      ),
      (
        "**Let** $x$ be a constant, in many dimensions.", "1:31 'many' is not understood here",
        "Expected a number of dimensions."
      ),
      (
        "**Let** $x$ be a constant, in 3 pieces.", "1:33 'pieces' is not understood here",
        "Expected 'dimensions'."
      ),
      (
        "**Let** $x$ be a constant, in 0 dimensions.",
        "1:31 0 is not a number of dimensions that can be read",
        "Write a whole number, 1 to 9."
      ),
      (
        "**Let** $x$ be a constant, in 3 dimensions, in 2 dimensions.",
        "1:45 the dimension is given twice", "Keep one of the two."
      ),
    ])
  func messages(_ text: String, _ complaint: String, _ advice: String) {
    let document = Document(text)
    #expect(document.complaints == [complaint])
    #expect(document.objections.map(\.advice) == [advice])
  }
}
