import Algebra
import Notation

/// Writes a spin vector that was computed in the frame of a texture, n = (0, 0, 1), as a vector formula: n, ∇n, n×∇n, ∂ₜn, and
/// opaque vectors f, n×f, with coefficients.
///
/// For reports alone: what it cannot write it leaves to the components.
struct FrameRecovery {
  private let elaborator: Elaborator
  private let printer: Typesetter
  private let texture: String

  init?(_ elaborator: Elaborator) {
    guard let texture = elaborator.unitVectors.first else { return nil }
    self.elaborator = elaborator
    self.texture = texture
    printer = Typesetter(elaborator)
  }

  /// A vector that occurs, its derivatives by a component of **r** or **p** left open where there is one.
  private struct Occurrence: Hashable {
    var name: String
    var derivatives: [Variable]
    var gradient: Variable.Gradient?
  }

  /// The vector as LaTeX; `nil` where it is not linear in what it can name.
  func latex(_ components: [RationalFunction]) -> String? {
    guard components.count == 3 else { return nil }
    var along: [Occurrence: [Int: RationalFunction]] = [:]
    var across: [Occurrence: [Int: RationalFunction]] = [:]
    var parallel: [Occurrence: [Int: RationalFunction]] = [:]
    var scalar = RationalFunction()
    for spin in [0, 2] {
      let expression = components[spin]
      let divisor = RationalFunction(expression.denominator).reciprocal ?? 1
      for (monomial, coefficient) in expression.numerator.split(over: isVector) {
        let value = RationalFunction(coefficient) * divisor
        guard !monomial.isOne else {
          if spin == 0 { return nil }
          scalar += value
          continue
        }
        guard monomial.factors.count == 1, monomial.degree == 1,
          let (occurrence, axis, k) = occurrence(monomial.factors[0].symbol)
        else { return nil }
        switch (spin, k) {
        case (0, 0): along[occurrence, default: [:]][axis] = value
        case (0, 1): across[occurrence, default: [:]][axis] = -value
        case (2, 2): parallel[occurrence, default: [:]][axis] = value
        default: return nil
        }
      }
    }
    guard agrees(components[1], along, across) else { return nil }
    var terms: [String] = []
    let n = elaborator.scope.names[texture]?.name.latex ?? texture
    if !scalar.isZero { terms.append(written([0: scalar], n)) }
    for occurrence in Set(along.keys).union(across.keys).union(parallel.keys).sorted(by: precedes) {
      let name = name(occurrence)
      var rest = parallel[occurrence] ?? [:]
      if let coefficient = along[occurrence] {
        terms.append(written(coefficient, name))
        if occurrence.name != texture {
          for (axis, value) in coefficient { rest[axis] = (rest[axis] ?? 0) - value }
        }
      }
      if let coefficient = across[occurrence] {
        terms.append(written(coefficient, "\(n)\\times\(name)"))
      }
      if rest.values.contains(where: { !$0.isZero }) {
        terms.append(written(rest, "\\left(\(n)\\cdot\(name)\\right)\(n)"))
      }
    }
    guard !terms.contains("") else { return nil }
    var text = terms.first ?? "0"
    for term in terms.dropFirst() {
      text += term.hasPrefix("-") ? " - \(term.dropFirst())" : " + \(term)"
    }
    return text
  }

  private func agrees(
    _ second: RationalFunction, _ along: [Occurrence: [Int: RationalFunction]],
    _ across: [Occurrence: [Int: RationalFunction]]
  ) -> Bool {
    let divisor = RationalFunction(second.denominator).reciprocal ?? 1
    var count = 0
    for (monomial, coefficient) in second.numerator.split(over: isVector) {
      guard monomial.factors.count == 1, monomial.degree == 1,
        let (occurrence, axis, k) = occurrence(monomial.factors[0].symbol)
      else { return false }
      let value = RationalFunction(coefficient) * divisor
      guard (k == 1 ? along : k == 0 ? across : [:])[occurrence]?[axis] == value else {
        return false
      }
      count += 1
    }
    return count == along.values.reduce(0) { $0 + $1.count }
      + across.values.reduce(0) { $0 + $1.count }
  }

  private func isVector(_ symbol: Symbol) -> Bool {
    if case .function(let jet) = elaborator.table[symbol] { return jet.spin != nil }
    return false
  }

  private func occurrence(_ symbol: Symbol) -> (Occurrence, axis: Int, spin: Int)? {
    guard case .function(let jet) = elaborator.table[symbol], let spin = jet.spin, spin < 3,
      jet.spatial.isEmpty, !jet.imaginary
    else { return nil }
    let gradients = jet.derivatives.compactMap(\.gradient)
    guard gradients.count <= 1 else { return nil }
    let others = jet.derivatives.filter { $0.gradient == nil }
    return (
      Occurrence(name: jet.name, derivatives: others, gradient: gradients.first?.kind),
      gradients.first?.axis ?? 0, spin
    )
  }

  private func name(_ occurrence: Occurrence) -> String {
    var text = ""
    switch occurrence.gradient {
    case .position: text = "\\nabla_{\(elaborator.scope.positionInk ?? "")}"
    case .momentum: text = "\\nabla_{\(elaborator.scope.momentumInk ?? "")}"
    case nil: break
    }
    for variable in occurrence.derivatives {
      text = Typesetter.beside(text, "\\partial_{\(printer.variable(variable))}")
    }
    return Typesetter.beside(
      text, elaborator.scope.names[occurrence.name]?.name.latex ?? occurrence.name)
  }

  private func precedes(_ a: Occurrence, _ b: Occurrence) -> Bool {
    func key(_ x: Occurrence) -> [Int] {
      [elaborator.scope.position(of: x.name), x.gradient == nil ? 1 : 0, x.derivatives.count]
    }
    return key(a).lexicographicallyPrecedes(key(b))
  }

  /// A coefficient, a spatial vector where the vector behind it has a gradient, and that vector; empty where it cannot be written.
  private func written(_ coefficients: [Int: RationalFunction], _ vector: String) -> String {
    let isGradient = vector.contains("\\nabla")
    let list =
      isGradient ? (0..<elaborator.dimension).map { coefficients[$0] ?? 0 } : [coefficients[0] ?? 0]
    guard let text = isGradient ? SpatialRecovery(elaborator).latex(list) : printer.latex(list[0])
    else { return "" }
    if text == "1" { return vector }
    if text == "-1" { return "-\(vector)" }
    let isSum = text.dropFirst().contains(" + ") || text.dropFirst().contains(" - ")
    return isSum ? "\\left(\(text)\\right)\(vector)" : Typesetter.beside(text, vector)
  }
}

extension Variable {
  /// What a gradient is taken in.
  enum Gradient: Hashable { case position, momentum }

  /// The vector and the axis of a component's derivative.
  var gradient: (kind: Gradient, axis: Int)? {
    switch self {
    case .position(let i): (.position, i)
    case .momentum(let i, _): (.momentum, i)
    default: nil
    }
  }
}
