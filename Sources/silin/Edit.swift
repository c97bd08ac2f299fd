import Notation

/// A stretch of a text and what shall stand in its place.
struct Edit: Sendable {
  var range: SourceRange
  var old: String
  var new: String

  var changesSomething: Bool { old != new }

  /// A display block's text replaced by a formula. What stands between the fences and the old formula stays: blanks
  /// and line breaks before and behind it, and the text's kind of line break.
  init(of range: SourceRange, in text: String, to formula: String) {
    let bytes = Array(text.utf8)
    let block = bytes[range.lowerBound..<range.upperBound]
    let isBlank = { (byte: UInt8) in [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
    let lineBreak = text.utf8.contains(0x0D) ? "\r\n" : "\n"
    var head = String(decoding: block.prefix(while: isBlank), as: UTF8.self)
    var tail = String(decoding: block.reversed().prefix(while: isBlank).reversed(), as: UTF8.self)
    if block.allSatisfy(isBlank) {
      // An empty block: the formula gets a line of its own if the fences have theirs.
      let isFence = range.lowerBound > 0 && bytes[range.lowerBound - 1] == 0x0A
      head = isFence || !head.utf8.contains(0x0A) ? "" : lineBreak
      tail = isFence || !tail.utf8.contains(0x0A) ? "" : lineBreak
      if isFence { tail = lineBreak }
    }
    self.range = range
    old = String(decoding: block, as: UTF8.self)
    let lines = formula.split(separator: "\n", omittingEmptySubsequences: false)
    new = head + lines.joined(separator: lineBreak) + tail
  }
}

extension String {
  /// The text with each edit made; the edits do not overlap.
  func replacing(_ edits: [Edit]) -> String {
    var bytes = Array(utf8)
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range.lowerBound..<edit.range.upperBound, with: edit.new.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
