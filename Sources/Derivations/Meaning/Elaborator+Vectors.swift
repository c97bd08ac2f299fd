import Algebra
import Notation

extension Elaborator {
  mutating func vector(_ component: (Int) -> Atom) -> Value {
    var entries: [ComplexScalar] = []
    for i in 0..<dimension { entries.append(complex(atom(component(i)))) }
    return Value(indices: [.open], entries: entries)
  }

  /// A constant spatial vector, which has components on the axes that such vectors span.
  mutating func constantVector(_ key: String) -> Value {
    var result = vector { .component(key, $0) }
    for i in (scope.axes?.vectors ?? dimension)..<dimension { result.entries[i] = ComplexScalar(0) }
    return result
  }

  /// p̂ = **p**/|**p**|, written with |**p**| in the numerator.
  mutating func direction(_ tag: Int) -> Value {
    let inverse =
      Fault.lengthOfDirection.isPlanted
      ? atom(.momentumModulus)
      : rationalized(inverseOf: atom(.momentumModulus)) ?? RationalFunction()
    return vector { .momentum($0, tag: tag) }.scaled(by: complex(inverse))
  }

  /// δ_ij of two index letters.
  mutating func kronecker(_ formula: Formula, _ context: Context) throws(Refusal) -> Value? {
    guard case .scripted(let base, let sub, let sup, 0) = formula.node,
      base.node == .symbol("\\delta")
    else { return nil }
    let letters = (sub?.ink ?? []) + (sup?.ink ?? [])
    guard letters.allSatisfy({ scope.names[$0]?.role == .index }) else { return nil }
    guard letters.count == 2 else {
      throw objection(
        "\(formula.latex) has \(letters.count) indices",
        "write \\delta_{ij} with two declared index letters", formula.range)
    }
    var value = Value(
      indices: actual(letters.map { .named($0) }, context), entries: [])
    for i in 0..<dimension {
      let diagonal = Fault.kroneckerDelta.isPlanted && i == dimension - 1 ? 0 : 1
      for j in 0..<dimension {
        value.entries.append(complex(RationalFunction(i == j ? diagonal : 0)))
      }
    }
    return try contractRepeated(value.renaming([:], dimension: dimension))
  }

  /// Ê = **E**/|**E**| of a declared constant spatial vector.
  mutating func directionOfVector(_ formula: Formula, _ context: Context) throws(Refusal) -> Value?
  {
    var core = formula
    var scripts: (Formula.Script?, Formula.Script?) = (nil, nil)
    if case .scripted(let base, let sub, let sup, 0) = formula.node {
      core = base
      scripts = (sub, sup)
    }
    guard case .accented("hat", let inner) = core.node,
      scope.names[inner.ink]?.role == .spatialVector
    else { return nil }
    let inverse = try reciprocal(complex(atom(.modulus(inner.ink))), core)
    let unit = constantVector(inner.ink).scaled(by: inverse)
    let letters = ((scripts.0?.ink ?? []) + (scripts.1?.ink ?? []))
    if letters.isEmpty { return unit }
    if scripts.0 == nil, let power = scripts.1?.formula,
      letters.contains(where: { scope.names[$0]?.role != .index })
    {
      return try raised(unit, to: power, formula, context)
    }
    guard letters.allSatisfy({ scope.names[$0]?.role == .index }) else { return nil }
    return try indexed(unit, letters.map { .named($0) }, formula, context)
  }

  /// A value whose unnamed index is given a letter.
  mutating func indexed(
    _ value: Value, _ letters: [Index], _ formula: Formula, _ context: Context
  ) throws(Refusal) -> Value {
    guard letters.count == 1, value.indices.contains(.open) else {
      throw objection(
        "\(formula.latex) has an index too many",
        "a \(value.typeInWords) takes \(value.indices.count) indices", formula.range)
    }
    return try contractRepeated(
      value.renaming([.open: actual(letters, context)[0]], dimension: dimension))
  }
}
