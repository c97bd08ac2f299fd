/// A polynomial over a prime field as a sum of monomials in the symbols before one of them, times
/// polynomials in that one.
struct Layers {
  /// The packed monomials, one after the other and descending.
  var keys: [UInt]
  /// Their coefficients, by power of the symbol, not zero.
  var rows: [[UInt]]

  /// The layers of terms that are free of the symbols after the one at an index.
  init(_ terms: Terms<UInt>, at k: Int, _ packing: Packing) {
    (keys, rows) = ([], [])
    let (m, word, shift) = (packing.words, packing.word(k), packing.shift(k))
    let field = packing.mask &<< shift
    for i in terms.coefficients.indices {
      let power = Int(packing.exponent(k, in: terms.exponents, at: i * m))
      let isNew =
        rows.isEmpty
        || (0..<m).contains { w in
          let bits = w == word ? terms.exponents[i * m + w] & ~field : terms.exponents[i * m + w]
          return bits != keys[keys.count - m + w]
        }
      if isNew {
        for w in 0..<m {
          keys.append(w == word ? terms.exponents[i * m + w] & ~field : terms.exponents[i * m + w])
        }
        rows.append([UInt](repeating: 0, count: power + 1))
      }
      rows[rows.count - 1][power] = terms.coefficients[i]
    }
  }

  init(keys: [UInt], rows: [[UInt]]) {
    self.keys = keys
    self.rows = rows
  }

  /// The terms, in descending order.
  func terms(at k: Int, _ packing: Packing) -> Terms<UInt> {
    var terms = Terms<UInt>(exponents: [], coefficients: [])
    let (m, word, shift) = (packing.words, packing.word(k), packing.shift(k))
    for (i, row) in rows.enumerated() {
      for power in row.indices.reversed() where row[power] != 0 {
        for w in 0..<m {
          let bits = keys[i * m + w]
          terms.exponents.append(w == word ? bits | UInt(power) &<< shift : bits)
        }
        terms.coefficients.append(row[power])
      }
    }
    return terms
  }

  /// The highest power.
  var degree: Int { rows.reduce(0) { max($0, $1.count - 1) } }

  /// The monic greatest common divisor of the rows.
  func content(_ field: PrimeField) -> [UInt] {
    var common: [UInt] = []
    for row in rows {
      common = field.greatestCommonDivisor(common, row)
      if common.count == 1 { break }
    }
    return common
  }

  /// Each row divided by a monic divisor of all.
  mutating func divide(by divisor: [UInt], _ field: PrimeField) {
    if divisor.count > 1 { rows = rows.map { field.quotient($0, by: divisor) } }
  }

  /// The terms that remain where the symbol has a value.
  func value(at x: UInt, words m: Int, _ field: PrimeField) -> Terms<UInt> {
    var terms = Terms<UInt>(exponents: [], coefficients: [])
    for (i, row) in rows.enumerated() {
      let value = field.value(row, at: x)
      if value == 0 { continue }
      terms.exponents += keys[(i * m)..<(i * m + m)]
      terms.coefficients.append(value)
    }
    return terms
  }
}
