import Algebra

/// Lean 4 with Mathlib: a theorem a component, proven by `linear_combination`.
enum Lean: FieldLanguage {
  static let head = [
    "import Mathlib.Tactic", "", "namespace Silin", "",
    "variable {K : Type*} [Field K] [CharZero K]",
  ]
  static let foot = ["", "end Silin"]

  static func comment(_ text: String) -> String { "-- " + PythonText.comment(text) }

  static func lines(_ identity: FieldIdentity, name: String, title: String) -> [String] {
    func text(_ polynomial: Polynomial) -> String {
      let plain = identity.text(polynomial) { "x\($0)" }
      return polynomial.isConstant ? "(\(plain) : K)" : plain
    }
    var lines = ["", comment(title)]
    for (number, latex) in identity.names.enumerated() {
      lines.append(comment("  x\(number + 1) is \(latex)"))
    }
    var head = "theorem \(name)"
    if !identity.names.isEmpty {
      head += " (" + identity.names.indices.map { "x\($0 + 1)" }.joined(separator: " ") + " : K)"
    }
    lines.append(head)
    for (number, term) in identity.terms.enumerated() {
      lines.append("    (h\(number + 1) : \(text(term.premise)) = 0)")
    }
    let sum = identity.terms.enumerated().map {
      "(\(text($0.element.coefficient))) * h\($0.offset + 1)"
    }
    let proof = "linear_combination " + (sum.isEmpty ? "(0 : K)" : sum.joined(separator: " + "))
    if identity.divisor.isOne {
      lines.append("    : \(text(identity.claim)) = 0 := by")
      return lines + ["  " + proof]
    }
    let divisor = text(identity.divisor)
    lines.append("    (d : \(divisor) ≠ 0)")
    lines.append("    : \(text(identity.claim)) = 0 := by")
    return lines + [
      "  have key : (\(divisor)) * (\(text(identity.claim))) = 0 := by", "    " + proof,
      "  exact (mul_eq_zero.mp key).resolve_left d",
    ]
  }
}
