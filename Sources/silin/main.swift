import Derivations
import Foundation
import Kinetics
import Notation

for path in CommandLine.arguments.dropFirst() {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let document = Document(reading: text, path: path)
  let clock = ContinuousClock(); let t0 = clock.now
  let report = Checker(theory: .kinetic).check(document)
  print(clock.now - t0)
  for objection in report.objections { print(objection.rendered(in: document.source, path: path)) }
  for s in report.statements {
    guard s.verdict != nil else { continue }
    print(s.isExpected ? "ok  " : "BAD ", s.keyword.rawValue, s.label ?? "", s.verdict!.rawValue, s.reason ?? "")
    for row in s.rows where row.outcome.verdict != .holds { 
      print("     ", row.label, row.outcome.verdict.rawValue, row.outcome.reason ?? "", row.outcome.failure.map { "diff \($0.difference) order \($0.order ?? -99) sides \($0.sides)" } ?? "")
    }
    if let d = s.derived { print(d) }
  }
}
