extension Expression {
  /// How it is written; what has parts stands in brackets where it is a part.
  var latex: String {
    switch self {
    case .number(let value, _): return "\(value)"
    case .name(let name): return name.rawValue
    case .sum(let terms):
      var text = terms[0].term
      for term in terms.dropFirst() {
        if case .negative(let inner) = term {
          text += " - " + inner.factor
        } else {
          text += " + " + term.term
        }
      }
      return text
    case .negative(let inner): return "-" + inner.factor
    case .product(let left, let right): return left.factor + " " + right.factor
    case .power(let base, let exponent): return base.factor + "^{\(exponent)}"
    case .quotient(let top, let bottom): return "\\frac{\(top.latex)}{\(bottom.latex)}"
    case .dot(let left, let right): return left.factor + "\\cdot " + right.factor
    case .cross(let left, let right): return left.factor + "\\times " + right.factor
    case .timeDerivative(let inner): return "\\partial_t " + inner.factor
    case .gradient(let inner, let byMomentum):
      return "\\nabla_{\\mathbf{\(byMomentum ? "p" : "r")}} " + inner.factor
    case .along(let direction, let inner):
      return direction.factor + "\\cdot\\nabla_{\\mathbf{r}} " + inner.factor
    case .poisson(let left, let right): return "\\{\(left.latex), \(right.latex)\\}"
    case .average(let inner): return "\\langle \(inner.latex)\\rangle"
    case .integral(let terms):
      return "\\int d\\epsilon\\,\\left(" + terms.map(\.latex).joined(separator: " + ") + "\\right)"
    case .pauli(let vector): return vector.factor + "\\cdot\\hat{\\boldsymbol{\\sigma}}"
    case .identity(let scalar): return scalar.factor + " \\hat{I}"
    case .commutator(let left, let right, let sign):
      return "[\(left.latex), \(right.latex)]_\(sign < 0 ? "-" : "+")"
    }
  }

  /// As a term of a sum.
  private var term: String {
    if case .number(let value, _) = self, value >= 0 { return latex }
    switch self {
    case .name, .quotient, .average, .poisson, .commutator, .power: return latex
    default: return "\\left(\(latex)\\right)"
    }
  }

  /// As a factor.
  private var factor: String {
    if case .number(let value, _) = self, value >= 0 { return latex }
    if case .name = self { return latex }
    return "\\left(\(latex)\\right)"
  }
}

extension EnergyTerm {
  /// How it is written.
  var latex: String {
    let derivative = derivatives == 0 ? "" : "\\partial_\\epsilon^{\(derivatives)} "
    let variable = power == 0 ? "" : "\\epsilon^{\(power)} "
    return
      "\\left(\(number)\\right) \(constant.rawValue) \(variable)\(derivative)\(isFirst ? "h" : "k")"
  }
}
