extension DocumentReport {
  /// What became of the changed forms of each claim: a line a claim, and below it each form that does not fail as it must.
  ///
  /// Forms that are true for a reason are told with it, unless the text is quiet.
  public func mutations(_ style: TextStyle = TextStyle(), isQuiet: Bool = false) -> String {
    statements.filter { $0.keyword == .claim && $0.standing != .unanswered }
      .compactMap { $0.mutations(style, path: document.path, isQuiet: isQuiet) }.joined()
  }
}

extension StatementReport {
  fileprivate func mutations(_ style: TextStyle, path: String, isQuiet: Bool) -> String? {
    guard standing == .holds else {
      return isQuiet && standing.isExpected ? nil : text(style, path: path) + "\n"
    }
    guard let mutations else { return nil }
    var lines: [String] = []
    for mutant in mutations.mutants {
      guard let words = mutant.fate.words(isQuiet: isQuiet) else { continue }
      let row = rows.count > 1 ? "(\(mutant.label)) " : ""
      lines += indented("\(words): \(row)\(mutant.change)", by: 4)
      if !mutant.fate.isHarmless { lines += indented("in full $\(mutant.formula)$", by: 6) }
    }
    for premise in mutations.idlePremises where !isQuiet {
      lines.append("    it holds without \(premise)")
    }
    if isQuiet, lines.isEmpty { return nil }
    return ([heading(style, path: path) + ": " + mutations.inWords] + lines)
      .joined(separator: "\n") + "\n"
  }
}

extension Mutations {
  /// Of how many changed forms how many fail, and what else must be known.
  fileprivate var inWords: String {
    if let omission { return omission }
    let tally = MutationTally(self)
    return tally.parts.joined(separator: ", ") + (isIdentity ? "; a plain identity" : "")
  }
}

extension Mutant {
  /// What stands for what, in words.
  fileprivate var change: String {
    changed.isEmpty ? "$\(written)$ dropped" : "$\(written)$ → $\(changed)$"
  }
}

extension Mutant.Fate {
  /// What is said of it before the change; `nil` where nothing need be.
  fileprivate func words(isQuiet: Bool) -> String? {
    switch self {
    case .unreadable, .fails: nil
    case .harmless(let reason): isQuiet ? nil : "true, for \(reason.rawValue)"
    case .survives: "survives"
    case .undecided(let reason): "undecided, for \(reason)"
    case .disagreement(let reason): "internal disagreement, for \(reason)"
    }
  }
}

/// How many changed forms of claims came to which end.
public struct MutationTally: Sendable {
  /// Claims whose mutants were counted.
  public private(set) var claims = 0
  /// Claims that hold with no premise.
  public private(set) var identities = 0
  /// Premises without which a claim holds.
  public private(set) var idlePremises = 0
  /// Claims that were not changed.
  public private(set) var omitted = 0
  /// Mutants that are false, as they must be.
  public private(set) var fail = 0
  /// Mutants that are no formula.
  public private(set) var unreadable = 0
  /// Mutants that are true for a reason.
  public private(set) var harmless = 0
  /// Mutants that hold for no reason.
  public private(set) var survive = 0
  /// Mutants of which neither was found.
  public private(set) var undecided = 0
  /// Mutants that the witness objects to.
  public private(set) var disagree = 0

  /// Nothing counted yet.
  public init() {}

  init(_ mutations: Mutations) { count(mutations) }

  /// Counts the mutants of one claim.
  public mutating func count(_ mutations: Mutations) {
    claims += 1
    if mutations.omission != nil { omitted += 1 }
    if mutations.isIdentity { identities += 1 }
    idlePremises += mutations.idlePremises.count
    for mutant in mutations.mutants {
      switch mutant.fate {
      case .fails: fail += 1
      case .unreadable: unreadable += 1
      case .harmless: harmless += 1
      case .survives: survive += 1
      case .undecided: undecided += 1
      case .disagreement: disagree += 1
      }
    }
  }

  /// `84 mutants fail`, and the other kinds that there are.
  var parts: [String] {
    var parts = [fail == 1 ? "1 mutant fails" : "\(fail) mutants fail"]
    if unreadable > 0 { parts.append("\(unreadable) cannot be read") }
    if harmless > 0 { parts.append("\(harmless) true for a reason") }
    if undecided > 0 { parts.append("\(undecided) undecided") }
    if disagree > 0 { parts.append("\(disagree) in internal disagreement") }
    parts.append(survive == 1 ? "1 survives" : "\(survive) survive")
    return parts
  }

  /// The sentence that closes a run.
  public func sentence(milliseconds: Int) -> String {
    var parts = parts
    parts[0] = "of \(claims) \(claims == 1 ? "claim" : "claims") " + parts[0]
    var sentence = parts.joined(separator: ", ")
    sentence += "; \(identities) plain \(identities == 1 ? "identity" : "identities")"
    sentence += ", \(idlePremises) idle \(idlePremises == 1 ? "premise" : "premises")"
    if omitted > 0 { sentence += ", \(omitted) not changed" }
    return sentence + ", in \(milliseconds) ms"
  }
}
