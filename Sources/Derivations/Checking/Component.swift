public import Algebra

/// Which component of an equation's left minus right.
public struct ComponentPlace: Hashable, Sendable {
  /// Values of the open spatial indices, letters first.
  public var spatial: [Int]
  /// 0, 1, 2 of a spin vector; 0 (identity), 1, 2, 3 of a spin matrix.
  public var spin: Int?
  /// The imaginary part in place of the real one.
  public var imaginary: Bool
}

extension Value {
  /// The components with their places, real parts before imaginary ones.
  func components(dimension: Int) -> [(place: ComponentPlace, expression: RationalFunction)] {
    var result: [(ComponentPlace, RationalFunction)] = []
    let count = spinCount
    for (position, assignment) in Assignments(count: indices.count, dimension: dimension)
      .enumerated()
    {
      for component in 0..<count {
        let entry = entries[position * count + component]
        let spin: Int? = count == 1 ? nil : component
        for (part, imaginary) in [(entry.re, false), (entry.im, true)]
        where !(imaginary && part.isZero) {
          result.append(
            (ComponentPlace(spatial: assignment, spin: spin, imaginary: imaginary), part))
        }
      }
    }
    return result
  }
}

extension Elaborator {
  /// A value's components with their places; of those that an exchange of like axes makes of one, the first.
  func components(of value: Value) -> [(place: ComponentPlace, expression: RationalFunction)] {
    let all = value.components(dimension: dimension)
    guard let axes = scope.axes else { return all }
    return all.filter { axes.isFirst($0.place.spatial) }
  }

  /// Whether a component is along axes that do not turn with the momentum, so that it may be averaged over its direction.
  func isFixed(_ place: ComponentPlace) -> Bool {
    guard let axes = scope.axes else { return true }
    return place.spatial.allSatisfy { $0 < axes.vectors }
  }

  /// How many dimensions there must be, where their number is a symbol: two, and those of the premises' components in use.
  func dimensionBound(_ places: [ComponentPlace]) -> Int? {
    guard let axes = scope.axes else { return nil }
    return places.reduce(2) { max($0, axes.explicit, ($1.spatial.max() ?? 0) + 1) }
  }

  func dimensionInWords(atLeast bound: Int) -> String {
    let name = scope.axes.map { scope.names[$0.symbol]?.name.latex ?? $0.symbol }
    return "$\(name ?? "") \\geq \(bound)$"
  }

  /// What the symbol for the dimension is in a model; `nil` where there is none.
  package func dimension(of model: Model) -> Int? {
    guard let axes = scope.axes else { return nil }
    let symbol = model.numbers.keys.first { table[$0] == .constant(axes.symbol) }
    guard let number = symbol.flatMap({ model.numbers[$0] })?.constantValue,
      number.denominator == 1
    else { return nil }
    return number.numerator.asInt
  }

  /// Whether space in a model has the axes of a component.
  func exists(_ place: ComponentPlace, in model: Model) -> Bool {
    guard scope.axes != nil else { return true }
    let count = dimension(of: model) ?? 0
    return place.spatial.allSatisfy { $0 < count }
  }
}

/// A scalar equation, expression = 0, that a premise gives.
struct Part: Sendable {
  /// The number of the premise row it comes from.
  var premise: Int
  var place: ComponentPlace
  /// What the row was differentiated by before it was split.
  var derivatives: [Variable]
  /// The structure it is the coefficient of.
  var structure: Monomial
  var expression: RationalFunction
}
