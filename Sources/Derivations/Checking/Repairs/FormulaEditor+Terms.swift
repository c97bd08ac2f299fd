import Notation

extension FormulaEditor {
  /// The edits of one side. Those of the side as a whole, its sign and a factor of it, do for one side of an equation what
  /// they would do for the other, and are made where `isWhole`; beside 0 they change nothing.
  func edits(ofSide side: Formula, isWhole: Bool, facing other: Formula) -> [FormulaEdit] {
    if side.isZeroLiteral { return [] }
    var result: [FormulaEdit] = []
    if isWhole, !other.isZeroLiteral {
      let (body, order) = side.splittingOrder
      for edit in signs(of: body) + scalings(of: body) + squares(of: body) {
        result.append(edit.within { $0.adding(order) })
      }
    }
    return result + edits(of: side)
  }

  /// The whole with the opposite sign.
  private func signs(of side: Formula) -> [FormulaEdit] {
    guard case .sum(let terms) = side.node else {
      return [FormulaEdit(.sign, Formula(.sum([Formula.Term(.minus, side)])))]
    }
    // The sign of a single term is an edit of its own.
    if terms.count == 1 { return [] }
    return [
      FormulaEdit(.signs, Formula(.sum(terms.map { Formula.Term($0.sign.opposite, $0.formula) })))
    ]
  }

  /// The square of a sum that is a side.
  private func squares(of side: Formula) -> [FormulaEdit] {
    guard case .sum(let terms) = side.node, terms.count > 1 else { return [] }
    return [squared(side.asFactor)]
  }

  /// The edits of a sum: of each term its sign and its factors, and each term dropped.
  func edits(ofSum terms: [Formula.Term]) -> [FormulaEdit] {
    var result: [FormulaEdit] = []
    for (place, term) in terms.enumerated() where term.formula.orderTerm == nil {
      func sum(_ changed: Formula.Term) -> Formula {
        var next = terms
        next[place] = changed
        return Formula(.sum(next)).withoutLoneSign
      }
      result.append(FormulaEdit(.sign, sum(Formula.Term(term.sign.opposite, term.formula))))
      // A single signed term is scaled as a side or as a factor.
      guard terms.count > 1 else { continue }
      result += scalings(of: term.formula).map { edit in
        edit.within { sum(Formula.Term(term.sign, $0)) }
      }
      guard terms.filter({ $0.formula.orderTerm == nil }).count > 1 else { continue }
      var rest = terms
      rest.remove(at: place)
      result.append(FormulaEdit(.term, Formula(.sum(rest)).withoutLoneSign))
    }
    return result
  }

  /// Twice and half a term, and the term times and over each of the multipliers that is not in it.
  func scalings(of term: Formula) -> [FormulaEdit] {
    if case .sum(let terms) = term.node, terms.count == 1 {
      return scalings(of: terms[0].formula).map { edit in
        edit.within { Formula(.sum([Formula.Term(terms[0].sign, $0)])) }
      }
    }
    let two = Formula(.number("2"))
    var result = [
      FormulaEdit(.two, term.multiplied(by: two)), FormulaEdit(.two, term.divided(by: two)),
    ]
    let (above, below) = (term.factorsAbove, term.factorsBelow)
    for (kind, factor) in multipliers {
      // c·c is an edit of an exponent, c/c one of a factor.
      if above.contains(factor) || below.contains(factor) { continue }
      result.append(FormulaEdit(kind, term.multiplied(by: factor)))
      result.append(FormulaEdit(kind, term.divided(by: factor)))
    }
    return result
  }
}

extension Formula.Term.Sign {
  /// − for +, and so on.
  var opposite: Self {
    switch self {
    case .plus: .minus
    case .minus: .plus
    case .plusMinus: .minusPlus
    case .minusPlus: .plusMinus
    }
  }
}

extension Formula {
  /// A sum of one term that is not negative, as that term.
  var withoutLoneSign: Formula {
    guard case .sum(let terms) = node, terms.count == 1, terms[0].sign == .plus else { return self }
    return terms[0].formula
  }

  /// A side without its `O(x^k)`, and that term.
  var splittingOrder: (body: Formula, order: Term?) {
    guard case .sum(let terms) = node, terms.count > 1,
      let place = terms.firstIndex(where: { $0.formula.orderTerm != nil })
    else { return (self, nil) }
    var rest = terms
    let order = rest.remove(at: place)
    return (Formula(.sum(rest)).withoutLoneSign, order)
  }

  /// The formula with a term behind it.
  func adding(_ term: Term?) -> Formula {
    guard let term else { return self }
    if case .sum(let terms) = node { return Formula(.sum(terms + [term])) }
    return Formula(.sum([Term(.plus, self), term]))
  }
}
