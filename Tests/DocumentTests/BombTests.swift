import Derivations
import Kinetics
import Testing

/// Documents that would need more time or memory than there is: each ends in *undecided* or in an objection.
@Suite("Bombs")
struct BombTests {
  private static let constants = "**Let** $a, b, c, d, e, x, y$ be constants.\n\n"
  private static let field = #"""
    **Let** $t$ be the time, $l, k$ index letters.
    **Let** $f(t)$ be a function.
    **Let** $\boldsymbol{s}(t), \boldsymbol{m}(t)$ be spin vectors.


    """#

  private static func nested(_ open: String, _ inner: String, _ close: String, _ depth: Int)
    -> String
  {
    String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
  }

  private static let formulas: [(name: String, formula: String)] = [
    ("a power of a sum", "(a+b+c+d+e)^{500} = 0"),
    ("a power that may be written, and is too long", "(a+b+c+d+e)^{200} = 0"),
    ("a product of powers", String(repeating: "(a+b+c+d+e)^{12}(a-2b+x-y)^{12}", count: 5) + "= 0"),
    ("nested fractions", nested(#"\frac{1}{a+"#, "x", "}", 400) + "= 1"),
    ("ten thousand braces", nested("{", "a", "}", 10_000) + "= a"),
    ("ten thousand brackets", nested("(", "a", ")", 10_000) + "= a"),
    ("ten thousand brackets that stay open", nested("(", "a", "", 10_000) + "= a"),
    ("an exponent of 10^30", "a^{1" + String(repeating: "0", count: 30) + "} = 1"),
    ("a number to the power of 10^30", "2^{1" + String(repeating: "0", count: 30) + "} = 1"),
    ("powers of powers of a sum", nested("(", "x+1", ")^{200}", 20) + "= 1"),
    ("powers of powers of a number", nested("(", "7", ")^{200}", 20) + "= 1"),
    ("a product of large numbers", String(repeating: "((2^{200})^{200})", count: 500) + "= 1"),
    ("a product of many sums", String(repeating: "(a+b x+c y)(d+e x)", count: 4000) + "= 0"),
    (
      "fractions without a common divisor",
      (1...2000).map { #"\frac{1}{x+\#($0) a}"# }.joined(separator: "+") + "= 0"
    ),
    (
      "a divisor of high degree",
      #"\frac{((x^{200})^{50}+x^3+y)(x^7+a)}{((x^{199})^{49}+x^5+y^2)(y^{11}+a)} = \frac{1}{x - (y^{199})^{49}}"#
    ),
    ("a long quotient", #"\frac{(x^{200})^{50}-(y^{200})^{50}}{x-y} = a"#),
    (
      "a sum of roots as a divisor",
      #"\frac{1}{"# + (1...14).map { #"\sqrt{a^2+b^{\#($0)}+\#($0)}"# }.joined(separator: "+")
        + "} = 0"
    ),
  ]

  private static let fields: [(name: String, formula: String)] = [
    ("derivatives of derivatives", String(repeating: #"\partial_t "#, count: 5000) + "f = 0"),
    ("derivatives of powers", String(repeating: #"\partial_t "#, count: 90) + "(f^{20} + f) = 0"),
    (
      "cross products in cross products",
      nested(#"\boldsymbol{m}\times("#, #"\boldsymbol{s}"#, ")", 90) + "= 0"
    ),
    (
      "commutators in commutators",
      nested(
        #"[\boldsymbol{m}\cdot\hat{\boldsymbol{\sigma}},"#,
        #"\boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}"#, "]_-", 90) + "= 0"
    ),
    ("a sum of a thousand million terms", #"\sum_{k=1}^{1000000000} f = 0"#),
    ("sums of sums", #"\sum_{k=1}^{1000}\sum_{l=1}^{1000}\sum_{i=1}^{1000} f = 0"#),
    ("a Legendre polynomial of high degree", "P_{1000000}(f) = 0"),
  ]

  /// A checker with little time and room.
  private static var checker: Checker {
    var checker = Checker(theory: .kinetic)
    checker.search = .nothing
    checker.limits.time = .milliseconds(500)
    checker.limits.terms = 500
    return checker
  }

  private func isNotDecided(_ report: DocumentReport) -> Bool {
    !report.objections.isEmpty || report.statements.contains { $0.verdict == .undecided }
  }

  @Test("A claim that cannot be worked out is left undecided, or objected to", arguments: formulas)
  func claims(name: String, formula: String) {
    let text = Self.constants + "**Claim** (bomb)\n$$\(formula)$$\n"
    let report = Self.checker.check(Document(reading: text, path: "bomb.md"))
    #expect(isNotDecided(report), "\(name)")
  }

  @Test("A claim with functions, too", arguments: fields)
  func functions(name: String, formula: String) {
    let text = Self.field + "**Claim** (bomb)\n$$\(formula)$$\n"
    let report = Self.checker.check(Document(reading: text, path: "bomb.md"))
    #expect(isNotDecided(report), "\(name)")
  }

  @Test("A line of a megabyte is read", arguments: ["x", " ", "x+", "{", #"\frac"#])
  func line(unit: String) {
    let line = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
    let text = Self.constants + "**Claim** (bomb)\n$$\(line) x = a$$\n"
    let report = Self.checker.check(Document(reading: text, path: "bomb.md"))
    let verdict = report.statements.last?.verdict
    #expect(verdict != .holds)
  }

  @Test("Definitions that double are undecided")
  func definitions() {
    var text = Self.constants
    for number in 1..<60 {
      let last = number == 1 ? "x" : "F_{\(number - 1)}"
      text += "**Define** (d\(number))\n$$F_{\(number)} = \(last) + y \(last)^2$$\n\n"
    }
    let report = Self.checker.check(
      Document(reading: text + "**Claim** (bomb)\n$$F_{59} = 0$$\n", path: "bomb.md"))
    #expect(isNotDecided(report))
  }

  @Test("What a statement asked for rests on is found, however often it is cited")
  func citations() {
    var text = Self.constants + "**Assume** (0)\n$$a = b$$\n\n**Assume** (1)\n$$a = b$$\n\n"
    for number in 2..<60 {
      text += "**Claim** (\(number)) follows from (\(number - 1)), (\(number - 2)).\n$$a = b$$\n\n"
    }
    let report = Self.checker.check(Document(reading: text, path: "bomb.md"), only: ["59"])
    #expect(report.statements.last?.verdict == .holds)
  }

  @Test(
    "Documents that use each other, or one another too often, are objected to",
    arguments: [
      ["a": "b", "b": "a"], ["a": "a"], ["a": "b", "b": "c", "c": "a"],
    ])
  func circles(_ uses: [String: String]) {
    var checker = Self.checker
    checker = Checker(theory: .kinetic, witness: nil) { path, _ in
      uses[path].map { Document(reading: "**Use** [it](\($0)).\n", path: path) }
    }
    let report = checker.check(Document(reading: "**Use** [it](\(uses["a"]!)).\n", path: "a"))
    #expect(report.objections.map(\.message).joined().contains("uses this document"))
  }

  @Test("A tree of documents that branches at every level ends")
  func branches() {
    let checker = Checker(theory: .kinetic, witness: nil) { path, _ in
      let level = Int(path) ?? 0
      let text =
        level < 30
        ? "**Use** [it](\(level + 1)).\n\n**Use** [it](\(level + 1)).\n"
        : "**Let** $a$ be a constant.\n"
      return Document(reading: text, path: path)
    }
    let report = checker.check(Document(reading: "**Use** [it](1).\n", path: "0"))
    #expect(!report.objections.isEmpty)
  }
}
