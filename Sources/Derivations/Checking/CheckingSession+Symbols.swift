import Notation

extension CheckingSession {
  /// What each name was understood to be, in order of declaration.
  func symbolReports() -> [SymbolReport] {
    scope.ordered.map { declared in
      let definitions = scope.definitions[declared.key] ?? []
      return SymbolReport(
        name: declared.name.latex, meaning: meaning(declared),
        definition: definitions.isEmpty
          ? nil : definitions.map { "\($0.left.latex) = \($0.right.latex)" }.joined(separator: "; ")
      )
    }
  }

  private var dimensionInWords: String {
    scope.axes.map { scope.names[$0.symbol]?.name.latex ?? $0.symbol } ?? "\(scope.dimension)"
  }

  private func meaning(_ declared: Scope.Declared) -> String {
    var words: [String] = []
    if declared.isAny { words.append("any") }
    if let sign = declared.sign { words.append(sign == .nonzero ? "non-zero" : sign.rawValue) }
    switch declared.role {
    case .constant(let complex): words.append(complex ? "complex constant" : "constant")
    case .spatialVector: words.append("constant spatial vector")
    case .time: words.append("time")
    case .position: words.append("position, in \(dimensionInWords) dimensions")
    case .momentum: words.append("momentum, in \(dimensionInWords) dimensions")
    case .energy: words.append("energy" + (scope.kinetic.map { " \($0.latex)" } ?? ""))
    case .direction: words.append("direction of the momentum")
    case .coordinate: words.append("variable")
    case .index: words.append("index letter")
    case .measure(let formula): words.append("measure \(formula.latex)")
    case .defined: words.append("defined name")
    case .function(let shape):
      if shape.isComplex { words.append("complex") }
      if shape.isUnit { words.append("unit") }
      words.append(
        shape.isVector
          ? "spin vector"
          : shape.isMatrix
            ? shape.isComplex ? "spin matrix" : "Hermitian spin matrix"
            : shape.rank == 1 ? "spatial vector" : shape.rank > 1 ? "spatial tensor" : "scalar")
      if shape.rank > 0, shape.isVector || shape.isMatrix {
        words.append("with \(shape.rank) spatial \(shape.rank == 1 ? "index" : "indices")")
      }
      let arguments =
        declared.signatures.first.map { signature in
          [
            signature.direction ? "momentum" : signature.energy ? "energy" : nil,
            signature.position ? "position" : nil, signature.time ? "time" : nil,
          ]
          .compactMap { $0 } + signature.coordinates
        } ?? []
      words.append(
        arguments.isEmpty ? "without arguments" : "of " + arguments.joined(separator: ", "))
      if let order = shape.gradientOrder { words.append("kept to order \(order) in its gradients") }
    }
    if let rule = scope.rules[declared.key] { words.append("with \(rule.latex)") }
    return words.joined(separator: " ")
  }
}
