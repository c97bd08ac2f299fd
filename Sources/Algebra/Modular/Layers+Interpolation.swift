extension Layers {
  /// Adds the multiple of a polynomial, zero at the points so far, that meets the value at x
  /// (Newton).
  mutating func interpolate(
    _ value: Terms<UInt>, at x: UInt, vanishing: [UInt], words m: Int, _ field: PrimeField
  ) {
    let scale = field.reciprocal(field.value(vanishing, at: x))
    var (keys, rows): ([UInt], [[UInt]]) = ([], [])
    var (i, j) = (0, 0)
    func appendRow(_ row: [UInt], _ key: ArraySlice<UInt>, _ target: UInt) {
      let error = field.difference(target, field.value(row, at: x))
      var row = row
      if error != 0 {
        let step = field.product(error, scale)
        while row.count < vanishing.count { row.append(0) }
        for k in vanishing.indices { row[k] = field.sum(row[k], field.product(step, vanishing[k])) }
        PrimeField.trim(&row)
      }
      keys += key
      rows.append(row)
    }
    while i < self.rows.count || j < value.coefficients.count {
      let order = Layers.order(self.keys, i * m, value.exponents, j * m, m)
      let key =
        order >= 0 ? self.keys[(i * m)..<(i * m + m)] : value.exponents[(j * m)..<(j * m + m)]
      appendRow(order >= 0 ? self.rows[i] : [], key, order <= 0 ? value.coefficients[j] : 0)
      if order >= 0 { i += 1 }
      if order <= 0 { j += 1 }
    }
    (self.keys, self.rows) = (keys, rows)
  }

  /// The order of the monomials at two offsets; one beyond the end is the least.
  static func order(_ a: [UInt], _ i: Int, _ b: [UInt], _ j: Int, _ m: Int) -> Int {
    if i >= a.count { return -1 }
    if j >= b.count { return 1 }
    for w in 0..<m where a[i + w] != b[j + w] { return a[i + w] > b[j + w] ? 1 : -1 }
    return 0
  }
}
