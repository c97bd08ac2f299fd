/// Texts as Python reads them.
enum PythonText {
  /// A string literal: whatever is no plain character is escaped, so that nothing in a document ends it.
  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case " "..."~": result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        let width = scalar.value > 0xffff ? 8 : 4
        result += scalar.value > 0xffff ? "\\U" : "\\u"
        result += String(repeating: "0", count: width - digits.count) + digits
      }
    }
    return result + "\""
  }

  /// A text for a comment: on one line.
  static func comment(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : $0 }))
  }

  /// A tuple of elements already written.
  static func tuple(_ elements: [String]) -> String {
    elements.count == 1 ? "(\(elements[0]),)" : "(" + elements.joined(separator: ", ") + ")"
  }

  /// A list of elements already written.
  static func list(_ elements: [String]) -> String { "[" + elements.joined(separator: ", ") + "]" }

  /// Decimal digits with a sign, or a string that no number is.
  static func digits(_ text: String) -> String {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return literal(text)
    }
    let plain = digits.drop { $0 == "0" }
    if plain.isEmpty { return "0" }
    return (text.hasPrefix("-") ? "-" : "") + plain
  }
}
