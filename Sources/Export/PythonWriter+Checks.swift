import Derivations
import Examination
import Witness

extension PythonWriter {
  /// The check of a certificate, once for each dimension to try.
  mutating func check(_ certificate: Certificate) throws(Unexported) -> String {
    let testimonies = try Unexported.reading { () throws(Untranslatable) in
      try Interpreter.testimonies(of: certificate)
    }
    var checks: [String] = []
    for testimony in testimonies {
      let arguments = try proof(testimony, any: Self.any(certificate.elaborator))
      checks.append("follow(\(arguments.joined(separator: ", ")))")
    }
    guard !checks.isEmpty else { throw Unexported("a space of no certain dimension") }
    return checks.count == 1 ? checks[0] : "together(" + checks.joined(separator: ", ") + ")"
  }

  /// The check of a counterexample, and of the order of the difference where the claim is one up to an order.
  mutating func check(_ failure: Failure) throws(Unexported) -> String {
    let (testimony, counterexample) = try Unexported.reading { () throws(Untranslatable) in
      try Interpreter.testimony(of: failure)
    }
    let certificate = failure.certificate
    let read = try Unexported.understanding { () throws(Misunderstanding) in
      try Understanding.refutation(
        testimony, counterexample,
        premises: certificate.premises.map { Testimony.Equation(left: $0.left, right: $0.right) },
        claim: Testimony.Equation(left: certificate.left, right: certificate.right))
    }
    let scope = enter(read.names, any: Self.any(failure.elaborator))
    let given = try given(read)
    let premises = read.premises.map { named(text($0), "e") }
    var arguments = [scope, given, PythonText.list(premises), named(text(read.claim), "e")]
    if certificate.order != nil {
      let order = try Unexported.reading { () throws(Untranslatable) in
        try Interpreter.orderTestimony(of: certificate)
      }
      guard order.identities.contains(where: \.refutes) else {
        throw Unexported("no component of lower order than claimed")
      }
      let proof = try proof(order, any: Self.any(certificate.elaborator))
      arguments.append("lower=" + PythonText.tuple(proof))
    }
    return "counterexample(" + arguments.joined(separator: ", ") + ")"
  }

  /// The names that premises hold for any of.
  private static func any(_ elaborator: Elaborator) -> [String] {
    elaborator.scope.ordered.filter(\.isAny).map(\.name.ink).sorted()
  }

  private mutating func proof(
    _ testimony: Testimony, any: [String]
  ) throws(Unexported) -> [String] {
    let read = try Unexported.understanding { () throws(Misunderstanding) in
      try Understanding.proof(testimony)
    }
    let scope = enter(read.names, any: any)
    let residuals = read.residuals.map { named(text($0), "e") }
    let splits = read.splits.map { split in
      let parts = split.parts.map { "(\(text($0.structure)), \(text($0.part)))" }
      return "(\(split.residual), (\(Self.entries(split.component))), \(PythonText.list(parts)))"
    }
    let identities = read.identities.map { identity in
      let terms = identity.terms.map { "(\(text($0.coefficient)), \($0.split), \($0.part))" }
      let remainder =
        identity.remainder.map { remainder in
          "(\(PythonText.literal(remainder.symbol)), \(remainder.order), "
            + "\(text(remainder.cofactor)), \(identity.refutes ? "True" : "False"))"
        } ?? "None"
      return "(\(identity.residual), (\(Self.entries(identity.component))), "
        + "\(text(identity.divisor)), \(PythonText.list(terms)), \(remainder))"
    }
    return [
      scope, PythonText.list(residuals), PythonText.list(splits), PythonText.list(identities),
    ]
  }

  private mutating func given(_ read: Understanding.Refutation) throws(Unexported) -> String {
    var values: [String] = []
    for (atom, value) in read.values { values.append("(\(try symbol(atom)), \(text(value)))") }
    var functions: [String] = []
    for (atom, value, decays) in read.functions {
      guard case .component(.function(let index, _, _), let component) = atom,
        read.names.functions.indices.contains(index)
      else { throw Unexported("a value of what is no function") }
      let key = PythonText.literal(read.names.functions[index].key)
      functions.append(
        "(\(key), \(Self.part(component)), \(text(value)), \(decays ? "True" : "False"))")
    }
    var gradients: [String] = []
    for (atom, value) in read.gradients {
      guard case .applied(.partial(.coordinate(let variable), let index), let inner, _) = atom,
        case .component(.function(let number, _, _), let component) = inner,
        read.names.functions.indices.contains(number)
      else { throw Unexported("a gradient of another shape") }
      let key = PythonText.literal(read.names.functions[number].key)
      let by = variable == .time ? "(\"time\",)" : "(\"position\", \(index ?? 0))"
      gradients.append("((\(key), \(component.spin ?? 0), \(by)), \(text(value)))")
    }
    var point: [String] = []
    for (atom, value) in read.point { point.append("(\(try symbol(atom)), \(text(value)))") }
    return "Given(\(PythonText.list(values)), \(PythonText.list(functions)), "
      + "\(PythonText.list(gradients)), \(PythonText.list(point)), \(read.isLocal ? "True" : "False"))"
  }

  /// The symbol of the script that an atom of a counterexample is.
  private func symbol(_ atom: Expression) throws(Unexported) -> String {
    switch atom {
    case .constant(let ink): return "(\"constant\", \(PythonText.literal(ink)))"
    case .coordinate(.time, _): return "(\"time\",)"
    case .component(.constant(let ink), let component):
      return "(\"\(component.imaginary ? "imaginary" : "constant")\", \(PythonText.literal(ink)))"
    case .component(.spatialConstant(let ink, _), let component):
      return "(\"vector\", \(PythonText.literal(ink)), \(component.spatial.first ?? 0))"
    case .component(.coordinate(.position, _), let component):
      return "(\"position\", \(component.spatial.first ?? 0))"
    case .component(.coordinate(.momentum(let primed), _), let component):
      return "(\"momentum\", \(primed ? 1 : 0), \(component.spatial.first ?? 0))"
    default: throw Unexported("a value of another kind")
    }
  }

  /// Spatial indices, spin and whether it is the imaginary part, as one tuple.
  private static func part(_ component: Testimony.Component) -> String {
    let spatial = PythonText.tuple(component.spatial.map(String.init))
    return "(\(spatial), \(component.spin ?? 0), \(component.imaginary ? "True" : "False"))"
  }
}
