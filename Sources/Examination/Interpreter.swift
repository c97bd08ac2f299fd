import Algebra
public import Derivations
package import Witness

/// Hands what the first path found to the second one, in the second one's language.
public enum Interpreter {
  /// The random points in two fields, any of which shows what is false but for a chance of 10⁻¹⁷.
  static let points = 3

  /// What the witness says of a row that holds, by its certificate, or fails, by its counterexample.
  ///
  /// It has what is allowed; after that it cannot say.
  public static func witness(_ outcome: RowOutcome) -> Checker.WitnessAnswer {
    let allowance = Allowance.current
    let watch = Watch { allowance?.look() != nil }
    return SecondPath.$watch.withValue(watch) { answer(to: outcome) }
  }

  private static func answer(to outcome: RowOutcome) -> Checker.WitnessAnswer {
    do throws(Untranslatable) {
      if let combinations = outcome.combinations { return answer(try examine(combinations)) }
      switch outcome.verdict {
      case .holds:
        guard let certificate = outcome.certificate else {
          throw Untranslatable("a proof without a certificate")
        }
        return answer(try examine(certificate))
      case .fails:
        guard let failure = outcome.failure else {
          throw Untranslatable("a refutation without a counterexample")
        }
        return answer(try examine(failure))
      default: throw Untranslatable("a row that is not decided")
      }
    } catch {
      return .cannotSay(error.reason)
    }
  }

  /// What the witness finds of the combinations of a list.
  static func examine(_ combinations: Combinations) throws(Untranslatable) -> Finding {
    let (names, list) = try testimony(of: combinations)
    return SecondPath(names, points: points).examine(list)
  }

  /// What is said of the combinations of a list, in the language of the witness.
  package static func testimony(
    of combinations: Combinations
  ) throws(Untranslatable) -> (names: Testimony, list: Testimony.Combinations) {
    var translator = try Translator(combinations.elaborator)
    let list = try translator.combinations(combinations)
    return (translator.names, list)
  }

  /// What the witness finds of a certificate.
  static func examine(_ certificate: Certificate) throws(Untranslatable) -> Finding {
    var result: Finding?
    for testimony in try testimonies(of: certificate) {
      if testimony.identities.contains(where: \.refutes) {
        return .objects("the difference is of lower order than claimed")
      }
      let finding = SecondPath(testimony, points: points).examine()
      guard case .agrees = finding else { return finding }
      result = finding
    }
    return result ?? .cannotSay("a space of no certain dimension")
  }

  /// A certificate in the language of the witness, once for each dimension to try.
  package static func testimonies(
    of certificate: Certificate
  ) throws(Untranslatable) -> [Testimony] {
    var result: [Testimony] = []
    for sample in try samples(of: certificate) {
      var translator = try Translator(certificate.elaborator, dimension: sample)
      result.append(try translator.testimony(certificate))
    }
    return result
  }

  /// The dimensions to try where their number is a symbol: in the last of them all must be seen that has a component there.
  private static func samples(of certificate: Certificate) throws(Untranslatable) -> [Int?] {
    guard let axes = certificate.elaborator.scope.axes else { return [nil] }
    let last = axes.samples.last ?? 0
    for identity in certificate.identities
    where identity.place.spatial.allSatisfy({ $0 < last }) {
      let premises = identity.terms.flatMap { certificate.splits[$0.split].place.spatial }
      guard premises.allSatisfy({ $0 < last }) else {
        throw Untranslatable("a premise on more than \(last) axes")
      }
    }
    return axes.samples
  }

  /// What the witness finds of a counterexample, and of the order of the difference where the claim is one up to an order.
  static func examine(_ failure: Failure) throws(Untranslatable) -> Finding {
    if failure.certificate.order != nil {
      let finding = try examineOrder(failure.certificate)
      guard case .agrees = finding else { return finding }
    }
    let (names, counterexample) = try testimony(of: failure)
    let certificate = failure.certificate
    return SecondPath(names, points: points).examine(
      counterexample,
      premises: certificate.premises.map { Testimony.Equation(left: $0.left, right: $0.right) },
      claim: Testimony.Equation(left: certificate.left, right: certificate.right))
  }

  /// A counterexample in the language of the witness.
  package static func testimony(
    of failure: Failure
  ) throws(Untranslatable) -> (names: Testimony, counterexample: Counterexample) {
    var translator = try Translator(
      failure.elaborator, dimension: failure.elaborator.dimension(of: failure.model))
    let counterexample = try translator.counterexample(failure.model)
    return (translator.names, counterexample)
  }

  /// Whether a component of the claim is of lower order than claimed.
  private static func examineOrder(_ certificate: Certificate) throws(Untranslatable) -> Finding {
    let testimony = try orderTestimony(of: certificate)
    guard testimony.identities.contains(where: \.refutes) else {
      return .objects("no component of the claim is of lower order than claimed")
    }
    return SecondPath(testimony, points: points).examine()
  }

  /// A certificate of the order of a difference, in the language of the witness.
  package static func orderTestimony(
    of certificate: Certificate
  ) throws(Untranslatable) -> Testimony {
    var translator = try Translator(
      certificate.elaborator, dimension: samples(of: certificate).last ?? nil)
    return try translator.testimony(certificate)
  }

  private static func answer(_ finding: Finding) -> Checker.WitnessAnswer {
    switch finding {
    case .agrees: .agrees
    case .objects(let reason): .objects(reason)
    case .cannotSay(let reason): .cannotSay(reason)
    }
  }
}

/// Something of the first path that the language of the second one has no word for.
package struct Untranslatable: Error {
  /// What it is.
  package let reason: String

  init(_ reason: String) { self.reason = reason }
}
