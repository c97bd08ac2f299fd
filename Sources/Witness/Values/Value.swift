/// What a formula is worth at a point: numbers in explicit components.
///
/// Components are listed with the spatial indices first, in the order of their labels, then the three components of a
/// spin vector, then the four entries of a 2 × 2 matrix, row by row.
struct Value: Sendable {
  let dimension: Int
  var labels: [Label]
  var isVector: Bool
  var isMatrix: Bool
  var components: [Jet]
  /// The literal 0, which has every type.
  var isLiteralZero = false

  init(
    dimension: Int, labels: [Label] = [], isVector: Bool = false, isMatrix: Bool = false,
    _ components: [Jet]
  ) {
    self.dimension = dimension
    self.labels = labels
    self.isVector = isVector
    self.isMatrix = isMatrix
    self.components = components
  }

  /// The number of components that share one set of spatial indices.
  var block: Int { (isVector ? 3 : 1) * (isMatrix ? 4 : 1) }

  var isNumber: Bool { labels.isEmpty && block == 1 }

  var field: PrimeField { components[0].field }

  /// The unnamed labels, in order.
  var open: [Int] {
    labels.compactMap { label in
      if case .open(let number) = label { number } else { nil }
    }.sorted()
  }

  /// The same value with each component changed.
  func map(_ transform: (Jet) throws(Obstacle) -> Jet) throws(Obstacle) -> Value {
    var result = self
    for index in components.indices { result.components[index] = try transform(components[index]) }
    return result
  }

  /// The same components under other labels.
  func relabelled(_ rename: (Label) -> Label) -> Value {
    var result = self
    result.labels = labels.map(rename)
    return result
  }

  /// The same value with its open labels numbered from a given number on, in their order.
  func numbered(from start: Int) -> Value {
    let old = open
    return relabelled { label in
      guard case .open(let number) = label, let place = old.firstIndex(of: number) else {
        return label
      }
      return .open(start + place)
    }
  }

  /// The value with its labels in another order; `nil` unless it has just these.
  func ordered(_ order: [Label]) -> Value? {
    if order == labels { return self }
    guard order.count == labels.count else { return nil }
    var places: [Int] = []
    for label in order {
      guard let place = labels.firstIndex(of: label), !places.contains(place) else { return nil }
      places.append(place)
    }
    let strides = self.strides
    var result = self
    result.labels = order
    result.components = []
    result.components.reserveCapacity(components.count)
    for indices in Self.indices(dimension, count: order.count) {
      let start = zip(places, indices).reduce(0) { $0 + strides[$1.0] * $1.1 }
      result.components += components[start..<(start + block)]
    }
    return result
  }

  /// How far apart neighbours in each index stand.
  var strides: [Int] {
    var result = [Int](repeating: block, count: labels.count)
    for place in labels.indices.dropLast().reversed() {
      result[place] = result[place + 1] * dimension
    }
    return result
  }

  /// All values of a number of indices, the last fastest.
  static func indices(_ dimension: Int, count: Int) -> [[Int]] {
    (0..<count).reduce([[]]) { lists, _ in
      lists.flatMap { list in (0..<dimension).map { list + [$0] } }
    }
  }

  /// The sum over equal values of the indices at two places.
  func contracted(_ first: Int, _ second: Int) -> Value {
    let strides = self.strides
    var rest = self
    rest.labels.remove(at: max(first, second))
    rest.labels.remove(at: min(first, second))
    let places = labels.indices.filter { $0 != first && $0 != second }
    var sums: [Jet] = []
    for indices in Self.indices(dimension, count: places.count) {
      let start = zip(places, indices).reduce(0) { $0 + strides[$1.0] * $1.1 }
      for offset in 0..<block {
        var sum = components[start + offset]
        for value in 1..<max(dimension, 1) {
          sum = sum + components[start + offset + value * (strides[first] + strides[second])]
        }
        sums.append(sum)
      }
    }
    rest.components = sums
    return rest
  }

  /// Each letter that occurs twice summed over.
  func summedOverRepeatedLetters() throws(Obstacle) -> Value {
    var result = self
    for label in Set(labels) {
      let places = result.labels.indices.filter { result.labels[$0] == label }
      if places.count > 2 { throw .beyond("an index that appears three times") }
      if places.count == 2 { result = result.contracted(places[0], places[1]) }
    }
    return result
  }

  /// Neighbouring open labels summed over in pairs, from left to right.
  func paired() -> Value {
    var result = self
    while true {
      let open = result.open
      guard open.count > 1, let first = result.labels.firstIndex(of: .open(open[0])),
        let second = result.labels.firstIndex(of: .open(open[1]))
      else { return result.numbered(from: 0) }
      result = result.contracted(first, second)
    }
  }
}
