import Algebra
import Notation

extension Elaborator {
  /// A name with its scripts, and its argument list where one follows.
  mutating func name(_ formula: Formula, arguments: Formula?, _ context: Context) throws(Refusal) -> Item {
    if let operation = try operatorName(formula, context) { return .operation(operation) }
    if let bound = placeholder(formula, context) {
      // The expression is read as its writer meant it, but for the momentum it is taken at.
      var inner = bound.caller[0]
      if let arguments {
        let tag = try argumentList(arguments, of: formula, context).tag
        if tag != context.tag { inner.tag = tag }
      }
      return .value(try value(of: bound.formula, in: inner))
    }
    guard let found = scope.resolve(formula) else {
      if let delta = try kronecker(formula, context) { return .value(delta) }
      if let direction = try directionOfVector(formula, context) { return .value(direction) }
      if case .scripted(let base, _, _, _) = formula.node, scope.resolve(base) != nil {
        throw objection(
          "\(formula.latex) is not declared, and its scripts are not indices of \(base.latex)",
          "declare \(formula.latex) with **Let**, or its index letters as index letters", formula.range)
      }
      throw objection(
        "the symbol \(formula.latex) is not declared", "declare it with **Let**, or **Define** it", formula.range)
    }
    var result: Value
    if found.slots.isEmpty, scope.names[found.key] == nil, scope.definitions[found.key] == nil {
      result = builtIn(found.key)
    } else {
      result = try declared(found, formula, arguments, context)
    }
    if !found.indices.isEmpty, !(found.slots.isEmpty && isTensor(found.key)) { result = try indexed(result, found.indices, formula, context) }
    if let power = found.power { result = try raised(result, to: power, formula, context) }
    return .value(result)
  }

  /// Whether a name is a spatial tensor that was declared without places for its indices.
  private func isTensor(_ key: String) -> Bool {
    if case .function(let shape)? = scope.names[key]?.role { return shape.rank > 1 && scope.names[key]!.slots == 0 }
    return false
  }

  private func placeholder(_ formula: Formula, _ context: Context) -> (formula: Formula, caller: [Context])? {
    guard !context.placeholders.isEmpty, let bound = context.placeholders[formula.ink] else { return nil }
    return bound
  }

  private mutating func builtIn(_ key: String) -> Value {
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
  private func actual(_ slots: [Index], _ context: Context) -> [Index] {
    slots.map { slot in
      if case .named(let letter) = slot { return context.letters[letter] ?? slot }
      return slot
    }
  }

  private mutating func declared(
    _ found: Resolution, _ formula: Formula, _ arguments: Formula?, _ context: Context
  ) throws(Refusal) -> Value {
    let known = scope.names[found.key]
    var tag = context.tag
    var signature: Signature?
    if let arguments {
      (signature, tag) = try argumentList(arguments, of: formula, context)
    } else if let signatures = known?.signatures, signatures.count > 1 {
      signature = Signature()
    }
    if found.primes > 0 {
      switch known?.role {
      case .momentum, .direction, .energy: break
      default:
        throw objection("\(formula.latex) is not declared", "declare it with **Let**; a prime makes a new name", formula.range)
      }
    }
    var found = found
    if case .function(let shape)? = known?.role, found.slots.isEmpty, shape.rank > 1, !found.indices.isEmpty {
      guard found.indices.count == shape.rank else {
        throw objection("\(formula.latex) has \(found.indices.count) indices", "it was declared with \(shape.rank)", formula.range)
      }
      found.slots = found.indices
    }
    if let definition = scope.definition(found.key, signature),
      known == nil || signature == nil || definition.signature == signature || known!.signatures.count < 2
    {
      return try unfold(definition, actual(found.slots, context), tag, formula, context)
    }
    guard let known else {
      throw objection("\(formula.latex) has no definition with these arguments", "give it the arguments it was defined with", formula.range)
    }
    switch known.role {
    case .constant(let complex):
      let real = atom(.constant(found.key))
      guard complex else { return Value(real) }
      return Value(entries: [ComplexScalar(re: real, im: atom(.constant("\\mathrm{Im}" + found.key)))])
    case .coordinate: return Value(atom(.coordinate(found.key)))
    case .time: return Value(atom(.time))
    case .energy:
      guard found.primes == 0 else { throw primedEnergy(formula) }
      return Value(atom(.energy))
    case .spatialVector: return vector { .component(found.key, $0) }
    case .position: return vector { .position($0) }
    case .momentum:
      guard found.primes == 0 else { throw primedEnergy(formula) }
      return vector { .momentum($0, tag: tag) }
    case .direction:
      if found.primes > 0 {
        guard let primed = context.primed else {
          throw objection("\(formula.latex) stands outside an integral over it", "write \\int\\frac{d\(formula.latex)}{4\\pi} in front", formula.range)
        }
        tag = primed
      }
      return direction(tag)
    case .function(let shape): return try function(known, shape, actual(found.slots, context), tag, formula)
    case .index:
      throw objection("the index letter \(formula.latex) stands where a value is expected", "write it as a sub- or superscript", formula.range)
    case .defined, .measure:
      throw objection("\(formula.latex) has no value here", "give it the arguments it was defined with", formula.range)
    }
  }

  private func primedEnergy(_ formula: Formula) -> Refusal {
    objection(
      "\(formula.latex) has an energy of its own, which is not read yet",
      "write the direction \\hat{\\mathbf{p}}' and the energy \\epsilon as two arguments", formula.range)
  }

  mutating func vector(_ component: (Int) -> Atom) -> Value {
    var entries: [ComplexScalar] = []
    for i in 0..<dimension { entries.append(complex(atom(component(i)))) }
    return Value(indices: [.open], entries: entries)
  }

  /// p̂ = **p**/|**p**|, written with |**p**| in the numerator.
  private mutating func direction(_ tag: Int) -> Value {
    let inverse = rationalized(inverseOf: atom(.momentumModulus)) ?? RationalFunction()
    return vector { .momentum($0, tag: tag) }.scaled(by: complex(inverse))
  }

  /// δ_ij of two index letters.
  private mutating func kronecker(_ formula: Formula, _ context: Context) throws(Refusal) -> Value? {
    guard case .scripted(let base, let sub, let sup, 0) = formula.node, base.node == .symbol("\\delta") else { return nil }
    let letters = (sub?.ink ?? []) + (sup?.ink ?? [])
    guard letters.allSatisfy({ scope.names[$0]?.role == .index }) else { return nil }
    guard letters.count == 2 else {
      throw objection("\(formula.latex) has \(letters.count) indices", "write \\delta_{ij} with two declared index letters", formula.range)
    }
    var value = Value(
      indices: actual(letters.map { .named($0) }, context), entries: [])
    for i in 0..<dimension {
      for j in 0..<dimension { value.entries.append(complex(RationalFunction(i == j ? 1 : 0))) }
    }
    return contractRepeated(value.renaming([:], dimension: dimension))
  }

  /// Ê = **E**/|**E**| of a declared constant spatial vector.
  private mutating func directionOfVector(_ formula: Formula, _ context: Context) throws(Refusal) -> Value? {
    var core = formula
    var scripts: (Formula.Script?, Formula.Script?) = (nil, nil)
    if case .scripted(let base, let sub, let sup, 0) = formula.node {
      core = base
      scripts = (sub, sup)
    }
    guard case .accented("hat", let inner) = core.node, scope.names[inner.ink]?.role == .spatialVector else { return nil }
    let inverse = try reciprocal(complex(atom(.modulus(inner.ink))), core)
    let unit = vector { .component(inner.ink, $0) }.scaled(by: inverse)
    let letters = ((scripts.0?.ink ?? []) + (scripts.1?.ink ?? []))
    if letters.isEmpty { return unit }
    guard letters.allSatisfy({ scope.names[$0]?.role == .index }) else { return nil }
    return try indexed(unit, letters.map { .named($0) }, formula, context)
  }

  /// A value whose unnamed index is given a letter.
  private mutating func indexed(
    _ value: Value, _ letters: [Index], _ formula: Formula, _ context: Context
  ) throws(Refusal) -> Value {
    guard letters.count == 1, value.indices.contains(.open) else {
      throw objection("\(formula.latex) has an index too many", "a \(value.typeInWords) takes \(value.indices.count) indices", formula.range)
    }
    return contractRepeated(value.renaming([.open: actual(letters, context)[0]], dimension: dimension))
  }

  /// A component array with an index that may stand twice, summed where it does.
  func contractRepeated(_ value: Value) -> Value {
    guard let repeated = value.indices.first(where: { index in value.indices.filter { $0 == index }.count > 1 })
    else { return value }
    let places = value.indices.indices.filter { value.indices[$0] == repeated }
    let rest = value.indices.indices.filter { !places.contains($0) }
    var result = value
    result.indices = rest.map { value.indices[$0] }
    let count = value.spinCount
    result.entries = Array(repeating: ComplexScalar(0), count: Assignments.size(rest.count, dimension) * count)
    for (position, assignment) in Assignments(count: value.indices.count, dimension: dimension).enumerated()
    where places.allSatisfy({ assignment[$0] == assignment[places[0]] }) {
      let target = Assignments.position(of: rest.map { assignment[$0] }, dimension: dimension)
      for component in 0..<count {
        result.entries[target * count + component] =
          result.entries[target * count + component] + value.entries[position * count + component]
      }
    }
    if case .named(let letter) = repeated { result.summed.insert(letter) }
    return result
  }

  /// The components of an opaque function.
  private mutating func function(
    _ known: Scope.Declared, _ shape: Scope.Shape, _ slots: [Index], _ tag: Int, _ formula: Formula
  ) throws(Refusal) -> Value {
    var indices = slots
    guard shape.rank - slots.count <= 1 else {
      throw objection("\(formula.latex) stands without its indices", "write its \(shape.rank) index letters", formula.range)
    }
    while indices.count < shape.rank { indices.append(.open) }
    let depends = known.signatures.first.map { $0.direction } ?? false
    var entries: [ComplexScalar] = []
    let spins: [Int?] = shape.isVector ? [0, 1, 2] : shape.isMatrix ? [0, 1, 2, 3] : [nil]
    for assignment in Assignments(count: indices.count, dimension: dimension) {
      for spin in spins {
        var jet = Jet(name: known.key, spatial: assignment, spin: spin, tag: depends ? tag : 0)
        let re = atom(.function(jet))
        jet.imaginary = true
        entries.append(ComplexScalar(re: re, im: shape.isComplex ? atom(.function(jet)) : RationalFunction()))
      }
    }
    let raw = Value(indices: indices, isVector: shape.isVector, isMatrix: shape.isMatrix, entries: entries)
    return contractRepeated(raw.renaming([:], dimension: dimension))
  }

  /// Which list of arguments a bracket is, and at which momentum it is taken.
  mutating func argumentList(
    _ bracket: Formula, of name: Formula, _ context: Context
  ) throws(Refusal) -> (signature: Signature, tag: Int) {
    guard case .bracket(.round, let elements) = bracket.node else { return (Signature(), context.tag) }
    var signature = Signature()
    var tag = context.tag
    for element in elements {
      guard let found = scope.resolve(element), let role = scope.names[found.key]?.role, found.power == nil else {
        throw objection(
          "\(element.latex) is not an argument of \(name.latex)", "the arguments of a function are declared variables", element.range)
      }
      switch role {
      case .time: signature.time = true
      case .position: signature.position = true
      case .energy:
        guard found.primes == 0 else { throw primedEnergy(element) }
        signature.energy = true
      case .momentum:
        guard found.primes == 0 else { throw primedEnergy(element) }
        signature.energy = true
        signature.direction = true
      case .direction:
        signature.direction = true
        if found.primes > 0 {
          guard let primed = context.primed else {
            throw objection("\(element.latex) stands outside an integral over it", "write \\int\\frac{d\(element.latex)}{4\\pi} in front", element.range)
          }
          tag = primed
        }
      case .coordinate:
        signature.coordinates.append(found.key)
        signature.coordinates.sort()
      default:
        throw objection("\(element.latex) is not an argument of \(name.latex)", "the arguments of a function are declared variables", element.range)
      }
    }
    return (signature, tag)
  }

  /// The value of a definition's right side, its index letters and its momentum put in.
  private mutating func unfold(
    _ definition: Scope.Definition, _ slots: [Index], _ tag: Int, _ formula: Formula, _ context: Context,
    placeholder: Formula? = nil
  ) throws(Refusal) -> Value {
    let id = definition.key + "/\(definition.signature)"
    guard !context.path.contains(id) else {
      throw objection(
        "\(formula.latex) is defined by itself", "a chain of definitions ends in declared names: "
          + (context.path + [id]).map { id in
            let key = String(id.prefix { $0 != "/" })
            return scope.names[key]?.name.latex ?? key
          }.joined(separator: " → "), formula.range)
    }
    let memo = "\(id)|\(slots)|\(tag)|\(placeholder?.latex ?? "")"
    if placeholder == nil, let known = unfolded[memo] { return known }
    var inner = Context()
    inner.tag = tag
    inner.path = context.path + [id]
    for (place, letter) in definition.letters.enumerated() where place < slots.count {
      if let letter { inner.letters[letter] = slots[place] }
    }
    if let placeholder, let key = definition.placeholder {
      inner.placeholders[key] = (placeholder, [context])
    }
    var result: Value
    do {
      result = try value(of: definition.right, in: inner)
    } catch .objection(let fault) where placeholder != nil {
      throw .objection(Objection(fault.kind, at: formula.range))
    }
    if result.isLiteralZero, let known = scope.names[definition.key], known.role != .defined {
      // 0 fits every type: here it has the type of the name.
      let hidden = scope.definitions[definition.key]
      scope.definitions[definition.key] = nil
      defer { scope.definitions[definition.key] = hidden }
      let typed = try declared(Resolution(key: definition.key, slots: slots), formula, nil, Context())
      result = typed.scaled(by: 0)
    } else if let hidden = definition.letters.firstIndex(of: nil), hidden < slots.count, slots[hidden] != .open {
      result = result.renaming([.open: slots[hidden]], dimension: dimension)
    }
    result = contractRepeated(result)
    result.summed = []
    if placeholder == nil { unfolded[memo] = result }
    return result
  }

  /// A functional applied to an expression: `\mathcal{I}[f]`.
  mutating func functional(_ name: Formula, _ argument: Formula, _ context: Context) throws(Refusal) -> Value? {
    guard let found = scope.resolve(name), let definition = scope.definitions[found.key]?.first,
      definition.placeholder != nil
    else { return nil }
    return try unfold(definition, actual(found.slots, context), context.tag, name, context, placeholder: argument)
  }
}

extension Assignments {
  static func size(_ count: Int, _ dimension: Int) -> Int {
    var size = 1
    for _ in 0..<count { size *= dimension }
    return size
  }
}
