extension SyntaxError: CustomStringConvertible {
  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    switch kind {
    case .unknownMacro(let macro): "unknown macro '\(macro)'"
    case .unknownEnvironment(let name): "the environment '\(name)' is not read"
    case .unknownCharacter(let character): "'\(character)' is not a sign of LaTeX mathematics"
    case .unbalanced(let opening): "'\(opening)' is never closed"
    case .mismatched(let opening, let closing): "'\(opening)' is closed by '\(closing)'"
    case .unopened(let closing): "'\(closing)' closes what was never opened"
    case .unexpected(let found): "'\(found)' cannot stand here"
    case .expectedFactor(let found?): "a symbol, number or bracket is missing before '\(found)'"
    case .expectedFactor(nil): "a symbol, number or bracket is missing at the end"
    case .expectedArgument(let macro): "'\(macro)' lacks its argument"
    case .expectedDelimiter(let macro): "'\(macro)' lacks its bracket"
    case .tooDeep(let limit): "brackets and braces are nested more than \(limit) deep"
    case .numberTooLong(let limit): "a number has more than \(limit) digits"
    case .adjacentNumbers: "a number stands beside a number"
    case .unbracedDigits: "only the first digit belongs to the macro or script before it"
    case .scriptTwice(let place): "a second \(place.rawValue) on one symbol"
    case .emptyScript: "the script is empty"
    case .scriptWithoutBase: "the script has nothing to stand on"
    case .scriptOnGroup: "a script stands on braces that hold more than one symbol"
    case .invisibleBraces: "these braces group, but leave no ink"
    case .secondStroke: "'a/b/c' can be read in two ways"
    case .nullDelimiter(let found): "'\(found)' has no visible partner"
    case .misplacedAlignment: "'&' stands outside an environment with columns"
    case .misplacedLineBreak: "a line break inside a single formula"
    case .misplacedEnvironment(let found): "'\(found)' in the middle of a formula"
    case .empty: "there is no formula here"
    }
  }

  /// What was expected, or what to do about it.
  public var advice: String {
    switch kind {
    case .unknownMacro(let macro): SyntaxError.advice(onMacro: macro)
    case .unknownEnvironment:
      "Rows stand in aligned, align, array, split, gathered, cases or equation."
    case .unknownCharacter(let character): SyntaxError.advice(onCharacter: character)
    case .unbalanced(let opening): "Close '\(opening)', or remove it."
    case .mismatched(let opening, _): "Close '\(opening)' with its own kind first."
    case .unopened: "Remove it, or open it before."
    case .unexpected(let found): SyntaxError.advice(onUnexpected: found)
    case .expectedFactor:
      "A sum, product or bracket needs a symbol here; a sign behind a sign needs brackets."
    case .expectedArgument(let macro): "Write '\(macro){…}'."
    case .expectedDelimiter(let macro): "Write '\(macro)(' or another bracket."
    case .tooDeep: "Name a part of the formula with a Define of its own."
    case .numberTooLong: "Write it as a product or a power."
    case .adjacentNumbers: "Write '\\cdot' between them, or no space within one number."
    case .unbracedDigits: "Put braces around the digits that belong together, as in 'x^{12}'."
    case .scriptTwice: "Write both in one pair of braces, as in 'x_{ab}'."
    case .emptyScript: "Remove it, or put ink between its braces."
    case .scriptWithoutBase: "Put it behind the symbol that it belongs to."
    case .scriptOnGroup, .invisibleBraces: "Write round brackets, which can be seen on paper."
    case .secondStroke: "Write '\\frac', or brackets around one of the quotients."
    case .nullDelimiter:
      "It may stand only at a line break inside a bracket; write a visible bracket."
    case .misplacedAlignment: "Remove it, or put the rows in '\\begin{aligned}'."
    case .misplacedLineBreak: "Write one formula, or use a display block for several rows."
    case .misplacedEnvironment: "An environment holds whole rows, and nothing stands beside it."
    case .empty: "Write one."
    }
  }

  /// The message and the advice.
  public var description: String { "\(message). \(advice)" }
}
