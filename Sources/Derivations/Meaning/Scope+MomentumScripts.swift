import Notation

extension Scope {
  /// A formula in which momenta in subscripts are arguments: `w_{\mathbf{p},\mathbf{p}'}` is w(**p**, **p**′), and
  /// `\epsilon_{\mathbf{p}'}` is ε′.
  ///
  /// Names that are declared with such a script stay as they are.
  func takingMomentaFromScripts(_ formula: Formula) -> Formula {
    guard let momentumInk else { return formula }
    if case .product(let factors) = formula.node {
      var result: [Formula.Factor] = []
      for factor in factors {
        // Further arguments stand in a bracket behind.
        if factor.join == .beside, case .bracket(.round, let further) = factor.formula.node,
          let last = result.last, case .product(let pair) = last.formula.node, pair.count == 2,
          case .bracket(.round, let first) = pair[1].formula.node, pair[0].formula.isName,
          further.allSatisfy({ resolve($0) != nil })
        {
          let list = Formula(.bracket(.round, first + further), at: factor.formula.range)
          result[result.count - 1].formula = Formula(
            .product([pair[0], Formula.Factor(.beside, list)]), at: last.formula.range)
          continue
        }
        result.append(Formula.Factor(factor.join, takingMomentaFromScripts(factor.formula)))
      }
      return Formula(.product(result), at: formula.range)
    }
    guard let (name, arguments) = splittingMomenta(formula) else {
      return formula.rebuilding(takingMomentaFromScripts)
    }
    if arguments.count == 1, name.ink == energyInk {
      let primes = arguments[0].ink == momentumInk ? 0 : 1
      if primes == 0 { return Formula(name.node, at: formula.range) }
      return Formula(
        .scripted(name, subscript: nil, superscript: nil, primes: 1), at: formula.range)
    }
    return Formula(
      .product([
        Formula.Factor(.beside, name),
        Formula.Factor(.beside, Formula(.bracket(.round, arguments), at: formula.range)),
      ]), at: formula.range)
  }

  /// A name in a Let without the momenta in its subscript, and these; `nil` where there are none.
  func splittingMomenta(_ formula: Formula) -> (name: Formula, arguments: [Formula])? {
    guard let momentumInk, case .scripted(let base, let sub?, let sup, let primes) = formula.node,
      base.isBareName, base.node != .symbol("\\partial"), base.node != .symbol("\\nabla"),
      declarationKey(of: formula).map({ names[$0.key] == nil }) ?? false
    else { return nil }
    let direction = names.values.first { $0.role == .direction }?.name.ink
    let variables = [momentumInk, direction].compactMap { $0 }.flatMap { [$0, $0 + "'"] }
    var rest: [String] = []
    var arguments: [Formula] = []
    for piece in sub.ink {
      if variables.contains(piece), let argument = try? FormulaParser.formula(in: piece) {
        arguments.append(Formula(argument.node, at: sub.range))
      } else if piece != "," {
        rest.append(piece)
      }
    }
    guard !arguments.isEmpty else { return nil }
    let script =
      rest.isEmpty
      ? nil
      : Formula.Script(
        ink: rest, formula: try? FormulaParser.formula(in: rest.joined(separator: " ")),
        range: sub.range)
    guard script != nil || sup != nil || primes > 0 else { return (base, arguments) }
    return (
      Formula(
        .scripted(base, subscript: script, superscript: sup, primes: primes), at: formula.range),
      arguments
    )
  }
}
