/// Greatest common divisors over a prime field, by values at points and interpolation between them
/// (Brown, 1971).
///
/// Where a point or the prime is unlucky the result is wrong, but then its leading monomial is the
/// greater one: a result that divides both operands is the greatest common divisor.
struct ModularGCD {
  let field: PrimeField
  let packing: Packing
  /// For each symbol, a degree that the greatest common divisor does not exceed.
  var bounds: [Int]
  private var state: UInt

  init(field: PrimeField, packing: Packing, bounds: [Int]) {
    self.field = field
    self.packing = packing
    self.bounds = bounds
    state = field.prime
  }

  /// A random element (SplitMix64).
  mutating func point() -> UInt {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z &>> 27)) &* 0x94d0_49bb_1331_11eb
    return (z ^ (z &>> 31)) % field.prime
  }

  /// The monic divisor of two polynomials, not zero, in the symbols through an index; nil if the
  /// points were unlucky too often.
  mutating func divisor(_ f: Terms<UInt>, _ g: Terms<UInt>, through k: Int) -> Terms<UInt>? {
    var (a, b) = (Layers(f, at: k, packing), Layers(g, at: k, packing))
    if k == 0 {
      let common = field.greatestCommonDivisor(a.rows[0], b.rows[0])
      return Layers(keys: Array(a.keys[..<packing.words]), rows: [common]).terms(at: 0, packing)
    }
    let (p, q) = (a.content(field), b.content(field))
    a.divide(by: p, field)
    b.divide(by: q, field)
    let content = field.greatestCommonDivisor(p, q)
    guard var result = primitiveDivisor(a, b, through: k) else { return nil }
    result.divide(by: result.content(field), field)
    result.rows = result.rows.map { field.product($0, content) }
    var terms = result.terms(at: k, packing)
    let scale = field.reciprocal(terms.coefficients[0])
    terms.coefficients = terms.coefficients.map { field.product($0, scale) }
    return terms
  }

  /// A multiple, by a polynomial in the symbol at k, of the divisor.
  private mutating func primitiveDivisor(_ a: Layers, _ b: Layers, through k: Int) -> Layers? {
    let m = packing.words
    let lead = field.greatestCommonDivisor(a.rows[0], b.rows[0])
    let needed = min(a.degree, b.degree, bounds[k]) + lead.count
    var result = Layers(keys: [], rows: [])
    var (vanishing, seen) = ([field.one], 0)
    for _ in 0..<(4 * needed + 16) {
      if !Allowance.permits(a.keys.count + b.keys.count) { return nil }
      let x = point()
      let scale = field.value(lead, at: x)
      if scale == 0 || field.value(vanishing, at: x) == 0 { continue }
      let (f, g) = (a.value(at: x, words: m, field), b.value(at: x, words: m, field))
      if f.coefficients.isEmpty || g.coefficients.isEmpty { continue }
      guard var image = divisor(f, g, through: k - 1) else { return nil }
      if image.exponents.allSatisfy({ $0 == 0 }) {
        return Layers(keys: image.exponents, rows: [[field.one]])
      }
      let order = seen == 0 ? 0 : Layers.order(image.exponents, 0, result.keys, 0, m)
      if order > 0 { continue }
      if order < 0 {
        result = Layers(keys: [], rows: [])
        (vanishing, seen) = ([field.one], 0)
      }
      image.coefficients = image.coefficients.map { field.product($0, scale) }
      result.interpolate(image, at: x, vanishing: vanishing, words: m, field)
      seen += 1
      if seen == needed { return result }
      vanishing = field.product(vanishing, [field.difference(0, x), field.one])
    }
    return nil
  }
}
