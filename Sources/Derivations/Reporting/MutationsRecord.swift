/// What became of the mutants of a claim, as JSON.
struct MutationsRecord: Encodable, Sendable {
  var fail: Int
  var unreadable: Int
  /// The mutants that do not fail, one by one.
  var others: [Other]
  var idlePremises: [String]
  var isIdentity: Bool
  var omission: String?

  /// A mutant that does not fail.
  struct Other: Encodable, Sendable {
    var row: String
    var written: String
    var changed: String
    var formula: String
    var fate: String
    var reason: String?
  }

  init(_ mutations: Mutations) {
    fail = mutations.count { $0 == .fails }
    unreadable = mutations.count { $0 == .unreadable }
    idlePremises = mutations.idlePremises
    isIdentity = mutations.isIdentity
    omission = mutations.omission
    others = mutations.mutants.compactMap { mutant in
      let fate: (String, String?)
      switch mutant.fate {
      case .fails, .unreadable: return nil
      case .harmless(let reason): fate = ("true", reason.rawValue)
      case .survives: fate = ("survives", nil)
      case .undecided(let reason): fate = ("undecided", reason)
      case .disagreement(let reason): fate = ("internal disagreement", reason)
      }
      return Other(
        row: mutant.label, written: mutant.written, changed: mutant.changed,
        formula: mutant.formula, fate: fate.0, reason: fate.1)
    }
  }
}
