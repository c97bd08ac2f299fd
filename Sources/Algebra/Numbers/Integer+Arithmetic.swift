extension Integer {
  /// The sum.
  @inlinable public static func + (a: Integer, b: Integer) -> Integer {
    if case .small(let x) = a, case .small(let y) = b {
      let (sum, overflow) = x.addingReportingOverflow(y)
      if !overflow { return .small(sum) }
    }
    return largeSum(a, b)
  }

  /// The difference.
  @inlinable public static func - (a: Integer, b: Integer) -> Integer {
    if case .small(let x) = a, case .small(let y) = b {
      let (difference, overflow) = x.subtractingReportingOverflow(y)
      if !overflow { return .small(difference) }
    }
    return largeSum(a, -b)
  }

  /// The product.
  @inlinable public static func * (a: Integer, b: Integer) -> Integer {
    if case .small(let x) = a, case .small(let y) = b {
      let (product, overflow) = x.multipliedReportingOverflow(by: y)
      if !overflow { return .small(product) }
    }
    return largeProduct(a, b)
  }

  /// The opposite.
  @inlinable public static prefix func - (a: Integer) -> Integer {
    if case .small(let x) = a, x != .min { return .small(-x) }
    return opposite(of: a)
  }

  /// Adds b to a.
  @inlinable public static func += (a: inout Integer, b: Integer) { a = a + b }
  @inlinable public static func -= (a: inout Integer, b: Integer) { a = a - b }
  @inlinable public static func *= (a: inout Integer, b: Integer) { a = a * b }

  @usableFromInline @inline(never)
  static func largeSum(_ a: Integer, _ b: Integer) -> Integer {
    let (x, y) = (a.limbs, b.limbs)
    if a.isNegative == b.isNegative {
      return Integer(isNegative: a.isNegative, limbs: Limbs.sum(x, y))
    }
    return Limbs.compare(x, y) >= 0
      ? Integer(isNegative: a.isNegative, limbs: Limbs.difference(x, y))
      : Integer(isNegative: b.isNegative, limbs: Limbs.difference(y, x))
  }

  @usableFromInline @inline(never)
  static func largeProduct(_ a: Integer, _ b: Integer) -> Integer {
    if case .small(let x) = a, case .small(let y) = b { return Integer(Int128(x) * Int128(y)) }
    guard permits(a, b, isProduct: true) else { return a }
    return Integer(
      isNegative: a.isNegative != b.isNegative, limbs: Limbs.product(a.limbs, b.limbs))
  }

  @usableFromInline @inline(never) static func opposite(of a: Integer) -> Integer {
    Integer(isNegative: !a.isNegative, limbs: a.limbs)
  }

  /// The nth power, 0⁰ = 1.
  ///
  /// - Precondition: n ≥ 0.
  /// - Complexity: O(log n) multiplications.
  public func power(_ n: Int) -> Integer {
    precondition(n >= 0, "a negative power of an integer")
    var (result, base, n) = (Integer(1), self, n)
    while n > 0 {
      if n & 1 == 1 { result *= base }
      n >>= 1
      if n > 0 { base *= base }
    }
    return result
  }
}
