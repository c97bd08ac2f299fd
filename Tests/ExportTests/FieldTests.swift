import Algebra
import Derivations
import Testing

@testable import Export

@Suite("Identities of a field")
struct FieldTests {
  /// Two constants, one a divisor, and a claim that needs both premises.
  static let text = """
    **Let** $a, b, c, d$ be constants.

    **Assume** (1)
    $$a b = c$$

    **Assume** (2)
    $$c = d + a$$

    **Claim** (3) follows from (1), (2).
    $$b = 1 + \\frac{d}{a}$$

    **Refute** (4) follows from (1).
    $$b = c$$

    """

  @Test("every identity is one of polynomials")
  func identities() throws {
    let found = report(of: Self.text + Sample.wide.replacing("**Let** $m", with: "\n**Let** $m"))
    var count = 0
    for row in found.statements.flatMap(\.rows) where row.outcome.verdict == .holds {
      guard let identities = try? FieldIdentity.identities(of: row.outcome) else { continue }
      for identity in identities {
        let sum = identity.terms.reduce(Polynomial(0)) { $0 + $1.coefficient * $1.premise }
        #expect(identity.divisor * identity.claim == sum, "\(row.label)")
        #expect(!identity.divisor.isZero)
        count += 1
      }
    }
    #expect(count > 0)
  }

  @Test("Lean gets a theorem with its hypotheses, a divisor that is not zero, and the combination")
  func lean() {
    let text = exported(Self.text, to: .lean)
    #expect(text == exported(Self.text, to: .lean))
    #expect(text.contains("import Mathlib.Tactic\n"))
    #expect(text.contains("theorem line9_1_1 (x1 x2 x3"))
    #expect(text.contains("    (h1 : "))
    #expect(text.contains("linear_combination "))
    #expect(text.contains("-- left out: row (4): it fails, which a counterexample shows\n"))
    #expect(text.contains("-- Rows written: 1. Rows left out: 1.\n"))
    #expect(text.contains("-- What is left out: how the formulas become components"))
  }

  @Test("the Wolfram Language gets a line for every component")
  func mathematica() {
    let text = exported(Self.text, to: .mathematica)
    #expect(text.contains("silinCheck[\"(3), line9_1_1\", "))
    #expect(text.contains("(* left out: row (4): it fails, which a counterexample shows *)\n"))
    #expect(text.contains("(* Rows written: 1. Rows left out: 1. *)\n"))
  }

  @Test("no label ends a comment")
  func comments() {
    #expect(!Mathematica.comment("a *) b (* c").dropFirst(2).dropLast(2).contains("*)"))
    #expect(!Mathematica.comment("a **)) b").dropFirst(2).dropLast(2).contains("*)"))
    #expect(Lean.comment("a\nb\r") == "-- a b ")
  }
}
