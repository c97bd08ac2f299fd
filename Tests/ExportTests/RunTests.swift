import Export
import Foundation
import Testing

@Suite("Scripts for SymPy, run", .enabled(if: Python.isPresent))
struct RunTests {
  @Test("a line for every statement, and status 0 where each comes out as its word says")
  func plain() throws {
    let run = try Python.run(script: exported(Sample.plain))
    #expect(run.status == 0)
    #expect(run.lines.count == 3)
    #expect(run.lines.first?.hasPrefix("holds          (2)  Claim, line 6, 1 row: ") == true)
    #expect(run.lines(of: "fails").first?.contains("(3)  Refute, line 9") == true)
    #expect(run.lines.last?.hasPrefix("2 statements: 1 holds, 1 fails;") == true)
  }

  @Test("the whole vocabulary comes out as it was checked")
  func wide() throws {
    let found = report(of: Sample.wide)
    #expect(found.objections.isEmpty)
    let judged = found.statements.filter { $0.verdict != nil }
    #expect(judged.filter { !$0.isExpected }.map(\.line) == [])
    let run = try Python.run(script: exported(Sample.wide))
    #expect(run.status == 0, "\(run.lines)")
    #expect(run.lines(of: "holds").count == judged.count { $0.verdict == .holds }, "\(run.lines)")
    #expect(run.lines(of: "fails").count == judged.count { $0.verdict == .fails }, "\(run.lines)")
  }

  @Test("what is said falsely of a claim is objected to")
  func falsehoods() throws {
    let changes = [
      ("e1 = times(number(2), ", "e1 = times(number(3), "),
      (#"raised(rule("a", [], []), number(2))"#, #"raised(rule("a", [], []), number(3))"#),
      (#"("2", "holds", lambda: follow("#, #"("2", "fails", lambda: follow("#),
      (#"times(number(4), raised(constant("b")"#, #"times(number(5), raised(constant("b")"#),
    ]
    let script = exported(Sample.plain)
    for (written, changed) in changes {
      #expect(script.contains(written), "\(written)")
      let run = try Python.run(script: script.replacing(written, with: changed))
      #expect(run.status == 1, "\(changed): \(run.lines)")
    }
  }

  @Test("a false claim of each kind is objected to, though a certificate is said to prove it")
  func falseRules() throws {
    let changes = [
      ("chain rule", "by(ENERGY)", "by(TIME)"),
      ("average", "number(3)", "number(4)"),
      ("by parts", "number(3)", "number(5)"),
      ("Pauli", "CROSS", "DOT"),
      ("series", "number(1)", "number(2)"),
    ]
    let script = exported(Sample.wide)
    for (label, written, changed) in changes {
      let only = try #require(Self.script(script, claiming: label))
      #expect(try Python.run(script: only).status == 0, "\(label)")
      guard let mark = only.range(of: "# ---- What the document says ----") else { continue }
      let data = String(only[mark.upperBound...])
      let run = try Python.run(
        script: only[..<mark.upperBound] + data.replacing(written, with: changed))
      #expect(run.status != 0, "\(label): \(run.lines)")
      #expect(run.lines(of: "holds").isEmpty, "\(label): \(run.lines)")
    }
  }

  @Test("a premise may be split only over what is called any")
  func licence() throws {
    let script = try #require(Self.script(exported(Sample.wide), claiming: "split"))
    #expect(try Python.run(script: script).status == 0)
    let run = try Python.run(
      script: script.replacing(#"any_of=["\\boldsymbol{n}"]"#, with: "any_of=[]"))
    #expect(run.lines.first?.contains("which is not called any") == true, "\(run.lines)")
  }

  @Test("a component that no identity is about is asked for")
  func coverage() throws {
    let script = try #require(Self.script(exported(Sample.wide), claiming: "chain rule"))
    let component = "(0, ((2,), None, False), number(1), [], None)"
    #expect(script.contains(component))
    let holds = try Python.run(script: script.replacing(", " + component, with: ""))
    #expect(holds.status == 0)
    let falsely = script.replacing(", " + component, with: "").replacing(
      "by(ENERGY)", with: "by(TIME)")
    #expect(try Python.run(script: falsely).status == 1)
  }

  /// A script with one of its statements alone.
  private static func script(_ script: String, claiming label: String) -> String? {
    var parts = script.components(separatedBy: "\nstatement(")
    guard let end = parts.last?.range(of: "\n\n\nif __name__"), parts.count > 1 else { return nil }
    let foot = String(parts[parts.count - 1][end.lowerBound...])
    parts[parts.count - 1] = String(parts[parts.count - 1][..<end.lowerBound])
    let wanted = parts.dropFirst().filter { $0.contains("\", \"\(label)\", ") }
    guard wanted.count == 1 else { return nil }
    return parts[0] + "\nstatement(" + wanted[0] + foot
  }
}
