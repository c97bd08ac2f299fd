import Notation

/// A bold text: `**Claim**`, `__Claim__`.
struct Bold {
  /// Where it stands, stars included.
  let range: SourceRange
  /// The text between the stars.
  let text: String

  /// The bold text that begins at a place and ends on its line. The search ends after a few words: a keyword
  /// is short.
  init?(in bytes: [UInt8], at start: Int, lineEnd: Int) {
    let mark = bytes[start]
    guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_"),
      start + 2 < lineEnd, bytes[start + 1] == mark
    else { return nil }
    let within = bytes[start + 2..<min(lineEnd, start + 40)]
    guard
      let close = within.indices.first(where: { place in
        bytes[place] == mark && place + 1 < lineEnd && bytes[place + 1] == mark
      })
    else { return nil }
    range = SourceRange(start, close + 2)
    text = String(decoding: bytes[start + 2..<close], as: UTF8.self)
  }

  /// The keyword it is.
  var keyword: Statement.Keyword? { Statement.Keyword(rawValue: text) }

  /// The keyword it nearly is: in other letters, as a plural, with a label or a mark inside the stars.
  var misspelt: Statement.Keyword? {
    guard keyword == nil else { return nil }
    let end = text.firstIndex { ".:(".contains($0) } ?? text.endIndex
    var word = text[..<end].lowercased()[...]
    while word.last == " " { word.removeLast() }
    word = word.drop { " *_".contains($0) }
    return Statement.Keyword.allCases.first { keyword in
      let name = keyword.rawValue.lowercased()
      return word == name || word == name + "s"
    }
  }
}
