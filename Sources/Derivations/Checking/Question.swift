import Notation

/// What a claim asks: what is to be shown from what, and up to which order.
struct Question {
  var from: [LabelReference] = []
  var with: [LabelReference] = []
  /// The equations that stand behind *with*.
  var equations: [PremiseRow] = []
  /// What the rows are to solve.
  var solved: [LabelReference]?
  /// What the rows are to say as well.
  var equivalent: [LabelReference]?
  /// The small parameter.
  var parameter: Formula?
  /// The highest order that is compared.
  var through: Int?

  /// Reads the clauses of a statement. Refuses those of other kinds of claims, and two orders in one.
  init(_ statement: Statement) throws(Refusal) {
    var isLimit = false
    for clause in statement.clauses {
      switch clause {
      case .followsFrom(let labels), .from(let labels): from += labels
      case .with(let labels): with += labels
      case .withEquations(let formulas): equations += CheckingSession.rows(formulas)
      case .solves(let labels): solved = (solved ?? []) + labels
      case .equivalentTo(let labels): equivalent = (equivalent ?? []) + labels
      case .orderByOrder(let symbol): parameter = symbol
      case .toOrder(let order, let symbol):
        parameter = symbol
        through = order
      case .through(let power):
        guard case .scripted(_, _, let sup?, _) = power.node, let order = Int(sup.ink.joined())
        else {
          throw .limit("the order $\(power.latex)$ is not a power")
        }
        through = order
      case .inTheLimit(let symbol, let value):
        guard value.node == .number("0") else { throw Self.limitElsewhere(value) }
        guard parameter == nil, through == nil else { throw Self.twoOrders }
        parameter = symbol
        through = 0
        isLimit = true
      default: throw .limit("this kind of claim is not decided yet")
      }
    }
    if isLimit, statement.clauses.contains(where: \.isOrder) { throw Self.twoOrders }
  }

  private static var twoOrders: Refusal {
    .limit("a limit and an order, or two limits, in one claim")
  }

  private static func limitElsewhere(_ value: Formula) -> Refusal {
    .objection(
      Objection(
        .meaning(
          "a limit other than zero is not read yet",
          advice: "name what tends to zero, such as $1/x$, and write the claim in it"),
        at: value.range))
  }
}

extension Clause {
  /// Whether it says up to which order something holds.
  fileprivate var isOrder: Bool {
    switch self {
    case .toOrder, .orderByOrder, .through: true
    default: false
    }
  }
}
