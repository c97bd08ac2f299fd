import Algebra
import Notation

extension Elaborator {
  /// A name with its scripts, and its argument list where one follows.
  mutating func name(_ formula: Formula, arguments: Formula?, _ context: Context) throws(Refusal)
    -> Item
  {
    if let operation = try operatorName(formula, context) { return .operation(operation) }
    if let bound = placeholder(formula, context) {
      // The expression is read as its writer meant it, but for the momentum it is taken at.
      var inner = bound.caller[0]
      var site = Site(tag: context.tag)
      if let arguments { site = try application(arguments, of: formula, nil, context).site }
      guard site.otherTag == nil, site.otherEnergy == nil else {
        throw objection(
          "\(formula.latex) stands at two momenta", "a placeholder is taken at one", formula.range)
      }
      inner.tag = site.tag
      var change = Relocation(arguments: site.arguments)
      if let energy = site.energy { change.energies[0] = energy }
      return .value(try relocated(value(of: bound.formula, in: inner), change))
    }
    guard let found = scope.resolve(formula) else {
      if let delta = try kronecker(formula, context) { return .value(delta) }
      if let direction = try directionOfVector(formula, context) { return .value(direction) }
      if case .scripted(let base, _, _, _) = formula.node, scope.resolve(base) != nil {
        throw objection(
          "\(formula.latex) is not declared, and its scripts are not indices of \(base.latex)",
          "declare \(formula.latex) with **Let**, or its index letters as index letters",
          formula.range)
      }
      throw objection(
        "the symbol \(formula.latex) is not declared", "declare it with **Let**, or **Define** it",
        formula.range)
    }
    var result: Value
    if found.slots.isEmpty, scope.names[found.key] == nil, scope.definitions[found.key] == nil {
      result = builtIn(found.key)
    } else {
      result = try declared(found, formula, arguments, context)
    }
    if !found.indices.isEmpty, !(found.slots.isEmpty && isTensor(found.key)) {
      result = try indexed(result, found.indices, formula, context)
    }
    if let power = found.power { result = try raised(result, to: power, formula, context) }
    return .value(result)
  }

  /// Whether a name is a spatial tensor that was declared without places for its indices.
  func isTensor(_ key: String) -> Bool {
    if case .function(let shape)? = scope.names[key]?.role {
      return shape.rank > 1 && scope.names[key]!.slots == 0
    }
    return false
  }

  func placeholder(_ formula: Formula, _ context: Context) -> (formula: Formula, caller: [Context])?
  {
    guard !context.placeholders.isEmpty, let bound = context.placeholders[formula.ink] else {
      return nil
    }
    return bound
  }

  mutating func builtIn(_ key: String) -> Value {
    switch key {
    case "\\pi": return Value(atom(.constant("\\pi")))
    case "i", "\\mathrm{i}":
      return Value(entries: [ComplexScalar(re: RationalFunction(), im: RationalFunction(1))])
    case "\\hat{I}": return Value(RationalFunction(1)).liftedToMatrix
    default:
      var entries = Array(repeating: ComplexScalar(0), count: 12)
      for k in 0..<3 { entries[k * 4 + k + 1] = complex(RationalFunction(1)) }
      return Value(isVector: true, isMatrix: true, entries: entries)
    }
  }

  /// What index letters and the hidden index stand for here.
  func actual(_ slots: [Index], _ context: Context) -> [Index] {
    slots.map { slot in
      guard case .named(let letter) = slot else { return slot }
      return context.letters[letter] ?? context.unfolding.map { .named("\(letter)#\($0)") } ?? slot
    }
  }

  mutating func declared(
    _ found: Resolution, _ formula: Formula, _ arguments: Formula?, _ context: Context
  ) throws(Refusal) -> Value {
    let known = scope.names[found.key]
    var site = Site(tag: context.tag)
    var signature: Signature?
    if let arguments {
      (signature, site) = try application(arguments, of: formula, found.key, context)
    } else if let signatures = known?.signatures, signatures.count > 1 {
      signature = Signature()
    }
    if found.primes > 0 {
      switch known?.role {
      case .momentum, .direction, .energy: break
      default:
        throw objection(
          "\(formula.latex) is not declared", "declare it with **Let**; a prime makes a new name",
          formula.range)
      }
    }
    var found = found
    if case .function(let shape)? = known?.role, found.slots.isEmpty, shape.rank > 1,
      !found.indices.isEmpty
    {
      guard found.indices.count == shape.rank else {
        throw objection(
          "\(formula.latex) has \(found.indices.count) indices",
          "it was declared with \(shape.rank)", formula.range)
      }
      found.slots = found.indices
    }
    if let definition = scope.definition(found.key, signature),
      known == nil || signature == nil || definition.signature == signature
        || known!.signatures.count < 2
    {
      return try unfold(definition, actual(found.slots, context), site, formula, context)
    }
    if arguments != nil, let signature, let list = known?.signatures, !list.contains(signature) {
      throw objection(
        "\(formula.latex) was not declared with these arguments",
        "write the arguments it was declared with; in their place may stand an energy such as \\epsilon + \\Delta, or a primed momentum",
        formula.range)
    }
    guard let known else {
      throw objection(
        "\(formula.latex) has no definition with these arguments",
        "give it the arguments it was defined with", formula.range)
    }
    switch known.role {
    case .constant(let complex):
      let real = atom(.constant(found.key))
      guard complex else { return Value(real) }
      return Value(entries: [
        ComplexScalar(re: real, im: atom(.constant("\\mathrm{Im}" + found.key)))
      ])
    case .coordinate: return Value(atom(.coordinate(found.key)))
    case .time: return Value(atom(.time))
    case .energy: return Value(try energy(primes: found.primes, formula, context))
    case .spatialVector: return constantVector(found.key)
    case .position:
      if scope.axes != nil {
        throw objection(
          "\(formula.latex) has no components where the dimension of space is a symbol",
          "write the document in 1, 2 or 3 dimensions", formula.range)
      }
      return vector { .position($0) }
    case .momentum:
      guard found.primes > 0 else { return vector { .momentum($0, tag: context.tag) } }
      let own = try energy(primes: found.primes, formula, context)
      let tag = try direction(primes: found.primes, formula, context)
      return direction(tag).scaled(by: complex(try modulus(at: own)))
    case .direction:
      return direction(try direction(primes: found.primes, formula, context))
    case .function(let shape):
      return try function(known, shape, actual(found.slots, context), site, formula)
    case .index:
      throw objection(
        "the index letter \(formula.latex) stands where a value is expected",
        "write it as a sub- or superscript", formula.range)
    case .defined, .measure:
      throw objection(
        "\(formula.latex) has no value here", "give it the arguments it was defined with",
        formula.range)
    }
  }

  /// ε, or the energy of the primed momentum where an integral gives it one.
  mutating func energy(primes: Int, _ formula: Formula, _ context: Context) throws(Refusal)
    -> RationalFunction
  {
    if primes == 0 { return atom(.energy) }
    guard primes == 1, let label = context.primedEnergy else {
      throw objection(
        "\(formula.latex) has an energy of its own, and stands outside an integral over it",
        "integrate over d\\epsilon', or a primed measure; where the energy is the same, write \\hat{\\mathbf{p}}' and \\epsilon as two arguments",
        formula.range)
    }
    return atom(.boundEnergy(label))
  }

  /// The tag of the direction that a name with this many primes has.
  func direction(primes: Int, _ formula: Formula, _ context: Context) throws(Refusal) -> Int {
    if primes == 0 { return context.tag }
    guard primes == 1, let primed = context.primed else {
      throw objection(
        "\(formula.latex) stands outside an integral over it",
        "integrate over the primed direction, or a primed measure", formula.range)
    }
    return primed
  }

  /// The components of an opaque function.
  mutating func function(
    _ known: Scope.Declared, _ shape: Scope.Shape, _ slots: [Index], _ site: Site,
    _ formula: Formula
  ) throws(Refusal) -> Value {
    var indices = slots
    guard shape.rank - slots.count <= 1 else {
      throw objection(
        "\(formula.latex) stands without its indices", "write its \(shape.rank) index letters",
        formula.range)
    }
    while indices.count < shape.rank { indices.append(.open) }
    let place = try jet(known.key, known.signatures.first ?? Signature(), site, formula)
    try requireIsotropy(known, shape)
    var entries: [ComplexScalar] = []
    let spins: [Int?] = shape.isVector ? [0, 1, 2] : shape.isMatrix ? [0, 1, 2, 3] : [nil]
    for assignment in Assignments(count: indices.count, dimension: dimension) {
      for spin in spins {
        var jet = place
        jet.spatial = assignment
        jet.spin = spin
        let re = atom(.function(jet))
        jet.imaginary = true
        entries.append(
          ComplexScalar(re: re, im: shape.isComplex ? atom(.function(jet)) : RationalFunction()))
      }
    }
    let raw = Value(
      indices: indices, isVector: shape.isVector, isMatrix: shape.isMatrix, entries: entries)
    return try contractRepeated(raw.renaming([:], dimension: dimension))
  }

  /// A function without components, where it is taken.
  private mutating func jet(
    _ key: String, _ signature: Signature, _ site: Site, _ formula: Formula
  ) throws(Refusal) -> Jet {
    var jet = Jet(name: key, spatial: [], tag: signature.direction ? site.tag : 0)
    if signature.joinsMomenta {
      guard signature.otherDirection == (site.otherTag != nil),
        signature.otherEnergy == (site.otherEnergy != nil)
      else {
        throw objection(
          "\(formula.latex) stands without its two momenta",
          "write both, as in w(\\mathbf{p}, \\mathbf{p}')", formula.range)
      }
      jet.otherTag = site.otherTag
      jet.arguments[.otherEnergy] = site.otherEnergy
    }
    if signature.energy { jet.arguments[.energy] = site.energy }
    for (argument, value) in site.arguments { jet.arguments[argument] = value }
    return try canonical(jet, signature)
  }
}
