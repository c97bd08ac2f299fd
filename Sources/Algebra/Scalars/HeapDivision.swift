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
  /// A stream in the heap, with the first word of its product.
  private struct Entry {
    let key: UInt
    let stream: Int
  }

  /// The greatest product comes first.
  private var heap: [Entry] = []
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
      order = Layers.order(dividend, start, products, heap[0].stream * m, m)
    }
    for w in 0..<m {
      current[w] = order >= 0 ? dividend[start + w] : products[heap[0].stream * m + w]
    }
    if order <= 0 { takeProducts(&pairs) }
    if order < 0 { return .some(nil) }
    taken += 1
    return .some(taken - 1)
  }

  private mutating func takeProducts(_ pairs: inout [(Int, Int)]) {
    while let stream = heap.first?.stream,
      Layers.order(products, stream * m, current, 0, m) == 0
    {
      pairs.append((next[stream], stream))
      next[stream] += 1
      if next[stream] < quotientCount {
        sink(productEntry(stream))
      } else {
        waiting.append(stream)
        let last = heap.removeLast()
        if !heap.isEmpty { sink(last) }
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
    for stream in waiting { raise(productEntry(stream)) }
    waiting.removeAll(keepingCapacity: true)
    return true
  }

  /// The next product of a stream.
  private mutating func productEntry(_ stream: Int) -> Entry {
    for w in 0..<m {
      products[stream * m + w] = quotient[next[stream] * m + w] &+ divisor[stream * m + w]
    }
    return Entry(key: products[stream * m], stream: stream)
  }

  /// Whether the product of one entry is the greater.
  @inline(__always)
  private static func isBefore(_ a: Entry, _ b: Entry, _ products: [UInt], _ m: Int) -> Bool {
    if a.key != b.key || m == 1 { return a.key > b.key }
    return Layers.order(products, a.stream * m, products, b.stream * m, m) > 0
  }

  /// Adds an entry.
  private mutating func raise(_ entry: Entry) {
    heap.append(entry)
    var i = heap.count - 1
    while i > 0, HeapDivision.isBefore(entry, heap[(i - 1) / 2], products, m) {
      heap[i] = heap[(i - 1) / 2]
      i = (i - 1) / 2
    }
    heap[i] = entry
  }

  /// Replaces the first entry.
  private mutating func sink(_ entry: Entry) {
    let (m, products) = (m, products)
    heap.withUnsafeMutableBufferPointer { heap in
      var i = 0
      while 2 * i + 1 < heap.count {
        var child = 2 * i + 1
        if child + 1 < heap.count,
          HeapDivision.isBefore(heap[child + 1], heap[child], products, m)
        {
          child += 1
        }
        if !HeapDivision.isBefore(heap[child], entry, products, m) { break }
        heap[i] = heap[child]
        i = child
      }
      heap[i] = entry
    }
  }
}
