package import Algebra
import Notation

extension Certificate {
  /// One component of a claim as an identity of quotients of polynomials: C = Σ coefficient·part + remainder.
  package struct Equation: Sendable {
    package var place: ComponentPlace
    package var claim: RationalFunction
    package var terms: [(coefficient: RationalFunction, part: RationalFunction)]
    package var remainder: RationalFunction
    /// What each symbol stands for, in LaTeX.
    package var names: [Symbol: String]
  }

  /// The identities, the claim read once more; `nil` where it cannot be, or where one rests on more than algebra of its
  /// symbols.
  package func equations() -> [Equation]? {
    var elaborator = elaborator
    guard let value = try? elaborator.residual(left, right) else { return nil }
    var framed: [ComponentPlace: RationalFunction] = [:]
    for (place, expression) in value.components(dimension: elaborator.dimension) {
      framed[place] = try? elaborator.framed(expression)
    }
    let typesetter = Typesetter(elaborator)
    var result: [Equation] = []
    for identity in identities {
      guard let claim = framed[identity.place] else { return nil }
      var terms: [(coefficient: RationalFunction, part: RationalFunction)] = []
      var rest = claim - identity.remainder
      for (coefficient, split, part) in identity.terms {
        guard splits.indices.contains(split), splits[split].parts.indices.contains(part) else {
          return nil
        }
        let expression = splits[split].parts[part].expression
        terms.append((coefficient, expression))
        rest -= coefficient * expression
      }
      guard rest.isZero else { return nil }
      var names: [Symbol: String] = [:]
      for expression in [claim, identity.remainder] + terms.flatMap({ [$0.coefficient, $0.part] }) {
        for symbol in expression.symbols where names[symbol] == nil {
          names[symbol] = typesetter.latex(RationalFunction(symbol))
        }
      }
      result.append(
        Equation(
          place: identity.place, claim: claim, terms: terms, remainder: identity.remainder,
          names: names))
    }
    return result
  }
}
