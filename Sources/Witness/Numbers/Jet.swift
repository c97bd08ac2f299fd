/// An element of Fₚ[i][δ₀, δ₁, …] with i² = −1 and δⱼ² = 0: a complex number with its derivatives.
///
/// The coefficient of the product of the δⱼ over a set of j stands at the index whose binary digits are that set.
/// Coefficients past the end are zero, so a number that depends on no δ is one residue long. An empty imaginary part
/// is zero. The letter i is formal, so real and imaginary part can be told apart in any field.
struct Jet: Sendable {
  let field: PrimeField
  /// The real part without δ.
  private(set) var base: UInt64
  /// The imaginary part without δ.
  private(set) var imaginaryBase: UInt64
  /// All real parts, a power of two of them, where a δ may occur; none where none does, so that a plain number takes no memory of its own.
  private var longReal: [UInt64]
  /// The imaginary parts where a δ may occur: none, or a power of two of them.
  private var longImaginary: [UInt64]

  /// A number without derivatives.
  init(_ residue: UInt64, in field: PrimeField) {
    self.init(residue, imaginary: 0, in: field)
  }

  /// A complex number without derivatives.
  init(_ residue: UInt64, imaginary: UInt64, in field: PrimeField) {
    self.field = field
    base = residue
    imaginaryBase = imaginary
    longReal = []
    longImaginary = []
  }

  /// A number of given coefficients; counts are powers of two, and `real` is not empty.
  init(real: [UInt64], imaginary: [UInt64] = [], in field: PrimeField) {
    self.init(real[0], imaginary: imaginary.first ?? 0, in: field)
    if real.count > 1 || imaginary.count > 1 {
      longReal = real
      longImaginary = imaginary
    }
  }

  /// A whole number.
  static func integer(_ value: Int, in field: PrimeField) -> Jet {
    Jet(field.residue(signed: value), in: field)
  }

  /// i.
  static func imaginaryUnit(in field: PrimeField) -> Jet {
    Jet(0, imaginary: 1, in: field)
  }

  /// δⱼ.
  static func infinitesimal(_ level: Int, in field: PrimeField) -> Jet {
    var coefficients = [UInt64](repeating: 0, count: 2 << level)
    coefficients[1 << level] = 1
    return Jet(real: coefficients, in: field)
  }

  var zero: Jet { Jet(0, in: field) }
  var one: Jet { Jet(1, in: field) }

  /// The real parts, at least one, a power of two of them.
  var real: [UInt64] { isShort ? [base] : longReal }
  /// The imaginary parts: none, or a power of two of them.
  var imaginary: [UInt64] {
    if !isShort { return longImaginary }
    return imaginaryBase == 0 ? [] : [imaginaryBase]
  }

  /// No δ occurs.
  private var isShort: Bool { longReal.isEmpty }

  /// Every coefficient vanishes.
  var isZero: Bool {
    isShort
      ? base == 0 && imaginaryBase == 0
      : longReal.allSatisfy { $0 == 0 } && longImaginary.allSatisfy { $0 == 0 }
  }
  /// The imaginary part vanishes.
  var isReal: Bool { isShort ? imaginaryBase == 0 : longImaginary.allSatisfy { $0 == 0 } }
  /// A single residue stands for it.
  var isPlain: Bool { isShort && imaginaryBase == 0 }
  /// The part without δ vanishes.
  var isNilpotent: Bool { base == 0 && imaginaryBase == 0 }
  /// The part without δ.
  var standard: Jet { Jet(base, imaginary: imaginaryBase, in: field) }
  /// The real part.
  var realPart: Jet { isShort ? Jet(base, in: field) : Jet(real: longReal, in: field) }
  /// The imaginary part, as a real number.
  var imaginaryPart: Jet {
    longImaginary.isEmpty ? Jet(imaginaryBase, in: field) : Jet(real: longImaginary, in: field)
  }

  /// The coefficient of δⱼ, where no δ beyond it occurs.
  func coefficient(of level: Int) -> Jet {
    let half = 1 << level
    func upper(_ part: [UInt64]) -> [UInt64] { part.count > half ? Array(part[half...]) : [] }
    let top = upper(longReal)
    return Jet(real: top.isEmpty ? [0] : top, imaginary: upper(longImaginary), in: field)
  }

  /// The number of δ that may occur.
  var order: Int {
    isShort ? 0 : max(longReal.count, longImaginary.count).trailingZeroBitCount
  }
}

extension Jet {
  /// Adds a residue times a number.
  mutating func add(_ factor: UInt64, times other: Jet) {
    if !isShort || !other.isShort {
      if isShort { (longReal, longImaginary) = (real, imaginary) }
      Self.accumulate(&longReal, factor, other.real, field)
      if !other.isReal { Self.accumulate(&longImaginary, factor, other.imaginary, field) }
    }
    base = field.sum(base, field.product(factor, other.base))
    imaginaryBase = field.sum(imaginaryBase, field.product(factor, other.imaginaryBase))
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
    let field = a.field
    if a.isShort && b.isShort {
      return Jet(
        field.sum(a.base, b.base), imaginary: field.sum(a.imaginaryBase, b.imaginaryBase), in: field
      )
    }
    return Jet(
      real: combine(a.real, b.real, field.sum),
      imaginary: combine(a.imaginary, b.imaginary, field.sum), in: field)
  }

  static func - (a: Jet, b: Jet) -> Jet {
    let field = a.field
    if a.isShort && b.isShort {
      return Jet(
        field.difference(a.base, b.base),
        imaginary: field.difference(a.imaginaryBase, b.imaginaryBase), in: field)
    }
    return Jet(
      real: combine(a.real, b.real, field.difference),
      imaginary: combine(a.imaginary, b.imaginary, field.difference), in: field)
  }

  static prefix func - (a: Jet) -> Jet {
    let field = a.field
    if a.isShort {
      return Jet(field.negative(a.base), imaginary: field.negative(a.imaginaryBase), in: field)
    }
    return Jet(
      real: a.longReal.map(field.negative), imaginary: a.longImaginary.map(field.negative),
      in: field)
  }

  static func * (a: Jet, b: Jet) -> Jet {
    let field = a.field
    if a.isShort && b.isShort {
      let real = field.product(a.base, b.base)
      if a.imaginaryBase == 0 && b.imaginaryBase == 0 { return Jet(real, in: field) }
      return Jet(
        field.difference(real, field.product(a.imaginaryBase, b.imaginaryBase)),
        imaginary: field.sum(
          field.product(a.base, b.imaginaryBase), field.product(a.imaginaryBase, b.base)),
        in: field)
    }
    let straight = convolve(a.real, b.real, field)
    if a.isReal && b.isReal { return Jet(real: straight, in: field) }
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
