import Notation

extension Program {
  /// How deep definitions are followed.
  private static let depth = 12

  /// Whether an expression is a product of names and small numbers, of which a field tells the sign of the root.
  func isProduct(_ expression: Expression, _ depth: Int = Self.depth) -> Bool {
    guard depth > 0, !SecondPath.isOver else { return false }
    switch expression {
    case .literalZero, .constant, .spatialConstant, .coordinate, .function, .decay: return true
    case .number(let above, let below): return Self.isSmooth(above) && Self.isSmooth(below)
    case .sum(let terms): return terms.count == 1 && isProduct(terms[0].expression, depth)
    case .chain(let links):
      return links.allSatisfy { $0.join == .beside && isProduct($0.expression, depth) }
    case .power(let base, _): return isProduct(base, depth)
    case .quotient(let a, let b): return isProduct(a, depth) && isProduct(b, depth)
    case .root(let inner), .modulus(let inner), .component(let inner, _), .at(_, let inner):
      return isProduct(inner, depth)
    case .rule(let index, _, _, let arguments):
      guard arguments.isEmpty, let body = try? bodies[index].get() else { return false }
      return isProduct(body, depth - 1)
    default: return false
    }
  }

  /// Whether a number is made of primes that are squares in every field.
  private static func isSmooth(_ digits: String) -> Bool {
    guard var rest = Int(digits)?.magnitude, rest > 0 else { return false }
    for prime: UInt in [2, 3, 5, 7, 11, 13] {
      while rest.isMultiple(of: prime) { rest /= prime }
    }
    return rest == 1
  }

  /// The sign that an expression has by the declared ones, zero aside; `nil` if none follows.
  func sign(of expression: Expression, _ depth: Int = Self.depth) -> Testimony.Sign? {
    guard depth > 0, !SecondPath.isOver else { return nil }
    switch expression {
    case .number(let above, _): return above.hasPrefix("-") ? .negative : .positive
    // Roots are what such signs are for.
    case .root, .modulus: return nil
    case .literalZero, .decay: return .positive
    case .constant(let ink):
      return vocabulary.signs[ink] ?? (ink == "\\pi" ? .positive : nil)
    case .coordinate(.energy, _): return (try? kinetic.get()).flatMap { sign(of: $0, depth - 1) }
    case .function(let index, _, _): return vocabulary.functions[index].sign
    case .sum(let terms):
      let signs = terms.map { term in
        sign(of: term.expression, depth).map { term.isNegative ? $0.opposite : $0 }
      }
      guard let first = signs.first, signs.allSatisfy({ $0 == first }) else { return nil }
      return first
    case .chain(let links):
      guard links.allSatisfy({ $0.join == .beside }) else { return nil }
      return product(links.map { sign(of: $0.expression, depth) })
    case .quotient(let a, let b): return product([sign(of: a, depth), sign(of: b, depth)])
    case .power(let base, .number(let digits, "1")):
      guard let count = Int(digits) else { return nil }
      if count.isMultiple(of: 2) { return isReal(base, depth) ? .positive : nil }
      return sign(of: base, depth)
    case .average(let inner, _), .at(_, let inner): return sign(of: inner, depth)
    case .rule(let index, _, _, let arguments):
      guard arguments.isEmpty, let body = try? bodies[index].get() else { return nil }
      return sign(of: body, depth - 1)
    default: return nil
    }
  }

  private func product(_ signs: [Testimony.Sign?]) -> Testimony.Sign? {
    var result = Testimony.Sign.positive
    for sign in signs {
      guard let sign else { return nil }
      if sign == .negative { result = result.opposite }
    }
    return result
  }

  /// Whether an expression is certainly a real number or a vector of real numbers.
  private func isReal(_ expression: Expression, _ depth: Int) -> Bool {
    guard depth > 0, !SecondPath.isOver else { return false }
    switch expression {
    case .number, .literalZero, .spatialConstant, .coordinate, .decay: return true
    case .constant(let ink): return !vocabulary.complexConstants.contains(ink)
    case .function(let index, _, _):
      return !vocabulary.functions[index].isComplex
        && vocabulary.functions[index].shape != .spinMatrix
    case .sum(let terms): return terms.allSatisfy { isReal($0.expression, depth) }
    case .chain(let links): return links.allSatisfy { isReal($0.expression, depth) }
    case .power(let base, .number(_, "1")): return isReal(base, depth)
    case .quotient(let a, let b): return isReal(a, depth) && isReal(b, depth)
    case .average(let inner, _), .at(_, let inner): return isReal(inner, depth)
    case .rule(let index, _, _, let arguments):
      guard arguments.isEmpty, let body = try? bodies[index].get() else { return false }
      return isReal(body, depth - 1)
    default: return false
    }
  }
}

extension Testimony.Sign {
  fileprivate var opposite: Self { self == .positive ? .negative : .positive }
}
