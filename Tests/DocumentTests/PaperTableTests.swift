import Derivations
import Notation
import Testing

/// The table of equations of the first paper says what the documents say.
///
/// That every Claim holds and every Refute fails is what the main job and ``The derivations`` see to; so a verdict in the table is
/// right if the statements it names have the keywords that it needs.
@Suite("The table of the first paper")
struct PaperTableTests {
  static let folder = "spin-transfer-torque/"

  /// A row of the table of equations.
  struct Row {
    let equation: String
    let labels: [(document: String, label: String)]
    let verdict: String
  }

  static let text = (try? Corpus.text(folder + "README.md")) ?? ""

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
      .map {
        String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }
  }

  /// The paths of documents by their marks in the first table.
  static let documents: [String: String] = {
    var result: [String: String] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = cells(line)
      guard cells.count == 3, let open = cells[1].lastIndex(of: "("), cells[1].hasSuffix(".md)")
      else { continue }
      result[cells[0]] = folder + String(cells[1][cells[1].index(after: open)...].dropLast())
    }
    return result
  }()

  static let rows: [Row] = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.compactMap {
    let cells = cells($0)
    guard cells.count == 4, cells[0] != "equation", !cells[0].hasPrefix("---") else { return nil }
    let labels = cells[2].split(separator: "`").filter { $0.contains("(") }.map { text in
      let mark = text.prefix { $0 != " " }
      return (String(mark), String(text.dropFirst(mark.count + 2).dropLast()))
    }
    return Row(equation: cells[0], labels: labels, verdict: cells[3])
  }

  /// The keywords of the statements with a label, rows of a statement included.
  private static func keyword(_ document: String, _ label: String) throws -> Statement.Keyword? {
    guard let path = documents[document] else { return nil }
    return try Corpus.document(path).statements.first { $0.label == label }?.keyword
  }

  @Test("Every numbered equation has its row, in order, and the footnotes")
  func complete() {
    let numbers = Self.rows.compactMap { row in
      row.equation.hasPrefix("(") ? Int(row.equation.dropFirst().prefix(while: \.isNumber)) : nil
    }
    #expect(numbers == numbers.sorted())
    #expect(Set(numbers) == Set(1...54))
    let others = Set(Self.rows.map(\.equation).filter { !$0.hasPrefix("(") })
    #expect(others == ["33", "34 (i)", "34 (ii)", "37"])
  }

  @Test("Every label is that of a statement, and the verdict is one that such statements give")
  func verdicts() throws {
    for row in Self.rows {
      var keywords: [Statement.Keyword] = []
      for (document, label) in row.labels {
        let keyword = try Self.keyword(document, label)
        #expect(keyword != nil, "\(row.equation): \(document) (\(label))")
        if let keyword { keywords.append(keyword) }
      }
      let isProven = keywords.contains(.claim) || keywords.contains(.derive)
      let name = Comment(rawValue: "\(row.equation): \(row.verdict)")
      if row.verdict.hasPrefix("**does not follow**") {
        #expect(keywords.contains(.refute), name)
      } else if row.verdict.hasPrefix("follows") {
        #expect(isProven, name)
      } else if row.verdict.hasPrefix("definition") {
        #expect(keywords.contains(.define), name)
      } else {
        #expect(row.verdict.hasPrefix("premise") && keywords.contains(.assume), name)
      }
    }
  }

  @Test("Every printed form that is refuted has its place in the table")
  func refutations() throws {
    let named = Set(Self.rows.flatMap(\.labels).map { "\($0.document) (\($0.label))" })
    for (mark, path) in Self.documents where !path.contains("8-any-dimension") {
      for statement in try Corpus.document(path).statements where statement.keyword == .refute {
        guard let label = statement.label, label.hasSuffix(", as printed"),
          !label.hasPrefix("equilibrium")
        else { continue }
        #expect(named.contains("\(mark) (\(label))"), "\(mark) (\(label))")
      }
    }
  }
}
