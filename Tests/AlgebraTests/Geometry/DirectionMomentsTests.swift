import Algebra
import Testing

struct DirectionMomentsTests {
  /// ⟨x₁ … xₙ⟩ by the sum over pairings, divided by d(d + 2)⋯.
  private func pairings(_ indices: [Int]) -> Int {
    guard let first = indices.first else { return 1 }
    return indices.indices.dropFirst().reduce(0) { sum, k in
      guard indices[k] == first else { return sum }
      var rest = indices
      rest.remove(at: k)
      rest.removeFirst()
      return sum + pairings(rest)
    }
  }

  @Test(arguments: 1...4) func momentsAgreeWithTheSumOverPairings(d: Int) {
    for code in 0..<625 {
      let exponents = (0..<d).map { [code % 5, code / 5 % 5, code / 25 % 5, code / 125][$0] }
      let indices = exponents.enumerated().flatMap { Array(repeating: $0, count: $1) }
      let scale = stride(from: 0, to: indices.count, by: 2).reduce(1) { $0 * (d + $1) }
      let expected =
        indices.count % 2 == 1 ? 0 : Rational(Integer(pairings(indices)), Integer(scale))
      #expect(DirectionMoments.average(exponents: exponents, dimension: d) == expected)
    }
  }

  @Test(arguments: [1, 2, 3, 5]) func theSquareOfADirectionIsOne(d: Int) {
    let square = DirectionMoments.average(exponents: [2], dimension: d)
    #expect(square == Rational(1, Integer(d)))
    #expect(DirectionMoments.average(exponents: [], dimension: d) == 1)
  }
}
