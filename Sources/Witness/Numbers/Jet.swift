/// An element of Fₚ[i][δ₀, δ₁, …] with i² = −1 and δⱼ² = 0: a complex number with its derivatives.
///
/// The coefficient of the product of the δⱼ over a set of j stands at the index whose binary digits are that set.
/// Coefficients past the end are zero, so a number that depends on no δ is one residue long. An empty imaginary part
/// is zero. The letter i is formal, so real and imaginary part can be told apart in any field.
struct Jet: Sendable {
  let field: PrimeField
  /// The real parts, at least one, a power of two of them.
  private(set) var real: [UInt64]
  /// The imaginary parts: none, or a power of two of them.
  private(set) var imaginary: [UInt64]

  /// A number without derivatives.
  init(_ residue: UInt64, in field: PrimeField) {
    self.field = field
    real = [residue]
    imaginary = []
  }

  /// A number of given coefficients; counts are powers of two, and `real` is not empty.
  init(real: [UInt64], imaginary: [UInt64] = [], in field: PrimeField) {
    self.field = field
    self.real = real
    self.imaginary = imaginary
  }

  /// A whole number.
  static func integer(_ value: Int, in field: PrimeField) -> Jet {
    Jet(field.residue(signed: value), in: field)
  }

  /// i.
  static func imaginaryUnit(in field: PrimeField) -> Jet {
    Jet(real: [0], imaginary: [1], in: field)
  }

  /// δⱼ.
  static func infinitesimal(_ level: Int, in field: PrimeField) -> Jet {
    var coefficients = [UInt64](repeating: 0, count: 2 << level)
    coefficients[1 << level] = 1
    return Jet(real: coefficients, in: field)
  }

  var zero: Jet { Jet(0, in: field) }
  var one: Jet { Jet(1, in: field) }
  var base: UInt64 { real[0] }

  /// Every coefficient vanishes.
  var isZero: Bool { real.allSatisfy { $0 == 0 } && imaginary.allSatisfy { $0 == 0 } }
  /// The imaginary part vanishes.
  var isReal: Bool { imaginary.allSatisfy { $0 == 0 } }
  /// A single residue stands for it.
  var isPlain: Bool { real.count == 1 && imaginary.isEmpty }
  /// The part without δ vanishes.
  var isNilpotent: Bool { real[0] == 0 && (imaginary.first ?? 0) == 0 }
  /// The part without δ.
  var standard: Jet {
    Jet(real: [real[0]], imaginary: imaginary.isEmpty ? [] : [imaginary[0]], in: field)
  }
  /// The real part.
  var realPart: Jet { Jet(real: real, in: field) }
  /// The imaginary part, as a real number.
  var imaginaryPart: Jet { imaginary.isEmpty ? zero : Jet(real: imaginary, in: field) }

  /// The coefficient of δⱼ, where no δ beyond it occurs.
  func coefficient(of level: Int) -> Jet {
    let half = 1 << level
    func upper(_ part: [UInt64]) -> [UInt64] { part.count > half ? Array(part[half...]) : [] }
    let top = upper(real)
    return Jet(real: top.isEmpty ? [0] : top, imaginary: upper(imaginary), in: field)
  }

  /// The number of δ that may occur.
  var order: Int { max(real.count, imaginary.count).trailingZeroBitCount }
}

extension Jet {
  /// Adds a residue times a number.
  mutating func add(_ factor: UInt64, times other: Jet) {
    Self.accumulate(&real, factor, other.real, field)
    if !other.imaginary.isEmpty { Self.accumulate(&imaginary, factor, other.imaginary, field) }
  }

  private static func accumulate(
    _ target: inout [UInt64], _ factor: UInt64, _ source: [UInt64], _ field: PrimeField
  ) {
    while target.count < source.count { target.append(0) }
    for index in source.indices {
      target[index] = field.sum(target[index], field.product(factor, source[index]))
    }
  }
}

extension Jet: Equatable {
  static func == (a: Jet, b: Jet) -> Bool { (a - b).isZero }
}

extension Jet {
  static func + (a: Jet, b: Jet) -> Jet {
    if a.isPlain && b.isPlain { return Jet(a.field.sum(a.real[0], b.real[0]), in: a.field) }
    return Jet(
      real: combine(a.real, b.real, a.field.sum),
      imaginary: combine(a.imaginary, b.imaginary, a.field.sum),
      in: a.field)
  }

  static func - (a: Jet, b: Jet) -> Jet {
    if a.isPlain && b.isPlain { return Jet(a.field.difference(a.real[0], b.real[0]), in: a.field) }
    return Jet(
      real: combine(a.real, b.real, a.field.difference),
      imaginary: combine(a.imaginary, b.imaginary, a.field.difference), in: a.field)
  }

  static prefix func - (a: Jet) -> Jet {
    Jet(
      real: a.real.map(a.field.negative), imaginary: a.imaginary.map(a.field.negative), in: a.field)
  }

  static func * (a: Jet, b: Jet) -> Jet {
    let field = a.field
    if a.isPlain && b.isPlain { return Jet(field.product(a.real[0], b.real[0]), in: field) }
    let straight = convolve(a.real, b.real, field)
    if a.imaginary.isEmpty && b.imaginary.isEmpty { return Jet(real: straight, in: field) }
    let across = combine(
      convolve(a.real, b.imaginary, field), convolve(a.imaginary, b.real, field), field.sum)
    let opposed = convolve(a.imaginary, b.imaginary, field)
    return Jet(
      real: opposed.isEmpty ? straight : combine(straight, opposed, field.difference),
      imaginary: across, in: field)
  }

  private static func combine(
    _ a: [UInt64], _ b: [UInt64], _ operation: (UInt64, UInt64) -> UInt64
  ) -> [UInt64] {
    var result = a
    if b.count > a.count { result += [UInt64](repeating: 0, count: b.count - a.count) }
    for index in result.indices {
      result[index] = operation(result[index], index < b.count ? b[index] : 0)
    }
    return result
  }

  /// The product of two lists of coefficients: at each set of δ, the sum over its divisions in two.
  private static func convolve(_ a: [UInt64], _ b: [UInt64], _ field: PrimeField) -> [UInt64] {
    if a.isEmpty || b.isEmpty { return [] }
    if a.count == 1 { return a[0] == 0 ? [0] : b.map { field.product(a[0], $0) } }
    if b.count == 1 { return b[0] == 0 ? [0] : a.map { field.product(b[0], $0) } }
    var result = [UInt64](repeating: 0, count: max(a.count, b.count))
    for i in a.indices where a[i] != 0 {
      for j in b.indices where b[j] != 0 && i & j == 0 {
        result[i | j] = field.sum(result[i | j], field.product(a[i], b[j]))
      }
    }
    return result
  }
}
