import Notation

extension Formula {
  /// The smallest part in which two formulas of nearly the same shape differ, as LaTeX before and after, with so much
  /// around it that it is found at once: it is no bare number, and stands but once in the formula.
  ///
  /// Where signs differ the term is shown with its sign; of a term that was dropped nothing is left.
  func difference(to other: Formula) -> (before: String, after: String) {
    var best = (before: latex, after: other.latex)
    var (old, new) = (self, other)
    while !old.isName || !new.isName {
      if case .sum(let terms) = old.node, case .sum(let others) = new.node {
        if let place = terms.indices.first(where: { terms.dropping($0) == others }) {
          return (terms[place].written(isFirst: place == 0), "")
        }
        let changed = terms.indices.filter {
          !others.indices.contains($0) || terms[$0] != others[$0]
        }
        guard terms.count == others.count, changed.count == 1 else { return best }
        let (term, twin) = (terms[changed[0]], others[changed[0]])
        guard term.sign == twin.sign else {
          guard occurrences(of: term) == 1 else { return best }
          let isFirst = changed[0] == 0
          return (term.written(isFirst: isFirst), twin.written(isFirst: isFirst))
        }
        (old, new) = (term.formula, twin.formula)
      } else {
        let (parts, twins) = (old.children, new.children)
        let changed = parts.indices.filter { !twins.indices.contains($0) || parts[$0] != twins[$0] }
        guard parts.count == twins.count, changed.count == 1,
          old.replacingChild(changed[0], by: twins[changed[0]]) == new
        else { return best }
        (old, new) = (parts[changed[0]], twins[changed[0]])
      }
      if case .number = old.node { continue }
      if occurrences(of: old) == 1 { best = (old.latex, new.latex) }
    }
    return best
  }

  /// How often a term stands in it with this sign.
  private func occurrences(of term: Term) -> Int {
    var count = 0
    if case .sum(let terms) = node { count = terms.filter { $0 == term }.count }
    return children.reduce(count) { $0 + $1.occurrences(of: term) }
  }

  private func occurrences(of part: Formula) -> Int {
    (self == part ? 1 : 0) + children.reduce(0) { $0 + $1.occurrences(of: part) }
  }
}

extension Formula.Term {
  /// The term with its sign, which the first one of a sum may lack.
  fileprivate func written(isFirst: Bool) -> String {
    let text = Formula(.sum([self])).latex
    return sign == .plus && !isFirst ? "+" + text : text
  }
}

extension [Formula.Term] {
  fileprivate func dropping(_ place: Int) -> [Formula.Term] {
    var rest = self
    rest.remove(at: place)
    return rest
  }
}
