#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The memory that the process may have: what a row needs beyond it is not computed, and the row is undecided.
enum Memory {
  /// In bytes; what is asked for between two looks at the clock comes on top.
  private static let limit = 640 << 20

  /// Whether it is used up.
  static var isUsedUp: Bool { resident > limit }

  /// What is resident, in bytes; 0 where the system does not say.
  private static var resident: Int {
    let descriptor = open("/proc/self/statm", O_RDONLY)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 else { return 0 }
    let fields = String(decoding: bytes[..<count], as: UTF8.self).split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return 0 }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
