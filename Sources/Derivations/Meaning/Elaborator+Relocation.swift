package import Algebra
import Notation

extension Elaborator {
  /// An expression at other momenta and energies.
  ///
  /// The components of every momentum are |**p**| times those of its direction, |**p**| belonging to ε; so a change of ε alone
  /// leaves the directions where they are.
  package mutating func relocated(
    _ expression: RationalFunction, _ change: Relocation
  ) throws(Refusal) -> RationalFunction {
    if change.isIdentity { return expression }
    try checkTime()
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.depthLimit else { throw .limit("the formula nests too deeply") }
    var values: [Symbol: RationalFunction] = [:]
    for symbol in expression.symbols {
      let next = try relocated(symbol, change)
      if next != RationalFunction(symbol) { values[symbol] = next }
    }
    if values.isEmpty { return expression }
    guard let result = expression.substituting(values) else {
      throw .limit("a divisor vanishes at another energy")
    }
    return reduced(result)
  }

  /// A value at other momenta and energies.
  mutating func relocated(_ value: Value, _ change: Relocation) throws(Refusal) -> Value {
    if change.isIdentity { return value }
    return try value.mapped { entry throws(Refusal) in
      ComplexScalar(re: try relocated(entry.re, change), im: try relocated(entry.im, change))
    }
  }

  private mutating func relocated(_ symbol: Symbol, _ change: Relocation) throws(Refusal)
    -> RationalFunction
  {
    let itself = RationalFunction(symbol)
    switch table[symbol] {
    case .energy: return Fault.shiftOfEnergy.isPlanted ? itself : change.energies[0] ?? itself
    case .boundEnergy(let label): return change.energies[label] ?? itself
    case .time: return change.arguments[.time] ?? itself
    case .coordinate(let name): return change.arguments[.coordinate(name)] ?? itself
    case .momentum(let i, let tag):
      let there = atom(.momentum(i, tag: change.tags[tag] ?? tag))
      guard let energy = change.energies[0] else { return there }
      let scale = try modulus(at: energy).quotient(by: atom(.momentumModulus))
      return there * (scale ?? 1)
    case .momentumModulus:
      guard let energy = change.energies[0] else { return itself }
      return try modulus(at: energy)
    case .direction(let i, let tag): return atom(.direction(i, tag: change.tags[tag] ?? tag))
    case .function(let jet): return try atom(.function(relocated(jet, change)))
    case .root(let inside): return try plainRoot(relocated(inside, change))
    case .opaque(let name, let inside):
      return try atom(.opaque(name, reduced(relocated(inside, change))))
    case .delta(let inside): return try delta(relocated(inside, change))
    case .average(let inside):
      var inner = change
      inner.tags[0] = nil
      let moved = try relocated(inside, inner)
      if moved == inside { return itself }
      return try theory.average(&self, Value(moved), 0, SourceRange(0, 0)).entries[0].re
    case .integral(let inside):
      var inner = change
      inner.energies[0] = nil
      inner.tags = [:]
      let moved = try relocated(inside, inner)
      if moved == inside { return itself }
      return try theory.energyIntegral(&self, Value(moved), 0, SourceRange(0, 0)).entries[0].re
    case .momentumIntegral(let integral):
      return try rebound(relocated(integral.integrand, change), like: integral)
    case .constant, .component, .position, .modulus: return itself
    }
  }

  private mutating func relocated(_ jet: Jet, _ change: Relocation) throws(Refusal) -> Jet {
    guard let signature = scope.names[jet.name]?.signatures.first else { return jet }
    var next = jet
    next.derivatives = jet.derivatives.map { variable in
      if case .momentum(let i, let tag) = variable {
        return .momentum(i, tag: change.tags[tag] ?? tag)
      }
      return variable
    }
    if signature.direction { next.tag = change.tags[jet.tag] ?? jet.tag }
    if let tag = jet.otherTag { next.otherTag = change.tags[tag] ?? tag }
    var arguments: [Jet.Argument] = []
    if signature.energy { arguments.append(.energy) }
    if signature.otherEnergy { arguments.append(.otherEnergy) }
    if signature.time { arguments.append(.time) }
    arguments += signature.coordinates.map { .coordinate($0) }
    for argument in arguments {
      let now = try value(of: argument, in: jet)
      next.arguments[argument] =
        Fault.shiftOfFunction.isPlanted ? now : try relocated(now, change)
    }
    return try canonical(next, signature)
  }

  /// The value of an argument of a function.
  mutating func value(of argument: Jet.Argument, in jet: Jet) throws(Refusal) -> RationalFunction {
    if let value = jet.arguments[argument] { return value }
    return try declared(argument)
  }

  /// The variable an argument is declared as.
  mutating func declared(_ argument: Jet.Argument) throws(Refusal) -> RationalFunction {
    switch argument {
    case .time: return atom(.time)
    case .coordinate(let name): return atom(.coordinate(name))
    case .energy: return atom(.energy)
    case .otherEnergy: throw .limit("a function of two momenta stands without the second")
    }
  }

  /// The jet without arguments that are as declared, the momenta of a symmetric function in order.
  mutating func canonical(_ jet: Jet, _ signature: Signature) throws(Refusal) -> Jet {
    var next = jet
    for (argument, value) in jet.arguments where argument != .otherEnergy {
      if try value == declared(argument) { next.arguments[argument] = nil }
    }
    guard scope.symmetric.contains(jet.name), jet.derivatives.isEmpty else { return next }
    let energy = atom(.energy)
    func order(_ tag: Int?, _ energy: RationalFunction?) -> (Int, String) {
      (tag ?? 0, energy.map { "\($0)" } ?? "")
    }
    let first = next.arguments[.energy] ?? energy
    let second = next.arguments[.otherEnergy]
    if order(next.otherTag, second ?? first) < order(next.tag, second == nil ? first : first),
      signature.otherDirection || second != nil
    {
      if signature.otherDirection {
        (next.tag, next.otherTag) = (next.otherTag ?? 0, next.tag)
      }
      if let second {
        next.arguments[.otherEnergy] = first
        next.arguments[.energy] = second == energy ? nil : second
      }
    }
    return next
  }

  /// |**p**| at an energy.
  mutating func modulus(at energy: RationalFunction) throws(Refusal) -> RationalFunction {
    try requireKineticEnergy()
    return try plainRoot(energy * momentumSquaredPerEnergy)
  }

  /// √a without a word on its sign.
  private mutating func plainRoot(_ radicand: RationalFunction) throws(Refusal) -> RationalFunction
  {
    let remarks = self.remarks
    defer { self.remarks = remarks }
    return try squareRoot(radicand, Formula(.number("0"), at: SourceRange(0, 0)))
  }

  /// δ(a), the sign of a so that it begins with a plus.
  mutating func delta(_ argument: RationalFunction) -> RationalFunction {
    let a = reduced(argument)
    return atom(.delta(a.numerator.leadingCoefficient.signum < 0 ? -a : a))
  }
}
