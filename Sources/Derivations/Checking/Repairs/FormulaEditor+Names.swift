import Notation

extension FormulaEditor {
  /// The edits of a name: another name in its place, and its power; `nil` for what is no name.
  func edits(ofName formula: Formula) -> [FormulaEdit]? {
    if let edits = edits(ofDerivative: formula) { return edits }
    guard let found = lexicon.scope.resolve(formula) else { return formula.isName ? [] : nil }
    var result: [FormulaEdit] = []
    if lexicon.scope.names[found.key]?.role != .index {
      if let power = found.power {
        guard case .scripted(let base, let below, let above?, let primes) = formula.node,
          let exponent = Int(above.ink.joined()), power.node != .empty
        else { return [] }
        result += Self.exponents(beside: exponent).map { next in
          FormulaEdit(
            .exponent,
            Formula(scripting: base, below, power: next, primes: primes))
        }
      } else {
        result.append(squared(formula))
      }
    }
    return result + lexicon.alternatives(to: formula, found)
  }

  /// One name for another in all places of an equation where it stands, of which there are several.
  func renamings(of equation: Formula) -> [FormulaEdit] {
    var names: [(name: Formula, count: Int)] = []
    func visit(_ formula: Formula) {
      guard formula.isName else { return formula.children.forEach(visit) }
      if let place = names.firstIndex(where: { $0.name == formula }) {
        names[place].count += 1
      } else {
        names.append((formula, 1))
      }
    }
    visit(equation)
    return names.filter { $0.count > 1 }.flatMap { name, _ -> [FormulaEdit] in
      guard let found = lexicon.scope.resolve(name) else { return [] }
      // Of two names in an equation it would make one.
      return lexicon.alternatives(to: name, found)
        .filter { edit in !equation.contains { $0 == edit.formula } }
        .map { FormulaEdit(.everywhere, equation.replacing(name, by: $0.formula)) }
    }
  }

  /// The edits of what carries a power: a bracket, a number. A commutator's sign is the other one's.
  func edits(
    ofPower base: Formula, _ below: Formula.Script?, _ above: Formula.Script?, _ primes: Int
  ) -> [FormulaEdit] {
    var result: [FormulaEdit] = []
    if let exponent = above.flatMap({ Int($0.ink.joined()) }) {
      result += Self.exponents(beside: exponent).map { next in
        FormulaEdit(.exponent, Formula(scripting: base, below, power: next, primes: primes))
      }
    }
    if case .bracket(_, let elements) = base.node, elements.count == 2, let sign = below?.ink,
      sign == ["+"] || sign == ["-"]
    {
      let other = Formula.Script(ink: [sign == ["+"] ? "-" : "+"], formula: nil)
      result.append(
        FormulaEdit(
          .arrangement,
          Formula(.scripted(base, subscript: other, superscript: above, primes: primes))))
    }
    return result
  }

  /// The edits of a derivative: its order, and what it is taken by; `nil` for what is none.
  private func edits(ofDerivative formula: Formula) -> [FormulaEdit]? {
    var (base, below, above) = (formula, nil as Formula.Script?, nil as Formula.Script?)
    if case .scripted(let inner, let sub, let sup, 0) = formula.node {
      (base, below, above) = (inner, sub, sup)
    }
    guard base.node == .symbol("\\partial") || base.node == .symbol("\\nabla") else { return nil }
    var result = Self.exponents(beside: above.map { Int($0.ink.joined()) ?? 0 } ?? 1).map { next in
      FormulaEdit(.exponent, Formula(scripting: base, below, power: next, primes: 0))
    }
    guard let below else { return result }
    for variable in lexicon.variables(beside: below, isGradient: base.node == .symbol("\\nabla")) {
      result.append(
        FormulaEdit(
          .symbol, Formula(.scripted(base, subscript: variable, superscript: above, primes: 0))))
    }
    return result
  }

  /// The square of a name, a bracket.
  func squared(_ formula: Formula) -> FormulaEdit {
    let two = Formula.Script(ink: ["2"], formula: Formula(number: 2))
    if case .scripted(let base, let below, nil, let primes) = formula.node {
      return FormulaEdit(
        .exponent, Formula(.scripted(base, subscript: below, superscript: two, primes: primes)))
    }
    let base = formula.isScripted ? Formula(.bracket(.round, [formula])) : formula
    return FormulaEdit(
      .exponent, Formula(.scripted(base, subscript: nil, superscript: two, primes: 0)))
  }

  /// One more and one less; a zeroth power would be the factor dropped.
  private static func exponents(beside exponent: Int) -> [Int] {
    guard abs(exponent) < 1000 else { return [] }
    return [exponent + 1, exponent - 1].filter { $0 != 0 }
  }
}

extension Formula {
  /// Every occurrence of a name replaced.
  fileprivate func replacing(_ name: Formula, by other: Formula) -> Formula {
    if self == name { return other }
    return isName ? self : rebuilding { $0.replacing(name, by: other) }
  }

  /// A base with scripts; the power 1 is not written.
  init(scripting base: Formula, _ below: Script?, power: Int, primes: Int) {
    let above =
      power == 1 ? nil : Script(ink: power < 0 ? ["-", "\(-power)"] : ["\(power)"], formula: nil)
    if below == nil, above == nil, primes == 0 {
      self = base
    } else {
      self.init(.scripted(base, subscript: below, superscript: above, primes: primes))
    }
  }
}
