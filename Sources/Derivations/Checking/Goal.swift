import Algebra
import Notation

/// An equation to be shown: left = right, exactly or up to an order.
struct Goal: Sendable {
  var label: String
  var left: Formula
  var right: Formula
  /// Equality up to O(symbol^order).
  var order: (symbol: Formula, order: Int)?
  var range: SourceRange
  /// The equation as written, where an `O(x^k)` stood in it.
  var written: Formula?
}

/// A premise as an equation with its label.
struct PremiseRow: Sendable {
  var label: String
  var left: Formula
  var right: Formula
}

extension Goal {
  /// A premise as something to be shown.
  init(_ premise: PremiseRow) {
    self.init(
      label: premise.label, left: premise.left, right: premise.right, order: nil,
      range: premise.left.range)
  }
}

extension PremiseRow {
  /// What is to be shown, taken as given.
  init(_ goal: Goal) { self.init(label: goal.label, left: goal.left, right: goal.right) }
}

extension Formula {
  /// The formula without its `O(x^k)` term, and that term.
  var strippingOrder: (formula: Formula, order: (symbol: Formula, order: Int)?) {
    guard case .sum(let terms) = node,
      let place = terms.firstIndex(where: { $0.formula.orderTerm != nil })
    else {
      if let order = orderTerm { return (Formula(.number("0"), at: range), order) }
      return (self, nil)
    }
    var rest = terms
    let order = rest.remove(at: place).formula.orderTerm
    if rest.isEmpty { return (Formula(.number("0"), at: range), order) }
    if rest.count == 1, rest[0].sign == .plus { return (rest[0].formula, order) }
    return (Formula(.sum(rest), at: range), order)
  }

  /// `O(x^k)` as x and k.
  var orderTerm: (symbol: Formula, order: Int)? {
    guard case .product(let factors) = node, factors.count == 2, factors[0].formula.isLandau,
      case .bracket(.round, let elements) = factors[1].formula.node, elements.count == 1
    else { return nil }
    if case .scripted(let base, let sub, let sup?, let primes) = elements[0].node {
      guard let order = Int(sup.ink.joined()), abs(order) <= 64 else { return nil }
      let symbol =
        sub == nil && primes == 0
        ? base
        : Formula(.scripted(base, subscript: sub, superscript: nil, primes: primes), at: base.range)
      return (symbol, order)
    }
    return elements[0].isName ? (elements[0], 1) : nil
  }

  private var isLandau: Bool { node == .symbol("O") || node == .symbol("\\mathcal{O}") }

  /// The formula with the upper or the lower of its double signs.
  func choosingSigns(upper: Bool) -> Formula {
    func chosen(_ ink: String) -> String {
      switch ink {
      case "\\pm": upper ? "+" : "-"
      case "\\mp": upper != Fault.lowerSigns.isPlanted ? "-" : "+"
      default: ink
      }
    }
    return mapped { formula in
      switch formula.node {
      case .sum(let terms):
        let next = terms.map { term -> Term in
          var term = term
          if term.sign == .plusMinus { term.sign = upper ? .plus : .minus }
          if term.sign == .minusPlus {
            term.sign = upper != Fault.lowerSigns.isPlanted ? .minus : .plus
          }
          return term
        }
        if next.count == 1, next[0].sign == .plus { return next[0].formula }
        return Formula(.sum(next), at: formula.range)
      case .scripted(let base, let sub, let sup, let primes):
        let signs = { (script: Script?) -> Script? in
          script.map { Script(ink: $0.ink.map(chosen), formula: $0.formula, range: $0.range) }
        }
        return Formula(
          .scripted(base, subscript: signs(sub), superscript: signs(sup), primes: primes),
          at: formula.range)
      default: return nil
      }
    }
  }

  /// Whether a double sign stands anywhere in it.
  var hasDoubleSign: Bool {
    contains { formula in
      switch formula.node {
      case .sum(let terms): terms.contains { $0.sign == .plusMinus || $0.sign == .minusPlus }
      case .scripted(_, let sub, let sup, _):
        ((sub?.ink ?? []) + (sup?.ink ?? [])).contains { $0 == "\\pm" || $0 == "\\mp" }
      default: false
      }
    }
  }
}
