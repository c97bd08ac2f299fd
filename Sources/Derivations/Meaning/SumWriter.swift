import Notation

/// Writes sums with numeric bounds and sums over index letters out, before anything else reads the formula.
///
/// `\sum_{\ell=0}^{2} w^{\ell} x^{\ell}` is w⁰x⁰ + w¹x¹ + w²x², with the number in place of the letter in scripts, exponents
/// and factors; `\sum_i a_i b_i` is the summation convention written in full. A sum takes the product to its right.
struct SumWriter {
  let scope: Scope
  private(set) var faults: [Objection] = []
  private var count = 0

  static let termLimit = 16
  private static let totalLimit = 256

  init(_ scope: Scope) {
    self.scope = scope
  }

  /// The formula without the sums that could be written out; what is wrong with the others is in ``faults``.
  mutating func write(_ formula: Formula) -> Formula {
    switch formula.node {
    case .symbol, .scripted:
      guard formula.isSumSign else { break }
      return fault("a sum of nothing", "write what is summed to the right of the sign", formula)
    case .product(let factors):
      guard let place = factors.firstIndex(where: { $0.formula.isSumSign }) else { break }
      let sign = factors[place].formula
      guard place + 1 < factors.count else {
        return fault("a sum of nothing", "write what is summed to the right of the sign", sign)
      }
      guard place == 0 || factors[place].join == .beside else {
        return fault(
          "a sum stands behind \\cdot or \\times", "write brackets around the sum", sign)
      }
      var rest = Array(factors[(place + 1)...])
      rest[0].join = .beside
      let body =
        rest.count == 1
        ? rest[0].formula
        : Formula(
          .product(rest), at: rest[0].formula.range.union(rest[rest.count - 1].formula.range))
      let sum = Formula(.bracket(.round, [written(sign, body)]), at: body.range)
      if place == 0 { return sum }
      let before = factors[..<place].map { Formula.Factor($0.join, write($0.formula)) }
      return Formula(.product(before + [Formula.Factor(.beside, sum)]), at: formula.range)
    default: break
    }
    return formula.rebuilding { write($0) }
  }

  private mutating func fault(_ message: String, _ advice: String, _ place: Formula) -> Formula {
    faults.append(Objection(.meaning(message, advice: advice), at: place.range))
    return Formula(.number("0"), at: place.range)
  }

  private mutating func written(_ sign: Formula, _ body: Formula) -> Formula {
    guard case .scripted(_, let below?, let above, 0) = sign.node else {
      return fault("a sum without a letter", "write \\sum_{\\ell=0}^{3} or \\sum_i", sign)
    }
    if above == nil { return overIndices(below.ink, body, sign) }
    guard below.ink.count == 3, below.ink[1] == "=", let first = Int(below.ink[2]),
      let upper = above?.ink, upper.count == 1, let last = Int(upper[0]), 0 <= first, first <= last
    else {
      return fault(
        "the bounds of this sum are no whole numbers", "write \\sum_{\\ell=0}^{3}", sign)
    }
    let letter = below.ink[0]
    if isIndex(letter), scope.axes == nil, first == 1, last == scope.dimension {
      return overIndices([letter], body, sign)
    }
    guard let name = try? FormulaParser.formula(in: letter), case .symbol = name.node,
      scope.resolve(name) == nil
    else {
      return fault("\(letter) is declared already", "sum over a letter of its own", sign)
    }
    count += last - first + 1
    guard last - first < Self.termLimit, count <= Self.totalLimit else {
      return fault(
        "a sum of more than \(Self.termLimit) terms", "state it for a smaller number", sign)
    }
    var terms: [Formula.Term] = []
    for number in first...(Fault.boundOfSum.isPlanted ? max(first, last - 1) : last) {
      guard let term = LetterReplacement(letter: letter, number: number, scope: scope)(body) else {
        return fault(
          "\(letter) stands in a script that is neither a number nor part of a name",
          "write the terms of the sum out", body)
      }
      terms.append(Formula.Term(.plus, write(term)))
    }
    return terms.count == 1 ? terms[0].formula : Formula(.sum(terms), at: body.range)
  }

  private func isIndex(_ letter: String) -> Bool {
    guard let name = try? FormulaParser.formula(in: letter), let found = scope.resolve(name) else {
      return false
    }
    return scope.names[found.key]?.role == .index
  }

  private mutating func overIndices(_ letters: [String], _ body: Formula, _ sign: Formula)
    -> Formula
  {
    let letters = letters.filter { $0 != "," }
    for letter in letters {
      guard isIndex(letter) else {
        return fault(
          "\(letter) is not an index letter",
          "give the sum numbers as bounds, or declare the letter",
          sign)
      }
      guard body.occurrences(of: letter) == 2 else {
        return fault(
          "the index \(letter) does not occur twice in each term under its sum",
          "an index that is summed stands twice", sign)
      }
    }
    return write(body)
  }
}

extension Formula {
  fileprivate var isSumSign: Bool {
    switch node {
    case .symbol("\\sum"): true
    case .scripted(let base, _, _, _): base.node == .symbol("\\sum")
    default: false
    }
  }

  /// How often an index letter stands in a formula, the same in every term of its sums; `nil` where it is not.
  fileprivate func occurrences(of letter: String) -> Int? {
    switch node {
    case .sum(let terms):
      let counts = terms.map { $0.formula.occurrences(of: letter) }
      return counts.allSatisfy { $0 == counts[0] } ? counts[0] : nil
    case .scripted(let base, let sub, let sup, _):
      guard let inner = base.occurrences(of: letter) else { return nil }
      let scripts = (sub?.ink ?? []) + (sup?.ink ?? [])
      return inner + scripts.filter { $0 == letter }.count
    default:
      var total = 0
      for child in children {
        guard let count = child.occurrences(of: letter) else { return nil }
        total += count
      }
      return total
    }
  }
}

/// A formula with a whole number in place of a letter.
private struct LetterReplacement {
  let letter: String
  let number: Int
  let scope: Scope

  /// `nil` where the letter stands in a script that it cannot be replaced in.
  func callAsFunction(_ formula: Formula) -> Formula? {
    var failed = false
    let result = replaced(formula, &failed)
    return failed ? nil : result
  }

  private var digits: Formula.Node { .number(String(number)) }

  private func replaced(_ formula: Formula, _ failed: inout Bool) -> Formula {
    switch formula.node {
    case .symbol(letter): return Formula(digits, at: formula.range)
    case .product(let factors):
      // In a product a number beside a number would be one number.
      let next = factors.map { factor in
        factor.formula.node == .symbol(letter)
          ? Formula.Factor(factor.join, bracket(factor.formula))
          : Formula.Factor(factor.join, replaced(factor.formula, &failed))
      }
      return Formula(.product(next), at: formula.range)
    case .scripted(let base, let sub, let sup, let primes):
      var inner = base
      if base.node == .symbol(letter) {
        if sub == nil, primes == 0 { inner = bracket(base) }
      } else {
        inner = replaced(base, &failed)
      }
      return Formula(
        .scripted(
          inner, subscript: script(sub, &failed), superscript: script(sup, &failed), primes: primes),
        at: formula.range)
    default: return formula.rebuilding { replaced($0, &failed) }
    }
  }

  private func bracket(_ place: Formula) -> Formula {
    Formula(.bracket(.round, [Formula(digits, at: place.range)]), at: place.range)
  }

  /// Whether the letter stands inside a piece of a script.
  private func mentions(_ piece: String) -> Bool {
    guard let inner = try? FormulaParser.formula(in: piece) else { return false }
    return inner.contains { $0.node == .symbol(letter) }
  }

  /// A script with the number in it, a sum or product of numbers worked out.
  private func script(_ script: Formula.Script?, _ failed: inout Bool) -> Formula.Script? {
    guard let script, script.ink.contains(where: { $0.contains(letter) }) else { return script }
    let formula = script.formula.map { replaced($0, &failed) }
    if let value = formula?.wholeNumber, value >= 0 {
      let node = Formula(.number(String(value)), at: script.range)
      return Formula.Script(ink: [String(value)], formula: node, range: script.range)
    }
    var ink: [String] = []
    for piece in script.ink {
      let isLetter = piece == letter
      if !isLetter, mentions(piece) { failed = true }
      let text = isLetter ? String(number) : piece
      if isLetter || ink.last == String(number), let before = ink.last?.last, before.isNumber,
        text.first?.isNumber ?? false
      {
        failed = true
      }
      ink.append(text)
    }
    return Formula.Script(ink: ink, formula: formula, range: script.range)
  }
}

extension Formula {
  /// The whole number that sums and products of numbers are.
  fileprivate var wholeNumber: Int? {
    switch node {
    case .number(let text): return text.utf8.count < 6 ? Int(text) : nil
    case .bracket(.round, let elements): return elements.count == 1 ? elements[0].wholeNumber : nil
    case .product(let factors):
      var result = 1
      for factor in factors {
        guard factor.join != .cross, let value = factor.formula.wholeNumber, abs(value) < 10_000,
          abs(result) < 10_000
        else { return nil }
        result *= value
      }
      return result
    case .sum(let terms):
      var result = 0
      for term in terms {
        guard let value = term.formula.wholeNumber else { return nil }
        switch term.sign {
        case .plus: result += value
        case .minus: result -= value
        case .plusMinus, .minusPlus: return nil
        }
      }
      return result
    default: return nil
    }
  }
}
