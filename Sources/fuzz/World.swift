/// A polynomial in time, position and momentum with random coefficients, for a component of a declared name.
struct Field {
  private var terms: [(coefficient: Double, powers: [Int])] = []

  init(_ name: Name, using random: inout Random) {
    let (time, position, momentum) = name.dependence
    let isFree = [time, position, position, position, momentum, momentum, momentum]
    let count = isFree.contains(true) ? 6 : 1
    for _ in 0..<count {
      var powers = [Int](repeating: 0, count: 7)
      for place in isFree.indices where isFree[place] { powers[place] = random.below(3) }
      terms.append((random.real(), powers))
    }
  }

  init(momentum axis: Int) {
    var powers = [Int](repeating: 0, count: 7)
    powers[4 + axis] = 1
    terms = [(1, powers)]
  }

  /// The value of a derivative at a point.
  func value(_ derivatives: [Variable], at point: [Double]) -> Double {
    terms.reduce(0) { sum, term in
      var (value, powers) = (term.coefficient, term.powers)
      for variable in derivatives {
        value *= Double(powers[variable.place])
        powers[variable.place] -= 1
        if value == 0 { return sum }
      }
      for (x, power) in zip(point, powers) { for _ in 0..<power { value *= x } }
      return sum + value
    }
  }
}

extension Variable {
  /// Where it stands among t, r, p.
  var place: Int {
    switch self {
    case .time: 0
    case .position(let axis): 1 + axis
    case .momentum(let axis): 4 + axis
    }
  }
}

/// Values of all declared names, and a point.
struct World {
  private(set) var fields: [Name: [Field]] = [:]
  var point: [Double]
  /// The coefficients of P in h = P(ε)·exp(−ε²), for two functions.
  let energies: [[Double]]

  init(using random: inout Random) {
    point = (0..<7).map { _ in random.real() }
    energies = (0..<2).map { _ in (0..<4).map { _ in random.real() } }
    for name in Name.allCases {
      if name == .momentum {
        fields[name] = (0..<3).map { Field(momentum: $0) }
      } else {
        let count = name.sort == .scalar ? 1 : 3
        fields[name] = (0..<count).map { _ in Field(name, using: &random) }
      }
    }
  }

  /// ∫dε of a term, by the trapezoidal rule, which is exact to rounding for what decays like this.
  func integral(_ term: EnergyTerm) -> Double {
    var polynomial = energies[term.isFirst ? 0 : 1]
    for _ in 0..<term.derivatives {
      var next = [Double](repeating: 0, count: polynomial.count + 1)
      for (power, coefficient) in polynomial.enumerated() {
        if power > 0 { next[power - 1] += Double(power) * coefficient }
        next[power + 1] -= 2 * coefficient
      }
      polynomial = next
    }
    var total = 0.0
    for step in -400...400 {
      let x = Double(step) / 50
      var value = 0.0
      for coefficient in polynomial.reversed() { value = value * x + coefficient }
      for _ in 0..<term.power { value *= x }
      total += value * exponential(-x * x) / 50
    }
    let constant = fields[term.constant]?[0].value([], at: point) ?? 0
    return Double(term.number) * constant * total
  }
}

/// eˣ, from its series at x/2ᵏ.
func exponential(_ x: Double) -> Double {
  var (sum, term) = (1.0, 1.0)
  for k in 1..<20 {
    term *= x / 256 / Double(k)
    sum += term
  }
  for _ in 0..<8 { sum *= sum }
  return sum
}

/// A generator of random numbers (SplitMix64), the same for the same seed.
struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number from 0 to one less than the bound.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A number between −1 and 1.
  mutating func real() -> Double { Double(below(2_000_001) - 1_000_000) / 1_000_000 }
}
