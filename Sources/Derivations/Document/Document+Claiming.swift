import Notation

extension Document {
  /// The document with every Derive turned into the claim that its rows follow from its premises.
  public var claimingWhatIsDerived: Document {
    var result = self
    result.statements = statements.map { $0.keyword == .derive ? $0.claimed : $0 }
    return result
  }
}

extension Statement {
  /// A Derive as a claim: what it asks to solve for or to project on is left out.
  fileprivate var claimed: Statement {
    let kept = zip(clauses, clauseRanges).compactMap { clause, range -> (Clause, SourceRange)? in
      switch clause {
      case .from(let labels): (.followsFrom(labels), range)
      case .followsFrom, .with, .withEquations: (clause, range)
      default: nil
      }
    }
    return Statement(
      keyword: .claim, label: label, range: range, labelRange: labelRange, clauses: kept.map(\.0),
      clauseRanges: kept.map(\.1), declarations: declarations, dimension: dimension, use: use,
      rows: rows, blockRange: blockRange)
  }
}
