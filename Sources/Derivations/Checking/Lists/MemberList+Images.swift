import Notation

extension MemberList {
  /// What an operator makes of a member: `\boldsymbol{n}\times` and `\boldsymbol{v}` give `\boldsymbol{n}\times(\boldsymbol{v})`.
  mutating func image(
    of member: Formula, under operation: Formula
  ) throws(Refusal) -> Formula {
    let operand =
      member.isName ? member : Formula(.bracket(.round, [member]), at: member.range)
    if case .product(var factors) = operation.node, let last = factors.last,
      last.formula.node == .empty
    {
      factors[factors.count - 1].formula = operand
      return try checked(Formula(.product(factors), at: operation.range), operation)
    }
    guard case .operation = try elaborator.item(operation, Elaborator.Context()) else {
      throw elaborator.objection(
        "\(operation.latex) is no operator",
        "write an operator such as $\\partial_t$, or a factor with the sign behind it: $\\boldsymbol{n}\\times$",
        operation.range)
    }
    return try checked(
      Formula(
        .product([Formula.Factor(.beside, operation), Formula.Factor(.beside, operand)]),
        at: operation.range), operation)
  }

  /// The declared constants that an operator differentiates by: to it they are variables.
  mutating func constants(differentiatedBy operation: Formula) throws(Refusal) -> Set<String> {
    if case .product(let factors) = operation.node, factors.last?.formula.node == .empty {
      return []
    }
    guard case .operation(let found) = try elaborator.item(operation, Elaborator.Context()) else {
      return []
    }
    return found.constants
  }

  /// An image, which must be of the type of the members.
  private mutating func checked(
    _ image: Formula, _ operation: Formula
  ) throws(Refusal) -> Formula {
    do throws(Refusal) {
      _ = try read(image)
    } catch .objection(let objection) {
      throw .objection(Objection(objection.kind, at: operation.range))
    }
    return image
  }
}
