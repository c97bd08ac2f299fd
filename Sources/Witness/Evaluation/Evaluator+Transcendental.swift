extension Evaluator {
  /// exp, cos and their kin of a number: exact in what is differentiated by, drawn at the number itself.
  ///
  /// What is drawn obeys e⁰ = 1, e^{−x} = 1/eˣ, cos² + sin² = 1, and that cos is even and sin odd, but no theorem of addition.
  func transcendental(_ name: String, _ argument: Jet) throws(Obstacle) -> Jet {
    switch name {
    case "\\exp": return try exponential(argument)
    case "\\sinh", "\\cosh", "\\tanh":
      let grown = try exponential(argument)
      guard let decayed = grown.inverse, let half = field.inverse(2) else {
        throw .vanishingDivisor
      }
      if name == "\\tanh" { return try quotient(grown - decayed, grown + decayed) }
      return (name == "\\sinh" ? grown - decayed : grown + decayed) * Jet(half, in: field)
    case "\\cos": return try circle(argument).cosine
    case "\\sin": return try circle(argument).sine
    case "\\tan":
      let (cosine, sine) = try circle(argument)
      return try quotient(sine, cosine)
    case "\\cot":
      let (cosine, sine) = try circle(argument)
      return try quotient(cosine, sine)
    case "\\ln", "\\log": return try logarithm(argument)
    case "\\arctan": return try arcTangent(argument)
    default: throw .beyond("the function \(name)")
    }
  }

  private func quotient(_ above: Jet, _ below: Jet) throws(Obstacle) -> Jet {
    guard let inverse = below.inverse else { throw .vanishingDivisor }
    return above * inverse
  }

  /// The residue drawn for a function at a residue; that of the opposite one where it is the smaller of the two.
  private func drawn(_ name: String, at residue: UInt64) -> (value: UInt64, isOpposite: Bool) {
    let opposite = field.negative(residue)
    return (point.residue(name, at: min(residue, opposite)), opposite < residue)
  }

  private func exponential(_ argument: Jet) throws(Obstacle) -> Jet {
    let real = argument.realPart
    var result = (real - real.standard).exponentialSeries
    if real.base != 0 {
      let (value, isOpposite) = drawn("exponential", at: real.base)
      guard let size = isOpposite ? field.inverse(value) : value else { throw .vanishingDivisor }
      result = result * Jet(size, in: field)
    }
    if argument.isReal { return result }
    let (cosine, sine) = try circle(argument.imaginaryPart)
    return result * (cosine + Jet.imaginaryUnit(in: field) * sine)
  }

  private func circle(_ argument: Jet) throws(Obstacle) -> (cosine: Jet, sine: Jet) {
    guard argument.isReal else { throw .beyond("the cosine or sine of a complex number") }
    var (cosine, sine) = (Jet(1, in: field), Jet(0, in: field))
    if argument.base != 0 {
      let (slope, isOpposite) = drawn("circle", at: argument.base)
      let square = field.product(slope, slope)
      guard let scale = field.inverse(field.sum(1, square)) else { throw .vanishingDivisor }
      let height = field.product(field.sum(slope, slope), scale)
      cosine = Jet(field.product(field.difference(1, square), scale), in: field)
      sine = Jet(isOpposite ? field.negative(height) : height, in: field)
    }
    let turn = (Jet.imaginaryUnit(in: field) * (argument - argument.standard)).exponentialSeries
    let (c, s) = (turn.realPart, turn.imaginaryPart)
    return (cosine * c - sine * s, sine * c + cosine * s)
  }

  /// ln x₀ is drawn; the rest is the series of ln(1 + δ).
  private func logarithm(_ argument: Jet) throws(Obstacle) -> Jet {
    guard argument.isReal else { throw .beyond("the logarithm of a complex number") }
    let small = try quotient(argument, argument.standard) - argument.one
    let series = small.powerSeries { n in n.isMultiple(of: 2) ? -n : n }
    if argument.base == 1 { return series }
    return series + Jet(point.residue("logarithm", at: argument.base), in: field)
  }

  /// arctan x = arctan x₀ + arctan((x − x₀)/(1 + x x₀)).
  private func arcTangent(_ argument: Jet) throws(Obstacle) -> Jet {
    guard argument.isReal else { throw .beyond("the arc tangent of a complex number") }
    let start = argument.standard
    let small = try quotient(argument - start, argument.one + argument * start)
    let series = small.powerSeries { n in n.isMultiple(of: 2) ? nil : n % 4 == 1 ? n : -n }
    if argument.base == 0 { return series }
    let (value, isOpposite) = drawn("arc tangent", at: argument.base)
    return series + Jet(isOpposite ? field.negative(value) : value, in: field)
  }
}
