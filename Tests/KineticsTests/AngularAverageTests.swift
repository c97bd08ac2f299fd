import Algebra
import Testing

@Suite struct `Angular averages` {
  private static func measure(_ dimension: Int, _ variable: String = #"\hat{\mathbf{p}}"#) -> String
  {
    #"\int\frac{d"# + variable + "}{" + ["2", #"2\pi"#, #"4\pi"#][dimension - 1] + "}"
  }

  @Test(
    "Moments of the direction are those of the sphere",
    arguments: [
      (1, [2], 1, 1), (1, [4], 1, 1), (1, [3], 0, 1),
      (2, [2, 0], 1, 2), (2, [1, 1], 0, 1), (2, [4, 0], 3, 8), (2, [2, 2], 1, 8),
      (2, [6, 0], 5, 16),
      (2, [3, 1], 0, 1),
      (3, [2, 0, 0], 1, 3), (3, [1, 0, 1], 0, 1), (3, [4, 0, 0], 1, 5), (3, [2, 2, 0], 1, 15),
      (3, [2, 2, 2], 1, 105), (3, [6, 0, 0], 1, 7), (3, [4, 2, 0], 1, 35), (3, [3, 2, 0], 0, 1),
    ])
  func moments(_ dimension: Int, _ exponents: [Int], _ top: Int, _ bottom: Int) {
    let expected = Rational(Integer(top), Integer(bottom))
    #expect(DirectionMoments.average(exponents: exponents, dimension: dimension) == expected)
  }

  @Test("Tensors of directions average to products of δ", arguments: 1...3)
  func tensors(_ d: Int) {
    let average = Self.measure(d)
    let p = #"\hat{\mathbf{p}}"#
    var rows = [
      Equality("\(average) a", "a", not: "2a"),
      Equality("\(average) \(p)_j", "0", not: #"\mathbf{E}_j"#),
      Equality("\(average) \(p)_j\(p)_k", "\\frac{1}{\(d)}\\delta_{jk}", not: "2\\delta_{jk}"),
      Equality("\(average) \(p)_j\(p)_k\(p)_l", "0", not: #"\mathbf{E}_j\mathbf{E}_k\mathbf{E}_l"#),
      Equality(
        "\(average) \(p)_j\(p)_k\(p)_l\(p)_n",
        "\\frac{1}{\(d * (d + 2))}\\left(\\delta_{jk}\\delta_{ln} + \\delta_{jl}\\delta_{kn} + \\delta_{jn}\\delta_{kl}\\right)",
        not: "\\frac{1}{\(d * d)}\\delta_{jk}\\delta_{ln} + \\delta_{jl}\\delta_{kn}"),
      Equality(
        "\(average) \\mathbf{p}_j\\mathbf{p}_k", "\\frac{2m\\epsilon}{\(d)}\\delta_{jk}",
        not: "3m\\epsilon\\delta_{jk}"),
      Equality(
        "\(average)\\left(\\mathbf{E}\\cdot\\mathbf{p}\\right)^2",
        "\\frac{2m\\epsilon}{\(d)}\\mathbf{E}^2", not: "\\frac{2m\\epsilon}{7}\\mathbf{E}^2"),
      Equality("\(average) x", "x", not: "2x"),
      Equality("x\(average) y", "xy", not: "x"),
      // Linear, also on opaque functions of the direction.
      Equality(
        "\(average)\\left(a u + x v\\right)", "a\(average) u + x\(average) v",
        not: "a\(average) u + \(average) v"),
      Equality(
        "\(average)\\left(1 + \\epsilon\\right) u", "\(average) u + \\epsilon\(average) u",
        not: "\(average) u"),
      Equality("\(average)\\left(\(average) u\\right)", "\(average) u", not: "u"),
      Equality(#"\left\langle u\right\rangle"#, "\(average) u", not: "u"),
      Equality(
        #"\left\langle\mathbf{p}\cdot\mathbf{E}\,u\right\rangle"#,
        #"\mathbf{E}\cdot\left\langle\mathbf{p} u\right\rangle"#, not: "0"),
      // The average of a derivative is the derivative of the average.
      Equality(
        "\\partial_\\epsilon\\left(\(average) u\\right)", "\(average)\\partial_\\epsilon u",
        not: "0"),
      Equality("\\partial_t\\left(\(average) f\\right)", "\(average)\\partial_t f", not: "0"),
      Equality(
        "\\nabla_{\\mathbf{p}}\\left(\(average) u\\right)",
        "\\frac{\\mathbf{p}}{m}\\partial_\\epsilon\\left(\(average) u\\right)", not: "0"),
    ]
    let primed = Self.measure(d, #"\hat{\mathbf{p}}'"#)
    rows += [
      Equality(
        "\(primed) \(p)'_j\(p)'_k\(p)_l", "\\frac{1}{\(d)}\\delta_{jk}\(p)_l",
        not: "\(p)_l\\delta_{jk} + \(p)_j\\delta_{kl}"),
      Equality("\(primed)\\left(\(p)'\\cdot\(p)\\right)^2", "\\frac{1}{\(d)}", not: "2"),
      Equality(
        "\(primed)\\left(u(\(p)', \\epsilon) - u(\(p), \\epsilon)\\right)", "\(average) u - u",
        not: "u - \(average) u"),
      Equality(
        "\(average)\\left[\(primed) u(\(p)', \\epsilon) - u(\(p), \\epsilon)\\right]", "0", not: "u"
      ),
      Equality("\(primed) u(\(p), \\epsilon)", "u", not: "\(average) u"),
      Equality("\(primed) v(\(p)', \\epsilon) u", "u\(average) v", not: "v\(average) u"),
    ]
    var text = ""
    for (number, row) in rows.enumerated() {
      text += "**Claim** (\(number))\n$$\(row.left) = \(row.right)$$\n\n"
      text += "**Refute** (\(number), false)\n$$\(row.left) = \(row.twin)$$\n\n"
    }
    #expect(Bench.complaints(text, dimension: d) == [])
  }

  @Test(
    "An average that is not one is refused",
    arguments: [
      (
        #"\int\frac{d\hat{\mathbf{p}}}{2\pi} u = 0"#,
        #"the measure of a direction in 3 dimensions is divided by 2\pi"#,
        #"write \frac{d\hat{\mathbf{p}}}{4\pi}"#
      ),
      (
        #"\int\frac{d\mathbf{r}}{4\pi} u = 0"#, #"\mathbf{r} is not a direction"#,
        "an average is taken over the declared direction of the momentum"
      ),
      (
        #"\int u = 0"#, "an integral without a measure",
        #"write d\epsilon, \frac{d\hat{\mathbf{p}}}{4\pi} or a declared measure right behind \int"#
      ),
      (
        #"\int d t\, u = 0"#, "t is not a variable of integration",
        "integrate over the energy, a direction, or a declared measure"
      ),
      (
        #"\int_0^1 d\epsilon\, x = 0"#, "an integral with bounds",
        "integrals run over the whole range and are written without bounds"
      ),
      (
        #"\int\frac{d\hat{\mathbf{p}}}{4\pi} = 0"#, "an integral of nothing",
        "write what is integrated to the right of the measure"
      ),
      (
        #"u(\hat{\mathbf{p}}', \epsilon) = 0"#,
        #"\hat{\mathbf{p}}' stands outside an integral over it"#,
        "integrate over the primed direction, or a primed measure"
      ),
      (
        #"\int d\epsilon\, u = 0"#, "an integral over the energy of a function of the direction",
        "average over the direction first"
      ),
    ])
  func refused(_ formula: String, _ message: String, _ advice: String) {
    let found = Bench.check("**Claim** (x)\n$$\(formula)$$").objections
    #expect(found.first?.message == message)
    #expect(found.first?.advice == advice)
  }
}
