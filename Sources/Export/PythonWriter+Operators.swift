import Notation
import Witness

extension PythonWriter {
  /// An operator.
  mutating func `operator`(_ next: Operator) -> Piece {
    switch next {
    case .derivative(let variable, let label):
      return plain("by(\(Self.place(variable))\(label.map { ", " + self.label($0) } ?? ""))")
    case .partial(let variable, let index):
      return plain("by_component(\(Self.place(variable))\(index.map { ", \($0)" } ?? ""))")
    case .product(let links, let join, let operators):
      let factors = links.map { link in
        let factor = piece(link.expression)
        return Piece(
          text: "(\(Self.join(link.join)), \(factor.text))", depth: factor.depth + 1)
      }
      let following = operators.map { self.operator($0) }
      return call("operators", [list(factors), plain(Self.join(join)), list(following)])
    case .sum(let terms):
      return call(
        "operator_sum",
        terms.map { term in
          let inner = self.operator(term.operator)
          return Piece(
            text: "(\(term.isNegative ? "-1" : "1"), \(inner.text))", depth: inner.depth + 1)
        })
    case .factor(let expression): return call("operator_factor", [piece(expression)])
    case .power(let base, let count):
      return call("operator_power", [self.operator(base), plain("\(count)")])
    }
  }

  /// How factors are joined.
  static func join(_ join: Formula.Factor.Join) -> String {
    switch join {
    case .beside: "BESIDE"
    case .dot: "DOT"
    case .cross: "CROSS"
    }
  }
}
