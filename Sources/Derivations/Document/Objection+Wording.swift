/// What an objection says.
extension Objection {
  /// What is wrong, in one line.
  public var message: String {
    switch kind {
    case .notUTF8: "the file is not UTF-8"
    case .emptyDocument: "the document is empty"
    case .unclosedFormula: "the formula has no closing $"
    case .unclosedDisplay: "the display formula has no end"
    case .unclosedFence: "the code fence has no end"
    case .unclosedComment: "the comment has no end"
    case .unclosedBracket: "the bracket is not closed"
    case .keywordInsideLine(let keyword):
      "**\(keyword.rawValue)** stands in the middle of a line"
    case .misspeltKeyword(let text, let keyword):
      "**\(text)** is not a keyword, but **\(keyword.rawValue)** is"
    case .repeatedLabel(let label, _): "the label (\(label)) is used twice"
    case .emptyLabel: "the label is empty"
    case .unexpected(let text, _): "'\(text)' is not understood here"
    case .unexpectedEnd: "the statement ends too early"
    case .misplacedPhrase(let phrase, let keyword, _):
      "'\(phrase)' does not go with **\(keyword.rawValue)**"
    case .secondTest(let phrase, let keyword):
      "'\(phrase)' is a second test of one **\(keyword.rawValue)**"
    case .textAfterPeriod(let text): "'\(text)' stands behind the period that ends the statement"
    case .missingFormula(let keyword): "this **\(keyword.rawValue)** has no formula"
    case .secondFormula: "the statement has a formula already, among its words"
    case .notAName: "this is not a name"
    case .argumentNotAName: "this argument is not a name"
    case .missingKind: "nothing says what this is"
    case .unknownKind(let text): "'\(text)' is nothing a symbol can be"
    case .conflictingSigns(let first, let second):
      "said to be \(first.rawValue) and \(second.rawValue)"
    case .needlessSign: "only a real number has a sign"
    case .needlessArguments: "what is constant or a variable has no arguments"
    case .notASign: "this relation is not a sign"
    case .notAnEquation: "this is not an equation"
    case .notAMeasure: "the name of a measure begins with d"
    case .secondDimension: "the dimension is given twice"
    case .number(let text, let noun): "\(text) is not a number of \(noun) that can be read"
    case .syntax(let error): error.message
    case .meaning(let message, _): message
    }
  }

  /// What to do about it.
  public var advice: String {
    switch kind {
    case .notUTF8: "Save the file as UTF-8."
    case .emptyDocument: "Begin a statement with **Let**, **Define**, **Assume** or **Claim**."
    case .unclosedFormula: "Write the formula as $…$, and a dollar sign in the text as \\$."
    case .unclosedDisplay: "Close it with the sign that opened it, before the next statement."
    case .unclosedFence: "Close it with a line of as many backticks or tildes."
    case .unclosedComment: "Close it with -->."
    case .unclosedBracket: "Close it with ) in the same paragraph."
    case .keywordInsideLine: "Begin a new line with it, or write it without stars."
    case .misspeltKeyword(_, let keyword):
      "Write **\(keyword.rawValue)**, with its label behind it."
    case .repeatedLabel(let label, _): "Add a note to tell them apart: (\(label), again)."
    case .emptyLabel: "Write a number, a letter or a note in the brackets."
    case .unexpected(_, let expected), .unexpectedEnd(let expected): Self.expected(expected)
    case .misplacedPhrase(_, _, let allowed): Self.expected(allowed)
    case .secondTest: "Make two statements of it."
    case .textAfterPeriod: "Write prose in a paragraph of its own."
    case .missingFormula:
      "Write it as $$…$$ under the words, before the next statement, heading or list."
    case .secondFormula: "Keep one of the two, or begin a statement with the second."
    case .notAName:
      "Write a letter with its accents and scripts, and its arguments in round brackets: f_1(\\mathbf{p}, t)."
    case .argumentNotAName: "Write a letter with its accents and scripts."
    case .missingKind, .unknownKind: Self.expected(Description.kinds)
    case .conflictingSigns, .secondDimension: "Keep one of the two."
    case .needlessSign: "Leave the sign out, or declare a real constant or function."
    case .needlessArguments: "Leave the arguments out, or declare a function, a field or a vector."
    case .notASign: "Write > 0, \\geq 0, < 0, \\leq 0 or \\neq 0, and other relations after 'with'."
    case .notAnEquation: "Write a left side, =, and a right side."
    case .notAMeasure: "Write d\\tau for the measure of the integrals over \\tau."
    case .number: "Write a whole number, 1 to 9."
    case .syntax(let error): error.advice
    case .meaning(_, let advice): advice
    }
  }

  private static func expected(_ choices: [String]) -> String {
    choices.count == 1
      ? "Expected \(choices[0])." : "Expected one of: \(choices.joined(separator: ", "))."
  }
}
