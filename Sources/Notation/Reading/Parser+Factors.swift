extension Parser {
  /// An atom with its scripts and primes.
  mutating func operand() throws(SyntaxError) -> Formula {
    skipEmptyGroups()
    if emptyGroupIsNext {
      throw SyntaxError(.scriptWithoutBase, at: here.union(tokens[index + 1].range))
    }
    return try scripts(on: try atom())
  }

  mutating func atom() throws(SyntaxError) -> Formula {
    let place = here
    switch kind {
    case .symbol(let name):
      index += 1
      return Formula(.symbol(name), at: place)
    case .formula(let formula):
      index += 1
      return formula
    case .digit: return try number()
    case .openBrace: return try group()
    case .delimiter(let delimiter) where startsFactor || delimiter.side == .either:
      return try bracket(openedBy: delimiter)
    case .accent(let name):
      index += 1
      let argument = try argument(of: place)
      return Formula(.accented(name, argument), at: range(from: place.lowerBound))
    case .fraction:
      index += 1
      let above = try argument(of: place)
      let below = try argument(of: place)
      try refuseFurtherDigit()
      return Formula(.fraction(above, below), at: range(from: place.lowerBound))
    case .root:
      index += 1
      let degree = try degree()
      let radicand = try argument(of: place)
      try refuseFurtherDigit()
      return Formula(.root(radicand, degree: degree), at: range(from: place.lowerBound))
    default: throw misfit(expectingFactor: true)
    }
  }

  /// Digits without a gap, and a decimal point between two of them.
  private mutating func number() throws(SyntaxError) -> Formula {
    let start = index
    var text: [UInt8] = []
    var hasPoint = false
    var end = here.lowerBound
    loop: while index < tokens.count, tokens[index].range.lowerBound == end || index == start {
      switch tokens[index].kind {
      case .digit(let digit): text.append(digit)
      case .period:
        guard !hasPoint, index + 1 < tokens.count, case .digit = tokens[index + 1].kind,
          tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
        else { break loop }
        hasPoint = true
        text.append(UInt8(ascii: "."))
      default: break loop
      }
      end = tokens[index].range.upperBound
      index += 1
    }
    let range = range(from: tokens[start].range.lowerBound)
    guard text.count <= Parser.digitLimit else {
      throw SyntaxError(.numberTooLong(limit: Parser.digitLimit), at: range)
    }
    return Formula(.number(String(decoding: text, as: UTF8.self)), at: range)
  }

  /// What stands in braces; the braces themselves leave no ink.
  private mutating func group() throws(SyntaxError) -> Formula {
    let opening = here
    try enter()
    index += 1
    let outer = insideBars
    insideBars = false
    var formula = try relation()
    insideBars = outer
    try close(opening)
    leave()
    formula.range = range(from: opening.lowerBound)
    return formula
  }

  private mutating func close(_ opening: SourceRange) throws(SyntaxError) {
    switch kind {
    case .closeBrace: index += 1
    case nil: throw SyntaxError(.unbalanced(opening: "{"), at: opening)
    case .delimiter(let delimiter) where delimiter.side == .close:
      let closing = source.text(in: here)
      throw SyntaxError(.mismatched(opening: "{", closing: closing), at: here)
    default: throw misfit()
    }
  }

  /// The argument of a macro: a group, or a single token.
  mutating func argument(of macro: SourceRange) throws(SyntaxError) -> Formula {
    let isGroup = kind == .openBrace && !emptyGroupIsNext
    let isAtom =
      switch kind {
      case .symbol, .digit, .formula, .accent, .fraction, .root: true
      default: false
      }
    if case .fault(let fault) = kind { throw SyntaxError(fault, at: here) }
    guard isGroup || isAtom else {
      throw SyntaxError(.expectedArgument(macro: source.text(in: macro)), at: macro)
    }
    try enter()
    defer { leave() }
    if case .digit(let digit) = kind {
      let place = here
      index += 1
      return Formula(.number(String(Character(Unicode.Scalar(digit)))), at: place)
    }
    return try atom()
  }

  /// `\frac123` and `x^12` mean less than they show: TeX takes one digit.
  func refuseFurtherDigit() throws(SyntaxError) {
    guard index > 0, case .digit = tokens[index - 1].kind, case .digit = kind,
      tokens[index - 1].range.upperBound == here.lowerBound
    else { return }
    throw SyntaxError(.unbracedDigits, at: tokens[index - 1].range.union(here))
  }

  /// The `[n]` of a root.
  private mutating func degree() throws(SyntaxError) -> Formula? {
    guard case .delimiter(let delimiter) = kind, delimiter.bracket == .square,
      delimiter.side == .open, !delimiter.stretches
    else { return nil }
    let bracket = try bracket(openedBy: delimiter)
    guard case .bracket(_, let elements) = bracket.node, elements.count == 1 else {
      throw SyntaxError(.expectedArgument(macro: "\\sqrt"), at: bracket.range)
    }
    return elements[0]
  }

  /// The error of a token that cannot stand where it stands.
  func misfit(expectingFactor: Bool = false) -> SyntaxError {
    let found = source.text(in: here)
    switch kind {
    case nil: return SyntaxError(.expectedFactor(found: nil), at: here)
    case .fault(let fault): return SyntaxError(fault, at: here)
    case .ampersand: return SyntaxError(.misplacedAlignment, at: here)
    case .lineBreak: return SyntaxError(.misplacedLineBreak, at: here)
    case .begin, .end: return SyntaxError(.misplacedEnvironment(found), at: here)
    case .subscript, .superscript: return SyntaxError(.scriptWithoutBase, at: here)
    case .delimiter(let delimiter) where delimiter.bracket == nil:
      return SyntaxError(.nullDelimiter(found), at: here)
    case .delimiter, .closeBrace:
      return SyntaxError(
        expectingFactor && depth > 0 ? .expectedFactor(found: found) : .unopened(closing: found),
        at: here)
    case .sign, .join, .relation, .stroke, .comma:
      return SyntaxError(
        expectingFactor ? .expectedFactor(found: found) : .unexpected(found: found), at: here)
    default: return SyntaxError(.unexpected(found: found), at: here)
    }
  }
}
