import Algebra
import Derivations
import Witness

extension Translator {
  /// A rational function as a tree.
  mutating func tree(_ expression: RationalFunction) throws(Untranslatable) -> ComponentTree {
    let numerator = try tree(expression.numerator)
    if expression.isPolynomial { return numerator }
    return .quotient(numerator, try tree(expression.denominator))
  }

  /// A polynomial, its terms gathered by what is not constant in them.
  private mutating func tree(_ polynomial: Polynomial) throws(Untranslatable) -> ComponentTree {
    var terms: [ComponentTree] = []
    for (monomial, coefficient) in polynomial.split(over: isCostly) {
      let factors = try powers(monomial)
      let sum = try sum(coefficient)
      if factors.isEmpty {
        terms.append(sum)
      } else {
        terms.append(.product(sum == .number("1", "1") ? factors : [sum] + factors))
      }
    }
    return terms.count == 1 ? terms[0] : .sum(terms)
  }

  private mutating func sum(_ polynomial: Polynomial) throws(Untranslatable) -> ComponentTree {
    var terms: [ComponentTree] = []
    for (monomial, coefficient) in polynomial.terms {
      var factors = try powers(monomial)
      if !coefficient.isOne || factors.isEmpty { factors.insert(Self.number(coefficient), at: 0) }
      terms.append(factors.count == 1 ? factors[0] : .product(factors))
    }
    return terms.count == 1 ? terms[0] : .sum(terms)
  }

  private mutating func powers(_ monomial: Monomial) throws(Untranslatable) -> [ComponentTree] {
    var result: [ComponentTree] = []
    for (symbol, exponent) in monomial.factors {
      let base = try tree(symbol)
      result.append(exponent == 1 ? base : .power(base, exponent))
    }
    return result
  }

  static func number(_ value: Rational) -> ComponentTree {
    .number("\(value.numerator)", "\(value.denominator)")
  }

  /// Whether a symbol takes work to evaluate.
  private func isCostly(_ symbol: Symbol) -> Bool {
    switch elaborator.atom(of: symbol) {
    case .function, .average, .integral, .momentumIntegral, .root, .opaque: true
    default: false
    }
  }

  /// What a symbol stands for.
  mutating func tree(_ symbol: Symbol) throws(Untranslatable) -> ComponentTree {
    if let known = trees[symbol] { return known }
    let result = try tree(elaborator.atom(of: symbol))
    trees[symbol] = result
    return result
  }

  private mutating func tree(_ atom: Atom) throws(Untranslatable) -> ComponentTree {
    switch atom {
    case .constant(let key): return try constant(key)
    case .component(let key, let i): return .variable(try ink(key), component: i)
    case .time: return .variable(try ink(.time), component: nil)
    case .coordinate(let key): return .constant(try ink(key))
    case .position(let i): return .variable(try ink(.position), component: i)
    case .momentum(let i, tag: 0): return .variable(try ink(.momentum), component: i)
    case .momentum: throw Untranslatable("a momentum outside the average that binds it")
    case .direction(let i, let tag):
      return .variable(try ink(.direction) + prime(try place(tag)), component: i)
    case .energy: return .variable(try ink(.energy), component: nil)
    case .boundEnergy(let label): return try energy(label)
    case .momentumIntegral(let integral): return try tree(integral)
    case .delta: throw Untranslatable("a delta function outside an integral over its energy")
    case .momentumModulus: return .modulus(try ink(.momentum))
    case .modulus(let key): return .modulus(try ink(key))
    case .function(let jet): return try function(jet)
    case .root(let inside): return .root(try tree(inside))
    case .average(let inside): return .average(try tree(inside), primed: false)
    case .integral(let inside): return .integral(try tree(inside), primed: false)
    case .opaque(let name, let inside): return try opaque(name, inside)
    }
  }

  private func constant(_ key: String) throws(Untranslatable) -> ComponentTree {
    if key == "\\pi" { return .constant(key) }
    if key == scope.axes?.symbol, let sample { return .number("\(sample)", "1") }
    if key == Self.mark { return .constant(ComponentTree.gradientMark) }
    let imaginary = "\\mathrm{Im}"
    if scope.names[key] == nil, key.hasPrefix(imaginary) {
      let ink = try ink(String(key.dropFirst(imaginary.utf8.count)))
      return Self.part(ink, imaginary: true)
    }
    let ink = try ink(key)
    if case .constant(complex: true)? = scope.names[key]?.role {
      return Self.part(ink, imaginary: false)
    }
    return .constant(ink)
  }

  private static func part(_ ink: String, imaginary: Bool) -> ComponentTree {
    .function(ink, spatial: [], spin: nil, imaginary: imaginary, derivatives: [], primed: false)
  }

  /// The size of the gradients of a texture in a model.
  static let mark = "\\lambda\u{2099}"

  /// In a model e^{−ε} is what functions decay by.
  private mutating func opaque(
    _ name: String, _ inside: RationalFunction
  ) throws(Untranslatable) -> ComponentTree {
    if isModel, name == "\\exp", inside == -elaborator.atom(.energy) { return .decay }
    return .opaque(name, try tree(inside))
  }

  /// A component of a function, differentiated, where it is taken.
  mutating func function(_ jet: Jet) throws(Untranslatable) -> ComponentTree {
    var derivatives: [ComponentTree.Derivative] = []
    for variable in jet.derivatives {
      if case .momentum(let i, jet.tag) = variable {
        derivatives.append(try derivative(.momentum(i, tag: 0)))
      } else {
        derivatives.append(try derivative(variable))
      }
    }
    let tree = ComponentTree.function(
      try ink(jet.name), spatial: jet.spatial, spin: jet.spin, imaginary: jet.imaginary,
      derivatives: derivatives, primed: false)
    let values = try substitutions(jet)
    return values.isEmpty ? tree : .at(values, tree)
  }

  /// The arguments of a function that are not the declared ones.
  private mutating func substitutions(
    _ jet: Jet
  ) throws(Untranslatable) -> [ComponentTree.Substitution] {
    var result: [ComponentTree.Substitution] = []
    func direction(_ primed: Bool) throws(Untranslatable) -> ComponentTree {
      .variable(try ink(.direction) + prime(primed), component: nil)
    }
    if jet.tag != 0 || jet.otherTag != nil, try place(jet.tag) {
      result.append(.init(variable: try ink(.direction), primed: false, value: try direction(true)))
    }
    if let tag = jet.otherTag, !(try place(tag)) {
      result.append(.init(variable: try ink(.direction), primed: true, value: try direction(false)))
    }
    if let energy = jet.arguments[.energy] {
      result.append(.init(variable: try ink(.energy), primed: false, value: try tree(energy)))
    } else if !result.isEmpty {
      result.append(.init(variable: try ink(.energy), primed: false, value: try energy(0)))
    }
    if let energy = jet.arguments[.otherEnergy] {
      result.append(.init(variable: try ink(.energy), primed: true, value: try tree(energy)))
    }
    if let time = jet.arguments[.time] {
      result.append(.init(variable: try ink(.time), primed: false, value: try tree(time)))
    }
    for variable in scope.names[jet.name]?.signatures.first?.coordinates ?? [] {
      guard let value = jet.arguments[.coordinate(variable)] else { continue }
      result.append(.init(variable: try ink(variable), primed: false, value: try tree(value)))
    }
    return result
  }

  private func prime(_ isPrimed: Bool) -> String { isPrimed ? "'" : "" }

  private func place(_ tag: Int) throws(Untranslatable) -> Bool {
    guard let place = places[tag] else {
      throw Untranslatable("a direction outside the average that binds it")
    }
    return place
  }

  private func energy(_ label: Int) throws(Untranslatable) -> ComponentTree {
    guard let isPrimed = labels[label] else {
      throw Untranslatable("an energy outside the integral that binds it")
    }
    return .variable(try ink(.energy) + prime(isPrimed), component: nil)
  }

  /// An integral over bound momenta: one is **p**′; of two the first is **p**, which is then not free.
  private mutating func tree(_ integral: MomentumIntegral) throws(Untranslatable) -> ComponentTree {
    let outer = (places, labels, trees)
    defer { (places, labels, trees) = outer }
    let count = max(integral.directions, integral.energies)
    guard count <= 2, outer.0.count == 1, outer.1.count <= 2 else {
      throw Untranslatable("an integral over several momenta")
    }
    trees = [:]
    if count == 2 {
      places = [:]
      labels = [:]
    }
    for number in 1...count {
      places[-number] = number == count
      labels[-number] = number == count
    }
    let paired = integral.integrand.symbols.allSatisfy { symbol in
      guard case .function(let jet) = elaborator.atom(of: symbol) else { return true }
      return isPaired(jet.tag, jet.arguments[.energy])
        && isPaired(jet.otherTag, jet.arguments[.otherEnergy])
    }
    guard paired else { throw Untranslatable("an integral that mixes several momenta") }
    var result = try tree(integral.integrand)
    for number in (1...count).reversed() {
      if number <= integral.directions { result = .average(result, primed: number == count) }
      if number <= integral.energies { result = .integral(result, primed: number == count) }
    }
    return result
  }

  /// Whether a bound direction goes with the bound energy of its own number.
  private func isPaired(_ tag: Int?, _ energy: RationalFunction?) -> Bool {
    guard let tag, tag < 0 else { return true }
    for symbol in energy?.symbols ?? [] {
      if case .boundEnergy(let label) = elaborator.atom(of: symbol), label != tag { return false }
    }
    return true
  }

  func derivative(_ variable: Variable) throws(Untranslatable) -> ComponentTree.Derivative {
    switch variable {
    case .time: .init(variable: try ink(.time), component: nil)
    case .coordinate(let key): .init(variable: try ink(key), component: nil)
    case .position(let i): .init(variable: try ink(.position), component: i)
    case .energy: .init(variable: try ink(.energy), component: nil)
    case .boundEnergy: throw Untranslatable("a derivative by an energy that an integral binds")
    case .momentum(let i, tag: 0): .init(variable: try ink(.momentum), component: i)
    case .momentum: throw Untranslatable("a derivative by a momentum that an average binds")
    case .constant(let key): .init(variable: try ink(key), component: nil)
    }
  }
}
