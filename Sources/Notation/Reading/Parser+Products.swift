extension Parser {
  /// Factors side by side or joined by `\cdot` and `\times`, each run of neighbours with at most one stroke.
  mutating func product() throws(SyntaxError) -> Formula {
    let start = here.lowerBound
    var factors: [Formula.Factor] = []
    var join = Formula.Factor.Join.beside
    /// The index of the first factor of the run that a stroke would divide.
    var run = 0
    while true {
      try append(try operand(), joined: join, to: &factors, run: &run)
      skipEmptyGroups()
      if case .stroke = kind { try divide(&factors, from: run) }
      if case .join(let sign) = kind {
        index += 1
        join = sign
        run = factors.count
        if mayWait, kind == nil || kind == .comma {
          factors.append(Formula.Factor(join, Formula(.empty, at: here)))
          break
        }
      } else if startsFactor {
        join = .beside
      } else {
        break
      }
    }
    if factors.count == 1 { return factors[0].formula }
    try refuseInvisibleBraces(in: factors)
    return Formula(.product(factors), at: range(from: start))
  }

  /// Appends a factor; a product in braces leaves no braces in ink, so its factors are appended one by one.
  private mutating func append(
    _ formula: Formula, joined join: Formula.Factor.Join, to factors: inout [Formula.Factor],
    run: inout Int
  ) throws(SyntaxError) {
    var new = [Formula.Factor(join, formula)]
    if case .product(let inner) = formula.node {
      new = inner
      new[0].join = join
      if let last = inner.indices.dropFirst().last(where: { inner[$0].join != .beside }) {
        run = factors.count + last
      }
    }
    if join == .beside, case .number = factors.last?.formula.node, new[0].formula.startsWithDigit {
      throw SyntaxError(.adjacentNumbers, at: new[0].formula.range)
    }
    factors.append(contentsOf: new)
  }

  /// Reads `/b` and makes the run of factors before it the numerator.
  private mutating func divide(
    _ factors: inout [Formula.Factor], from run: Int
  ) throws(SyntaxError) {
    index += 1
    var divisors: [Formula.Factor] = []
    var unused = 0
    repeat {
      try append(try operand(), joined: .beside, to: &divisors, run: &unused)
      skipEmptyGroups()
    } while startsFactor
    if case .stroke = kind { throw SyntaxError(.secondStroke, at: here) }
    let join = factors[run].join
    let quotient = Formula.Node.quotient(
      try side(Array(factors[run...])), try side(divisors))
    let start = factors[run].formula.range.lowerBound
    factors.removeSubrange(run...)
    factors.append(Formula.Factor(join, Formula(quotient, at: range(from: start))))
  }

  /// One side of a stroke as a formula.
  private func side(_ factors: [Formula.Factor]) throws(SyntaxError) -> Formula {
    var factors = factors
    factors[0].join = .beside
    for factor in factors {
      let isQuotient = if case .quotient = factor.formula.node { true } else { false }
      if isQuotient || factor.formula.isSumOrRelation || factor.join != .beside {
        throw SyntaxError(.invisibleBraces, at: factor.formula.range)
      }
    }
    if factors.count == 1 { return factors[0].formula }
    let last = factors[factors.count - 1].formula.range
    return Formula(.product(factors), at: factors[0].formula.range.union(last))
  }

  /// A sum among factors, or a quotient beside one, can only have come from braces that no reader sees.
  private func refuseInvisibleBraces(in factors: [Formula.Factor]) throws(SyntaxError) {
    for (place, factor) in factors.enumerated() {
      var hidden = factor.formula.isSumOrRelation
      if case .quotient = factor.formula.node {
        let follows = place + 1 < factors.count && factors[place + 1].join == .beside
        hidden = follows || (place > 0 && factor.join == .beside)
      }
      if hidden { throw SyntaxError(.invisibleBraces, at: factor.formula.range) }
    }
  }

  /// Whether the next token can begin a factor.
  var startsFactor: Bool {
    switch kind {
    case .symbol, .digit, .formula, .openBrace, .accent, .fraction, .root, .fault: true
    case .delimiter(let delimiter):
      switch delimiter.side {
      case .open: true
      case .close: false
      case .either: !insideBars
      }
    default: false
    }
  }
}

extension Formula {
  /// Whether its first ink is a digit.
  var startsWithDigit: Bool {
    switch node {
    case .number: true
    case .scripted(let base, _, _, _): base.startsWithDigit
    default: false
    }
  }
}
