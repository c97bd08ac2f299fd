import Algebra

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// All workloads whose name begins with one of the wanted names.
func workloads(_ wanted: [String]) -> [Workload] {
  let all: [(String, () -> Workload)] = [
    ("W1", { paperSolve() }), ("W2", { series() }), ("W3", { pauli() }),
    ("W4-12", { dense(12, terms: 20_475, repetitions: 9) }),
    ("W4-20", { dense(20, terms: 135_751, repetitions: 3) }),
    ("W5", { fractions() }),
  ]
  let systems = (2...5).flatMap { n in
    [("W6-\(n)-u", { legendre(n, all: false) }), ("W6-\(n)-all", { legendre(n, all: true) })]
  }
  return (all + systems).filter { name, _ in
    wanted.isEmpty ? name != "W6-5-all" : wanted.contains { name.hasPrefix($0) }
  }.map { $1() }
}

func paperSolve() -> Workload {
  let paper = PaperSolve()
  return Workload(name: "W1", note: "4 unknowns, proved", repetitions: 201, run: paper.solve)
}

func series() -> Workload {
  let paper = PaperSolve()
  let values = paper.printed
  return Workload(name: "W2", note: "125 terms", repetitions: 101) {
    paper.seriesTerms(of: values) == 125
  }
}

func pauli() -> Workload {
  let product = PauliProduct(count: 8)
  let isRight = product.agrees()
  return Workload(name: "W3", note: "65536 terms", repetitions: 7) { isRight && product.run() }
}

func dense(_ n: Int, terms: Int, repetitions: Int) -> Workload {
  let product = DenseProduct(n: n, terms: terms)
  let isRight = product.agrees()
  return Workload(name: "W4-\(n)", note: "\(terms) terms", repetitions: repetitions) {
    isRight && product.run()
  }
}

func fractions() -> Workload {
  let sum = FractionSum(count: 8)
  return Workload(name: "W5", note: "240 over 165 terms", repetitions: 21, run: sum.run)
}

func legendre(_ n: Int, all: Bool) -> Workload {
  let system = LegendreSystem(n: n)
  let isRight = n > 4 || system.agrees()
  return Workload(name: "W6-\(n)-\(all ? "all" : "u")", note: "\(2 * n) unknowns", repetitions: 5) {
    isRight && (all ? system.solveAll() : system.solveFirst())
  }
}

func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}

let clock = ContinuousClock()
var allRight = true
print("work       median ms  best ms    result")
for workload in workloads(Array(CommandLine.arguments.dropFirst())) {
  var isRight = true
  let times = (0...workload.repetitions).map { _ in
    clock.measure { isRight = workload.run() && isRight }
  }.dropFirst().sorted()
  let (median, best) = (times[times.count / 2], times[0])
  func text(_ time: Duration) -> String {
    let microseconds = time.components.attoseconds / 1_000_000_000_000
    let total = time.components.seconds * 1_000_000 + microseconds
    let fraction = String(total % 1000)
    return "\(total / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }
  print(
    padded(workload.name, 11) + padded(text(median), 11) + padded(text(best), 11)
      + (isRight ? "right, \(workload.note)" : "WRONG, \(workload.note)"))
  allRight = allRight && isRight
}
if !allRight { exit(1) }
