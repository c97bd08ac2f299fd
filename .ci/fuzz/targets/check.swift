import Derivations
import Examination
import Kinetics

/// The whole check: whatever the bytes, every statement gets its verdict, within the limits, and the two paths agree.
@_cdecl("LLVMFuzzerTestOneInput")
public func checkTarget(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let document = Document(reading: bytes, path: "fuzz.md")
  var checker = Checker(theory: .kinetic, witness: Interpreter.witness)
  checker.limits.time = .seconds(1)
  checker.limits.terms = 2000
  checker.search = .nothing
  for statement in checker.check(document).statements {
    precondition(statement.verdict != .disagreement, "the two paths disagree")
  }
  return 0
}
