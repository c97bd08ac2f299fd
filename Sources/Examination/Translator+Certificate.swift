import Algebra
import Derivations
import Witness

extension Translator {
  /// A certificate with everything it rests on.
  mutating func testimony(_ certificate: Certificate) throws(Untranslatable) -> Testimony {
    var testimony = names
    for split in certificate.splits {
      guard certificate.premises.indices.contains(split.premise) else {
        throw Untranslatable("a premise that is not listed")
      }
      testimony.splits.append(try self.split(split, of: certificate.premises[split.premise]))
    }
    for identity in certificate.identities {
      testimony.identities.append(try self.identity(identity, in: certificate))
    }
    return testimony
  }

  private mutating func split(
    _ split: Certificate.Split, of premise: Certificate.Premise
  ) throws(Untranslatable) -> Testimony.Split {
    var result = Testimony.Split(
      premise: Testimony.Equation(left: premise.left, right: premise.right),
      component: Self.component(split.place), derivatives: [], averaged: split.averaged, parts: [])
    for variable in split.derivatives { result.derivatives.append(try derivative(variable)) }
    for (structure, expression) in split.parts {
      let monomial = RationalFunction(Polynomial(structure, coefficient: 1))
      result.parts.append((try tree(monomial), try tree(expression)))
    }
    return result
  }

  private mutating func identity(
    _ identity: Certificate.Identity, in certificate: Certificate
  ) throws(Untranslatable) -> Testimony.Identity {
    var result = Testimony.Identity(
      claim: Testimony.Equation(left: certificate.left, right: certificate.right),
      component: Self.component(identity.place), divisor: .number("1", "1"), terms: [],
      remainder: nil)
    for (coefficient, split, part) in identity.terms {
      result.terms.append((try tree(coefficient), split, part))
    }
    if !identity.remainder.isZero {
      guard let (name, order) = certificate.order, let key = key(of: name) else {
        throw Untranslatable("a remainder of an equation that is exact")
      }
      let symbol = elaborator.atom(.constant(key))
      guard order >= 0, let cofactor = symbol.power(order).flatMap(identity.remainder.quotient)
      else { throw Untranslatable("a remainder of order \(order)") }
      result.remainder = (try ink(key), order, try tree(cofactor))
    }
    return result
  }

  /// The key of the constant with an ink.
  private func key(of ink: String) -> String? {
    scope.ordered.first { $0.name.ink == ink }?.key
  }

  /// Which component of an equation.
  static func component(_ place: ComponentPlace) -> Testimony.Component {
    Testimony.Component(spatial: place.spatial, spin: place.spin, imaginary: place.imaginary)
  }
}
