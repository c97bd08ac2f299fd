import Testing

@testable import Derivations

/// Documents whose last statement is false, or says more than its premises allow; each was once found to hold.
@Suite struct `What must not hold` {
  private static let names = #"""
    **Let** $a, b, c, y$ be constants, $k, l > 0$ constants, $n$ a negative constant, and $\eta > 0$ a constant.

    **Let** $x$ be a variable, $w(x)$ a positive function and $v(x)$ a function.

    **Let** $\hat A, \hat B, \hat C$ be spin matrices.

    """#

  /// Whether the last statement holds, or the document is objected to.
  private func last(_ text: String) -> (holds: Bool, objections: [String], assumptions: [String]) {
    let found = Bench.check(text, names: Self.names)
    return (
      found.statements.last?.verdict == .holds, found.objections.map(\.message),
      found.statements.last?.assumptions ?? []
    )
  }

  @Test(
    "What is put in for a name keeps the sign of the name, and that it is real",
    arguments: [
      "**Claim** (x) with $k = -l$.\n$$\\sqrt{k^2} = k$$",
      "**Claim** (x) with $k = n$.\n$$a = a$$",
      "**Claim** (x) with $k = -a^2$.\n$$k = -a^2$$",
      "**Claim** (x) with $n = \\sqrt{k}$.\n$$n = \\sqrt{k}$$",
      "**Claim** (x) with $w = -v^2$.\n$$w + v^2 = 0$$",
      "**Claim** (x) with $a = i$.\n$$a^2 = -1$$",
      "**Assume** (p)\n$$(a-1)^2 = -1$$\n\n**Claim** (x) solves (p).\n$$a = 1 + i$$",
    ])
  func signs(_ text: String) {
    #expect(!last(text).holds)
  }

  @Test("A real name that equals an imaginary one is zero, however the premise is written")
  func reality() {
    for premise in ["a = ib", "2a = 2ib"] {
      let text = "**Assume** (p)\n$$\(premise)$$\n\n**Claim** (x) follows from (p).\n$$a = 0$$"
      #expect(last(text).holds, "\(premise)")
    }
  }

  @Test(
    "Spin matrices are Hermitian, however a premise is written",
    arguments: [
      #"\hat C = \hat A\hat B"#, #"2\hat C = 2\hat A\hat B"#,
    ])
  func hermitian(_ premise: String) {
    let text =
      "**Assume** (p)\n$$\(premise)$$\n\n**Claim** (x) follows from (p).\n$$\\hat A\\hat B = \\hat B\\hat A$$"
    #expect(last(text).holds)
  }

  @Test(
    "A Derive divides by nothing that its premises make zero",
    arguments: [
      ("a = 0", "ay = ab", "y", "y = b"), ("2a = 0", "ay = ab", "y", "y = b"),
      ("ab = 0", "aby = abc", "y", "y = c"), ("c = 0", "cy = 1", "y", #"y = \frac1c"#),
      ("k = -1", "ky = kb", "y", "y = b"),
    ])
  func derives(_ first: String, _ second: String, _ unknown: String, _ result: String) {
    let text = """
      **Assume** (p)
      $$\(first)$$

      **Assume** (q)
      $$\(second)$$

      **Derive** (r) from (p), (q), solving for $\(unknown)$.
      $$\(result)$$
      """
    #expect(!last(text).holds)
  }

  @Test("What a Derive divided by is listed, and goes with it")
  func derivedDivisors() {
    let derive =
      "**Assume** (p)\n$$ay = ab$$\n\n**Derive** (r) from (p), solving for $y$.\n$$y = b$$"
    #expect(last(derive).holds)
    #expect(last(derive).assumptions == ["$a \\neq 0$"])
    let claim = derive + "\n\n**Claim** (x) follows from (r).\n$$y - b = 0$$"
    #expect(last(claim).assumptions == ["$a \\neq 0$"])
    let zero =
      derive + "\n\n**Assume** (z)\n$$a = 0$$\n\n**Claim** (x) follows from (r), (z).\n$$y = b$$"
    #expect(!last(zero).holds)
  }

  @Test(
    "As a small parameter vanishes, what is left of a divisor must not",
    arguments: [
      (#"in the limit $\eta \to 0$"#, #"\frac{\eta}{\eta + b^2} = 0"#, #"$b \neq 0$"#),
      (#"to first order in $\eta$"#, #"\frac{\eta^2}{\eta + b^2} = 0"#, #"$b \neq 0$"#),
      ("", #"\frac{\eta^3}{\eta^2 + b^2} = O(\eta^2)"#, #"$b \neq 0$"#),
      (#"in the limit $\eta \to 0$"#, #"\frac{\eta}{a + \eta} = 0"#, #"$a \neq 0$"#),
    ])
  func limits(_ words: String, _ formula: String, _ assumption: String) {
    let found = last("**Claim** (x) \(words)\n$$\(formula)$$")
    #expect(found.holds)
    #expect(found.assumptions.contains(assumption))
  }

  @Test(
    "The exponential and its kin take no values that they do not have",
    arguments: [
      (#"y\exp(a) = 0"#, #"\exp(a) = 0"#), (#"\exp(a) = n"#, #"\exp(a) = n"#),
      (#"\sin a = 2"#, #"\sin a = 2"#), (#"\tanh(a) = 3"#, #"\tanh(a) = 3"#),
      (#"ab + \exp(b) = ac + 1"#, #"ab + \exp(b) = ac + 1"#),
    ])
  func functions(_ premise: String, _ claim: String) {
    let text = "**Assume** (p)\n$$\(premise)$$\n\n**Claim** (x) follows from (p).\n$$\(claim)$$"
    #expect(!last(text).holds)
  }

  @Test("A free constant may be the logarithm of a positive number")
  func logarithm() {
    let text =
      "**Assume** (p)\n$$\\exp(a) = 2$$\n\n**Claim** (x) follows from (p).\n$$\\exp(2a - a) = 2$$"
    #expect(last(text).holds)
  }

  @Test(
    "What may be read in two ways is not read",
    arguments: [
      (#"\mathrm{Tr}(\hat A)^2 = 0"#, "a power behind the argument of a trace"),
      (#"\sin^{-1} a = 0"#, #"\sin^{-1} may be the inverse function, or the inverse of its value"#),
      (#"O(\eta) = O(\eta^2)"#, "the two sides have different remainders"),
      (#"1 + O(\eta) = 1 + \eta + O(\eta^2)"#, "the two sides have different remainders"),
      (
        #"\mathcal{C}^2[a] = 0"#,
        #"\mathcal{C}^2 may be a power of the value, or the functional applied again"#
      ),
      (#"a^{(1)} = a"#, "the superscript (1) is a mark, not a power"),
    ])
  func ambiguous(_ formula: String, _ message: String) {
    let define = "**Define** (C)\n$$\\mathcal{C}[h] = 2h$$\n\n"
    #expect(last(define + "**Claim** (x)\n$$\(formula)$$").objections == [message])
  }
}
