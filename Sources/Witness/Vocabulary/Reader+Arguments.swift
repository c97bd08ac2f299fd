import Notation

extension Reader {
  /// Whether a variable can stand among the arguments of a name: the declared ones, and **p**, **p̂**, ϵ for each other.
  private func accepts(_ place: Coordinate, _ entry: Vocabulary.Entry) -> Bool {
    if case .placeholder = entry.meaning { return true }
    let all = vocabulary.matches(entry.name).flatMap(\.entry.arguments)
    let kin: Set<Argument.Place> = [
      .coordinate(.momentum(primed: false)), .coordinate(.energy(primed: false)),
      .coordinate(.direction(primed: false)),
    ]
    return all.contains(.coordinate(place))
      || (kin.contains(.coordinate(place)) && all.contains(where: kin.contains))
  }

  /// The arguments that are not the declared ones themselves.
  func arguments(
    _ actual: [Formula], of entry: Vocabulary.Entry
  ) throws(Obstacle) -> [Argument] {
    if entry.isOfTwoMomenta { return try momenta(actual) }
    let primed = actual.compactMap { Name($0).flatMap(vocabulary.coordinate) }
    let isPrimed =
      primed.contains(.direction(primed: true)) && primed.contains(.energy(primed: true))
    var result: [Argument] = []
    var seen: Set<Coordinate> = []
    for (position, formula) in actual.enumerated() {
      if let coordinate = Name(formula).flatMap(vocabulary.coordinate) {
        let place = coordinate.unprimed
        guard seen.insert(place).inserted, accepts(place, entry) else {
          throw .beyond("\(entry.name.ink) with these arguments")
        }
        if place == coordinate || (isPrimed && place == .energy(primed: false)) { continue }
        let target =
          isPrimed && place == .direction(primed: false) ? .momentum(primed: false) : place
        result.append(
          Argument(
            place: .coordinate(target),
            expression: .coordinate(
              isPrimed ? .momentum(primed: true) : coordinate, place.isSpatial ? .open(0) : nil)))
      } else if entry.arguments.contains(.coordinate(.momentum(primed: false))), isPlain(actual) {
        result.append(
          Argument(
            place: .coordinate(.energy(primed: false)), expression: try expression(formula)))
      } else if entry.arguments.count == actual.count {
        let place = entry.arguments[position]
        if case .constant(let ink) = place, Name(formula)?.ink == ink { continue }
        result.append(Argument(place: place, expression: try expression(formula)))
      } else {
        throw .beyond("\(entry.name.ink) with these arguments")
      }
    }
    return result
  }
}

extension Reader {
  /// Whether a direction stands among arguments, so that an expression beside it is an energy.
  private func isPlain(_ actual: [Formula]) -> Bool {
    actual.contains { formula in
      if case .direction? = Name(formula).flatMap(vocabulary.coordinate) { true } else { false }
    }
  }

  /// The arguments of a function of two momenta: of momenta, or of directions and energies, the first and the second in the order
  /// written.
  private func momenta(_ actual: [Formula]) throws(Obstacle) -> [Argument] {
    let variables = actual.map { Name($0).flatMap(vocabulary.coordinate) }
    let whole = variables.filter { if case .momentum = $0 { true } else { false } }
    if whole.count == 2,
      variables.allSatisfy({ whole.contains($0) || $0 == .time || $0 == .position })
    {
      return whole.enumerated().compactMap { place, momentum in
        momentum.map {
          Argument(
            place: .coordinate(.momentum(primed: place == 1)),
            expression: .coordinate($0, .open(0)))
        }
      }
    }
    var directions: [Bool] = []
    var energies: [Expression] = []
    var result: [Argument] = []
    for formula in actual {
      switch Name(formula).flatMap(vocabulary.coordinate) {
      case .momentum(let primed)?:
        directions.append(primed)
        energies.append(.coordinate(.energy(primed: primed), nil))
      case .direction(let primed)?: directions.append(primed)
      case .energy(let primed)?: energies.append(.coordinate(.energy(primed: primed), nil))
      case .time?, .position?: continue
      case nil: energies.append(try expression(formula))
      }
    }
    guard directions.count <= 2, energies.count <= 2 else {
      throw .beyond("a function of more than two momenta")
    }
    for (place, primed) in directions.enumerated() {
      result.append(
        Argument(
          place: .coordinate(.direction(primed: place == 1)),
          expression: .coordinate(.direction(primed: primed), .open(0))))
    }
    for (place, energy) in energies.enumerated() {
      result.append(
        Argument(place: .coordinate(.energy(primed: place == 1)), expression: energy))
    }
    return result
  }
}

extension Vocabulary.Entry {
  /// Whether **p**′ is among the declared arguments.
  fileprivate var isOfTwoMomenta: Bool {
    arguments.contains { place in
      switch place {
      case .coordinate(.momentum(primed: true)), .coordinate(.direction(primed: true)),
        .coordinate(.energy(primed: true)):
        true
      default: false
      }
    }
  }
}
