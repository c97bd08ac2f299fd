extension Polynomial {
  /// The coefficients of the powers of a symbol: self = Σ result[k]·sᵏ; empty for zero.
  ///
  /// - Complexity: O(n log n + degree).
  public func coefficients(in s: Symbol) -> [Polynomial] {
    if isZero { return [] }
    guard symbols.contains(s) else { return [self] }
    var result = [Polynomial](repeating: 0, count: degree(in: s) + 1)
    for (monomial, coefficient) in split(over: { $0 == s }) {
      result[monomial.degree] = coefficient
    }
    return result
  }

  /// The coefficient of the highest power of a symbol: the last of the coefficients in it, 0 for zero.
  ///
  /// - Complexity: O(n).
  public func leadingCoefficient(in s: Symbol) -> Polynomial {
    guard let place = symbols.firstIndex(of: s) else { return self }
    let highest = UInt(degree(at: place))
    var masks = [UInt](repeating: 0, count: packing.words)
    masks[packing.word(place)] = packing.mask &<< packing.shift(place)
    let leading = (0..<termCount).filter {
      packing.exponent(place, in: exponents, at: $0 * packing.words) == highest
    }
    return part(leading, without: masks)
  }

  /// This polynomial as Σ monomial·coefficient, the monomials in the chosen symbols, descending, the
  /// coefficients free of those.
  public func split(
    over isChosen: (Symbol) -> Bool
  ) -> [(monomial: Monomial, coefficient: Polynomial)] {
    if isZero { return [] }
    let chosen = symbols.map(isChosen)
    if !chosen.contains(true) { return [(Monomial(), self)] }
    var masks = [UInt](repeating: 0, count: packing.words)
    for k in symbols.indices where chosen[k] {
      masks[packing.word(k)] |= packing.mask &<< packing.shift(k)
    }
    return groups(by: masks).map { group in
      let full = monomial(at: group[0])
      let monomial = Monomial(full.factors.filter { isChosen($0.symbol) }.map { ($0, $1) })
      return (monomial, part(group, without: masks))
    }
  }

  /// The indices of the terms that agree in the masked bits, groups and members descending.
  func groups(by masks: [UInt]) -> [[Int]] {
    let m = packing.words
    func order(_ a: Int, _ b: Int) -> Int {
      for j in 0..<m {
        let (x, y) = (exponents[a * m + j] & masks[j], exponents[b * m + j] & masks[j])
        if x != y { return x > y ? -1 : 1 }
      }
      return 0
    }
    let sorted = (0..<termCount).sorted {
      let order = order($0, $1)
      return order == 0 ? $0 < $1 : order < 0
    }
    var groups: [[Int]] = []
    for i in sorted {
      if let first = groups.last?.first, order(first, i) == 0 {
        groups[groups.count - 1].append(i)
      } else {
        groups.append([i])
      }
    }
    return groups
  }

  /// The terms at some ascending indices, without the masked powers that they share.
  private func part(_ indices: [Int], without masks: [UInt]) -> Polynomial {
    let m = packing.words
    var words: [UInt] = []
    words.reserveCapacity(indices.count * m)
    for i in indices {
      for j in 0..<m { words.append(exponents[i * m + j] & ~masks[j]) }
    }
    return Polynomial(
      symbols: symbols, packing: packing, exponents: words,
      coefficients: coefficients.selecting(indices), over: denominator)
  }
}
