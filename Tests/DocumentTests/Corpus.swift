import Derivations
import Foundation
import Kinetics
import Notation

/// The documents in `derivations/`.
enum Corpus {
  /// The folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "derivations")

  /// The paths of all documents in the folder, in alphabetical order; the specification is not one of them.
  static let paths: [String] = {
    let found = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return (found ?? []).filter { $0.hasSuffix(".md") && $0 != specification }.sorted()
  }()

  /// The path of the specification of the format.
  static let specification = "README.md"

  /// The text of a file in the folder.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// A document in the folder.
  static func document(_ path: String) throws -> Document {
    Document(reading: try text(path), path: path)
  }

  /// A checker that finds other documents in the folder, relative to the one that uses them.
  static let checker = {
    var checker = Checker(
      theory: .kinetic,
      loader: { path, user in
        let folder = URL(filePath: "/" + user).deletingLastPathComponent()
        return try? document(String(folder.appending(path: path).standardized.path.dropFirst()))
      })
    checker.search = .nothing
    return checker
  }()

  /// The errors in a document, and the statements that do not come out as their words say.
  static func outcome(of document: Document) -> (errors: [String], surprises: [String]) {
    let report = checker.check(document)
    return (report.errors, report.statements.filter { !$0.isExpected }.map(\.summary))
  }
}

extension Document {
  /// Every formula in it: those of declarations, clauses and rows.
  var formulas: [Formula] {
    statements.flatMap { statement in
      statement.declarations.flatMap(\.formulas) + statement.clauses.flatMap(\.formulas)
        + statement.rows.map(\.formula)
    }
  }

  /// The text in a range.
  func text(in range: SourceRange) -> String {
    let bytes = Array(source.text.utf8)
    return String(decoding: bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
  }
}

extension Declaration {
  fileprivate var formulas: [Formula] {
    var formulas = [name, written] + arguments + rules
    switch kind {
    case .momentum(let momentum):
      formulas += [momentum.energy, momentum.kinetic, momentum.direction].compactMap { $0 }
    case .measure(let measure): formulas.append(measure)
    default: break
    }
    return formulas
  }
}

extension Clause {
  fileprivate var formulas: [Formula] {
    switch self {
    case .followsFrom, .from, .solves, .equivalentTo, .with: []
    case .withEquations(let formulas), .solvingFor(let formulas), .inTermsOf(let formulas),
      .projectedOn(let formulas):
      formulas
    case .toOrder(_, let formula), .orderByOrder(let formula), .through(let formula),
      .averagedOver(let formula), .integratedOver(let formula):
      [formula]
    case .forEvery(let formula, .formulas(let family)): [formula] + family
    case .forEvery(let formula, .statements): [formula]
    case .independent(let formulas): formulas
    case .closed(_, let formulas): formulas
    case .inTheLimit(let constant, let value): [constant, value]
    }
  }
}

extension StatementReport {
  /// What became of it, in one line: `Claim (9) fails: the difference is $…$`.
  var summary: String {
    let name = "\(keyword.rawValue) (\(label ?? "line \(line)"))"
    let outcome = verdict?.rawValue ?? "is not checked"
    let difference = rows.compactMap(\.outcome.failure?.difference).first
    let reason = reason ?? difference.map { "the difference is $\($0)$" }
    return "\(name) \(outcome)" + (reason.map { ": \($0)" } ?? "")
  }
}

extension DocumentReport {
  /// All errors, as a person reads them.
  var errors: [String] {
    objections.map { $0.rendered(in: document.source, path: document.path) }
  }
}
