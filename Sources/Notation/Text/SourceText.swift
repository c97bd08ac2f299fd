/// A document's text and where its lines begin, to tell a person where something stands.
public struct SourceText: Sendable {
  /// The text.
  public let text: String
  /// The UTF-8 offset at which each line begins.
  private let starts: [Int]

  /// A text as it was read.
  ///
  /// - Complexity: O(*n*).
  public init(_ text: String) {
    var contiguous = text
    contiguous.makeContiguousUTF8()
    self.text = contiguous
    var starts = [0]
    for (offset, byte) in contiguous.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  /// How many lines there are; one in an empty text, and one behind a final line break.
  public var lineCount: Int { starts.count }

  /// The line and the column of a UTF-8 offset, both counted from 1; the column counts characters.
  ///
  /// An offset outside the text counts as its nearest end.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), text.utf8.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = characters(from: starts[low], to: offset).count + 1
    return (low + 1, column)
  }

  /// A line by its number from 1, without its line break; empty if there is no such line.
  public func line(_ number: Int) -> Substring {
    guard starts.indices.contains(number - 1) else { return "" }
    let start = starts[number - 1]
    let end = number < starts.count ? starts[number] - 1 : text.utf8.count
    let line = characters(from: start, to: end)
    return line.hasSuffix("\r") ? line.dropLast() : line
  }

  private func characters(from start: Int, to end: Int) -> Substring {
    let utf8 = text.utf8
    let first = utf8.index(utf8.startIndex, offsetBy: start)
    return text[first..<utf8.index(first, offsetBy: max(end - start, 0))]
  }
}
