extension Lexer {
  /// Letters: each a symbol, or the whole run one word where the typeface makes words.
  mutating func readLetters() {
    let start = position
    if let waiting = pending {
      pending = nil
      position += 1
      let face = waiting.face.inside(self.face)
      return emit(.symbol(face.canonical(letter: text(from: start))), from: waiting.start)
    }
    guard face.makesWords else {
      position += 1
      return emit(.symbol(face.canonical(letter: text(from: start))), from: start)
    }
    var word: [UInt8] = []
    var end = position
    while position < bytes.count, bytes[position].isLetter || bytes[position].isDigit {
      word.append(bytes[position])
      position += 1
      end = position
      skipSpace()
    }
    position = end
    emit(.symbol(face.canonical(letter: String(decoding: word, as: UTF8.self))), from: start)
  }

  /// Digits: one token each, since `\frac12` takes one each; a run of bold ones is a symbol.
  mutating func readDigits() {
    let start = position
    let digit = bytes[position]
    let waiting = pending
    pending = nil
    let face = waiting?.face.inside(self.face) ?? self.face
    position += 1
    guard !face.keepsDigits else { return emit(.digit(digit), from: waiting?.start ?? start) }
    if waiting == nil { while next.isDigit { position += 1 } }
    let name = text(from: start)
    emit(.symbol(face.canonical(letter: name)), from: waiting?.start ?? start)
  }

  mutating func openGroup(at start: Int) {
    let waiting = pending
    pending = nil
    let inner = waiting?.face.inside(face) ?? face
    frames.append(Frame(face: inner, token: tokens.count, macroStart: waiting?.start))
    emit(.openBrace, from: start)
  }

  /// Closes a group; `\mathbf{r}` becomes one token, so that a caret stands under all of it.
  mutating func closeGroup(at start: Int) {
    dropPending()
    emit(.closeBrace, from: start)
    guard frames.count > 1, let frame = frames.popLast(), let macroStart = frame.macroStart,
      frame.token + 3 == tokens.count, case .symbol = tokens[frame.token + 1].kind
    else { return }
    let symbol = tokens[frame.token + 1].kind
    tokens.removeLast(3)
    emit(symbol, from: macroStart)
  }

  /// A macro that is a letter, in the typeface that holds.
  mutating func emitLetter(macro: String, from start: Int) {
    let waiting = pending
    pending = nil
    let face = waiting?.face.inside(self.face) ?? self.face
    emit(.symbol(face.canonical(macro: macro)), from: waiting?.start ?? start)
  }

  /// A typeface macro; `\boldsymbol\mathcal I` waits with both faces.
  mutating func hold(_ face: Typeface, macro: String, from start: Int) {
    if next == UInt8(ascii: "*") { position += 1 }
    guard let waiting = pending else {
      pending = Pending(face: face, start: start, macro: macro)
      return
    }
    pending?.face = face.inside(waiting.face)
  }

  /// `\text{…}`: one symbol of whatever it says; `\text{sf}` is `\mathrm{sf}`.
  mutating func readText(macro: String, from start: Int) {
    skipSpace()
    guard next == UInt8(ascii: "{") else {
      return emit(.fault(.expectedArgument(macro: macro)), from: start)
    }
    position += 1
    let opening = position
    var words: [[UInt8]] = [[]]
    while position < bytes.count, next != UInt8(ascii: "}") {
      let byte = next
      if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "$") {
        let fault = position
        position += 1
        emit(.fault(.unexpected(found: text(from: fault))), from: fault)
        position = fault
        skipBraces()
        return
      }
      if byte.isSpace {
        if words.last?.isEmpty == false { words.append([]) }
      } else {
        words[words.count - 1].append(byte)
      }
      position += 1
    }
    guard position < bytes.count else {
      position = opening
      emit(.fault(.unbalanced(opening: text(from: start))), from: start)
      position = bytes.count
      return
    }
    position += 1
    emitText(words.filter { !$0.isEmpty }, from: start)
  }

  private mutating func emitText(_ words: [[UInt8]], from start: Int) {
    let content = String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    guard let first = content.utf8.first else { return }
    if content.utf8.allSatisfy(\.isDigit), content.utf8.count <= Parser.digitLimit {
      emit(.formula(Formula(.number(content), at: range(from: start))), from: start)
    } else if first.isLetter, content.utf8.allSatisfy({ $0.isLetter || $0.isDigit }) {
      let upright = Typeface(alphabet: "mathrm")
      emit(.symbol(upright.canonical(letter: content)), from: start)
    } else {
      emit(.symbol("\\text{\(content)}"), from: start)
    }
  }
}
