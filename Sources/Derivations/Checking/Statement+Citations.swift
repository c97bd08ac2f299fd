import Notation

extension Statement {
  /// Under what condition a claim holds that a statement resting on it would lose; `nil` if there is none.
  func condition(_ rows: [Formula]) -> String? {
    for clause in clauses {
      switch clause {
      case .with, .withEquations: return "holds only with what it names after *with*"
      case .solves: return "says of a solution that it is one, not that there is no other"
      case .toOrder, .through, .orderByOrder: return "holds up to an order"
      case .inTheLimit: return "holds in a limit"
      case .independent, .closed: return "says something of a list"
      default: break
      }
    }
    let hasOrder = rows.contains { row in
      row.equations.contains {
        $0.left.strippingOrder.order != nil || $0.right.strippingOrder.order != nil
      }
    }
    return hasOrder ? "holds up to an order" : nil
  }

  /// Whether its rows are the members of a list, not equations.
  var hasList: Bool {
    clauses.contains { clause in
      switch clause {
      case .independent, .closed: true
      default: false
      }
    }
  }

  /// Every label its clauses cite.
  var citedLabels: [String] { citations.map(\.label) }

  /// Every citation in its clauses.
  var citations: [LabelReference] {
    clauses.flatMap { clause -> [LabelReference] in
      switch clause {
      case .followsFrom(let labels), .from(let labels), .solves(let labels),
        .equivalentTo(let labels), .with(let labels):
        labels
      default: []
      }
    }
  }
}
