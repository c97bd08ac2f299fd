/// The phrases of the small grammar, as they are named in messages.
enum ClauseForm: String, CaseIterable {
  case followsFrom = "follows from"
  case solves
  case equivalentTo = "equivalent to"
  case independent
  case closed = "closed under"
  case from
  case with
  case toOrder = "to first order in"
  case orderByOrder = "order by order in"
  case through
  case limit = "in the limit"
  case forEvery = "for every"
  case solvingFor = "solving for"
  case inTermsOf = "in terms of"
  case averagedOver = "averaged over"
  case integratedOver = "integrated over"
  case projectedOn = "projected on"

  /// The words it begins with; each is a choice of spellings, divided by a stroke.
  var head: [String] {
    switch self {
    case .followsFrom: ["follows|follow", "from"]
    case .solves: ["solves|solve"]
    case .toOrder: ["to"]
    case .forEvery: ["for", "every|each|all"]
    case .projectedOn: ["projected", "on|onto"]
    default: rawValue.split(separator: " ").map(String.init)
    }
  }

  /// Whether it says what is to be shown: a statement has at most one such phrase.
  var isTest: Bool {
    switch self {
    case .followsFrom, .solves, .equivalentTo, .independent, .closed, .from: true
    default: false
    }
  }

  /// The phrases a statement may have.
  static func allowed(in keyword: Statement.Keyword) -> [ClauseForm] {
    allCases.filter { form in
      switch form {
      case .followsFrom, .solves, .equivalentTo, .independent, .closed, .limit:
        keyword == .claim || keyword == .refute
      case .from, .solvingFor, .inTermsOf:
        keyword == .derive
      case .averagedOver, .integratedOver, .projectedOn:
        keyword == .claim || keyword == .refute || keyword == .derive
      case .with, .toOrder, .orderByOrder, .through, .forEvery:
        keyword != .let && keyword != .use
      }
    }
  }
}
