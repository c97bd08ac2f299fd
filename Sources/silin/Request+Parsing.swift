import Export

extension Request {
  /// The request that the words behind `silin` make.
  init(parsing arguments: [String]) throws(UsageError) {
    guard let first = arguments.first else {
      throw UsageError(message: "nothing to do", advice: Help.text(for: nil))
    }
    switch first {
    case "--help", "-h", "help":
      self = .help(arguments.dropFirst().first.flatMap(Verb.init))
      return
    case "--version":
      self = .version
      return
    default: break
    }
    guard let verb = Verb(rawValue: first) else {
      throw UsageError(
        message: "'\(first)' is nothing it can do",
        advice: "it knows " + Verb.allCases.map(\.rawValue).joined(separator: ", ")
          + "; silin --help says more")
    }
    var words = arguments.dropFirst()
    if words.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      self = .help(verb)
      return
    }
    var invocation = Invocation(verb: verb)
    while let word = words.popFirst() {
      if word == "--" {
        invocation.paths += words
        break
      } else if word.hasPrefix("-"), word != "-" {
        try invocation.take(word, &words)
      } else {
        invocation.paths.append(word)
      }
    }
    if verb == .explain {
      guard !invocation.paths.isEmpty else {
        throw UsageError(
          message: "explain needs a label", advice: "for example: silin explain 28a derivations")
      }
      invocation.only = [invocation.paths.removeFirst().withoutBrackets]
    }
    if verb == .export, invocation.paths.count != 1 {
      throw UsageError(
        message: "export needs one document",
        advice: "for example: silin export --to sympy derivations/bloch.md")
    }
    self = .run(invocation)
  }
}

extension Invocation {
  /// Takes in an option, and its value from the words behind it.
  fileprivate mutating func take(
    _ word: String, _ words: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = Option(rawValue: name), verb.options.contains(option) else {
      throw UsageError(
        message: "\(verb.rawValue) has no option \(name)",
        advice: "it has " + verb.options.map(\.rawValue).joined(separator: ", "))
    }
    var value = parts.count > 1 ? String(parts[1]) : nil
    if option.takesValue, value == nil { value = words.popFirst() }
    guard option.takesValue == (value != nil) else {
      throw UsageError(
        message: value == nil ? "\(name) needs a value" : "\(name) takes no value",
        advice: "write \(option.help.form)")
    }
    switch option {
    case .format:
      guard let format = value.flatMap(Format.init) else {
        throw UsageError(
          message: "there is no format '\(value ?? "")'", advice: "write \(option.help.form)")
      }
      self.format = format
    case .only: only.append((value ?? "").withoutBrackets)
    case .quiet: isQuiet = true
    case .strict: isStrict = true
    case .times: showsTimes = true
    case .noWitness: usesWitness = false
    case .to:
      guard let language = value.flatMap(ExportLanguage.init) else {
        throw UsageError(
          message: "nothing is written in '\(value ?? "")'", advice: "write \(option.help.form)")
      }
      self.language = language
    case .output: target = value
    case .timeout: seconds = try number(value, option)
    case .maxTerms: terms = try number(value, option)
    case .most: most = try number(value, option)
    }
  }

  /// The natural number that an option is given.
  private func number(_ value: String?, _ option: Option) throws(UsageError) -> Int {
    guard let number = value.flatMap({ Int($0) }), (1...Self.largestNumber).contains(number) else {
      throw UsageError(
        message: "'\(value ?? "")' is no whole number from 1 to \(Self.largestNumber)",
        advice: "write \(option.help.form): \(option.help.meaning)")
    }
    return number
  }
}

extension String {
  /// A label as given, `28a` or `(28a)`, with single blanks and without its brackets.
  var withoutBrackets: String {
    let inside = hasPrefix("(") && hasSuffix(")") && count > 2 ? dropFirst().dropLast() : self[...]
    return inside.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
