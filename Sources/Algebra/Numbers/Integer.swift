/// An integer of any size.
///
/// One machine word inline until it overflows, limbs beyond. Canonical: `big` holds only what does
/// not fit in an `Int`, so equality of representations is equality of numbers.
@frozen public enum Integer: Hashable, Sendable {
  /// A value that fits in a machine word.
  case small(Int)
  /// A value that does not.
  case big(LargeInteger)

  /// The integer equal to a machine word.
  @inlinable public init(_ value: Int) { self = .small(value) }

  init(_ value: Int128) {
    if let word = Int(exactly: value) {
      self = .small(word)
    } else {
      let m = value.magnitude
      let limbs = [UInt(truncatingIfNeeded: m), UInt(truncatingIfNeeded: m &>> 64)]
      self.init(isNegative: value < 0, limbs: limbs)
    }
  }

  init(_ value: UInt) { self.init(isNegative: false, limbs: [value]) }

  /// The integer with the given sign and little-endian limbs.
  init(isNegative: Bool, limbs: [UInt]) {
    var limbs = limbs
    Limbs.trim(&limbs)
    guard limbs.count <= 1 else {
      self = .big(LargeInteger(isNegative: isNegative, limbs: limbs))
      return
    }
    let limb = limbs.first ?? 0
    if !isNegative, let word = Int(exactly: limb) {
      self = .small(word)
    } else if isNegative, limb <= Int.min.magnitude {
      self = .small(Int(truncatingIfNeeded: 0 &- limb))
    } else {
      self = .big(LargeInteger(isNegative: isNegative, limbs: limbs))
    }
  }

  /// Whether this is 0.
  @inlinable public var isZero: Bool { self == .small(0) }

  /// Whether this is 1.
  @inlinable public var isOne: Bool { self == .small(1) }

  @usableFromInline var isNegative: Bool {
    switch self {
    case .small(let word): word < 0
    case .big(let large): large.isNegative
    }
  }

  /// −1, 0 or 1.
  public var signum: Int { isZero ? 0 : isNegative ? -1 : 1 }

  /// The absolute value.
  public var magnitude: Integer { isNegative ? -self : self }

  /// This value as a machine word, if it fits.
  @inlinable public var asInt: Int? {
    if case .small(let word) = self { word } else { nil }
  }

  /// The number of binary digits of the magnitude; 0 for zero.
  public var bitWidth: Int {
    switch self {
    case .small(let word): Int.bitWidth - word.magnitude.leadingZeroBitCount
    case .big(let large): Limbs.bitWidth(large.limbs)
    }
  }

  /// The little-endian limbs of the magnitude, without leading zeros.
  var limbs: [UInt] {
    switch self {
    case .small(let word): word == 0 ? [] : [word.magnitude]
    case .big(let large): large.limbs
    }
  }
}

/// The sign and limbs of an integer beyond one machine word.
@frozen public struct LargeInteger: Hashable, Sendable {
  @usableFromInline let isNegative: Bool
  @usableFromInline let limbs: [UInt]
}

extension Integer: ExpressibleByIntegerLiteral {
  /// The constant written as a literal.
  @inlinable public init(integerLiteral value: Int) { self = .small(value) }
}

extension Integer: Comparable {
  /// Whether a is less than b.
  @inlinable public static func < (a: Integer, b: Integer) -> Bool {
    if case .small(let x) = a, case .small(let y) = b { return x < y }
    return isLess(a, b)
  }

  @usableFromInline @inline(never) static func isLess(_ a: Integer, _ b: Integer) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    let order = Limbs.compare(a.limbs, b.limbs)
    return a.isNegative ? order > 0 : order < 0
  }
}
