import Witness

extension PythonWriter {
  /// Makes the names of a row those in force, and writes them down where they are new; the name of the whole.
  mutating func enter(_ names: Understanding, any: [String]) -> String {
    self.names = names
    let functions = names.functions.map { function in
      "\n  \(PythonText.literal(function.key)): \(text(function)),"
    }
    let rules = names.rules.map { rule in
      "\n  \(PythonText.literal(rule.key)): \(text(rule)),"
    }
    var arguments = [
      "\(names.dimension)", "{" + functions.joined() + "}", "{" + rules.joined() + "}",
    ]
    if let kinetic = names.kinetic { arguments.append("kinetic=" + text(kinetic)) }
    if let span = names.span { arguments.append("span=\(span)") }
    if names.integratesEnergy { arguments.append("integrates=True") }
    for (keyword, inks) in [
      ("any_of", any), ("complexes", names.complexConstants), ("variables", names.variables),
    ] where !inks.isEmpty {
      arguments.append("\(keyword)=" + PythonText.list(inks.map(PythonText.literal)))
    }
    return named("Names(" + arguments.joined(separator: ", ") + ")", "names")
  }

  private mutating func text(_ function: Understanding.Function) -> String {
    var arguments = [
      PythonText.literal(Self.word(function.shape)), "\(function.rank)",
      PythonText.list(function.places.map { Self.place($0) }),
    ]
    if function.isComplex { arguments.append("is_complex=True") }
    if function.isSymmetric { arguments.append("is_symmetric=True") }
    if let exponent = function.exponent { arguments.append("rule=" + text(exponent)) }
    if let order = function.gradientOrder { arguments.append("gradients=\(order)") }
    if function.isFrame { arguments.append("frame=True") }
    return "Function(" + arguments.joined(separator: ", ") + ")"
  }

  private mutating func text(_ rule: Understanding.Rule) -> String {
    let right = rule.right.map { named(text($0), "e") } ?? "None"
    var arguments = [
      labels(rule.slots), rule.placeholder.map(PythonText.literal) ?? "None", right,
    ]
    if let rank = rule.rank {
      arguments += ["\(rank)", PythonText.literal(Self.word(rule.shape))]
    }
    return "Rule(" + arguments.joined(separator: ", ") + ")"
  }

  private static func word(_ shape: Testimony.Shape) -> String {
    switch shape {
    case .scalar: "scalar"
    case .spinVector: "vector"
    case .spinMatrix: "matrix"
    }
  }
}
