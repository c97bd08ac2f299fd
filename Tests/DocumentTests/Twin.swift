import Notation

@testable import Derivations

/// A row of a claim with one thing in it changed, so that it is no longer true.
struct Twin {
  /// What is changed.
  enum Kind: String, CaseIterable, Sendable {
    case sign, factor, exponent
  }

  /// The changed row.
  let formula: Formula
  /// The term that was changed, and what it became; their difference vanishes where the twin is as true as the row.
  let term: (before: Formula, after: Formula)
}

extension Formula {
  /// All twins of a kind, in order of place; `names` are the names that scripts belong to.
  func twins(_ kind: Twin.Kind, names: Set<String>) -> [Twin] {
    places(names).flatMap { place in
      place.term.changed(kind, names).map { changed in
        Twin(formula: place.rebuilt(changed), term: (place.term, changed))
      }
    }
  }

  /// The number of terms of all sides together, zeros not counted.
  var termCount: Int {
    guard case .relation(let left, let sides) = node else { return 0 }
    return ([left] + sides.map(\.formula)).reduce(0) { count, side in
      switch side.node {
      case .number("0"): count
      case .sum(let terms): count + terms.count
      default: count + 1
      }
    }
  }

  /// A term of a side or of a bracket, and the whole with another in its place.
  private struct Place {
    let term: Formula
    let rebuilt: (Formula) -> Formula
  }

  private func places(_ names: Set<String>) -> [Place] {
    switch node {
    case .relation(let left, let sides):
      return left.places(names).map { place in
        Place(term: place.term) { Formula(.relation(place.rebuilt($0), sides)) }
      }
        + sides.indices.flatMap { index in
          sides[index].formula.places(names).map { place in
            Place(term: place.term) { changed in
              var next = sides
              next[index].formula = place.rebuilt(changed)
              return Formula(.relation(left, next))
            }
          }
        }
    case .sum(let terms):
      return terms.indices.filter { terms[$0].formula.orderTerm == nil }.map { index in
        Place(term: Formula(.sum([terms[index]]))) { changed in
          var next = terms
          next[index] = changed.asTerm
          return Formula(.sum(next))
        }
      }
    case .number("0"): return []
    default: return orderTerm != nil ? [] : [Place(term: self) { $0 }]
    }
  }

  /// A term with its sign.
  private var asTerm: Term {
    if case .sum(let terms) = node, terms.count == 1 { return terms[0] }
    return Term(.plus, self)
  }

  private func changed(_ kind: Twin.Kind, _ names: Set<String>) -> [Formula] {
    let term = asTerm
    switch kind {
    case .sign:
      return [Formula(.sum([Term(term.sign.opposite, term.formula)]))]
    case .factor:
      let doubled = term.formula.multiplied(by: Formula(number: 2))
      return [Formula(.sum([Term(term.sign, doubled)]))]
    case .exponent:
      return term.formula.raised(names).map { Formula(.sum([Term(term.sign, $0)])) }
    }
  }

  /// The formula with one of its exponents raised by one; a declared constant or number without one counts as a first power.
  private func raised(_ names: Set<String>) -> [Formula] {
    if names.contains(ink) { return [] }
    switch node {
    case .scripted(let base, let below, let above?, let primes):
      guard let number = above.formula, case .number(let digits) = number.node,
        let power = Int(digits)
      else { return [] }
      let next = Script(Formula(.number("\(power + 1)")))
      return [Formula(.scripted(base, subscript: below, superscript: next, primes: primes))]
    case .product(let factors):
      return factors.indices.flatMap { index in
        factors[index].formula.raised(names).map { changed in
          var next = factors
          next[index].formula = changed
          return Formula(.product(next))
        }
      }
    case .fraction(let above, let below):
      return above.raised(names).map { Formula(.fraction($0, below)) }
        + below.raised(names).map { Formula(.fraction(above, $0)) }
    case .bracket(let bracket, let elements):
      guard elements.count == 1 else { return [] }
      return elements[0].raised(names).map { Formula(.bracket(bracket, [$0])) }
    case .sum(let terms):
      return terms.indices.flatMap { index in
        terms[index].formula.raised(names).map { changed in
          var next = terms
          next[index].formula = changed
          return Formula(.sum(next))
        }
      }
    default: return []
    }
  }
}
