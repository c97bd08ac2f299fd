import Notation

/// The shape of a Markdown text as far as statements go: keywords, lines of text, display formulas, and what
/// ends a paragraph or a statement.
struct Outline {
  /// A piece of the text, in order of place.
  enum Piece: Equatable {
    /// A bold keyword at the beginning of a line; its range includes the stars.
    case keyword(Statement.Keyword, SourceRange)
    /// Text of a line, neither blank nor display formula.
    case text(SourceRange)
    /// The end of a paragraph: a blank line, a quotation, a code fence.
    case paragraphEnd
    /// The end of a statement: a heading, a list, a rule.
    case boundary
    /// A display formula: all of it, and the text between its delimiters.
    case display(whole: SourceRange, inner: SourceRange)
  }

  /// The text with code, comments, carriage returns and no-break spaces blanked out; offsets are those of the text.
  private(set) var bytes: [UInt8]
  /// The pieces.
  private(set) var pieces: [Piece] = []
  /// What is wrong with the Markdown.
  private(set) var objections: [Objection] = []

  /// The outline of a text in UTF-8.
  init(of text: [UInt8]) {
    bytes = text
    for place in bytes.indices {
      if bytes[place] == .carriageReturn { bytes[place] = .space }
      if bytes[place] == 0xA0, bytes[place - 1] == 0xC2 { blank(place - 1..<place + 1) }
    }
    let byteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes.dropFirst(byteOrderMark).allSatisfy(\.isBlank) {
      objections.append(Objection(.emptyDocument, at: SourceRange(0, 0)))
    }
    var start = byteOrderMark
    while start < bytes.count { start = readLine(from: start) }
  }

  /// Reads the line that begins at `start`, with the fence or the display formula that begins on it, and
  /// returns where the next line begins.
  private mutating func readLine(from start: Int) -> Int {
    let end = lineEnd(from: start)
    var first = start
    while first < end, bytes[first].isBlank { first += 1 }
    let next = min(end + 1, bytes.count)
    if first == end {
      pieces.append(.paragraphEnd)
      return next
    }
    if let fence = Fence(opening: bytes[first..<end]) {
      return readFence(fence, from: first, lineEnd: end)
    }
    let indented = first - start > 3
    if isRule(first, end) || (!indented && isHeading(first, end)) || isListItem(first, end) {
      pieces.append(.boundary)
    } else if bytes[first] == UInt8(ascii: ">") {
      pieces.append(.paragraphEnd)
    } else if !indented, let (keyword, range) = keyword(at: first, lineEnd: end) {
      pieces.append(.keyword(keyword, range))
      return readText(from: range.upperBound)
    }
    return readText(from: first)
  }

  /// Where the line that holds `place` ends: at its line feed, or at the end of the text.
  func lineEnd(from place: Int) -> Int {
    bytes[place...].firstIndex(of: .lineFeed) ?? bytes.count
  }

  /// The bytes of a range as a text.
  func text(_ range: SourceRange) -> String {
    String(decoding: bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
  }
}

// MARK: Lines

extension Outline {
  private func isHeading(_ first: Int, _ end: Int) -> Bool {
    let rest = bytes[first..<end].drop { $0 == UInt8(ascii: "#") }
    return (1...6).contains(rest.startIndex - first) && (rest.first?.isBlank ?? true)
  }

  /// Whether a line is a rule (`---`, `***`, `___`) or underlines a heading (`===`, `---`).
  private func isRule(_ first: Int, _ end: Int) -> Bool {
    let marks = bytes[first..<end].filter { !$0.isBlank }
    return marks.count >= 3 && Array("-*_=".utf8).contains(marks[0])
      && marks.allSatisfy { $0 == marks[0] }
  }

  /// Whether a line begins an item of a list. In the middle of a paragraph a number does so only if it is 1,
  /// as in Markdown.
  private func isListItem(_ first: Int, _ end: Int) -> Bool {
    let followedByBlank = { (place: Int) in place == end || bytes[place].isBlank }
    if Array("-+*".utf8).contains(bytes[first]) { return followedByBlank(first + 1) }
    let digits = bytes[first..<end].prefix { $0.isDigit }
    guard (1...9).contains(digits.count), digits.endIndex < end,
      bytes[digits.endIndex] == UInt8(ascii: ".") || bytes[digits.endIndex] == UInt8(ascii: ")"),
      followedByBlank(digits.endIndex + 1)
    else { return false }
    switch pieces.last {
    case .text, .keyword: return digits.elementsEqual("1".utf8)
    default: return true
    }
  }

  /// The keyword that the bold word at `first` is, or nearly is.
  private mutating func keyword(
    at first: Int, lineEnd end: Int
  ) -> (Statement.Keyword, SourceRange)? {
    guard let bold = Bold(in: bytes, at: first, lineEnd: end) else { return nil }
    if let meant = bold.misspelt {
      objections.append(Objection(.misspeltKeyword(bold.text, meant: meant), at: bold.range))
      return (meant, bold.range)
    }
    return bold.keyword.map { ($0, bold.range) }
  }

  private mutating func append(text range: SourceRange) {
    if bytes[range.lowerBound..<range.upperBound].contains(where: { !$0.isBlank }) {
      pieces.append(.text(range))
    }
  }

  private mutating func blank(_ range: Range<Int>) {
    for place in range where bytes[place] != .lineFeed { bytes[place] = .space }
  }
}

// MARK: Text

extension Outline {
  /// Reads the rest of a line, with the display formulas and comments that begin on it, and returns where the
  /// next line begins.
  private mutating func readText(from start: Int) -> Int {
    var (start, place, end) = (start, start, lineEnd(from: start))
    var unclosedCode: Set<Int> = []
    while place < end {
      switch bytes[place] {
      case .backslash:
        place += 2
      case .backtick:
        place = skipCode(from: place, lineEnd: end, unclosed: &unclosedCode)
      case .dollar where place + 1 < end && bytes[place + 1] == .dollar:
        append(text: SourceRange(start, place))
        place = readDisplay(from: place)
        start = place
        if place > end { end = lineEnd(from: place) }
      case .dollar:
        let partner = closingDollar(after: place, before: end)
        place = (partner ?? place) + 1
      case UInt8(ascii: "<") where bytes[place..<end].starts(with: "<!--".utf8):
        place = blankComment(from: place)
        if place > end { end = lineEnd(from: place) }
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        guard let bold = Bold(in: bytes, at: place, lineEnd: end) else {
          place += 1
          continue
        }
        if let keyword = bold.keyword {
          objections.append(Objection(.keywordInsideLine(keyword), at: bold.range))
        }
        place = bold.range.upperBound
      default:
        place += 1
      }
    }
    append(text: SourceRange(start, max(start, end)))
    return min(end + 1, bytes.count)
  }

  /// Where the code that begins with the backticks at `place` ends; just behind them if it does not end.
  private func skipCode(from place: Int, lineEnd end: Int, unclosed: inout Set<Int>) -> Int {
    var behind = place
    while behind < end, bytes[behind] == .backtick { behind += 1 }
    let length = behind - place
    if length > 3 || unclosed.contains(length) { return behind }
    var run = 0
    for candidate in behind..<end {
      if bytes[candidate] == .backtick {
        run += 1
      } else {
        if run == length { return candidate }
        run = 0
      }
    }
    if run == length { return end }
    unclosed.insert(length)
    return behind
  }

  private func closingDollar(after place: Int, before end: Int) -> Int? {
    var place = place + 1
    while place < end {
      if bytes[place] == .dollar { return place }
      place += bytes[place] == .backslash ? 2 : 1
    }
    return nil
  }

  /// Reads the display formula that begins with the `$$` at `start` and returns the place behind it.
  private mutating func readDisplay(from start: Int) -> Int {
    var place = start + 2
    while place + 1 < bytes.count {
      switch bytes[place] {
      case .backslash:
        place += bytes[place + 1] == .lineFeed ? 1 : 2
      case .dollar where bytes[place + 1] == .dollar:
        let inner = SourceRange(start + 2, place)
        pieces.append(.display(whole: SourceRange(start, place + 2), inner: inner))
        return place + 2
      case .lineFeed where statementBegins(at: place + 1):
        return leaveDisplay(from: start, to: place)
      default:
        place += 1
      }
    }
    return leaveDisplay(from: start, to: bytes.count)
  }

  /// Whether a line begins with a keyword: there a formula without an end is left.
  private func statementBegins(at start: Int) -> Bool {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "*") else { return false }
    return Bold(in: bytes, at: start, lineEnd: lineEnd(from: start))?.keyword != nil
  }

  /// Ends a display formula that has no end.
  private mutating func leaveDisplay(from start: Int, to end: Int) -> Int {
    objections.append(Objection(.unclosedDisplay, at: SourceRange(start, start + 2)))
    pieces.append(.display(whole: SourceRange(start, end), inner: SourceRange(start + 2, end)))
    return end
  }

  private mutating func blankComment(from start: Int) -> Int {
    var place = start + 4
    while place + 2 < bytes.count {
      if bytes[place] == UInt8(ascii: "-"), bytes[place...].starts(with: "-->".utf8) {
        blank(start..<place + 3)
        return place + 3
      }
      place += 1
    }
    objections.append(Objection(.unclosedComment, at: SourceRange(start, start + 4)))
    blank(start..<bytes.count)
    return bytes.count
  }
}

// MARK: Fences

extension Outline {
  /// Reads a fenced block whose fence begins at `first`: a display formula if it is math, else nothing to read.
  private mutating func readFence(_ fence: Fence, from first: Int, lineEnd: Int) -> Int {
    let contents = min(lineEnd + 1, bytes.count)
    var start = contents
    while start < bytes.count {
      let end = self.lineEnd(from: start)
      if fence.isClosed(by: bytes[start..<end]) {
        leave(fence, SourceRange(first, end), inner: SourceRange(contents, start))
        return min(end + 1, bytes.count)
      }
      if fence.isMath, statementBegins(at: start) { break }
      start = end + 1
    }
    let end = min(start, bytes.count)
    let kind: Objection.Kind = fence.isMath ? .unclosedDisplay : .unclosedFence
    objections.append(Objection(kind, at: SourceRange(first, first + fence.length)))
    leave(fence, SourceRange(first, end), inner: SourceRange(contents, end))
    return end
  }

  private mutating func leave(_ fence: Fence, _ whole: SourceRange, inner: SourceRange) {
    var whole = whole
    while bytes[whole.upperBound - 1].isBlank { whole.upperBound -= 1 }
    if fence.isMath {
      pieces.append(.display(whole: whole, inner: inner))
    } else {
      blank(whole.lowerBound..<whole.upperBound)
      pieces.append(.paragraphEnd)
    }
  }
}
