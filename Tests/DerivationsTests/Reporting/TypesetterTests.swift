import Algebra
import Kinetics
import Notation
import Testing

@testable import Derivations

@Suite struct `Typesetting` {
  /// An elaborator that knows the shared names.
  private static func elaborator() -> Elaborator {
    var session = CheckingSession(
      Checker(theory: .kinetic), Document(reading: Bench.names, path: "x.md"), only: [])
    session.read()
    var elaborator = Elaborator(scope: session.scope, theory: .kinetic)
    elaborator.prepare()
    return elaborator
  }

  private static let expressions: [(String, String)] = [
    ("0", "0"), ("1", "1"), ("-1", "-1"), (#"\frac{2}{3}"#, #"\frac{2}{3}"#),
    (#"-\frac{1}{3}"#, #"-\frac{1}{3}"#), ("a + b", "a + b"), ("b + a", "a + b"),
    ("b - a", "-a + b"), ("2a - 2b", "2a - 2b"), ("a^2 b", "a^2b"),
    (#"\frac{a}{b}"#, #"\frac{a}{b}"#), (#"\frac{1}{a}"#, #"\frac{1}{a}"#),
    (#"\frac{2ab}{3c}"#, #"\frac{2ab}{3c}"#), (#"-\frac{a}{2}"#, #"-\frac{a}{2}"#),
    (#"\frac{a}{1 + b^2}"#, #"\frac{a}{1 + b^2}"#),
    (#"\frac{1}{(1 + b^2)^2}"#, #"\frac{1}{\left(1 + b^2\right)^2}"#),
    (#"\frac{1}{a(1 + b)}"#, #"\frac{1}{a\left(1 + b\right)}"#),
    (#"a^{12}"#, "a^{12}"), (#"\hbar\tau"#, #"\hbar\tau"#), (#"\tau a"#, #"\tau a"#),
    ("x", "x"), ("a x", "ax"), ("x + y", "x + y"), ("y - x", "-x + y"), ("x^2", "x^2"),
    ("(f^0)^2", #"\left(f^0\right)^2"#), (#"\partial_\epsilon x"#, #"\partial_{\epsilon}x"#),
    (#"\epsilon\,\partial_\epsilon x"#, #"\epsilon\partial_{\epsilon}x"#),
    (#"\partial_\epsilon^2 x"#, #"\partial_{\epsilon}^2 x"#),
    (#"\left(\partial_\epsilon x\right)^2"#, #"\left(\partial_{\epsilon}x\right)^2"#),
    (#"a\,\partial_\epsilon x + b x"#, #"a\partial_{\epsilon}x + bx"#),
    (#"\left(a + b\right) x"#, #"\left(a + b\right) x"#),
    (#"-\left(a + b\right) x"#, #"-\left(a + b\right) x"#),
    (#"\frac{a + b}{c} x"#, #"\frac{a + b}{c} x"#), (#"\frac{x}{a}"#, #"\frac{1}{a} x"#),
    (#"\frac{a}{\left(1 + x^2\right) x}"#, #"\frac{a}{\left(1 + x^2\right) x}"#),
    (#"\frac{1}{a\left(1 + x\right) x^2}"#, #"\frac{1}{a\left(1 + x\right) x^2}"#),
    (#"\partial_t f"#, #"\partial_{t}f"#), (#"\sqrt{a + b}"#, #"\sqrt{a + b}"#),
    (#"\sqrt{a + b}^3"#, "?"), (#"|\mathbf{p}|"#, #"|\mathbf{p}|"#),
    (#"|\mathbf{E}|"#, #"|\mathbf{E}|"#), (#"\sin\left(a\right)"#, #"\sin\left(a\right)"#),
    ("ta", "at"), (#"\epsilon a"#, #"a\epsilon"#),
    (#"\left\langle f\right\rangle"#, "?"), (#"\int d\epsilon\, x"#, #"\int d\epsilon\,x"#),
    (#"\int d\epsilon\,\epsilon x"#, #"\int d\epsilon\,\epsilon x"#),
  ]

  @Test("An expression is written in one way", arguments: expressions.filter { $0.1 != "?" })
  func exact(_ formula: String, _ expected: String) throws {
    var elaborator = Self.elaborator()
    let value = try elaborator.value(of: FormulaParser.formula(in: formula))
    #expect(Typesetter(elaborator).latex(elaborator.reduced(value.entries[0].re)) == expected)
  }

  @Test("What is written is read again as the same", arguments: expressions)
  func roundTrip(_ formula: String, _ expected: String) throws {
    var elaborator = Self.elaborator()
    let value = try elaborator.value(of: FormulaParser.formula(in: formula)).entries[0].re
    let written = Typesetter(elaborator).latex(elaborator.reduced(value))
    let again = try elaborator.value(of: FormulaParser.formula(in: written)).entries[0].re
    #expect(elaborator.reduced(value - again).isZero, "\(written)")
  }

  @Test("Random expressions of the energy are read again as the same", arguments: 1...40)
  func randomRoundTrip(_ seed: Int) throws {
    var dice = Dice(seed: seed)
    func expression(_ depth: Int) -> String {
      if depth == 0 {
        return dice.pick([
          "a", "b", "c", "x", "y", "f^0", #"\epsilon"#, "2", #"\frac13"#, #"\partial_\epsilon x"#,
          #"\hbar"#, #"\tau"#, #"f_\parallel^0"#,
        ])
      }
      let (left, right) = (expression(depth - 1), expression(depth - 1))
      switch dice.roll(4) {
      case 0: return #"\left(\#(left) + \#(right)\right)"#
      case 1: return #"\left(\#(left) - \#(right)\right)"#
      case 2: return #"\frac{\#(left)}{1 + a^2 + \#(dice.pick(["b", "c^2", #"\tau c"#]))}"#
      default: return #"\left(\#(left)\right)\left(\#(right)\right)"#
      }
    }
    let formula = expression(3)
    var elaborator = Self.elaborator()
    let value = try elaborator.value(of: FormulaParser.formula(in: formula)).entries[0].re
    let written = Typesetter(elaborator).latex(value)
    let again = try elaborator.value(of: FormulaParser.formula(in: written)).entries[0].re
    #expect((value - again).isZero, "seed \(seed): \(formula) is written \(written)")
    // The same whatever was met first.
    var other = Self.elaborator()
    _ = try other.value(of: FormulaParser.formula(in: #"f_\parallel^0 y + \partial_\epsilon^2 x"#))
    let second = try other.value(of: FormulaParser.formula(in: formula)).entries[0].re
    withKnownIssue("ties are broken by the order in which names were met", isIntermittent: true) {
      #expect(Typesetter(other).latex(second) == written, "seed \(seed)")
    }
  }
}
