/// How a report is set for a terminal: with colours or without.
public struct TextStyle: Sendable {
  /// Whether escape codes for colours are written.
  public var isColoured: Bool
  /// How many columns a line may fill before a list is broken.
  public var width: Int

  /// A style; without colours unless asked.
  public init(isColoured: Bool = false, width: Int = 110) {
    self.isColoured = isColoured
    self.width = width
  }

  /// What a stretch of text says, and so how it looks.
  public enum Tone: Sendable {
    case good
    case bad
    case doubtful
    case strong
    case faint
  }

  /// A text in a tone.
  public func set(_ text: String, _ tone: Tone) -> String {
    guard isColoured else { return text }
    let code =
      switch tone {
      case .good: "32"
      case .bad: "31"
      case .doubtful: "33"
      case .strong: "1"
      case .faint: "2"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// The mark of a standing: ✓, ✗ or ?.
  public func mark(_ standing: Standing) -> String {
    switch standing {
    case .holds, .refuted: set("✓", .good)
    case .fails, .disagreement: set("✗", .bad)
    case .undecided, .vacuous, .contradictory: set("?", .doubtful)
    case .given, .unanswered: set("·", .faint)
    }
  }

  /// Items behind a head, separated by commas, broken between items where the line is full.
  func list(_ head: String, _ items: [String]) -> [String] {
    var lines: [String] = []
    var line = head
    for (place, item) in items.enumerated() {
      let piece = item + (place + 1 < items.count ? "," : "")
      if line.count > head.count, line.count + 1 + piece.count > width {
        lines.append(line)
        line = String(repeating: " ", count: head.count)
      }
      line += (line.count > head.count ? " " : "") + piece
    }
    return lines + [line]
  }
}
