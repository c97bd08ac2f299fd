import Notation

extension FormulaEditor {
  /// The edits of a product: each factor dropped, each sign of a product for the other.
  func edits(ofProduct factors: [Formula.Factor]) -> [FormulaEdit] {
    var result: [FormulaEdit] = []
    for place in factors.indices {
      if place > 0, factors[place].join != .beside {
        var next = factors
        next[place].join = factors[place].join == .dot ? .cross : .dot
        result.append(FormulaEdit(.arrangement, Formula(.product(next))))
        if factors[place].join == .dot {
          next[place].join = .beside
          result.append(FormulaEdit(.arrangement, Formula(.product(next))))
        }
      }
      var rest = factors
      rest.remove(at: place)
      let isTwo = factors[place].formula.node == .number("2")
      result.append(FormulaEdit(isTwo ? .two : .factor, Formula(product: rest)))
    }
    return result
  }

  /// The edits of a fraction: turned over, and without what stands below or above.
  func edits(ofFraction above: Formula, _ below: Formula) -> [FormulaEdit] {
    let one = Formula(.number("1"))
    let isTwo = below.node == .number("2")
    var result = [FormulaEdit(isTwo ? .two : .factor, above.asFactor)]
    if above != one {
      result.append(FormulaEdit(.factor, Formula(.fraction(one, below))))
      result.append(FormulaEdit(.factor, Formula(.fraction(below, above))))
    }
    return result
  }

  /// The edits of a bracket with two entries: in the other order.
  func edits(ofBracket bracket: Formula.Bracket, _ elements: [Formula]) -> [FormulaEdit] {
    guard elements.count == 2, bracket != .round else { return [] }
    return [FormulaEdit(.arrangement, Formula(.bracket(bracket, elements.reversed())))]
  }

  /// The edits of a number: twice and half of it, and its neighbours.
  func edits(ofNumber digits: String) -> [FormulaEdit] {
    guard let number = Int(digits), (1...1_000_000).contains(number) else { return [] }
    var result = [FormulaEdit(.two, Formula(number: 2 * number))]
    if number % 2 == 0 { result.append(FormulaEdit(.two, Formula(number: number / 2))) }
    result.append(FormulaEdit(.number, Formula(number: number + 1)))
    if number > 1 { result.append(FormulaEdit(.number, Formula(number: number - 1))) }
    return result
  }
}

extension Formula {
  init(number: Int) { self.init(.number("\(number)")) }

  /// Factors side by side, as few as they are; none is 1.
  init(product factors: [Factor]) {
    var factors = factors
    if factors.count > 1 { factors.removeAll { $0.formula.node == .number("1") } }
    if factors.isEmpty {
      self.init(number: 1)
    } else if factors.count == 1 {
      self = factors[0].formula
    } else {
      factors[0].join = .beside
      self.init(.product(factors))
    }
  }

  /// The formula as a factor: a sum in a bracket.
  var asFactor: Formula {
    if case .sum = node { return Formula(.bracket(.round, [self])) }
    return self
  }

  /// The factors of a term that stand above a stroke, or beside none.
  var factorsAbove: [Formula] {
    switch node {
    case .product(let factors): factors.flatMap { $0.formula.factorsAbove }
    case .fraction(let above, _), .quotient(let above, _): above.factorsAbove
    default: [self]
    }
  }

  /// The factors of a term that stand below a stroke.
  var factorsBelow: [Formula] {
    switch node {
    case .product(let factors): factors.flatMap { $0.formula.factorsBelow }
    case .fraction(let above, let below), .quotient(let above, let below):
      above.factorsBelow + below.asFactor.factorsAbove
    default: []
    }
  }

  /// The scalars in it that can be factors elsewhere: names, and brackets with a sum in them.
  func factors(_ lexicon: Lexicon) -> [Formula] {
    var result: [Formula] = []
    func visit(_ formula: Formula) {
      for factor in formula.factorsAbove + formula.factorsBelow
      where lexicon.isFactor(factor) && !result.contains(factor) { result.append(factor) }
      if !formula.isName { formula.children.forEach(visit) }
    }
    visit(self)
    return result
  }
}
