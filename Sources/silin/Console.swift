import Derivations

/// Where a run reads and writes.
struct Console {
  /// Writes to the output; false when nobody reads it any more.
  var output: (String) -> Bool
  /// Writes to the error output.
  var errors: (String) -> Void
  /// All of standard input, up to a number of bytes.
  var input: (_ limit: Int) -> Result<[UInt8], FileFault>
  /// How text is set on the output.
  var style = TextStyle()
  /// Whether somebody wants the run to end.
  var isInterrupted: @Sendable () -> Bool = { false }
  /// Whether the reader of the output has gone.
  private(set) var isDeserted = false

  init(
    output: @escaping (String) -> Bool, errors: @escaping (String) -> Void,
    input: @escaping (Int) -> Result<[UInt8], FileFault>, style: TextStyle = TextStyle()
  ) {
    self.output = output
    self.errors = errors
    self.input = input
    self.style = style
  }

  /// Writes to the output.
  mutating func write(_ text: String) {
    if !text.isEmpty, !isDeserted { isDeserted = !output(text) }
  }

  /// Writes to the error output. Control characters that a document may hold are shown as �.
  func complain(_ text: String) {
    let harmless = text.unicodeScalars.map { scalar -> Character in
      let isControl = scalar.properties.generalCategory == .control
      return isControl && scalar != "\n" && scalar != "\t" ? "\u{FFFD}" : Character(scalar)
    }
    errors(String(harmless))
  }
}
