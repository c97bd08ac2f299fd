public import Notation

/// One symbol declared by a Let, and what it is said to be.
public struct Declaration: Hashable, Sendable {
  /// The name alone: `f_{1\mathbf{r}}` of `f_{1\mathbf{r}}(\mathbf{p})`, `\tau` of the measure `d\tau`.
  public let name: Formula
  /// The name as it is written, with its arguments or its `d`.
  public let written: Formula
  /// The arguments, its own or else those of "functions of …"; empty if none are given.
  public let arguments: [Formula]
  /// What it is.
  public let kind: Kind
  /// Where the name stands with its arguments, its sign excluded.
  public let range: SourceRange
  /// The sign it is declared to have, by a word or by a relation; `nil` if none.
  public let sign: Sign?
  /// Whether it is *any*: a premise holds for all of them.
  public let isAny: Bool
  /// Whether it is complex; all else is real.
  public let isComplex: Bool
  /// Whether it is a constant, or a constant vector, matrix, ….
  public let isConstant: Bool
  /// The number of spatial indices it carries: 1 for a spatial vector, the rank of a spatial tensor, and for
  /// a spin vector or spin matrix what "with a spatial index" says.
  public let spatialIndices: Int
  /// The order in its gradients to which it is kept; `nil` if all orders are.
  public let gradientOrder: Int?
  /// The relations after "with", as they are written. Those said of a list of names stand with its last name,
  /// where all of the list is declared.
  public let rules: [Formula]
  /// Whether it is small; `nil` if not said to be.
  public let small: SmallOrder?

  /// What a symbol can be.
  public indirect enum Kind: Hashable, Sendable {
    /// A constant number.
    case constant
    /// A plain variable.
    case coordinate
    /// The position.
    case position
    /// The time.
    case time
    /// The momentum, with what is named along with it.
    case momentum(Momentum)
    /// A vector in space.
    case spatialVector
    /// A tensor in space.
    case spatialTensor(rank: Int)
    /// A spin vector of length one.
    case unitSpinVector
    /// A spin vector.
    case spinVector
    /// A matrix on spin space.
    case spinMatrix
    /// A scalar function or field.
    case scalarFunction
    /// A letter that stands for a spatial index.
    case indexLetter
    /// The measure of an integral, and what it stands for: `d\epsilon\,\nu(\epsilon)`.
    case measure(Formula)
  }

  /// What is named along with the momentum.
  public struct Momentum: Hashable, Sendable {
    /// The name of the energy: `\epsilon`.
    public let energy: Formula?
    /// What the energy is: `\mathbf{p}^2/2m`.
    public let kinetic: Formula?
    /// The direction: `\hat{\mathbf{p}}`.
    public let direction: Formula?
  }

  /// The sign of a real quantity.
  public enum Sign: String, Hashable, Sendable, CaseIterable {
    case positive
    case nonnegative
    case negative
    case nonpositive
    case nonzero
  }

  /// How small a quantity is.
  public struct SmallOrder: Hashable, Sendable {
    /// The order it counts as: 1 unless said otherwise.
    public let order: Int
    /// The order in it up to which all is kept; `nil` if not said.
    public let keptTo: Int?
  }
}
