/// A coefficient that terms are added and multiplied with: a machine word, which reports an overflow
/// (then its result means nothing), or an integer of any size, which has none.
protocol TermCoefficient: Equatable {
  static var zero: Self { get }
  func plus(_ other: Self, _ overflow: inout Bool) -> Self
  func times(_ other: Self, _ overflow: inout Bool) -> Self
}

extension Int: TermCoefficient {
  @inline(__always)
  func plus(_ other: Int, _ overflow: inout Bool) -> Int {
    let (sum, isTooWide) = addingReportingOverflow(other)
    if isTooWide { overflow = true }
    return sum
  }

  @inline(__always)
  func times(_ other: Int, _ overflow: inout Bool) -> Int {
    let (product, isTooWide) = multipliedReportingOverflow(by: other)
    if isTooWide { overflow = true }
    return product
  }
}

extension Integer: TermCoefficient {
  static var zero: Integer { 0 }
  func plus(_ other: Integer, _ overflow: inout Bool) -> Integer { self + other }
  func times(_ other: Integer, _ overflow: inout Bool) -> Integer { self * other }
}
