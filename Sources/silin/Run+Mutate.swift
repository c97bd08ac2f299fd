import Derivations

extension Run {
  /// `silin mutate`: whether each claim fails once a small thing in it is changed.
  mutating func mutate(_ document: Document) {
    var found = withOwnObjections(checked(document))
    object(to: found)
    found.statements = wanted(found.statements, in: found)
    for statement in found.statements where statement.keyword == .claim {
      status = status.joined(ExitCode(statement.standing))
      if let mutations = statement.mutations {
        mutationTally.count(mutations)
        status = status.joined(ExitCode(mutations))
      }
    }
    if isText {
      console.write(found.mutations(style, isQuiet: invocation.isQuiet))
    } else {
      record.take(found)
    }
  }
}

extension ExitCode {
  /// What the mutants of a claim ask for.
  fileprivate init(_ mutations: Mutations) {
    self = mutations.mutants.reduce(.expected) { status, mutant in
      switch mutant.fate {
      case .fails, .unreadable, .harmless: status
      case .survives: status.joined(.unexpected)
      case .undecided: status.joined(.undecided)
      case .disagreement: status.joined(.disagreement)
      }
    }
  }
}
