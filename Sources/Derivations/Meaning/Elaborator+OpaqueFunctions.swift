import Algebra
import Notation

extension Elaborator {
  /// `\sin x`, `\exp(…)`: an opaque function of the next factor.
  mutating func opaqueFunction(
    _ formula: Formula, _ factors: [Formula.Factor], _ position: inout Int, _ context: Context
  ) throws(Refusal) -> Value? {
    var core = formula
    var power: Formula?
    if case .scripted(let base, nil, let sup?, 0) = formula.node {
      core = base
      power = sup.formula
    }
    guard case .symbol(let name) = core.node, Self.opaqueNames.contains(name),
      position < factors.count
    else { return nil }
    let place = factors[position].formula
    if power?.latex.filter({ $0 != " " }) == "-1" {
      throw objection(
        "\(formula.latex) may be the inverse function, or the inverse of its value",
        "write \\frac{1}{\(name) x}, or \\arctan x", formula.range)
    }
    guard case .value(let argument) = try operand(factors, &position, context),
      let real = argument.realScalar
    else {
      throw objection("\(name) needs a real scalar", "write its argument in brackets", place.range)
    }
    if case .scripted(let base, _, .some, _) = place.node, case .bracket = base.node {
      throw objection(
        "a power behind the argument of \(name)", "write \(name)^2(x), or \(name)(x^2)", place.range
      )
    }
    if case .bracket = place.node {
    } else if position < factors.count, factors[position].join == .beside {
      throw objection(
        "the argument of \(name) may end here or further on", "write it in brackets", place.range)
    }
    let value = Value(atom(.opaque(name, reduced(real))))
    return try power.map { power throws(Refusal) in try raised(value, to: power, formula, context) }
      ?? value
  }

  static let opaqueNames: Set<String> = [
    "\\sin", "\\cos", "\\tan", "\\exp", "\\ln", "\\log", "\\sinh", "\\cosh", "\\tanh", "\\arctan",
  ]
}
