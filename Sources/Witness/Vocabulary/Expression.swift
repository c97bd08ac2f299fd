package import Notation

/// A formula with its names resolved: what the evaluator evaluates.
///
/// Two readers make it: one from formulas, one from the trees of a certificate.
package indirect enum Expression: Sendable {
  case literalZero
  /// A number as numerator and denominator in decimal digits.
  case number(String, String)
  case imaginaryUnit
  case identity
  case pauli
  /// A name without arguments: drawn at random, or given.
  case constant(String)
  case spatialConstant(String, Label)
  case coordinate(Coordinate, Label?)
  case kronecker(Label, Label)
  /// A declared function with its spatial indices; arguments where they are not as declared.
  case function(Int, [Label], [Argument])
  /// A defined name, its spatial indices in the order of the pattern's, the further ones, and what it is applied to.
  case rule(Int, [Label], further: [Label], [Argument])
  /// The placeholder of a functional.
  case placeholder(String, further: [Label], [Argument])
  case sum([Term])
  case chain([Link])
  case power(Expression, Expression)
  case quotient(Expression, Expression)
  case root(Expression)
  case modulus(Expression)
  case direction(Expression)
  case applied(Operator, Expression, curl: Bool)
  case commutator(Expression, Expression, plus: Bool)
  case poisson(Expression, Expression)
  case trace(Expression)
  case part(Expression, imaginary: Bool)
  /// The average over the directions of **p**, or of **p**′.
  case average(Expression, primed: Bool)
  case energyIntegral(Expression, primed: Bool)
  /// δ of an expression in an energy that is integrated over.
  case delta(Expression)
  /// e^{−ε}.
  case decay
  /// λ, which counts gradients.
  case gradientMark
  /// tan, exp and the like.
  case opaque(String, Expression)
  /// The expression with other arguments: at **p**′, say.
  case at([Argument], Expression)
  /// One component: the spatial indices' values, the spin's, and which of real and imaginary part.
  case component(Expression, Testimony.Component)

  package struct Term: Sendable {
    package var isNegative: Bool
    package var expression: Expression
  }

  package struct Link: Sendable {
    package var join: Formula.Factor.Join
    package var expression: Expression
  }
}

/// A variable of phase space.
package enum Coordinate: Hashable, Sendable {
  case time
  case position
  case momentum(primed: Bool)
  case direction(primed: Bool)
  case energy(primed: Bool)
}

/// A value that takes the place of a variable.
package struct Argument: Sendable {
  package enum Place: Hashable, Sendable {
    case coordinate(Coordinate)
    case constant(String)
  }
  package var place: Place
  package var expression: Expression
}

/// Something that acts on the factor to its right.
package indirect enum Operator: Sendable {
  case derivative(Variable, Label?)
  /// A derivative by one component, or by a variable that has none.
  case partial(Variable, Int?)
  /// A product of factors and, joined to its end, operators that compose.
  case product([Expression.Link], Formula.Factor.Join, [Operator])
  /// Terms with their signs; a term that is no operator multiplies.
  case sum([(isNegative: Bool, operator: Operator)])
  case factor(Expression)
  case power(Operator, Int)

  /// What a derivative is by.
  package enum Variable: Hashable, Sendable {
    case coordinate(Coordinate)
    case constant(String)
  }
}
