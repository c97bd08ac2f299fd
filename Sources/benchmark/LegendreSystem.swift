import Algebra

/// The system of N coupled Legendre amplitudes u, v.
struct LegendreSystem {
  private static let sizes = [2: (23, 21), 3: (125, 86), 4: (598, 357), 5: (2585, 1383)]
  let n: Int
  let rows: [RationalFunction]
  let unknowns: [Symbol]

  init(n: Int) {
    self.n = n
    func symbols(_ block: Int) -> [RationalFunction] {
      (0..<n).map { RationalFunction(Symbol(2 + block * n + $0)) }
    }
    let (eta, s) = (RationalFunction(Symbol(0)), RationalFunction(Symbol(1)))
    let (w, a, b, u, v) = (symbols(0), symbols(1), symbols(2), symbols(3), symbols(4))
    func neighbours(_ x: [RationalFunction], _ l: Int) -> RationalFunction {
      let before: RationalFunction = l > 0 ? x[l - 1] : 0
      let after: RationalFunction = l + 1 < n ? x[l + 1] : 0
      return before + after
    }
    var rows: [RationalFunction] = []
    for l in 0..<n {
      let rate = eta * (RationalFunction(1) - w[l])
      let (above, below) = (s * neighbours(u, l), s * neighbours(v, l))
      rows.append(u[l] + rate * v[l] + above - a[l])
      rows.append(rate * u[l] - v[l] + below - b[l])
    }
    self.rows = rows
    let first = 2 + 3 * n
    unknowns = (first..<(first + 2 * n)).map { Symbol($0) }
  }

  private func isRight(_ first: RationalFunction?) -> Bool {
    guard let first, let size = LegendreSystem.sizes[n] else { return false }
    return first.numerator.termCount == size.0 && first.denominator.termCount == size.1
  }

  func solveFirst() -> Bool {
    isRight(LinearSystem(rows: rows, unknowns: unknowns)?.solved(for: unknowns[0]))
  }

  func solveAll() -> Bool {
    guard let solution = LinearSystem(rows: rows, unknowns: unknowns)?.solved() else {
      return false
    }
    return solution.kind == .unique && solution.values.count == 2 * n
      && isRight(solution.values[unknowns[0]])
  }

  /// Whether the whole solution satisfies every row, at one point.
  func agrees() -> Bool {
    guard let system = LinearSystem(rows: rows, unknowns: unknowns) else { return false }
    var values: [Symbol: Rational] = [:]
    for k in 0..<(2 + 3 * n) { values[Symbol(k)] = Rational(Integer(k * k + 3), Integer(k + 2)) }
    var point = values.mapValues(RationalFunction.init)
    for (unknown, value) in system.solved().values { point[unknown] = value.evaluated(at: values) }
    let first = system.solved(for: unknowns[0])?.evaluated(at: values)
    return rows.allSatisfy { $0.substituting(point)?.isZero ?? false }
      && first == point[unknowns[0]]
  }
}
