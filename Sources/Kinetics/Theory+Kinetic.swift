public import Derivations

extension Theory {
  /// Kinetic equations in phase space: Poisson brackets, averages over directions of momentum, integrals over energy.
  public static let kinetic = Theory(
    name: "kinetic",
    poissonBracket: { elaborator, a, b, tag, range throws(Refusal) in
      try elaborator.poissonBracket(a, b, at: tag, range)
    },
    average: { elaborator, value, tag, range throws(Refusal) in
      try elaborator.averaged(value, over: tag, range)
    },
    energyIntegral: { elaborator, value, label, range throws(Refusal) in
      try elaborator.integratedOverEnergy(value, label, range)
    })
}
