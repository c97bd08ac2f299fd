import Algebra
import Notation

extension Elaborator {
  /// A chain of dots and crosses, read the one way that types.
  mutating func chain(
    _ segments: [(join: Formula.Factor.Join, item: Item)], _ range: SourceRange
  ) throws(Refusal) -> Item {
    if segments.count == 1 { return segments[0].item }
    if case .operation(let operation) = segments[segments.count - 1].item {
      let left = try chain(Array(segments.dropLast()), range)
      guard case .value(let value) = left else {
        throw objection("two operators are joined by a dot", "write them side by side", range)
      }
      return .operation(.scaled(value, operation))
    }
    var values: [Value] = []
    for segment in segments {
      guard case .value(let value) = segment.item else {
        throw objection(
          "an operator stands inside a chain of products", "write brackets around what it acts on",
          range)
      }
      values.append(value)
    }
    guard values.count <= 8 else { throw .limit("a chain of more than 8 dots and crosses") }
    let joins = segments.map(\.join)
    var mismatch = TypeMismatch("these factors do not fit", "check \\cdot and \\times")
    var table: [[[Value]]] = Array(
      repeating: Array(repeating: [], count: values.count), count: values.count)
    for i in values.indices { table[i][i] = [values[i]] }
    for length in 1..<values.count {
      for i in 0..<(values.count - length) {
        let j = i + length
        for k in i..<j {
          for a in table[i][k] {
            for b in table[k + 1][j] {
              switch joined(a, joins[k + 1], b) {
              case .success(let value):
                if !table[i][j].contains(where: { same($0, value) }) { table[i][j].append(value) }
              case .failure(let reason): mismatch = reason
              }
            }
          }
        }
      }
    }
    let readings = table[0][values.count - 1]
    guard let reading = readings.first else {
      if mismatch.isLimit { throw .limit(mismatch.message) }
      throw objection(mismatch.message, mismatch.advice, range)
    }
    guard readings.count == 1 else {
      throw objection("this chain of products can be read in two ways", "write brackets", range)
    }
    try guardSize(reading)
    return .value(reading)
  }

  func same(_ a: Value, _ b: Value) -> Bool {
    a.indices == b.indices && a.isVector == b.isVector && a.isMatrix == b.isMatrix
      && a.entries == b.entries
  }

  mutating func joined(_ a: Value, _ join: Formula.Factor.Join, _ b: Value) -> Result<
    Value, TypeMismatch
  > {
    if join != .cross, a.isVector, b.isVector {
      return multiplied(a, by: b, join == .dot ? .dot : .beside)
    }
    if join == .cross, a.isVector, b.isVector { return multiplied(a, by: b, .cross) }
    let spatial = a.indices.contains(.open) && b.indices.contains(.open)
    switch join {
    case .beside: return multiplied(a, by: b, .beside)
    case .dot:
      guard spatial || (a.isScalar && b.isScalar) else {
        return .failure(
          TypeMismatch(
            "\\cdot stands between a \(a.typeInWords) and a \(b.typeInWords)",
            "both sides of \\cdot are spin vectors or both are spatial vectors"))
      }
      return multiplied(a, by: b, .beside).map { $0.releasing(dimension) }
    case .cross:
      guard spatial, !a.isVector, !b.isVector else {
        return .failure(
          TypeMismatch(
            "\\times stands between a \(a.typeInWords) and a \(b.typeInWords)",
            "both sides of \\times are spin vectors or both are spatial vectors"))
      }
      guard dimension == 3 else {
        return .failure(
          TypeMismatch(
            "the spatial cross product needs 3 dimensions", "write components with index letters"))
      }
      switch a.product(b.renaming([.open: .held], dimension: 3), .beside, dimension: 3) {
      case .success(let tensor): return .success(curl(tensor))
      case .failure(let reason): return .failure(reason)
      }
    }
  }

  /// ε_ijk T_jk of the open and the held index.
  func curl(_ tensor: Value) -> Value {
    let rest = tensor.indices.filter { $0 != .open && $0 != .held }
    let indices = (rest + [.open]).sorted()
    let count = tensor.spinCount
    var result = tensor
    result.indices = indices
    result.entries = []
    let openPlace = tensor.indices.firstIndex(of: .open)!
    let heldPlace = tensor.indices.firstIndex(of: .held)!
    for assignment in Assignments(count: indices.count, dimension: 3) {
      let i = assignment[indices.firstIndex(of: .open)!]
      func entry(_ j: Int, _ k: Int, _ component: Int) -> ComplexScalar {
        var full = Array(repeating: 0, count: tensor.indices.count)
        for (place, index) in tensor.indices.enumerated() where index != .open && index != .held {
          full[place] = assignment[indices.firstIndex(of: index)!]
        }
        full[openPlace] = j
        full[heldPlace] = k
        return tensor.entries[Assignments.position(of: full, dimension: 3) * count + component]
      }
      for component in 0..<count {
        let odd = entry((i + 2) % 3, (i + 1) % 3, component)
        result.entries.append(
          entry((i + 1) % 3, (i + 2) % 3, component) + (Fault.curlSign.isPlanted ? odd : -odd))
      }
    }
    return result
  }
}
