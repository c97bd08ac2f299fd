/// Writes LaTeX piece by piece, with a space only where two pieces would run together.
struct LaTeXWriter {
  private(set) var text = ""
  private var tail = Tail.other

  private enum Tail { case macro, digit, other }

  /// Appends a piece that is LaTeX by itself.
  mutating func write(_ piece: String) {
    guard let first = piece.utf8.first, let last = piece.utf8.last else { return }
    let joins = (tail == .macro && first.isLetter) || (tail == .digit && first.isDigit)
    if joins { text += " " }
    text += piece
    if last.isDigit {
      tail = .digit
    } else if last.isLetter {
      let head = piece.utf8.reversed().first { !$0.isLetter }
      tail = head == UInt8(ascii: "\\") ? .macro : .other
    } else {
      tail = .other
    }
  }

  /// Appends the pieces of a script.
  mutating func write(ink: [String]) {
    for piece in ink { write(piece) }
  }

  /// Appends the pieces of a script in a bracket.
  mutating func write(ink: [String], in bracket: Formula.Bracket) {
    let hasBars = bracket == .bar && ink.contains { $0.contains("|") || $0.contains("\\lvert") }
    let (open, close) = bracket.latex(stretches: false, aroundBars: hasBars)
    write(open)
    write(ink: ink)
    write(close)
  }

  /// Appends a script behind its sign, in braces unless a physicist would leave them out.
  mutating func write(_ script: Formula.Script?, sign: String, alwaysInBraces: Bool) {
    guard let script else { return }
    write(sign)
    if !alwaysInBraces, script.ink.count == 1, script.ink[0].needsNoBraces {
      write(script.ink[0])
    } else {
      write("{")
      write(ink: script.ink)
      write("}")
    }
  }
}

extension String {
  /// Whether a script of this one piece reads the same without braces: a letter, a digit, a sign, a macro.
  fileprivate var needsNoBraces: Bool {
    if hasPrefix("\\") {
      guard case .letter? = Macro.table[String(dropFirst())] else { return false }
      return true
    }
    guard utf8.count == 1, let byte = utf8.first else { return false }
    return byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }
}

extension Formula.Term.Sign {
  /// The sign in LaTeX.
  var latex: String {
    switch self {
    case .plus: "+"
    case .minus: "-"
    case .plusMinus: "\\pm"
    case .minusPlus: "\\mp"
    }
  }
}

extension Formula.Factor.Join {
  /// The sign in LaTeX; nothing for juxtaposition.
  var latex: String {
    switch self {
    case .beside: ""
    case .dot: "\\cdot"
    case .cross: "\\times"
    }
  }
}

extension Formula.Bracket {
  /// Its two signs in LaTeX. Bars around bars must say which is which.
  func latex(stretches: Bool, aroundBars: Bool) -> (open: String, close: String) {
    var signs: (open: String, close: String)
    switch self {
    case .round: signs = ("(", ")")
    case .square: signs = ("[", "]")
    case .curly: signs = ("\\{", "\\}")
    case .angle: signs = ("\\langle", "\\rangle")
    case .bar: signs = aroundBars && !stretches ? ("\\lvert", "\\rvert") : ("|", "|")
    }
    return stretches ? ("\\left" + signs.open, "\\right" + signs.close) : signs
  }
}
