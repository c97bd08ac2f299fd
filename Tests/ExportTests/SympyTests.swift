import Derivations
import Kinetics
import Testing

@testable import Export

/// Random words that follow from a seed.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}

@Suite("Scripts for SymPy")
struct SympyTests {
  @Test("a script is the same every time, and holds names, checks and the end")
  func fragments() {
    let script = exported(Sample.plain)
    #expect(script == exported(Sample.plain))
    #expect(script.hasPrefix("#!/usr/bin/env python3\n# The claims of x.md,"))
    #expect(script.contains(#"statement("Claim", "2", 6, ["#))
    #expect(script.contains(#"("2", "holds", lambda: follow(names"#))
    #expect(script.contains(#"("3", "fails", lambda: counterexample(names"#))
    #expect(script.contains("def average_of("))
    #expect(script.hasSuffix("if __name__ == \"__main__\":\n    run()\n"))
  }

  @Test("nothing is imported but SymPy and what Python has")
  func imports() {
    let imports = Prelude.parts.joined(separator: "\n").split(separator: "\n").filter {
      $0.hasPrefix("import ") || $0.hasPrefix("from ")
    }
    let own: Set<Substring> = [
      "import copy", "import itertools", "import math", "import random", "import sys",
      "import threading", "import time", "from fractions import Fraction", "import sympy",
    ]
    #expect(Set(imports) == own)
  }

  @Test("what is not decided is named, and not checked")
  func undecided() {
    let script = exported(
      """
      **Let** $a$ be a constant.

      **Claim** (circle)
      $$\\sin^2 a + \\cos^2 a = 1$$

      """)
    #expect(script.contains(#"statement("Claim", "circle", 3, [], omitted="the difference"#))
  }

  @Test("whatever stands in a text, it stays in its string", arguments: 0..<40)
  func escaping(round: Int) {
    var generator = Generator(state: UInt64(round) &+ 0x5eed)
    let marks: [Unicode.Scalar] = [
      "\"", "'", "\\", "\n", "\r", "\t", "\0", "\u{7f}", "\u{85}", "\u{2028}", "{", "}", "#", "é",
      "𝒇", "n", "u", "x", "0",
    ]
    let scalars = (0..<30).map { _ in marks.randomElement(using: &generator)! }
    let text = String(String.UnicodeScalarView(scalars))
    let literal = PythonText.literal(text)
    let inside = literal.dropFirst().dropLast()
    #expect(literal.utf8.allSatisfy { (32...126).contains($0) })
    #expect(Self.unescaped(inside) == scalars, "\(scalars)")
  }

  /// A Python string's scalars; `nil` where a quotation mark would end it.
  private static func unescaped(_ text: Substring) -> [Unicode.Scalar]? {
    var result: [Unicode.Scalar] = []
    var rest = text.unicodeScalars[...]
    while let next = rest.popFirst() {
      if next == "\"" { return nil }
      guard next == "\\" else {
        result.append(next)
        continue
      }
      guard let kind = rest.popFirst() else { return nil }
      if kind == "u" || kind == "U" {
        let digits = rest.prefix(kind == "u" ? 4 : 8)
        rest = rest.dropFirst(digits.count)
        guard let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16),
          let scalar = Unicode.Scalar(value)
        else { return nil }
        result.append(scalar)
      } else {
        result.append(kind)
      }
    }
    return result
  }

  @Test("a label that looks like Python is a label")
  func injection() {
    let script = exported(
      #"""
      **Let** $a$ be a constant.

      **Claim** (x", []; boom\)
      $$a = a$$

      """#)
    #expect(script.contains(#"statement("Claim", "x\", []; boom\\", 3"#))
  }

  @Test("a path cannot end the comment that names it")
  func path() {
    let report = Checker(theory: .kinetic).check(
      Document(reading: Sample.plain, path: "x\nboom()\r.md"))
    let script = Export.text(of: report, claimed: [:], in: .sympy)
    #expect(script.contains("# The claims of x boom() .md, each"))
  }
}
