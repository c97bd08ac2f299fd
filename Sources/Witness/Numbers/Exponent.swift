/// A rational number in lowest terms: the exponent s of a power of the energy.
struct Exponent: Hashable, Sendable {
  let numerator: Int
  /// More than zero.
  let denominator: Int

  /// The quotient of two numbers of moderate size; `nil` otherwise.
  init?(_ numerator: Int, _ denominator: Int) {
    guard denominator != 0, numerator.magnitude < 1 << 20, denominator.magnitude < 1 << 20
    else { return nil }
    var (a, b) = (abs(numerator), abs(denominator))
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = denominator < 0 ? -a : a
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// The largest whole number not above it.
  var floor: Int {
    let quotient = numerator / denominator
    return quotient * denominator > numerator ? quotient - 1 : quotient
  }

  /// What it exceeds its floor by, as a numerator over ``denominator``.
  var remainder: Int { numerator - floor * denominator }

  /// Whether roots of this degree and powers of this size are dealt with.
  var isModerate: Bool { denominator <= 4 && numerator.magnitude <= 16 }

  /// Its residue.
  func residue(in field: PrimeField) -> UInt64 {
    field.product(
      field.residue(signed: numerator), field.inverse(field.residue(signed: denominator)) ?? 0)
  }
}
