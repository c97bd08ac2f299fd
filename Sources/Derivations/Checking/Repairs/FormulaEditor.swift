import Notation

/// Makes the small edits of an equation: what a slip of the pen, or of the scanner, would have to be undone.
///
/// It knows the names of the document and their types, and no more of meaning; an edit that cannot be read as mathematics is
/// left for the elaborator to refuse.
struct FormulaEditor {
  let lexicon: Lexicon
  /// Factors to multiply and divide by, and what kind of edit that is.
  let multipliers: [(kind: FormulaEdit.Kind, factor: Formula)]

  /// The number of parts beyond which an equation is not edited.
  static let sizeLimit = 300
  /// How many multipliers, and how many names in place of one, are tried.
  static let choiceLimit = 20

  init(_ lexicon: Lexicon, for equation: Formula) {
    self.lexicon = lexicon
    let near = equation.factors(lexicon)
    let others = lexicon.constants.filter { !near.contains($0) }
    multipliers =
      near.prefix(Self.choiceLimit).map { (.factor, $0) }
      + others.prefix(Self.choiceLimit).map { (.constant, $0) }
  }

  /// The edits of an equation of two sides, smallest first, each once, as many as will be tried and one more; `onRightSide`
  /// leaves the left side alone.
  ///
  /// Each is what its own LaTeX says. None has twice the same side. An equation of very many parts has none.
  static func edits(of equation: Formula, _ lexicon: Lexicon, onRightSide: Bool = false)
    -> [FormulaEdit]
  {
    guard case .relation(let left, let sides) = equation.node, sides.count == 1,
      equation.hasAtMost(sizeLimit)
    else { return [] }
    let editor = FormulaEditor(lexicon, for: equation)
    let right = sides[0].formula
    var edits = editor.edits(ofSide: right, isWhole: true, facing: left).map { edit in
      edit.within { equation.replacingChild(1, by: $0) }
    }
    if !onRightSide {
      // A name alone on the left is what the equation is about: it may be another, but not its square.
      let isName = left.nameWithArguments != nil
      edits += editor.edits(ofSide: left, isWhole: false, facing: right)
        .filter { !isName || $0.kind == .mark || $0.kind == .symbol }
        .map { edit in edit.within { equation.replacingChild(0, by: $0) } }
      edits += editor.renamings(of: equation)
    }
    let order = edits.indices.sorted { (edits[$0].kind, $0) < (edits[$1].kind, $1) }
    var seen: Set<Formula> = [equation]
    var result: [FormulaEdit] = []
    for place in order where result.count <= RepairSearch.editLimit {
      guard let read = try? FormulaParser.formula(in: edits[place].formula.tidied.latex),
        case .relation(let left, let sides) = read.node, sides.count == 1,
        left.sorted != sides[0].formula.sorted, seen.insert(read).inserted
      else { continue }
      result.append(FormulaEdit(edits[place].kind, read))
    }
    return result
  }

  /// The edits of a formula and of all its parts.
  func edits(of formula: Formula, isBase: Bool = false) -> [FormulaEdit] {
    if formula.orderTerm != nil { return [] }
    if let edits = edits(ofName: formula) { return edits }
    var result: [FormulaEdit] = []
    switch formula.node {
    case .number(let digits): result += edits(ofNumber: digits)
    case .scripted(let base, let below, let above, let primes):
      result += edits(ofPower: base, below, above, primes)
    case .bracket(let bracket, let elements):
      result += edits(ofBracket: bracket, elements)
      if !isBase, elements.count == 1, bracket != .bar { result += [squared(formula)] }
    case .fraction(let above, let below): result += edits(ofFraction: above, below)
    case .quotient(let above, let below): result += edits(ofFraction: above, below)
    case .root(let radicand, nil): result.append(FormulaEdit(.exponent, radicand.asFactor))
    case .product(let factors): result += edits(ofProduct: factors)
    case .sum(let terms): result += edits(ofSum: terms)
    default: break
    }
    let isScripted = formula.isScripted
    for (place, child) in formula.children.enumerated() {
      result += edits(of: child, isBase: isScripted).map { edit in
        edit.within { formula.replacing(place, by: $0) }
      }
    }
    return result
  }
}

extension Formula {
  /// Whether it has no more parts than so many.
  func hasAtMost(_ limit: Int) -> Bool {
    var count = 0
    return !contains { _ in
      count += 1
      return count > limit
    }
  }

  /// The formula without factors and divisors 1, and without products in products.
  var tidied: Formula {
    mapped { part in
      switch part.node {
      case .product(let factors):
        return Formula(
          product: factors.flatMap { factor -> [Factor] in
            guard case .product(var inner) = factor.formula.node else { return [factor] }
            inner[0].join = factor.join
            return inner
          })
      case .fraction(let above, let below):
        if below.node == .number("1") { return above.asFactor }
        if case .number = above.node, above == below { return Formula(number: 1) }
        return nil
      default: return nil
      }
    }
  }

  /// A child replaced, a product in a product spliced in.
  fileprivate func replacing(_ place: Int, by child: Formula) -> Formula {
    guard case .product(var factors) = node, case .product(let inner) = child.node else {
      return replacingChild(place, by: child)
    }
    var spliced = inner
    spliced[0].join = factors[place].join
    factors.replaceSubrange(place...place, with: spliced)
    return Formula(.product(factors))
  }

  /// The formula with its terms, and the factors that stand side by side, in one order whatever it was.
  var sorted: Formula {
    mapped { part in
      switch part.node {
      case .sum(let terms):
        return Formula(.sum(terms.sorted { $0.formula.latex < $1.formula.latex }))
      case .product(let factors) where factors.allSatisfy { $0.join == .beside }:
        return Formula(.product(factors.sorted { $0.formula.latex < $1.formula.latex }))
      default: return nil
      }
    }
  }
}
