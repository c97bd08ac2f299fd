import Notation

/// A piece of the words of a statement.
struct Token {
  /// What it is.
  enum Kind: Equatable {
    /// A word or a number, in small letters.
    case word(String)
    /// A formula in the line; the range is that between the dollar signs.
    case formula(SourceRange)
    /// A text in round brackets, with single blanks.
    case label(String)
    /// `,`.
    case comma
    /// `;` or `:`.
    case stop
    /// A period that ends a sentence.
    case period
    /// Anything else.
    case mark(String)
  }

  let kind: Kind
  let range: SourceRange

  /// Whether it is a formula.
  var isFormula: Bool {
    if case .formula = kind { true } else { false }
  }

  /// The word it is, in small letters; `nil` if it is none.
  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }
}

extension Outline {
  /// The words in a range of the text. They end early at a `$` or a bracket that has no partner.
  func tokens(in range: SourceRange) -> (tokens: [Token], objection: Objection?) {
    var tokens: [Token] = []
    var place = range.lowerBound
    let end = range.upperBound
    while place < end {
      let byte = bytes[place]
      let next: Int
      switch byte {
      case .space, .lineFeed, UInt8(ascii: "\t"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        place += 1
        continue
      case .dollar:
        guard let inner = formula(at: place, before: end) else {
          return (tokens, Objection(.unclosedFormula, at: SourceRange(place, place + 1)))
        }
        next = inner.behind
        tokens.append(Token(kind: .formula(inner.range), range: SourceRange(place, next)))
      case UInt8(ascii: "("):
        guard let close = closingBracket(at: place, before: end) else {
          return (tokens, Objection(.unclosedBracket, at: SourceRange(place, place + 1)))
        }
        next = close + 1
        let label = text(SourceRange(place + 1, close)).split(whereSeparator: \.isWhitespace)
        tokens.append(
          Token(kind: .label(label.joined(separator: " ")), range: SourceRange(place, next)))
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "."):
        next = place + 1
        let kind: Token.Kind =
          switch byte {
          case UInt8(ascii: ","): .comma
          case UInt8(ascii: "."): .period
          default: .stop
          }
        tokens.append(Token(kind: kind, range: SourceRange(place, next)))
      case _ where byte.isWordCharacter:
        next = bytes[place..<end].firstIndex { !$0.isWordCharacter } ?? end
        let range = SourceRange(place, next)
        tokens.append(Token(kind: .word(text(range).lowercased()), range: range))
      default:
        next = place + 1
        let range = SourceRange(place, next)
        tokens.append(Token(kind: .mark(text(range)), range: range))
      }
      place = next
    }
    return (tokens, nil)
  }

  /// The formula between the dollar sign at `place` and its partner; GitHub's ``$`…`$`` is one, too.
  private func formula(at place: Int, before end: Int) -> (range: SourceRange, behind: Int)? {
    let quoted = place + 1 < end && bytes[place + 1] == .backtick
    let start = place + (quoted ? 2 : 1)
    var place = start
    while place < end {
      switch bytes[place] {
      case .backslash: place += 2
      case .backtick where quoted && place + 1 < end && bytes[place + 1] == .dollar:
        return (SourceRange(start, place), place + 2)
      case .dollar where !quoted: return (SourceRange(start, place), place + 1)
      default: place += 1
      }
    }
    return nil
  }

  private func closingBracket(at start: Int, before end: Int) -> Int? {
    var depth = 0
    for place in start..<end {
      if bytes[place] == UInt8(ascii: "(") { depth += 1 }
      if bytes[place] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }
}
