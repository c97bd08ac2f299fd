public import Algebra
public import Notation

/// Turns formulas into values in one ring of atoms.
///
/// One elaborator serves one statement: it holds the scope, the equations used by substitution, the atoms met so far and the
/// divisors as written.
public struct Elaborator: Sendable {
  public internal(set) var scope: Scope
  let theory: Theory
  var table = AtomTable()
  /// Divisors as written, before anything could cancel them.
  var divisors: [RationalFunction] = []
  /// What a report must list: constants under a derivative, boundary terms dropped.
  var remarks: [String] = []
  /// Roots of delta functions, of no known sign, that are taken to be positive.
  package var rootsTakenPositive: [RationalFunction] = []
  /// Values of names already unfolded, by name, arguments and tags.
  var unfolded: [String: Value] = [:]
  /// There are premises that may tie constants to each other.
  var constantsAreTied = false
  var depth = 0
  /// |**p**|²/ε, from the declared kinetic energy.
  var momentumSquaredCache: RationalFunction?
  var nextTag = 1
  /// A formula is being read.
  var isReading = false
  /// Of the name being read only the type is wanted.
  var wantsType = false

  /// An elaborator of a scope under a theory.
  public init(scope: Scope, theory: Theory) {
    self.scope = scope
    self.theory = theory
  }

  /// Which momentum a formula is read at, and what its letters stand for.
  public struct Context: Sendable {
    /// The tag of the momentum written without a prime.
    var tag: Int
    /// The tag of the primed direction, inside an average over it.
    var primed: Int?
    /// The label of the energy of the primed momentum, where an integral gives it one of its own.
    var primedEnergy: Int?
    /// What index letters of an unfolded definition stand for.
    var letters: [String: Index] = [:]
    /// The expression a placeholder stands for, and the one context it was written in.
    var placeholders: [String: (formula: Formula, caller: [Context])] = [:]
    /// The number of the unfolding, which makes letters of the right side alone its own.
    var unfolding: Int?
    /// The names being unfolded, to notice a cycle.
    var path: [String] = []

    /// The context a statement is read in.
    public init() {
      tag = 0
    }
  }

  /// An operator or a value.
  enum Item: Sendable {
    case value(Value)
    case operation(Operator)
  }

  package var dimension: Int { scope.dimension }

  package func objection(_ message: String, _ advice: String, _ range: SourceRange) -> Refusal {
    .objection(Objection(.meaning(message, advice: advice), at: range))
  }

  package func unwrap(_ result: Result<Value, TypeMismatch>, _ range: SourceRange) throws(Refusal)
    -> Value
  {
    switch result {
    case .success(let value): return value
    case .failure(let mismatch) where mismatch.isLimit: throw .limit(mismatch.message)
    case .failure(let mismatch): throw objection(mismatch.message, mismatch.advice, range)
    }
  }

  package mutating func atom(_ atom: Atom) -> RationalFunction {
    RationalFunction(table.symbol(atom))
  }

  /// An expression as LaTeX, for a report.
  package func latex(_ expression: RationalFunction) -> String {
    Typesetter(self).latex(expression)
  }

  /// The atom a symbol stands for.
  package func atom(of symbol: Symbol) -> Atom { table[symbol] }

  func complex(_ real: RationalFunction) -> ComplexScalar {
    ComplexScalar(re: real, im: RationalFunction())
  }

  /// The value of a formula.
  public mutating func value(of formula: Formula, in context: Context = Context()) throws(Refusal)
    -> Value
  {
    let wasReading = isReading
    isReading = true
    defer { isReading = wasReading }
    switch try item(formula, context) {
    case .value(let value): return value
    case .operation:
      throw objection(
        "an operator stands where a value is expected", "write the factor it acts on to its right",
        formula.range)
    }
  }

  /// Left minus right of an equation.
  public mutating func residual(
    _ left: Formula, _ right: Formula, in context: Context = Context()
  ) throws(Refusal) -> Value {
    let a = try value(of: left, in: context)
    let b = try value(of: right, in: context)
    return try unwrap(a.sum(b.negated), right.range)
  }

  mutating func item(_ formula: Formula, _ context: Context) throws(Refusal) -> Item {
    depth += 1
    defer { depth -= 1 }
    try checkTime()
    guard depth < Self.depthLimit else { throw .limit("the formula nests too deeply") }
    switch formula.node {
    case .number(let digits):
      guard let number = Rational(decimal: digits) else {
        throw objection(
          "\(digits) is too long a number", "at most 40 digits are read", formula.range)
      }
      var value = Value(RationalFunction(number))
      value.isLiteralZero = number.isZero
      return .value(value)
    case .symbol, .accented: return try name(formula, arguments: nil, context)
    case .scripted(let base, let sub, let sup, let primes):
      if base.isBareName { return try name(formula, arguments: nil, context) }
      return try scripted(base, sub, sup, primes, formula, context)
    case .fraction(let top, let bottom):
      if let operation = try derivativeFraction(top, bottom, context) { return operation }
      return .value(try quotient(top, bottom, context))
    case .quotient(let top, let bottom): return .value(try quotient(top, bottom, context))
    case .root(let radicand, let degree):
      return .value(try root(radicand, degree, formula, context))
    case .bracket(let bracket, let elements): return try group(bracket, elements, formula, context)
    case .product(let factors): return try product(factors, formula.range, context)
    case .sum(let terms): return try sum(terms, formula.range, context)
    case .relation:
      throw objection(
        "a relation stands inside an expression", "put it in a statement of its own", formula.range)
    case .empty:
      throw objection("an expression is missing here", "write a formula", formula.range)
    }
  }

  private mutating func sum(
    _ terms: [Formula.Term], _ range: SourceRange, _ context: Context
  ) throws(Refusal) -> Item {
    var total: Value?
    var operators: [(negative: Bool, term: Operator)] = []
    for term in terms {
      let negative: Bool
      switch term.sign {
      case .plus: negative = false
      case .minus: negative = true
      case .plusMinus, .minusPlus:
        throw objection(
          "a double sign stands where one sign is expected",
          "write \\pm and \\mp in a statement, which then is two", term.formula.range)
      }
      switch try item(term.formula, context) {
      case .operation(let operation): operators.append((negative, operation))
      case .value(let value):
        let signed = negative ? value.negated : value
        if let sum = total {
          total = try unwrap(sum.sum(signed), term.formula.range)
          if let t = total { try guardSize(t) }
        } else {
          total = signed
        }
      }
    }
    if operators.isEmpty, let total { return .value(total) }
    if let total {
      guard total.isScalar else {
        throw objection(
          "a sum holds operators and a \(total.typeInWords)",
          "in a sum of operators stand operators and scalars, which multiply", range)
      }
      operators.append((false, .scaled(total, .identity)))
    }
    return .operation(.sum(operators))
  }

  func guardSize(_ value: Value) throws(Refusal) {
    for entry in value.entries
    where entry.re.numerator.termCount + entry.im.numerator.termCount > Self.termLimit {
      throw .shortage(.terms)
    }
  }

  /// The most terms that one expression may have.
  static var termLimit: Int { Allowance.current?.terms ?? Limits.usualTerms }
  /// How deep formulas and chains of operators may nest.
  static let depthLimit = 300

  /// Refuses to go on when something that is allowed for the row at hand is used up.
  func checkTime() throws(Refusal) {
    if let shortage = Allowance.current?.look() { throw .shortage(shortage) }
  }

  private mutating func quotient(
    _ top: Formula, _ bottom: Formula, _ context: Context
  ) throws(Refusal) -> Value {
    let numerator = try value(of: top, in: context)
    let divisor = try value(of: bottom, in: context)
    guard divisor.isScalar else {
      throw objection(
        "a \(divisor.typeInWords) stands as a divisor", "only a scalar can be divided by",
        bottom.range)
    }
    return numerator.scaled(by: try reciprocal(divisor.entries[0], bottom))
  }

  /// 1/z = z̄/|z|², the divisor recorded as it was written.
  mutating func reciprocal(_ z: ComplexScalar, _ place: Formula) throws(Refusal) -> ComplexScalar {
    let norm = reduced(z.im.isZero ? z.re : z.re * z.re + z.im * z.im)
    guard let inverse = rationalized(inverseOf: norm) else { throw .zeroDivisor(place.latex) }
    if norm.constantValue == nil { divisors.append(norm) }
    if z.im.isZero { return complex(inverse) }
    return ComplexScalar(
      re: z.re * inverse, im: Fault.complexReciprocal.isPlanted ? z.im * inverse : -(z.im * inverse)
    )
  }
}

extension Rational {
  /// A decimal number as written: digits with at most one point.
  init?(decimal: String) {
    guard decimal.utf8.count <= 40 else { return nil }
    let parts = decimal.split(separator: ".", omittingEmptySubsequences: false)
    guard let digits = Integer(parts.joined()) else { return nil }
    let places = parts.count > 1 ? parts[1].utf8.count : 0
    self.init(digits, Integer(10).power(places))
  }
}
