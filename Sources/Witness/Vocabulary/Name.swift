import Notation

/// A name taken apart: the letter with its accents, the pieces of its scripts, its primes.
struct Name: Hashable, Sendable {
  var base: String
  var sub: [String] = []
  var sup: [String] = []
  var primes = 0

  /// The name that a formula is, if it is one.
  init?(_ formula: Formula) {
    switch formula.node {
    case .symbol(let text): base = text
    case .accented(let accent, let inner):
      guard let inner = Name(inner), inner.primes == 0 else { return nil }
      base = "\\\(accent){\(inner.base)}"
      sub = inner.sub
      sup = inner.sup
    case .scripted(let inner, let subscript_, let superscript, let primes):
      guard let name = Name(inner), name.sub.isEmpty || subscript_ == nil,
        name.sup.isEmpty || superscript == nil
      else { return nil }
      base = name.base
      sub = subscript_?.ink ?? name.sub
      sup = superscript?.ink ?? name.sup
      self.primes = name.primes + primes
    default: return nil
    }
  }

  /// A text that names the same thing wherever it is built from the same pieces.
  var ink: String {
    var text = base
    if !sub.isEmpty { text += "_{" + sub.joined(separator: " ") + "}" }
    if !sup.isEmpty { text += "^{" + sup.joined(separator: " ") + "}" }
    return text + String(repeating: "'", count: primes)
  }
}
