/// A two-by-two matrix written in the Pauli basis, a₀ + 𝐚·σ.
public struct SpinMatrix: Hashable, Sendable {
  /// The coefficient a₀ of the identity.
  public var identity: ComplexScalar
  /// The coefficients of σx, σy, σz.
  public var sigma: [ComplexScalar]

  /// identity + sigma·σ.
  ///
  /// - Precondition: sigma has three components.
  public init(identity: ComplexScalar, sigma: [ComplexScalar]) {
    precondition(sigma.count == 3, "a spin vector has three components")
    self.identity = identity
    self.sigma = sigma
  }

  /// Whether this is 0.
  public var isZero: Bool { identity.isZero && sigma.allSatisfy(\.isZero) }

  /// The sum of the diagonal, 2·a₀.
  public var trace: ComplexScalar { identity.scaled(by: 2) }

  /// The conjugate transpose.
  public var adjoint: SpinMatrix {
    SpinMatrix(identity: identity.conjugate, sigma: sigma.map(\.conjugate))
  }

  /// The product with a complex scalar.
  public func scaled(by factor: ComplexScalar) -> SpinMatrix {
    SpinMatrix(identity: identity * factor, sigma: sigma.map { $0 * factor })
  }

  /// The sum.
  public static func + (a: SpinMatrix, b: SpinMatrix) -> SpinMatrix {
    SpinMatrix(identity: a.identity + b.identity, sigma: zip(a.sigma, b.sigma).map(+))
  }

  /// The difference.
  public static func - (a: SpinMatrix, b: SpinMatrix) -> SpinMatrix {
    SpinMatrix(identity: a.identity - b.identity, sigma: zip(a.sigma, b.sigma).map(-))
  }

  /// The opposite.
  public static prefix func - (a: SpinMatrix) -> SpinMatrix {
    SpinMatrix(identity: -a.identity, sigma: a.sigma.map { -$0 })
  }

  /// (a + 𝐚·σ)(b + 𝐛·σ) = ab + 𝐚·𝐛 + (a𝐛 + b𝐚 + i 𝐚×𝐛)·σ.
  public static func * (a: SpinMatrix, b: SpinMatrix) -> SpinMatrix {
    let (x, y) = (a.sigma, b.sigma)
    let dot = x[0] * y[0] + x[1] * y[1] + x[2] * y[2]
    let cross = cross(x, y)
    return SpinMatrix(
      identity: a.identity * b.identity + dot,
      sigma: (0..<3).map { a.identity * y[$0] + b.identity * x[$0] + cross[$0].timesI })
  }

  /// [self, other] = 2i (𝐚×𝐛)·σ.
  public func commutator(with other: SpinMatrix) -> SpinMatrix {
    let cross = SpinMatrix.cross(sigma, other.sigma)
    return SpinMatrix(identity: 0, sigma: cross.map { $0.timesI.scaled(by: 2) })
  }

  /// {self, other} = 2 (ab + 𝐚·𝐛 + (a𝐛 + b𝐚)·σ).
  public func anticommutator(with other: SpinMatrix) -> SpinMatrix {
    self * other + other * self
  }

  private static func cross(_ x: [ComplexScalar], _ y: [ComplexScalar]) -> [ComplexScalar] {
    [
      x[1] * y[2] - x[2] * y[1],
      x[2] * y[0] - x[0] * y[2],
      x[0] * y[1] - x[1] * y[0],
    ]
  }
}
