public import Notation

/// A physical system's vocabulary, handed in as a value: what its brackets and integrals mean.
public struct Theory: Sendable {
  /// The name, for reports.
  public let name: String
  /// The meaning of `\{A, B\}` at the momentum of a tag; the order of matrices is kept.
  public let poissonBracket:
    @Sendable (inout Elaborator, Value, Value, Int, SourceRange) throws(Refusal) -> Value
  /// ⟨X⟩ over the direction of the momentum of a tag.
  public let average: @Sendable (inout Elaborator, Value, Int, SourceRange) throws(Refusal) -> Value
  /// ∫ of X over the energy of a label, 0 for ε, modulo total derivatives; δ of that energy is sifted.
  public let energyIntegral:
    @Sendable (inout Elaborator, Value, Int, SourceRange) throws(Refusal) -> Value

  /// A theory from its vocabulary.
  public init(
    name: String,
    poissonBracket:
      @escaping @Sendable (inout Elaborator, Value, Value, Int, SourceRange) throws(Refusal) ->
      Value,
    average:
      @escaping @Sendable (inout Elaborator, Value, Int, SourceRange) throws(Refusal) -> Value,
    energyIntegral:
      @escaping @Sendable (inout Elaborator, Value, Int, SourceRange) throws(Refusal) -> Value
  ) {
    self.name = name
    self.poissonBracket = poissonBracket
    self.average = average
    self.energyIntegral = energyIntegral
  }
}
