import Algebra
import Notation

/// Writes components as a spatial scalar or vector formula: (E₂∂₂f₁, …) becomes **E**∇f.
///
/// It reads the first component only, where an index summed over shows itself by a pair of equal axes, and trusts nothing: what it
/// writes is read again and compared in every component.
struct SpatialRecovery {
  let elaborator: Elaborator
  private let printer: Typesetter

  init(_ elaborator: Elaborator) {
    self.elaborator = elaborator
    printer = Typesetter(elaborator)
  }

  /// A scalar's one component, or a vector's, as LaTeX without indices; `nil` where that cannot be done.
  func latex(_ components: [RationalFunction]) -> String? {
    let isVector = components.count > 1 || elaborator.dimension == 1
    guard let first = components.first else { return nil }
    if components.allSatisfy(\.isZero) { return "0" }
    // On axes turned to the vectors a component does not show how it is summed.
    if elaborator.scope.axes != nil,
      components.contains(where: { $0.symbols.contains(where: isIndexed) })
    {
      return nil
    }
    let divisor = RationalFunction(first.denominator).reciprocal ?? RationalFunction(1)
    guard !first.denominator.symbols.contains(where: isIndexed) else { return nil }
    var terms: [(key: [Int], negative: Bool, text: String)] = []
    let groups = first.numerator.split { isIndexed($0) || isFunction($0) }
    for (monomial, coefficient) in groups {
      guard let written = write(monomial, isVector: isVector) else { continue }
      let (negative, text) = printer.factored(
        RationalFunction(coefficient) * divisor, written.factors)
      terms.append((written.key, negative, text))
    }
    guard !terms.isEmpty else { return nil }
    terms.sort { $0.key.lexicographicallyPrecedes($1.key) }
    return Typesetter.joined(terms.map { ($0.negative, $0.text) })
  }

  private func isFunction(_ symbol: Symbol) -> Bool {
    if case .function(let jet) = elaborator.table[symbol] {
      return !elaborator.scope.hasRule(jet.name)
    }
    return false
  }

  private func isIndexed(_ symbol: Symbol) -> Bool {
    switch elaborator.table[symbol] {
    case .component, .position, .momentum: true
    default: false
    }
  }

  /// One factor: how it is written, the axes of its gradients and then of itself.
  private struct Factor {
    var gradients: [(axis: Int, nabla: String)] = []
    var plain = ""
    var axis: Int?
    var name = ""
    var order = 0
  }

  /// A monomial as factors without indices; `nil` if it is not the one in which each summed index has an axis of its own.
  private func write(_ monomial: Monomial, isVector: Bool) -> (factors: [String], key: [Int])? {
    var factors: [Factor] = []
    var counts: [Int: Int] = [:]
    for piece in monomial.factors {
      guard let factor = factor(piece.symbol) else { return nil }
      for _ in 0..<piece.exponent { factors.append(factor) }
      for axis in factor.gradients.map(\.axis) + [factor.axis].compactMap({ $0 }) {
        counts[axis, default: 0] += piece.exponent
      }
    }
    for (axis, count) in counts {
      if isVector, axis == 0, elaborator.dimension > 1 {
        guard count == 1 else { return nil }
      } else if isVector, elaborator.dimension == 1 {
        guard count % 2 == 1, count <= 3 else { return nil }
      } else {
        guard count == 2 else { return nil }
      }
    }
    if isVector, counts[0] == nil { return nil }
    // Summed indices are told apart by their axes, lowest first, so that only one monomial stands for all.
    let summed = counts.keys.filter { !(isVector && $0 == 0) }.sorted()
    let expected = Array(
      (isVector && elaborator.dimension > 1 ? 1 : 0)..<((isVector && elaborator.dimension > 1
        ? 1 : 0) + summed.count))
    guard summed == expected else { return nil }
    factors.sort { ($0.order, $0.name) < ($1.order, $1.name) }
    var text: [String] = []
    var used: Set<Int> = []
    // A vector summed with a gradient stands before it: E∇f. Two vectors are joined by a dot.
    for (place, factor) in factors.enumerated() where !factor.gradients.isEmpty {
      var written = ""
      for gradient in factor.gradients {
        if let partner = factors.indices.first(where: {
          $0 != place && !used.contains($0) && factors[$0].gradients.isEmpty
            && factors[$0].axis == gradient.axis
        }) {
          written += Typesetter.beside(factors[partner].name, gradient.nabla)
          used.insert(partner)
        } else if factor.axis == gradient.axis || counts[gradient.axis] == 1 {
          written += gradient.nabla
        } else {
          return nil
        }
      }
      text.append(Typesetter.beside(written, factor.plain))
      used.insert(place)
    }
    for (place, factor) in factors.enumerated() where !used.contains(place) {
      used.insert(place)
      guard let axis = factor.axis else {
        text.append(factor.plain)
        continue
      }
      if let partner = factors.indices.first(where: {
        !used.contains($0) && factors[$0].axis == axis && factors[$0].gradients.isEmpty
      }) {
        used.insert(partner)
        text.insert("\\left(\(factor.name)\\cdot\(factors[partner].name)\\right)", at: 0)
      } else {
        text.append(factor.name)
      }
    }
    let key = factors.map { -$0.gradients.count }.sorted()
    return (text, [key.first ?? 0, -factors.count, factors.map(\.order).max() ?? 0])
  }

  private func factor(_ symbol: Symbol) -> Factor? {
    var result = Factor()
    switch elaborator.table[symbol] {
    case .component(let key, let i):
      result.name = elaborator.scope.names[key]?.name.latex ?? key
      result.axis = i
      result.order = 0
    case .momentum(let i, 0):
      result.name = elaborator.scope.momentumInk ?? ""
      result.axis = i
      result.order = 1
    case .position(let i):
      result.name = elaborator.scope.positionInk ?? ""
      result.axis = i
      result.order = 2
    case .function(let jet):
      guard jet.spatial.count <= 1, jet.spin == nil, jet.tag == 0, !jet.imaginary else {
        return nil
      }
      result.name = elaborator.scope.names[jet.name]?.name.latex ?? jet.name
      result.axis = jet.spatial.first
      result.order = 10 + elaborator.scope.position(of: jet.name)
      var others: [Variable] = []
      for variable in jet.derivatives {
        switch variable {
        case .position(let i):
          result.gradients.append((i, "\\nabla_{\(elaborator.scope.positionInk ?? "")}"))
        case .momentum(let i, _):
          result.gradients.append((i, "\\nabla_{\(elaborator.scope.momentumInk ?? "")}"))
        default: others.append(variable)
        }
      }
      let plain = printer.derivatives(others)
      result.plain = Typesetter.beside(plain, result.name)
      if result.gradients.count > 1 { return nil }
      if result.gradients.isEmpty, !plain.isEmpty { result.name = result.plain }
    default: return nil
    }
    return result
  }
}
