extension Polynomial: CustomStringConvertible {
  /// The terms in descending order, a symbol written s and its index: "3/2*s0^2*s1 - s2 + 1".
  public var description: String {
    if isZero { return "0" }
    var text = ""
    for (monomial, coefficient) in terms {
      let isFirst = text.isEmpty
      text += isFirst ? (coefficient.signum < 0 ? "-" : "") : coefficient.signum < 0 ? " - " : " + "
      let size = coefficient.magnitude
      var factors = size.isOne && !monomial.isOne ? [] : [size.description]
      for (s, exponent) in monomial.factors {
        factors.append(exponent == 1 ? "s\(s.index)" : "s\(s.index)^\(exponent)")
      }
      text += factors.joined(separator: "*")
    }
    return text
  }
}
