/// Roots whose sign a prime field does not tell, and which of them are taken with the other sign.
struct Roots {
  /// How many are tried with either sign.
  static let limit = 4

  /// The squares of those that were met.
  var open: Set<UInt64> = []
  /// The squares of those that are turned.
  var turned: Set<UInt64> = []

  /// Refuses to say anything where something else is found once some of the roots are turned.
  func refuse(
    ifOtherwise differs: (inout Roots) throws(Obstacle) -> Bool
  ) throws(Obstacle) {
    if open.isEmpty { return }
    guard open.count <= Self.limit else { throw .beyond("the signs of so many roots") }
    let squares = open.sorted()
    for mask in 1..<(1 << squares.count) {
      let turned = squares.indices.filter { mask >> $0 & 1 == 1 }.map { squares[$0] }
      var other = Roots(turned: Set(turned))
      var isPossible = false
      do throws(Obstacle) {
        isPossible = try differs(&other)
      } catch {
        // Beside these signs another root does not exist, or what is divided by vanishes.
        if case .beyond = error { throw error }
      }
      if isPossible { throw .beyond("the sign of a root, which follows from no declared sign") }
    }
  }
}

extension Evaluator {
  /// A root with its sign: not negative as a real number.
  ///
  /// Products of what has a declared sign are squares of the field exactly if they are positive. Of a small fraction the sign is seen,
  /// and a sum of what is positive is compared. What is left may be of either sign.
  mutating func signed(
    _ root: Jet, of expression: Expression, _ context: Context
  ) throws(Obstacle) -> Jet {
    if let sign = field.signOfFraction(root.base) { return sign < 0 ? -root : root }
    if program.isProduct(expression) { return root }
    for candidate in program.nonnegative {
      guard let value = try? evaluate(candidate, context), value.isNumber else { continue }
      if value.components[0] == root { return root }
      if value.components[0] == -root { return -root }
    }
    let square = field.product(root.base, root.base)
    openRoots.insert(square)
    return turnedRoots.contains(square) ? -root : root
  }
}

extension PrimeField {
  /// The sign of the fraction of small numbers that a residue is; `nil` if it is none.
  ///
  /// The fractions are so few that a random residue is hardly ever one.
  func signOfFraction(_ residue: UInt64) -> Int? {
    let bound: UInt64 = 1 << 18
    if residue == 0 { return nil }
    // Euclid's algorithm keeps r = t·residue modulo p.
    var (previous, r) = (modulus, residue)
    var (before, t): (Int64, Int64) = (0, 1)
    while r >= bound {
      let quotient = previous / r
      (previous, r) = (r, previous % r)
      guard quotient < bound else { return nil }
      (before, t) = (t, before - Int64(quotient) * t)
      guard t.magnitude < bound else { return nil }
    }
    return r == 0 ? nil : t < 0 ? -1 : 1
  }
}
