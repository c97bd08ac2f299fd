/// The Wolfram Language: a line a component, which prints whether the combination is the claim.
enum Mathematica: FieldLanguage {
  static let head = [
    "",
    "silinFailures = 0;",
    "silinCheck[title_, divisor_, claim_, combination_] := If[Expand[divisor*claim - combination] === 0,",
    "  Print[\"holds  \", title], silinFailures++; Print[\"differs  \", title]];",
  ]
  static let foot = ["", "Exit[Min[silinFailures, 1]]"]

  static func comment(_ text: String) -> String {
    "(* " + PythonText.comment(text).replacing("*)", with: "* )").replacing("(*", with: "( *")
      + " *)"
  }

  static func lines(_ identity: FieldIdentity, name: String, title: String) -> [String] {
    let variable = { (number: Int) in "x\(number)" }
    var lines = identity.names.enumerated().map { comment("x\($0.offset + 1) is \($0.element)") }
    let terms = identity.terms.map {
      "(\(identity.text($0.coefficient, variable: variable)))*(\(identity.text($0.premise, variable: variable)))"
    }
    lines.append(
      "silinCheck[\(literal(title + ", " + name)), \(identity.text(identity.divisor, variable: variable)),"
    )
    lines.append("  \(identity.text(identity.claim, variable: variable)),")
    lines.append("  \(terms.isEmpty ? "0" : terms.joined(separator: " + "))];")
    return lines
  }

  /// A string: all but letters, digits and harmless marks by their numbers.
  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "(", ")", ",", ".", "-", "_", "=", "'":
        result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        let isLong = scalar.value > 0xffff
        result += isLong ? "\\|" : "\\:"
        result += String(repeating: "0", count: (isLong ? 6 : 4) - digits.count) + digits
      }
    }
    return result + "\""
  }
}
