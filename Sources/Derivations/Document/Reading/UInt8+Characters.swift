/// The characters that Markdown is made of.
extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let dollar = UInt8(ascii: "$")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")

  /// Whether it is a space, a tab, or ends a line.
  var isBlank: Bool { self == .space || self == UInt8(ascii: "\t") || self == .lineFeed }

  /// Whether it is a decimal digit.
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  /// Whether it can stand in a word: a letter, a digit, a hyphen, an apostrophe, or part of a letter beyond ASCII.
  var isWordCharacter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "-"), UInt8(ascii: "'"), 0x80...: true
    default: isDigit
    }
  }
}
