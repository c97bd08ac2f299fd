import Notation

/// Writes a formula out by itself: double signs chosen, sums term by term, each as a text that shows its structure.
///
/// Two formulas that the first path takes for each other have the same text here. It refuses what it cannot write out.
struct Copyist {
  /// The declared index letters.
  let indices: Set<String>
  /// Whether the upper of two signs is meant; `nil` where none is.
  let upper: Bool?

  /// The text of a formula in which letters stand for whole numbers.
  func text(_ formula: Formula, _ numbers: [String: Int] = [:]) throws(Obstacle) -> String {
    switch formula.node {
    case .number(let digits): return digits
    case .symbol(let symbol): return numbers[symbol].map { "\($0)" } ?? symbol
    case .empty: return ""
    case .accented(let accent, let inner): return "\(accent){\(try text(inner, numbers))}"
    case .scripted(let base, let below, let above, let primes):
      var known = numbers
      // A letter with scripts of its own is another name.
      if case .symbol(let symbol) = base.node, below != nil || primes > 0 { known[symbol] = nil }
      return try "\(text(base, known))_{\(ink(below, numbers))}\(primes)^{\(ink(above, numbers))}"
    case .fraction(let above, let below):
      return try "frac{\(text(above, numbers))}{\(text(below, numbers))}"
    case .quotient(let above, let below):
      return try "over{\(text(above, numbers))}{\(text(below, numbers))}"
    case .root(let inner, let degree):
      return try "root{\(text(inner, numbers))}{\(degree.map { "\($0.ink)" } ?? "")}"
    case .bracket(.round, let elements) where elements.count == 1:
      return try text(elements[0], numbers)
    case .bracket(let kind, let elements):
      return
        "\(kind){\(try elements.map { element throws(Obstacle) in try text(element, numbers) })}"
    case .product(let factors): return try product(factors, numbers)
    case .sum(let terms): return try sum(terms, numbers)
    case .relation(let left, let sides):
      var result = try text(left, numbers)
      for side in sides { result += " \(side.relation) \(try text(side.formula, numbers))" }
      return result
    }
  }

  private func sum(_ terms: [Formula.Term], _ numbers: [String: Int]) throws(Obstacle) -> String {
    var result: [String] = []
    for term in terms {
      let isNegative: Bool
      switch (term.sign, upper) {
      case (.plus, _), (.plusMinus, true), (.minusPlus, false): isNegative = false
      case (.minus, _), (.plusMinus, false), (.minusPlus, true): isNegative = true
      default: throw .beyond("a double sign")
      }
      result.append((isNegative ? "-" : "+") + (try text(term.formula, numbers)))
    }
    if result.count == 1, result[0].hasPrefix("+") { return String(result[0].dropFirst()) }
    return "(\(result.joined(separator: " ")))"
  }

  /// A product, in which a sum takes all that stands to its right.
  private func product(
    _ factors: [Formula.Factor], _ numbers: [String: Int]
  ) throws(Obstacle) -> String {
    var parts: [String] = []
    for (place, factor) in factors.enumerated() {
      let join = place == 0 || factor.join == .beside ? "" : "\(factor.join) "
      guard case .scripted(let base, let below?, let above, _) = factor.formula.node,
        base.node == .symbol("\\sum")
      else {
        parts.append(join + (try text(factor.formula, numbers)))
        continue
      }
      let rest = Array(factors[(place + 1)...])
      parts.append(try written(below, above, rest, numbers))
      break
    }
    return parts.count == 1 ? parts[0] : "[\(parts.joined(separator: " "))]"
  }

  private func written(
    _ below: Formula.Script, _ above: Formula.Script?, _ rest: [Formula.Factor],
    _ numbers: [String: Int]
  ) throws(Obstacle) -> String {
    let letters = below.ink.filter { $0 != "," }
    // Equal indices are summed over anyway.
    if letters.first.map(indices.contains) ?? false { return try product(rest, numbers) }
    guard let above, below.ink.count == 3, below.ink[1] == "=",
      let first = Int(try ink(below.ink[2...], numbers)),
      let last = Int(try ink(above, numbers)), 0 <= first, first <= last, last - first < 1000
    else { throw .beyond("a sum with such bounds") }
    var terms: [String] = []
    for number in first...last {
      var known = numbers
      known[letters[0]] = number
      terms.append("+" + (try product(rest, known)))
    }
    return terms.count == 1 ? String(terms[0].dropFirst()) : "(\(terms.joined(separator: " ")))"
  }

  /// A script, worked out where it is a number once its letters are.
  private func ink(
    _ script: Formula.Script?, _ numbers: [String: Int]
  ) throws(Obstacle) -> String {
    guard let script else { return "" }
    if script.ink.contains(where: { numbers[$0] != nil }), let formula = script.formula,
      let value = Self.number(formula, numbers), value >= 0
    {
      return "\(value)"
    }
    return try ink(script.ink[...], numbers)
  }

  private func ink(
    _ pieces: ArraySlice<String>, _ numbers: [String: Int]
  ) throws(Obstacle) -> String {
    var result: [String] = []
    for piece in pieces {
      switch (piece, upper) {
      case ("\\pm", let upper?): result.append(upper ? "+" : "-")
      case ("\\mp", let upper?): result.append(upper ? "-" : "+")
      case ("\\pm", nil), ("\\mp", nil): throw .beyond("a double sign")
      default: result.append(numbers[piece].map { "\($0)" } ?? piece)
      }
    }
    return result.joined(separator: " ")
  }

  /// The whole number that sums and products of numbers are.
  private static func number(_ formula: Formula, _ numbers: [String: Int]) -> Int? {
    switch formula.node {
    case .number(let digits): return digits.utf8.count < 6 ? Int(digits) : nil
    case .symbol(let symbol): return numbers[symbol]
    case .bracket(.round, let elements):
      return elements.count == 1 ? number(elements[0], numbers) : nil
    case .product(let factors):
      return factors.reduce(1) { total, factor in
        guard let total, let next = number(factor.formula, numbers) else { return nil }
        return max(total.magnitude, next.magnitude) < 1 << 20 ? total * next : nil
      }
    case .sum(let terms):
      return terms.reduce(0) { total, term in
        guard let total, let next = number(term.formula, numbers),
          max(total.magnitude, next.magnitude) < 1 << 40
        else { return nil }
        switch term.sign {
        case .plus: return total + next
        case .minus: return total - next
        case .plusMinus, .minusPlus: return nil
        }
      }
    default: return nil
    }
  }
}

extension Testimony {
  /// Whether a row is used in another form than the one it is written in.
  func objectionToWritings() throws(Obstacle) -> String? {
    var indices: Set<String> = []
    for declaration in declarations {
      if case .index = declaration.kind { indices.insert(declaration.name.ink) }
    }
    for writing in writings {
      try SecondPath.checkTime()
      let written = try Copyist(indices: indices, upper: writing.upper).text(writing.written)
      let used = try Copyist(indices: indices, upper: nil).text(writing.used)
      if written != used { return "a sum or a double sign is not written out as it stands" }
    }
    return nil
  }
}
