import Algebra

/// How the spin of two factors is joined.
package enum SpinJoin { case beside, dot, cross }

extension Value {
  /// The product, equal spatial indices summed; `nil` with a reason where the types do not fit.
  ///
  /// Pauli: (a + **a**·σ)(b + **b**·σ) = ab + **a**·**b** + (a**b** + b**a** + i **a**×**b**)·σ, the order kept.
  package func product(_ other: Value, _ join: SpinJoin, dimension: Int) -> Result<
    Value, TypeMismatch
  > {
    if let mismatch = mismatch(with: other, join) { return .failure(mismatch) }
    let shared = indices.filter { other.indices.contains($0) }
    let free = (indices + other.indices).filter { !shared.contains($0) }.sorted()
    let all = free + shared
    guard all.count <= 7 else {
      return .failure(TypeMismatch(limit: "a product has more than 7 open and summed indices"))
    }
    let left = indices.map { all.firstIndex(of: $0)! }
    let right = other.indices.map { all.firstIndex(of: $0)! }
    let vector = join == .cross || (join == .beside && (isVector || other.isVector))
    let matrix = isMatrix || other.isMatrix
    var result = Value(
      indices: free, isVector: vector, isMatrix: matrix,
      entries: [])
    let count = result.spinCount
    var size = count
    for _ in free { size *= dimension }
    result.entries = Array(repeating: ComplexScalar(0), count: size)
    for assignment in Assignments(count: all.count, dimension: dimension) {
      if Fault.summedIndex.isPlanted, assignment.dropFirst(free.count).contains(dimension - 1) {
        continue
      }
      let a =
        Assignments.position(of: left.map { assignment[$0] }, dimension: dimension) * spinCount
      let b =
        Assignments.position(of: right.map { assignment[$0] }, dimension: dimension)
        * other.spinCount
      let target =
        Assignments.position(of: Array(assignment.prefix(free.count)), dimension: dimension) * count
      spinProduct(at: a, other, at: b, join, into: &result, at: target)
    }
    result.summed = summed.union(other.summed)
    for case .named(let letter) in shared { result.summed.insert(letter) }
    return .success(result)
  }

  /// Why two factors cannot be joined; `nil` if they can.
  func mismatch(with other: Value, _ join: SpinJoin) -> TypeMismatch? {
    switch join {
    case .beside where isVector && other.isVector:
      return TypeMismatch(
        "two spin vectors stand side by side", "write \\cdot or \\times between them")
    case .dot, .cross:
      guard isVector, other.isVector else { return TypeMismatch("", "") }
    default: break
    }
    let mine = letters
    let theirs = other.letters
    for letter in mine.intersection(other.summed).union(theirs.intersection(summed)) {
      return TypeMismatch(
        "the index \(letter) occurs three times", "an index occurs once, or twice to be summed over"
      )
    }
    let largest = entries.reduce(0) { max($0, $1.terms) }
    let otherLargest = other.entries.reduce(0) { max($0, $1.terms) }
    guard largest * otherLargest <= 100_000 else {
      return TypeMismatch(limit: "a product grew past 100 000 terms")
    }
    return nil
  }

  private var letters: Set<String> {
    Set(indices.compactMap { if case .named(let letter) = $0 { letter } else { nil } })
  }

  /// Adds the product of the spin parts at given offsets.
  func spinProduct(
    at a: Int, _ other: Value, at b: Int, _ join: SpinJoin, into result: inout Value, at target: Int
  ) {
    let m = isMatrix ? 4 : 1
    let n = other.isMatrix ? 4 : 1
    let k = result.isMatrix ? 4 : 1
    func add(_ v: Int, _ w: Int, to slot: Int, _ sign: Int) {
      matrixProduct(a + v * m, m, other, b + w * n, n, sign, into: &result, target + slot * k)
    }
    switch join {
    case .beside:
      if isVector {
        for v in 0..<3 { add(v, 0, to: v, 1) }
      } else if other.isVector {
        for w in 0..<3 { add(0, w, to: w, 1) }
      } else {
        add(0, 0, to: 0, 1)
      }
    case .dot:
      for v in 0..<3 { add(v, v, to: 0, Fault.scalarProductSign.sign) }
    case .cross:
      for v in 0..<3 {
        add((v + 1) % 3, (v + 2) % 3, to: v, Fault.crossProductSign.sign)
        add((v + 2) % 3, (v + 1) % 3, to: v, -Fault.crossProductSign.sign)
      }
    }
  }

  private func matrixProduct(
    _ a: Int, _ m: Int, _ other: Value, _ b: Int, _ n: Int, _ sign: Int, into result: inout Value,
    _ target: Int
  ) {
    func add(_ x: Int, _ y: Int, to slot: Int, times unit: ComplexScalar? = nil) {
      let left = entries[a + x]
      let right = other.entries[b + y]
      if left.isZero || right.isZero { return }
      var product = left * right
      if let unit { product = product * unit }
      result.entries[target + slot] =
        sign > 0 ? result.entries[target + slot] + product : result.entries[target + slot] - product
    }
    add(0, 0, to: 0)
    if n == 4 { for y in 1..<4 { add(0, y, to: y) } }
    if m == 4 { for x in 1..<4 { add(x, 0, to: x) } }
    guard m == 4, n == 4 else { return }
    let i = ComplexScalar(re: RationalFunction(), im: RationalFunction(Fault.pauliProductSign.sign))
    for x in 1..<4 {
      add(x, x, to: 0, times: Fault.pauliSquare.isPlanted ? -1 : nil)
      let y = x % 3 + 1
      let z = y % 3 + 1
      add(y, z, to: x, times: i)
      add(z, y, to: x, times: -i)
    }
  }

  /// The sum of two values of one type; a scalar beside a matrix means times the identity, 0 fits every type.
  package func sum(_ other: Value) -> Result<Value, TypeMismatch> {
    if isLiteralZero { return .success(other) }
    if other.isLiteralZero { return .success(self) }
    var a = self
    var b = other
    if a.isMatrix != b.isMatrix, a.isVector == b.isVector {
      a = a.liftedToMatrix
      b = b.liftedToMatrix
    }
    guard a.isVector == b.isVector, a.isMatrix == b.isMatrix, a.indices == b.indices else {
      return .failure(
        TypeMismatch(
          "a \(self.typeInWords) and a \(other.typeInWords) cannot be added or equated",
          indices == other.indices
            ? "every term of a sum has the same type"
            : "every term of a sum leaves the same spatial indices open"))
    }
    for position in a.entries.indices {
      a.entries[position] = a.entries[position] + b.entries[position]
    }
    a.summed = a.summed.union(b.summed)
    return .success(a)
  }

  /// The same value, times the identity matrix if it was not a matrix.
  var liftedToMatrix: Value {
    guard !isMatrix else { return self }
    var lifted = self
    lifted.isMatrix = true
    lifted.entries = entries.flatMap { [$0, ComplexScalar(0), ComplexScalar(0), ComplexScalar(0)] }
    return lifted
  }

  package var negated: Value { mapped { -$0 } }
}

/// Two types that do not go together, and what to do.
package struct TypeMismatch: Error {
  let message: String
  let advice: String
  /// A bound was reached: no fault of the types.
  var isLimit = false

  init(limit: String) {
    message = limit
    advice = ""
    isLimit = true
  }

  init(_ message: String, _ advice: String) {
    self.message = message
    self.advice = advice
  }
}

extension ComplexScalar {
  /// The number of terms of all polynomials in it.
  var terms: Int {
    re.numerator.termCount + re.denominator.termCount + im.numerator.termCount
  }
}
