import Notation

extension Reader {
  /// The names that have a meaning undeclared.
  func undeclared(_ name: Name, _ formula: Formula) throws(Obstacle) -> Expression {
    if let coordinate = vocabulary.coordinate(of: name) {
      return .coordinate(coordinate, coordinate.isSpatial ? .open(0) : nil)
    }
    if name.base == "\\delta", name.primes == 0, name.sub.count + name.sup.count == 2 {
      let pieces = name.sub + name.sup
      if pieces.allSatisfy(vocabulary.isIndex) {
        return .kronecker(.named(pieces[0]), .named(pieces[1]))
      }
    }
    if name.primes == 0, name.sub.isEmpty {
      if name.base == "e" || name.base == "\\mathrm{e}", let power = superscript(formula) {
        return .opaque("\\exp", try expression(power))
      }
      if let constant = builtIn(name.base) {
        guard !name.sup.isEmpty else { return constant }
        guard let power = superscript(formula) else {
          throw .beyond("the superscript of \(name.ink)")
        }
        return .power(constant, try expression(power))
      }
    }
    if let accented = try accented(name, formula) { return accented }
    throw .beyond("the undeclared name \(name.ink)")
  }

  private func builtIn(_ base: String) -> Expression? {
    switch base {
    case "i", "\\mathrm{i}": .imaginaryUnit
    case "\\pi": .constant("\\pi")
    case "I", "\\hat{I}", "\\mathbb{1}", "\\hat{\\mathbb{1}}": .identity
    case "\\boldsymbol{\\sigma}", "\\hat{\\boldsymbol{\\sigma}}", "\\hat{\\sigma}": .pauli
    case "\\boldsymbol{0}", "\\mathbf{0}": .literalZero
    default: nil
    }
  }

  /// A time derivative written as a dot, a direction written as a hat.
  private func accented(_ name: Name, _ formula: Formula) throws(Obstacle) -> Expression? {
    for accent in ["dot", "hat"]
    where name.base.hasPrefix("\\\(accent){") && name.base.hasSuffix("}") {
      var inner = name
      inner.base = String(name.base.dropFirst(accent.utf8.count + 2).dropLast())
      let matches = vocabulary.matches(inner)
      guard let match = matches.first else { continue }
      if !match.power.isEmpty { throw .beyond("a power of \(name.ink)") }
      if accent == "dot" {
        return .applied(
          .derivative(.coordinate(.time), nil), try named(inner, formula, arguments: nil),
          curl: false)
      }
      switch match.entry.meaning {
      case .spatialConstant, .coordinate:
        return .direction(try named(inner, formula, arguments: nil))
      default: continue
      }
    }
    return nil
  }
}
