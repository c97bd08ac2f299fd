/// Division of sparse polynomials: for each term of the divisor the products with the terms of the
/// quotient so far stream out in descending order, and a heap merges the streams (Johnson, 1974;
/// Monagan and Pearce, 2007).
struct HeapDivision {
  private let dividend: [UInt]
  private let divisor: [UInt]
  private let m: Int
  private let guards: UInt
  private let room: [UInt]
  private(set) var quotient: [UInt] = []
  private var quotientCount = 0
  /// The streams in the heap, the greatest product first.
  private var heap: [Int] = []
  /// For each stream, the next term of the quotient and the product's monomial.
  private var next: [Int]
  private var products: [UInt]
  private var waiting: [Int]
  private var taken = 0
  private var current: [UInt]

  /// - Precondition: the packing holds the dividend, and room its degrees minus the divisor's.
  init(_ dividend: [UInt], by divisor: [UInt], _ packing: Packing, room: [UInt]) {
    self.dividend = dividend
    self.divisor = divisor
    self.room = room
    m = packing.words
    guards = packing.guards
    let streams = divisor.count / packing.words
    next = [Int](repeating: 0, count: streams)
    products = divisor
    waiting = Array(1..<streams)
    current = [UInt](repeating: 0, count: packing.words)
  }

  /// Moves to the greatest monomial left: the dividend's term there, if any, and the pairs of terms
  /// of quotient and divisor whose products are to be subtracted; nil at the end.
  mutating func advance(_ pairs: inout [(Int, Int)]) -> Int?? {
    pairs.removeAll(keepingCapacity: true)
    let start = taken * m
    var order = 0
    if heap.isEmpty {
      if start == dividend.count { return nil }
      order = 1
    } else if start == dividend.count {
      order = -1
    } else {
      order = Layers.order(dividend, start, products, heap[0] * m, m)
    }
    for w in 0..<m { current[w] = order >= 0 ? dividend[start + w] : products[heap[0] * m + w] }
    if order <= 0 { takeProducts(&pairs) }
    if order < 0 { return .some(nil) }
    taken += 1
    return .some(taken - 1)
  }

  private mutating func takeProducts(_ pairs: inout [(Int, Int)]) {
    while let stream = heap.first, Layers.order(products, stream * m, current, 0, m) == 0 {
      pairs.append((next[stream], stream))
      next[stream] += 1
      if next[stream] < quotientCount {
        setProduct(stream)
        sift(down: 0)
      } else {
        waiting.append(stream)
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        sift(down: 0)
      }
    }
  }

  /// Appends the current monomial over the divisor's first to the quotient, if that is allowed.
  mutating func appendQuotient() -> Bool {
    for w in 0..<m {
      let difference = (current[w] | guards) &- divisor[w]
      if difference & guards != guards { return false }
      let exponents = difference & ~guards
      if ((room[w] | guards) &- exponents) & guards != guards { return false }
      quotient.append(exponents)
    }
    quotientCount += 1
    for stream in waiting {
      setProduct(stream)
      heap.append(stream)
      sift(up: heap.count - 1)
    }
    waiting.removeAll(keepingCapacity: true)
    return true
  }

  private mutating func setProduct(_ stream: Int) {
    for w in 0..<m {
      products[stream * m + w] = quotient[next[stream] * m + w] &+ divisor[stream * m + w]
    }
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    Layers.order(products, a * m, products, b * m, m) > 0
  }

  private mutating func sift(up start: Int) {
    var i = start
    while i > 0, isBefore(heap[i], heap[(i - 1) / 2]) {
      heap.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  private mutating func sift(down start: Int) {
    var i = start
    while 2 * i + 1 < heap.count {
      var child = 2 * i + 1
      if child + 1 < heap.count, isBefore(heap[child + 1], heap[child]) { child += 1 }
      if !isBefore(heap[child], heap[i]) { return }
      heap.swapAt(i, child)
      i = child
    }
  }
}
