extension Lexer {
  /// A macro: a backslash and letters, or a backslash and one character.
  mutating func readMacro() {
    let start = position
    position += 1
    if next.isLetter {
      while next.isLetter { position += 1 }
    } else if position < bytes.count {
      position += 1
      while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
    }
    let spelling = text(from: start)
    let name = String(spelling.dropFirst())
    guard let macro = Macro.table[name] else {
      dropPending()
      return emit(.fault(.unknownMacro(spelling)), from: start)
    }
    switch macro {
    case .letter: emitLetter(macro: spelling, from: start)
    case .typeface(let face): hold(face, macro: spelling, from: start)
    case .spacing: break
    default:
      dropPending()
      readStructure(macro, spelling: spelling, from: start)
    }
  }

  private mutating func readStructure(_ macro: Macro, spelling: String, from start: Int) {
    switch macro {
    case .letter, .typeface, .spacing: break
    case .name: emit(.symbol(spelling), from: start)
    case .token(let kind): emit(kind, from: start)
    case .typefaceSwitch(let switched):
      frames[frames.count - 1].face.alphabet = switched.alphabet
    case .text: readText(macro: spelling, from: start)
    case .size(let side, let stretches):
      readSized(macro: spelling, side: side, stretches: stretches, from: start)
    case .environment(let begins): readEnvironment(macro: spelling, begins: begins, from: start)
    case .tag:
      if next == UInt8(ascii: "*") { position += 1 }
      let content = readBraces(of: spelling, from: start)
      if content != nil { emit(.tag, from: start) }
    case .lineBreak:
      if next == UInt8(ascii: "*") { position += 1 }
      skipLength()
      emit(.lineBreak, from: start)
    }
  }

  /// `\left(` and its kin: the delimiter behind the size.
  private mutating func readSized(
    macro: String, side: Delimiter.Side, stretches: Bool, from start: Int
  ) {
    skipSpace()
    guard var delimiter = sizedDelimiter(allowingNone: stretches) else {
      return emit(.fault(.expectedDelimiter(macro: macro)), from: start)
    }
    if delimiter.bracket == nil || delimiter.bracket == .bar, delimiter.side == .either {
      delimiter.side = side
    }
    delimiter.stretches = stretches
    emit(.delimiter(delimiter), from: start)
  }

  private mutating func sizedDelimiter(allowingNone: Bool) -> Delimiter? {
    let start = position
    guard position < bytes.count else { return nil }
    position += 1
    var found: Delimiter?
    switch bytes[start] {
    case UInt8(ascii: "."): found = allowingNone ? Delimiter(bracket: nil, side: .either) : nil
    case UInt8(ascii: "<"): found = Delimiter(bracket: .angle, side: .open)
    case UInt8(ascii: ">"): found = Delimiter(bracket: .angle, side: .close)
    case UInt8(ascii: "\\"):
      if next.isLetter {
        while next.isLetter { position += 1 }
      } else if position < bytes.count {
        position += 1
      }
      found = Macro.delimiters[String(text(from: start).dropFirst())]
    default: found = Lexer.delimiters[Character(Unicode.Scalar(bytes[start]))]
    }
    if found == nil { position = start }
    return found
  }

  /// `\begin{array}{ll}`: the name, and the column letters of those that have them.
  private mutating func readEnvironment(macro: String, begins: Bool, from start: Int) {
    guard let name = readBraces(of: macro, from: start) else { return }
    guard begins else { return emit(.end(name), from: start) }
    if next == UInt8(ascii: "[") {
      while position < bytes.count, next != UInt8(ascii: "]") { position += 1 }
      if position < bytes.count { position += 1 }
    }
    if ["array", "alignedat", "alignat", "alignat*"].contains(name) {
      guard readBraces(of: macro, from: start) != nil else { return }
    }
    emit(.begin(name), from: start)
  }

  /// The text between the braces that stand here; without them, or if they never close, a fault and `nil`.
  private mutating func readBraces(of macro: String, from start: Int) -> String? {
    skipSpace()
    guard next == UInt8(ascii: "{") else {
      position = start + macro.utf8.count
      emit(.fault(.expectedArgument(macro: macro)), from: start)
      return nil
    }
    position += 1
    let content = position
    guard skipBraces() else {
      let end = position
      position = content
      emit(.fault(.unbalanced(opening: text(from: start))), from: start)
      position = end
      return nil
    }
    return String(decoding: bytes[content..<(position - 1)], as: UTF8.self)
  }

  /// Passes the brace that closes the open one; `false` if none does.
  @discardableResult
  mutating func skipBraces() -> Bool {
    var depth = 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return true }
    }
    position = bytes.count
    return false
  }

  /// Passes the `[2pt]` of a line break; any other bracket belongs to the next row.
  private mutating func skipLength() {
    guard next == UInt8(ascii: "[") else { return }
    var end = position + 1
    var hasDigit = false
    while end < bytes.count, end - position < 16 {
      let byte = bytes[end]
      if byte == UInt8(ascii: "]") {
        if hasDigit { position = end + 1 }
        return
      }
      if byte.isDigit { hasDigit = true }
      let isUnit = hasDigit && byte.isLetter && byte >= UInt8(ascii: "a")
      let isNumeric = byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      guard isUnit || isNumeric || byte.isSpace else { return }
      end += 1
    }
  }
}
