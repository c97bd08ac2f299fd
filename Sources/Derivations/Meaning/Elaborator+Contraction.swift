import Algebra
import Notation

/// Sums over the axes of space.
///
/// Where the dimension d is a symbol, components are taken at a momentum with components on all axes, d of them, and **p**²
/// is a number of its own. A sum runs over the explicit axes and those that other indices are at; of the rest, all alike, it
/// takes one. A term there is 1 for each, or p_r² with Σ_r p_r² = **p**² − Σ p_a² over the axes already counted: r occurs
/// twice, so in no other power.
extension Elaborator {
  /// The product of two values, equal spatial indices summed; a limit or a mismatch is thrown.
  mutating func multiplied(_ a: Value, by b: Value, _ join: SpinJoin, _ range: SourceRange)
    throws(Refusal) -> Value
  {
    let result = multiplied(a, by: b, join)
    return try unwrap(result, range)
  }

  /// The product of two values, equal spatial indices summed.
  mutating func multiplied(_ a: Value, by b: Value, _ join: SpinJoin)
    -> Result<Value, TypeMismatch>
  {
    guard let axes = scope.axes, !Set(a.indices).isDisjoint(with: b.indices) else {
      if scope.axes != nil, let fault = tooMany(a.indices.count + b.indices.count) {
        return .failure(TypeMismatch(limit: fault))
      }
      return a.product(b, join, dimension: dimension)
    }
    if let mismatch = a.mismatch(with: b, join) { return .failure(mismatch) }
    do throws(Refusal) {
      return .success(try contracted(a, b, join, axes))
    } catch {
      guard case .limit(let reason) = error else { return .failure(TypeMismatch(limit: "")) }
      return .failure(TypeMismatch(limit: reason))
    }
  }

  /// The product of two values that share spatial indices, summed over all axes.
  private mutating func contracted(
    _ a: Value, _ b: Value, _ join: SpinJoin, _ axes: AdaptedAxes
  ) throws(Refusal) -> Value {
    let shared = a.indices.filter { b.indices.contains($0) }
    let free = (a.indices + b.indices).filter { !shared.contains($0) }.sorted()
    let all = free + shared
    try requireFewIndices(all.count)
    let left = a.indices.map { all.firstIndex(of: $0)! }
    let right = b.indices.map { all.firstIndex(of: $0)! }
    let cell = Value(
      isVector: join == .cross || (join == .beside && (a.isVector || b.isVector)),
      isMatrix: a.isMatrix || b.isMatrix, entries: [])
    let count = cell.spinCount
    let dimension = dimension
    var result = cell
    result.indices = free
    for assignment in Assignments(count: free.count, dimension: dimension) {
      result.entries += try sum(shared.count, assignment, axes) { places in
        var one = cell
        one.entries = Array(repeating: ComplexScalar(0), count: count)
        let p = Assignments.position(of: left.map { places[$0] }, dimension: dimension)
        let q = Assignments.position(of: right.map { places[$0] }, dimension: dimension)
        a.spinProduct(at: p * a.spinCount, b, at: q * b.spinCount, join, into: &one, at: 0)
        return one.entries
      }
    }
    result.summed = a.summed.union(b.summed)
    for case .named(let letter) in shared { result.summed.insert(letter) }
    return result
  }

  /// A component array with an index that may stand twice, summed where it does.
  mutating func contractRepeated(_ value: Value) throws(Refusal) -> Value {
    guard
      let repeated = value.indices.first(where: { index in
        value.indices.filter { $0 == index }.count > 1
      })
    else { return value }
    let places = value.indices.indices.filter { value.indices[$0] == repeated }
    let rest = value.indices.indices.filter { !places.contains($0) }
    var result = value
    result.indices = rest.map { value.indices[$0] }
    result.entries = []
    let count = value.spinCount
    let dimension = dimension
    for assignment in Assignments(count: rest.count, dimension: dimension) {
      result.entries += try sum(1, assignment, scope.axes) { axes in
        var full = Array(repeating: axes[rest.count], count: value.indices.count)
        for (place, axis) in zip(rest, axes) { full[place] = axis }
        let start = Assignments.position(of: full, dimension: dimension) * count
        return Array(value.entries[start..<(start + count)])
      }
    }
    if case .named(let letter) = repeated { result.summed.insert(letter) }
    return result
  }

  /// Refuses more indices at once than there are axes to tell them apart, where the dimension is a symbol.
  func requireFewIndices(_ count: Int) throws(Refusal) {
    if scope.axes != nil, let fault = tooMany(count) { throw .limit(fault) }
  }

  private func tooMany(_ indices: Int) -> String? {
    let most = AdaptedAxes.representatives
    return indices > most
      ? "more than \(most) open and summed indices at once, and the dimension is a symbol" : nil
  }

  /// Σ over all axes for each of `count` further indices, behind those that an assignment fixes.
  private mutating func sum(
    _ count: Int, _ assignment: [Int], _ axes: AdaptedAxes?, _ term: ([Int]) -> [ComplexScalar]
  ) throws(Refusal) -> [ComplexScalar] {
    guard count > 0 else { return term(assignment) }
    var total: [ComplexScalar] = []
    func add(_ terms: [ComplexScalar]) {
      total = total.isEmpty ? terms : zip(total, terms).map { $0 + $1 }
    }
    guard let axes else {
      for axis in 0..<dimension { add(try sum(count - 1, assignment + [axis], axes, term)) }
      return total
    }
    let used = Set(assignment.filter { $0 >= axes.explicit }).sorted()
    let counted = Array(0..<axes.explicit) + used
    for axis in counted { add(try sum(count - 1, assignment + [axis], axes, term)) }
    guard let fresh = (axes.explicit..<axes.count).first(where: { !used.contains($0) }) else {
      throw .limit("more indices at once than axes are kept for, and the dimension is a symbol")
    }
    var rest: [ComplexScalar] = []
    for one in try sum(count - 1, assignment + [fresh], axes, term) {
      rest.append(
        ComplexScalar(
          re: try overOthers(one.re, like: fresh, than: counted, axes),
          im: try overOthers(one.im, like: fresh, than: counted, axes)))
    }
    add(rest)
    return total
  }

  /// A term at one of the axes not yet counted, summed over all of these.
  private mutating func overOthers(
    _ term: RationalFunction, like fresh: Int, than counted: [Int], _ axes: AdaptedAxes
  ) throws(Refusal) -> RationalFunction {
    if term.isZero { return term }
    let elaborator = self
    func isHere(_ symbol: Symbol) -> Bool { elaborator.isMomentum(symbol, at: fresh) }
    guard !term.symbols.contains(where: { hidesMomentum($0, at: fresh) }),
      !term.denominator.symbols.contains(where: isHere)
    else { throw .limit("a sum over axes of a function of one component of the momentum") }
    var total = RationalFunction()
    for (monomial, coefficient) in term.numerator.split(over: isHere) {
      let number: RationalFunction
      if monomial.isOne {
        let known = Fault.countOfAxes.isPlanted ? 0 : counted.count
        number = atom(.constant(axes.symbol)) - RationalFunction(known)
      } else {
        guard monomial.factors.count == 1, monomial.factors[0].exponent == 2,
          case .momentum(_, let tag) = table[monomial.factors[0].symbol]
        else {
          throw .limit(
            "a scalar product of two momenta is not read where the dimension is a symbol")
        }
        if scope.kinetic == nil { try requireKineticEnergy() }
        var rest = atom(.energy) * momentumSquaredPerEnergy
        for axis in counted {
          let p = atom(.momentum(axis, tag: tag))
          rest -= p * p
        }
        number = rest
      }
      total += RationalFunction(coefficient) * number
    }
    return total * (RationalFunction(term.denominator).reciprocal ?? RationalFunction(1))
  }

  /// Whether a component of a momentum stands inside another atom.
  private func hidesMomentum(_ symbol: Symbol, at axis: Int) -> Bool {
    switch table[symbol] {
    case .average(let inside), .integral(let inside), .root(let inside), .opaque(_, let inside),
      .delta(let inside):
      inside.symbols.contains { isMomentum($0, at: axis) || hidesMomentum($0, at: axis) }
    case .momentumIntegral(let integral):
      integral.integrand.symbols.contains {
        isMomentum($0, at: axis) || hidesMomentum($0, at: axis)
      }
    case .direction(axis, _): true
    default: false
    }
  }

  private func isMomentum(_ symbol: Symbol, at axis: Int) -> Bool {
    if case .momentum(axis, _) = table[symbol] { return true }
    return false
  }

  /// ∇² as a gradient of a gradient, summed.
  mutating func laplacian(_ vector: Operator.VectorVariable, _ value: Value) throws(Refusal)
    -> Value
  {
    let fresh = Index.named("\u{2207}")
    try requireFewIndices(value.indices.count + 2)
    var entries: [ComplexScalar] = []
    for i in 0..<dimension {
      let first = try differentiated(value, by: vector.component(i))
      for j in 0..<dimension {
        entries += try differentiated(first, by: vector.component(j)).entries
      }
    }
    var raw = value
    raw.indices = [fresh, fresh] + value.indices
    raw.entries = entries
    return try contractRepeated(raw)
  }

  /// An expression at a momentum whose components on the representative axes vanish: space can be turned so.
  mutating func adapted(_ expression: RationalFunction) throws(Refusal) -> RationalFunction {
    guard let axes = scope.axes else { return expression }
    var zeros: [Symbol: RationalFunction] = [:]
    for symbol in expression.symbols {
      if case .momentum(let i, tag: 0) = table[symbol], i >= axes.explicit { zeros[symbol] = 0 }
    }
    if zeros.isEmpty { return expression }
    guard let result = expression.substituting(zeros) else {
      throw .limit("a divisor vanishes on the axes that stand for all others")
    }
    return result
  }

  /// Refuses what distinguishes directions of space and is not written in vectors, where the dimension is a symbol.
  func requireIsotropy(_ known: Scope.Declared, _ shape: Scope.Shape) throws(Refusal) {
    guard scope.axes != nil, !wantsType else { return }
    let name = known.name.latex
    let signature = known.signatures.first ?? Signature()
    if shape.rank > 0 {
      throw .limit(
        "$\(name)$ is a spatial vector that no premise gives, which is not read where the dimension is a symbol"
      )
    }
    if signature.direction || signature.otherDirection || signature.position {
      throw .limit(
        "$\(name)$ is a function of the \(signature.position ? "position" : "momentum") that no premise gives, which is not read where the dimension is a symbol"
      )
    }
  }
}
