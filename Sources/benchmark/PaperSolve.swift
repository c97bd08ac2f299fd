import Algebra

/// The first-order amplitudes of the paper: four equations, and the solution it prints.
struct PaperSolve {
  static let names = (0..<9).map(Symbol.init)
  let eta = RationalFunction(names[0])
  let f = RationalFunction(names[1])
  let df = RationalFunction(names[2])
  let fp = RationalFunction(names[3])
  let e = RationalFunction(names[4])
  let unknowns = Array(names[5...])

  /// The equations, each to be zero.
  var rows: [RationalFunction] {
    let (x1, x2) = (RationalFunction(unknowns[0]), RationalFunction(unknowns[1]))
    let (y1, y2) = (RationalFunction(unknowns[2]), RationalFunction(unknowns[3]))
    let source = (e * df).scaled(by: 2)
    let third = eta.scaled(by: Rational(1, 3))
    let square = 1 + eta * eta
    return [
      -(eta * source) - .ratio(square, eta) * source + x1 + eta * x2,
      -(eta * f) + .ratio(fp - square * f, eta) + y1 - third * x2,
      -source - x2 + eta * x1,
      -f - y2 - third * x1,
    ]
  }

  /// The unknowns as printed.
  var printed: [RationalFunction] {
    let source = (e * df).scaled(by: 2)
    let square = eta * eta
    let third = eta.scaled(by: Rational(1, 3))
    let x1 = .ratio(1 + square.scaled(by: 3), eta) * .ratio(source, 1 + square)
    let x2 = square.scaled(by: 2) * .ratio(source, 1 + square)
    let y1 = third * x2 + .ratio(1 + square.scaled(by: 2), eta) * f - .ratio(fp, eta)
    return [x1, x2, y1, -(third * x1) - f]
  }

  func solve() -> Bool {
    guard let system = LinearSystem(rows: rows, unknowns: unknowns) else { return false }
    let solution = system.solved()
    return solution.kind == .unique
      && zip(unknowns, printed).allSatisfy { unknown, value in
        (solution.values[unknown].map { $0 - value })?.isZero ?? false
      }
  }

  /// The number of terms in the four expansions through η⁶⁰.
  func seriesTerms(of values: [RationalFunction]) -> Int {
    values.reduce(0) { sum, value in
      let series = LaurentSeries(value, in: PaperSolve.names[0], through: 60)
      return sum + (series?.coefficients.reduce(0) { $0 + $1.numerator.termCount } ?? 0)
    }
  }
}
