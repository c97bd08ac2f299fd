/// A linear congruential generator, for tests that can be repeated from a printed seed.
struct Dice {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A whole number below a bound.
  mutating func roll(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// One of several.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }

  /// A scalar expression in phase space, as LaTeX: sums, products, quotients and powers of the shared names.
  mutating func scalar(depth: Int = 2) -> String {
    let atoms = [
      "a", "b", "t", #"\epsilon"#, "f", "g", "x", "y", #"\mathbf{p}^2"#,
      #"\mathbf{E}\cdot\mathbf{p}"#, #"\mathbf{E}\cdot\mathbf{r}"#, #"\mathbf{B}\cdot\mathbf{p}"#,
      #"\mathbf{p}\cdot\mathbf{r}"#, "3", #"\frac12"#, #"\partial_t f"#, #"\partial_\epsilon x"#,
    ]
    if depth == 0 { return pick(atoms) }
    let left = scalar(depth: depth - 1)
    let right = scalar(depth: depth - 1)
    switch roll(5) {
    case 0: return #"\left(\#(left) + \#(right)\right)"#
    case 1: return #"\left(\#(left) - \#(right)\right)"#
    case 2: return #"\frac{\#(left)}{a^2 + \epsilon}"#
    case 3: return #"\left(\#(left)\right)^2"#
    default: return #"\left(\#(left)\right)\left(\#(right)\right)"#
    }
  }
}
