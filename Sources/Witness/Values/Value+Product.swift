import Notation

/// What decides whether two values can be multiplied: their types, without their components.
struct ValueType: Hashable {
  var isVector: Bool
  var openCount: Int

  /// The type of a product; `nil` if it has none.
  func joined(with other: ValueType, by join: Formula.Factor.Join) -> ValueType? {
    let open = openCount + other.openCount
    switch join {
    case .beside:
      return isVector && other.isVector
        ? nil : ValueType(isVector: isVector || other.isVector, openCount: open)
    case .dot:
      if isVector && other.isVector { return ValueType(isVector: false, openCount: open) }
      let pairs = openCount > 0 && other.openCount > 0
      return ValueType(isVector: isVector || other.isVector, openCount: pairs ? open - 2 : open)
    case .cross:
      if isVector && other.isVector { return ValueType(isVector: true, openCount: open) }
      if isVector || other.isVector || openCount == 0 || other.openCount == 0 { return nil }
      return ValueType(isVector: false, openCount: open - 1)
    }
  }
}

extension Value {
  var type: ValueType { ValueType(isVector: isVector, openCount: open.count) }

  /// The product as joined in ink; open labels of the right value are numbered after those of the left.
  func joined(with other: Value, by join: Formula.Factor.Join) throws(Obstacle) -> Value {
    guard type.joined(with: other.type, by: join) != nil else {
      throw .beyond("a product that has no type")
    }
    let both = isVector && other.isVector
    if both && join == .dot {
      return try product(
        with: other, spin: [(0, 0, 0, false), (0, 1, 1, false), (0, 2, 2, false)], result: 1)
    }
    if both {
      return try product(
        with: other,
        spin: [
          (0, 1, 2, false), (0, 2, 1, true), (1, 2, 0, false), (1, 0, 2, true), (2, 0, 1, false),
          (2, 1, 0, true),
        ], result: 3)
    }
    let count = isVector || other.isVector ? 3 : 1
    let result = try product(
      with: other,
      spin: (0..<count).map { ($0, isVector ? $0 : 0, other.isVector ? $0 : 0, false) },
      result: count)
    guard join != .beside, let left = open.last, let right = other.open.first,
      let first = result.labels.firstIndex(of: .open(left)),
      let second = result.labels.firstIndex(of: .open(right))
    else { return result }
    return join == .dot ? result.contracted(first, second) : try result.crossed(first, second)
  }

  /// The sum over triples: component `0` of the result takes the product of components `1` and `2`, `3` with a minus.
  private func product(
    with other: Value, spin: [(Int, Int, Int, Bool)], result vectors: Int
  ) throws(Obstacle) -> Value {
    var result = Value(
      dimension: dimension, labels: labels + other.labels, isVector: vectors == 3,
      isMatrix: isMatrix || other.isMatrix, [])
    if result.labels.count > 8 { throw .beyond("a product with more than eight indices") }
    let size = result.isMatrix ? 4 : 1
    let zero = components[0].zero
    for i in stride(from: 0, to: components.count, by: block) {
      for j in stride(from: 0, to: other.components.count, by: other.block) {
        var cell = [Jet](repeating: zero, count: result.block)
        for (target, a, b, negative) in spin {
          let entries = entries(
            i + a * (isMatrix ? 4 : 1), times: j + b * (other.isMatrix ? 4 : 1), of: other)
          for k in 0..<size {
            let at = target * size + k
            cell[at] = negative ? cell[at] - entries[k] : cell[at] + entries[k]
          }
        }
        result.components += cell
      }
    }
    return try result.summedOverRepeatedLetters()
  }

  /// The product of two numbers or matrices that begin at two places.
  private func entries(_ i: Int, times j: Int, of other: Value) -> [Jet] {
    let (a, b) = (components, other.components)
    switch (isMatrix, other.isMatrix) {
    case (false, false): return [a[i] * b[j]]
    case (true, false): return (0..<4).map { a[i + $0] * b[j] }
    case (false, true): return (0..<4).map { a[i] * b[j + $0] }
    case (true, true):
      return (0..<4).map { k in
        let (row, column) = (k & 2, k & 1)
        return a[i + row] * b[j + column] + a[i + row + 1] * b[j + 2 + column]
      }
    }
  }

  /// The spatial cross product of the indices at two places, left at the first of them.
  func crossed(_ first: Int, _ second: Int) throws(Obstacle) -> Value {
    guard dimension == 3 else { throw .beyond("a spatial cross product outside three dimensions") }
    let others = labels.indices.filter { $0 != first && $0 != second }.map { labels[$0] }
    guard let turned = ordered([labels[first], labels[second]] + others) else {
      throw .beyond("a cross product over an index that appears twice")
    }
    let size = components.count / 9
    var result = self
    result.labels = [labels[first]] + others
    result.components = (0..<3).flatMap { k in
      let (i, j) = ((k + 1) % 3, (k + 2) % 3)
      return (0..<size).map {
        turned.components[(3 * i + j) * size + $0] - turned.components[(3 * j + i) * size + $0]
      }
    }
    return result
  }
}
