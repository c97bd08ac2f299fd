import Algebra

extension ModelSearch {
  /// Gives values to what both sides of a claim share, of which their difference is free: a sign's number for constants, zero or
  /// one for functions.
  mutating func complete(
    _ model: inout Model, for sides: [RationalFunction], _ elaborator: inout Elaborator
  ) {
    for symbol in reach(sides, elaborator).sorted() where model.numbers[symbol] == nil {
      switch elaborator.table[symbol] {
      case .constant(let name):
        model.numbers[symbol] = RationalFunction(number(elaborator.scope.names[name]?.sign))
      case .component(let name, _): drawVector(name, &model, &elaborator)
      case .function(let jet):
        if elaborator.unitVectors.contains(jet.name) {
          if !jet.derivatives.isEmpty, model.functions[jet.bare] == nil {
            model.numbers[symbol] = RationalFunction()
          }
        } else if !elaborator.scope.hasRule(jet.name) {
          complete(&model, jet, symbol, elaborator)
        }
      default: break
      }
    }
  }

  private mutating func complete(
    _ model: inout Model, _ jet: Jet, _ symbol: Symbol, _ elaborator: Elaborator
  ) {
    let known = elaborator.scope.names[jet.name]
    guard !(known?.signatures.first?.isEmpty ?? true) else {
      model.numbers[symbol] = RationalFunction(number(known?.sign))
      return
    }
    guard model.functions[jet.bare] == nil else { return }
    let value =
      switch known?.sign {
      case .positive, .nonzero: 1
      case .negative: -1
      default: 0
      }
    model.functions[jet.bare] = RationalFunction(value)
  }
}
