/// Random documents, checked on three ways: `fuzz COUNT [SEED]`; texts that no one would write: `fuzz soup COUNT [SEED]`.
@main
struct Fuzz {
  static func main() {
    let isSoup = CommandLine.arguments.dropFirst().first == "soup"
    let arguments = CommandLine.arguments.dropFirst(isSoup ? 2 : 1).map { UInt64($0) }
    guard let count = arguments.first ?? 1000, let seed = arguments.dropFirst().first ?? 0 else {
      print("usage: fuzz [soup] [COUNT [SEED]], natural numbers")
      return
    }
    let start = ContinuousClock.now
    if isSoup {
      var soup = Soup()
      soup.run(seed..<(seed + count))
      for fault in soup.faults { print("FAULT, \(fault)") }
      print(
        "\(count) texts from seed \(seed) in \((ContinuousClock.now - start).components.seconds) s, \(soup.understood) with something in them that is read"
      )
      precondition(soup.faults.isEmpty, "a text is not read as it should be")
      return
    }
    var comparison = Comparison()
    comparison.run(seed..<(seed + count))
    for (seed, text) in comparison.faults { print("FAULT, seed \(seed)\n\(text)") }
    print(
      "\(count) documents from seed \(seed) in \((ContinuousClock.now - start).components.seconds) s"
    )
    for (outcome, number) in comparison.counts.sorted(by: { $0.key < $1.key }) {
      print("  \(outcome): \(number)")
    }
    for (reason, number) in comparison.reasons.sorted(by: { $0.value > $1.value }).prefix(12) {
      print("    \(number) × \(reason)")
    }
    precondition(comparison.faults.isEmpty, "the three ways disagree")
  }
}
