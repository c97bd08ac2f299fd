import Algebra
import Derivations
import Witness

extension Translator {
  /// A model as the values that the witness puts in.
  mutating func counterexample(_ model: Model) throws(Untranslatable) -> Counterexample {
    isModel = true
    labels[Elaborator.second] = true
    var result = Counterexample(values: [], functions: [], gradients: [], point: [])
    result.isLocal = model.isLocal
    var slopes: [Jet: RationalFunction] = [:]
    for symbol in model.numbers.keys.sorted() {
      guard let value = model.numbers[symbol] else { continue }
      switch elaborator.atom(of: symbol) {
      case .constant(let key) where key == scope.axes?.symbol: continue
      case .constant, .component: result.values.append((try tree(symbol), try tree(value)))
      case .function(let jet) where elaborator.unitVectors.contains(jet.name): slopes[jet] = value
      case .function(let jet) where jet.derivatives.isEmpty:
        result.functions.append((try function(jet), try tree(value), false))
      case .opaque(let name, _): throw Untranslatable("a value chosen for \(name)")
      default: throw Untranslatable("a value chosen for what is neither constant nor function")
      }
    }
    for jet in model.functions.keys.sorted(by: Self.precedes) {
      guard let value = model.functions[jet] else { continue }
      result.functions.append(
        (try function(jet), try tree(value), model.decaying.contains(jet.name)))
    }
    try addPoint(of: model, to: &result)
    try addTexture(slopes, model, to: &result)
    return result
  }

  private static func precedes(_ a: Jet, _ b: Jet) -> Bool {
    (a.name, a.spin ?? -1) != (b.name, b.spin ?? -1)
      ? (a.name, a.spin ?? -1) < (b.name, b.spin ?? -1)
      : a.spatial != b.spatial
        ? a.spatial.lexicographicallyPrecedes(b.spatial) : !a.imaginary && b.imaginary
  }

  /// The coordinates; the energy and the size of **p** follow from them.
  private mutating func addPoint(
    of model: Model, to result: inout Counterexample
  ) throws(Untranslatable) {
    for symbol in model.point.keys.sorted() {
      guard let value = model.point[symbol] else { continue }
      switch elaborator.atom(of: symbol) {
      case .momentum(let i, _) where i >= names.dimension,
        .position(let i) where i >= names.dimension:
        continue
      case .momentum where scope.has(.momentum), .position where scope.has(.position),
        .time where scope.has(.time):
        result.point.append((try tree(symbol), try tree(value)))
      case .coordinate: result.point.append((try tree(symbol), try tree(value)))
      default: continue
      }
    }
  }

  /// A texture with given first and second derivatives at the point where it is (0, 0, 1).
  ///
  /// Its length gives the third component. Stereographic: (2a, 2b, 1 − a² − b²)/(1 + a² + b²), whose derivatives to the second order are those of 2a and 2b.
  private mutating func addTexture(
    _ slopes: [Jet: RationalFunction], _ model: Model, to result: inout Counterexample
  ) throws(Untranslatable) {
    for name in Set(slopes.keys.map(\.name)).sorted() {
      var plane = [RationalFunction(), RationalFunction()]
      for (jet, value) in slopes where jet.name == name {
        guard let spin = jet.spin, spin < 2, !jet.derivatives.isEmpty else { continue }
        guard jet.derivatives.count <= 2 else {
          throw Untranslatable("a derivative of a unit vector beyond the second")
        }
        var term = value * RationalFunction(Rational(1, 2))
        for variable in jet.derivatives { term *= try displacement(variable, of: name, model) }
        if jet.derivatives.count == 2, jet.derivatives[0] == jet.derivatives[1] {
          term *= RationalFunction(Rational(1, 2))
        }
        plane[spin] += term
      }
      let square = plane[0] * plane[0] + plane[1] * plane[1]
      let one = RationalFunction(1)
      let vector = [plane[0] + plane[0], plane[1] + plane[1], one - square]
      for (spin, component) in vector.enumerated() {
        guard let value = component.quotient(by: one + square) else { continue }
        result.functions.append(
          (try function(Jet(name: name, spatial: [], spin: spin)), try tree(value), false))
      }
    }
  }

  /// How far a variable is from the point, times λ where the gradients of a vector are counted.
  private mutating func displacement(
    _ variable: Variable, of name: String, _ model: Model
  ) throws(Untranslatable) -> RationalFunction {
    let coordinate: RationalFunction
    switch variable {
    case .time: coordinate = elaborator.atom(.time)
    case .position(let i): coordinate = elaborator.atom(.position(i))
    case .coordinate(let key): coordinate = elaborator.atom(.coordinate(key))
    default:
      throw Untranslatable(
        "a unit vector of variables other than position, time and what is declared")
    }
    let here = coordinate.symbols.first.flatMap { model.point[$0] } ?? RationalFunction()
    let distance = coordinate - here
    guard elaborator.gradientOrder(of: name) != nil else { return distance }
    return distance * elaborator.atom(.constant(Self.mark))
  }
}
