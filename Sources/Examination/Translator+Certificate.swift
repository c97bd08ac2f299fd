import Algebra
import Derivations
import Witness

extension Translator {
  /// A certificate with everything it rests on: of the splits those that an identity uses.
  mutating func testimony(_ certificate: Certificate) throws(Untranslatable) -> Testimony {
    var testimony = names
    testimony.span = scope.axes?.vectors
    var places: [Int: Int] = [:]
    let certificate = present(certificate)
    for number in Set(certificate.identities.flatMap { $0.terms.map(\.split) }).sorted() {
      guard certificate.splits.indices.contains(number),
        certificate.premises.indices.contains(certificate.splits[number].premise)
      else { throw Untranslatable("a premise that is not listed") }
      let split = certificate.splits[number]
      places[number] = testimony.splits.count
      testimony.splits.append(try self.split(split, of: certificate.premises[split.premise]))
    }
    for identity in certificate.identities {
      var identity = identity
      for place in identity.terms.indices {
        identity.terms[place].split = places[identity.terms[place].split] ?? -1
      }
      testimony.identities.append(try self.identity(identity, in: certificate))
    }
    return testimony
  }

  /// What of a certificate there is in a sample: the components of claim and premises on the axes it has.
  private func present(_ certificate: Certificate) -> Certificate {
    guard scope.axes != nil else { return certificate }
    func exists(_ place: ComponentPlace) -> Bool {
      place.spatial.allSatisfy { $0 < names.dimension }
    }
    var result = certificate
    result.identities.removeAll { identity in
      !exists(identity.place)
        || identity.terms.contains { !exists(certificate.splits[$0.split].place) }
    }
    return result
  }

  private mutating func split(
    _ split: Certificate.Split, of premise: Certificate.Premise
  ) throws(Untranslatable) -> Testimony.Split {
    var result = Testimony.Split(
      premise: Testimony.Equation(left: premise.left, right: premise.right),
      component: Self.component(split.place), derivatives: [], averaged: split.averaged, parts: [])
    if let weight = split.weight { result.weight = try tree(weight) }
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
    if !identity.remainder.isZero { try add(identity.remainder, to: &result, in: certificate) }
    return result
  }

  /// The remainder as x^k·Q: with the order claimed, or with its own where that is lower, which refutes the claim.
  private mutating func add(
    _ remainder: RationalFunction, to identity: inout Testimony.Identity,
    in certificate: Certificate
  ) throws(Untranslatable) {
    guard let (name, claimed) = certificate.order, let key = key(of: name) else {
      throw Untranslatable("a remainder of an equation that is exact")
    }
    let symbol = elaborator.atom(.constant(key))
    guard let own = symbol.symbols.first.flatMap(remainder.valuation) else {
      throw Untranslatable("a remainder that is zero")
    }
    identity.refutes = own < claimed
    let order = min(own, claimed)
    guard let unit = symbol.power(order), let cofactor = remainder.quotient(by: unit) else {
      throw Untranslatable("a remainder of order \(order)")
    }
    if order < 0 {
      let scale = ComponentTree.power(.constant(try ink(key)), -order)
      identity.divisor = scale
      for place in identity.terms.indices {
        identity.terms[place].coefficient = .product([scale, identity.terms[place].coefficient])
      }
    }
    identity.remainder = (try ink(key), max(order, 0), try tree(cofactor))
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
