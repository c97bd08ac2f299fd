extension SyntaxError {
  /// What to write instead of a macro that is not in the table.
  static func advice(onMacro macro: String) -> String {
    let name = String(macro.dropFirst())
    if let known = substitutes[name] { return known }
    guard let nearest = nearestMacro(to: name) else {
      return "Only the macros of mathematics are read; write the formula without it."
    }
    return "Did you mean '\\\(nearest)'?"
  }

  /// What to write instead of a character.
  static func advice(onCharacter character: Character) -> String {
    if let macro = macros[character] { return "Write '\(macro)'." }
    if character == "$" { return "One formula ends before another begins." }
    return "Write it as a macro, or leave it out."
  }

  /// What to do about a sign in the wrong place.
  static func advice(onUnexpected found: String) -> String {
    switch found {
    case "*": "Products are written side by side, or with '\\cdot' or '\\times'."
    case ",", ".", ";": "Punctuation stands between rows and list elements, outside a formula."
    case "\\", "{", "$": "Text holds plain words; close it before the mathematics."
    case "\\prime": "Write '^\\prime' or \"'\"."
    default: "Remove it, or put what it belongs to before it."
    }
  }

  /// Macros that a physicist may well write, and what to write instead.
  private static let substitutes: [String: String] = {
    let forms = [
      "over": "'\\frac{a}{b}'", "choose": "'\\frac{a}{b}'", "div": "'\\frac{a}{b}' or 'a/b'",
      "sim": "'\\simeq'", "cong": "'\\simeq'", "doteq": "'='", "coloneqq": "'='", "mid": "'|'",
      "middle": "the bar alone", "ldots": "every term", "cdots": "every term", "dots": "every term",
      "not": "'\\neq'", "iff": "two formulas", "Rightarrow": "two formulas", "underline": "'\\bar'",
      "textbf": "'\\mathbf'", "textit": "'\\mathit'", "mathring": "'\\dot'", "dag": "'\\dagger'",
    ]
    var substitutes = forms.mapValues { "Write \($0)." }
    for name in ["ll", "gg", "lesssim", "gtrsim"] {
      substitutes[name] = "What is small is declared by Let, not written as a relation."
    }
    for name in ["otimes", "oplus", "wedge", "cup", "cap", "forall", "exists", "subset"] {
      substitutes[name] = "It has no part in the formulas that are read."
    }
    return substitutes
  }()

  private static let macros: [Character: String] = [
    "α": "\\alpha", "β": "\\beta", "γ": "\\gamma", "δ": "\\delta", "ε": "\\varepsilon",
    "ϵ": "\\epsilon", "ζ": "\\zeta", "η": "\\eta", "θ": "\\theta", "ϑ": "\\vartheta",
    "ι": "\\iota", "κ": "\\kappa", "λ": "\\lambda", "μ": "\\mu", "µ": "\\mu", "ν": "\\nu",
    "ξ": "\\xi", "π": "\\pi", "ρ": "\\rho", "σ": "\\sigma", "τ": "\\tau", "υ": "\\upsilon",
    "φ": "\\varphi", "ϕ": "\\phi", "χ": "\\chi", "ψ": "\\psi", "ω": "\\omega", "Γ": "\\Gamma",
    "Δ": "\\Delta", "Θ": "\\Theta", "Λ": "\\Lambda", "Ξ": "\\Xi", "Π": "\\Pi", "Σ": "\\Sigma",
    "Φ": "\\Phi", "Ψ": "\\Psi", "Ω": "\\Omega", "∂": "\\partial", "∇": "\\nabla", "∫": "\\int",
    "∑": "\\sum", "∏": "\\prod", "∞": "\\infty", "ℏ": "\\hbar", "ℓ": "\\ell", "×": "\\times",
    "·": "\\cdot", "⋅": "\\cdot", "±": "\\pm", "∓": "\\mp", "−": "-", "–": "-", "≤": "\\leq",
    "≥": "\\geq", "≠": "\\neq", "≡": "\\equiv", "≈": "\\approx", "≃": "\\simeq",
    "∝": "\\propto", "∈": "\\in", "→": "\\to", "∥": "\\parallel", "⊥": "\\perp", "†": "\\dagger",
    "′": "'", "⟨": "\\langle", "⟩": "\\rangle", "√": "\\sqrt{…}", "²": "^2", "³": "^3",
  ]

  /// The known macro that differs least, by two letters at most; of several the first in the alphabet.
  private static func nearestMacro(to name: String) -> String? {
    guard (2...24).contains(name.utf8.count) else { return nil }
    let limit = name.utf8.count < 5 ? 1 : 2
    var best: (distance: Int, name: String)?
    for known in Macro.table.keys where known.utf8.first?.isLetter == true && known.count > 1 {
      let distance = editDistance(Array(name.utf8), Array(known.utf8))
      if distance <= limit, best.map({ (distance, known) < ($0.distance, $0.name) }) ?? true {
        best = (distance, known)
      }
    }
    return best?.name
  }

  /// How many letters must be put in, taken out or changed to get from `a` to `b`.
  private static func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let change = diagonal + (letter == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, diagonal + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }
}
