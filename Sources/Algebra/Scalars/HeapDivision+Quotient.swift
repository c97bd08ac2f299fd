extension HeapDivision {
  /// The quotient with coefficients in machine words.
  mutating func quotient(_ a: [Int], _ b: [Int]) -> Division {
    let scale = Int128(b[0])
    var (digits, pairs): ([Int], [(Int, Int)]) = ([], [])
    while let term = advance(&pairs) {
      var sum = term.map { Int128(a[$0]) } ?? 0
      for (i, j) in pairs {
        let (difference, overflow) = sum.subtractingReportingOverflow(
          Int128(digits[i]) &* Int128(b[j]))
        if overflow { return .overflow }
        sum = difference
      }
      if !Allowance.permits(8 + pairs.count) { return .inexact }
      if sum == 0 { continue }
      let (wide, remainder) = sum.quotientAndRemainder(dividingBy: scale)
      if remainder != 0 { return .inexact }
      guard let digit = Int(exactly: wide) else { return .overflow }
      digits.append(digit)
      if !appendQuotient() { return .inexact }
    }
    return .exact(Terms(exponents: quotient, coefficients: digits))
  }

  /// The quotient with coefficients of any size; nil if the divisor does not divide.
  mutating func quotient(_ a: [Integer], _ b: [Integer]) -> Terms<Integer>? {
    var (digits, pairs): ([Integer], [(Int, Int)]) = ([], [])
    while let term = advance(&pairs) {
      var sum = term.map { a[$0] } ?? 0
      for (i, j) in pairs { sum -= digits[i] * b[j] }
      if !Allowance.permits(8 + pairs.count) { return nil }
      if sum.isZero { continue }
      guard let digit = sum.exactQuotient(by: b[0]) else { return nil }
      digits.append(digit)
      if !appendQuotient() { return nil }
    }
    return Terms(exponents: quotient, coefficients: digits)
  }
}
