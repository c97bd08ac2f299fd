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
    case .function, .average, .integral, .root, .opaque: true
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
    case .energy: return .variable(try ink(.energy), component: nil)
    case .momentumModulus: return .modulus(try ink(.momentum))
    case .modulus(let key): return .modulus(try ink(key))
    case .function(let jet): return try function(jet)
    case .root(let inside): return .root(try tree(inside))
    case .average(let inside): return .average(try tree(inside))
    case .integral(let inside): return .integral(try tree(inside))
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

  /// A component of a function, differentiated.
  func function(_ jet: Jet) throws(Untranslatable) -> ComponentTree {
    guard jet.tag == 0 else { throw Untranslatable("a function outside the average that binds it") }
    var derivatives: [ComponentTree.Derivative] = []
    for variable in jet.derivatives { derivatives.append(try derivative(variable)) }
    return .function(
      try ink(jet.name), spatial: jet.spatial, spin: jet.spin, imaginary: jet.imaginary,
      derivatives: derivatives, primed: false)
  }

  func derivative(_ variable: Variable) throws(Untranslatable) -> ComponentTree.Derivative {
    switch variable {
    case .time: .init(variable: try ink(.time), component: nil)
    case .coordinate(let key): .init(variable: try ink(key), component: nil)
    case .position(let i): .init(variable: try ink(.position), component: i)
    case .energy: .init(variable: try ink(.energy), component: nil)
    case .momentum(let i, tag: 0): .init(variable: try ink(.momentum), component: i)
    case .momentum: throw Untranslatable("a derivative by a momentum that an average binds")
    case .constant(let key): .init(variable: try ink(key), component: nil)
    }
  }
}
