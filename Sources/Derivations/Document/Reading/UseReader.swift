import Notation

/// Reads the words of a Use: a path, labels, and what is renamed.
struct UseReader {
  private let outline: Outline
  private let words: SourceRange

  init(_ words: SourceRange, of outline: Outline) {
    self.words = words
    self.outline = outline
  }

  /// The clause that the words are.
  func read() throws(Objection) -> UseClause {
    let (pathRange, behind) = try path()
    let rest = SourceRange(behind, words.upperBound)
    let (tokens, objection) = outline.tokens(in: rest)
    var phrase = Phrase(tokens, of: outline, end: words.upperBound)
    phrase.skipSeparators()
    let labels = try phrase.labels()
    phrase.skipSeparators()
    var renamings: [UseClause.Renaming] = []
    if phrase.skip(words: "with") {
      for equation in try phrase.equations(after: "with") {
        guard let (left, right) = equation.sidesOfEquation else {
          throw Objection(.notAnEquation, at: equation.range)
        }
        for side in [left, right] where !side.isName {
          throw Objection(.notAName, at: side.range)
        }
        renamings.append(UseClause.Renaming(from: left, to: right))
      }
    }
    if let objection { throw objection }
    if phrase.next?.kind == .period {
      phrase.skip()
      if let next = phrase.next {
        throw Objection(.textAfterPeriod(phrase.text(of: next)), at: next.range)
      }
    } else if phrase.next != nil {
      throw phrase.expected(
        labels.isEmpty && renamings.isEmpty ? ["a label in brackets", "'with'"] : ["'with'"])
    }
    return UseClause(
      path: outline.text(pathRange), pathRange: pathRange, labels: labels, renamings: renamings)
  }

  /// Where the path stands, and the place behind it with its backticks or its link.
  private func path() throws(Objection) -> (range: SourceRange, behind: Int) {
    let bytes = outline.bytes
    let end = words.upperBound
    let start = bytes[words.lowerBound..<end].firstIndex { !$0.isBlank } ?? end
    if start < end, bytes[start] == .backtick,
      let close = bytes[(start + 1)..<end].firstIndex(of: .backtick), close > start + 1
    {
      return (SourceRange(start + 1, close), close + 1)
    }
    if start < end, bytes[start] == UInt8(ascii: "["),
      let link = bytes[start..<end].firstIndex(of: UInt8(ascii: "]")), link + 1 < end,
      bytes[link + 1] == UInt8(ascii: "("),
      let close = bytes[link..<end].firstIndex(of: UInt8(ascii: ")")), close > link + 2
    {
      return (SourceRange(link + 2, close), close + 1)
    }
    var behind = bytes[start..<end].firstIndex { $0.isBlank } ?? end
    while behind > start, Array(",.;".utf8).contains(bytes[behind - 1]) { behind -= 1 }
    if behind == start || bytes[start] == UInt8(ascii: "(") || bytes[start] == .dollar {
      let place = behind > start ? SourceRange(start, behind) : SourceRange(end, end)
      throw Objection(
        behind > start
          ? .unexpected(outline.text(place), expected: ["the path of a document"])
          : .unexpectedEnd(expected: ["the path of a document"]), at: place)
    }
    return (SourceRange(start, behind), behind)
  }
}
