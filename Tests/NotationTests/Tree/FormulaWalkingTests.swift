import Notation
import Testing

struct FormulaWalkingTests {
  let formula = (try? FormulaParser.formula(in: #"\hat{a}_b + \frac{c}{d} = \sqrt[e]{f}(g, h)/i"#))

  @Test("The parts of a formula are met from left to right, scripts aside")
  func children() throws {
    let formula = try #require(formula)
    var names: [String] = []
    func visit(_ formula: Formula) {
      if case .symbol(let name) = formula.node { names.append(name) }
      for child in formula.children { visit(child) }
    }
    visit(formula)
    #expect(names == ["a", "c", "d", "e", "f", "g", "h", "i"])
    #expect(formula.contains { $0.node == .symbol("h") })
    #expect(!formula.contains { $0.node == .symbol("b") })
  }

  @Test("Any one part is replaced, and no other")
  func replaced() throws {
    var formulas = [try #require(formula)]
    let mark = Formula(.symbol("x"))
    while let formula = formulas.popLast() {
      for (place, child) in formula.children.enumerated() {
        let next = formula.replacingChild(place, by: mark).children
        #expect(next.count == formula.children.count)
        for (other, part) in next.enumerated() {
          #expect(part == (other == place ? mark : formula.children[other]))
        }
        formulas.append(child)
      }
    }
  }

  @Test("A formula is rewritten from the inside out")
  func mapped() throws {
    let formula = try #require(formula)
    let doubled = formula.mapped { part in
      guard case .symbol(let name) = part.node else { return nil }
      return Formula(.symbol("\\mathbf{\(name)}"), at: part.range)
    }
    #expect(
      doubled.latex
        == #"\hat{\mathbf{a}}_b + \frac{\mathbf{c}}{\mathbf{d}} = "#
        + #"\sqrt[\mathbf{e}]{\mathbf{f}}(\mathbf{g}, \mathbf{h})/\mathbf{i}"#)
    #expect(formula.mapped { _ in nil } == formula)
  }
}
