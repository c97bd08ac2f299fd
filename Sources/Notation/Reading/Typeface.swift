/// A typeface: a part of a symbol's name.
struct Typeface: Sendable, Hashable {
  /// Bold by `\boldsymbol`, which goes on top of any alphabet.
  var bold = false
  /// `mathbf`, `mathcal`, …; an inner alphabet replaces an outer one.
  var alphabet: String?

  static let plain = Typeface()

  /// Whether letters run together into words: `\mathrm{sf}` is one symbol.
  var makesWords: Bool { alphabet == "mathrm" }

  /// Whether a digit in this face is an ordinary number.
  var keepsDigits: Bool { !bold && (alphabet == nil || alphabet == "mathrm") }

  /// This face inside `outer`: `\boldsymbol{\mathcal{I}}` is bold and calligraphic.
  func inside(_ outer: Typeface) -> Typeface {
    Typeface(bold: bold || outer.bold, alphabet: alphabet ?? outer.alphabet)
  }

  /// The canonical LaTeX of a letter, word or digit in this face.
  func canonical(letter: String) -> String {
    if !bold, makesWords, Macro.functions.contains(letter) { return "\\" + letter }
    return emboldened(alphabet.map { "\\\($0){\(letter)}" } ?? letter)
  }

  /// The canonical LaTeX of a macro in this face; of the alphabets only bold has more than letters.
  func canonical(macro: String) -> String {
    emboldened(alphabet == "mathbf" ? "\\mathbf{\(macro)}" : macro)
  }

  private func emboldened(_ text: String) -> String { bold ? "\\boldsymbol{\(text)}" : text }
}
