import Testing

/// The displayed equations of Piéchon and Thiaville, *Spin transfer torque in continuous textures*, as their authors
/// typeset them: line breaks, gaps, tags and punctuation included.
enum PaperFormulas {
  static let all = transport + conserving + flipping + appendix

  struct Equation: Sendable, CustomTestStringConvertible {
    let number: Int
    /// How many formulas it is.
    let rows: Int
    let text: String

    init(_ number: Int, rows: Int, _ text: String) {
      self.number = number
      self.rows = rows
      self.text = text
    }

    var testDescription: String { "(\(number))" }
  }
}
