extension Value {
  /// The sum, where a number beside matrices means times Î and the literal 0 fits every type.
  func adding(_ other: Value) throws(Obstacle) -> Value {
    if other.isLiteralZero { return self }
    if isLiteralZero { return other }
    guard isVector == other.isVector, let aligned = other.ordered(labels) else {
      throw .beyond("a sum of values of different types")
    }
    var result = isMatrix || !aligned.isMatrix ? self : timesIdentity()
    let addend = aligned.isMatrix || !isMatrix ? aligned : aligned.timesIdentity()
    for index in result.components.indices {
      result.components[index] = result.components[index] + addend.components[index]
    }
    return result
  }

  /// Each component with its sign changed.
  var negated: Value {
    var result = self
    result.components = components.map { -$0 }
    return result
  }

  /// Each component times a number.
  func scaled(by factor: Jet) -> Value {
    var result = self
    result.components = components.map { $0 * factor }
    result.isLiteralZero = false
    return result
  }

  /// Each number c as the matrix c Î.
  func timesIdentity() -> Value {
    var result = self
    result.isMatrix = true
    result.components = components.flatMap { [$0, $0.zero, $0.zero, $0] }
    return result
  }

  /// ½ Tr σₖ of each matrix, with σ₀ = Î, for one k from 0 to 3.
  func projected(on k: Int) -> Value {
    guard isMatrix, let inverse = field.inverse(2) else { return self }
    let half = Jet(inverse, in: field)
    let i = Jet.imaginaryUnit(in: field)
    var result = self
    result.isMatrix = false
    result.components = stride(from: 0, to: components.count, by: 4).map { start in
      let (a, b, c, d) = (
        components[start], components[start + 1], components[start + 2], components[start + 3]
      )
      switch k {
      case 0: return (a + d) * half
      case 1: return (b + c) * half
      case 2: return (b - c) * i * half
      default: return (a - d) * half
      }
    }
    return result
  }

  /// The Pauli matrices as a spin vector of matrices.
  static func pauli(dimension: Int, in field: PrimeField) -> Value {
    let (zero, one, i) = (
      Jet(0, in: field), Jet(1, in: field), Jet.imaginaryUnit(in: field)
    )
    return Value(
      dimension: dimension, isVector: true, isMatrix: true,
      [zero, one, one, zero, zero, -i, i, zero, one, zero, zero, -one])
  }
}
