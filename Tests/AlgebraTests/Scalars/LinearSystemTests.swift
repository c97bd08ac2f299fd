import Algebra
import Testing

struct LinearSystemTests {
  private let unknowns = (10..<14).map { Symbol($0) }

  @Test(arguments: 0..<40) func solutionsSatisfyTheirEquations(seed: Int) throws {
    var dice = Dice(seed: seed)
    let count = dice.roll(1...4)
    let used = Array(unknowns[..<count])
    let rows = (0..<dice.roll(1...count)).map { _ in
      used.reduce(RationalFunction(dice.polynomial(symbols: 2, terms: 2, exponent: 1))) { row, u in
        row + RationalFunction(dice.polynomial(symbols: 2, terms: 2, exponent: 1))
          * RationalFunction(u)
      }
    }
    let system = try #require(LinearSystem(rows: rows, unknowns: used))
    let solution = system.solved()
    if solution.kind == .inconsistent {
      #expect(solution.values.isEmpty)
      return
    }
    #expect((solution.kind == .unique) == solution.free.isEmpty)
    #expect(solution.values.count + solution.free.count == count)
    for row in rows { #expect(row.substituting(solution.values) == 0, "seed \(seed)") }
    for u in used {
      let value = solution.values[u]
      #expect(
        value?.symbols.allSatisfy { !used.contains($0) || solution.free.contains($0) } ?? true)
      if solution.kind == .unique { #expect(system.solved(for: u) == value) }
    }
  }

  @Test func pivotsAreReported() throws {
    let (a, x) = (RationalFunction(Symbol(0)), RationalFunction(unknowns[0]))
    let system = try #require(LinearSystem(rows: [a * x - 1], unknowns: [unknowns[0]]))
    #expect(system.solved().pivots == [Polynomial(Symbol(0))])
    #expect(system.solved().values[unknowns[0]] == a.reciprocal)
  }

  @Test func contradictionsAndFreedomAreSeen() throws {
    let (x, y) = (RationalFunction(unknowns[0]), RationalFunction(unknowns[1]))
    let contradiction = try #require(LinearSystem(rows: [x + y, x + y - 1], unknowns: unknowns))
    #expect(
      contradiction.solved().kind == .inconsistent && contradiction.solved(for: unknowns[0]) == nil)
    let free = try #require(LinearSystem(rows: [x + y - 1], unknowns: Array(unknowns[..<2])))
    #expect(free.solved().kind == .underdetermined && free.solved().free.count == 1)
    #expect(free.solved(for: unknowns[0]) == nil && free.solved(for: Symbol(99)) == nil)
    let known = try #require(LinearSystem(rows: [x - 1, x + y], unknowns: Array(unknowns[..<2])))
    #expect(known.solved(for: unknowns[1]) == -1)
  }

  @Test func rowsThatAreNotAffineAreRefused() {
    let (x, y) = (RationalFunction(unknowns[0]), RationalFunction(unknowns[1]))
    #expect(LinearSystem(rows: [x * y], unknowns: unknowns) == nil)
    #expect(LinearSystem(rows: [x * x - 1], unknowns: unknowns) == nil)
    #expect(x.reciprocal.flatMap { LinearSystem(rows: [$0 - 1], unknowns: unknowns) } == nil)
  }
}
