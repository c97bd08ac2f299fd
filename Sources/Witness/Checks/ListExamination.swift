import Notation

/// A list read and ready to be evaluated at points, and what may be drawn anew there while coefficients stay what they are.
struct ListExamination {
  let program: Program
  let members: [Expression]
  let over: [Expression]
  /// The formula that is compared with the members, where there is one.
  let image: Expression?
  /// The names of a point's values that vary while coefficients do not.
  private(set) var free: Set<String> = []
  /// The unit vectors whose derivatives vary.
  private(set) var textures: Set<String> = []

  init(_ testimony: Testimony, _ list: Testimony.Combinations) throws(Obstacle) {
    let program = try Program(testimony)
    self.program = program
    var members: [Expression] = []
    for member in list.members { members.append(try program.reader.expression(member)) }
    self.members = members
    var over: [Expression] = []
    for formula in list.over { over.append(try program.reader.expression(formula)) }
    self.over = over
    var formula: Formula?
    var arePolynomials = false
    switch list.assertion {
    case .independent, .vanishing: break
    case .outside(let image), .pole(let image, _, _, _):
      formula = image
      arePolynomials = true
    }
    image = try formula.map { formula throws(Obstacle) in
      try program.reader.expression(formula)
    }
    try findFreedom(list, any: testimony.any, arePolynomials: arePolynomials)
  }

  /// Sorts the names that the list depends on.
  private mutating func findFreedom(
    _ list: Testimony.Combinations, any: Set<String>, arePolynomials: Bool
  ) throws(Obstacle) {
    var survey = Survey(program: program)
    for member in members { try survey.visit(member) }
    if let image { try survey.visit(image) }
    let vocabulary = program.vocabulary
    var named: Set<Argument.Place> = []
    for formula in list.over {
      guard let name = Name(formula) else { continue }
      let place = vocabulary.place(of: name)
      named.insert(place)
      if place == .coordinate(.momentum(primed: false)) {
        named.insert(.coordinate(.energy(primed: false)))
        named.insert(.coordinate(.direction(primed: false)))
      }
    }
    var held = named
    for index in survey.functions {
      let function = vocabulary.functions[index]
      let isNamed = function.arguments.allSatisfy(named.contains)
      if any.contains(function.ink) {
        if arePolynomials || function.arguments.isEmpty || !isNamed {
          free.insert("function " + function.ink)
          if function.gradientOrder != nil { textures.insert(function.ink) }
        }
      } else if arePolynomials {
        throw .beyond("a list with \(function.ink), which is not called any")
      } else {
        held.formUnion(function.arguments)
      }
    }
    if held.contains(.coordinate(.momentum(primed: false))) {
      held.insert(.coordinate(.energy(primed: false)))
    }
    if !held.contains(.coordinate(.time)) { free.insert("time") }
    if !held.contains(.coordinate(.position)) { free.insert("position") }
    if !held.contains(.coordinate(.momentum(primed: false))) { free.insert("direction of p") }
    if !held.contains(.coordinate(.energy(primed: false))) { free.insert("modulus of p") }
    for ink in vocabulary.coordinates where !held.contains(.constant(ink)) {
      free.insert("constant " + ink)
    }
    // To an operator that differentiates by a constant it is a variable.
    if arePolynomials {
      for ink in survey.differentiated where !held.contains(.constant(ink)) {
        free.insert("constant " + ink)
      }
    }
    for ink in any where !named.contains(.constant(ink)) {
      free.formUnion(["constant " + ink, "vector " + ink, "modulus " + ink])
    }
  }
}

/// The functions that expressions depend on; it refuses what draws no values of its own.
struct Survey {
  let program: Program
  private(set) var functions: Set<Int> = []
  /// The constants and variables of their own that something is differentiated by.
  private(set) var differentiated: Set<String> = []
  private var rules: Set<Int> = []

  init(program: Program) { self.program = program }

  mutating func visit(_ expression: Expression) throws(Obstacle) {
    switch expression {
    case .literalZero, .number, .imaginaryUnit, .identity, .pauli, .constant, .spatialConstant,
      .coordinate, .kronecker, .gradientMark:
      break
    case .function(let index, _, let arguments):
      guard arguments.isEmpty else { throw .beyond("a list with other arguments than declared") }
      functions.insert(index)
    case .rule(let index, _, _, let arguments):
      guard arguments.isEmpty else { throw .beyond("a list with other arguments than declared") }
      if rules.insert(index).inserted { try visit(try program.bodies[index].get()) }
    case .sum(let terms): for term in terms { try visit(term.expression) }
    case .chain(let links): for link in links { try visit(link.expression) }
    case .power(let a, let b), .quotient(let a, let b), .commutator(let a, let b, _),
      .poisson(let a, let b):
      try visit(a)
      try visit(b)
    case .modulus(let inner), .direction(let inner), .trace(let inner), .part(let inner, _),
      .component(let inner, _):
      try visit(inner)
    case .applied(let next, let inner, _):
      try visit(next)
      try visit(inner)
    case .root, .opaque, .average, .energyIntegral, .delta, .placeholder, .decay, .at:
      throw .beyond("a list with roots, averages, integrals or functionals")
    }
  }

  private mutating func visit(_ next: Operator) throws(Obstacle) {
    switch next {
    case .derivative(.constant(let ink), _), .partial(.constant(let ink), _):
      differentiated.insert(ink)
    case .derivative, .partial: break
    case .product(let links, _, let operators):
      for link in links { try visit(link.expression) }
      for inner in operators { try visit(inner) }
    case .sum(let terms): for term in terms { try visit(term.operator) }
    case .factor(let expression): try visit(expression)
    case .power(let inner, _): try visit(inner)
    }
  }
}
