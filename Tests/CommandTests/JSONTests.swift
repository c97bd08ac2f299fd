import Testing

@testable import silin

@Suite struct JSONTests {
  @Test("The object has a version, every statement, the errors and a summary")
  func whole() throws {
    let json = try JSON.reading(
      command("check", "--format", "json", "-", input: Sample.fails).output)
    #expect(json.keys == ["version", "statements", "errors", "summary"])
    #expect(json["version"] == .string(Silin.version))
    #expect(json["statements"]?.count == 3)
    #expect(json["errors"] == .array([]))
    #expect(json["summary"]?["fail"] == .number(1))
  }

  @Test("A statement without a verdict says null")
  func assume() throws {
    let json = try JSON.reading(command("check", "--format=json", "-", input: Sample.holds).output)
    let assume = try #require(json["statements"]?[1])
    #expect(
      assume.keys == [
        "file", "line", "kind", "label", "verdict", "expected", "premises", "assumptions",
      ])
    #expect(assume["kind"] == .string("Assume"))
    #expect(assume["verdict"] == .null)
    #expect(assume["expected"] == .bool(true))
    #expect(json["statements"]?[0]?["label"] == .null)
    #expect(json["statements"]?[2]?["premises"] == .array([.string("1")]))
  }

  @Test("A failure has its difference, its order and a counterexample with both values")
  func failure() throws {
    let json = try JSON.reading(
      command("check", "--format", "json", "-", input: Sample.fails).output)
    let claim = try #require(json["statements"]?[2])
    #expect(claim["verdict"] == .string("fails"))
    #expect(claim["expected"] == .bool(false))
    #expect(claim.keys.isSuperset(of: ["difference", "order", "counterexample"]))
    #expect(claim["counterexample"]?.keys.isSuperset(of: ["b", "left", "right"]) == true)
  }

  @Test("A row that fails has its nearest true formulas, that of a Refute too")
  func nearest() throws {
    let text = """
      **Let** $a, b$ be constants.

      **Assume** (p) $a = 2b$.

      **Refute** (x) $a = -2b$ follows from (p).

      """
    let check = try JSON.reading(command("check", "--format", "json", "-", input: text).output)
    let explain = try JSON.reading(
      command("explain", "x", "--format", "json", "-", input: text).output)
    for statement in [check["statements"]?[2], explain["statements"]?[0]] {
      let nearest = try #require(statement?["nearest"]?[0])
      #expect(nearest.keys == ["row", "formulas", "tried", "stopped"])
      #expect(nearest["row"] == .string("x"))
      #expect(nearest["stopped"] == .bool(false))
      #expect(nearest["formulas"]?[0]?["row"] == .string("x"))
      #expect(nearest["formulas"]?[0]?["printed"] == .string("-2b"))
      #expect(nearest["formulas"]?[0]?["repaired"] == .string("2b"))
      #expect(nearest["formulas"]?[0]?["formula"] == .string("a = 2b"))
    }
  }

  @Test("Errors are in the object, with their places")
  func errors() throws {
    let outcome = command("check", "--format", "json", "none.md", "-", input: Sample.faulty)
    #expect(outcome.errors.isEmpty)
    let json = try JSON.reading(outcome.output)
    #expect(json["errors"]?.count == 3)
    #expect(json["errors"]?[0]?["file"] == .string("none.md"))
    let error = try #require(json["errors"]?[1])
    #expect(error.keys == ["file", "line", "column", "message", "advice"])
    #expect(error["line"] == .number(7))
    #expect(json["statements"]?[2]?["verdict"] == .null)
    #expect(json["statements"]?[2]?["expected"] == .bool(false))
  }

  @Test("The same document gives the same bytes, unless times are asked for")
  func deterministic() throws {
    let first = command("check", "--format", "json", "-", input: Sample.fails).output
    #expect(first == command("check", "--format", "json", "-", input: Sample.fails).output)
    #expect(!first.contains("milliseconds"))
    let timed = try JSON.reading(
      command("check", "--format", "json", "--times", "-", input: Sample.fails).output)
    #expect(timed["times"]?.keys == ["-"])
    #expect(timed["summary"]?.keys.contains("milliseconds") == true)
  }

  @Test("explain shows rows and steps, derive the result, symbols the meanings")
  func verbs() throws {
    let rows = try JSON.reading(
      command("explain", "2", "--format", "json", "-", input: Sample.holds).output)
    #expect(rows["statements"]?.count == 1)
    #expect(rows["statements"]?[0]?["rows"]?[0]?.keys.contains("steps") == true)
    let derived = try JSON.reading(
      command("derive", "--format", "json", "-", input: Sample.emptyDerive).output)
    #expect(derived["statements"]?[0]?.keys.contains("derived") == true)
    let symbols = try JSON.reading(
      command("symbols", "--format", "json", "-", input: Sample.holds).output)
    #expect(symbols["symbols"]?[0]?["name"] == .string("a"))
    #expect(symbols["symbols"]?[0]?["meaning"] == .string("positive constant"))
  }
}
