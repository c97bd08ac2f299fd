import Notation

/// What the words of a Let say of a list of names, gathered as they are read.
struct Description {
  /// The words that name a kind, in the singular: `spin`, `vector`.
  private(set) var core: [String] = []
  /// Where the words that name a kind stand.
  private(set) var range: SourceRange?
  private(set) var sign: Declaration.Sign?
  private(set) var isAny = false
  private(set) var isComplex = false
  private(set) var isConstant = false
  private(set) var isFunction = false
  var isSmall = false
  var smallOrder: Int?
  var keptOrder: Int?
  var gradientOrder: Int?
  var rank: Int?
  var spatialIndices = 0
  var energy: Formula?
  var kinetic: Formula?
  var direction: Formula?
  var measure: Formula?
  var arguments: [Formula] = []
  var rules: [Formula] = []

  /// The kinds a symbol can be declared to have, as they are named in messages.
  static let kinds = [
    "'constant'", "'variable'", "'position'", "'time'", "'momentum'", "'spatial vector'",
    "'spatial tensor of rank 2'", "'unit spin vector'", "'spin vector'", "'spin matrix'",
    "'function'", "'scalar field'", "'index letter'", "'measure'",
  ]

  /// The words that name a kind, each with its singular.
  private static let nouns: [String: String] = [
    "position": "position", "time": "time", "momentum": "momentum", "measure": "measure",
    "variable": "variable", "variables": "variable", "coordinate": "variable",
    "coordinates": "variable", "parameter": "parameter", "parameters": "parameter",
    "vector": "vector", "vectors": "vector", "tensor": "tensor", "tensors": "tensor",
    "matrix": "matrix", "matrices": "matrix", "letter": "letter", "letters": "letter",
    "index": "index", "indices": "index", "unit": "unit", "spatial": "spatial", "spin": "spin",
    "scalar": "scalar",
  ]

  private static let signs: [String: Declaration.Sign] = [
    "positive": .positive, "negative": .negative, "nonnegative": .nonnegative,
    "non-negative": .nonnegative, "nonpositive": .nonpositive, "non-positive": .nonpositive,
    "nonzero": .nonzero, "non-zero": .nonzero,
  ]

  private static let others: Set<String> = [
    "real", "complex", "any", "arbitrary", "small", "constant", "constants", "function",
    "functions", "field", "fields",
  ]

  /// Whether a word is one of those a description is made of.
  static func knows(_ word: String) -> Bool {
    nouns[word] != nil || signs[word] != nil || others.contains(word)
  }

  /// Takes in a word of a description that is known.
  mutating func take(_ word: String, at place: SourceRange) throws(Objection) {
    range = range?.union(place) ?? place
    if let noun = Self.nouns[word] {
      core.append(noun)
    } else if let sign = Self.signs[word] {
      if let before = self.sign, before != sign {
        throw Objection(.conflictingSigns(before, sign), at: place)
      }
      self.sign = sign
    } else {
      switch word {
      case "complex": isComplex = true
      case "any", "arbitrary": isAny = true
      case "small": isSmall = true
      case "constant", "constants": isConstant = true
      case "function", "functions", "field", "fields": isFunction = true
      default: break
      }
    }
  }

  /// Whether a word says what the names are, not only what they are like.
  var namesAKind: Bool { !core.isEmpty || isConstant || isFunction }

  /// The kind that the words name; `nil` if they name none.
  var kind: Declaration.Kind? {
    switch (core.joined(separator: " "), isFunction) {
    case ("", true), ("scalar", true): isConstant ? nil : .scalarFunction
    case ("", false): isConstant ? .constant : nil
    case ("scalar", false): isConstant ? .constant : nil
    case ("parameter", false): .constant
    case ("variable", false): .coordinate
    case ("position", false): .position
    case ("time", false): .time
    case ("momentum", false):
      .momentum(Declaration.Momentum(energy: energy, kinetic: kinetic, direction: direction))
    case ("spatial vector", _): .spatialVector
    case ("spatial tensor", _): rank.map { .spatialTensor(rank: $0) }
    case ("unit spin vector", _): .unitSpinVector
    case ("spin vector", _): .spinVector
    case ("spin matrix", _): .spinMatrix
    case ("index letter", false), ("index", false): .indexLetter
    case ("measure", false): measure.map { .measure($0) }
    default: nil
    }
  }

  /// How small the names are said to be.
  var small: Declaration.SmallOrder? {
    guard isSmall || keptOrder != nil else { return nil }
    return Declaration.SmallOrder(order: smallOrder ?? 1, keptTo: keptOrder)
  }
}
