extension Parser {
  /// A bracket and the formulas in it; bars are never empty, so that `||a||` is a modulus of a modulus.
  mutating func bracket(openedBy delimiter: Delimiter) throws(SyntaxError) -> Formula {
    let opening = here
    guard let shape = delimiter.bracket else { throw misfit(expectingFactor: true) }
    try enter()
    index += 1
    let outer = insideBars
    insideBars = shape == .bar && delimiter.side == .either
    var elements: [Formula] = []
    if shape == .bar || !closes(delimiter) {
      elements.append(try element())
      while case .comma = kind {
        index += 1
        elements.append(try element())
      }
    }
    try close(delimiter, at: opening)
    insideBars = outer
    leave()
    return Formula(.bracket(shape, elements), at: range(from: opening.lowerBound))
  }

  /// A formula in a bracket, or a lone `\cdot`, which holds a place: `\langle\cdot\rangle`.
  private mutating func element() throws(SyntaxError) -> Formula {
    guard case .join(.dot) = kind, index + 1 < tokens.count else { return try relation() }
    switch tokens[index + 1].kind {
    case .comma: break
    case .delimiter(let delimiter) where delimiter.side != .open: break
    default: return try relation()
    }
    index += 1
    return Formula(.symbol("\\cdot"), at: tokens[index - 1].range)
  }

  func closes(_ opening: Delimiter) -> Bool {
    guard case .delimiter(let closing) = kind, closing.side != .open else { return false }
    return opening.closes(with: closing)
  }

  mutating func close(_ delimiter: Delimiter, at opening: SourceRange) throws(SyntaxError) {
    if closes(delimiter) {
      index += 1
      return
    }
    let open = source.text(in: opening)
    switch kind {
    case nil, .closeBrace: throw SyntaxError(.unbalanced(opening: open), at: opening)
    case .delimiter(let closing) where closing.side != .open && closing.bracket != nil:
      let close = source.text(in: here)
      throw SyntaxError(.mismatched(opening: open, closing: close), at: here)
    default: throw misfit()
    }
  }
}
