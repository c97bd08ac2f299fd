/// The integer coefficients of a polynomial: machine words while all of them fit.
///
/// Canonical: `large` is used only if some coefficient does not fit.
enum Coefficients: Hashable, Sendable {
  case words([Int])
  case large([Integer])

  /// The coefficients, in words if they fit.
  init(_ values: [Integer]) {
    var words: [Int] = []
    words.reserveCapacity(values.count)
    for value in values {
      guard case .small(let word) = value else {
        self = .large(values)
        return
      }
      words.append(word)
    }
    self = .words(words)
  }

  /// The coefficients, in words if they fit.
  init(_ values: [Int128]) {
    var words: [Int] = []
    words.reserveCapacity(values.count)
    for value in values {
      guard let word = Int(exactly: value) else {
        self = .large(values.map { Integer($0) })
        return
      }
      words.append(word)
    }
    self = .words(words)
  }

  var count: Int {
    switch self {
    case .words(let words): words.count
    case .large(let values): values.count
    }
  }

  var isEmpty: Bool { count == 0 }

  subscript(i: Int) -> Integer {
    switch self {
    case .words(let words): .small(words[i])
    case .large(let values): values[i]
    }
  }

  var integers: [Integer] {
    switch self {
    case .words(let words): words.map(Integer.small)
    case .large(let values): values
    }
  }

  /// The greatest common divisor of all of them and of one more integer.
  func content(with other: Integer = 0) -> Integer {
    switch self {
    case .words(let words):
      guard case .small(let first) = other else {
        return reduce(other, integers)
      }
      var common = first.magnitude
      for word in words {
        common = Integer.greatestCommonDivisor(common, word.magnitude)
        if common == 1 { break }
      }
      return Integer(common)
    case .large(let values):
      return reduce(other, values)
    }
  }

  private func reduce(_ start: Integer, _ values: [Integer]) -> Integer {
    var common = start
    for value in values {
      common = common.greatestCommonDivisor(with: value)
      if common.isOne { break }
    }
    return common
  }

  func scaled(by factor: Integer) -> Coefficients {
    if factor.isOne { return self }
    if case .words(let words) = self, case .small(let factor) = factor {
      var result: [Int] = []
      result.reserveCapacity(words.count)
      for word in words {
        let (product, overflow) = word.multipliedReportingOverflow(by: factor)
        if overflow { return .large(words.map { .small($0) * .small(factor) }) }
        result.append(product)
      }
      return .words(result)
    }
    return Coefficients(integers.map { $0 * factor })
  }

  /// Each coefficient divided by a divisor of all of them.
  func divided(by divisor: Integer) -> Coefficients {
    if divisor.isOne { return self }
    if case .words(let words) = self, case .small(let divisor) = divisor, divisor != -1 {
      return .words(words.map { $0 / divisor })
    }
    return Coefficients(integers.map { $0.quotientAndRemainder(dividingBy: divisor).quotient })
  }

  /// The coefficients at some indices.
  func selecting(_ indices: some Sequence<Int>) -> Coefficients {
    switch self {
    case .words(let words): .words(indices.map { words[$0] })
    case .large(let values): Coefficients(indices.map { values[$0] })
    }
  }
}
