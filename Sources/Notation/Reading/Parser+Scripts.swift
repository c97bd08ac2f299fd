extension Parser {
  /// `base` with the scripts and primes that follow it.
  mutating func scripts(on base: Formula) throws(SyntaxError) -> Formula {
    var core = base
    var below: Formula.Script?
    var above: Formula.Script?
    var primes = 0
    if case .scripted(let inner, let lower, let upper, let count) = base.node {
      (core, below, above, primes) = (inner, lower, upper, count)
    }
    let start = index
    loop: while true {
      switch kind {
      case .prime:
        index += 1
        primes += 1
      case .subscript:
        let place = here
        let script = try script()
        guard below == nil else { throw SyntaxError(.scriptTwice(.subscript), at: place) }
        below = script
      case .superscript:
        let place = here
        let script = try script()
        if script.ink.allSatisfy({ $0 == "\\prime" }) {
          primes += script.ink.count
        } else {
          guard above == nil else { throw SyntaxError(.scriptTwice(.superscript), at: place) }
          above = script
        }
      case .openBrace where emptyGroupIsNext && scriptFollowsEmptyGroup: index += 2
      default: break loop
      }
    }
    guard index > start else { return base }
    switch core.node {
    case .product, .sum, .relation, .quotient: throw SyntaxError(.scriptOnGroup, at: base.range)
    default: break
    }
    return Formula(
      .scripted(core, subscript: below, superscript: above, primes: primes),
      at: range(from: base.range.lowerBound))
  }

  /// The sign `_` or `^` and the ink behind it.
  private mutating func script() throws(SyntaxError) -> Formula.Script {
    let sign = here
    index += 1
    let start = here
    try enter()
    let outer = insideBars
    insideBars = false
    let pieces: [InkPiece]
    if case .openBrace = kind {
      index += 1
      pieces = try inkPieces()
      try closeInk(openedAt: start)
      if pieces.isEmpty { throw SyntaxError(.emptyScript, at: range(from: start.lowerBound)) }
    } else {
      pieces = [try singlePiece(of: sign)]
    }
    insideBars = outer
    leave()
    return Formula.Script(
      ink: pieces.map(\.text), formula: formula(of: pieces.flatMap(\.tokens)),
      range: range(from: start.lowerBound))
  }

  /// The one token of a script without braces.
  private mutating func singlePiece(of sign: SourceRange) throws(SyntaxError) -> InkPiece {
    switch kind {
    case .sign, .star, .primeMacro: return signPiece()
    default:
      let piece = InkPiece(try argument(of: sign))
      try refuseFurtherDigit()
      return piece
    }
  }

  /// The same ink as a formula, if it can be read as one.
  func formula(of tokens: [Token]) -> Formula? {
    var parser = Parser(source: source, tokens: tokens, depth: depth)
    return try? parser.whole()
  }
}
