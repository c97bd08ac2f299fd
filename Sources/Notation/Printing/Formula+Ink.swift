extension Formula {
  /// The name a symbol bears on paper, with its accents, scripts and primes: `f_{1\mathbf{r}}^{0}`, `\hat{f}'`.
  ///
  /// Canonical, so that it may serve as a key: scripts always stand in braces, the subscript first, whatever their
  /// order in the text. Of a formula that is not a name it is the ``latex``.
  public var ink: String {
    var writer = LaTeXWriter()
    writer.write(inkOf: self)
    return writer.text
  }
}

extension LaTeXWriter {
  fileprivate mutating func write(inkOf formula: Formula) {
    switch formula.node {
    case .accented(let accent, let inner):
      write("\\" + accent + "{")
      write(inkOf: inner)
      write("}")
    case .scripted(let base, let below, let above, let primes) where base.isName:
      write(inkOf: base)
      write(below, sign: "_", alwaysInBraces: true)
      write(String(repeating: "'", count: max(primes, 0)))
      write(above, sign: "^", alwaysInBraces: true)
    default: write(formula)
    }
  }
}

extension Formula {
  /// Whether it is a symbol or number, bare or accented.
  fileprivate var isName: Bool {
    switch node {
    case .symbol, .number, .accented: true
    default: false
    }
  }
}
