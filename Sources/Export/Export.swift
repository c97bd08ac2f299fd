public import Derivations

/// The languages that claims can be written in.
public enum ExportLanguage: String, CaseIterable, Sendable {
  case sympy, mathematica, lean
}

/// Writes what was found of a document in other languages.
public enum Export {
  /// The text in a language; of a Derive by its line what became of it as a claim.
  public static func text(
    of report: DocumentReport, claimed: [Int: StatementReport], in language: ExportLanguage
  ) -> String {
    switch language {
    case .sympy: SympyScript(report, claimed: claimed).text
    case .mathematica: FieldText<Mathematica>(report, claimed: claimed).text
    case .lean: FieldText<Lean>(report, claimed: claimed).text
    }
  }
}
