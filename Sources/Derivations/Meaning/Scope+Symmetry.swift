import Notation

extension Scope {
  /// Whether a rule says that a function of two momenta stays the same when these are exchanged: w(p, p′) = w(p′, p).
  func exchangesMomenta(_ rule: Formula, _ key: String) -> Bool {
    guard case .relation(let left, let sides) = rule.node, sides.count == 1,
      sides[0].relation == .equal, let a = arguments(of: left, key),
      let b = arguments(of: sides[0].formula, key), a.count == b.count
    else { return false }
    var exchanged = false
    for (mine, theirs) in zip(a, b) {
      guard mine.key == theirs.key else { return false }
      if mine.primes != theirs.primes { exchanged = true }
    }
    // An energy that stands alone belongs to both.
    let isExchange = zip(a, b).allSatisfy { mine, theirs in
      mine.primes != theirs.primes || a.filter { $0.key == mine.key }.count == 1
    }
    return exchanged && isExchange
  }

  /// The arguments of a name that is being declared.
  private func arguments(of formula: Formula, _ key: String) -> [Resolution]? {
    guard case .product(let factors) = formula.node, factors.count == 2,
      declarationKey(of: factors[0].formula)?.key == key,
      case .bracket(.round, let elements) = factors[1].formula.node
    else { return nil }
    let found = elements.compactMap(resolve)
    return found.count == elements.count && found.allSatisfy { $0.primes < 2 && $0.power == nil }
      ? found : nil
  }
}
