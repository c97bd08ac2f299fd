import Algebra
import Derivations
import Witness

extension Translator {
  /// What is found of a list.
  mutating func combinations(
    _ combinations: Combinations
  ) throws(Untranslatable) -> Testimony.Combinations {
    let assertion: Testimony.Assertion
    switch combinations.finding {
    case .independent: assertion = .independent
    case .vanishing(let terms):
      var result: [(member: Int, spatial: [Int], coefficient: ComponentTree)] = []
      for term in terms {
        result.append((term.member, term.spatial, try tree(term.coefficient)))
      }
      assertion = .vanishing(result)
    case .outside(let image): assertion = .outside(image)
    case .pole(let image, let divisor, let numerators, let root):
      assertion = .pole(
        image, divisor: divisor.map(Self.digits),
        numerators: numerators.map { $0.map(Self.digits) },
        at: Self.digits(root))
    }
    return Testimony.Combinations(
      members: combinations.members, over: combinations.over, assertion: assertion)
  }

  private static func digits(_ value: Rational) -> (String, String) {
    ("\(value.numerator)", "\(value.denominator)")
  }
}
