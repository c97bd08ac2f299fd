import Algebra
import Notation

/// Writes expressions as LaTeX that could stand in a paper: collected by function, coefficients factored, in a fixed order.
///
/// Nothing here is trusted: what it prints is read again and compared before it is called a result.
struct Typesetter {
  let elaborator: Elaborator
  /// Names to be written first, in this order; the others follow in order of declaration.
  var leading: [String] = []

  init(_ elaborator: Elaborator, leading: [String] = []) {
    self.elaborator = elaborator
    self.leading = leading
  }

  private static let axes = ["x", "y", "z"]

  /// The name of an axis: a letter, or its number beyond three.
  static func axis(_ i: Int) -> String { axes.indices.contains(i) ? axes[i] : "\(i + 1)" }

  // MARK: Expressions

  /// An expression as LaTeX, collected by functions.
  func latex(_ expression: RationalFunction) -> String {
    if expression.isZero { return "0" }
    if expression.isPolynomial, !expression.symbols.contains(where: isFunction),
      expression.numerator.termCount > 1,
      expression.numerator.factors.count == 1
    {
      return sum(expression.numerator)
    }
    let groups = expression.numerator.split(over: isFunction).sorted {
      precedes($0.monomial, $1.monomial)
    }
    let terms = groups.map { group in
      term(
        RationalFunction(group.coefficient)
          * (RationalFunction(expression.denominator).reciprocal ?? 1), group.monomial)
    }
    return Self.joined(terms)
  }

  /// Signed terms as a sum.
  static func joined(_ terms: [(negative: Bool, text: String)]) -> String {
    var result = ""
    for (place, term) in terms.enumerated() {
      if place == 0 {
        result += (term.negative ? "-" : "") + term.text
      } else {
        result += (term.negative ? " - " : " + ") + term.text
      }
    }
    return result
  }

  /// A coefficient times a product of functions.
  func term(_ coefficient: RationalFunction, _ functions: Monomial) -> (
    negative: Bool, text: String
  ) {
    let behind = functions.factors.sorted { precedes(Monomial($0.symbol), Monomial($1.symbol)) }
      .map { power(atom($0.symbol), $0.exponent, isCompound: isCompound($0.symbol)) }
    return factored(coefficient, behind)
  }

  /// A coefficient in factors, one fraction, coordinates and the given factors behind it.
  func factored(_ coefficient: RationalFunction, _ behind: [String]) -> (
    negative: Bool, text: String
  ) {
    let top = pieces(coefficient.numerator)
    let bottom = pieces(coefficient.denominator)
    let number = top.number * (bottom.number.reciprocal ?? 1)
    let negative = number.signum < 0
    let magnitude = negative ? -number : number
    var above = top.plain
    var below = bottom.plain
    let isFraction =
      !below.isEmpty || !bottom.behind.isEmpty || !bottom.sums.isEmpty || magnitude.denominator != 1
    if magnitude.numerator != 1 { above.insert("\(magnitude.numerator)", at: 0) }
    if magnitude.denominator != 1 { below.insert("\(magnitude.denominator)", at: 0) }
    var tail = top.behind + behind
    if isFraction, above.isEmpty, top.sums.isEmpty, let first = tail.first,
      first.hasPrefix("\\mathbf{"), first.hasSuffix("}")
    {
      // A vector alone over a divisor stands in the fraction: \frac{\mathbf{p}}{m}.
      above = [tail.removeFirst()]
    }
    var text: String
    if isFraction {
      let isAlone = bottom.behind.isEmpty
      let divisor = bottom.behind.reduce(
        Self.product(below, bottom.sums, alone: isAlone, orOne: isAlone), Self.beside)
      text =
        "\\frac{\(Self.product(above, top.sums, alone: true, orOne: true))}{\(divisor)}"
    } else {
      text = Self.product(
        above, top.sums, alone: tail.isEmpty && above.isEmpty && !negative, orOne: tail.isEmpty)
    }
    if !tail.isEmpty {
      if text.isEmpty { text = tail.removeFirst() }
      for factor in tail { text = Self.beside(text, factor) }
    }
    return (negative, text)
  }

  /// Factors side by side, a space where a macro would run into a letter.
  static func beside(_ left: String, _ right: String) -> String {
    guard let first = right.first, first.isLetter, let macro = left.lastIndex(of: "\\") else {
      return left.isEmpty
        ? right : left + (left.hasSuffix("}") || left.hasSuffix(")") ? " " : "") + right
    }
    let tail = left[left.index(after: macro)...]
    return left
      + (tail.allSatisfy(\.isLetter) ? " " : left.hasSuffix("}") || left.hasSuffix(")") ? " " : "")
      + right
  }

  private static func product(_ plain: [String], _ sums: [String], alone: Bool, orOne: Bool)
    -> String
  {
    if plain.isEmpty, sums.isEmpty { return orOne ? "1" : "" }
    if plain.isEmpty, sums.count == 1, alone, !sums[0].hasPrefix("\\left(") { return sums[0] }
    var text = ""
    for factor in plain { text = beside(text, factor) }
    for sum in sums {
      text = beside(text, sum.hasPrefix("\\left(") ? sum : "\\left(\(sum)\\right)")
    }
    return text
  }

  /// A polynomial's numerical content, its plain factors, coordinates and functions that stand behind, and its sums.
  ///
  /// They stand behind the sums: a bracket right behind a function would be its argument list.
  private func pieces(_ polynomial: Polynomial) -> (
    number: Rational, plain: [String], behind: [String], sums: [String]
  ) {
    var number = polynomial.content
    var plain: [(Symbol, Int)] = []
    var behind: [(Symbol, Int)] = []
    var sums: [String] = []
    for (factor, multiplicity) in polynomial.primitivePart.factors where !factor.isConstant {
      if factor.termCount == 1 {
        for piece in factor.leadingMonomial.factors {
          let entry = (piece.symbol, piece.exponent * multiplicity)
          if isCoordinate(piece.symbol) { behind.append(entry) } else { plain.append(entry) }
        }
        continue
      }
      var oriented = factor
      if ascending(factor).first.map({ $0.coefficient.signum < 0 }) ?? false {
        oriented = -factor
        if multiplicity % 2 == 1 { number = -number }
      }
      let text = sum(oriented)
      sums.append(multiplicity == 1 ? text : "\\left(\(text)\\right)^\(multiplicity)")
    }
    let order: ((Symbol, Int), (Symbol, Int)) -> Bool = { rank($0.0) < rank($1.0) }
    return (
      number, plain.sorted(by: order).map { power(atom($0.0), $0.1, isCompound: isCompound($0.0)) },
      behind.sorted(by: order).map { power(atom($0.0), $0.1, isCompound: isCompound($0.0)) }, sums
    )
  }

  /// The terms of a sum, of low degree first.
  private func ascending(_ polynomial: Polynomial) -> [(monomial: Monomial, coefficient: Rational)]
  {
    polynomial.terms.sorted { a, b in
      a.monomial.degree != b.monomial.degree
        ? a.monomial.degree < b.monomial.degree
        : key(a.monomial).lexicographicallyPrecedes(key(b.monomial))
    }
  }

  private func key(_ monomial: Monomial) -> [Int] {
    monomial.factors.map { rank($0.symbol) }.sorted()
  }

  private func sum(_ polynomial: Polynomial) -> String {
    Self.joined(
      ascending(polynomial).map { term in
        let factors = term.monomial.factors.sorted { rank($0.symbol) < rank($1.symbol) }
          .map { power(atom($0.symbol), $0.exponent, isCompound: isCompound($0.symbol)) }
        let number = term.coefficient.signum < 0 ? -term.coefficient : term.coefficient
        var text = number.isOne && !factors.isEmpty ? "" : self.number(number)
        for factor in factors { text = Self.beside(text, factor) }
        return (term.coefficient.signum < 0, text)
      })
  }

  /// A rational number.
  func number(_ value: Rational) -> String {
    value.denominator == 1
      ? "\(value.numerator)" : "\\frac{\(value.numerator)}{\(value.denominator)}"
  }

  private func power(_ text: String, _ exponent: Int, isCompound: Bool) -> String {
    if exponent == 1 { return text }
    return (isCompound ? "\\left(\(text)\\right)" : text)
      + (exponent < 10 ? "^\(exponent)" : "^{\(exponent)}")
  }

  // MARK: Order

  private func isFunction(_ symbol: Symbol) -> Bool {
    switch elaborator.table[symbol] {
    case .function(let jet): !elaborator.scope.hasRule(jet.name)
    case .average, .integral, .momentumIntegral: true
    default: false
    }
  }

  private func isCoordinate(_ symbol: Symbol) -> Bool {
    switch elaborator.table[symbol] {
    case .time, .coordinate, .position, .momentum, .energy, .momentumModulus, .component: true
    case .function: true
    default: false
    }
  }

  private func isCompound(_ symbol: Symbol) -> Bool {
    switch elaborator.table[symbol] {
    case .function(let jet):
      !jet.derivatives.isEmpty || elaborator.scope.names[jet.name]?.name.isScripted ?? false
    case .average, .integral, .momentumIntegral, .root, .opaque: true
    case .constant(let name): elaborator.scope.names[name]?.name.hasSuperscript ?? false
    default: false
    }
  }

  /// Derivatives of higher order first, then the names asked for, then the order of declaration.
  ///
  /// The order is that of the names alone, never of what was met first.
  func precedes(_ a: Monomial, _ b: Monomial) -> Bool {
    func key(_ monomial: Monomial) -> [Int] {
      let factors = monomial.factors.map { factor -> [Int] in
        guard case .function(let jet) = elaborator.table[factor.symbol] else {
          return [rank(factor.symbol), 0, -factor.exponent]
        }
        let place = leading.firstIndex(of: jet.name).map { $0 - 1000 } ?? rank(factor.symbol)
        let derivatives = jet.derivatives.map { elaborator.scope.place(of: $0) }
        return [place, -jet.derivatives.count] + jet.spatial + [jet.spin ?? -1] + derivatives + [
          -factor.exponent
        ]
      }
      return factors.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
    }
    let first = key(a)
    let second = key(b)
    if first.isEmpty != second.isEmpty { return second.isEmpty }
    return first.lexicographicallyPrecedes(second)
  }

  private func rank(_ symbol: Symbol) -> Int {
    switch elaborator.table[symbol] {
    case .constant(let name):
      name == "\\pi" ? -1 : min(elaborator.scope.position(of: name), 15_000)
    case .component(let name, let i): elaborator.scope.position(of: name) * 4 + i + 10_000
    case .modulus: 9_000
    case .energy, .boundEnergy: 20_000
    case .momentumModulus: 20_001
    case .momentum(let i, _), .direction(let i, _): 20_010 + i
    case .position(let i): 20_020 + i
    case .time, .coordinate: 20_030
    case .function(let jet): 30_000 + elaborator.scope.position(of: jet.name)
    case .root: 8_000
    case .average, .integral, .momentumIntegral, .delta, .opaque: 40_000
    }
  }
}

extension Formula {
  var isScripted: Bool { if case .scripted = node { true } else { false } }
  var hasSuperscript: Bool {
    if case .scripted(_, _, let sup, _) = node { sup != nil } else { false }
  }
}
