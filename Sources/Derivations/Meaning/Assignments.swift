/// Every assignment of values 0..<dimension to a number of indices, the last running fastest.
struct Assignments: Sequence, IteratorProtocol {
  private var upcoming: [Int]?
  private let dimension: Int

  init(count: Int, dimension: Int) {
    upcoming = Array(repeating: 0, count: count)
    self.dimension = dimension
  }

  mutating func next() -> [Int]? {
    guard var values = upcoming else { return nil }
    let result = values
    var place = values.count - 1
    while place >= 0, values[place] == dimension - 1 {
      values[place] = 0
      place -= 1
    }
    if place >= 0 {
      values[place] += 1
      upcoming = values
    } else {
      upcoming = nil
    }
    return result
  }

  /// Where an assignment stands in the sequence.
  static func position(of assignment: [Int], dimension: Int) -> Int {
    assignment.reduce(0) { $0 * dimension + $1 }
  }

  static func size(_ count: Int, _ dimension: Int) -> Int {
    var size = 1
    for _ in 0..<count { size *= dimension }
    return size
  }
}
