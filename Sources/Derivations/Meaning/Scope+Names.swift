public import Notation

/// A name as found in a formula.
struct Resolution: Sendable {
  /// The key it was found under.
  var key: String
  /// The indices in its places, in order: subscript first.
  var slots: [Index]
  /// Index letters left over, which index a spatial vector.
  var indices: [Index] = []
  /// A superscript left over, read as a power.
  var power: Formula?
  /// Primes left over, which belong to a momentum.
  var primes = 0
}

extension Scope {
  /// The key of a script: pieces joined, each index letter and the position replaced by •.
  private func slotted(_ script: Formula.Script?) -> (key: String, slots: [Index]) {
    guard let script else { return ("", []) }
    var key = ""
    var slots: [Index] = []
    for piece in script.ink {
      if names[piece]?.role == .index {
        key += "•"
        slots.append(.named(piece))
      } else if piece == positionInk {
        key += "•"
        slots.append(.open)
      } else {
        key += piece + " "
      }
    }
    return (key, slots)
  }

  private static func joined(_ base: String, _ sub: String, _ sup: String, _ primes: Int) -> String
  {
    base + (sub.isEmpty ? "" : "_{\(sub)}") + (sup.isEmpty ? "" : "^{\(sup)}")
      + String(repeating: "'", count: primes)
  }

  /// The key and index places a name is declared under; `nil` if it is not a name.
  func declarationKey(of formula: Formula) -> (key: String, slots: [Index])? {
    switch formula.node {
    case .symbol, .accented: return (formula.ink, [])
    case .scripted(let base, let subscript_, let superscript, let primes):
      guard base.isBareName else { return nil }
      let sub = slotted(subscript_)
      let sup = slotted(superscript)
      return (Self.joined(base.ink, sub.key, sup.key, primes), sub.slots + sup.slots)
    default: return nil
    }
  }

  /// The declared or defined name a formula is, with what its scripts leave over; `nil` if there is none.
  func resolve(_ formula: Formula) -> Resolution? {
    switch formula.node {
    case .symbol, .accented:
      return isKnown(formula.ink) ? Resolution(key: formula.ink, slots: []) : nil
    case .scripted(let base, let subscript_, let superscript, let primes):
      guard base.isBareName else { return nil }
      let sub = slotted(subscript_)
      let sup = slotted(superscript)
      for usedPrimes in primes == 0 ? [0] : [primes, 0] {
        let left = primes - usedPrimes
        var key = Self.joined(base.ink, sub.key, sup.key, usedPrimes)
        if isKnown(key) { return Resolution(key: key, slots: sub.slots + sup.slots, primes: left) }
        key = Self.joined(base.ink, sub.key, "", usedPrimes)
        if superscript != nil, isKnown(key) {
          return leftover(Resolution(key: key, slots: sub.slots, primes: left), nil, superscript)
        }
        key = Self.joined(base.ink, "", sup.key, usedPrimes)
        if subscript_ != nil, isKnown(key) {
          return leftover(Resolution(key: key, slots: sup.slots, primes: left), subscript_, nil)
        }
        key = Self.joined(base.ink, "", "", usedPrimes)
        if isKnown(key) {
          return leftover(Resolution(key: key, slots: [], primes: left), subscript_, superscript)
        }
      }
      return nil
    default: return nil
    }
  }

  private func leftover(
    _ resolution: Resolution, _ sub: Formula.Script?, _ sup: Formula.Script?
  ) -> Resolution? {
    var resolution = resolution
    if let sub {
      guard sub.ink.allSatisfy({ names[$0]?.role == .index }) else { return nil }
      resolution.indices += sub.ink.map { .named($0) }
    }
    if let sup {
      if sup.ink.allSatisfy({ names[$0]?.role == .index }) {
        resolution.indices += sup.ink.map { .named($0) }
      } else {
        resolution.power = sup.formula ?? Formula(.empty, at: sup.range)
      }
    }
    return resolution
  }

  private func isKnown(_ key: String) -> Bool {
    names[key] != nil || definitions[key] != nil || Self.builtIn.contains(key)
  }

  /// Names that mean something without a Let.
  static let builtIn: Set<String> = [
    "\\pi", "i", "\\mathrm{i}", "\\hat{I}", "\\hat{\\boldsymbol{\\sigma}}", "\\boldsymbol{\\sigma}",
  ]
}

extension Formula {
  /// A symbol, or accents over one.
  var isBareName: Bool {
    switch node {
    case .symbol: true
    case .accented(_, let inner): inner.isBareName
    default: false
    }
  }

  var isZeroLiteral: Bool {
    node == .number("0") || node == .symbol("\\mathbf{0}") || node == .symbol("\\boldsymbol{0}")
  }
}
