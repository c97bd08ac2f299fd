import Algebra
import Testing

/// The four entries of a two-by-two matrix, row by row.
private struct Entries: Equatable {
  var values: [ComplexScalar]

  init(_ m: SpinMatrix) {
    let (a, x, y, z) = (m.identity, m.sigma[0], m.sigma[1], m.sigma[2])
    values = [a + z, x - y.timesI, x + y.timesI, a - z]
  }

  private init(values: [ComplexScalar]) { self.values = values }

  static func * (a: Entries, b: Entries) -> Entries {
    Entries(
      values: [(0, 0), (0, 1), (2, 0), (2, 1)].map { (row: Int, column: Int) -> ComplexScalar in
        let first = a.values[row] * b.values[column]
        return first + a.values[row + 1] * b.values[column + 2]
      })
  }
}

struct SpinMatrixTests {
  private let pauli: [SpinMatrix] = [
    SpinMatrix(identity: 1, sigma: [0, 0, 0]), SpinMatrix(identity: 0, sigma: [1, 0, 0]),
    SpinMatrix(identity: 0, sigma: [0, 1, 0]), SpinMatrix(identity: 0, sigma: [0, 0, 1]),
  ]

  @Test(arguments: 1...6) func pauliWordsAreProductsOfMatrices(length: Int) {
    var words = [(pauli[0], Entries(pauli[0]))]
    for _ in 0..<length {
      words = words.flatMap { word, entries in
        pauli[1...].map { (word * $0, entries * Entries($0)) }
      }
    }
    #expect(words.allSatisfy { Entries($0) == $1 })
  }

  @Test(arguments: 0..<10) func matricesWithSymbolsMultiplyEntryByEntry(seed: Int) {
    var dice = Dice(seed: seed)
    func scalar() -> ComplexScalar {
      ComplexScalar(
        re: RationalFunction(dice.polynomial(terms: 2)),
        im: RationalFunction(dice.polynomial(terms: 2)))
    }
    func matrix() -> SpinMatrix {
      SpinMatrix(identity: scalar(), sigma: [scalar(), scalar(), scalar()])
    }
    let (a, b, c) = (matrix(), matrix(), matrix())
    #expect(Entries(a * b) == Entries(a) * Entries(b) && (a * b) * c == a * (b * c))
    #expect(a.commutator(with: b) == a * b - b * a && a.anticommutator(with: b) == a * b + b * a)
    #expect((a * b).trace == (b * a).trace && (a * b).adjoint == b.adjoint * a.adjoint)
    #expect((a + b) * c == a * c + b * c && a + -a == a - a && (a - a).isZero)
    expectRingLaws(a.identity, b.identity, c.identity, seed)
    if let inverse = a.identity.reciprocal { #expect(inverse * a.identity == 1) }
    #expect((a.identity * a.identity.conjugate).im == 0 && ComplexScalar.i * .i == -1)
  }

  @Test func zeroHasNoReciprocal() {
    #expect(ComplexScalar(0).reciprocal == nil)
  }
}
