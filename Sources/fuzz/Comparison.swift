import Derivations

/// How often the three ways agree, and where they do not.
struct Comparison {
  /// How many cases there are of each outcome.
  private(set) var counts: [String: Int] = [:]
  /// What contradicts: a seed, what is contradicted, the document.
  private(set) var faults: [(seed: UInt64, text: String)] = []
  /// Why something was not decided, with how often.
  private(set) var reasons: [String: Int] = [:]

  /// Compares the cases of many seeds.
  mutating func run(_ seeds: Range<UInt64>) {
    for seed in seeds { compare(seed) }
  }

  private mutating func compare(_ seed: UInt64) {
    let example = Case(seed: seed)
    let (verdict, reason) = example.verdict
    let truth = example.isTrue
    let word = truth.map { $0 ? "true" : "false" } ?? "open"
    counts["\(word), \(verdict?.rawValue ?? "not understood")", default: 0] += 1
    let isFault =
      switch verdict {
      case .holds: truth == false
      case .fails: truth == true
      case .disagreement, .contradictory: true
      case .undecided, .vacuous, nil: false
      }
    if isFault {
      faults.append(
        (seed, "seed \(seed): \(word), \(verdict?.rawValue ?? ""): \(reason)\n\(example.text)"))
    } else if verdict != .holds, verdict != .fails {
      reasons[String(reason.prefix(60)), default: 0] += 1
    }
  }
}
