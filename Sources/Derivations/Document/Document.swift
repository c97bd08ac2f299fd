public import Notation

/// A derivation document read into statements, with all that is wrong in its form.
///
/// Reading never stops at an error: what can be read is read, and every objection is kept.
public struct Document: Sendable {
  /// The path as given, for messages.
  public let path: String
  /// The text.
  public let source: SourceText
  /// The statements in order of place.
  public internal(set) var statements: [Statement]
  /// Where the display formulas stand that belong to no statement, delimiters included.
  public let unclaimedFormulas: [SourceRange]
  /// All that is wrong in the form of the document, in order of place.
  public let objections: [Objection]

  /// The document read from a text.
  ///
  /// - Complexity: O(length of the text).
  public init(reading text: String, path: String) {
    var reader = StatementReader(Outline(of: Array(text.utf8)))
    reader.read()
    self.path = path
    source = SourceText(text)
    statements = reader.statements
    unclaimedFormulas = reader.unclaimed
    objections = reader.objections.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The document read from the bytes of a file; bytes that are no UTF-8 are an objection, and nothing is read.
  ///
  /// - Complexity: O(number of bytes).
  public init(reading bytes: [UInt8], path: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      _ = try UTF8Span(validating: bytes.span)
      self.init(reading: text, path: path)
    } catch {
      let place = error.byteOffsets.lowerBound
      let objection = Objection(.notUTF8, at: SourceRange(place, place + 1))
      self.init(unread: SourceText(text), path: path, because: objection)
    }
  }

  /// A document of which nothing is read.
  private init(unread source: SourceText, path: String, because objection: Objection) {
    self.path = path
    self.source = source
    statements = []
    unclaimedFormulas = []
    objections = [objection]
  }
}
