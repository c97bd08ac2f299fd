import Notation

/// Reads the words of a Define, Assume, Claim, Refute or Derive: phrases of the small grammar, and formulas.
struct ClauseReader {
  let keyword: Statement.Keyword
  var phrase: Phrase
  private(set) var clauses: [Clause] = []
  private(set) var ranges: [SourceRange] = []
  private(set) var rows: [Row] = []
  private(set) var hasFormula = false
  private(set) var objections: [Objection] = []
  private var hasTest = false
  private var isBehindClause = false

  init(_ keyword: Statement.Keyword, _ phrase: Phrase) {
    self.keyword = keyword
    self.phrase = phrase
  }

  /// Reads all the words, up to the first that the grammar does not know.
  mutating func read() {
    do {
      while try readNext() {}
    } catch {
      objections.append(error)
    }
  }

  private mutating func readNext() throws(Objection) -> Bool {
    phrase.skipSeparators()
    guard let next = phrase.next else { return false }
    switch next.kind {
    case .period:
      phrase.skip()
      if let next = phrase.next {
        throw Objection(.textAfterPeriod(phrase.text(of: next)), at: next.range)
      }
    case .formula(let range):
      try readRows(in: range)
    default:
      try readClause()
    }
    return true
  }

  /// Reads a formula among the words. Behind a phrase it must be a relation, so that no part of the phrase is
  /// taken for it.
  private mutating func readRows(in range: SourceRange) throws(Objection) {
    let before = phrase
    let (rows, errors) = phrase.rows(in: range)
    if isBehindClause, before.isBehindAnd || !rows.allSatisfy(\.formula.isRelation) {
      throw before.expected(expected)
    }
    self.rows += rows
    objections += errors.map(Objection.init)
    hasFormula = hasFormula || !rows.isEmpty || !errors.isEmpty
    isBehindClause = false
  }

  private var allowed: [ClauseForm] { ClauseForm.allowed(in: keyword) }
  private var expected: [String] { allowed.map { "'\($0.rawValue)'" } }

  private mutating func readClause() throws(Objection) {
    let start = phrase.index
    _ = phrase.skip(words: "is|are")
    guard let form = ClauseForm.allCases.first(where: { phrase.skip($0.head) }) else {
      throw phrase.expected(expected)
    }
    let head = phrase.range(since: start)
    if !allowed.contains(form) {
      throw Objection(.misplacedPhrase(form.rawValue, keyword, allowed: expected), at: head)
    }
    if form.isTest {
      if hasTest { throw Objection(.secondTest(form.rawValue, keyword), at: head) }
      hasTest = true
    }
    let clause = try clause(form)
    clauses.append(clause)
    ranges.append(phrase.range(since: start))
    isBehindClause = true
  }

  /// The clause of a form whose head is read.
  private mutating func clause(_ form: ClauseForm) throws(Objection) -> Clause {
    let words = form.rawValue
    switch form {
    case .followsFrom: return .followsFrom(try phrase.labels(after: words))
    case .from: return .from(try phrase.labels(after: words))
    case .solves: return .solves(try phrase.labels(after: words))
    case .equivalentTo: return .equivalentTo(try phrase.labels(after: words))
    case .with:
      let labels = try phrase.labels()
      if !labels.isEmpty { return .with(labels) }
      guard phrase.next?.isFormula == true else {
        throw phrase.expected("a label in brackets or an equation after 'with'")
      }
      return .withEquations(try phrase.equations(after: words))
    case .toOrder:
      let order = try phrase.order()
      guard phrase.skip(words: "in") else { throw phrase.expected("'in'") }
      return .toOrder(order, in: try phrase.formula(after: "in"))
    case .orderByOrder: return .orderByOrder(in: try phrase.formula(after: words))
    case .through: return .through(try phrase.formula(after: words))
    case .limit:
      let place = phrase
      let formula = try phrase.formula(after: words)
      guard case .relation(let constant, let sides) = formula.node, sides.count == 1,
        sides[0].relation == .tendsTo
      else { throw place.expected("$x \\to 0$ after 'in the limit'") }
      return .inTheLimit(constant, to: sides[0].formula)
    case .forEvery:
      let variable = try phrase.formula(after: words)
      guard phrase.skip(words: "of|in") else { throw phrase.expected("'of'") }
      let labels = try phrase.labels()
      if !labels.isEmpty { return .forEvery(variable, of: .statements(labels)) }
      guard phrase.next?.isFormula == true else {
        throw phrase.expected("formulas or labels in brackets after 'of'")
      }
      return .forEvery(variable, of: .formulas(try phrase.formulaList(after: "of")))
    case .solvingFor: return .solvingFor(try phrase.formulaList(after: words))
    case .inTermsOf: return .inTermsOf(try phrase.formulaList(after: words))
    case .averagedOver: return .averagedOver(try phrase.formula(after: words))
    case .integratedOver: return .integratedOver(try phrase.formula(after: words))
    case .projectedOn: return .projectedOn(try phrase.formulaList(after: words))
    case .independent:
      guard phrase.skip(words: "over") else { return .independent(over: []) }
      guard phrase.skip(words: "functions", "of") else { throw phrase.expected("'functions of'") }
      return .independent(over: try phrase.formulaList(after: "functions of"))
    case .closed:
      let operations = try phrase.operators(after: words)
      guard phrase.skip(words: "over") else { return .closed(under: operations, over: []) }
      guard phrase.skip(words: "polynomials", "in") else {
        throw phrase.expected("'polynomials in'")
      }
      return .closed(under: operations, over: try phrase.formulaList(after: "polynomials in"))
    }
  }
}
