import Derivations

extension Run {
  /// The sentence that closes the run.
  func summary(_ milliseconds: Int) -> String {
    let place = "\(documents) \(documents == 1 ? "document" : "documents")"
    func phrase(_ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
    return switch invocation.verb {
    case .export: ""
    case .check, .explain:
      tally.sentence(milliseconds: milliseconds, hasWitness: checker.witness != nil)
    case .mutate: mutationTally.sentence(milliseconds: milliseconds)
    case .derive: phrase("result", "results") + " from \(place), in \(milliseconds) ms"
    case .accept: phrase("block", "blocks") + " written in \(place), in \(milliseconds) ms"
    case .list: phrase("statement", "statements") + " in \(place)"
    case .symbols: phrase("symbol", "symbols") + " in \(place)"
    }
  }
}
