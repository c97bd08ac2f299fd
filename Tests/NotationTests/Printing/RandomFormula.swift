import Notation

/// Formulas in canonical shape, at random: those that a text can say.
struct RandomFormula {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  mutating func next() -> Formula {
    chance(100) ? Formula(.empty) : relation(depth: count(0...2))
  }

  /// True once in `one` times.
  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  private mutating func count(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func pick<T>(_ values: [T]) -> T { values[count(0...(values.count - 1))] }

  private mutating func relation(depth: Int) -> Formula {
    let left = sum(depth: depth)
    guard chance(3) else { return left }
    let relations: [Formula.Side.Relation] = [
      .equal, .equivalent, .similar, .proportional, .greater, .less, .greaterOrEqual, .lessOrEqual,
      .unequal, .element, .tendsTo,
    ]
    return Formula(
      .relation(left, (0..<count(1...2)).map { _ in .init(pick(relations), sum(depth: depth)) }))
  }

  private mutating func sum(depth: Int) -> Formula {
    let signs: [Formula.Term.Sign] = [.plus, .minus, .plusMinus, .minusPlus]
    let terms = (0..<count(1...3)).map { _ in Formula.Term(pick(signs), product(depth: depth)) }
    return terms.count == 1 && terms[0].sign == .plus ? terms[0].formula : Formula(.sum(terms))
  }

  /// Runs of factors beside each other, with `\cdot` or `\times` between, each perhaps divided by another.
  private mutating func product(depth: Int) -> Formula {
    var factors: [Formula.Factor] = []
    for place in 0..<count(1...2) {
      let join: Formula.Factor.Join = place == 0 ? .beside : pick([.dot, .cross])
      var run = run(depth: depth)
      run[0].join = join
      if chance(4) {
        run[0].join = .beside
        let divisor = single(self.run(depth: depth))
        run = [Formula.Factor(join, Formula(.quotient(single(run), divisor)))]
      }
      factors += run
    }
    return single(factors)
  }

  private func single(_ factors: [Formula.Factor]) -> Formula {
    factors.count == 1 ? factors[0].formula : Formula(.product(factors))
  }

  private mutating func run(depth: Int) -> [Formula.Factor] {
    var factors: [Formula.Factor] = []
    for _ in 0..<count(1...3) {
      let factor = scripted(depth: depth)
      if case .number = factors.last?.formula.node, factor.latex.utf8.first.map(isDigit) == true {
        continue
      }
      factors.append(.init(.beside, factor))
    }
    return factors
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func scripted(depth: Int) -> Formula {
    let base = atom(depth: depth)
    guard chance(2) else { return base }
    let below = chance(2) ? script(depth: depth) : nil
    let above = chance(2) ? script(depth: depth) : nil
    let primes = chance(4) ? count(1...3) : 0
    guard below != nil || above != nil || primes > 0 else { return base }
    return Formula(.scripted(base, subscript: below, superscript: above, primes: primes))
  }

  private mutating func script(depth: Int) -> Formula.Script {
    if depth > 0, chance(2) { return Formula.Script(sum(depth: 0)) }
    return pick(
      [
        ["+"], ["s", "d"], ["1", "\\mathbf{r}"], ["\\mathrm{sf}", "-"], ["1", ",", "2"],
        ["\\parallel"],
      ].map {
        Formula.Script(ink: $0, formula: nil)
      })
  }

  private mutating func atom(depth: Int) -> Formula {
    let symbols = [
      "a", "f", "x", "\\epsilon", "\\hbar", "\\boldsymbol{n}", "\\mathbf{p}", "\\mathrm{Tr}",
      "\\sin", "\\partial",
      "\\int", "\\boldsymbol{\\mathcal{I}}", "\\text{spin flip}", "\\nabla",
    ]
    switch depth > 0 ? count(0...9) : count(0...3) {
    case 0: return Formula(.number(pick(["0", "2", "10", "0.5"])))
    case 4:
      return Formula(
        .accented(pick(["hat", "bar", "tilde", "dot", "ddot", "vec"]), atom(depth: depth - 1)))
    case 5: return Formula(.fraction(relation(depth: depth - 1), sum(depth: depth - 1)))
    case 6: return Formula(.root(sum(depth: depth - 1), degree: chance(2) ? sum(depth: 0) : nil))
    case 7, 8:
      let shape = pick([Formula.Bracket.round, .square, .curly, .bar, .angle])
      let elements = (0..<count(0...3)).map { _ in relation(depth: depth - 1) }
      let isPlace = elements.isEmpty && chance(3)
      let atLeast = shape == .bar && elements.isEmpty ? [Formula(.symbol("a"))] : elements
      return Formula(.bracket(shape, isPlace ? [Formula(.symbol("\\cdot"))] : atLeast))
    default: return Formula(.symbol(pick(symbols)))
    }
  }
}

/// A small generator with a seed, so that a failure can be had again.
struct SplitMix64: RandomNumberGenerator {
  /// Three seeds that are always tried, and one that never was.
  static let seeds: [UInt64] = [1, 2, 3, .random(in: 0...UInt64.max)]

  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
