import Notation

/// A testimony read and ready to be examined at points.
struct Examination {
  struct Split {
    /// Which of ``Examination/residuals``.
    var premise: Int
    var component: Testimony.Component
    var structures: [Expression]
    var parts: [Expression]
    /// What the structures depend on, as names to draw anew.
    var freedom: Set<String>
    /// Those of them that the premise is not said to hold for any of.
    var bound: [String]
  }

  struct Identity {
    /// Which of ``Examination/residuals``.
    var claim: Int
    var component: Testimony.Component
    var divisor: Expression
    var terms: [(coefficient: Expression, split: Int, part: Int)]
    var remainder: (symbol: String, order: Int, cofactor: Expression)?
    var refutes = false
  }

  private(set) var program: Program
  let testimony: Testimony
  /// Left minus right of each equation, differentiated as a split demands, each once.
  private(set) var residuals: [Expression] = []
  private var known: [Residual: Int] = [:]
  var splits: [Split] = []
  var identities: [Identity] = []

  init(_ testimony: Testimony) throws(Obstacle) {
    program = try Program(testimony)
    self.testimony = testimony
    for split in testimony.splits {
      let freedom = try freedom(of: split.parts.map(\.structure))
      var read = Split(
        premise: try residual(
          split.premise, split.derivatives, averaged: split.averaged, weight: split.weight),
        component: split.component,
        structures: [], parts: [],
        freedom: freedom, bound: bound(freedom, to: testimony.any))
      for part in split.parts {
        read.structures.append(try program.expression(part.structure))
        read.parts.append(try program.expression(part.part))
      }
      splits.append(read)
    }
    for identity in testimony.identities {
      var read = Identity(
        claim: try residual(identity.claim, []), component: identity.component,
        divisor: try program.expression(identity.divisor), terms: [], remainder: nil)
      read.refutes = identity.refutes
      for term in identity.terms {
        guard testimony.splits.indices.contains(term.split),
          testimony.splits[term.split].parts.indices.contains(term.part)
        else { throw .beyond("an identity that names no part") }
        read.terms.append((try program.expression(term.coefficient), term.split, term.part))
      }
      if let remainder = identity.remainder {
        guard (0...64).contains(remainder.order),
          let name = Vocabulary.formula(from: remainder.symbol).flatMap(Name.init)
        else { throw .beyond("a remainder of order \(remainder.order)") }
        read.remainder = (name.ink, remainder.order, try program.expression(remainder.cofactor))
      }
      identities.append(read)
    }
    var trees = residuals
    for split in splits { trees += split.structures + split.parts }
    for identity in identities {
      trees += [identity.divisor] + identity.terms.map(\.coefficient)
      if let remainder = identity.remainder { trees.append(remainder.cofactor) }
    }
    program.noteSigns(in: trees)
  }

  /// Whether an equation integrates over two momenta.
  var isNested: Bool { residuals.contains(where: program.nestsIntegrals) }

  private struct Residual: Hashable {
    var left: Formula
    var right: Formula
    var derivatives: [ComponentTree.Derivative]
    var averaged: Bool
    var weight: ComponentTree?
  }

  /// The place of left minus right, differentiated and then averaged, or integrated with a weight.
  private mutating func residual(
    _ equation: Testimony.Equation, _ derivatives: [ComponentTree.Derivative],
    averaged: Bool = false, weight: ComponentTree? = nil
  ) throws(Obstacle) -> Int {
    let key = Residual(
      left: equation.left, right: equation.right, derivatives: derivatives, averaged: averaged,
      weight: weight)
    if let place = known[key] { return place }
    var expression = try program.difference(equation)
    let reader = TreeReader(reader: program.reader)
    for derivative in derivatives {
      expression = .applied(try reader.by(derivative), expression, curl: false)
    }
    if averaged { expression = .average(expression, primed: false) }
    if let weight {
      let integrand = Expression.chain([
        Expression.Link(join: .beside, expression: try program.expression(weight)),
        Expression.Link(join: .beside, expression: expression),
      ])
      expression = .energyIntegral(.average(integrand, primed: false), primed: false)
    }
    residuals.append(expression)
    known[key] = residuals.count - 1
    return residuals.count - 1
  }

  /// The names of a point's values that trees depend on; the size of **p** only where they name the energy.
  private func freedom(of trees: [ComponentTree]) throws(Obstacle) -> Set<String> {
    var result: Set<String> = []
    var atoms = trees
    var size = false
    while let tree = atoms.popLast() {
      switch tree {
      case .number, .constant(ComponentTree.gradientMark): break
      case .decay: throw .beyond("a structure that decays")
      case .sum(let all), .product(let all): atoms += all
      case .quotient(let above, let below): atoms += [above, below]
      case .power(let inner, _), .root(let inner), .average(let inner, _), .integral(let inner, _),
        .opaque(_, let inner):
        atoms.append(inner)
      case .at(let values, let inner): atoms += values.map(\.value) + [inner]
      case .modulus(let ink):
        let vector = try program.expression(.constant(ink))
        if case .coordinate = vector { size = true } else { try insert(vector, into: &result) }
      case .constant(let ink), .variable(let ink, _), .function(let ink, _, _, _, _, _):
        try insert(try program.expression(.constant(ink)), into: &result)
      }
    }
    if size, !result.contains("direction of p") { result.insert("modulus of p") }
    return result
  }

  /// The names that premises need not hold for any of: a premise holds at every momentum, position and time.
  private func bound(_ names: Set<String>, to any: Set<String>) -> [String] {
    let momenta: Set = ["modulus of p", "modulus of p'"]
    return names.subtracting(momenta).sorted().compactMap { name in
      for kind in ["constant ", "vector ", "modulus ", "function "] where name.hasPrefix(kind) {
        let ink = String(name.dropFirst(kind.utf8.count))
        return any.contains(ink) || program.vocabulary.coordinates.contains(ink) ? nil : ink
      }
      return nil
    }
  }

  private func insert(
    _ expression: Expression, into result: inout Set<String>
  ) throws(Obstacle) {
    switch expression {
    case .constant(let ink): result.insert("constant " + ink)
    case .spatialConstant(let ink, _): result.formUnion(["vector " + ink, "modulus " + ink])
    case .function(let index, _, _):
      result.insert("function " + program.vocabulary.functions[index].ink)
    case .coordinate(let coordinate, _):
      switch coordinate {
      case .time: result.insert("time")
      case .position: result.insert("position")
      case .momentum(let primed), .direction(let primed):
        result.insert(primed ? "direction of p'" : "direction of p")
      case .energy(let primed): result.insert(primed ? "modulus of p'" : "modulus of p")
      }
    default: throw .beyond("a structure made of a defined name")
    }
  }
}
