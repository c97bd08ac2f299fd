/// Cuts a text into tokens, once from left to right.
///
/// It never fails: what it cannot read it leaves as a fault in its place.
struct Lexer {
  let bytes: [UInt8]
  /// What an offset in `bytes` is short of the offset in the document.
  let base: Int
  var position = 0
  var tokens: [Token] = []
  /// The open braces, outermost first; the first frame is the text itself.
  var frames = [Frame(face: .plain)]
  /// A typeface macro that waits for its argument.
  var pending: Pending?

  /// An open brace and the typeface in it.
  struct Frame {
    var face: Typeface
    /// The index of its brace among the tokens.
    var token = 0
    /// The offset of the typeface macro the braces belong to.
    var macroStart: Int?
  }

  struct Pending {
    var face: Typeface
    var start: Int
    var macro: String
  }

  /// The tokens of `bytes`, their ranges shifted by `base`.
  static func tokens(of bytes: [UInt8], at base: Int) -> [Token] {
    var lexer = Lexer(bytes: bytes, base: base)
    while lexer.position < bytes.count { lexer.step() }
    lexer.dropPending()
    return lexer.tokens
  }

  private init(bytes: [UInt8], base: Int) {
    self.bytes = bytes
    self.base = base
  }

  /// The typeface that holds here.
  var face: Typeface { frames[frames.count - 1].face }

  /// The byte at `position`, or 0 at the end.
  var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  func range(from start: Int) -> SourceRange { SourceRange(base + start, base + position) }

  func text(from start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }

  mutating func emit(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, range: range(from: start)))
  }

  /// Reports a typeface macro whose argument did not come.
  mutating func dropPending() {
    guard let waiting = pending else { return }
    pending = nil
    let end = waiting.start + waiting.macro.utf8.count
    tokens.append(
      Token(
        kind: .fault(.expectedArgument(macro: waiting.macro)),
        range: SourceRange(base + waiting.start, base + end)))
  }

  mutating func skipSpace() {
    while position < bytes.count, bytes[position].isSpace { position += 1 }
  }

  private mutating func step() {
    let start = position
    let byte = bytes[position]
    if byte.isSpace || byte == UInt8(ascii: "~") {
      position += 1
    } else if byte == UInt8(ascii: "%") {
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    } else if byte.isLetter {
      readLetters()
    } else if byte.isDigit {
      readDigits()
    } else if byte == UInt8(ascii: "\\") {
      readMacro()
    } else if byte == UInt8(ascii: "{") {
      position += 1
      openGroup(at: start)
    } else if byte == UInt8(ascii: "}") {
      position += 1
      closeGroup(at: start)
    } else {
      dropPending()
      readSign(byte)
    }
  }

  private mutating func readSign(_ byte: UInt8) {
    let start = position
    guard byte < 0x80 else { return readForeign() }
    position += 1
    let character = Character(Unicode.Scalar(byte))
    if let kind = Lexer.signs[character] {
      emit(kind, from: start)
    } else if let delimiter = Lexer.delimiters[character] {
      emit(.delimiter(delimiter), from: start)
    } else {
      emit(.fault(.unknownCharacter(character)), from: start)
    }
  }

  /// Takes one scalar beyond ASCII, which is never LaTeX mathematics.
  private mutating func readForeign() {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
    emit(.fault(.unknownCharacter(text(from: start).first ?? "\u{FFFD}")), from: start)
  }

  private static let signs: [Character: Token.Kind] = [
    "+": .sign(.plus), "-": .sign(.minus), "=": .relation(.equal), "<": .relation(.less),
    ">": .relation(.greater), "/": .stroke, "*": .star, ",": .comma, ".": .period, ";": .semicolon,
    "'": .prime, "^": .superscript, "_": .subscript, "&": .ampersand,
  ]

  static let delimiters: [Character: Delimiter] = [
    "(": Delimiter(bracket: .round, side: .open), ")": Delimiter(bracket: .round, side: .close),
    "[": Delimiter(bracket: .square, side: .open), "]": Delimiter(bracket: .square, side: .close),
    "|": Delimiter(bracket: .bar, side: .either),
  ]
}

extension UInt8 {
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
