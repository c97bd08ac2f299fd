public import Algebra

/// An index a value leaves open.
public enum Index: Hashable, Comparable, Sendable {
  /// A declared index letter.
  case named(String)
  /// The one unnamed spatial index that juxtaposition pairs from left to right.
  case open
  /// The unnamed index of an operand, kept while the operator before it closes another.
  case held
}

/// What a formula means: the components of a scalar, spatial tensor, spin vector or spin matrix.
///
/// A spin vector has three components in a fixed frame; a spin matrix a₀ + **a**·σ has four coefficients; the Pauli vector σ is
/// a vector of matrices. Components are complex: pairs of rational functions of atoms.
public struct Value: Sendable {
  /// Open spatial indices, ascending: letters first, then the unnamed one.
  public var indices: [Index]
  /// Whether it is a spin vector.
  public var isVector: Bool
  /// Whether it is a spin matrix.
  public var isMatrix: Bool
  /// Components: spatial indices outermost in the order of `indices`, then the spin vector's, then the matrix's.
  public var entries: [ComplexScalar]
  /// Index letters already summed over inside, which may not occur again beside it.
  var summed: Set<String> = []
  /// The literal 0, which fits every type.
  var isLiteralZero = false

  init(
    indices: [Index] = [], isVector: Bool = false, isMatrix: Bool = false, entries: [ComplexScalar]
  ) {
    self.indices = indices
    self.isVector = isVector
    self.isMatrix = isMatrix
    self.entries = entries
  }

  /// A scalar.
  init(_ scalar: RationalFunction) {
    self.init(entries: [ComplexScalar(re: scalar, im: RationalFunction())])
  }

  /// A scalar: no index, no spin.
  var isScalar: Bool { indices.isEmpty && !isVector && !isMatrix }
  /// The number of components per assignment of spatial indices.
  var spinCount: Int { (isVector ? 3 : 1) * (isMatrix ? 4 : 1) }
  /// A scalar's own value if it is real.
  var realScalar: RationalFunction? {
    isScalar && entries[0].im.isZero ? entries[0].re : nil
  }

  /// The type in words, for messages.
  var typeInWords: String {
    let spatial = ["", "spatial vector", "spatial tensor"][min(indices.count, 2)]
    let spin =
      isVector
      ? (isMatrix ? "vector of spin matrices" : "spin vector") : (isMatrix ? "spin matrix" : "")
    switch (spin.isEmpty, spatial.isEmpty) {
    case (true, true): return "scalar"
    case (true, false): return spatial
    case (false, true): return spin
    case (false, false):
      return "\(spin) with \(indices.count == 1 ? "a spatial index" : "spatial indices")"
    }
  }

  /// Component by component.
  package func mapped<Failure: Error>(
    _ transform: (ComplexScalar) throws(Failure) -> ComplexScalar
  ) throws(Failure) -> Value {
    var result = self
    for position in entries.indices { result.entries[position] = try transform(entries[position]) }
    return result
  }

  /// Multiplied by a complex scalar.
  func scaled(by factor: ComplexScalar) -> Value { mapped { $0 * factor } }

  /// The same value with an index renamed, components moved to their new places.
  func renaming(_ names: [Index: Index], dimension: Int) -> Value {
    let renamed = indices.map { names[$0] ?? $0 }
    let order = renamed.indices.sorted { renamed[$0] < renamed[$1] }
    var result = self
    result.indices = order.map { renamed[$0] }
    guard order != Array(renamed.indices) else { return result }
    let count = spinCount
    for (position, assignment) in Assignments(count: indices.count, dimension: dimension)
      .enumerated()
    {
      var old = Array(repeating: 0, count: indices.count)
      for (new, was) in order.enumerated() { old[was] = assignment[new] }
      let from = Assignments.position(of: old, dimension: dimension)
      for component in 0..<count {
        result.entries[position * count + component] = entries[from * count + component]
      }
    }
    return result
  }
}
