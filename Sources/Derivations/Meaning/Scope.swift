public import Algebra
public import Notation

/// The names of a document and what each is.
public struct Scope: Sendable {
  /// What a name is.
  public struct Declared: Sendable {
    /// The key it is found by: its ink with a • for each index.
    public var key: String
    /// The name as declared.
    public var name: Formula
    public var role: Role
    /// Its argument lists; none for a constant.
    public var signatures: [Signature] = []
    /// The number of index places in its scripts.
    public var slots = 0
    /// A premise holds for every value of it.
    public var isAny = false
    public var sign: Declaration.Sign?
    /// The place among all declarations, for the order of names in print.
    public var order = 0
  }

  /// The kinds of names.
  public enum Role: Hashable, Sendable {
    case constant(complex: Bool)
    case spatialVector
    case time
    case position
    case momentum
    case energy
    case direction
    case coordinate
    case index
    case function(Shape)
    /// Known by its definition alone.
    case defined
    case measure(Formula)
  }

  /// The shape of an opaque function.
  public struct Shape: Hashable, Sendable {
    public var rank = 0
    public var isVector = false
    public var isMatrix = false
    public var isUnit = false
    public var isComplex = false
    public var gradientOrder: Int?
  }

  /// A row as it stands in the document, and as it is used: sums written out, the upper or the lower of double signs taken.
  package struct Writing: Sendable {
    package var written: Formula
    package var upper: Bool?
    package var used: Formula
  }

  /// A name that stands for an expression.
  public struct Definition: Sendable {
    public var key: String
    public var signature: Signature
    /// Index letters on the left side in order of place; `nil` for the hidden position subscript.
    public var letters: [String?]
    /// The placeholder of a functional.
    public var placeholder: String?
    public var left: Formula
    public var right: Formula
    /// The label of the statement it comes from, if it has one.
    public var label: String?
  }

  public internal(set) var names: [String: Declared] = [:]
  /// Definitions by key; several where a name has several argument lists.
  public internal(set) var definitions: [String: [Definition]] = [:]
  /// Differential rules: the key of a function of ε, and the rule as written.
  package var rules: [String: Formula] = [:]
  /// Functions of two momenta that do not change when these are exchanged.
  package var symmetric: Set<String> = []
  public internal(set) var dimension: Int
  /// The number of dimensions, where one is declared.
  var declaredDimension: Int?
  /// The rows that were written out before they were used.
  package var writings: [Writing] = []
  /// The axes of space, where its dimension is a symbol; ``dimension`` is then the number of axes in use.
  package private(set) var axes: AdaptedAxes?
  /// The kinetic energy as a formula of the momentum.
  package var kinetic: Formula?
  var positionInk: String?
  var momentumInk: String?
  var energyInk: String?
  /// Small parameters declared as such.
  var small: [String] = []

  /// A scope without names, in 3 dimensions.
  public init() {
    dimension = 3
  }

  /// The keys of all names in order of declaration.
  package var ordered: [Declared] { names.values.sorted { $0.order < $1.order } }

  package func named(_ role: Role) -> Declared? { ordered.first { $0.role == role } }

  mutating func insert(_ declared: Declared) {
    var declared = declared
    declared.order = names[declared.key]?.order ?? names.count
    names[declared.key] = declared
    if declared.role == .spatialVector, let axes { adaptAxes(to: axes.symbol) }
  }

  /// Makes a constant the dimension of space.
  mutating func adaptAxes(to symbol: String) {
    let adapted = AdaptedAxes(
      symbol: symbol, vectors: names.values.count { $0.role == .spatialVector })
    axes = adapted
    dimension = adapted.count
  }

  func definition(_ key: String, _ signature: Signature?) -> Definition? {
    guard let known = definitions[key] else { return nil }
    guard let signature else {
      return known.count == 1 ? known[0] : known.first { $0.signature.isEmpty }
    }
    return known.first { $0.signature == signature }
  }
}
