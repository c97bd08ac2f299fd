import Notation

/// What the names of a testimony mean.
struct Vocabulary: Sendable {
  /// A declared function, unit vectors included.
  struct Function: Sendable {
    var ink: String
    /// A text that tells functions of one name and different arguments apart.
    var key = ""
    var shape: Testimony.Shape
    var rank: Int
    var arguments: [Argument.Place]
    var isComplex = false
    /// Of two momenta, and the same when they are exchanged.
    var isSymmetric = false
    var sign: Testimony.Sign?
    var homogeneity: Exponent?
    /// What ``homogeneity`` counts, where the exponent is no number but made of constants.
    var exponentUnit: ComponentTree?
    /// Set for a unit spin vector: the order to which its gradients are kept, 0 for all.
    var gradientOrder: Int?
    /// Of the declared unit vectors, the one whose value at the base point is (0, 0, 1).
    var isFrame = false
  }

  /// What an entry stands for.
  enum Meaning: Sendable {
    case constant(String)
    case spatialConstant(String)
    case coordinate(Coordinate)
    case function(Int)
    case rule(Int)
    case placeholder
    case measure(Formula)
  }

  struct Entry: Sendable {
    var name: Name
    var meaning: Meaning
    /// Whether letters and the hidden subscript in the name stand for indices.
    var hasSlots: Bool
    var arguments: [Argument.Place]
    /// Whether a bracket behind the name is its argument list.
    var takesArguments: Bool { !arguments.isEmpty }
  }

  let dimension: Int
  private(set) var functions: [Function] = []
  private(set) var entries: [String: [Entry]] = [:]
  private(set) var indexLetters: Set<String> = []
  /// The names of variables of their own.
  private(set) var coordinates: Set<String> = []
  /// The constants declared complex.
  private(set) var complexConstants: Set<String> = []
  /// The declared signs of constants and variables of their own.
  private(set) var signs: [String: Testimony.Sign] = [:]
  /// The real constants and variables of their own of which no sign is declared.
  private(set) var unsigned: Set<String> = []
  /// The formula of the energy.
  private(set) var kinetic: Formula?
  private(set) var measures: [(name: Name, formula: Formula)] = []
  private var inks: [Coordinate: Name] = [:]

  init(_ testimony: Testimony) throws(Obstacle) {
    dimension = testimony.dimension
    for declaration in testimony.declarations {
      if case .index = declaration.kind, let name = Name(declaration.name) {
        indexLetters.insert(name.base)
      }
      try declareVariable(declaration)
    }
    for declaration in testimony.declarations { try declare(declaration) }
  }

  private mutating func declareVariable(_ declaration: Testimony.Declaration) throws(Obstacle) {
    switch declaration.kind {
    case .position: try add(declaration.name, .position)
    case .time: try add(declaration.name, .time)
    case .momentum(let energy, let kinetic, let direction):
      try add(declaration.name, .momentum(primed: false))
      try add(energy, .energy(primed: false))
      try add(
        direction ?? Formula(.accented("hat", declaration.name)), .direction(primed: false))
      self.kinetic = kinetic
    default: break
    }
  }

  private mutating func add(_ formula: Formula, _ coordinate: Coordinate) throws(Obstacle) {
    let name = try self.name(of: formula)
    inks[coordinate] = name
    add(Entry(name: name, meaning: .coordinate(coordinate), hasSlots: false, arguments: []))
  }

  private mutating func declare(_ declaration: Testimony.Declaration) throws(Obstacle) {
    switch declaration.kind {
    case .position, .time, .momentum, .index: return
    case .measure(let formula):
      var symbol = declaration.name
      if case .product(let factors) = symbol.node, let last = factors.last { symbol = last.formula }
      measures.append((try name(of: symbol), formula))
    case .coordinate:
      let name = try name(of: declaration.name)
      coordinates.insert(name.ink)
      note(declaration.sign, of: name.ink)
      add(Entry(name: name, meaning: .constant(name.ink), hasSlots: false, arguments: []))
    case .constant(let complex):
      let name = try name(of: declaration.name)
      if complex {
        complexConstants.insert(name.ink)
      } else {
        note(declaration.sign, of: name.ink)
      }
      add(Entry(name: name, meaning: .constant(name.ink), hasSlots: false, arguments: []))
    case .spatialVector:
      let name = try name(of: declaration.name)
      add(Entry(name: name, meaning: .spatialConstant(name.ink), hasSlots: true, arguments: []))
    case .unitSpinVector(let arguments, let order):
      if let order, !(0...4).contains(order) { throw .beyond("gradients kept to so high an order") }
      let name = try name(of: declaration.name)
      try declare(
        Function(
          ink: name.ink, shape: .spinVector, rank: 0, arguments: try places(arguments),
          gradientOrder: order ?? 0,
          isFrame: !functions.contains { $0.gradientOrder != nil }), name)
    case .function(
      let shape, let rank, let arguments, let complex, let homogeneity, let tree):
      let name = try name(of: declaration.name)
      if rank < 0 || rank > 4 { throw .beyond("a function with more than four indices") }
      var exponent: Exponent?
      if let (above, below) = homogeneity { exponent = Exponent(above, below) }
      var unit: ComponentTree?
      if case .number(let above, let below)? = tree, let above = Int(above), let below = Int(below)
      {
        exponent = Exponent(above, below)
      } else if let tree {
        exponent = Exponent(1, 1)
        unit = tree
      }
      if (homogeneity != nil || tree != nil) && !(exponent?.isModerate ?? false) {
        throw .beyond("the rule declared for \(name.ink)")
      }
      try declare(
        Function(
          ink: name.ink, shape: shape, rank: rank, arguments: try places(arguments),
          isComplex: complex, isSymmetric: declaration.isSymmetric,
          sign: complex || shape != .scalar || rank > 0 ? nil : declaration.sign,
          homogeneity: exponent, exponentUnit: unit), name)
    }
  }

  private mutating func note(_ sign: Testimony.Sign?, of ink: String) {
    if let sign { signs[ink] = sign } else { unsigned.insert(ink) }
  }

  private mutating func declare(_ function: Function, _ name: Name) throws(Obstacle) {
    var function = function
    function.key = function.arguments.reduce(function.ink) { $0 + " \($1)" }
    functions.append(function)
    add(
      Entry(
        name: name, meaning: .function(functions.count - 1), hasSlots: function.rank > 0,
        arguments: function.arguments))
  }

  /// Adds a name; rules are found before what else has it.
  mutating func add(_ entry: Entry) { entries[entry.name.base, default: []].append(entry) }

  private func name(of formula: Formula) throws(Obstacle) -> Name {
    guard let name = Name(formula) else {
      throw .beyond("a declaration of something that is no name")
    }
    return name
  }

  /// The variables that declared arguments stand for.
  func places(_ arguments: [String]) throws(Obstacle) -> [Argument.Place] {
    var names: [Name] = []
    for text in arguments {
      guard let name = Self.formula(from: text).flatMap(Name.init) else {
        throw .beyond("the argument \(text)")
      }
      names.append(name)
    }
    return places(names)
  }

  /// The variables of names: a direction with the energy is the momentum.
  func places(_ names: [Name]) -> [Argument.Place] {
    var result = names.map(place)
    for primed in [false, true] {
      let direction = Argument.Place.coordinate(.direction(primed: primed))
      let energy = Argument.Place.coordinate(.energy(primed: primed))
      if let place = result.firstIndex(of: direction), result.contains(energy) {
        result[place] = .coordinate(.momentum(primed: primed))
        result.removeAll { $0 == energy }
      }
    }
    return result
  }

  /// The variable or constant of a name.
  func place(of name: Name) -> Argument.Place {
    coordinate(of: name).map { .coordinate($0) } ?? .constant(name.ink)
  }

  /// The variable of a name, primed ones and ϵ with the momentum as subscript included.
  func coordinate(of name: Name) -> Coordinate? {
    for (coordinate, ink) in inks {
      if ink == name { return coordinate }
      var primed = ink
      primed.primes += 1
      if primed == name, let result = coordinate.primed { return result }
      guard case .energy = coordinate, let momentum = inks[.momentum(primed: false)],
        name.base == ink.base, ink.sub.isEmpty, name.sup == ink.sup
      else { continue }
      if name.sub == [momentum.ink] { return .energy(primed: name.primes > ink.primes) }
      if name.sub == [momentum.ink + "'"] { return .energy(primed: true) }
    }
    return nil
  }

  /// The ink of a variable.
  func ink(of coordinate: Coordinate) -> String? { inks[coordinate]?.ink }

  /// Whether a piece of a script is an index letter.
  func isIndex(_ piece: String) -> Bool {
    indexLetters.contains(piece) || ["i", "j", "k", "l"].contains(piece)
  }

  /// Whether a piece of a script is the hidden index.
  func isHidden(_ piece: String) -> Bool { piece == ink(of: .position) }

  /// The formula that a text spells.
  static func formula(from text: String) -> Formula? { try? FormulaParser.formula(in: text) }
}

extension Coordinate {
  /// The same variable of **p**′; `nil` for those that have none.
  var primed: Coordinate? {
    switch self {
    case .momentum: .momentum(primed: true)
    case .direction: .direction(primed: true)
    case .energy: .energy(primed: true)
    case .time, .position: nil
    }
  }
}
