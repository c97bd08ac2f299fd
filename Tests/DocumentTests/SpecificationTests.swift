import Derivations
import Kinetics
import Notation
import Testing

@Suite struct `The specification` {
  @Test("Every example comes out as the page says", arguments: Example.all)
  func examples(_ example: Example) {
    let report = Example.checker.check(Document(reading: example.text, path: example.path))
    let errors = report.errors
    if example.outcome == "error" {
      #expect(errors.joined(separator: "\n") == example.output)
      return
    }
    #expect(errors == [])
    var statements = report.statements.filter { $0.verdict != nil }
    if example.outcome != "holds" {
      let verdict = statements.popLast()?.verdict?.rawValue
      #expect(verdict == example.outcome)
    }
    if let output = example.output { #expect(report.text().contains(output + "\n")) }
    let surprises = statements.filter { !$0.isExpected }.map(\.summary)
    #expect(surprises == [])
  }

  @Test("The page itself is prose, with nothing in it to be checked")
  func prose() throws {
    let page = try Corpus.document(Corpus.specification)
    let counts = [page.statements.count, page.objections.count, page.unclaimedFormulas.count]
    #expect(counts == [0, 0, 0])
  }

  @Test("Every kind of outcome has an example")
  func outcomes() {
    let kinds = ["holds", "fails", "undecided", "vacuous", "contradictory", "error"]
    #expect(Set(Example.all.map(\.outcome)) == Set(kinds))
  }

  @Test("Every example of an error shows its message; of others only what fails is shown")
  func messages() {
    for example in Example.all where example.outcome != "fails" {
      #expect((example.output != nil) == (example.outcome == "error"), "\(example)")
    }
  }
}

/// An example of the specification: a fenced block whose info string says what comes out.
struct Example: CustomTestStringConvertible, Sendable {
  /// The line of the page on which it begins.
  let line: Int
  /// What comes out: `holds`, `fails`, …, or `error`.
  let outcome: String
  /// The name a Use finds it by.
  let name: String?
  /// The document.
  let text: String
  /// What is shown in the block of plain text after it.
  let output: String?

  var testDescription: String { "line \(line): \(outcome)" }
  var path: String { name ?? "example.md" }

  /// The examples of the page, in order.
  static let all: [Example] = {
    let page = (try? Corpus.text(Corpus.specification)) ?? ""
    let blocks = Block.all(in: page)
    return blocks.indices.compactMap { place in
      let block = blocks[place]
      let words = block.info.split(separator: " ").map(String.init)
      guard words.count >= 2, words[0] == "markdown" else { return nil }
      let next = place + 1 < blocks.count ? blocks[place + 1] : nil
      return Example(
        line: block.line, outcome: words[1], name: words.count > 2 ? words[2] : nil,
        text: block.text, output: next.flatMap { $0.info == "text" ? $0.text : nil })
    }
  }()

  /// A checker that finds the named examples.
  static let checker = Checker(
    theory: .kinetic,
    loader: { path, _ in
      all.first { $0.name == path }.map { Document(reading: $0.text, path: path) }
    })
}

/// A fenced block of a Markdown page.
private struct Block {
  let line: Int
  let info: String
  let text: String

  static func all(in page: String) -> [Block] {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    var blocks: [Block] = []
    var place = 0
    while place < lines.count {
      let fence = lines[place].prefix { $0 == "`" }
      guard fence.count >= 3 else {
        place += 1
        continue
      }
      let end = lines[(place + 1)...].firstIndex(of: fence) ?? lines.count
      blocks.append(
        Block(
          line: place + 1, info: String(lines[place].dropFirst(fence.count)),
          text: lines[(place + 1)..<end].joined(separator: "\n")))
      place = end + 1
    }
    return blocks
  }
}
