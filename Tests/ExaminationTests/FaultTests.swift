import Derivations
import Examination
import Kinetics
import Testing

@Suite("A fault in any one rule of the first path is caught by the second")
struct FaultTests {
  private static func verdict(of planting: Planting, witnessed: Bool) -> Verdict? {
    let document = Document(reading: planting.text, path: "planted.md")
    let checker = Checker(theory: .kinetic, witness: witnessed ? Interpreter.witness : nil)
    let report = checker.check(document)
    for objection in report.objections { Issue.record("\(objection.message)") }
    return report.statements.last?.verdict
  }

  @Test("Every rule that has a fault has a document, and there are more than twenty")
  func documents() {
    #expect(Planting.all.map(\.fault) == Fault.allCases)
    #expect(Fault.allCases.count > 20)
  }

  @Test(
    "With the rules as they are, the claim is false, and both paths say so", arguments: Planting.all
  )
  func unplanted(planting: Planting) {
    #expect(Self.verdict(of: planting, witnessed: false) == .fails)
    #expect(Self.verdict(of: planting, witnessed: true) == .fails)
  }

  @Test(
    "With the fault, the first path alone is deceived, and the second objects",
    .enabled(if: Fault.canBePlanted, "faults are planted in builds with -DFAULTS"),
    arguments: Planting.all)
  func planted(planting: Planting) {
    planting.fault.whilePlanted {
      #expect(Self.verdict(of: planting, witnessed: false) == .holds)
      #expect(Self.verdict(of: planting, witnessed: true) == .disagreement)
    }
  }
}
