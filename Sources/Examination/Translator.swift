import Algebra
import Derivations
import Notation
import Witness

/// Translates what an elaborator's symbols and names stand for.
struct Translator {
  var elaborator: Elaborator
  /// The declarations and definitions in force, without splits and identities.
  private(set) var names = Testimony(
    dimension: 3, declarations: [], substitutions: [], splits: [], identities: [])
  /// The trees of symbols already translated.
  var trees: [Symbol: ComponentTree] = [:]
  /// Whether it is a model that is translated.
  var isModel = false
  /// Which of **p** and **p**′ the directions of tags are, `true` for **p**′.
  var places: [Int: Bool] = [0: false]
  /// Which of ε and ε′ the energies of labels are.
  var labels: [Int: Bool] = [0: false]

  /// The number put in for a symbol of the dimension.
  let sample: Int?

  var scope: Scope { elaborator.scope }

  /// A translator of what an elaborator knows, in so many dimensions where their number is a symbol.
  init(_ elaborator: Elaborator, dimension sample: Int? = nil) throws(Untranslatable) {
    self.elaborator = elaborator
    self.sample = sample
    names.dimension = sample ?? scope.dimension
    try nameDimension()
    for declared in scope.ordered where declared.key != scope.axes?.symbol {
      guard let kind = try kind(of: declared) else { continue }
      var declaration = Testimony.Declaration(name: declared.name, kind: kind)
      declaration.isSymmetric = scope.symmetric.contains(declared.key)
      switch declared.sign {
      case .positive, .nonnegative: declaration.sign = .positive
      case .negative, .nonpositive: declaration.sign = .negative
      case .nonzero, nil: break
      }
      names.declarations.append(declaration)
    }
    names.any = Set(scope.ordered.filter(\.isAny).map(\.name.ink))
    names.writings = scope.writings.map {
      Testimony.Writing(written: $0.written, upper: $0.upper, used: $0.used)
    }
    for key in scope.rules.keys.sorted() {
      for equation in scope.rules[key]?.equations ?? [] {
        names.rules.append(Testimony.Equation(left: equation.left, right: equation.right))
      }
    }
    for key in scope.definitions.keys.sorted() {
      for definition in scope.definitions[key] ?? [] {
        names.substitutions.append(
          Testimony.Equation(left: definition.left, right: definition.right))
      }
    }
  }

  /// d, and Ω_d, as the numbers they are in a sample.
  private mutating func nameDimension() throws(Untranslatable) {
    guard let axes = scope.axes else { return }
    guard let sample, let name = scope.names[axes.symbol]?.name, (2...3).contains(sample) else {
      throw Untranslatable("a space of no certain dimension")
    }
    let number = Formula(.number("\(sample)"))
    names.substitutions.append(Testimony.Equation(left: name, right: number))
    let solidAngle = Formula(
      .scripted(
        Formula(.symbol("\\Omega")),
        subscript: Formula.Script(ink: [name.ink], formula: name, range: name.range),
        superscript: nil, primes: 0))
    let full = Formula(
      .product([
        Formula.Factor(.beside, Formula(.number(sample == 3 ? "4" : "2"))),
        Formula.Factor(.beside, Formula(.symbol("\\pi"))),
      ]))
    names.substitutions.append(Testimony.Equation(left: solidAngle, right: full))
  }

  /// What a name is; `nil` for one that is declared along with another, or by its definition alone.
  private mutating func kind(of declared: Scope.Declared) throws(Untranslatable) -> Testimony.Kind?
  {
    switch declared.role {
    case .constant(let complex): return .constant(complex: complex)
    case .coordinate: return .coordinate
    case .position: return .position
    case .time: return .time
    case .momentum: return momentum(declared)
    case .spatialVector: return .spatialVector
    case .index: return .index
    case .measure(let formula): return .measure(formula)
    case .function(let shape): return try function(declared, shape)
    case .energy, .direction, .defined: return nil
    }
  }

  /// The momentum with its energy; where none is declared, one that no formula can name.
  private func momentum(_ declared: Scope.Declared) -> Testimony.Kind {
    let square = Formula(
      .product([
        Formula.Factor(.beside, declared.name), Formula.Factor(.dot, declared.name),
      ]))
    return .momentum(
      energy: scope.named(.energy)?.name ?? Formula(.symbol("\u{03B5}")),
      kinetic: scope.kinetic ?? square, direction: scope.named(.direction)?.name)
  }

  private mutating func function(
    _ declared: Scope.Declared, _ shape: Scope.Shape
  ) throws(Untranslatable) -> Testimony.Kind {
    let arguments = try self.arguments(declared.signatures.first ?? Signature())
    if shape.isUnit {
      return .unitSpinVector(
        arguments: arguments, gradientOrder: elaborator.gradientOrder(of: declared.key))
    }
    let spin: Testimony.Shape =
      shape.isVector ? .spinVector : shape.isMatrix ? .spinMatrix : .scalar
    return .function(
      shape: spin, rank: shape.rank, arguments: arguments, complex: shape.isComplex,
      homogeneity: nil, exponent: try exponent(declared.key))
  }

  /// The inks of the variables a function depends on.
  private func arguments(_ signature: Signature) throws(Untranslatable) -> [String] {
    var roles: [Scope.Role] = []
    if signature.direction {
      roles.append(.momentum)
    } else if signature.energy {
      roles.append(.energy)
    }
    if signature.position { roles.append(.position) }
    if signature.time { roles.append(.time) }
    var result: [String] = []
    if signature.joinsMomenta {
      let other: Scope.Role =
        signature.otherEnergy ? (signature.otherDirection ? .momentum : .energy) : .direction
      result.append(try ink(other) + "'")
    }
    for role in roles {
      guard let name = scope.named(role)?.name else {
        throw Untranslatable("a function of a variable that is not declared")
      }
      result.append(name.ink)
    }
    return result + signature.coordinates.map { scope.names[$0]?.name.ink ?? $0 }
  }

  /// s where a rule ε f′ = s f is declared for f.
  private mutating func exponent(_ key: String) throws(Untranslatable) -> ComponentTree? {
    guard scope.hasRule(key) else { return nil }
    let function = elaborator.atom(.function(Jet(name: key, spatial: [], spin: nil)))
    let energy = elaborator.atom(.energy)
    guard let rate = try? elaborator.derivative(of: function, by: .energy),
      var exponent = (rate * energy).quotient(by: function)
    else { throw Untranslatable("a rule that is no power law") }
    if let axes = scope.axes, let sample {
      let symbol = elaborator.atom(.constant(axes.symbol)).symbols[0]
      exponent = exponent.substituting([symbol: RationalFunction(sample)]) ?? exponent
    }
    if let number = exponent.constantValue { return Self.number(number) }
    for symbol in exponent.symbols {
      guard case .constant = elaborator.atom(of: symbol) else {
        throw Untranslatable("a rule that is no power law")
      }
    }
    return try tree(exponent)
  }

  /// The name of a declared key as the witness reads it.
  func ink(_ key: String) throws(Untranslatable) -> String {
    guard let declared = scope.names[key] else { throw Untranslatable("the name \(key)") }
    return declared.name.ink
  }

  /// The name of the one variable with a role.
  func ink(_ role: Scope.Role) throws(Untranslatable) -> String {
    if let name = scope.named(role)?.name.ink { return name }
    if role == .direction, let momentum = scope.named(.momentum)?.name {
      return Formula(.accented("hat", momentum)).ink
    }
    if role == .energy { return "\u{03B5}" }
    throw Untranslatable("a variable that is not declared")
  }
}
