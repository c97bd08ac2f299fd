extension Formula {
  /// This formula in canonical LaTeX.
  ///
  /// Reading it back gives the same formula: `parse(print(f)) == f` for every formula that was read. A formula that was
  /// built may hold what no text says, such as a sum as a factor; it is written with the round brackets it needs.
  ///
  /// - Complexity: O(*n*) times the depth of the brackets.
  public var latex: String {
    var writer = LaTeXWriter()
    writer.write(self)
    return writer.text
  }
}

extension LaTeXWriter {
  mutating func write(_ formula: Formula) {
    switch formula.node {
    case .number(let text), .symbol(let text): write(text)
    case .accented(let accent, let inner): write("\\" + accent, inBraces: inner)
    case .scripted(let base, let below, let above, let primes):
      write(base, where: base.canBeScripted)
      write(below, sign: "_", alwaysInBraces: false)
      write(String(repeating: "'", count: max(primes, 0)))
      write(above, sign: "^", alwaysInBraces: false)
    case .fraction(let numerator, let denominator):
      write("\\frac", inBraces: numerator)
      write("", inBraces: denominator)
    case .quotient(let dividend, let divisor):
      write(dividend, where: dividend.canStandAtStroke)
      write("/")
      write(divisor, where: divisor.canStandAtStroke)
    case .root(let radicand, let degree):
      write("\\sqrt")
      if let degree { write(.square, [degree], isTall: false) }
      write("", inBraces: radicand)
    case .bracket(let bracket, let elements):
      write(bracket, elements, isTall: elements.contains(where: \.isTall))
    case .product(let factors): write(factors)
    case .sum(let terms): write(terms)
    case .relation(let left, let sides):
      write(left, where: !left.isRelation)
      for side in sides {
        write(" " + side.relation.rawValue + " ")
        write(side.formula, where: !side.formula.isRelation)
      }
    case .empty: write("{}")
    }
  }

  /// Writes a formula as it is where `fits`, and in round brackets elsewhere.
  private mutating func write(_ formula: Formula, where fits: Bool) {
    if fits { write(formula) } else { write(.round, [formula], isTall: formula.isTall) }
  }

  private mutating func write(_ macro: String, inBraces formula: Formula) {
    write(macro)
    write("{")
    write(formula)
    write("}")
  }

  private mutating func write(_ bracket: Formula.Bracket, _ elements: [Formula], isTall: Bool) {
    let hasBars = bracket == .bar && elements.contains { $0.contains(where: \.isBar) }
    let (open, close) = bracket.latex(stretches: isTall, aroundBars: hasBars)
    write(open)
    for (place, element) in elements.enumerated() {
      if place > 0 { write(", ") }
      write(element)
    }
    write(close)
  }

  private mutating func write(_ factors: [Formula.Factor]) {
    if factors.isEmpty { write("1") }
    var previous: Formula?
    for (place, factor) in factors.enumerated() {
      let isLast = place == factors.count - 1
      var fits = factors.count == 1 || factor.formula.canBeFactor
      if case .quotient = factor.formula.node {
        let meets = !isLast && factors[place + 1].join == .beside
        fits = !meets && (place == 0 || factor.join != .beside)
      }
      if place > 0 {
        let numbersMeet = previous?.isNumber == true && factor.formula.startsWithDigit
        write(numbersMeet && factor.join == .beside ? "\\cdot" : factor.join.latex)
      }
      write(factor.formula, where: fits)
      previous = factor.formula
    }
  }

  private mutating func write(_ terms: [Formula.Term]) {
    if terms.isEmpty { write("0") }
    for (place, term) in terms.enumerated() {
      if place > 0 {
        write(" " + term.sign.latex + " ")
      } else if term.sign != .plus {
        write(term.sign.latex)
      }
      write(term.formula, where: !term.formula.isSumOrRelation)
    }
  }
}

extension Formula {
  fileprivate var isRelation: Bool { if case .relation = node { true } else { false } }
  fileprivate var isNumber: Bool { if case .number = node { true } else { false } }
  fileprivate var isBar: Bool { if case .bracket(.bar, _) = node { true } else { false } }

  fileprivate var canBeFactor: Bool {
    switch node {
    case .product, .sum, .relation, .empty: false
    default: true
    }
  }

  fileprivate var canBeScripted: Bool {
    switch node {
    case .scripted, .quotient: false
    default: canBeFactor
    }
  }

  fileprivate var canStandAtStroke: Bool {
    switch node {
    case .product(let factors):
      factors.enumerated().allSatisfy { place, factor in
        (place == 0 || factor.join == .beside) && factor.formula.canStandAtStroke
      }
    case .quotient: false
    default: canBeFactor
    }
  }

  /// Whether a bracket around it grows.
  fileprivate var isTall: Bool {
    switch node {
    case .fraction, .root: true
    case .symbol(let name):
      name.hasPrefix("\\") && Macro.bigOperators.contains(String(name.dropFirst()))
    case .accented: false
    case .scripted(let base, _, _, _): base.isTall
    default: children.contains(where: \.isTall)
    }
  }
}
