import Notation

@testable import Derivations

/// Short texts of what was read, for tables.
extension Declaration {
  /// The name, the arguments, the kind and all else that is said: `f(\mathbf{p}, t): scalarFunction positive`.
  var summary: String {
    var words = [name.latex]
    if !arguments.isEmpty { words[0] += "(" + arguments.map(\.latex).joined(separator: ", ") + ")" }
    words[0] += ":"
    words.append(kind.summary)
    if let sign { words.append(sign.rawValue) }
    if isAny { words.append("any") }
    if isComplex { words.append("complex") }
    if isConstant, kind != .constant { words.append("constant") }
    switch kind {
    case .spinVector, .spinMatrix, .unitSpinVector:
      if spatialIndices > 0 { words.append("indices \(spatialIndices)") }
    default: break
    }
    if let gradientOrder { words.append("gradients \(gradientOrder)") }
    if let small {
      words.append("small \(small.order)" + (small.keptTo.map { " kept \($0)" } ?? ""))
    }
    if !rules.isEmpty { words.append("| " + rules.map(\.latex).joined(separator: "; ")) }
    return words.joined(separator: " ")
  }
}

extension Declaration.Kind {
  var summary: String {
    switch self {
    case .momentum(let momentum):
      "momentum[\(momentum.energy?.latex ?? "-"), \(momentum.kinetic?.latex ?? "-"), "
        + "\(momentum.direction?.latex ?? "-")]"
    case .spatialTensor(let rank): "spatialTensor \(rank)"
    case .measure(let formula): "measure[\(formula.latex)]"
    default: "\(self)"
    }
  }
}

extension Clause {
  /// The case, its labels and formulas: `followsFrom (8) (9)`, `toOrder 1 \eta`.
  var summary: String {
    func text(_ formulas: [Formula]) -> String { formulas.map(\.latex).joined(separator: ", ") }
    func text(_ labels: [LabelReference]) -> String {
      labels.map { "(\($0.label))" }.joined(separator: " ")
    }
    return switch self {
    case .followsFrom(let labels): "followsFrom \(text(labels))"
    case .from(let labels): "from \(text(labels))"
    case .solves(let labels): "solves \(text(labels))"
    case .equivalentTo(let labels): "equivalentTo \(text(labels))"
    case .with(let labels): "with \(text(labels))"
    case .withEquations(let equations): "withEquations \(text(equations))"
    case .toOrder(let order, let formula): "toOrder \(order) \(formula.latex)"
    case .orderByOrder(let formula): "orderByOrder \(formula.latex)"
    case .through(let formula): "through \(formula.latex)"
    case .forEvery(let formula, .formulas(let family)):
      "forEvery \(formula.latex) of \(text(family))"
    case .forEvery(let formula, .statements(let labels)):
      "forEvery \(formula.latex) of \(text(labels))"
    case .solvingFor(let formulas): "solvingFor \(text(formulas))"
    case .inTermsOf(let formulas): "inTermsOf \(text(formulas))"
    case .averagedOver(let formula): "averagedOver \(formula.latex)"
    case .integratedOver(let formula): "integratedOver \(formula.latex)"
    case .projectedOn(let formulas): "projectedOn \(text(formulas))"
    case .independent(let formulas):
      "independent \(formulas.isEmpty ? "-" : text(formulas))"
    case .closed(let formulas, let over):
      "closed \(text(formulas)) over \(over.isEmpty ? "-" : text(over))"
    case .inTheLimit(let constant, let value): "inTheLimit \(constant.latex) \(value.latex)"
    }
  }
}

extension Document {
  /// The document that a text is.
  init(_ text: String) { self.init(reading: text, path: "x.md") }

  /// What is wrong, each in one line: line, column, message.
  var complaints: [String] {
    objections.map { objection in
      let (line, column) = source.position(of: objection.range.lowerBound)
      return "\(line):\(column) \(objection.message)"
    }
  }

  /// The text in a range.
  func text(_ range: SourceRange) -> String {
    let bytes = Array(source.text.utf8)[range.lowerBound..<range.upperBound]
    return String(decoding: bytes, as: UTF8.self)
  }
}
