extension Statement {
  /// The label of a row of the statement, counted from 0: (9b) is a row of (9), (20c, derived) of (20, derived),
  /// (Bloch b) of (Bloch). A row that is alone has the statement's label.
  func rowLabel(_ place: Int) -> String {
    let base = label ?? ""
    guard rows.count > 1 else { return base }
    var letter = ""
    var rest = place
    repeat {
      letter = String(UnicodeScalar(UInt8(97 + rest % 26))) + letter
      rest = rest / 26 - 1
    } while rest >= 0
    let number = base.prefix { $0 != "," }
    if number.last?.isNumber ?? true { return number + letter + base.dropFirst(number.count) }
    return base + " " + letter
  }
}
