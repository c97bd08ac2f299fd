/// Why a formula has no value: bad text, a bound reached, or a division by zero.
public enum Refusal: Error, Sendable {
  /// The text is wrong at a place, and a person must mend it.
  case objection(Objection)
  /// A bound on size was reached; the statement stays undecided.
  case limit(String)
  /// Something written divides by what is identically zero.
  case zeroDivisor(String)

  /// Why, in words.
  var reason: String {
    switch self {
    case .objection(let objection): objection.message
    case .limit(let reason): reason
    case .zeroDivisor(let text): "$\(text)$ vanishes, and something is divided by it"
    }
  }
}
