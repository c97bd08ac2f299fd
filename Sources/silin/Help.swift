/// What `--help` says.
enum Help {
  /// The help of a verb, or of the command.
  static func text(for verb: Verb?) -> String {
    guard let verb else { return whole }
    let label = verb == .explain ? "LABEL " : ""
    return """
      silin \(verb.rawValue) \(label)[OPTION…] [PATH…]

      \(verb.rawValue.prefix(1).uppercased())\(verb.rawValue.dropFirst()) \(verb.summary).
      \(details(of: verb))
      \(table(verb.options.map(\.help)))

      \(paths)

      """
  }

  private static var whole: String {
    """
    silin checks derivations in theoretical physics: Markdown documents with the formulas of the paper.

    silin VERB [OPTION…] [PATH…]

    \(table(Verb.allCases.map { ($0.rawValue, $0.summary) }))

    \(table(Option.allCases.map(\.help) + [("--help", "help, also on a verb"), ("--version", "the version")]))

    \(paths)

    Exit status: 0 every statement came out as its word says, 1 one did not, 2 one is undecided, vacuous or
    contradictory, 64 the command line is not understood, 65 a document cannot be read, 66 there is no such file,
    70 an internal disagreement, 73 a file or the output cannot be written, 130 it was interrupted: what was found
    until then is written all the same. Of several the gravest.
    With NO_COLOR set, or where the output is no terminal, it is written without colours.

    """
  }

  private static let paths = """
    A PATH is a document, a folder in which every document (*.md) is meant, or - for standard input. Without
    a PATH it is the folder derivations.
    """

  private static func details(of verb: Verb) -> String {
    switch verb {
    case .check: ""
    case .derive: "The exit status is 0 if every Derive yields a result, whatever its block says.\n"
    case .accept:
      "The rest of the file stays as it is, byte for byte. A block that agrees already stays, too.\n"
    case .list: "Nothing is checked.\n"
    case .symbols: "Nothing is checked.\n"
    case .export:
      """
      PATH is one document. What is written in sympy is a script for Python that needs SymPy alone, prints a line for
      every statement, and exits with 0 if each comes out as its word says. In mathematica and lean some claims are
      left out, which the text says of each. The exit status is 0 if a text is written.

      """
    case .mutate:
      """
      A sign, a factor 2, an exponent, a term, a bar or prime, a name, the order of a commutator, a dot for a cross, a
      number, the order of a remainder. Premises are left out one by one, too. The exit status is 1 if a changed form holds
      and nothing says why.

      """
    case .explain:
      "LABEL is the label of a statement or of one of its rows, with brackets or without.\n"
    }
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { "  " + $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + $0.1 }
      .joined(separator: "\n")
  }
}
