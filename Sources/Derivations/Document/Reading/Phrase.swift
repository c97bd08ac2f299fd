import Notation

/// The words of a statement, read from left to right.
struct Phrase {
  private let tokens: [Token]
  private let outline: Outline
  /// The place behind the last word, where a word that is missing is missed.
  private let end: SourceRange
  /// How many of the words are read.
  private(set) var index = 0

  /// Words of an outline; `end` is the place behind them.
  init(_ tokens: [Token], of outline: Outline, end: Int) {
    self.tokens = tokens
    self.outline = outline
    self.end = SourceRange(end, end)
  }

  /// The word to be read next.
  var next: Token? { index < tokens.count ? tokens[index] : nil }

  /// The word behind the next one, or further on.
  func peek(_ distance: Int) -> Token? {
    index + distance < tokens.count ? tokens[index + distance] : nil
  }

  /// Whether the last word read is "and".
  var isBehindAnd: Bool { index > 0 && tokens[index - 1].word == "and" }

  /// Where the words read since `start` stand.
  func range(since start: Int) -> SourceRange {
    guard start < index else { return next?.range ?? end }
    return tokens[start].range.union(tokens[index - 1].range)
  }

  /// How a word is written.
  func text(of token: Token) -> String { outline.text(token.range) }

  /// What is written in a range.
  func text(of range: SourceRange) -> String { outline.text(range) }

  /// Passes over the next word, whatever it is.
  mutating func skip() { index += 1 }

  /// Goes back to where `index` was.
  mutating func back(to index: Int) { self.index = index }

  /// Passes over the next words if they are these; each is a choice of spellings, divided by a stroke.
  mutating func skip(words: String...) -> Bool { skip(words) }

  /// Passes over the next words if they are these; each is a choice of spellings, divided by a stroke.
  mutating func skip(_ words: [String]) -> Bool {
    for (distance, word) in words.enumerated() {
      guard let next = peek(distance)?.word,
        word.split(separator: "|").contains(where: { $0 == next })
      else { return false }
    }
    index += words.count
    return true
  }

  /// Passes over commas, semicolons, colons and "and".
  mutating func skipSeparators() {
    while let next, next.kind == .comma || next.kind == .stop || next.word == "and" { index += 1 }
  }

  /// Passes over what stands between the elements of a list: commas and "and".
  private mutating func skipCommas() {
    while let next, next.kind == .comma || next.word == "and" { index += 1 }
  }

  /// Passes over articles.
  mutating func skipArticles() {
    while skip(words: "a|an|the|its|their") {}
  }

  /// The objection that something else is expected where the next word is.
  func expected(_ expected: String...) -> Objection { self.expected(expected) }

  /// The objection that something else is expected where the next word is.
  func expected(_ expected: [String]) -> Objection {
    guard let next else { return Objection(.unexpectedEnd(expected: expected), at: end) }
    return Objection(.unexpected(outline.text(next.range), expected: expected), at: next.range)
  }
}

// MARK: Formulas and labels

extension Phrase {
  /// The formulas in the next word, which must be a formula or a list of them.
  mutating func formulas(after words: String) throws(Objection) -> [Formula] {
    guard case .formula(let range) = next?.kind else {
      throw expected("a formula after '\(words)'")
    }
    index += 1
    do {
      return try FormulaParser.list(in: outline.text(range), at: range.lowerBound)
    } catch {
      throw Objection(error)
    }
  }

  /// The one formula in the next word.
  mutating func formula(after words: String) throws(Objection) -> Formula {
    guard case .formula(let range) = next?.kind else {
      throw expected("a formula after '\(words)'")
    }
    index += 1
    do {
      return try FormulaParser.formula(in: outline.text(range), at: range.lowerBound)
    } catch {
      throw Objection(error)
    }
  }

  /// The formulas in the next words, divided by commas and "and"; whether the list goes on behind the first
  /// is asked once.
  mutating func formulaList(
    after words: String, while goesOn: (Phrase) -> Bool = { _ in true }
  ) throws(Objection) -> [Formula] {
    var formulas = try self.formulas(after: words)
    var isAsked = false
    while true {
      let mark = index
      skipCommas()
      guard next?.isFormula == true, isAsked || goesOn(self) else {
        back(to: mark)
        return formulas
      }
      isAsked = true
      formulas += try self.formulas(after: words)
    }
  }

  /// The operators in the next words, divided by commas and "and".
  mutating func operators(after words: String) throws(Objection) -> [Formula] {
    var result: [Formula] = []
    while true {
      let mark = index
      if !result.isEmpty { skipCommas() }
      guard case .formula(let range) = next?.kind else {
        if result.isEmpty { throw expected("a formula after '\(words)'") }
        back(to: mark)
        return result
      }
      index += 1
      do {
        result += try FormulaParser.operators(in: outline.text(range), at: range.lowerBound)
      } catch {
        throw Objection(error)
      }
    }
  }

  /// The equations in the next words, divided by commas and "and". The list ends before a formula that is no
  /// equation, if `mayEnd` holds before it; otherwise an equation is missed there.
  mutating func equations(
    after words: String, mayEnd: (Phrase) -> Bool = { _ in false }
  ) throws(Objection) -> [Formula] {
    var equations: [Formula] = []
    while true {
      let mark = index
      skipCommas()
      if !equations.isEmpty, next?.isFormula != true {
        back(to: mark)
        return equations
      }
      let before = self
      let formulas = try self.formulas(after: words)
      if let other = formulas.first(where: { !$0.isEquation }) {
        guard !equations.isEmpty, mayEnd(before) else {
          throw Objection(.notAnEquation, at: other.range)
        }
        back(to: mark)
        return equations
      }
      equations += formulas
    }
  }

  /// The rows in the next word, which is a formula, with the errors in them.
  mutating func rows(in range: SourceRange) -> (rows: [Row], errors: [SyntaxError]) {
    index += 1
    return FormulaParser.rows(in: outline.text(range), at: range.lowerBound)
  }

  /// The label that is the next word.
  mutating func label() throws(Objection) -> LabelReference? {
    guard let next, case .label(let label) = next.kind else { return nil }
    index += 1
    if label.isEmpty { throw Objection(.emptyLabel, at: next.range) }
    return LabelReference(label: label, range: next.range)
  }

  /// The labels in the next words, divided by commas and "and"; empty if the next word is none.
  mutating func labels() throws(Objection) -> [LabelReference] {
    var labels: [LabelReference] = []
    var mark = index
    while let label = try label() {
      labels.append(label)
      mark = index
      skipCommas()
    }
    back(to: mark)
    return labels
  }

  /// The labels after some words.
  mutating func labels(after words: String) throws(Objection) -> [LabelReference] {
    let labels = try labels()
    if labels.isEmpty { throw expected("a label in brackets after '\(words)'") }
    return labels
  }
}

// MARK: Numbers

extension Phrase {
  /// The number in the next word if it is one, in digits or as a word; it must be one of 1 to 9.
  mutating func number(of noun: String) throws(Objection) -> Int? {
    guard let next, let word = next.word else { return nil }
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    if let place = words.firstIndex(of: word) {
      index += 1
      return place + 1
    }
    guard word == "zero" || word.utf8.allSatisfy(\.isDigit) else { return nil }
    guard let number = Int(word), 1...9 ~= number else {
      throw Objection(.number(text(of: next), of: noun), at: next.range)
    }
    index += 1
    return number
  }

  /// The order in the next words: "first order".
  mutating func order() throws(Objection) -> Int {
    let words = [
      "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
      "ninth", "tenth",
    ]
    guard let word = next?.word, let order = words.firstIndex(of: word) else {
      throw expected("'zeroth', 'first', 'second', … 'tenth'")
    }
    index += 1
    guard skip(words: "order") else { throw expected("'order'") }
    return order
  }
}
