import Notation

extension Scope {
  /// Takes in the dimension of space: a number, or a declared constant; what is wrong with it.
  mutating func declare(_ declared: DimensionDeclaration, _ rename: (Formula) -> Formula)
    -> Objection?
  {
    func objection(_ message: String, _ advice: String) -> Objection {
      Objection(.meaning(message, advice: advice), at: declared.range)
    }
    let advice = "a document has one number of dimensions"
    switch declared.dimension {
    case .number(let count):
      guard (1...3).contains(count) else {
        return objection(
          "\(count) dimensions", "space has 1, 2 or 3 dimensions, or a symbol for their number")
      }
      if let axes {
        let name = names[axes.symbol]?.name.latex ?? axes.symbol
        return objection("\(count) dimensions, and \(name) above", advice)
      }
      if let known = declaredDimension, known != count {
        return objection("\(count) dimensions, and \(known) above", advice)
      }
      declaredDimension = count
      dimension = count
    case .symbol(let written):
      let name = rename(written)
      if let known = declaredDimension {
        return objection("\(name.latex) dimensions, and \(known) above", advice)
      }
      guard let found = resolve(name), found.slots.isEmpty, found.indices.isEmpty,
        found.power == nil, found.primes == 0, let constant = names[found.key],
        constant.role == .constant(complex: false)
      else {
        return objection(
          "the dimension \(name.latex) is not a declared constant",
          "declare it before: **Let** $\(name.latex)$ be a constant")
      }
      guard !constant.isAny, !small.contains(found.key), constant.sign != .negative,
        constant.sign != .nonpositive
      else {
        return objection(
          "\(name.latex) is not declared as a number of dimensions",
          "it is a constant, neither small, nor negative, nor *any*")
      }
      if let axes, axes.symbol != found.key {
        return objection(
          "\(name.latex) dimensions, and \(names[axes.symbol]?.name.latex ?? axes.symbol) above",
          advice)
      }
      adaptAxes(to: found.key)
    }
    return nil
  }

  /// Whether a formula is Ω with the symbol of the dimension as its subscript, and nothing else is called so.
  func isSolidAngle(_ formula: Formula) -> Bool {
    guard let axes, let name = names[axes.symbol]?.name, resolve(formula) == nil,
      case .scripted(let base, let sub?, nil, 0) = formula.node
    else { return false }
    return base.node == .symbol("\\Omega") && sub.ink.joined() == name.ink
  }

  /// Whether anything declared has to do with directions of space.
  var isSpatial: Bool {
    names.values.contains { declared in
      switch declared.role {
      case .position, .momentum, .spatialVector, .index: true
      case .function(let shape): shape.rank > 0
      default: false
      }
    }
  }
}
