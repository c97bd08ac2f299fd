public import Notation

/// What the witness is told: the declarations, the equations, and the certificate, all as syntax.
///
/// Nothing in here is a value of the first path: names are canonical ink (``Formula``'s own printing), and every
/// coefficient is a ``ComponentTree`` that the witness evaluates by itself.
public struct Testimony: Sendable {
  /// The number of spatial dimensions, 1 to 3.
  public var dimension: Int
  /// Where axes are turned to the vectors: how many have components of constant spatial vectors. **p** has one more.
  public var span: Int?
  /// What each declared name is.
  public var declarations: [Declaration]
  /// Equations used by substitution: a name, with its arguments, indices or placeholder, equals an expression.
  public var substitutions: [Equation]
  /// Premises split over structures that do not depend on what the parts depend on.
  public var splits: [Split]
  /// The identities that prove the claim, component by component.
  public var identities: [Identity]
  /// The canonical ink of the names that premises hold for any of.
  public var any: Set<String> = []
  /// The differential rules that functions of the energy are declared with.
  public var rules: [Equation] = []
  /// The rows of the document that were written out before they were used.
  public var writings: [Writing] = []
  /// Whether the components of a claim that no identity is of must vanish.
  public var provesWholeClaims = true
  public init(
    dimension: Int, declarations: [Declaration], substitutions: [Equation], splits: [Split],
    identities: [Identity]
  ) {
    self.dimension = dimension
    self.declarations = declarations
    self.substitutions = substitutions
    self.splits = splits
    self.identities = identities
  }

  /// A row as it stands in the document, and as it is used: sums written out, the upper or the lower of double signs taken.
  public struct Writing: Sendable {
    public var written: Formula
    public var upper: Bool?
    public var used: Formula
    public init(written: Formula, upper: Bool?, used: Formula) {
      self.written = written
      self.upper = upper
      self.used = used
    }
  }

  /// A declared name.
  public struct Declaration: Sendable {
    /// The bare name, without arguments: `\hbar`, `f_{1\mathbf{r}}`.
    public var name: Formula
    public var kind: Kind
    /// Whether a function of two momenta does not change when they are exchanged.
    public var isSymmetric = false
    /// The sign that a constant, a variable or a function is declared to have.
    public var sign: Sign?
    public init(name: Formula, kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// What a name can be. Arguments are canonical ink of the declared variables, in the order declared.
  public enum Kind: Sendable {
    case constant(complex: Bool)
    /// A real variable of its own.
    case coordinate
    case position
    case time
    /// ε as declared, `\epsilon = \mathbf{p}^2/2m`, and the name of the direction where one is declared.
    case momentum(energy: Formula, kinetic: Formula, direction: Formula?)
    case spatialVector
    case unitSpinVector(arguments: [String], gradientOrder: Int?)
    /// `rank` spatial indices; `homogeneity` s where a rule ε ∂_ε f = s f is declared, as numerator and denominator,
    /// or `exponent` s where it is made of constants.
    case function(
      shape: Shape, rank: Int, arguments: [String], complex: Bool, homogeneity: (Int, Int)?,
      exponent: ComponentTree? = nil)
    /// `d\tau` stands for the measure of the formula, as `d\epsilon\,\nu(\epsilon)\,\frac{d\hat{\mathbf p}}{4\pi}`.
    case measure(Formula)
    case index
  }
  /// A sign, zero aside or not.
  public enum Sign: Sendable { case positive, negative }
  /// The spin shape of a function.
  public enum Shape: Sendable { case scalar, spinVector, spinMatrix }

  /// An equation, both sides as written.
  public struct Equation: Sendable {
    public var left: Formula
    public var right: Formula
    public init(left: Formula, right: Formula) {
      self.left = left
      self.right = right
    }
  }

  /// One component of left minus right.
  public struct Component: Sendable, Hashable {
    /// The values 0, 1, 2 of the open spatial indices: named letters first in alphabetical order of their ink, then the unnamed one.
    public var spatial: [Int]
    /// 0, 1, 2 for a spin vector; 0 for the identity and 1, 2, 3 for σ of a spin matrix; `nil` for a scalar.
    public var spin: Int?
    /// The imaginary part in place of the real one.
    public var imaginary: Bool
    public init(spatial: [Int], spin: Int?, imaginary: Bool) {
      self.spatial = spatial
      self.spin = spin
      self.imaginary = imaginary
    }
  }

  /// A premise's component, differentiated, as Σ structure × part.
  public struct Split: Sendable {
    public var premise: Equation
    public var component: Component
    /// Derivatives applied to left minus right before it is split, outermost last.
    public var derivatives: [ComponentTree.Derivative]
    /// Whether it is averaged over the directions of **p** at fixed ε after that.
    public var averaged: Bool
    /// What it is multiplied by before it is averaged over the directions of **p** and integrated over ε, after that.
    public var weight: ComponentTree?
    public var parts: [(structure: ComponentTree, part: ComponentTree)]
    public init(
      premise: Equation, component: Component, derivatives: [ComponentTree.Derivative],
      averaged: Bool = false, weight: ComponentTree? = nil,
      parts: [(structure: ComponentTree, part: ComponentTree)]
    ) {
      self.premise = premise
      self.component = component
      self.derivatives = derivatives
      self.averaged = averaged
      self.weight = weight
      self.parts = parts
    }
  }

  /// D·C = Σ N·part + remainder for one component C of a claim's left minus right.
  public struct Identity: Sendable {
    public var claim: Equation
    public var component: Component
    public var divisor: ComponentTree
    /// The coefficient, and which part of which split it multiplies.
    public var terms: [(coefficient: ComponentTree, split: Int, part: Int)]
    /// For a claim up to O(x^k): the constant x, k, and Q with remainder = x^k·Q, where Q has no pole at x = 0.
    public var remainder: (symbol: String, order: Int, cofactor: ComponentTree)?
    /// Whether Q does not vanish at x = 0: then C is of order k and no higher, and a claim up to more is refuted.
    public var refutes = false
    public init(
      claim: Equation, component: Component, divisor: ComponentTree,
      terms: [(coefficient: ComponentTree, split: Int, part: Int)],
      remainder: (symbol: String, order: Int, cofactor: ComponentTree)?
    ) {
      self.claim = claim
      self.component = component
      self.divisor = divisor
      self.terms = terms
      self.remainder = remainder
    }
  }
}

/// A scalar expression in components: what the coefficients, divisors and parts of a certificate are.
public indirect enum ComponentTree: Sendable, Hashable {
  /// A rational number: numerator and denominator in decimal digits, the numerator with its sign.
  case number(String, String)
  case sum([ComponentTree])
  case product([ComponentTree])
  case power(ComponentTree, Int)
  case quotient(ComponentTree, ComponentTree)
  /// A declared constant.
  case constant(String)
  /// t, ε, or a component 0, 1, 2 of **r**, **p**, p̂, or of a constant spatial vector; a prime in the ink makes it one of **p**′.
  case variable(String, component: Int?)
  /// |**p**| or |**E**|: not negative, its square the sum of squares.
  case modulus(String)
  /// A component of a declared function, differentiated; `primed` at **p**′ in place of **p**.
  case function(
    String, spatial: [Int], spin: Int?, imaginary: Bool, derivatives: [Derivative], primed: Bool)
  /// √a ≥ 0.
  case root(ComponentTree)
  /// The isotropic average over the direction of **p**, or of **p**′, at fixed energy.
  case average(ComponentTree, primed: Bool)
  /// ∫dε, or ∫dε′, of an expression, from 0 to ∞.
  case integral(ComponentTree, primed: Bool)
  /// An expression in which variables have other values, put in all at once.
  case at([Substitution], ComponentTree)
  /// tan, exp and the like.
  case opaque(String, ComponentTree)
  /// e^{−ε}, by which functions decay under an integral over the energy.
  case decay

  /// A variable and its value; the variable of **p**′ if `primed`.
  public struct Substitution: Sendable, Hashable {
    public var variable: String
    public var primed: Bool
    public var value: ComponentTree
    public init(variable: String, primed: Bool, value: ComponentTree) {
      self.variable = variable
      self.primed = primed
      self.value = value
    }
  }

  /// The name of the constant λ that counts the gradients of unit vectors.
  public static let gradientMark = "\u{03BB}"

  /// A partial derivative: by t, by ε at fixed direction, or by a component of **r** or **p**.
  public struct Derivative: Sendable, Hashable {
    public var variable: String
    public var component: Int?
    public init(variable: String, component: Int?) {
      self.variable = variable
      self.component = component
    }
  }
}

/// Values at which the premises vanish and the claim does not.
public struct Counterexample: Sendable {
  /// A value of each constant and of each component of each constant spatial vector: atoms without free variables.
  public var values: [(ComponentTree, ComponentTree)]
  /// Each function, component by component (derivatives empty), as an expression in its arguments' coordinates,
  /// multiplied by e^{−ε} where `decaying`; unit vectors too, with λ for each order in gradients that are counted.
  public var functions: [(ComponentTree, value: ComponentTree, decaying: Bool)]
  /// First derivatives of unit spin vectors at the point where **n** = (0, 0, 1): components 0 and 1.
  public var gradients: [(ComponentTree, ComponentTree)]
  /// The coordinates of the point: components of **p**, **r**, t, and variables of their own.
  public var point: [(ComponentTree, ComponentTree)]
  /// Whether the premises vanish at the point alone, and not at all values of the variables.
  public var isLocal = false
  public init(
    values: [(ComponentTree, ComponentTree)],
    functions: [(ComponentTree, value: ComponentTree, decaying: Bool)],
    gradients: [(ComponentTree, ComponentTree)], point: [(ComponentTree, ComponentTree)]
  ) {
    self.values = values
    self.functions = functions
    self.gradients = gradients
    self.point = point
  }
}

/// What the witness answers.
public enum Finding: Sendable, Hashable {
  /// Every identity held at every point of every field.
  case agrees(points: Int)
  /// An identity failed: which, where, in words for a report of a fault.
  case objects(String)
  /// Something in the testimony is beyond this witness: what.
  case cannotSay(String)
}
