import Algebra
import Testing

@testable import Derivations

@Suite struct `Spin` {
  @Test(
    "Spin matrices multiply as Pauli's do",
    arguments: [
      Equality(
        #"\left(a + \boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}\right)\left(b + \boldsymbol{q}\cdot\hat{\boldsymbol{\sigma}}\right)"#,
        #"ab + \boldsymbol{s}\cdot\boldsymbol{q} + \left(a\boldsymbol{q} + b\boldsymbol{s} + i\boldsymbol{s}\times\boldsymbol{q}\right)\cdot\hat{\boldsymbol{\sigma}}"#,
        not:
          #"ab + \boldsymbol{s}\cdot\boldsymbol{q} + \left(a\boldsymbol{q} + b\boldsymbol{s}\right)\cdot\hat{\boldsymbol{\sigma}}"#
      ),
      Equality(
        #"\left(\boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}\right)\left(\boldsymbol{q}\cdot\hat{\boldsymbol{\sigma}}\right)"#,
        #"\boldsymbol{s}\cdot\boldsymbol{q}\,\hat{I} + i\left(\boldsymbol{s}\times\boldsymbol{q}\right)\cdot\hat{\boldsymbol{\sigma}}"#,
        not:
          #"\boldsymbol{s}\cdot\boldsymbol{q}\,\hat{I} - i\left(\boldsymbol{s}\times\boldsymbol{q}\right)\cdot\hat{\boldsymbol{\sigma}}"#
      ),
      Equality(
        #"[\boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}, \boldsymbol{q}\cdot\hat{\boldsymbol{\sigma}}]_-"#,
        #"2i\left(\boldsymbol{s}\times\boldsymbol{q}\right)\cdot\hat{\boldsymbol{\sigma}}"#,
        not: "0"),
      Equality(
        #"[\boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}, \boldsymbol{q}\cdot\hat{\boldsymbol{\sigma}}]_+"#,
        #"2\boldsymbol{s}\cdot\boldsymbol{q}"#, not: #"\boldsymbol{s}\cdot\boldsymbol{q}"#),
      Equality(#"[\hat{\rho}, \hat{\rho}]_-"#, "0", not: #"\hat{\rho}"#),
      Equality(#"[\hat{\rho}, a\hat{I}]_-"#, "0", not: #"\hat{\rho}"#),
      Equality(#"\hat{\boldsymbol{\sigma}}\cdot\hat{\boldsymbol{\sigma}}"#, "3", not: "1"),
      Equality(
        #"\hat{\boldsymbol{\sigma}}\times\hat{\boldsymbol{\sigma}}"#,
        #"2i\hat{\boldsymbol{\sigma}}"#, not: "0"),
      Equality(#"\mathrm{Tr}\,\hat{I}"#, "2", not: "1"),
      Equality(#"\mathrm{Tr}\,\hat{\boldsymbol{\sigma}}"#, "0", not: #"\boldsymbol{s}"#),
      Equality(
        #"\mathrm{Tr}\left[\left(\boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}\right)\hat{\boldsymbol{\sigma}}\right]"#,
        #"2\boldsymbol{s}"#, not: #"\boldsymbol{s}"#),
      Equality(
        #"\mathrm{Tr}\left[\left(\boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}\right)\left(\boldsymbol{q}\cdot\hat{\boldsymbol{\sigma}}\right)\left(\boldsymbol{w}\cdot\hat{\boldsymbol{\sigma}}\right)\right]"#,
        #"2i\,\boldsymbol{s}\cdot\boldsymbol{q}\times\boldsymbol{w}"#,
        not: #"2i\,\boldsymbol{q}\cdot\boldsymbol{s}\times\boldsymbol{w}"#),
      Equality(
        #"\left(\boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}\right)^3"#,
        #"\boldsymbol{s}^2\,\boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}"#,
        not: #"\boldsymbol{s}\cdot\hat{\boldsymbol{\sigma}}"#),
      Equality(#"\hat{\rho}\,\hat{I}"#, #"\hat{\rho}"#, not: #"\hat{I}"#),
      Equality(
        #"\frac12\mathrm{Tr}\left[\hat{\rho}\right]\hat{I} + \frac12\mathrm{Tr}\left[\hat{\rho}\hat{\boldsymbol{\sigma}}\right]\cdot\hat{\boldsymbol{\sigma}}"#,
        #"\hat{\rho}"#, not: #"2\hat{\rho}"#),
      Equality(#"a + \hat{\rho}"#, #"a\hat{I} + \hat{\rho}"#, not: #"\hat{\rho}"#),
      Equality(
        #"\partial_t\left(\hat{\rho}\hat{\rho}\right)"#, #"[\hat{\rho}, \partial_t\hat{\rho}]_+"#,
        not: #"2\hat{\rho}\,\partial_t\hat{\rho}"#),
    ])
  func algebra(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }

  /// The product of two of 1, σx, σy, σz: a power of i and one of them, from the matrices themselves.
  private static func product(_ m: Int, _ n: Int) -> (phase: Int, matrix: Int) {
    // Each as a permutation of the two states with powers of i: M|0⟩ = i^a|x⟩, M|1⟩ = i^b|1−x⟩.
    let matrices: [(flip: Int, phases: [Int])] = [
      (0, [0, 0]), (1, [0, 0]), (1, [1, 3]), (0, [0, 2]),
    ]
    func act(_ matrix: Int, _ state: Int) -> (state: Int, phase: Int) {
      (state ^ matrices[matrix].flip, matrices[matrix].phases[state])
    }
    let columns = (0..<2).map { state -> (state: Int, phase: Int) in
      let first = act(n, state)
      let second = act(m, first.state)
      return (second.state, (first.phase + second.phase) % 4)
    }
    for matrix in 0..<4 {
      for phase in 0..<4
      where (0..<2).allSatisfy({
        act(matrix, $0).state == columns[$0].state
          && (act(matrix, $0).phase + phase) % 4 == columns[$0].phase
      }) {
        return (phase, matrix)
      }
    }
    fatalError("the Pauli matrices are a group up to powers of i")
  }

  @Test("All sixteen products of 1, σx, σy, σz are those of the matrices")
  func sixteenProducts() throws {
    func unit(_ k: Int) -> Value {
      var entries = Array(repeating: ComplexScalar(0), count: 4)
      entries[k] = 1
      return Value(isMatrix: true, entries: entries)
    }
    let i = ComplexScalar(re: 0, im: 1)
    for m in 0..<4 {
      for n in 0..<4 {
        let expected = Self.product(m, n)
        let phase: ComplexScalar = [1, i, -1, -i][expected.phase]
        let product = try unit(m).product(unit(n), .beside, dimension: 3).get()
        #expect(product.entries == unit(expected.matrix).scaled(by: phase).entries, "\(m) \(n)")
      }
    }
  }

  @Test(
    "Complex scalars",
    arguments: [
      Equality("i^2", "-1", not: "1"),
      Equality(#"\frac{1}{i}"#, "-i", not: "i"),
      Equality(#"\frac{1}{i\hbar}"#, #"-\frac{i}{\hbar}"#, not: #"\frac{i}{\hbar}"#),
      Equality("i^{-3}", "i", not: "-i"),
      Equality("(1 + i)^4", "-4", not: "4"),
      Equality(#"\frac{1}{1 + ia}"#, #"\frac{1 - ia}{1 + a^2}"#, not: #"\frac{1 + ia}{1 + a^2}"#),
      Equality(#"\frac{z}{z}"#, "1", not: "z"),
      Equality("(z + i)(z - i)", "z^2 + 1", not: "z^2 - 1"),
      Equality(#"\mathrm{i}\,\mathrm{i}"#, "-1", not: "1"),
    ])
  func complex(_ row: Equality) { #expect(Bench.complaints(row.document) == []) }
}
