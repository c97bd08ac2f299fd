public import Algebra
import Notation

extension Elaborator {
  /// |**p**|² divided by ε, from the declared kinetic energy: 2m.
  var momentumSquared: RationalFunction? { momentumSquaredCache }

  /// The relation of an atom that is not free: its square.
  mutating func square(of atomValue: Atom) -> RationalFunction? {
    switch atomValue {
    case .momentumModulus:
      guard momentumSquared == nil else { return atom(.energy) * momentumSquaredPerEnergy }
      if scope.axes != nil {
        return scope.kinetic == nil && scope.has(.energy) ? nil : atom(.energy)
      }
      var sum = RationalFunction()
      for j in 0..<dimension {
        let p = atom(.momentum(j, tag: 0))
        sum += p * p
      }
      return sum
    case .momentum(let i, let tag) where isEliminated(axis: i, tag: tag):
      var rest = atom(.energy) * momentumSquaredPerEnergy
      for j in 0..<i {
        let p = atom(.momentum(j, tag: tag))
        rest -= p * p
      }
      return rest
    case .modulus(let name):
      var sum = RationalFunction()
      for j in 0..<(scope.axes?.vectors ?? dimension) {
        let c = atom(.component(name, j))
        sum += c * c
      }
      return Fault.squareOfModulus.isPlanted ? -sum : sum
    case .root(let radicand): return Fault.squareOfRoot.isPlanted ? -radicand : radicand
    case .direction(let i, let tag) where i == dimension - 1 && scope.axes == nil:
      var rest = RationalFunction(1)
      for j in 0..<(dimension - 1) {
        let unit = atom(.direction(j, tag: tag))
        rest -= unit * unit
      }
      return rest
    case .function(let jet)
    where jet.spin == 2 && jet.derivatives.isEmpty && scope.isUnit(jet.name):
      var rest = RationalFunction(1)
      for k in 0..<2 {
        var other = jet
        other.spin = k
        let component = atom(.function(other))
        rest -= component * component
      }
      return rest
    default: return nil
    }
  }

  /// Whether the square of a momentum's component is what **p**² leaves to it.
  ///
  /// Where the dimension is a symbol it is so on axes turned to **p** alone, and not while a formula is read, for it may be
  /// differentiated or averaged.
  private func isEliminated(axis: Int, tag: Int) -> Bool {
    if let axes = scope.axes {
      let isFree = scope.kinetic == nil && scope.has(.energy)
      return !isReading && !isFree && tag == 0 && axis == axes.explicit - 1
    }
    return axis == dimension - 1 && momentumSquared != nil
  }

  /// The normal form: |**p**|², the last component of each momentum, |**E**|² and squares of roots replaced by what they equal.
  public mutating func reduced(_ expression: RationalFunction) -> RationalFunction {
    var result = expression
    for symbol in expression.symbols.reversed() {
      guard let square = square(of: table[symbol]) else { continue }
      if result.denominator.contains(symbol) {
        guard let inverse = rationalized(inverseOf: RationalFunction(result.denominator)) else {
          continue
        }
        result = RationalFunction(result.numerator) * inverse
      }
      if result.numerator.degree(in: symbol) > 1 {
        let folded = fold(result.numerator, symbol, square)
        result = folded * (RationalFunction(result.denominator).reciprocal ?? RationalFunction(1))
      }
    }
    return result
  }

  /// Powers of a symbol beyond the first replaced by its square's.
  private func fold(_ polynomial: Polynomial, _ symbol: Symbol, _ square: RationalFunction)
    -> RationalFunction
  {
    let parts = polynomial.coefficients(in: symbol)
    var even = RationalFunction()
    var odd = RationalFunction()
    var power = RationalFunction(1)
    for k in stride(from: 0, to: parts.count, by: 2) {
      even += RationalFunction(parts[k]) * power
      if k + 1 < parts.count { odd += RationalFunction(parts[k + 1]) * power }
      power = power * square
    }
    return even + odd * RationalFunction(symbol)
  }

  /// 1/x with roots and moduli moved into the numerator; `nil` where x is zero.
  mutating func rationalized(inverseOf x: RationalFunction) -> RationalFunction? {
    // Each root doubles the work; beyond a few of them the divisor is left as it is.
    let roots = x.numerator.symbols.filter { symbol in
      if case .root = table[symbol] { return true }
      return false
    }
    guard roots.count <= 4 else { return x.reciprocal }
    var numerator = RationalFunction(x.denominator)
    var divisor = RationalFunction(x.numerator)
    for symbol in x.numerator.symbols.reversed() {
      guard let square = square(of: table[symbol]) else { continue }
      let folded = fold(divisor.numerator, symbol, square)
      let parts = folded.numerator.coefficients(in: symbol)
      let outer = RationalFunction(folded.denominator) * RationalFunction(divisor.denominator)
      guard parts.count == 2 else {
        divisor = folded * (RationalFunction(divisor.denominator).reciprocal ?? RationalFunction(1))
        continue
      }
      let conjugate =
        RationalFunction(parts[0]) - RationalFunction(parts[1]) * RationalFunction(symbol)
      numerator = numerator * conjugate * outer
      divisor =
        RationalFunction(parts[0]) * RationalFunction(parts[0])
        - RationalFunction(parts[1]) * RationalFunction(parts[1]) * square
    }
    return numerator.quotient(by: divisor)
  }

  /// Whether an expression is positive by declared signs: a sum of products of symbols with a sign, and of squares.
  package func isPositive(_ expression: RationalFunction) -> Bool {
    isPositive(expression.numerator) && isPositive(expression.denominator)
  }

  func isPositive(_ polynomial: Polynomial) -> Bool {
    guard !polynomial.isZero else { return false }
    // A symbol for the dimension is 2 and something that is not negative.
    let dimension = scope.axes.flatMap { axes in
      polynomial.symbols.first { table[$0] == .constant(axes.symbol) }
    }
    var polynomial = polynomial
    if let dimension {
      let shifted = [dimension: RationalFunction(dimension) + RationalFunction(2)]
      polynomial = RationalFunction(polynomial).substituting(shifted)?.numerator ?? polynomial
    }
    guard polynomial.hasNoNegativeCoefficient || polynomial.symbols.contains(where: isNegativeAtom)
    else { return false }
    var strict = false
    for term in polynomial.terms {
      var sign = term.coefficient.signum
      var positive = true
      for factor in term.monomial.factors {
        if factor.symbol == dimension {
          positive = false
          continue
        }
        if isPositiveAtom(factor.symbol) { continue }
        if isNegativeAtom(factor.symbol) {
          if factor.exponent % 2 != 0 { sign = -sign }
          continue
        }
        guard factor.exponent % 2 == 0 else { return false }
        positive = false
      }
      guard sign > 0 else { return false }
      if positive { strict = true }
    }
    return strict
  }

  func isPositiveAtom(_ symbol: Symbol) -> Bool {
    switch table[symbol] {
    case .constant("\\pi"), .momentumModulus: true
    case .energy: momentumSquared.map(isPositive) ?? false
    case .constant(let name):
      scope.names[name]?.sign == .positive || name == scope.axes?.symbol
    case .function(let jet): jet.derivatives.isEmpty && scope.names[jet.name]?.sign == .positive
    case .opaque("\\exp", _), .opaque("\\cosh", _): true
    // Roots of roots are gone through again and again; once the time is over nothing is known of them.
    case .root(let radicand): Allowance.current?.look() == nil && isPositive(radicand)
    default: false
    }
  }

  func isNegativeAtom(_ symbol: Symbol) -> Bool {
    switch table[symbol] {
    case .constant(let name): scope.names[name]?.sign == .negative
    case .function(let jet): jet.derivatives.isEmpty && scope.names[jet.name]?.sign == .negative
    default: false
    }
  }
}
