extension Integer: CustomStringConvertible {
  private static let chunk = 1_000_000_000_000_000_000
  private static let chunkDigits = 18

  /// The decimal digits, with a sign if negative.
  ///
  /// - Complexity: O(n²) in the number of digits.
  public var description: String {
    if case .small(let word) = self { return String(word) }
    var rest = limbs
    var chunks: [UInt] = []
    while !rest.isEmpty {
      let (quotient, remainder) = Limbs.quotientAndRemainder(rest, by: UInt(Integer.chunk))
      rest = quotient
      chunks.append(remainder)
    }
    var text = isNegative ? "-" : ""
    for (i, chunk) in chunks.reversed().enumerated() {
      let digits = String(chunk)
      if i > 0 { text += String(repeating: "0", count: Integer.chunkDigits - digits.count) }
      text += digits
    }
    return text
  }

  /// The integer with these decimal digits, after an optional sign; nil for any other text.
  public init?(_ digits: some StringProtocol) {
    var units = digits.utf8[...]
    let sign = units.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { units.removeFirst() }
    guard !units.isEmpty else { return nil }
    var (value, chunk, scale) = (Integer(0), 0, 1)
    for unit in units {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(unit) else { return nil }
      chunk = chunk * 10 + Int(unit - UInt8(ascii: "0"))
      scale *= 10
      if scale == Integer.chunk {
        value = value * Integer(scale) + Integer(chunk)
        (chunk, scale) = (0, 1)
      }
    }
    value = value * Integer(scale) + Integer(chunk)
    self = sign == UInt8(ascii: "-") ? -value : value
  }
}
