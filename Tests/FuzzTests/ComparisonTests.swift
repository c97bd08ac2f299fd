import Testing

@testable import fuzz

@Suite("Three ways to a verdict")
struct ComparisonTests {
  @Test("The checker, the witness and the naive evaluation never contradict", arguments: 0..<10)
  func comparison(seed: UInt64) {
    var comparison = Comparison()
    comparison.run((1000 * seed)..<(1000 * seed + 40))
    #expect(comparison.faults.map(\.text) == [])
    let decided = comparison.counts.filter {
      $0.key.hasSuffix("holds") || $0.key.hasSuffix("fails")
    }
    #expect(decided.values.reduce(0, +) > 30, "most of what is written is decided")
  }

  @Test("The points on the sphere average polynomials as they should")
  func sphere() {
    func average(_ f: (Double, Double, Double) -> Double) -> Double {
      Sphere.nodes.reduce(0) { sum, node in
        let rim = (1 - node.z * node.z).squareRoot()
        return sum + node.weight * f(rim * node.cosine, rim * node.sine, node.z)
      }
    }
    #expect(abs(average { _, _, _ in 1 } - 1) < 1e-13)
    #expect(abs(average { x, _, _ in x * x } - 1 / 3) < 1e-13)
    #expect(abs(average { x, y, z in x * x * y * y * z * z } - 1 / 105) < 1e-13)
    #expect(abs(average { _, _, z in z * z * z * z * z * z * z * z } - 1 / 9) < 1e-13)
  }

  @Test("The evaluation knows a spin's algebra, and the sign of a wrong one")
  func evaluation() {
    var random = Random(state: 7)
    var evaluation = Evaluation(world: World(using: &random))
    let (s, w) = (Expression.name(.s), Expression.name(.w))
    let both = Expression.commutator(.pauli(s), .pauli(w), sign: 1)
    let dot = Expression.identity(.product(.number(2, .scalar), .dot(s, w)))
    let difference = evaluation.value(.sum([both, .negative(dot)])).map(\.size).max() ?? 1
    #expect(difference < 1e-12)
    let wrong = evaluation.value(.sum([.cross(s, w), .negative(.cross(w, s))])).map(\.size).max()
    #expect((wrong ?? 0) > 1e-3)
  }
}
