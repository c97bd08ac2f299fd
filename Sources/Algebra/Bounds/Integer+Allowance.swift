extension Integer {
  /// Whether two integers may be multiplied or divided under the allowance in force, which bounds their limbs and the time.
  static func permits(_ a: Integer, _ b: Integer, isProduct: Bool = false) -> Bool {
    let (n, m) = (a.limbCount, b.limbCount)
    guard n + m > 64, let allowance = Allowance.current else { return true }
    if isProduct, n + m > Allowance.mostLimbs { allowance.note(.digits) }
    return allowance.spend(n * m)
  }

  /// The number of limbs of the magnitude, one for a machine word.
  var limbCount: Int {
    switch self {
    case .small: 1
    case .big(let large): large.limbs.count
    }
  }
}

extension Coefficients {
  /// The number of limbs of the longest integer; 0 where all are machine words.
  var mostLimbs: Int {
    guard case .words = self else { return integers.reduce(0) { max($0, $1.limbCount) } }
    return 0
  }
}
