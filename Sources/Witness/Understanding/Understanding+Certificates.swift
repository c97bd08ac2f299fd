extension Understanding {
  /// A certificate with its names resolved.
  package struct Proof: Sendable {
    package var names: Understanding
    /// Left minus right of each equation, differentiated, averaged or integrated as a split demands.
    package var residuals: [Expression]
    package var splits: [Split]
    package var identities: [Identity]
  }

  /// A component of a residual as Σ structure × part.
  package struct Split: Sendable {
    package var residual: Int
    package var component: Testimony.Component
    package var parts: [(structure: Expression, part: Expression)]
  }

  /// D·C = Σ N·part + remainder for a component C of a residual.
  package struct Identity: Sendable {
    package var residual: Int
    package var component: Testimony.Component
    package var divisor: Expression
    package var terms: [(coefficient: Expression, split: Int, part: Int)]
    package var remainder: (symbol: String, order: Int, cofactor: Expression)?
    package var refutes: Bool
  }

  /// The certificate of a testimony; throws in words what has no meaning in it.
  package static func proof(_ testimony: Testimony) throws(Misunderstanding) -> Proof {
    try Misunderstanding.translating { () throws(Obstacle) in
      let examination = try Examination(testimony)
      return Proof(
        names: try Understanding(testimony, examination.program),
        residuals: examination.residuals,
        splits: examination.splits.map { split in
          Split(
            residual: split.premise, component: split.component,
            parts: zip(split.structures, split.parts).map { ($0, $1) })
        },
        identities: examination.identities.map { identity in
          Identity(
            residual: identity.claim, component: identity.component, divisor: identity.divisor,
            terms: identity.terms, remainder: identity.remainder, refutes: identity.refutes)
        })
    }
  }
}

/// Why a testimony cannot be written down as expressions.
package struct Misunderstanding: Error {
  /// What has no meaning.
  package let reason: String

  static func translating<Result>(
    _ body: () throws(Obstacle) -> Result
  ) throws(Misunderstanding) -> Result {
    do throws(Obstacle) {
      return try body()
    } catch {
      throw Misunderstanding(reason: error.reason)
    }
  }
}
