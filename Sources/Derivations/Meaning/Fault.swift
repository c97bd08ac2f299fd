/// A wrong rule that a test puts in place of a right one, to see that the second path objects to what it proves.
///
/// Only builds with `-DFAULTS` can plant one; in all others the rules are what they are, at no cost.
package enum Fault: String, CaseIterable, Sendable {
  // MARK: Products

  /// **a** × **b** of spin vectors with the opposite sign.
  case crossProductSign
  /// **a** · **b** of spin vectors with the opposite sign.
  case scalarProductSign
  /// σ_x σ_y = −iσ_z.
  case pauliProductSign
  /// σ_x² = −1.
  case pauliSquare
  /// A summed spatial index leaves the last axis out.
  case summedIndex
  /// [A, B]₋ = BA − AB.
  case commutatorOrder
  /// [A, B]₊ = AB − BA.
  case anticommutatorSign
  /// The trace of the identity is 1.
  case traceOfIdentity
  /// ε_ijk without its signs.
  case curlSign
  /// δ_ij without the last axis.
  case kroneckerDelta
  /// With the dimension d a symbol there are d further axes beside those that are counted.
  case countOfAxes
  /// p̂ = |**p**| **p**.
  case lengthOfDirection
  /// 1/z = z/|z|².
  case complexReciprocal
  /// (√a)² = −a.
  case squareOfRoot
  /// |**E**|² = −**E**².
  case squareOfModulus
  /// |**p**|² is twice what the declared energy says.
  case squareOfMomentum
  /// Legendre polynomials without their signs.
  case legendreSign

  // MARK: Derivatives

  /// ∂ε/∂**p** is half of what it is.
  case gradientOfEnergy
  /// ∂_ε **p** = **p**/ε.
  case rateOfMomentum
  /// ∂_ε f = **p**·∇_p f/ε.
  case rateAlongDirection
  /// (f(g))′ = f′(g).
  case chainRule
  /// (√a)′ = a′/√a.
  case derivativeOfRoot
  /// ∂_t t = 2.
  case derivativeOfTime
  /// ∇² without the last axis.
  case laplacianAxes
  /// A declared rule for ∂_ε with the opposite sign.
  case energyRuleSign
  /// **n**·∂∂**n** = ∂**n**·∂**n**.
  case frameSign
  /// Gradients are dropped from one order lower on than declared.
  case gradientOrder

  // MARK: Arguments, definitions and sums

  /// ε itself is not moved where a definition is taken at another energy.
  case shiftOfEnergy
  /// A function is not moved where a definition is taken at another energy.
  case shiftOfFunction
  /// The index letters of a definition are put in back to front.
  case orderOfLetters
  /// A sum ends one short of its upper bound.
  case boundOfSum
  /// `\mp` is taken as `\pm`.
  case lowerSigns

  // MARK: Checking

  /// Elimination leaves nothing over.
  case remainderOfElimination
  /// A premise is split over vectors that it does not hold for any of.
  case licenceOfVectors
  /// A premise is split over constants that it does not hold for any of.
  case licenceOfConstants
  /// A premise is split over a texture that is not any.
  case licenceOfTexture
  /// O(x^k) forgives terms in x^{k−1}.
  case truncation

  // MARK: Kinetics

  /// Moments of the direction are those of one dimension more.
  case momentsOfDirection
  /// Fourth moments of the direction are three times what they are.
  case fourthMoment
  /// ⟨fg⟩ = ⟨f⟩⟨g⟩.
  case averageOfProduct
  /// ∫f g′ = ∫f′ g.
  case partsSign
  /// A derivative by **p** is moved off with ε^{−d/2} in place of ε^{1−d/2}.
  case boundaryWeight
  /// {A, B} = ∂_p A ∂_r B − ∂_r A ∂_p B.
  case poissonSign
  /// {A, B} with the factors of each term exchanged.
  case poissonOrder
  /// ∫δ(aε)dε = 1/a, whatever the sign of a.
  case deltaSlope
  /// δ(ε − a) takes the integrand at −a.
  case deltaRoot
  /// The weight of a measure stays at ε where the integral is over ε′.
  case weightOfMeasure

  #if FAULTS
    @TaskLocal private static var planted: Fault?
  #endif

  /// Whether this build can plant faults.
  package static var canBePlanted: Bool {
    #if FAULTS
      true
    #else
      false
    #endif
  }

  /// Whether it stands in place of the rule.
  package var isPlanted: Bool {
    #if FAULTS
      Self.planted == self
    #else
      false
    #endif
  }

  /// −1 where it is planted, else 1.
  package var sign: Int { isPlanted ? -1 : 1 }

  /// What an operation comes to with the fault in place of the rule, where this build can plant it.
  package func whilePlanted<Result>(_ operation: () -> Result) -> Result {
    #if FAULTS
      Self.$planted.withValue(self, operation: operation)
    #else
      operation()
    #endif
  }
}
