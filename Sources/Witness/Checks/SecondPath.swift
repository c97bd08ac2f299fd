import Notation

/// The second path: checks a certificate by evaluating its syntax at random points of prime fields.
///
/// It shares no code with the first path. It never answers `agrees` without having evaluated every split and every
/// identity at every point.
public struct SecondPath: Sendable {
  /// How often a point may be drawn anew because a divisor vanishes or a root does not exist.
  static let attempts = 200
  /// How often a divisor may vanish before it is taken to vanish everywhere.
  static let divisorAttempts = 4
  /// How often a remainder may vanish before it is taken to vanish everywhere.
  static let remainderAttempts = 32
  /// The work allowed at one point, in numbers computed.
  static let budget = 8_000_000

  /// Who says when it must end; without one it never must. After the end nothing can be said.
  @TaskLocal public static var watch: Watch?

  /// Whether it must end: its time is over, or somebody asks for an end.
  static var isOver: Bool { watch?.isOver() ?? false }

  /// Refuses to go on where it must end.
  static func checkTime() throws(Obstacle) {
    if isOver { throw .beyond("more time than is allowed; --timeout gives it more") }
  }

  let testimony: Testimony
  let seed: UInt64
  let points: Int

  /// A witness of a testimony; so many points are drawn, shared out to two fields.
  public init(_ testimony: Testimony, seed: UInt64 = 0x5115_2026, points: Int = 6) {
    self.testimony = testimony
    self.seed = seed
    self.points = min(max(points, 2), 200)
  }

  /// How many points are drawn in the first of two fields, and in the second.
  var shares: [Int] { [points - points / 2, points / 2] }

  /// Whether every split and every identity holds.
  ///
  /// An objection stands unless averages by which it was found are known not to be exact; then finer ones decide.
  public func examine() -> Finding {
    let examination: Examination
    do throws(Obstacle) {
      if let objection = try testimony.objectionToWritings() { return .objects(objection) }
      examination = try Examination(testimony)
    } catch {
      return .cannotSay(error.reason)
    }
    let first = examine(examination, nil)
    guard case .objects = first else { return first }
    var isInexact = false
    for rule in examination.isNested ? [Cubature.Fineness.coarse, .usual] : [.usual, .fine] {
      let finding = examine(examination, rule)
      guard case .cannotSay(let reason) = finding else { return finding }
      if reason == Obstacle.inexactAverage.reason { isInexact = true }
    }
    return isInexact ? .cannotSay(Obstacle.inexactAverage.reason) : first
  }

  /// What is found by the ordinary rule for averages, or by one that refuses what it is not exact for.
  private func examine(_ examination: Examination, _ careful: Cubature.Fineness?) -> Finding {
    do throws(Obstacle) {
      var count = 0
      for (field, points) in zip(PrimeField.all, shares) {
        let (dimension, nested) = (testimony.dimension, examination.isNested)
        let cubature =
          careful.map {
            Cubature.careful($0, dimension: dimension, nested: nested, in: field)
          } ?? Cubature(dimension: dimension, coarse: nested, in: field)
        for index in 0..<points {
          if let objection = try attempt(examination, field, cubature, index) {
            return .objects(objection)
          }
          count += 1
        }
      }
      return .agrees(points: count)
    } catch {
      return .cannotSay(error.reason)
    }
  }

  /// Examines one point, drawn anew until it can be evaluated; the objection, if there is one.
  private func attempt(
    _ examination: Examination, _ field: PrimeField, _ cubature: Cubature, _ index: Int
  ) throws(Obstacle) -> String? {
    var (divisors, remainders) = (0, 0)
    var budget = Self.budget
    for attempt in 0..<Self.attempts {
      let point = Point(
        in: field, dimension: testimony.dimension, span: testimony.span,
        salt: seed &+ UInt64(index) &* 0x9e37_79b9 &+ UInt64(attempt) &* 0x7f4a_7c15_0000_0000)
      var sitting = Sitting(examination, at: point, cubature: cubature, budget: budget)
      do throws(Obstacle) {
        guard let objection = try sitting.objection(comparingStructures: index == 0) else {
          return nil
        }
        let roots = Roots(open: sitting.evaluator.openRoots)
        try roots.refuse { other throws(Obstacle) in
          var again = Sitting(examination, at: point, cubature: cubature, budget: budget)
          again.evaluator.turnedRoots = other.turned
          return try again.objection(comparingStructures: index == 0) == nil
        }
        return objection
      } catch {
        budget = sitting.evaluator.budget
        switch error {
        case .beyond: throw error
        case .missingRoot: continue
        case .vanishingDivisor:
          if let objection = sitting.vanishedRemainder {
            // It may vanish for one sign of what has none declared.
            remainders += 1
            if remainders < Self.remainderAttempts { continue }
            return objection
          }
          divisors += 1
          if divisors < Self.divisorAttempts { continue }
          guard sitting.divisorVanished else {
            throw .beyond("a divisor that vanishes wherever it was tried")
          }
          return "a divisor of the certificate vanishes everywhere"
        }
      }
    }
    throw .beyond("a root that exists nowhere it was tried")
  }
}

/// Says when the second path must end.
public struct Watch: Sendable {
  let isOver: @Sendable () -> Bool

  /// A watch that is asked from time to time.
  public init(isOver: @escaping @Sendable () -> Bool) { self.isOver = isOver }
}

extension Obstacle {
  /// What is beyond the witness, in words.
  var reason: String {
    switch self {
    case .beyond(let what): what
    case .vanishingDivisor: "a division by zero"
    case .missingRoot: "a root that does not exist"
    }
  }
}
