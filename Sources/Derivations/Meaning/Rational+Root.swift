import Algebra

extension Rational {
  /// The root of a square of a rational, if it is one.
  var exactRoot: Rational? {
    guard signum >= 0, let top = numerator.exactRoot, let bottom = denominator.exactRoot else {
      return nil
    }
    return Rational(top, bottom)
  }
}

extension Integer {
  /// The root of a square, if it is one: Newton's iteration from above.
  fileprivate var exactRoot: Integer? {
    guard signum >= 0 else { return nil }
    if isZero { return self }
    var root = Integer(1)
    for _ in 0..<((bitWidth + 1) / 2) { root = root + root }
    while true {
      let next = (root + quotientAndRemainder(dividingBy: root).quotient)
        .quotientAndRemainder(dividingBy: Integer(2)).quotient
      if next >= root { break }
      root = next
    }
    return root * root == self ? root : nil
  }
}
