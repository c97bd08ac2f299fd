/// The line that opens a fenced block: three backticks or tildes, or more, and the name of a language.
struct Fence {
  /// The number of backticks or tildes.
  let length: Int
  /// Whether a display formula stands in it.
  let isMath: Bool
  private let mark: UInt8

  /// The fence that a line opens, its indentation left out.
  init?(opening line: ArraySlice<UInt8>) {
    guard let mark = line.first, mark == .backtick || mark == UInt8(ascii: "~") else { return nil }
    let rest = line.drop { $0 == mark }
    guard line.count - rest.count >= 3, mark != .backtick || !rest.contains(.backtick) else {
      return nil
    }
    let language = rest.drop(while: \.isBlank).prefix { !$0.isBlank }
    self.mark = mark
    length = line.count - rest.count
    isMath = language.elementsEqual("math".utf8)
  }

  /// Whether a line closes it.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let marks = line.drop(while: \.isBlank)
    let rest = marks.drop { $0 == mark }
    return marks.count - rest.count >= length && rest.allSatisfy(\.isBlank)
  }
}
