import Notation

/// The names of a testimony as the witness understands them: what a text that proves the same again is written from.
package struct Understanding: Sendable {
  /// A declared function.
  package struct Function: Sendable {
    /// The name with what it depends on.
    package var key: String
    package var shape: Testimony.Shape
    package var rank: Int
    package var places: [Argument.Place]
    package var isComplex: Bool
    package var isSymmetric: Bool
    /// s where a rule ε f′ = s f is declared.
    package var exponent: Expression?
    /// For a unit vector the order to which its gradients are kept, 0 for all.
    package var gradientOrder: Int?
    /// Whether it is the first unit vector declared.
    package var isFrame: Bool
  }

  /// A defined name.
  package struct Rule: Sendable {
    /// What tells it from the other ones.
    package var key: String
    package var slots: [Label]
    package var placeholder: String?
    /// The right side; `nil` where it has no meaning, which matters only if it is used.
    package var right: Expression?
    package var rank: Int?
    package var shape: Testimony.Shape
  }

  package let dimension: Int
  package let span: Int?
  /// In the order in which expressions number them.
  package let functions: [Function]
  /// In the order in which expressions number them.
  package let rules: [Rule]
  /// The energy of a momentum.
  package let kinetic: Expression?
  /// Whether functions of the energy must decay.
  package let integratesEnergy: Bool
  /// The names of variables of their own.
  package let variables: [String]
  package let complexConstants: [String]

  init(_ testimony: Testimony, _ program: Program) throws(Obstacle) {
    dimension = testimony.dimension
    span = testimony.span
    integratesEnergy = program.integratesEnergy
    variables = program.vocabulary.coordinates.sorted()
    complexConstants = program.vocabulary.complexConstants.sorted()
    kinetic = try? program.kinetic.get()
    var functions: [Function] = []
    for function in program.vocabulary.functions {
      functions.append(try Self.function(function, program))
    }
    self.functions = functions
    var counts: [String: Int] = [:]
    var rules: [Rule] = []
    for (index, rule) in program.reader.rules.enumerated() {
      let name = testimony.substitutions[index].left.ink
      counts[name, default: 0] += 1
      let count = counts[name] ?? 1
      rules.append(
        Rule(
          key: count == 1 ? name : "\(name) (\(count))", slots: rule.slots,
          placeholder: rule.placeholder?.ink, right: try? program.bodies[index].get(),
          rank: rule.type?.rank, shape: rule.type?.shape ?? .scalar))
    }
    self.rules = rules
  }

  private static func function(
    _ function: Vocabulary.Function, _ program: Program
  ) throws(Obstacle) -> Function {
    var exponent: Expression?
    if let unit = function.exponentUnit {
      exponent = try program.expression(unit)
    } else if let number = function.homogeneity {
      exponent = .number("\(number.numerator)", "\(number.denominator)")
    }
    var key = function.ink
    if !function.arguments.isEmpty {
      key += " of " + function.arguments.map(program.vocabulary.ink).joined(separator: ", ")
    }
    return Function(
      key: key, shape: function.shape, rank: function.rank, places: function.arguments,
      isComplex: function.isComplex, isSymmetric: function.isSymmetric, exponent: exponent,
      gradientOrder: function.gradientOrder, isFrame: function.isFrame)
  }
}

extension Vocabulary {
  /// The name of a variable or constant, with a prime for one of **p**′.
  fileprivate func ink(of place: Argument.Place) -> String {
    guard case .coordinate(let coordinate) = place else {
      guard case .constant(let ink) = place else { return "" }
      return ink
    }
    switch coordinate {
    case .time, .position: return ink(of: coordinate) ?? ""
    case .momentum(let primed):
      return (ink(of: Coordinate.momentum(primed: false)) ?? "") + (primed ? "'" : "")
    case .direction(let primed):
      return (ink(of: Coordinate.direction(primed: false)) ?? "") + (primed ? "'" : "")
    case .energy(let primed):
      return (ink(of: Coordinate.energy(primed: false)) ?? "") + (primed ? "'" : "")
    }
  }
}
