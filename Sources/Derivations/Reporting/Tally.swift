/// How many statements stand how, and the sentence that closes a run.
public struct Tally: Sendable {
  /// How many statements of each standing there are.
  public private(set) var counts: [Standing: Int] = [:]
  /// Display formulas that belong to no statement.
  public private(set) var prose = 0
  /// Documents with objections.
  public private(set) var unread = 0

  /// Nothing counted yet.
  public init() {}

  /// Counts what was found in one document.
  public mutating func count(_ found: DocumentReport) {
    for statement in found.statements { counts[statement.standing, default: 0] += 1 }
    prose += found.document.unclaimedFormulas.count
    if !found.objections.isEmpty { unread += 1 }
  }

  /// Counts an input that could not be read at all.
  public mutating func countUnreadable() { unread += 1 }

  /// The sentence: `41 hold, 3 refuted as expected, 0 fail, 0 undecided, in 12 ms`, and what else must be known.
  public func sentence(milliseconds: Int, hasWitness: Bool) -> String {
    func number(_ standing: Standing) -> Int { counts[standing] ?? 0 }
    func phrase(_ count: Int, _ one: String, _ many: String) -> String {
      "\(count) \(count == 1 ? one : many)"
    }
    var parts = [
      phrase(number(.holds), "holds", "hold"),
      "\(number(.refuted)) refuted as expected",
      phrase(number(.fails), "fails", "fail"),
      "\(number(.undecided)) undecided",
    ]
    if number(.vacuous) > 0 { parts.append("\(number(.vacuous)) vacuous") }
    if number(.contradictory) > 0 { parts.append("\(number(.contradictory)) contradictory") }
    let faults = number(.disagreement)
    if faults > 0 {
      parts.append(phrase(faults, "internal disagreement", "internal disagreements"))
    }
    parts.append("in \(milliseconds) ms")
    var sentence = parts.joined(separator: ", ")
    if !hasWitness { sentence += ", without the witness" }
    if unread > 0 { sentence += "; " + phrase(unread, "document", "documents") + " not understood" }
    if prose > 0 {
      sentence += "; " + phrase(prose, "formula is prose", "formulas are prose") + ", unchecked"
    }
    return sentence
  }
}
