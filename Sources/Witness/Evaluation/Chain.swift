import Notation

/// Factors in a row, to be multiplied in the one order that has a type.
struct Chain {
  private var joins: [Formula.Factor.Join] = []
  private var values: [Value] = []
  private var openCount = 0

  /// Appends a factor; its open labels are numbered after those before.
  mutating func append(_ join: Formula.Factor.Join, _ value: Value) {
    joins.append(join)
    values.append(value.numbered(from: openCount))
    openCount += value.open.count
  }

  /// The product, open labels paired from left to right.
  func product() throws(Obstacle) -> Value {
    guard values.count <= 200 else { throw .beyond("a product of so many factors") }
    if let inOrder = try fold() { return inOrder.paired() }
    guard values.count <= 16 else { throw .beyond("a product whose order is hard to find") }
    var failures: Set<Range<Int>> = []
    guard let tree = tree(0..<values.count, &failures) else {
      throw .beyond("a product that has no type")
    }
    return try evaluate(tree).paired()
  }

  /// The product from left to right, if that has a type.
  private func fold() throws(Obstacle) -> Value? {
    guard var type = values.first?.type else { throw .beyond("an empty product") }
    for index in values.indices.dropFirst() {
      guard let next = type.joined(with: values[index].type, by: joins[index]) else { return nil }
      type = next
    }
    var result = values[0]
    for index in values.indices.dropFirst() {
      result = try result.joined(with: values[index], by: joins[index])
    }
    return result
  }

  private indirect enum Tree {
    case leaf(Int)
    case node(Tree, Formula.Factor.Join, Tree, ValueType)
  }

  private func type(of tree: Tree) -> ValueType {
    switch tree {
    case .leaf(let index): values[index].type
    case .node(_, _, _, let type): type
    }
  }

  /// A way to put brackets that has a type, the last factor split off first.
  private func tree(_ range: Range<Int>, _ failures: inout Set<Range<Int>>) -> Tree? {
    if range.count == 1 { return .leaf(range.lowerBound) }
    if failures.contains(range) { return nil }
    for split in range.dropFirst().reversed() {
      guard let left = tree(range.lowerBound..<split, &failures),
        let right = tree(split..<range.upperBound, &failures),
        let joined = type(of: left).joined(with: type(of: right), by: joins[split])
      else { continue }
      return .node(left, joins[split], right, joined)
    }
    failures.insert(range)
    return nil
  }

  private func evaluate(_ tree: Tree) throws(Obstacle) -> Value {
    switch tree {
    case .leaf(let index): values[index]
    case .node(let left, let join, let right, _):
      try evaluate(left).joined(with: evaluate(right), by: join)
    }
  }
}
