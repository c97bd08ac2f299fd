import Notation

/// Reads the statements of an outline, one after the other.
struct StatementReader {
  private let outline: Outline
  private var index = 0
  private(set) var statements: [Statement] = []
  private(set) var unclaimed: [SourceRange] = []
  private(set) var objections: [Objection]
  private var labels: [String: SourceRange] = [:]

  init(_ outline: Outline) {
    self.outline = outline
    objections = outline.objections
  }

  /// Reads all of it.
  mutating func read() {
    while index < outline.pieces.count {
      let piece = outline.pieces[index]
      index += 1
      switch piece {
      case .keyword(let keyword, let range): readStatement(keyword, range)
      case .display(let whole, _): unclaimed.append(whole)
      case .text, .paragraphEnd, .boundary: break
      }
    }
  }

  private mutating func readStatement(_ keyword: Statement.Keyword, _ bold: SourceRange) {
    let words = words(after: bold)
    var parts = Parts()
    if keyword == .use {
      do {
        parts.use = try UseReader(words, of: outline).read()
      } catch {
        objections.append(error)
      }
    } else {
      readWords(words, keyword, into: &parts)
    }
    let block = keyword == .let || keyword == .use ? nil : block(of: keyword, at: bold, &parts)
    statements.append(
      Statement(
        keyword: keyword, label: parts.label?.label,
        range: SourceRange(bold.lowerBound, max(bold.upperBound, words.upperBound)),
        labelRange: parts.label?.range, clauses: parts.clauses, clauseRanges: parts.clauseRanges,
        declarations: parts.declarations, dimension: parts.dimension, use: parts.use,
        rows: parts.rows, blockRange: block))
  }

  /// The words of the paragraph that a keyword begins; passes over them.
  private mutating func words(after bold: SourceRange) -> SourceRange {
    var end = bold.upperBound
    while index < outline.pieces.count, case .text(let range) = outline.pieces[index] {
      end = range.upperBound
      index += 1
    }
    while end > bold.upperBound, outline.bytes[end - 1].isBlank { end -= 1 }
    return SourceRange(bold.upperBound, end)
  }

  private mutating func readWords(
    _ words: SourceRange, _ keyword: Statement.Keyword, into parts: inout Parts
  ) {
    let (tokens, objection) = outline.tokens(in: words)
    var phrase = Phrase(tokens, of: outline, end: words.upperBound)
    do {
      parts.label = try phrase.label()
    } catch {
      objections.append(error)
    }
    if let label = parts.label { register(label) }
    let found: [Objection]
    if keyword == .let {
      var reader = DeclarationReader(phrase)
      reader.read()
      parts.declarations = reader.declarations
      parts.dimension = reader.dimension
      found = reader.objections
    } else {
      var reader = ClauseReader(keyword, phrase)
      reader.read()
      parts.clauses = reader.clauses
      parts.clauseRanges = reader.ranges
      parts.rows = reader.rows
      parts.hasFormula = reader.hasFormula
      found = reader.objections
    }
    parts.isBroken = objection != nil || !found.isEmpty
    objections += objection.map { [$0] } ?? found
  }

  /// The block of a statement, if its formula is not among its words; reads its rows.
  private mutating func block(
    of keyword: Statement.Keyword, at bold: SourceRange, _ parts: inout Parts
  ) -> SourceRange? {
    if parts.hasFormula {
      if index < outline.pieces.count, case .display(let whole, _) = outline.pieces[index] {
        objections.append(
          Objection(.secondFormula, at: SourceRange(whole.lowerBound, whole.lowerBound + 2)))
        index += 1
      }
      return nil
    }
    while index < outline.pieces.count {
      switch outline.pieces[index] {
      case .text, .paragraphEnd:
        index += 1
      case .display(_, let inner):
        index += 1
        readBlock(inner, of: keyword, at: bold, &parts)
        return inner
      case .keyword, .boundary:
        return missingBlock(keyword, bold, parts)
      }
    }
    return missingBlock(keyword, bold, parts)
  }

  /// Reads the rows of a block; that of a Derive may be blank.
  private mutating func readBlock(
    _ inner: SourceRange, of keyword: Statement.Keyword, at bold: SourceRange, _ parts: inout Parts
  ) {
    let text = outline.text(inner)
    var errors: [SyntaxError] = []
    if !text.utf8.allSatisfy(\.isBlank) {
      (parts.rows, errors) = FormulaParser.rows(in: text, at: inner.lowerBound)
    }
    objections += errors.map(Objection.init)
    if parts.rows.isEmpty, errors.isEmpty, keyword != .derive {
      objections.append(Objection(.missingFormula(keyword), at: bold))
    }
  }

  private mutating func missingBlock(
    _ keyword: Statement.Keyword, _ bold: SourceRange, _ parts: Parts
  ) -> SourceRange? {
    if !parts.isBroken { objections.append(Objection(.missingFormula(keyword), at: bold)) }
    return nil
  }

  private mutating func register(_ label: LabelReference) {
    if let first = labels[label.label] {
      objections.append(Objection(.repeatedLabel(label.label, first: first), at: label.range))
    } else {
      labels[label.label] = label.range
    }
  }

  /// What a statement is put together from.
  private struct Parts {
    var label: LabelReference?
    var clauses: [Clause] = []
    var clauseRanges: [SourceRange] = []
    var declarations: [Declaration] = []
    var dimension: DimensionDeclaration?
    var use: UseClause?
    var rows: [Row] = []
    /// Whether a formula stands among the words.
    var hasFormula = false
    /// Whether the words could not all be read.
    var isBroken = false
  }
}
