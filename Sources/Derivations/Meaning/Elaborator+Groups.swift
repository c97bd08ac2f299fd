package import Algebra
import Notation

extension Elaborator {
  /// A bracket: a group, a commutator, a Poisson bracket, an average, a modulus.
  mutating func group(
    _ bracket: Formula.Bracket, _ elements: [Formula], _ formula: Formula, _ context: Context
  ) throws(Refusal) -> Item {
    switch (bracket, elements.count) {
    case (.round, 1), (.square, 1), (.curly, 1): return try item(elements[0], context)
    case (.curly, 2):
      let a = try value(of: elements[0], in: context)
      let b = try value(of: elements[1], in: context)
      return .value(try theory.poissonBracket(&self, a, b, context.tag, formula.range))
    case (.angle, 1):
      let tag = freshTag()
      var inner = context
      inner.tag = tag
      return .value(
        try theory.average(&self, try value(of: elements[0], in: inner), tag, formula.range))
    case (.bar, 1): return .value(try modulus(elements[0], formula, context))
    default:
      throw objection(
        "this bracket holds \(elements.count) expressions",
        "a comma stands in an argument list, in \\{A,B\\}, [A,B]_- or [A,B]_+", formula.range)
    }
  }

  mutating func freshTag() -> Int {
    defer { nextTag += 1 }
    return nextTag
  }

  /// A bracket with scripts: `[A,B]_-`, `[A,B]_+`, or a power.
  mutating func scripted(
    _ base: Formula, _ sub: Formula.Script?, _ sup: Formula.Script?, _ primes: Int,
    _ formula: Formula,
    _ context: Context
  ) throws(Refusal) -> Item {
    guard primes == 0 else {
      throw objection("a prime stands behind a bracket", "a prime belongs to a name", formula.range)
    }
    var result: Value
    if case .bracket(.square, let elements) = base.node, elements.count == 2, let sign = sub?.ink {
      let a = try value(of: elements[0], in: context)
      let b = try value(of: elements[1], in: context)
      let ab = try multiplied(a, by: b, .beside, formula.range)
      let ba = try multiplied(b, by: a, .beside, formula.range)
      switch sign {
      case ["-"]:
        let difference = try unwrap(ab.sum(ba.negated), formula.range)
        result = Fault.commutatorOrder.isPlanted ? difference.negated : difference
      case ["+"]:
        let second = Fault.anticommutatorSign.isPlanted ? ba.negated : ba
        result = try unwrap(ab.sum(second), formula.range)
      default:
        throw objection(
          "a bracket of two with the subscript \(sign.joined())", "write [A,B]_- or [A,B]_+",
          formula.range)
      }
    } else {
      guard sub == nil else {
        throw objection(
          "a subscript stands behind a bracket", "only [A,B]_- and [A,B]_+ carry one", formula.range
        )
      }
      switch try item(base, context) {
      case .value(let value): result = value
      case .operation(let operation): return .operation(try self.power(of: operation, sup, formula))
      }
    }
    if let power = sup {
      guard let exponent = power.formula else {
        throw objection(
          "the superscript \(power.ink.joined()) is not a power", "write a whole number",
          formula.range)
      }
      result = try raised(result, to: exponent, formula, context)
    }
    return .value(result)
  }

  /// a^n for whole n; a vector squared is its scalar product with itself.
  mutating func raised(
    _ base: Value, to exponent: Formula, _ formula: Formula, _ context: Context
  ) throws(Refusal) -> Value {
    guard !exponent.isEmptyPlace,
      let number = try value(of: exponent, in: context).realScalar?.constantValue
    else {
      throw objection(
        "this superscript is neither part of a declared name, nor an index, nor a number",
        "declare the scripted name with **Let**", formula.range)
    }
    if case .bracket = exponent.node {
      throw objection(
        "the superscript \(exponent.latex) is a mark, not a power",
        "declare the name with it, or write the power without a bracket", formula.range)
    }
    if !base.isScalar {
      guard number == 2 else {
        if base.isMatrix, base.indices.isEmpty, !base.isVector, let count = number.numerator.asInt,
          number.denominator == 1,
          (1...16).contains(count)
        {
          var result = base
          for _ in 1..<count {
            result = try multiplied(result, by: base, .beside, formula.range)
          }
          return result
        }
        throw objection(
          "a \(base.typeInWords) is raised to a power",
          "a vector can be squared; a scalar takes any whole power", formula.range)
      }
      let join: SpinJoin = base.isVector ? .dot : .beside
      return try multiplied(base, by: base, join, formula.range)
    }
    if number.denominator == 2, let real = base.realScalar {
      let root = try squareRoot(real, formula)
      return try power(Value(root), number.numerator.asInt, formula)
    }
    guard number.denominator == 1 else {
      throw objection(
        "a power that is neither whole nor half", "write a whole number, or a root", formula.range)
    }
    return try power(base, number.numerator.asInt, formula)
  }

  private mutating func power(_ base: Value, _ exponent: Int?, _ formula: Formula) throws(Refusal)
    -> Value
  {
    guard let exponent, abs(exponent) <= 200 else { throw .limit("a power beyond 200") }
    var entry = base.entries[0]
    if exponent == 0, entry.re.isZero, entry.im.isZero { throw .limit("$0^0$ is not defined") }
    if exponent < 0 { entry = try reciprocal(entry, formula) }
    let terms = max(
      entry.re.numerator.termCount + entry.im.numerator.termCount, entry.re.denominator.termCount)
    let count = abs(exponent)
    for polynomial in [entry.re.numerator, entry.re.denominator, entry.im.numerator] {
      let bits = polynomial.terms.reduce(0) {
        max($0, $1.coefficient.numerator.bitWidth + $1.coefficient.denominator.bitWidth)
      }
      guard polynomial.totalDegree * count <= 10_000, bits * count <= 100_000 else {
        throw .shortage(.digits)
      }
    }
    var estimate = 1
    for step in 1...max(1, abs(exponent)) where terms > 1 {
      estimate = estimate * (terms - 1 + step) / step
      guard estimate <= Self.termLimit else {
        throw .shortage(.terms)
      }
    }
    var result = complex(RationalFunction(1))
    if entry.im.isZero {
      result = complex(entry.re.power(abs(exponent)) ?? RationalFunction(1))
    } else {
      for _ in 0..<abs(exponent) { result = result * entry }
    }
    var value = base
    value.entries[0] = result
    return value
  }

  private mutating func modulus(_ inner: Formula, _ formula: Formula, _ context: Context)
    throws(Refusal) -> Value
  {
    if let found = scope.resolve(inner), found.slots.isEmpty, found.power == nil, found.primes == 0,
      let role = scope.names[found.key]?.role
    {
      if role == .spatialVector { return Value(atom(.modulus(found.key))) }
      if role == .momentum { return Value(atom(.momentumModulus)) }
    }
    let operand = try value(of: inner, in: context)
    guard !operand.isMatrix else {
      throw objection(
        "the modulus of a \(operand.typeInWords)", "a modulus is taken of a scalar or a vector",
        formula.range)
    }
    if scope.axes != nil, !operand.indices.isEmpty {
      guard !operand.isVector, operand.entries.allSatisfy(\.im.isZero) else {
        throw .limit("the modulus of a \(operand.typeInWords) in a symbol for the dimension")
      }
      let square = try multiplied(operand, by: operand, .beside, formula.range)
      return Value(try squareRoot(square.entries[0].re, formula))
    }
    var real = RationalFunction()
    for entry in operand.entries { real += entry.re * entry.re + entry.im * entry.im }
    return Value(try squareRoot(real, formula))
  }

  mutating func root(
    _ radicand: Formula, _ degree: Formula?, _ formula: Formula, _ context: Context
  ) throws(Refusal) -> Value {
    guard degree == nil || degree?.node == .number("2") else {
      throw objection("a root other than the square root", "only \\sqrt{a} is read", formula.range)
    }
    guard let real = try value(of: radicand, in: context).realScalar else {
      throw objection(
        "the root of what is not a real scalar", "a root is taken of a real scalar", formula.range)
    }
    return Value(try squareRoot(real, formula))
  }

  /// A symbol s ≥ 0 with s² = a; a rational square's root is rational.
  mutating func squareRoot(_ radicand: RationalFunction, _ formula: Formula) throws(Refusal)
    -> RationalFunction
  {
    let a = reduced(radicand)
    if let number = a.constantValue, let root = number.exactRoot { return RationalFunction(root) }
    if let number = a.constantValue, number.signum < 0 {
      throw objection("the root of a negative number", "declared symbols are real", formula.range)
    }
    if let square = momentumSquared, a == atom(.energy) * square { return atom(.momentumModulus) }
    if let (outer, inner) = extractingSquares(a) {
      return inner.isOne ? outer : outer * atom(.root(inner))
    }
    if !isPositive(a) { remark("the root of \(formula.latex) has an argument of no known sign") }
    return atom(.root(a))
  }

  /// a = outer²·inner with outer positive by declared signs; `nil` where no such square divides it.
  private func extractingSquares(_ a: RationalFunction) -> (
    outer: RationalFunction, inner: RationalFunction
  )? {
    func root(of all: [(Polynomial, Int)]) -> RationalFunction {
      all.reduce(RationalFunction(1)) { $0 * positiveRoot(of: $1.0, $1.1) }
    }
    let below = root(of: a.denominator.factors.map { ($0, $1) })
    guard let outer = root(of: a.numerator.factors.map { ($0, $1) }).quotient(by: below) else {
      return nil
    }
    guard !outer.isOne, let inner = a.quotient(by: outer * outer) else { return nil }
    if let number = inner.constantValue, let root = number.exactRoot {
      return (outer * RationalFunction(root), 1)
    }
    return (outer, inner)
  }

  /// The largest expression, positive by declared signs, whose square divides a power of a factor.
  private func positiveRoot(of factor: Polynomial, _ multiplicity: Int) -> RationalFunction {
    var result = RationalFunction(1)
    if factor.termCount == 1 {
      for piece in factor.leadingMonomial.factors where piece.exponent * multiplicity >= 2 {
        let symbol = RationalFunction(piece.symbol)
        guard
          let size = isPositiveAtom(piece.symbol)
            ? symbol : isNegativeAtom(piece.symbol) ? -symbol : nil
        else { continue }
        result = result * (size.power(piece.exponent * multiplicity / 2) ?? 1)
      }
    } else if multiplicity >= 2, isPositive(factor) || isPositive(-factor) {
      let size = RationalFunction(isPositive(factor) ? factor : -factor)
      result = size.power(multiplicity / 2) ?? 1
    }
    return result
  }

  /// Takes the root of a delta function as positive, and lists it.
  package mutating func takePositive(_ root: RationalFunction) {
    if !rootsTakenPositive.contains(root) { rootsTakenPositive.append(root) }
    remark("$\(latex(root)) > 0$, where a delta function is sifted")
  }

  /// Refuses an integral over an energy on which the sign of a root depends that was taken to be positive.
  package func requireKnownRoots(at label: Int) throws(Refusal) {
    guard !rootsTakenPositive.flatMap(\.symbols).contains(where: { depends($0, onEnergy: label) })
    else {
      throw .limit(
        "an integral over an energy on which the sign of a delta function's root depends")
    }
  }

  package mutating func remark(_ text: String) {
    if !remarks.contains(text) { remarks.append(text) }
  }
}

extension Formula {
  var isEmptyPlace: Bool { node == .empty }
}
