import Notation

extension Formula {
  /// The formula times a factor, which is written where a physicist would: above a stroke, behind a number.
  func multiplied(by factor: Formula) -> Formula {
    switch node {
    case .number(let digits):
      if let product = Self.product(digits, factor) { return product }
      return Formula(product: [Factor(.beside, self), Factor(.beside, factor)])
    case .fraction(let above, let below):
      if factor.isTwo, let half = below.half {
        return half.node == .number("1") ? above.asFactor : Formula(.fraction(above, half))
      }
      return Formula(.fraction(above.multiplied(by: factor), below))
    case .product(var factors):
      switch factors[0].formula.node {
      case .number where !factor.isTwo:
        factors.insert(Factor(.beside, factor), at: 1)
      case .number, .fraction: factors[0].formula = factors[0].formula.multiplied(by: factor)
      default: factors.insert(Factor(.beside, factor), at: 0)
      }
      return Formula(product: factors)
    default: return Formula(product: [Factor(.beside, factor), Factor(.beside, asFactor)])
    }
  }

  /// The formula over a factor, which is written where a physicist would: below a stroke that is there, or in front.
  func divided(by factor: Formula) -> Formula {
    if factor.isTwo, let half { return half }
    switch node {
    case .fraction(let above, let below):
      return Formula(.fraction(above, below.multiplied(by: factor)))
    case .product(var factors):
      switch factors[0].formula.node {
      case .number, .fraction: factors[0].formula = factors[0].formula.divided(by: factor)
      case _ where factors.allSatisfy({ $0.join == .beside && $0.formula.isPlain }):
        return Formula(.fraction(self, factor.inside))
      default:
        let inverse = Formula(.fraction(Formula(number: 1), factor.inside))
        factors.insert(Factor(.beside, inverse), at: 0)
      }
      return Formula(product: factors)
    default: return Formula(.fraction(self, factor.inside))
    }
  }

  /// A name, perhaps with a power, that acts on nothing.
  private var isPlain: Bool {
    if case .scripted(let base, _, _, _) = node { return base.isPlain }
    return isName
      && !["\\partial", "\\nabla", "\\int", "d", "\\mathrm{d}", "\\mathrm{Tr}"].contains(ink)
  }

  /// A sum in a bracket without the bracket.
  private var inside: Formula {
    guard case .bracket(.round, let elements) = node, elements.count == 1 else { return self }
    return elements[0]
  }

  private var isTwo: Bool { node == .number("2") }

  /// Half of what begins with an even number.
  private var half: Formula? {
    switch node {
    case .number(let digits):
      guard let number = Int(digits), number > 0, number % 2 == 0 else { return nil }
      return Formula(number: number / 2)
    case .fraction(let above, let below): return above.half.map { Formula(.fraction($0, below)) }
    case .product(var factors):
      guard let half = factors[0].formula.half else { return nil }
      factors[0].formula = half
      return Formula(product: factors)
    default: return nil
    }
  }

  /// A number times a factor, where that is a number or the number is 1.
  private static func product(_ digits: String, _ factor: Formula) -> Formula? {
    guard let number = Int(digits), number < 1_000_000 else { return nil }
    if number == 1 { return factor }
    return factor.isTwo ? Formula(number: 2 * number) : nil
  }
}
